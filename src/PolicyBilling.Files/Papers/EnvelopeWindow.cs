using PolicyBilling.Policies;

namespace PolicyBilling.Files.Papers;

/// <summary>A place on the first page, in points from its upper left corner.</summary>
internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;
    public double Height => Bottom - Top;
}

/// <summary>
/// A sheet and the windows of the envelope it is folded into by thirds. A sheet slides in its envelope; so there is a
/// part of a window that shows whatever the sheet does (<see cref="Address"/>, where the address belongs), and a larger
/// one that may show (<see cref="Private"/>, where nothing else may stand).
/// Letter: No. 10 with two windows, 4 by 1 to 1 1/8 inches, 1/2 inch from the left and 5/8 from the bottom, and above
/// it 3 1/2 by 7/8 inches, 2 5/8 from the bottom. A4: DL or C6/5 with the window on the left, 90 by 35 to 45
/// millimetres, 20 from the left and 15 to 20 from the bottom.
/// </summary>
internal sealed record EnvelopeWindow(
    double Width,
    double Height,
    double Left,
    double Right,
    double Fold,
    Area Address,
    Area Private,
    Area? Return
)
{
    private const double Inch = 72;
    private const double Millimetre = 72 / 25.4;

    private static readonly EnvelopeWindow Letter = new(
        8.5 * Inch,
        11 * Inch,
        Left: 45,
        Right: 45,
        Fold: 11 * Inch / 3,
        new(0.5 * Inch, 2.4 * Inch, 3.5 * Inch, 3.06 * Inch),
        new(0, 1.9 * Inch, 4.52 * Inch, 3.5 * Inch),
        new(0.5 * Inch, 0.6 * Inch, 3 * Inch, 1.06 * Inch)
    );

    private static readonly EnvelopeWindow A4 = new(
        210 * Millimetre,
        297 * Millimetre,
        Left: 22 * Millimetre,
        Right: 15 * Millimetre,
        Fold: 99 * Millimetre,
        new(20 * Millimetre, 55 * Millimetre, 100 * Millimetre, 79 * Millimetre),
        new(10 * Millimetre, 44 * Millimetre, 110 * Millimetre, 95 * Millimetre),
        null
    );

    public static EnvelopeWindow Of(PaperSize paper) => paper == PaperSize.A4 ? A4 : Letter;

    /// <summary>Where the text ends on the right.</summary>
    public double TextRight => Width - Right;

    /// <summary>How wide the text is.</summary>
    public double TextWidth => Width - Left - Right;
}
