using ScottPlot;
using SkiaSharp;
using static PolicyBilling.Files.Charts.ChartDrawing;

namespace PolicyBilling.Files.Charts;

/// <summary>Panels whose bars stand. They share one scale, so that they can be compared.</summary>
internal static class StandingPanels
{
    private const float MarkHeight = 40,
        LabelRoom = 32,
        Wide = 320,
        Half = 250,
        Stacked = 200,
        Paired = 176;

    public static float Height(Figure figure, float width)
    {
        var rows = Rows(figure, width);
        if (figure.Apart)
            return rows * (Paired + Gap / 2);
        return rows > 1 ? rows * (Stacked + Gap / 2)
            : width < Narrow ? Half
            : Wide;
    }

    public static void Draw(SKCanvas canvas, ChartText text, Figure figure, PixelRect area)
    {
        var shared = figure.Apart ? null : Scale(figure.Panels);
        var (columns, rows) = (Columns(figure, area.Width), Rows(figure, area.Width));
        var scaleRoom =
            figure.Panels.Max(panel => text.Widest((shared ?? Scale([panel])).Steps.Select(Write(panel)), TextSize))
            + 10;
        // Where each panel has a scale, each has room for one.
        var (wide, high) = (
            (area.Width - scaleRoom - (columns - 1) * (figure.Apart ? Gap + scaleRoom : Gap)) / columns,
            (area.Height - (rows - 1) * Gap / 2) / rows
        );
        for (var i = 0; i < figure.Panels.Count; i++)
        {
            var panel = figure.Panels[i];
            var scale = shared ?? Scale([panel]);
            var (left, top) = (
                area.Left + scaleRoom + i % columns * (wide + Gap + (figure.Apart ? scaleRoom : 0)),
                area.Top + i / columns * (high + Gap / 2)
            );
            var room = figure.Apart ? scaleRoom : 0;
            if (panel.Heading is { } heading)
                text.Write(
                    text.Fit(heading, HeadingSize, wide + room, bold: true),
                    left - room,
                    top,
                    HeadingSize,
                    Alignment.UpperLeft,
                    bold: true
                );
            var side = figure.Apart ? figure.Panels.Max(other => SideRoom(text, other)) : SideRoom(text, panel);
            var field = new PixelRect(
                left,
                left + wide - side,
                top + high - MarkHeight,
                top + (panel.Heading is null ? 0 : HeadingHeight)
            );
            var frame = Frame(panel, scale, field);
            frame.Render(canvas);
            if (figure.Apart || i % columns == 0)
                foreach (var step in scale.Steps)
                    text.Write(
                        Write(panel)(step),
                        field.Left - 8,
                        frame.Y((double)step),
                        TextSize,
                        Alignment.MiddleRight,
                        Shade.Muted
                    );
            Labels(text, frame, panel, field.Right + side + 8, figure.Apart);
            Marks(text, frame, panel);
            Beside(text, frame, frame.X(panel.Marks.Count - 0.4), panel.SideLabels);
            Beside(
                text,
                frame,
                field.Right,
                [.. panel.Bands.Select(band => new SideLabel(band.LineAt, band.Label, Shade.Text))]
            );
        }
    }

    private static NiceScale Scale(IReadOnlyList<Panel> panels)
    {
        var scale = NiceScale.Of(
            panels.SelectMany(panel =>
                panel
                    .Bars.SelectMany(bar => new[] { bar.From, bar.To })
                    .Concat(panel.Bands.Select(band => band.LineAt))
                    .Concat(panel.Whiskers.Select(whisker => whisker.To))
            )
        );
        // Small figures may read alike once they are rounded.
        return scale with { Steps = [.. scale.Steps.DistinctBy(Write(panels[0]))] };
    }

    private static Func<decimal, string> Write(Panel panel) => panel.Scale ?? (value => $"{value}");

    private static int Columns(Figure figure, float width) =>
        width < Narrow - 50 ? 1
        : figure.Apart ? Math.Min(2, figure.Panels.Count)
        : figure.Panels.Count;

    private static int Rows(Figure figure, float width) =>
        (figure.Panels.Count + Columns(figure, width) - 1) / Columns(figure, width);

    private static float SideRoom(ChartText text, Panel panel)
    {
        var room = text.Widest(
            panel.SideLabels.Select(label => label.Text).Concat(panel.Bands.Select(band => band.Label)),
            TextSize,
            bold: true
        );
        return room > 0 ? room + 12 : 0;
    }

    private static Frame Frame(Panel panel, NiceScale scale, PixelRect field)
    {
        // A single bar shall not fill the page.
        var places = Math.Max(panel.Marks.Count, 4);
        var perPixel = (double)(scale.Most - scale.Least) / (field.Height - LabelRoom);
        var limits = new AxisLimits(
            -0.6,
            places - 0.4,
            (double)scale.Least - 6 * perPixel,
            (double)scale.Most + (LabelRoom - 6) * perPixel
        );
        var frame = new Frame(field, limits);
        foreach (var band in panel.Bands)
            frame.Rectangle(
                limits.Left,
                limits.Right,
                (double)band.From,
                band.To is { } to ? (double)to : limits.Top,
                band.Shade
            );
        // Where bands lie behind the bars, each bar's label says its value.
        foreach (var step in scale.Steps.Where(_ => panel.Bands.Count == 0))
            Across(step, Shade.Line);
        foreach (var bar in panel.Bars)
            frame.Bar(bar, lying: false);
        foreach (var whisker in panel.Whiskers)
            frame.Whisker(whisker);
        foreach (var band in panel.Bands)
            Across(band.LineAt, Shade.Muted, dashed: true);
        Across(0, Shade.Muted);
        return frame;

        void Across(decimal value, Shade shade, bool dashed = false) =>
            frame.Line(limits.Left, (double)value, limits.Right, (double)value, shade, dashed);
    }

    private static void Labels(ChartText text, Frame frame, Panel panel, float right, bool isApart)
    {
        var labelled = panel.Bars.Where(bar => bar.Label is not null).ToList();
        // Where not every label has room: the first, the last and the highest.
        if (
            labelled.Count > 2
            && text.Widest(labelled.Select(bar => bar.Label), TextSize) + 4 > frame.X(1) - frame.X(0)
        )
            labelled =
            [
                .. labelled.Where(bar =>
                    bar == labelled[0]
                    || bar == labelled[^1]
                    || bar == labelled.MaxBy(other => other.To)
                    || bar.To == bar.From
                ),
            ];
        foreach (var bar in labelled)
        {
            var below = bar.To < bar.From;
            var half = text.Width(bar.Label!, TextSize, bar.Bold) / 2;
            // The first one would run into the scale.
            var x = Math.Max(frame.X(bar.At), frame.Field.Left + half + 4);
            var y = frame.Y((double)bar.To) + (below ? 5 : -5);
            // What is not yet may go on beyond its place, for what is stands before it.
            if (bar.Pale)
                x = Math.Min(frame.X(bar.At - bar.Thickness / 2) + half, right - 8 - half);
            // Beside the line of the next place rather than across it.
            foreach (var whisker in panel.Whiskers)
                if (
                    whisker.At > bar.At
                    && frame.Y((double)whisker.To) < y
                    && frame.Y((double)whisker.From) > y - TextSize
                )
                    x = Math.Min(x, frame.X(whisker.At) - half - 6);
            var hidden = panel.Bars.Any(other =>
                other.At != bar.At
                && frame.Y((double)other.To) < y
                && frame.X(other.At + other.Thickness / 2) > x - half
                && frame.X(other.At - other.Thickness / 2) < x + half
            );
            // In narrow panels there may be room beside the last bar; the heading has its value.
            if (isApart && bar == labelled[^1])
            {
                if (hidden)
                    x = Math.Max(x, frame.X(bar.At - bar.Thickness) + half);
                if (hidden && x + half > right)
                    continue;
                x = Math.Min(x, right - half);
            }
            // Of labels that run into a higher bar only the last one is worth it.
            if (hidden && bar != labelled[^1])
                continue;
            foreach (var line in panel.Bands.Select(band => frame.Y((double)band.LineAt)))
                if (!below && y > line && y - TextSize - 2 < line)
                    y = line - 4;
            text.Write(
                bar.Label!,
                x,
                y,
                TextSize,
                below ? Alignment.UpperCenter : Alignment.LowerCenter,
                bold: bar.Bold,
                onWhite: panel.Bands.Count == 0
            );
        }
    }

    // As many names as there is room for, the last one always; the second line only where it changes.
    private static void Marks(ChartText text, Frame frame, Panel panel)
    {
        var room = frame.X(1) - frame.X(0);
        var every = Math.Max(
            1,
            (int)Math.Ceiling((text.Widest(panel.Marks.Select(mark => mark.Text), TextSize) + 8) / room)
        );
        string? below = null;
        for (var i = (panel.Marks.Count - 1) % every; i < panel.Marks.Count; i += every)
        {
            var mark = panel.Marks[i];
            text.Write(mark.Text, frame.X(mark.At), frame.Field.Bottom + 5, TextSize, Alignment.UpperCenter);
            if (mark.Below != below && mark.Below is not null)
                text.Write(
                    mark.Below,
                    frame.X(mark.At),
                    frame.Field.Bottom + 23,
                    TextSize,
                    Alignment.UpperCenter,
                    Shade.Muted
                );
            below = mark.Below;
        }
    }

    // Names move apart where their values lie close together.
    private static void Beside(ChartText text, Frame frame, float right, IReadOnlyList<SideLabel> labels)
    {
        const float line = 18;
        var ordered = labels.OrderByDescending(label => label.At).ToList();
        var places = ordered.Select(label => frame.Y((double)label.At)).ToArray();
        for (var i = 1; i < places.Length; i++)
            places[i] = Math.Max(places[i], places[i - 1] + line);
        if (places.Length > 0)
            places[^1] = Math.Min(places[^1], frame.Field.Bottom - 8);
        for (var i = places.Length - 2; i >= 0; i--)
            places[i] = Math.Min(places[i], places[i + 1] - line);
        for (var i = 0; i < places.Length; i++)
            text.Write(
                ordered[i].Text,
                right + 8,
                places[i],
                TextSize,
                Alignment.MiddleLeft,
                ordered[i].Shade,
                ordered[i].Bold,
                onWhite: true
            );
    }
}
