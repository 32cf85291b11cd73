using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Comparing;

/// <summary>The reports of a comparison, in the order of the workbook's sheets.</summary>
public static class ComparisonReports
{
    /// <summary>The workbook's name under the output folder.</summary>
    public const string FileName = "month-over-month.xlsx";

    /// <summary>Every report of a comparison, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static IReadOnlyList<Report> All(Comparison comparison, string language)
    {
        var labels = ComparisonLabels.In(language);
        var format = new TextFormat(language, comparison.Currency);
        var about = new SheetPurposes(language);
        return
        [
            Walk(comparison, labels, format).For(about.Walk),
            Migration(comparison.Migration, labels).For(about.Migration),
            Over90(comparison.Migration, labels).WithoutSums().For(about.Over90),
            Movers(comparison, labels).For(about.Movers),
            DecisionReports.Moves(comparison.Decisions, labels).For(about.Decisions),
            DecisionReports.Changes(comparison.Decisions, labels, new(comparison.Titles, language)).For(about.Changed),
            MeasureReport.Of(comparison, labels, new(language, comparison.Currency), format).For(about.Measures),
            (ReceivablesChart.Table(comparison.MonthEnds, new ChartTexts(format)) with { Name = labels.ByMonth })
                .WithoutSums()
                .For(about.ByMonth),
            RecoveryReport.Of(comparison, labels, new(labels.Common)).For(about.Recovery),
            Late(comparison.Walk, labels, format).For(about.Late),
            Accounts(comparison.Walk, labels).For(about.Accounts),
            ProblemReport.Of(comparison.Problems, labels.Common).For(about.Problems),
        ];
    }

    private static Report Walk(Comparison comparison, ComparisonLabels labels, TextFormat format)
    {
        var (walk, common) = (comparison.Walk, labels.Common);
        Row At(string what, int? entries, Position at, RowKind kind) =>
            new([what, entries, at.Balance, at.Open.To30, at.Open.To60, at.Open.To90, at.Open.Over90, at.Credit], kind);
        Row Text(string text) => new([text, null, null, null, null, null, null, null]);
        List<Row> rows =
        [
            Text(labels.FromTo(format.Date(comparison.From), format.Date(comparison.To))),
            Text(""),
            new(
                [
                    "",
                    labels.Entries,
                    common.Balance,
                    common.Aged0To30,
                    common.Aged31To60,
                    common.Aged61To90,
                    common.AgedOver90,
                    common.Credit,
                ],
                RowKind.Heading
            ),
            At(labels.BalanceOn(format.Date(comparison.From)), null, walk.Opening, RowKind.Total),
            .. walk.Lines.Select(line =>
                At(labels.Of(line.Line), line.Line == WalkLines.AgedOn ? null : line.Entries, line.Moved, RowKind.Line)
            ),
            At(labels.BalanceOn(format.Date(comparison.To)), null, walk.Closing, RowKind.Total),
            Text(""),
            new([labels.LeftOutOf, null, walk.ClosingLeftOut, null, null, null, null, null]),
        ];
        return new(
            labels.Walk,
            [
                new(comparison.Practice, CellFormat.Text, 36),
                new("", Count, 12),
                .. Enumerable.Range(0, 6).Select(_ => new Column("", CellFormat.Money, 16)),
            ],
            rows.Count,
            rows
        )
        {
            IsPage = true,
        };
    }

    private static Report Migration(Migration migration, ComparisonLabels labels) =>
        Report.Table<MigrationRow>(
            labels.Migration,
            migration.Rows,
            [
                new(labels.Opening, Text, 18, row => labels.Of(row.From)),
                new(labels.Common.Amount, CellFormat.Money, 15, row => row.Opening),
                new(labels.Paid, CellFormat.Money, 15, row => row.Paid),
                new(labels.WrittenOff, CellFormat.Money, 15, row => row.WrittenOff),
                new(labels.Other, CellFormat.Money, 15, row => row.Other),
                new($"{labels.Closing} {labels.Common.Aged0To30}", CellFormat.Money, 15, row => row.To.To30),
                new($"{labels.Closing} {labels.Common.Aged31To60}", CellFormat.Money, 15, row => row.To.To60),
                new($"{labels.Closing} {labels.Common.Aged61To90}", CellFormat.Money, 15, row => row.To.To90),
                new($"{labels.Closing} {labels.Common.AgedOver90}", CellFormat.Money, 15, row => row.To.Over90),
                new(labels.Stayed, CellFormat.Money, 15, row => row.Stayed),
                new(labels.AgedOn, CellFormat.Money, 15, row => row.AgedOn),
                new(labels.RollRate, Percent, 12, row => row.RollRate),
            ]
        );

    private static Report Over90(Migration migration, ComparisonLabels labels) =>
        Report.Table<(string Way, Over90Move Move)>(
            labels.Over90,
            [
                .. migration.Entered.Select(move => (labels.Entered, move)),
                .. migration.Left.Select(move => (labels.Left, move)),
            ],
            [
                new(labels.Common.Account, Id, 11, row => row.Move.Account),
                new(labels.Common.Guarantor, Text, 26, row => row.Move.Guarantor),
                new(labels.Change, Text, 12, row => row.Way),
                new(labels.Common.AgedOver90, CellFormat.Money, 16, row => row.Move.Amount),
                new(labels.Reason, Text, 24, row => labels.Of(row.Move.Reason)),
            ]
        );

    private static Report Movers(Comparison comparison, ComparisonLabels labels) =>
        Report.Table<AccountWalk>(
            labels.Movers,
            [.. comparison.Risen, .. comparison.Fallen],
            [
                new(labels.Common.Account, Id, 11, account => account.Account),
                new(labels.Common.Guarantor, Text, 26, account => account.Guarantor),
                new(labels.Opening, CellFormat.Money, 15, account => account.Opening.Balance),
                new(labels.Closing, CellFormat.Money, 15, account => account.Closing.Balance),
                new(labels.Change, CellFormat.Money, 15, account => account.Change),
                new(labels.Mostly, Text, 24, account => labels.Of(account.Mostly!)),
            ]
        );

    private static Report Late(Walk walk, ComparisonLabels labels, TextFormat format) =>
        Report.Table<BackDated>(
            labels.Late,
            walk.BackDated,
            [
                new(labels.Line, Text, 24, late => labels.Of(late.Line)),
                new(labels.Dated, Text, 18, late => format.Month(late.Dated)),
                new(labels.Posted, Text, 18, late => late.Posted is { } posted ? format.Month(posted) : null),
                new(labels.Entries, Count, 12, late => late.Entries),
                new(labels.Common.Amount, CellFormat.Money, 15, late => late.Amount),
                new(labels.Common.Note, Text, 50, late => labels.PostedFor(late, format)),
            ]
        );

    private static Report Accounts(Walk walk, ComparisonLabels labels)
    {
        var places = new Lazy<Dictionary<string, int>>(() =>
            walk.Accounts.Index().ToDictionary(pair => pair.Item.Account, pair => pair.Index)
        );
        return Report.Table<AccountWalk>(
            labels.Accounts,
            walk.Accounts,
            [
                new(labels.Common.Account, Id, 11, account => account.Account),
                new(labels.Common.Guarantor, Text, 26, account => account.Guarantor),
                new(labels.Opening, CellFormat.Money, 14, account => account.Opening.Balance),
                .. WalkLines
                    .All.Select((word, line) => (word, line))
                    .Where(pair => pair.word != WalkLines.AgedOn)
                    .Select(pair => new Column<AccountWalk>(
                        labels.Of(pair.word),
                        CellFormat.Money,
                        13,
                        account => account.Of(pair.line)
                    )),
                new(labels.Closing, CellFormat.Money, 14, account => account.Closing.Balance),
                .. Buckets(labels.Before, labels, account => account.Opening),
                .. Buckets(labels.After, labels, account => account.Closing),
            ]
        ) with
        {
            Find = account => places.Value.TryGetValue(account, out var place) ? place : null,
        };
    }

    private static Column<AccountWalk>[] Buckets(
        string when,
        ComparisonLabels labels,
        Func<AccountWalk, Position> at
    ) =>
        [
            new($"{when} {labels.Common.Aged0To30}", CellFormat.Money, 13, account => at(account).Open.To30)
            {
                OpensPart = true,
            },
            new($"{when} {labels.Common.Aged31To60}", CellFormat.Money, 13, account => at(account).Open.To60),
            new($"{when} {labels.Common.Aged61To90}", CellFormat.Money, 13, account => at(account).Open.To90),
            new($"{when} {labels.Common.AgedOver90}", CellFormat.Money, 13, account => at(account).Open.Over90),
            new($"{when} {labels.Common.Credit}", CellFormat.Money, 13, account => at(account).Credit),
        ];
}
