using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Backtests;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Backtests;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Backtests;

/// <summary>The reports of a backtest, in the order of the workbook's sheets.</summary>
public static class BacktestReports
{
    /// <summary>The workbook's name under the output folder.</summary>
    public const string FileName = "backtest.xlsx";

    /// <summary>Every report of a backtest, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static IReadOnlyList<Report> All(Backtest backtest, string language)
    {
        var (labels, about) = (new BacktestLabels(Labels.In(language)), new SheetPurposes(language));
        var titles = new Titles(backtest.Titles, language);
        return
        [
            Summary(backtest, labels, titles).For(about.Backtest),
            ByRule(backtest, labels, titles).WithoutSums().For(about.ByRule) with
            {
                Keys = 2,
            },
            ByMonthEnd(backtest, labels, titles).WithoutSums().For(about.ByMonthEnd) with
            {
                Keys = 3,
            },
            ByAge(backtest, labels, titles).WithoutSums().For(about.ByAge),
            Nothing(backtest, labels, titles).For(about.Idle),
        ];
    }

    private static Report Summary(Backtest backtest, BacktestLabels labels, Titles titles)
    {
        var (common, format) = (labels.Common, new TextFormat(labels.Common.Language, backtest.Currency));
        static Row Line(string what) => new([what, null, null, null, null, null]);
        List<Row> rows =
        [
            Line(
                labels.Title(
                    backtest.MonthEnds.Count,
                    format.Date(backtest.MonthEnds[0]),
                    format.Date(backtest.MonthEnds[^1])
                )
            ),
            .. labels.Notes.Select(Line),
        ];
        foreach (var policies in backtest.Policies)
        {
            rows.AddRange([
                Line(""),
                Line($"{common.Colon(labels.Policies)} {Named(policies, titles)}"),
                Line(""),
                Line(labels.WhatHappened),
            ]);
            rows.Add(
                new(
                    [
                        labels.RuleOrStep,
                        common.Accounts,
                        labels.Asked,
                        .. Backtest.Windows.Select(days => labels.ShareIn(days)),
                    ],
                    RowKind.Heading
                )
            );
            rows.AddRange(
                policies
                    .Rules.Where(rule => rule.Done.Any)
                    .Select(rule =>
                        Of(
                            $"{titles.Reason(rule.Policy, rule.Rule, rule.Step)} ({labels.Does(rule.Done)})",
                            rule.MonthEnds,
                            labels
                        )
                    )
            );
            rows.Add(Of(labels.HeldAll, [.. policies.Held], labels));
            rows.AddRange([Line(""), Line($"{common.Colon(common.Policies)} {policies.Fingerprint}")]);
        }
        rows.Add(Line($"{common.Colon(common.Data)} {backtest.DataFingerprint}"));
        return new(
            common.Summary,
            [
                new(backtest.Practice, Text, 46),
                new("", Count, 10),
                new("", CellFormat.Money, 14),
                .. Enumerable.Repeat(new Column("", Text, 12), 3),
            ],
            rows.Count,
            rows
        )
        {
            IsPage = true,
        };
    }

    private static Row Of(string what, IReadOnlyList<Cohort> cohorts, BacktestLabels labels) =>
        new([
            what,
            cohorts.Sum(cohort => cohort.Done.Accounts),
            cohorts.Sum(cohort => cohort.Asked),
            .. Backtest.Windows.Select(days =>
                Recovery.Of(cohorts, days) is { IsKnown: true } after
                    ? after.Share is { } share
                        ? (object)new Marked(share, Percent)
                        : null
                    : labels.NotOver
            ),
        ]);

    private static Report ByRule(Backtest backtest, BacktestLabels labels, Titles titles) =>
        Report.Table<(PolicyBacktest Policies, RuleResult Rule)>(
            labels.ByRule,
            [.. Rules(backtest)],
            [
                .. Who(labels, titles),
                .. Did<(PolicyBacktest Policies, RuleResult Rule)>(labels, row => row.Rule.Done),
                new(labels.Asked, CellFormat.Money, 14, row => row.Rule.Asked),
                .. Backtest.Windows.SelectMany(days =>
                    Recovered<(PolicyBacktest Policies, RuleResult Rule)>(
                        labels,
                        days,
                        row => Recovery.Of(row.Rule.MonthEnds, days)
                    )
                ),
                new(
                    labels.Common.InFiles,
                    Text,
                    34,
                    row => Titles.InFiles(row.Rule.Policy, row.Rule.Rule, row.Rule.Step)
                ),
            ]
        );

    private static Report ByMonthEnd(Backtest backtest, BacktestLabels labels, Titles titles)
    {
        var rows = Rules(backtest)
            .SelectMany(row =>
                row.Rule.MonthEnds.Where(cohort => cohort.Done.Accounts > 0)
                    .Select(cohort => (row.Policies, row.Rule, Cohort: cohort))
            )
            .ToList();
        return Report.Table<(PolicyBacktest Policies, RuleResult Rule, Cohort Cohort)>(
            labels.ByMonthEnd,
            rows,
            [
                new(labels.MonthEnd, Date, 12, row => row.Cohort.Day),
                .. Who(labels, titles)
                    .Select(column => new Column<(PolicyBacktest Policies, RuleResult Rule, Cohort Cohort)>(
                        column.Title,
                        column.Format,
                        column.Width,
                        row => column.Value((row.Policies, row.Rule))
                    )),
                .. Did<(PolicyBacktest Policies, RuleResult Rule, Cohort Cohort)>(labels, row => row.Cohort.Done),
                new(labels.Asked, CellFormat.Money, 14, row => row.Cohort.Asked),
                .. Backtest.Windows.SelectMany(days =>
                    new Column<(PolicyBacktest Policies, RuleResult Rule, Cohort Cohort)>[]
                    {
                        new(labels.PaidIn(days), CellFormat.Money, 14, row => row.Cohort.Within(days)?.Paid),
                        new(labels.RecoveredIn(days), CellFormat.Money, 14, row => row.Cohort.Within(days)?.Recovered),
                    }
                ),
                new(
                    labels.DaysNotOver,
                    Text,
                    14,
                    row =>
                        string.Join(", ", Backtest.Windows.Where(days => row.Cohort.Within(days) is null))
                            is { Length: > 0 } open
                            ? open
                            : null
                ),
                new(
                    labels.Common.InFiles,
                    Text,
                    34,
                    row => Titles.InFiles(row.Rule.Policy, row.Rule.Rule, row.Rule.Step)
                ),
            ]
        );
    }

    private static Report ByAge(Backtest backtest, BacktestLabels labels, Titles titles) =>
        Report.Table<(PolicyBacktest Policies, AgeResult Age)>(
            labels.ByAge,
            [.. backtest.Policies.SelectMany(policies => policies.Ages.Select(age => (policies, age)))],
            [
                new(labels.Policies, Text, 30, row => Named(row.Policies, titles)),
                new(labels.Clock, Text, 20, row => labels.OfBucket(row.Age.Bucket)),
                new(labels.Common.Statements, Count, 12, row => row.Age.Statements),
                new(
                    labels.Cost,
                    CellFormat.Money,
                    13,
                    row => row.Policies.CostPerStatement is { } each ? Money.Round(each * row.Age.Statements) : null
                ),
                .. Backtest.Windows.SelectMany(days =>
                    (Column<(PolicyBacktest Policies, AgeResult Age)>[])
                        [
                            .. Recovered<(PolicyBacktest Policies, AgeResult Age)>(
                                labels,
                                days,
                                row => Recovery.Of(row.Age.MonthEnds, days)
                            ),
                            new(
                                labels.PerCostIn(days),
                                CellFormat.Money,
                                14,
                                row =>
                                    row.Policies.CostPerStatement is { } each
                                        ? Recovery.Of(row.Age.MonthEnds, days).PerCost(each)
                                        : null
                            ),
                        ]
                ),
            ]
        );

    private static Report Nothing(Backtest backtest, BacktestLabels labels, Titles titles) =>
        Report.Table<(PolicyBacktest Policies, IdleRule Rule)>(
            labels.Nothing,
            [.. backtest.Policies.SelectMany(policies => policies.Idle.Select(rule => (policies, rule)))],
            new(labels.Policies, Text, 30, row => Named(row.Policies, titles)),
            new(labels.RuleOrStep, Text, 34, row => titles.Reason(row.Rule.Policy, row.Rule.Name)),
            new(labels.Common.Topic, Text, 30, row => titles.Policy(row.Rule.Policy)),
            new(labels.Common.InFiles, Text, 34, row => $"{row.Rule.Policy}/{row.Rule.Name}")
        );

    private static IEnumerable<(PolicyBacktest Policies, RuleResult Rule)> Rules(Backtest backtest) =>
        backtest.Policies.SelectMany(policies => policies.Rules.Select(rule => (policies, rule)));

    private static Column<(PolicyBacktest Policies, RuleResult Rule)>[] Who(BacktestLabels labels, Titles titles) =>
        [
            new(labels.Policies, Text, 30, row => Named(row.Policies, titles)),
            new(labels.RuleOrStep, Text, 34, row => titles.Reason(row.Rule.Policy, row.Rule.Rule, row.Rule.Step)),
            new(labels.Common.Topic, Text, 30, row => titles.Policy(row.Rule.Policy)),
            new(labels.Common.Decision, Text, 24, row => labels.Common.Of(row.Rule.Kind)),
        ];

    private static Column<T>[] Did<T>(BacktestLabels labels, Func<T, Actions> done) =>
        [
            new(labels.Common.Accounts, Count, 11, row => done(row).Accounts),
            new(labels.Common.Statements, Count, 11, row => done(row).Statements),
            new(labels.Calls, Count, 9, row => done(row).Calls),
            new(labels.Letters, Count, 9, row => done(row).Letters),
            new(labels.Agency, Count, 11, row => done(row).Agency),
            new(labels.Common.WriteOffs, Count, 11, row => done(row).WriteOffs),
        ];

    // Where no month-end's days are over, cells stay empty: nobody knows yet.
    private static Column<T>[] Recovered<T>(BacktestLabels labels, int days, Func<T, Recovery> recovery) =>
        [
            new(labels.CountedMonthEnds(days), Count, 12, row => recovery(row).MonthEnds),
            new(
                labels.AskedOfThese(days),
                CellFormat.Money,
                14,
                row => recovery(row) is { IsKnown: true } after ? after.Asked : null
            ),
            new(
                labels.PaidIn(days),
                CellFormat.Money,
                14,
                row => recovery(row) is { IsKnown: true } after ? after.After.Paid : null
            ),
            new(
                labels.RecoveredIn(days),
                CellFormat.Money,
                14,
                row => recovery(row) is { IsKnown: true } after ? after.After.Recovered : null
            ),
            new(labels.ShareIn(days), Percent, 10, row => recovery(row).Share),
        ];

    private static string Named(PolicyBacktest policies, Titles titles) =>
        string.Join(", ", policies.Set.Select(titles.Given).Prepend(policies.Name));
}
