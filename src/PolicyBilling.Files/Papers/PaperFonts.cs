using System.Collections.Concurrent;
using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;
using SkiaSharp;

namespace PolicyBilling.Files.Papers;

/// <summary>The typeface of papers: it comes with the program, and what a paper uses of it is embedded.</summary>
internal sealed class PaperFonts : IFontResolver
{
    private const string Family = "Liberation Sans";
    private const string Regular = "LiberationSans-Regular.ttf";
    private const string Bold = "LiberationSans-Bold.ttf";

    // Large enough for widths to keep their decimals.
    private const double Unit = 1000;

    private static readonly XPdfFontOptions Options = new(PdfFontEncoding.Unicode);
    private static readonly Lazy<bool> Registered = new(() =>
    {
        GlobalFontSettings.FontResolver = new PaperFonts();
        return true;
    });
    private static readonly ConcurrentDictionary<(double Size, bool Bold), XFont> Fonts = new();
    private static readonly Lazy<Widths> RegularWidths = new(() => new Widths(Regular));
    private static readonly Lazy<Widths> BoldWidths = new(() => new Widths(Bold));

    public static XFont Of(double size, bool bold) =>
        Registered.Value
            ? Fonts.GetOrAdd(
                (size, bold),
                key => new XFont(Family, key.Size, key.Bold ? XFontStyleEx.Bold : XFontStyleEx.Regular, Options)
            )
            : throw new InvalidOperationException();

    /// <summary>How wide a text is, in points.</summary>
    public static double Width(ReadOnlySpan<char> text, double size, bool bold)
    {
        var (widths, sum) = ((bold ? BoldWidths : RegularWidths).Value, 0.0);
        foreach (var letter in text)
            sum += widths.Of(letter);
        return sum * size / Unit;
    }

    /// <summary>Whether the typeface can show a character, in both weights.</summary>
    public static bool Has(Rune rune) =>
        rune.IsBmp && RegularWidths.Value.Has(rune.Value) && BoldWidths.Value.Has(rune.Value);

    public byte[]? GetFont(string faceName) => Bytes(faceName);

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        familyName == Family ? new FontResolverInfo(isBold ? Bold : Regular) : null;

    private static byte[] Bytes(string name)
    {
        using var font = typeof(PaperFonts).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Every character's width, and -1 for those that the typeface lacks.</summary>
    private sealed class Widths
    {
        private readonly float[] _widths = new float[char.MaxValue + 1];

        public Widths(string name)
        {
            using var typeface = SKTypeface.FromStream(new MemoryStream(Bytes(name)));
            using var font = new SKFont(typeface, (float)Unit)
            {
                Hinting = SKFontHinting.None,
                Subpixel = true,
                LinearMetrics = true,
            };
            var letters = Enumerable.Range(0, _widths.Length).ToArray();
            var glyphs = font.GetGlyphs(letters);
            var widths = font.GetGlyphWidths(glyphs);
            for (var letter = 0; letter < _widths.Length; letter++)
                _widths[letter] = glyphs[letter] == 0 ? -1 : widths[letter];
        }

        public bool Has(int letter) => _widths[letter] >= 0;

        public float Of(char letter) => Math.Max(0, _widths[letter]);
    }
}
