using PolicyBilling.Breakdowns;

namespace PolicyBilling.Files.Papers;

/// <summary>The columns of amounts that a statement has: those of which anything stands in it. A row's add up to its
/// last.</summary>
internal sealed class MoneyColumns
{
    private const double Gap = 10;
    private const double Narrowest = 50;
    private readonly List<(string Label, Func<VisitSums, decimal> Of)> _columns;

    public MoneyColumns(StatementLines lines, PaperLabels labels)
    {
        List<VisitSums> all = [.. lines.Visits.Select(visit => visit.Sums)];
        if (lines.Earlier is { } earlier)
            all.Add(earlier.Sums);
        Total = all.Aggregate(VisitSums.Zero, (sum, each) => sum + each);
        (string Label, Func<VisitSums, decimal> Of)[] known =
        [
            (labels.Fee, sums => sums.Fee),
            (labels.InsurancePaid, sums => -sums.InsurancePaid),
            (labels.InsuranceDiscount, sums => -sums.InsuranceWriteOff),
            (labels.Adjustments, sums => sums.Adjustments),
            (labels.YouPaid, sums => -sums.PatientPaid),
            (labels.Expected, sums => -sums.InsuranceExpected),
            (labels.YourPart, sums => sums.PatientPart),
        ];
        _columns =
        [
            .. known.Where(
                (column, place) => place == 0 || place == known.Length - 1 || all.Any(sums => column.Of(sums) != 0)
            ),
        ];
        Widths =
        [
            .. _columns.Select(column =>
                Math.Max(
                    Narrowest,
                    Gap
                        + all.Append(Total)
                            .Select(sums => Width(labels.Figure(column.Of(sums)), VisitTable.Size, bold: true))
                            .Concat(
                                column.Label.Split(' ').Select(word => Width(word, VisitTable.HeadSize, bold: false))
                            )
                            .Max()
                )
            ),
        ];
        Labels =
        [
            .. _columns.Select(
                (column, place) => PaperLines.Wrap(column.Label, Widths[place] - Gap + 0.01, new(VisitTable.HeadSize))
            ),
        ];
    }

    /// <summary>The columns' heads, broken into lines.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Labels { get; }

    /// <summary>How wide each is, in points.</summary>
    public IReadOnlyList<double> Widths { get; }

    /// <summary>What all visits come to.</summary>
    public VisitSums Total { get; }

    /// <summary>A row's amounts; blank where there is nothing, but for the last.</summary>
    public IReadOnlyList<string> Row(VisitSums sums, PaperLabels labels) =>
        [
            .. _columns.Select(
                (column, place) =>
                    place == _columns.Count - 1 ? labels.Figure(column.Of(sums)) : labels.Cell(column.Of(sums))
            ),
        ];

    /// <summary>A row of which only the last amount is given.</summary>
    public IReadOnlyList<string> Last(decimal amount, PaperLabels labels) =>
        [.. Enumerable.Repeat("", _columns.Count - 1), labels.Figure(amount)];

    private static double Width(string text, double size, bool bold) => PaperFonts.Width(text, size, bold);
}
