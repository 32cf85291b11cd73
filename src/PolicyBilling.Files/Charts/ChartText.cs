using System.Globalization;
using ScottPlot;
using SkiaSharp;

namespace PolicyBilling.Files.Charts;

/// <summary>Writes and measures text on a chart, in its own typeface.</summary>
internal sealed class ChartText(SKCanvas canvas) : IDisposable
{
    private readonly Paint _paint = Paint.NewDisposablePaint();

    /// <summary>Text that is measured and never drawn.</summary>
    public static ChartText Unseen() => new(new SKNoDrawCanvas(1, 1));

    public void Write(
        string text,
        float x,
        float y,
        float size,
        Alignment alignment,
        Shade shade = Shade.Text,
        bool bold = false,
        bool onWhite = false
    )
    {
        var style = Style(text, size, bold, shade, alignment);
        if (onWhite)
            style.BackgroundColor = Colors.White;
        style.Render(canvas, new Pixel(x, y), _paint);
    }

    public float Width(string text, float size, bool bold = false) =>
        text.Length == 0 ? 0 : Style(text, size, bold, Shade.Text, Alignment.UpperLeft).Measure(text, _paint).Width;

    /// <summary>The width of the widest text.</summary>
    public float Widest(IEnumerable<string?> texts, float size, bool bold = false) =>
        texts.Select(text => Width(text ?? "", size, bold)).DefaultIfEmpty(0).Max();

    /// <summary>As much of a text as there is room for, with an ellipsis where that is not all.</summary>
    public string Fit(string text, float size, float room, bool bold = false)
    {
        if (Width(text, size, bold) <= room)
            return text;
        var ends = StringInfo.ParseCombiningCharacters(text);
        var (fits, most) = (0, ends.Length - 1);
        while (fits < most)
        {
            var half = (fits + most + 1) / 2;
            if (Width(Cut(half), size, bold) <= room)
                fits = half;
            else
                most = half - 1;
        }
        return Cut(fits);

        string Cut(int elements) => text[..ends[elements]].TrimEnd() + "…";
    }

    /// <summary>A text on as many lines as it needs.</summary>
    public List<string> Wrap(string text, float size, float room, bool bold = false)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", size, bold) <= room)
                lines[^1] += $" {word}";
            else
                lines.Add(Fit(word, size, room, bold));
        }
        return lines;
    }

    public void Dispose() => _paint.Dispose();

    private static LabelStyle Style(string text, float size, bool bold, Shade shade, Alignment alignment) =>
        new()
        {
            Text = text,
            FontName = ChartFonts.Name,
            FontSize = size,
            Bold = bold,
            ForeColor = Shades.Of(shade),
            Alignment = alignment,
        };
}
