using System.Text;
using PolicyBilling.Files.Contents;
using SkiaSharp;

namespace PolicyBilling.Files.Charts;

/// <summary>A chart as a value: what it finds, its numbers, and how to draw them.</summary>
public sealed class Chart
{
    // Written without row filters, flat colours come to fewer bytes in less than half the time.
    private static readonly SKPngEncoderOptions Flat = new(SKPngEncoderFilterFlags.None, 6);

    private readonly Figure _figure;

    // The picture for a printed page goes into a file and into the workbook.
    private readonly Lazy<byte[]> _printed;

    internal Chart(string name, string title, string sentence, Report table, Figure figure)
    {
        (Name, Title, Sentence, Table, _figure) = (name, title, sentence, table, figure);
        if (!IsDrawn)
            _figure = new([], Note: sentence);
        _printed = new(() => Png(Width, HeightAt()));
    }

    /// <summary>Pixels across a printed page, before any enlargement.</summary>
    public const int Width = 1000;

    /// <summary>The stem of its files' names.</summary>
    public string Name { get; }

    /// <summary>The finding with its number.</summary>
    public string Title { get; }

    /// <summary>What the picture shows, in a sentence or two for whoever cannot see it.</summary>
    public string Sentence { get; }

    /// <summary>The numbers that are drawn, to the cent.</summary>
    public Report Table { get; }

    /// <summary>Whether there is anything to draw; where not, its picture is the sentence that says why.</summary>
    public bool IsDrawn => _figure.Panels.Count > 0;

    /// <summary>The height that suits what it shows at a width, in pixels. Below some 700 pixels panels stand one
    /// below the other.</summary>
    public int HeightAt(int width = Width, bool titled = true) =>
        ChartDrawing.HeightAt(width, titled ? Title : null, _figure);

    /// <summary>The chart as a picture for a printed page.</summary>
    public byte[] Png() => _printed.Value;

    /// <summary>The chart as a picture, twice as fine as its size says, for print. Without its title where the title
    /// stands above it anyway.</summary>
    public byte[] Png(int width, int? height = null, bool titled = true, int scale = 2)
    {
        var high = height ?? HeightAt(width, titled);
        using var surface = SKSurface.Create(new SKImageInfo(width * scale, high * scale));
        surface.Canvas.Scale(scale);
        ChartDrawing.Draw(surface.Canvas, width, high, titled ? Title : null, _figure);
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels()!;
        using var png = pixels.Encode(Flat)!;
        return png.ToArray();
    }

    /// <summary>The chart as an SVG element that can stand in a page beside others; the same chart gives the same
    /// text.</summary>
    public string Svg(int width = Width, int? height = null, bool titled = true)
    {
        var high = height ?? HeightAt(width, titled);
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, width, high), stream))
            ChartDrawing.Draw(canvas, width, high, titled ? Title : null, _figure);
        return ChartSvg.Tidy(Encoding.UTF8.GetString(stream.ToArray()), this, width, high);
    }
}
