using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Comparing;

/// <summary>What became of decisions between two days.</summary>
internal static class DecisionReports
{
    public static Report Moves(DecisionComparison decisions, ComparisonLabels labels)
    {
        // Where policies changed too, what the data and what the policies moved stand apart.
        (string Why, IReadOnlyList<DecisionMove> Moves)[] parts = decisions.Waterfall is { } waterfall
            ? [(labels.DataEffect, waterfall.Data), (labels.PolicyEffect, waterfall.Policy), ("", decisions.Moves)]
            : [("", decisions.Moves)];
        var parted = decisions.Waterfall is not null;
        var report = Report.Table<(string Why, DecisionMove Move)>(
            labels.Decisions,
            [.. parts.SelectMany(part => part.Moves.Select(move => (part.Why, move)))],
            [
                .. parted
                    ? new Column<(string Why, DecisionMove Move)>[]
                    {
                        new(labels.Reason, Text, 14, row => row.Why.Length > 0 ? row.Why : null),
                    }
                    : [],
                new(labels.Before, Text, 16, row => labels.Common.Of(row.Move.From)),
                new(labels.After, Text, 16, row => labels.Common.Of(row.Move.To)),
                new(labels.Accounts, Count, 12, row => row.Move.Accounts) { IsSummed = true },
                new(labels.BeforeOf(labels.Common.PatientPortion), CellFormat.Money, 18, row => row.Move.PortionFrom),
                new(labels.AfterOf(labels.Common.PatientPortion), CellFormat.Money, 18, row => row.Move.PortionTo),
            ]
        );
        // Its parts say the same accounts more than once.
        return parted ? report.WithoutSums() : report;
    }

    public static Report Changes(DecisionComparison decisions, ComparisonLabels labels, Titles titles) =>
        Report.Table<DecisionChange>(
            labels.Changed,
            decisions.Changes,
            [
                new(labels.Common.Account, Id, 11, change => change.Account),
                new(labels.Common.Guarantor, Text, 26, change => change.Guarantor),
                new(labels.Before, Text, 14, change => labels.Common.Of(change.From?.Kind)),
                new(labels.BeforeOf(labels.Common.DecidedBy), Text, 34, change => Why(change.From, titles)),
                new(
                    labels.BeforeOf(labels.Common.PatientPortion),
                    CellFormat.Money,
                    14,
                    change => change.From?.Figures.PatientPortion
                ),
                new(labels.After, Text, 14, change => labels.Common.Of(change.To?.Kind)),
                new(labels.AfterOf(labels.Common.DecidedBy), Text, 34, change => Why(change.To, titles)),
                new(
                    labels.AfterOf(labels.Common.PatientPortion),
                    CellFormat.Money,
                    14,
                    change => change.To?.Figures.PatientPortion
                ),
                new(labels.Common.Why, Prose, 50, change => change.To?.Because),
                new(
                    labels.Common.InFiles,
                    Text,
                    60,
                    change =>
                        string.Join(" → ", new[] { change.From, change.To }.OfType<Decision>().Select(Titles.InFiles))
                ),
            ]
        );

    private static string? Why(Decision? decision, Titles titles) => decision is null ? null : titles.Reason(decision);
}

/// <summary>The measures by month-end, each with what it means.</summary>
internal static class MeasureReport
{
    public static Report Of(
        Comparison comparison,
        ComparisonLabels labels,
        MeasureLabels measures,
        TextFormat format
    ) =>
        Report
            .Table<Measure>(
                labels.Measures,
                comparison.Measures,
                [
                    new(labels.Measures, Text, 32, measure => measures.Title(measure.Name)),
                    new(labels.Unit, Text, 10, measure => measures.Of(measure.Unit)),
                    // The newest first: it is read beside what it measures, also on paper.
                    .. comparison
                        .Measures[0]
                        .Values.Select(
                            (value, place) =>
                                new Column<Measure>(
                                    format.Date(value.Day),
                                    CellFormat.Money,
                                    13,
                                    measure => measure.Values[place].Value
                                )
                        )
                        .Reverse(),
                    new(labels.Target, Text, 12, measure => measures.Target(measure)),
                    new(labels.Standing, Text, 14, measure => measures.Of(measure.Standing)),
                    new(labels.Trend, Text, 14, measure => measures.Of(measure.SinceMonth)),
                    new(labels.YearTrend, Text, 14, measure => measures.Of(measure.SinceFirst)),
                    new(labels.Common.Note, Prose, 30, measure => Missing(measure, measures, format)),
                    new(labels.Definition, Prose, 60, measure => measures.Definition(measure.Name)),
                ]
            )
            .WithoutSums();

    private static string? Missing(Measure measure, MeasureLabels measures, TextFormat format) =>
        string.Join(
            "\n",
            measure
                .Values.Where(value => value.Value is null)
                .Select(value => $"{format.Month(value.Day)}: {measures.Why(value.Why)}")
        )
            is { Length: > 0 } missing
            ? missing
            : null;
}
