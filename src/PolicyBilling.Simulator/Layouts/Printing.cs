using System.Globalization;
using System.Text;

namespace PolicyBilling.Simulator.Layouts;

/// <summary>How American practice systems write amounts and days.</summary>
internal static class Printing
{
    /// <summary>Cents as <c>1,234.50</c>, below zero with a minus.</summary>
    public static string Amount(long cents) =>
        Money.FromCents(cents).ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>A day as <c>11/9/2026</c>; empty for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("M/d/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A whole number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The sums of columns over accounts.</summary>
    public static long[] Sums(IReadOnlyList<long[]> rows, int columns) =>
        [.. Enumerable.Range(0, columns).Select(column => rows.Sum(row => row[column]))];

    /// <summary>A line of comma-separated cells, in quotes where they must be.</summary>
    public static string Csv(params IEnumerable<string> cells) =>
        string.Join(
            ',',
            cells.Select(cell =>
                cell.AsSpan().ContainsAny(",\"") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell
            )
        );

    /// <summary>Lines as Windows programs write them.</summary>
    public static byte[] Bytes(IEnumerable<string> lines, Encoding encoding) =>
        encoding.GetBytes(string.Concat(lines.Select(line => line + "\r\n")));
}
