using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace PolicyBilling.Files.Charts;

/// <summary>A field of the picture with a scale: bars, bands and lines are drawn in its units, text around it in
/// pixels.</summary>
internal sealed class Frame(PixelRect area, AxisLimits limits)
{
    private const double Thinnest = 2;
    private readonly Plot _plot = new();
    private ScottPlot.Plottables.BarPlot? _bars;

    public PixelRect Field => area;

    public float X(double at) => area.Left + (float)((at - limits.Left) / (limits.Right - limits.Left)) * area.Width;

    public float Y(double value) =>
        area.Bottom - (float)((value - limits.Bottom) / (limits.Top - limits.Bottom)) * area.Height;

    public void Bar(Bar bar, bool lying)
    {
        if (bar.From == bar.To)
            return;
        // What is there is seen, however little it is.
        var perPixel = lying ? (limits.Right - limits.Left) / area.Width : (limits.Top - limits.Bottom) / area.Height;
        var length = (double)(bar.To - bar.From);
        var thin = Math.Abs(length) < Thinnest * perPixel;
        if (thin)
            length = Math.CopySign(Thinnest * perPixel, length);
        _bars ??= _plot.Add.Bars(new List<ScottPlot.Bar>());
        _bars.Bars.Add(
            new ScottPlot.Bar
            {
                Position = lying ? -bar.At : bar.At,
                Size = bar.Thickness,
                ValueBase = (double)bar.From,
                Value = (double)bar.From + length,
                Orientation = lying ? Orientation.Horizontal : Orientation.Vertical,
                FillColor = bar.Pale ? Shades.Pale(bar.Shade) : Shades.Of(bar.Shade),
                // A white edge keeps stacked pieces apart in grey print.
                LineColor = Colors.White,
                LineWidth = thin ? 0 : 1,
            }
        );
    }

    public void Rectangle(double left, double right, double bottom, double top, Shade shade)
    {
        var rectangle = _plot.Add.Rectangle(
            Math.Min(left, right),
            Math.Max(left, right),
            Math.Min(bottom, top),
            Math.Max(bottom, top)
        );
        (rectangle.FillColor, rectangle.LineWidth) = (Shades.Of(shade), 0);
    }

    public void Line(double x1, double y1, double x2, double y2, Shade shade, bool dashed = false)
    {
        var line = _plot.Add.Line(x1, y1, x2, y2);
        (line.LineColor, line.LineWidth, line.MarkerSize) = (Shades.Of(shade), 1, 0);
        if (dashed)
            line.LinePattern = LinePattern.Dashed;
    }

    public void Whisker(Whisker whisker)
    {
        const double half = 0.16;
        var (at, from, to) = (whisker.At, (double)whisker.From, (double)whisker.To);
        Line(at, from, at, to, Shade.Text);
        Line(at - half, from, at + half, from, Shade.Text);
        Line(at - half, to, at + half, to, Shade.Text);
    }

    public void Render(SKCanvas canvas)
    {
        // Several frames share a canvas, and the scale's values are written around them.
        _plot.RenderManager.Remove<ClearCanvas>();
        _plot.RenderManager.Remove<RenderFigureBackground>();
        _plot.RenderManager.Remove<RenderDataBackground>();
        _plot.RenderManager.Remove<RegenerateTicks>();
        _plot.HideAxesAndGrid();
        _plot.Layout.Frameless();
        _plot.Axes.SetLimits(limits);
        _plot.Render(canvas, area);
        _plot.Dispose();
    }
}
