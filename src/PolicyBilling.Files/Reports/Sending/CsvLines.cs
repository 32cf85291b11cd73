using System.Buffers;
using System.Globalization;
using System.Text;

namespace PolicyBilling.Files.Reports.Sending;

/// <summary>Writes CSV for other programs: UTF-8, a header row, fields quoted where they must be. A field that a
/// spreadsheet would take for a formula gets an apostrophe before it.</summary>
public static class CsvLines
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");

    /// <summary>Writes rows of texts; null is an empty field.</summary>
    public static void Write(Stream stream, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', header));
        foreach (var row in rows)
            writer.WriteLine(string.Join(',', row.Select(Field)));
    }

    /// <summary>Money with a point and two decimals.</summary>
    public static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A day as the contract writes days; null for none.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Field(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        // Money of ours may be negative; it is a number and stays one.
        var safe =
            Formula.Contains(text[0])
            && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
                ? $"'{text}"
                : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
