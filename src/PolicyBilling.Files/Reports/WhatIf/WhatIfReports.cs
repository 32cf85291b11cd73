using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.WhatIf;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.WhatIf;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.WhatIf;

/// <summary>The reports of a change of policy, in the order of the workbook's sheets.</summary>
public static class WhatIfReports
{
    /// <summary>The workbook's name under the output folder.</summary>
    public const string FileName = "what-if.xlsx";

    /// <summary>Every report of a change, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static IReadOnlyList<Report> All(PolicyChange change, string language)
    {
        var (labels, about) = (new WhatIfLabels(Labels.In(language)), new SheetPurposes(language));
        var titles = new Titles(change.Titles, language);
        return
        [
            Summary(change, labels, titles).For(about.WhatIf),
            Moves(change, labels, titles).For(about.Moves),
            Matrix(labels.AccountsMatrix, change, labels, Count, cells => cells.Sum(cell => cell.Accounts))
                .For(about.AccountsMatrix),
            Matrix(
                    labels.MoneyMatrix,
                    change,
                    labels,
                    CellFormat.Money,
                    cells => cells.Sum(cell => cell.PatientPortion)
                )
                .For(about.MoneyMatrix),
        ];
    }

    private static Report Summary(PolicyChange change, WhatIfLabels labels, Titles titles)
    {
        var (common, format) = (labels.Common, new TextFormat(labels.Common.Language, change.Currency));
        static Row Line(string what, int? accounts = null, decimal? amount = null, string? note = null) =>
            new([what, accounts, amount, note]);
        Row Heading(string what, string? amount = null) =>
            new([what, amount is null ? null : common.Accounts, amount, null], RowKind.Heading);
        static Row Moved(string what, MovedMoney moved) => Line(what, moved.Accounts, moved.Amount);
        List<Row> rows =
        [
            Line(labels.Title(format.Date(change.AsOf))),
            Line($"{common.Colon(labels.Before)} {change.Before.Name}"),
            Line($"{common.Colon(labels.After)} {change.After.Name}"),
            .. change.After.Set.Select(setting => Line("  " + titles.Given(setting))),
            Line(""),
            Heading(labels.LookFirst, common.Amount),
            Moved(labels.NewlyInCollections, change.NewlyInCollections),
            Moved(labels.NewlyToAgency, change.NewlyToAgency),
            Moved(labels.NewlyWrittenOff, change.NewlyWrittenOff),
            .. change.LimitsNewlyExceeded.Select(limit =>
                Line(
                    $"{common.Colon(labels.LimitsNewlyExceeded)} {common.OfLimit(limit.Limit)}",
                    note: SummaryReport.Found(limit, common, format)
                )
            ),
            Line(""),
            Heading(common.Statements, common.Amount),
            Line(labels.Before, change.Before.Statements, change.Before.StatementCost),
            Line(
                labels.After,
                change.After.Statements,
                change.After.StatementCost,
                labels.Saved(change.CostSaved, format.Money)
            ),
            Line(""),
            Heading(labels.WhatMoves, common.PatientPortion),
            .. MoveGroup
                .Of(change, titles)
                .Select(group =>
                    Line(
                        $"{group.Before} → {group.After}",
                        group.Tally.Accounts,
                        group.Tally.Amount,
                        labels.Of(group.Change)
                    )
                ),
            .. change.Moves.Count == 0
                ? [Line(labels.NothingMoves)]
                : new[]
                {
                    new Row(
                        [common.Total, change.Moves.Count, change.Moves.Sum(move => move.PatientPortion), null],
                        RowKind.Total
                    ),
                },
            Line(""),
            Heading(common.Fingerprints),
            Line($"{common.Colon(common.Data)} {change.DataFingerprint}"),
            Line($"{common.Colon(labels.Before)} {change.Before.Fingerprint}"),
            Line($"{common.Colon(labels.After)} {change.After.Fingerprint}"),
        ];
        return new(
            common.Summary,
            [new(change.Practice, Text, 70), new("", Count, 12), new("", CellFormat.Money, 18), new("", Text, 60)],
            rows.Count,
            rows
        )
        {
            IsPage = true,
        };
    }

    // The serious moves stand first, then the most money.
    private static Report Moves(PolicyChange change, WhatIfLabels labels, Titles titles)
    {
        var common = labels.Common;
        Column<Move>[] Side(Func<string, string> title, Func<Move, Decision> side) =>
            [
                new(title(common.Decision), Text, 14, move => labels.Of(side(move).Kind)) { OpensPart = true },
                new(title(labels.RuleOrStep), Text, 34, move => titles.Reason(side(move))),
                new(title(common.Amount), CellFormat.Money, 13, move => side(move).Amount),
                new(
                    title(common.GoesOut),
                    Text,
                    16,
                    move =>
                        string.Join(", ", side(move).Sends.Select(common.OfWord)) is { Length: > 0 } sends
                            ? sends
                            : null
                ),
                new(title(common.Why), Prose, 50, move => side(move).Because),
            ];
        return Report.Table(
            labels.Moves,
            [
                .. change
                    .Moves.OrderBy(move => Serious(move, labels).Place)
                    .ThenBy(move => move.Change)
                    .ThenByDescending(move => move.PatientPortion),
            ],
            [
                new(common.Account, Id, 11, move => move.Account),
                new(common.Guarantor, Text, 26, move => move.Before.Guarantor),
                new(labels.LookFirst, Text, 24, move => Serious(move, labels).Label),
                new(labels.WhatChanges, Text, 28, move => labels.Of(move.Change)),
                new(common.PatientPortion, CellFormat.Money, 14, move => move.PatientPortion),
                .. Side(labels.BeforeThat, move => move.Before),
                .. Side(labels.AfterThat, move => move.After),
                new(common.InFiles, Text, 60, move => $"{Titles.InFiles(move.Before)} → {Titles.InFiles(move.After)}"),
            ]
        );
    }

    private static (int Place, string? Label) Serious(Move move, WhatIfLabels labels) =>
        (move.Before, move.After) switch
        {
            var (before, after) when after.Sends.Contains("agency") && !before.Sends.Contains("agency") => (
                0,
                labels.NewlyToAgency
            ),
            var (before, after)
                when after.Kind == DecisionKind.Collections && before.Kind != DecisionKind.Collections => (
                1,
                labels.NewlyInCollections
            ),
            var (before, after) when after.Kind == DecisionKind.WriteOff && before.Kind != DecisionKind.WriteOff => (
                2,
                labels.NewlyWrittenOff
            ),
            _ => (3, null),
        };

    private static Report Matrix(
        string name,
        PolicyChange change,
        WhatIfLabels labels,
        CellFormat format,
        Func<IEnumerable<MatrixCell>, object> sum
    )
    {
        object? Sum(Func<MatrixCell, bool> which) => sum(change.Matrix.Where(which));
        List<Row> rows =
        [
            new(
                [null, .. MatrixCell.Order.Select(kind => (object)labels.Of(kind)), labels.Common.Total],
                RowKind.Heading
            ),
            .. MatrixCell.Order.Select(row => new Row([
                labels.Of(row),
                .. MatrixCell.Order.Select(column => Sum(cell => cell.Before == row && cell.After == column)),
                Sum(cell => cell.Before == row),
            ])),
            new(
                [
                    labels.Common.Total,
                    .. MatrixCell.Order.Select(column => Sum(cell => cell.After == column)),
                    Sum(_ => true),
                ],
                RowKind.Total
            ),
        ];
        return new(
            name,
            [
                new(labels.BeforeAfter, Text, 32),
                .. Enumerable.Repeat(new Column("", format, 16), MatrixCell.Order.Count + 1),
            ],
            rows.Count,
            rows
        )
        {
            IsPage = true,
        };
    }
}
