using System.Globalization;
using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>How wide columns must be for what stands in them, in the widths of a digit.</summary>
internal static class ColumnWidths
{
    // Of a longer table the first lines tell, with some room for the others.
    private const int Looked = 1_000;
    private const double Padding = 2.1,
        Narrowest = 5,
        FilterButton = 2.2,
        Bold = 1.08,
        Unbroken = 1.4,
        WidestId = 40;

    // A heading wider than its column is wrapped, in so many lines at most.
    private const int HeadingLines = 3;

    /// <summary>The widths of a sheet's columns.</summary>
    public static double[] Of(Sheet sheet)
    {
        var report = sheet.Report;
        var widths = report.Columns.Select(column => Least(column, report.IsPage)).ToArray();
        var sums = new decimal[widths.Length];
        var looked = 0;
        foreach (var row in sheet.Rows.Take(report.IsPage ? int.MaxValue : Looked))
        {
            looked++;
            // A sentence alone in its row runs on over the columns beside it.
            var alone = report.IsPage && row.Cells.Skip(1).All(cell => cell is null or "");
            for (var i = 0; i < widths.Length; i++)
                if (row.Cells[i] is { } value && !(alone && i == 0))
                {
                    widths[i] = Math.Max(widths[i], Needed(value, report.Columns[i], row.Kind));
                    if (report.Columns[i].IsSummed)
                        sums[i] += Amount(value);
                }
        }
        if (sheet.HasTotals)
            for (var i = 0; i < widths.Length; i++)
                if (report.Columns[i].IsSummed)
                    widths[i] = Math.Max(
                        widths[i],
                        Needed(
                            sums[i] * sheet.Count / looked * (looked < sheet.Count ? 10 : 1),
                            report.Columns[i],
                            RowKind.Total
                        )
                    );
        return widths;
    }

    /// <summary>What a column has for each line of its heading: the filter's button takes its part.</summary>
    public static double HeadingRoom(double width) => (width - FilterButton - Padding) / Bold + 0.01;

    private static double Least(Column column, bool page) =>
        page ? (column.Format is CellFormat.Text or CellFormat.Prose ? column.Width / 2 : Narrowest)
        : column.IsInput ? column.Width
        : Math.Max(Narrowest, HeadingWidth(column.Title));

    // The longest word must fit; the whole heading must fit in a few lines.
    private static double HeadingWidth(string title)
    {
        var width = TextSize.LongestWord(title) * Bold;
        while (TextSize.Lines(title, width / Bold + 0.01) > HeadingLines)
            width += 1;
        return width + FilterButton + Padding;
    }

    private static double Needed(object value, Column column, RowKind kind)
    {
        var weight = kind is RowKind.Line ? 1 : Bold;
        return value switch
        {
            Marked { Value: null } => 0,
            Marked marked => Needed(marked.Value, column, kind),
            string text when column.Format == CellFormat.Id => Math.Min(TextSize.LongestLine(text) + Padding, WidestId),
            string text when kind == RowKind.Heading => Math.Min(
                TextSize.LongestLine(text) * weight + Padding,
                Math.Max(column.Width, TextSize.LongestWord(text) * weight + Padding)
            ),
            // A name or an address without a gap is not broken for a letter or two.
            string text => Math.Max(
                Math.Min(TextSize.LongestLine(text) * weight + Padding, column.Width),
                Math.Min(TextSize.LongestWord(text) * weight + Padding, column.Width * Unbroken)
            ),
            decimal amount => amount.ToString("#,##0.00", CultureInfo.InvariantCulture).Length * weight + Padding,
            int count => count.ToString("#,##0", CultureInfo.InvariantCulture).Length * weight + Padding,
            DateOnly => 10 + Padding,
            _ => column.Width,
        };
    }

    private static decimal Amount(object value) =>
        value switch
        {
            decimal amount => amount,
            int count => count,
            _ => 0,
        };
}
