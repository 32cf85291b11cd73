using System.Buffers.Text;
using System.Globalization;
using System.Text;
using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>Writes rows and cells: numbers and days as numbers, everything else as text that no program takes for a
/// formula.</summary>
internal sealed class CellWriter(Utf8Xml xml, int columns)
{
    /// <summary>The height of a row of one line, in points.</summary>
    public const double OneLine = 15;

    // In points; Excel allows no more than the last.
    private const double LineHeight = 12.75,
        Highest = 409;

    // Excel takes 1900 for a leap year: from here on its count of days is the world's.
    private static readonly DateOnly Counted = new(1900, 3, 1);
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    private readonly byte[][] _opened =
    [
        .. Enumerable.Range(0, columns).Select(column => Encoding.ASCII.GetBytes($"<c r=\"{Sheet.Letters(column)}")),
    ];
    private readonly List<byte[]> _styled = [];
    private readonly byte[] _digits = new byte[8];
    private int _digitCount;

    /// <summary>The height of a row with some lines of text, in points.</summary>
    public static double Height(int lines) => Math.Min(OneLine + (lines - 1) * LineHeight, Highest);

    /// <summary>Begins a row, from 1; programs that do not fit heights themselves are told one.</summary>
    public void Open(int row, double height = OneLine)
    {
        Utf8Formatter.TryFormat(row, _digits, out _digitCount);
        xml.Raw("<row r=\""u8).Raw(_digits.AsSpan(0, _digitCount));
        if (height != OneLine)
            xml.Raw("\" ht=\""u8).Number((decimal)height);
        xml.Raw("\">"u8);
    }

    /// <summary>Ends the row.</summary>
    public void Close() => xml.Raw("</row>"u8);

    /// <summary>A cell of the row; without a value it shows only its style.</summary>
    public void Cell(int column, int style, object? value)
    {
        xml.Raw(_opened[column], _digits.AsSpan(0, _digitCount), StyleOf(style));
        switch (value)
        {
            case null or "":
                xml.Raw("/>"u8);
                break;
            case string text:
                Text(text);
                break;
            case decimal amount:
                xml.Raw("><v>"u8).Number(amount).Raw("</v></c>"u8);
                break;
            case int count:
                xml.Raw("><v>"u8).Number(count).Raw("</v></c>"u8);
                break;
            case DateOnly day when day >= Counted:
                xml.Raw("><v>"u8).Number(day.DayNumber - DayZero).Raw("</v></c>"u8);
                break;
            case DateOnly day:
                Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            default:
                Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }
    }

    private byte[] StyleOf(int style)
    {
        while (_styled.Count <= style)
            _styled.Add(Encoding.ASCII.GetBytes($"\" s=\"{_styled.Count}\""));
        return _styled[style];
    }

    private void Text(string text)
    {
        var open = char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]);
        xml.Raw(open ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8 : " t=\"inlineStr\"><is><t>"u8);
        xml.Text(text).Raw("</t></is></c>"u8);
    }
}
