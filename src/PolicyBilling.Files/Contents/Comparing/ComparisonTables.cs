using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Contents.Comparing;

/// <summary>The walk by bucket, from balance to balance; lines that nothing stands on are left out.</summary>
internal static class WalkTable
{
    public static Report Of(Comparison comparison, ComparisonLabels labels, TextFormat format)
    {
        var (walk, common) = (comparison.Walk, labels.Common);
        List<Row> rows =
        [
            At(labels.BalanceOn(format.Date(comparison.From)), null, walk.Opening, RowKind.Total),
            .. walk
                .Lines.Where(line => line.Entries > 0 || line.Moved != Position.Zero)
                .Select(line =>
                    At(labels.Of(line.Line), line.Line == WalkLines.AgedOn ? null : line.Entries, line.Moved)
                ),
            At(labels.BalanceOn(format.Date(comparison.To)), null, walk.Closing, RowKind.Total),
        ];
        return new(
            labels.Walk,
            [
                new(labels.Line, Text, 30),
                new(labels.Entries, Count, 8),
                new(common.Aged0To30, CellFormat.Money, 12),
                new(common.Aged31To60, CellFormat.Money, 12),
                new(common.Aged61To90, CellFormat.Money, 12),
                new(common.AgedOver90, CellFormat.Money, 12),
                new(labels.Credits, CellFormat.Money, 12),
                new(common.Balance, CellFormat.Money, 12),
            ],
            rows.Count,
            rows
        );
    }

    // A credit takes away from the balance, so that each row adds up.
    private static Row At(string what, int? entries, in Position at, RowKind kind = RowKind.Line) =>
        new([what, entries, at.Open.To30, at.Open.To60, at.Open.To90, at.Open.Over90, -at.Credit, at.Balance], kind);
}

/// <summary>The matrix from bucket to bucket, with what left it and the roll rates; origins that nothing came from
/// are left out.</summary>
internal static class MigrationTable
{
    public static Report Of(Migration migration, ComparisonLabels labels)
    {
        var common = labels.Common;
        var rows = migration
            .Rows.Where(row => row.From <= Origin.Over90 || row.To.Total != 0 || row.Changes.Any(change => change != 0))
            .ToList();
        var to = rows.Aggregate(Position.Zero.Open, (sum, row) => sum + row.To);
        List<Row> lines =
        [
            .. rows.Select(row => new Row([
                labels.Of(row.From),
                row.Opening,
                -row.Paid,
                -row.WrittenOff,
                row.Other,
                row.To.To30,
                row.To.To60,
                row.To.To90,
                row.To.Over90,
                row.RollRate is { } rate ? Money.Round(rate * 100, 0) : null,
            ])),
            new(
                [
                    common.Total,
                    rows.Sum(row => row.Opening),
                    -rows.Sum(row => row.Paid),
                    -rows.Sum(row => row.WrittenOff),
                    rows.Sum(row => row.Other),
                    to.To30,
                    to.To60,
                    to.To90,
                    to.Over90,
                    null,
                ],
                RowKind.Total
            ),
        ];
        Column Now(string bucket) => new($"→ {bucket}", CellFormat.Money, 12);
        return new(
            labels.Migration,
            [
                new(labels.Opening, Text, 18),
                new(common.Amount, CellFormat.Money, 12),
                new(labels.Paid, CellFormat.Money, 12),
                new(labels.WrittenOff, CellFormat.Money, 12),
                new(labels.Other, CellFormat.Money, 12),
                Now(common.Aged0To30),
                Now(common.Aged31To60),
                Now(common.Aged61To90),
                Now(common.AgedOver90),
                new(labels.RollRate, Count, 8),
            ],
            lines.Count,
            lines
        );
    }
}

/// <summary>The measures by month-end: a row for each, the last one the second day.</summary>
internal static class MeasureTable
{
    public static Report Of(Comparison comparison, ComparisonLabels labels, MeasureLabels measures, TextFormat format)
    {
        var days = comparison.Measures[0].Values;
        object? Cell(Measure measure, int place) =>
            measure.Values[place] is { Value: { } value } ? value : measures.Why(measure.Values[place].Why);
        var rows = days.Select(
            (value, place) =>
                new Row([format.Date(value.Day), .. comparison.Measures.Select(measure => Cell(measure, place))])
        );
        return new(
            labels.Measures,
            [new(labels.MonthEnd, Text, 18), .. comparison.Measures.Select(measure => Heading(measure, measures))],
            days.Count,
            rows
        );
    }

    private static Column Heading(Measure measure, MeasureLabels measures) =>
        measure.Unit switch
        {
            MeasureUnit.Money => new(measures.Title(measure.Name), CellFormat.Money, 14),
            MeasureUnit.Percent => new($"{measures.Title(measure.Name)}, %", Count, 12),
            _ => new(measures.Title(measure.Name), Count, 12),
        };
}

/// <summary>What the data and what the policies did to each decision: opening, data, policies, closing; accounts
/// first, then money.</summary>
internal static class EffectTable
{
    public static Report Of(PolicyWaterfall waterfall, ComparisonLabels labels)
    {
        Row Line(string what, IEnumerable<DecisionEffect> some, RowKind kind = RowKind.Line)
        {
            AccountsAndMoney Sum(Func<DecisionEffect, AccountsAndMoney> part) =>
                new(
                    some.Sum(effect => part(effect).Accounts),
                    some.Sum(effect => part(effect).PatientPortion),
                    some.Sum(effect => part(effect).Owed)
                );
            AccountsAndMoney[] parts =
            [
                Sum(effect => effect.Opening),
                Sum(effect => effect.Data),
                Sum(effect => effect.Policy),
                Sum(effect => effect.Closing),
            ];
            return new(
                [what, .. parts.Select(part => (object?)part.Accounts), .. parts.Select(part => (object?)part.Owed)],
                kind
            );
        }

        List<Row> rows =
        [
            .. waterfall.Effects.Select(effect => Line(labels.Common.Of(effect.Kind), [effect])),
            Line(labels.Common.Total, waterfall.Effects, RowKind.Total),
        ];
        string[] parts = [labels.Opening, labels.DataEffect, labels.PolicyEffect, labels.Closing];
        return new(
            labels.DataAndPolicies,
            [
                new(labels.Common.Decision, Text, 14),
                .. parts.Select(part => new Column(part, Count, 9)),
                .. parts.Select(part => new Column($"{part}, {labels.Common.PatientsOwe}", CellFormat.Money, 13)),
            ],
            rows.Count,
            rows
        );
    }
}
