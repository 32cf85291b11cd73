using ScottPlot;
using SkiaSharp;

namespace PolicyBilling.Files.Charts;

/// <summary>The typeface that comes with the program: a chart needs none of the machine's. As wide as Arial, so that
/// an SVG reads well where only that is installed.</summary>
internal sealed class ChartFonts : IFontResolver
{
    public const string Name = "Liberation Sans";

    private static readonly Lazy<bool> Registered = new(() =>
    {
        Fonts.FontResolvers.Insert(0, new ChartFonts());
        Fonts.Default = Name;
        return true;
    });

    /// <summary>Makes the typeface known to the drawing library.</summary>
    public static void Register() => _ = Registered.Value;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        CreateTypeface(fontName, weight >= FontWeight.SemiBold, false);

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic)
    {
        if (fontName != Name)
            return null;
        using var font = typeof(ChartFonts).Assembly.GetManifestResourceStream(
            bold ? "LiberationSans-Bold.ttf" : "LiberationSans-Regular.ttf"
        )!;
        return SKTypeface.FromStream(font);
    }
}
