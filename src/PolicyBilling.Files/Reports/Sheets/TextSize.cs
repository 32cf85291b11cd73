using System.Text;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>How much room text takes, in the widths of a digit: spreadsheets give no font's measures to whoever writes
/// a file.</summary>
internal static class TextSize
{
    // From the space to the tilde in Arial, in thousandths of its size; a digit has 556.
    private static readonly int[] Arial =
    [
        .. new[] { 278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278 },
        .. Enumerable.Repeat(Digit, 10),
        .. new[] { 278, 278, 584, 584, 584, 556, 1015 },
        .. new[] { 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833 },
        .. new[] { 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611 },
        .. new[] { 278, 278, 278, 469, 556, 333 },
        .. new[] { 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833 },
        .. new[] { 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500 },
        .. new[] { 334, 260, 334, 584 },
    ];

    private const int Digit = 556;
    private const double Space = 0.5,
        Usual = 1.0,
        Capital = 1.3,
        Square = 2.0,
        Widest = 1.83,
        Average = 0.93;

    // A row that is too high does less harm than one that hides a line.
    private const double Reserve = 1.03;

    private static readonly double[] Ascii =
    [
        .. Enumerable.Range(0, 128).Select(code => code is < ' ' or > '~' ? 0 : (double)Arial[code - ' '] / Digit),
    ];

    /// <summary>The width of a text on one line.</summary>
    public static double Width(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var letter in text)
            width += letter < 128 ? Ascii[letter] : Other(letter);
        return width;
    }

    /// <summary>The width that the longest line of a text needs.</summary>
    public static double LongestLine(string text)
    {
        var longest = 0.0;
        foreach (var line in text.AsSpan().EnumerateLines())
            longest = Math.Max(longest, Width(line));
        return longest * Reserve;
    }

    /// <summary>The width that the longest word of a text needs.</summary>
    public static double LongestWord(string text) => text.Split(' ', '\n').Max(word => Width(word)) * Reserve;

    /// <summary>How many lines a text takes that is wrapped at a width.</summary>
    public static int Lines(string text, double width)
    {
        // Most texts are short enough.
        if (
            (text.Length * Widest <= width || Width(text) * Reserve <= width)
            && text.AsSpan().IndexOfAny('\n', '\r') < 0
        )
            return 1;
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            lines += Wrapped(line, width);
        return Math.Max(1, lines);
    }

    /// <summary>The same at a glance, for texts of usual letters.</summary>
    public static int About(string text, double width) =>
        (int)Math.Ceiling(text.Length * Average / width) + text.AsSpan().Count('\n');

    private static int Wrapped(ReadOnlySpan<char> line, double width)
    {
        var (lines, used) = (1, 0.0);
        while (line.Length > 0)
        {
            var end = line.IndexOf(' ');
            var word = Width(end < 0 ? line : line[..end]) * Reserve;
            if (used > 0 && used + word > width)
                (lines, used) = (lines + 1, 0);
            // A word longer than a line is broken.
            for (; word > width; word -= width)
                lines++;
            used += word + Space;
            line = end < 0 ? default : line[(end + 1)..];
        }
        return lines;
    }

    private static double Other(char letter) =>
        letter switch
        {
            '\u00a0' or '\u2019' or '\u00b7' => Space,
            // Marks that stand on the letter before.
            >= '\u0300' and <= '\u036f' => 0,
            >= '\u2e80' and <= '\ud7ff' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uff60' => Square,
            _ => Rune.IsUpper(new Rune(char.IsSurrogate(letter) ? ' ' : letter)) ? Capital : Usual,
        };
}
