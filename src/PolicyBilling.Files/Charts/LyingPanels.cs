using ScottPlot;
using SkiaSharp;
using static PolicyBilling.Files.Charts.ChartDrawing;

namespace PolicyBilling.Files.Charts;

/// <summary>Panels whose bars lie, each with a scale of its own, told by the labels at the bars' ends.</summary>
internal static class LyingPanels
{
    private const float RowHeight = 27,
        PairHeight = 44,
        LeastField = 90,
        FieldBesideNames = 130,
        MostMarks = 0.42f;

    public static float Height(ChartText text, Figure figure, float width)
    {
        var rows = figure.Panels.Max(panel => panel.Marks.Count);
        var row = figure.Panels.Any(panel => panel.Bars.Any(bar => bar.At % 1 != 0)) ? PairHeight : RowHeight;
        var each =
            Math.Max(rows, 2) * row + (figure.Panels.Any(panel => panel.Heading is not null) ? HeadingHeight : 0);
        var stacked = figure.Panels.Count / Columns(text, figure, width);
        return stacked * each + (stacked - 1) * Gap / 2;
    }

    public static void Draw(SKCanvas canvas, ChartText text, Figure figure, PixelRect area)
    {
        var markRoom = MarkRoom(text, figure, area.Width);
        var columns = Columns(text, figure, area.Width);
        var (wide, high) = (
            FieldRoom(markRoom, columns, area.Width),
            (area.Height - (figure.Panels.Count / columns - 1) * Gap / 2) / (figure.Panels.Count / columns)
        );
        for (var i = 0; i < figure.Panels.Count; i++)
        {
            var (left, top) = (
                area.Left + markRoom + i % columns * (wide + Gap),
                area.Top + i / columns * (high + Gap / 2)
            );
            var panel = figure.Panels[i];
            if (panel.Heading is { } heading)
                text.Write(
                    text.Fit(heading, HeadingSize, wide, bold: true),
                    left,
                    top,
                    HeadingSize,
                    Alignment.UpperLeft,
                    bold: true
                );
            var frame = Frame(
                panel,
                new PixelRect(
                    left,
                    left + wide - LabelRoom(text, panel, area.Width),
                    top + high,
                    top + (panel.Heading is null ? 0 : HeadingHeight)
                )
            );
            frame.Render(canvas);
            if (i % columns == 0)
                foreach (var mark in panel.Marks)
                    text.Write(
                        text.Fit(mark.Text, TextSize, markRoom - 12, mark.Bold),
                        left - 12,
                        frame.Y(-mark.At),
                        TextSize,
                        Alignment.MiddleRight,
                        bold: mark.Bold
                    );
            foreach (var bar in panel.Bars.Where(bar => bar.Label is not null))
                text.Write(
                    Label(bar, area.Width)!,
                    frame.X((double)Math.Max(0, Math.Max(bar.From, bar.To))) + 7,
                    frame.Y(-bar.At),
                    TextSize,
                    Alignment.MiddleLeft,
                    bold: bar.Bold
                );
        }
    }

    // Side by side where that leaves each panel room for its bars.
    private static int Columns(ChartText text, Figure figure, float width) =>
        FieldRoom(MarkRoom(text, figure, width), figure.Panels.Count, width)
            - figure.Panels.Max(panel => LabelRoom(text, panel, width))
        < LeastField
            ? 1
            : figure.Panels.Count;

    // Names may take what one panel with its labels leaves; where that is little, a part of the width.
    private static float MarkRoom(ChartText text, Figure figure, float width) =>
        Math.Min(
            text.Widest(figure.Panels[0].Marks.Select(mark => mark.Text), TextSize, bold: true) + 12,
            Math.Max(
                width * MostMarks,
                width - figure.Panels.Max(panel => LabelRoom(text, panel, width)) - FieldBesideNames
            )
        );

    private static float FieldRoom(float markRoom, int columns, float width) =>
        (width - markRoom - (columns - 1) * Gap) / columns;

    private static float LabelRoom(ChartText text, Panel panel, float width) =>
        text.Widest(panel.Bars.Select(bar => Label(bar, width)), TextSize, bold: true) + 10;

    private static string? Label(Bar bar, float width) => width < Narrow ? bar.Brief ?? bar.Label : bar.Label;

    private static Frame Frame(Panel panel, PixelRect field)
    {
        var ends = panel
            .Bars.SelectMany(bar => new[] { (double)bar.From, (double)bar.To })
            .Append(0)
            .Append((double)(panel.Full ?? 0))
            .ToList();
        var (least, most) = (ends.Min(), ends.Max());
        if (most <= least)
            most = least + 1;
        var rows = Math.Max(panel.Marks.Count, 1);
        var frame = new Frame(field, new AxisLimits(least, most, -rows + 0.5, 0.5));
        foreach (var bar in panel.Bars)
            frame.Bar(bar, lying: true);
        foreach (var link in panel.Links)
            frame.Line((double)link.At, -link.From, (double)link.At, -link.To, Shade.Muted);
        frame.Line(0, 0.5, 0, -rows + 0.5, Shade.Muted);
        return frame;
    }
}
