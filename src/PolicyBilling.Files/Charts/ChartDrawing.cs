using ScottPlot;
using SkiaSharp;

namespace PolicyBilling.Files.Charts;

/// <summary>Draws any chart: title, panels, note.</summary>
internal static class ChartDrawing
{
    public const float TextSize = 15,
        HeadingSize = 16,
        HeadingHeight = 26,
        Gap = 28;

    /// <summary>Less wide than this, a figure is half a page, and its panels stand one below the other.</summary>
    public const int Narrow = 700;
    private const float Margin = 16,
        NoteSize = 13,
        NoteLine = 18;

    /// <summary>The height at which nothing is crowded or lost.</summary>
    public static int HeightAt(int width, string? title, Figure figure)
    {
        ChartFonts.Register();
        using var text = ChartText.Unseen();
        var inner = width - 2 * Margin;
        var body =
            figure.Panels.Count == 0 ? 0
            : figure.Lying ? LyingPanels.Height(text, figure, inner)
            : StandingPanels.Height(figure, inner);
        return (int)MathF.Ceiling(Title(text, title, width) + body + Note(text, figure.Note, width).Height + Margin);
    }

    public static void Draw(SKCanvas canvas, int width, int height, string? title, Figure figure)
    {
        ChartFonts.Register();
        using var white = new SKPaint { Color = SKColors.White };
        canvas.DrawRect(0, 0, width, height, white);
        using var text = new ChartText(canvas);
        var top = Title(text, title, width);
        var note = Note(text, figure.Note, width);
        var bottom = height - Margin - note.Height;
        for (var i = 0; i < note.Lines.Count; i++)
            text.Write(note.Lines[i], Margin, bottom + 10 + i * NoteLine, NoteSize, Alignment.UpperLeft, Shade.Muted);
        var area = new PixelRect(Margin, width - Margin, bottom, top);
        if (figure.Panels.Count == 0)
            return;
        if (figure.Lying)
            LyingPanels.Draw(canvas, text, figure, area);
        else
            StandingPanels.Draw(canvas, text, figure, area);
    }

    // Where the title ends.
    private static float Title(ChartText text, string? title, int width)
    {
        var y = Margin;
        if (title is null)
            return y;
        var size = width < Narrow ? 18 : 21;
        foreach (var line in text.Wrap(title, size, width - 2 * Margin, bold: true))
        {
            text.Write(line, Margin, y, size, Alignment.UpperLeft, bold: true);
            y += size * 1.3f;
        }
        return y + 10;
    }

    private static (List<string> Lines, float Height) Note(ChartText text, string? note, int width)
    {
        if (note is null)
            return ([], 0);
        var lines = text.Wrap(note, NoteSize, width - 2 * Margin);
        return (lines, lines.Count * NoteLine + 8);
    }
}
