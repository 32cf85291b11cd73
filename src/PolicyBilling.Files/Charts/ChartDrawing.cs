using ScottPlot;
using SkiaSharp;

namespace PolicyBilling.Files.Charts;

/// <summary>Draws any chart: title, panels, note.</summary>
internal static class ChartDrawing
{
    private const float Margin = 16, TitleSize = 21, HeadingSize = 16, TextSize = 15, NoteSize = 13, TitleLine = 27, NoteLine = 18, HeadingHeight = 26, Gap = 28;
    private const float RowHeight = 30, StandingHeight = 430, MarkHeight = 40, LeastRow = 12;

    /// <summary>The height at which rows are neither crowded nor lost.</summary>
    public static int HeightOf(Figure figure)
    {
        if (!figure.Lying) return (int)StandingHeight;
        var rows = figure.Panels.Max(panel => panel.Marks.Count);
        var heading = figure.Panels.Any(panel => panel.Heading is not null) ? HeadingHeight : 0;
        return (int)(2 * Margin + TitleLine + 10 + heading + Math.Max(rows, 2) * RowHeight * RowScale(figure) + (figure.Note is null ? 0 : NoteLine + 8));
    }

    public static void Draw(SKCanvas canvas, int width, int height, string? title, Figure figure)
    {
        ChartFonts.Register();
        using var white = new SKPaint { Color = SKColors.White };
        canvas.DrawRect(0, 0, width, height, white);
        using var text = new ChartText(canvas);
        var top = Title(text, title, width);
        var bottom = Note(text, figure.Note, width, height);
        var area = new PixelRect(Margin, width - Margin, bottom, top);
        if (figure.Lying) Lying(canvas, text, figure, area);
        else Standing(canvas, text, figure, area);
    }

    private static float RowScale(Figure figure) => figure.Panels.Any(panel => panel.Bars.GroupBy(bar => Math.Round(bar.At)).Any(row => row.Select(bar => bar.At).Distinct().Count() > 1)) ? 1.5f : 1;

    private static float Title(ChartText text, string? title, int width)
    {
        var y = Margin;
        if (title is null) return y;
        foreach (var line in text.Wrap(title, TitleSize, width - 2 * Margin, bold: true))
        {
            text.Write(line, Margin, y, TitleSize, Alignment.UpperLeft, bold: true);
            y += TitleLine;
        }
        return y + 10;
    }

    private static float Note(ChartText text, string? note, int width, int height)
    {
        if (note is null) return height - Margin;
        var lines = text.Wrap(note, NoteSize, width - 2 * Margin);
        var y = height - Margin - lines.Count * NoteLine;
        for (var i = 0; i < lines.Count; i++) text.Write(lines[i], Margin, y + i * NoteLine + 2, NoteSize, Alignment.UpperLeft, Shade.Muted);
        return y - 8;
    }

    private static float Headings(ChartText text, Figure figure, PixelRect area, Func<int, float> left, float room)
    {
        if (figure.Panels.All(panel => panel.Heading is null)) return area.Top;
        for (var i = 0; i < figure.Panels.Count; i++)
            text.Write(text.Fit(figure.Panels[i].Heading ?? "", HeadingSize, room, bold: true), left(i), area.Top, HeadingSize, Alignment.UpperLeft, bold: true);
        return area.Top + HeadingHeight;
    }

    // Bars that stand share one scale, so that panels can be compared.
    private static void Standing(SKCanvas canvas, ChartText text, Figure figure, PixelRect area)
    {
        var scale = NiceScale.Of(figure.Panels.SelectMany(panel => panel.Bars.SelectMany(bar => new[] { bar.From, bar.To }).Concat(panel.Bands.Select(band => band.LineAt))));
        var write = figure.Panels[0].Scale ?? (value => $"{value}");
        var scaleRoom = text.Widest(scale.Steps.Select(write), TextSize) + 10;
        var each = (area.Width - scaleRoom - (figure.Panels.Count - 1) * Gap) / figure.Panels.Count;
        float Left(int panel) => area.Left + scaleRoom + panel * (each + Gap);
        var top = Headings(text, figure, area, Left, each);
        for (var i = 0; i < figure.Panels.Count; i++)
        {
            var panel = figure.Panels[i];
            var sideRoom = text.Widest(panel.SideLabels.Select(label => label.Text).Concat(panel.Bands.Select(band => band.Label)), TextSize, bold: true);
            var field = new PixelRect(Left(i), Left(i) + each - (sideRoom > 0 ? sideRoom + 12 : 0), area.Bottom - MarkHeight, top);
            var places = Math.Max(panel.Marks.Count, 4);
            // Room above the highest bar for its label.
            var perValue = (double)(scale.Most - scale.Least) / (field.Height - 26);
            var limits = new AxisLimits(-0.6, places - 0.4, (double)scale.Least - 6 * perValue, (double)scale.Most + 20 * perValue);
            var frame = new Frame(field, limits);
            Bands(frame, panel, limits);
            // Where bands lie behind the bars, each bar's label says its value.
            foreach (var step in scale.Steps.Where(_ => panel.Bands.Count == 0)) frame.Line(limits.Left, (double)step, limits.Right, (double)step, Shade.Line);
            foreach (var bar in panel.Bars) frame.Bar(bar, lying: false);
            foreach (var band in panel.Bands) frame.Line(limits.Left, (double)band.LineAt, limits.Right, (double)band.LineAt, Shade.Muted, dashed: true);
            frame.Line(limits.Left, 0, limits.Right, 0, Shade.Muted);
            frame.Render(canvas);
            if (i == 0)
                foreach (var step in scale.Steps) text.Write(write(step), field.Left - 8, frame.Y((double)step), TextSize, Alignment.MiddleRight, Shade.Muted);
            StandingLabels(text, frame, panel);
            Marks(text, frame, panel);
            Beside(text, frame, [.. panel.SideLabels, .. panel.Bands.Select(band => new SideLabel(band.LineAt, band.Label, Shade.Text))]);
        }
    }

    private static void Bands(Frame frame, Panel panel, AxisLimits limits)
    {
        foreach (var band in panel.Bands) frame.Rectangle(limits.Left, limits.Right, (double)band.From, band.To is { } to ? (double)to : limits.Top, band.Shade);
    }

    private static void StandingLabels(ChartText text, Frame frame, Panel panel)
    {
        foreach (var bar in panel.Bars.Where(bar => bar.Label is not null))
        {
            var below = bar.To < bar.From;
            // The first one would run into the scale.
            var x = Math.Max(frame.X(bar.At), frame.Field.Left + text.Width(bar.Label!, TextSize, bar.Bold) / 2 + 4);
            var y = frame.Y((double)bar.To) + (below ? 5 : -5);
            foreach (var line in panel.Bands.Select(band => frame.Y((double)band.LineAt)))
                if (!below && y > line && y - TextSize - 2 < line) y = line - 4;
            text.Write(bar.Label!, x, y, TextSize, below ? Alignment.UpperCenter : Alignment.LowerCenter, bold: bar.Bold);
        }
    }

    // As many names as there is room for, the last one always; the second line only where it changes.
    private static void Marks(ChartText text, Frame frame, Panel panel)
    {
        var room = frame.X(1) - frame.X(0);
        var every = Math.Max(1, (int)Math.Ceiling((text.Widest(panel.Marks.Select(mark => mark.Text), TextSize) + 8) / room));
        string? below = null;
        for (var i = (panel.Marks.Count - 1) % every; i < panel.Marks.Count; i += every)
        {
            var mark = panel.Marks[i];
            text.Write(mark.Text, frame.X(mark.At), frame.Field.Bottom + 5, TextSize, Alignment.UpperCenter);
            if (mark.Below != below && mark.Below is not null) text.Write(mark.Below, frame.X(mark.At), frame.Field.Bottom + 23, TextSize, Alignment.UpperCenter, Shade.Muted);
            below = mark.Below;
        }
    }

    // Names move apart where their values lie close together.
    private static void Beside(ChartText text, Frame frame, List<SideLabel> labels)
    {
        const float line = 18;
        var ordered = labels.OrderByDescending(label => label.At).ToList();
        var places = ordered.Select(label => frame.Y((double)label.At)).ToArray();
        for (var i = 1; i < places.Length; i++) places[i] = Math.Max(places[i], places[i - 1] + line);
        if (places.Length > 0) places[^1] = Math.Min(places[^1], frame.Field.Bottom - 8);
        for (var i = places.Length - 2; i >= 0; i--) places[i] = Math.Min(places[i], places[i + 1] - line);
        for (var i = 0; i < places.Length; i++) text.Write(ordered[i].Text, frame.Field.Right + 8, places[i], TextSize, Alignment.MiddleLeft, ordered[i].Shade, ordered[i].Bold);
    }

    // Bars that lie have a scale of their own in each panel, told by the labels at their ends.
    private static void Lying(SKCanvas canvas, ChartText text, Figure figure, PixelRect area)
    {
        var marks = figure.Panels[0].Marks;
        var markRoom = Math.Min(text.Widest(marks.Select(mark => mark.Text), TextSize, bold: true) + 12, area.Width * 0.4f);
        var each = (area.Width - markRoom - (figure.Panels.Count - 1) * Gap) / figure.Panels.Count;
        float Left(int panel) => area.Left + markRoom + panel * (each + Gap);
        var top = Headings(text, figure, area, Left, each);
        for (var i = 0; i < figure.Panels.Count; i++)
        {
            var panel = figure.Panels[i];
            var labelRoom = text.Widest(panel.Bars.Select(bar => bar.Label), TextSize, bold: true) + 10;
            var field = new PixelRect(Left(i), Left(i) + each - labelRoom, area.Bottom, top);
            var least = (double)panel.Bars.SelectMany(bar => new[] { bar.From, bar.To }).Append(0).Min();
            var most = (double)panel.Bars.SelectMany(bar => new[] { bar.From, bar.To }).Append(0).Max();
            if (most <= least) most = least + 1;
            var rows = Math.Max(marks.Count, Math.Min(2, (int)(field.Height / LeastRow)));
            var frame = new Frame(field, new AxisLimits(least, most, -rows + 0.5, 0.5));
            foreach (var bar in panel.Bars) frame.Bar(bar, lying: true);
            foreach (var link in panel.Links) frame.Line((double)link.At, -link.From, (double)link.At, -link.To, Shade.Muted);
            frame.Line(0, 0.5, 0, -rows + 0.5, Shade.Muted);
            frame.Render(canvas);
            if (i == 0)
                foreach (var mark in marks) text.Write(text.Fit(mark.Text, TextSize, markRoom - 12, mark.Bold), field.Left - 12, frame.Y(-mark.At), TextSize, Alignment.MiddleRight, bold: mark.Bold);
            foreach (var bar in panel.Bars.Where(bar => bar.Label is not null))
                text.Write(bar.Label!, frame.X((double)Math.Max(0, Math.Max(bar.From, bar.To))) + 7, frame.Y(-bar.At), TextSize, Alignment.MiddleLeft, bold: bar.Bold);
        }
    }
}
