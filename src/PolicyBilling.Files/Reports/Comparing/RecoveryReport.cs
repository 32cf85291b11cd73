using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Backtests;
using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Workbench.Backtests;
using PolicyBilling.Workbench.Comparing;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Comparing;

/// <summary>What came in after statements, by the month they went out in and by the age of the money on them.</summary>
internal static class RecoveryReport
{
    public static Report Of(Comparison comparison, ComparisonLabels labels, BacktestLabels words)
    {
        var rows = comparison
            .Recovery.SelectMany(age =>
                age.MonthEnds.Where(cohort => cohort.Done.Statements > 0)
                    .Select(cohort => (Age: age.Bucket, Cohort: cohort))
            )
            .OrderBy(row => row.Cohort.Day)
            .ToList();
        return Report.Table<(int Age, Cohort Cohort)>(
            labels.Recovery,
            rows,
            [
                new(labels.MonthEnd, Date, 12, row => row.Cohort.Day),
                new(words.Clock, Text, 20, row => words.OfBucket(row.Age)),
                new(labels.Common.Statements, Count, 12, row => row.Cohort.Done.Statements),
                new(words.Asked, CellFormat.Money, 14, row => row.Cohort.Asked),
                .. Backtest.Windows.Select(days => new Column<(int Age, Cohort Cohort)>(
                    words.RecoveredIn(days),
                    CellFormat.Money,
                    16,
                    row => row.Cohort.Within(days)?.Recovered
                )
                {
                    // The last months' days are not over: a sum would be of other statements than those asked.
                    IsSummed = false,
                }),
            ]
        );
    }
}
