using PolicyBilling.Decisions;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Charts.Backtests;
using PolicyBilling.Files.Charts.Calendars;
using PolicyBilling.Files.Charts.WhatIf;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Backtests;
using PolicyBilling.Workbench.Calendars;
using PolicyBilling.Workbench.WhatIf;
using static PolicyBilling.Tests.Charts.FindingPractice;

namespace PolicyBilling.Tests.Charts;

/// <summary>Every number in the titles and alternative texts of what-if, backtest and calendar.</summary>
public class PolicyFindingTests
{
    private const int Months = 6,
        MostRules = 11;
    private static readonly PolicySet Tried = PolicyText.Shipped(
        new SettingOverride("statements", "minimum_balance", "60.00")
    );
    private static readonly DecisionKind[] Kinds =
    [
        DecisionKind.Statement,
        DecisionKind.Hold,
        DecisionKind.WriteOff,
        DecisionKind.Collections,
    ];

    [Fact]
    public void Every_finding_of_what_if_is_true()
    {
        foreach (var practice in FindingPractice.All)
        {
            var cancel = TestContext.Current.CancellationToken;
            var change = WhatIfRun.Of(practice.Data, new("a", Agreed), new("b", Tried), practice.Options, cancel);
            var charts = WhatIfCharts.All(change, practice.Language);
            var tried = BillingRun.Plan(practice.Data, Tried, practice.Options, cancel);
            CheckWhatIf(charts, practice, [.. practice.Plan.Decisions.Zip(tried.Decisions)]);
        }
    }

    [Fact]
    public void Every_finding_of_backtests_is_true()
    {
        foreach (var practice in FindingPractice.All)
        {
            var back = BacktestRun.Of(
                practice.Data,
                [new("a", Agreed)],
                practice.Options,
                Months,
                TestContext.Current.CancellationToken
            );
            var charts = BacktestCharts.All(back, practice.Language);
            // Month-ends whose 90 days are over.
            var ends = back.MonthEnds.Where(end => end.AddDays(90) <= back.KnownUntil).ToList();
            var asked = Asked(practice, ends);
            CheckByRule(charts.Named("backtest-by-rule"), practice, ends.Count, asked);
            CheckByAge(charts.Named("backtest-by-age"), practice, ends.Count, asked);
        }
    }

    [Fact]
    public void Every_finding_of_calendars_is_true()
    {
        foreach (var practice in FindingPractice.All)
        foreach (var days in new[] { 1, 45 })
        {
            var calendar = CalendarRun.Of(
                practice.Data,
                Agreed,
                practice.Options,
                days,
                TestContext.Current.CancellationToken
            );
            DryRunFindingTests.CheckCalendar(CalendarChart.Of(calendar, practice.Language), practice, calendar);
        }
    }

    private static void CheckWhatIf(
        IReadOnlyList<Chart> charts,
        FindingPractice practice,
        List<(Decision Before, Decision After)> sides
    )
    {
        var format = practice.Format;
        string Count(int count) => format.Number(count);
        var other = sides.Where(side => side.Before.Kind != side.After.Kind).ToList();
        var same = sides.Except(other).Where(side => Move.Of(side.Before, side.After) is not null).ToList();
        string Of(IEnumerable<Decision> some) => $"{Count(some.Count())} ({format.Money(some.Sum(Owed))})";
        var credits = sides
            .Select(side => side.Before)
            .Where(d => d.Kind != DecisionKind.None && d.Figures.Credit > 0)
            .ToList();
        string[] credit = [Count(credits.Count), format.Money(credits.Sum(d => d.Figures.Credit))];
        charts
            .Named("what-if-decisions")
            .ShouldSay(
                practice.Name,
                [
                    .. other.Count > 0
                        ? (string[])[Count(other.Count), format.Whole(other.Sum(side => Owed(side.Before)))]
                    : same.Count > 0 ? [Count(same.Count)]
                    : [],
                    .. Kinds.SelectMany(kind =>
                        new[]
                        {
                            Of(sides.Select(side => side.Before).Where(d => d.Kind == kind)),
                            Of(sides.Select(side => side.After).Where(d => d.Kind == kind)),
                        }
                    ),
                    .. credits.Count == 0 ? []
                    : format.French ? credit.Reverse()
                    : credit,
                ]
            );
        if (other.Count + same.Count == 0)
        {
            charts.Count.ShouldBe(1);
            return;
        }
        var ways = other
            .GroupBy(side => (side.Before.Kind, side.After.Kind), side => side.Before)
            .OrderByDescending(way => way.Sum(Owed))
            .ToList();
        charts
            .Named("what-if-moves")
            .ShouldSay(
                practice.Name,
                [
                    .. ways.Count > 0
                        ? (string[])[format.Whole(ways[0].Sum(Owed)), Count(ways[0].Count())]
                        : [Count(same.Count)],
                    .. ways.Select(Of),
                    .. new[] { ChangeKind.Details, ChangeKind.Reason }
                        .Select(kind => same.Where(side => Move.Of(side.Before, side.After) == kind).ToList())
                        .Where(some => some.Count > 0)
                        .Select(some => Of(some.Select(side => side.Before))),
                ]
            );
    }

    private sealed record Ask(Decision Decision, decimal Asked, decimal[] Came);

    // What the policies would have decided on each month-end, and what patients paid afterwards.
    private static List<Ask> Asked(FindingPractice practice, IReadOnlyList<DateOnly> ends)
    {
        var ids = Enumerable
            .Range(0, practice.Data.Accounts.Count)
            .ToDictionary(account => practice.Data.AccountIds[account]);
        return
        [
            .. from end in ends
            from decision in practice.On(end).Decisions
            where decision.Kind != DecisionKind.None
            let asked = Math.Max(0, decision.Amount)
            select new Ask(
                decision,
                asked,
                [
                    .. new[] { 30, 60, 90 }.Select(days =>
                        Math.Min(asked, practice.PaidAfter(ids[decision.Account], end, days))
                    ),
                ]
            ),
        ];
    }

    private static void CheckByRule(Chart chart, FindingPractice practice, int monthEnds, List<Ask> all)
    {
        var (format, titles) = (practice.Format, Titles.Of(practice.Plan, practice.Language));
        var rules = all.Where(ask => ask.Decision.Kind != DecisionKind.Hold)
            .GroupBy(ask => (ask.Decision.Policy, ask.Decision.Rule, ask.Decision.Step))
            .Where(rule =>
                rule.All(ask => !ask.Decision.Sends.Contains("agency")) && rule.Any(ask => ask.Decision.Sends.Count > 0)
            )
            .Select(rule =>
                (
                    Name: titles.Reason(rule.Key.Policy, rule.Key.Rule, rule.Key.Step),
                    Asked: rule.Sum(ask => ask.Asked),
                    Came: rule.Sum(ask => ask.Came[2])
                )
            )
            .OrderByDescending(rule => rule.Asked)
            .ToList();
        var (asked, came) = (rules.Sum(rule => rule.Asked), rules.Sum(rule => rule.Came));
        var rest = rules.Count > MostRules + 1 ? rules.Skip(MostRules).ToList() : [];
        var held = all.Where(ask => ask.Decision.Kind == DecisionKind.Hold).ToList();
        string Line(string name, decimal of, decimal in90) =>
            $"{name} {format.Money(in90)} {(format.French ? "sur" : "of")} {format.Money(of)}";
        chart.ShouldSayInAnyOrder(
            practice.Name,
            [
                "90",
                .. asked == 0 ? Array.Empty<string>() : [format.Percent(came / asked, 0), format.Whole(asked)],
                "90",
                .. rules.Take(rules.Count - rest.Count).Select(rule => Line(rule.Name, rule.Asked, rule.Came)),
                .. rest.Count == 0
                    ? Array.Empty<string>()
                    : [$"{rest.Count}", Line("", rest.Sum(rule => rule.Asked), rest.Sum(rule => rule.Came))],
                Line("", held.Sum(ask => ask.Asked), held.Sum(ask => ask.Came[2])),
                "90",
                $"({monthEnds})",
            ]
        );
    }

    private static void CheckByAge(Chart chart, FindingPractice practice, int monthEnds, List<Ask> all)
    {
        const decimal cost = 0.75m;
        var format = practice.Format;
        var ages = Enumerable
            .Range(0, 4)
            .Select(bucket =>
                all.Where(ask =>
                        ask.Decision.Sends.Contains("statement") && Bucket(ask.Decision.PatientDueDays) == bucket
                    )
                    .ToList()
            )
            .ToList();
        string Rate(List<Ask> age, int window)
        {
            var rate = decimal.Round(
                age.Sum(ask => ask.Came[window]) / (age.Count * cost),
                2,
                MidpointRounding.AwayFromZero
            );
            return rate is > 0 and < 10 ? format.Money(rate) : format.WholeMoney(rate);
        }
        string[] names = format.French
            ? ["0–30 jours", "31–60 jours", "61–90 jours", "plus de 90 jours"]
            : ["0–30 days", "31–60 days", "61–90 days", "over 90 days"];
        var known = Enumerable.Range(0, 4).Where(bucket => ages[bucket].Count > 0).ToList();
        var ends = known.Count == 1 ? known : [known[0], known[^1]];
        chart.ShouldSay(
            practice.Name,
            [
                format.Money(1),
                "90",
                .. ends.Select(bucket => $"{names[bucket]} {Rate(ages[bucket], 2)}"),
                format.Money(1),
                .. Enumerable
                    .Range(0, 4)
                    .SelectMany(bucket =>
                        new[] { 30, 60, 90 }
                            .SelectMany(
                                (days, window) =>
                                    ages[bucket].Count == 0
                                        ? (string[])[$"{days}"]
                                        : [Rate(ages[bucket], window), $"{days}"]
                            )
                            .Prepend(names[bucket])
                    ),
                "90",
                $"({monthEnds})",
            ]
        );
    }

    private static int Bucket(int days) =>
        days switch
        {
            <= 30 => 0,
            <= 60 => 1,
            <= 90 => 2,
            _ => 3,
        };
}
