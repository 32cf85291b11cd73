using PolicyBilling.Decisions;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Charts.Measures;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Calendars;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;
using static PolicyBilling.Tests.Charts.FindingPractice;

namespace PolicyBilling.Tests.Charts;

/// <summary>Every number in the titles and alternative texts of a dry run's charts, and of the measures'.</summary>
public class DryRunFindingTests
{
    private const int DaysAhead = 90;

    [Fact]
    public void Every_finding_is_true()
    {
        var cancel = TestContext.Current.CancellationToken;
        foreach (var practice in FindingPractice.All)
        {
            var plan = practice.Plan;
            var before = MonthBefore.Plan(practice.Data, Agreed, practice.Options, cancel);
            var measures = MeasuresRun.Of(practice.Data, Agreed, Day, cancel: cancel);
            var calendar = CalendarRun.Of(practice.Data, Agreed, practice.Options, DaysAhead, cancel);
            var charts = DryRunCharts.All(
                plan,
                measures.MonthEnds,
                before,
                Agreed.Practice.Targets,
                practice.Language,
                calendar,
                measures.Forecast
            );
            var first = measures.MonthEnds[0].Day;
            CheckReceivables(charts.Named("receivables"), practice, first, measures.Forecast);
            CheckOver90(charts.Named("over-90"), practice, first);
            CheckDollars(charts.Named("each-dollar"), practice);
            CheckDecisions(charts.Named("decisions"), practice, before!);
            CheckAges(charts.Named("statements-by-age"), practice);
            CheckCalendar(charts.Named("what-comes-next"), practice, calendar);
            CheckCollections(MeasuresCharts.All(measures, practice.Language)[1], practice, measures);
        }
    }

    /// <summary>What receivables say of a day and the first of the month-ends.</summary>
    internal static void CheckReceivables(Chart chart, FindingPractice practice, DateOnly first, Forecast? forecast)
    {
        var (plan, format) = (practice.Plan, practice.Format);
        var kept = plan.Decisions.Where(d => !IsLeftOut(plan, d)).ToList();
        var (owed, then) = (kept.Sum(Open), OpenKept(practice, first));
        var patients = kept.Sum(Owed);
        List<string> expected = [format.Whole(owed)];
        if (
            decimal.Round(owed, 0, MidpointRounding.AwayFromZero)
            != decimal.Round(then, 0, MidpointRounding.AwayFromZero)
        )
            expected.Add(
                then > 0 && Math.Abs(owed - then) / then is >= 0.01m and < 10
                    ? format.Percent(Math.Abs(owed - then) / then, 0)
                    : format.Whole(Math.Abs(owed - then))
            );
        expected.AddRange([
            format.Month(first),
            format.Date(Day),
            format.Money(patients),
            format.Money(owed - patients),
            format.Money(kept.Sum(d => d.Figures.AgedOver90)),
            "90",
            format.Money(kept.Sum(d => d.Figures.Credit)),
        ]);
        if (forecast?.Months[^1] is { } month)
        {
            expected.AddRange([format.Money(month.Receivables.Amount), format.Month(month.Day)]);
            if (month.Receivables.Band is { } band)
                expected.AddRange([format.Money(band.Low), format.Money(band.High)]);
        }
        chart.ShouldSay(practice.Name, [.. expected, .. LeftOut(practice)]);
    }

    private static void CheckOver90(Chart chart, FindingPractice practice, DateOnly first)
    {
        var (plan, format) = (practice.Plan, practice.Format);
        var kept = plan.Decisions.Where(d => !IsLeftOut(plan, d)).ToList();
        var (old, owed) = (kept.Sum(d => d.Figures.AgedOver90), kept.Sum(Open));
        var then = practice.On(first);
        var oldThen = then.Decisions.Where(d => !IsLeftOut(then, d)).Sum(d => d.Figures.AgedOver90);
        chart.ShouldSay(
            practice.Name,
            [
                "90",
                format.Percent(old / owed, 1),
                "10\u00a0%",
                format.Date(Day),
                format.Money(old),
                format.Money(owed),
                "90",
                "10\u00a0%",
                "15\u00a0%",
                .. OpenKept(practice, first) == 0
                    ? Array.Empty<string>()
                    : [format.Month(first), format.Percent(oldThen / OpenKept(practice, first), 1)],
                .. LeftOut(practice),
            ]
        );
    }

    private static void CheckDollars(Chart chart, FindingPractice practice)
    {
        var (plan, format) = (practice.Plan, practice.Format);
        decimal Taken(Decision d) => Math.Min(Math.Max(0, d.Amount), Owed(d));
        decimal Sum(Func<Decision, bool> which, Func<Decision, decimal> money) =>
            plan.Decisions.Where(which).Sum(money);
        bool ToAgency(Decision d) => d.Sends.Contains("agency");
        var (alone, steps, agency, off, held) = (
            Sum(d => d.Kind == DecisionKind.Statement, Taken),
            Sum(d => d.Kind == DecisionKind.Collections && !ToAgency(d), Taken),
            Sum(d => d.Kind == DecisionKind.Collections && ToAgency(d), Taken),
            Sum(d => d.Kind == DecisionKind.WriteOff, Taken),
            Sum(d => d.Kind is DecisionKind.Hold or DecisionKind.None, Owed)
        );
        var (owed, rest) = (
            plan.Decisions.Sum(Owed),
            Sum(d => d.Kind is not (DecisionKind.Hold or DecisionKind.None), d => Owed(d) - Taken(d))
        );
        (alone + steps + agency + off + rest + held).ShouldBe(owed);
        var beyond = Sum(
            d => d.Kind is not (DecisionKind.Hold or DecisionKind.None),
            d => Math.Max(0, d.Amount) - Taken(d)
        );
        var leftOut = plan.Decisions.Where(d => IsLeftOut(plan, d) && Owed(d) > 0).ToList();
        chart.ShouldSay(
            practice.Name,
            [
                format.Whole(owed),
                .. alone + steps == 0 ? Array.Empty<string>() : [format.Whole(alone + steps)],
                .. held == 0 ? Array.Empty<string>() : [format.Whole(held)],
                format.Number(plan.Decisions.Count(d => Owed(d) > 0)),
                .. new[] { owed, alone, steps, agency, off, rest, held }.Select(format.Money),
                .. Among(practice, leftOut, Owed),
                .. Credits(practice, plan.Decisions),
                .. beyond == 0 ? Array.Empty<string>() : [format.Money(beyond)],
            ]
        );
    }

    private static void CheckDecisions(Chart chart, FindingPractice practice, BillingPlan before)
    {
        var (plan, format) = (practice.Plan, practice.Format);
        var decided = plan.Decisions.Where(d => d.Kind != DecisionKind.None).ToList();
        List<Decision> Of(BillingPlan of, DecisionKind kind) => [.. of.Decisions.Where(d => d.Kind == kind)];
        var (now, then) = (Of(plan, DecisionKind.Statement), Of(before, DecisionKind.Statement));
        List<string> expected = now.Count == 0 ? [] : [format.Number(now.Count), format.Whole(now.Sum(Owed))];
        if (now.Count != then.Count)
            expected.Add(format.Number(Math.Abs(now.Count - then.Count)));
        expected.AddRange([format.French ? $"{before.AsOf.Day}" : $" {before.AsOf.Day}", format.Date(Day)]);
        foreach (
            var kind in (DecisionKind[])
                [DecisionKind.Statement, DecisionKind.Hold, DecisionKind.WriteOff, DecisionKind.Collections]
        )
            expected.Add($"{format.Number(Of(plan, kind).Count)} ({format.Money(Of(plan, kind).Sum(Owed))})");
        expected.Add(format.Date(before.AsOf));
        chart.ShouldSay(
            practice.Name,
            [
                .. expected,
                .. Among(practice, [.. decided.Where(d => IsLeftOut(plan, d))], Owed),
                .. Credits(practice, decided),
            ]
        );
    }

    private static void CheckAges(Chart chart, FindingPractice practice)
    {
        var (plan, format) = (practice.Plan, practice.Format);
        var sent = plan.Decisions.Where(d => d.Sends.Contains("statement")).ToList();
        if (sent.Count == 0)
        {
            chart.ShouldSay(practice.Name);
            return;
        }
        List<Decision> Due(int from, int to) =>
            [.. sent.Where(d => d.PatientDueDays >= from && d.PatientDueDays <= to)];
        var oldest = Due(91, int.MaxValue);
        var other = sent.Count(d => d.Kind != DecisionKind.Statement);
        string Line(string name, List<Decision> some) =>
            $"{name} {format.Number(some.Count)} ({format.Money(some.Sum(d => d.Amount))})";
        string Say(string english, string french) => format.French ? french : english;
        chart.ShouldSay(
            practice.Name,
            [
                .. oldest.Count == 0
                    ? (string[])[format.Number(sent.Count), format.Whole(sent.Sum(d => d.Amount))]
                    :
                    [
                        format.Number(oldest.Count),
                        format.Number(sent.Count),
                        format.Whole(oldest.Sum(d => d.Amount)),
                        format.Whole(sent.Sum(d => d.Amount)),
                    ],
                "90",
                format.Number(sent.Count),
                format.Money(sent.Sum(d => d.Amount)),
                Line(Say("0–30 days", "0–30 jours"), Due(0, 30)),
                Line(Say("31–60 days", "31–60 jours"), Due(31, 60)),
                Line(Say("61–90 days", "61–90 jours"), Due(61, 90)),
                Line(Say("over 90 days", "plus de 90 jours"), oldest),
                .. other == 0 ? Array.Empty<string>() : [format.Number(other)],
                .. Among(practice, [.. sent.Where(d => IsLeftOut(plan, d))], d => d.Amount),
            ]
        );
    }

    /// <summary>What a calendar's chart says, counted from its moves.</summary>
    internal static void CheckCalendar(Chart chart, FindingPractice practice, BillingCalendar calendar)
    {
        var format = practice.Format;
        int Count(string what) => calendar.Moves.Count(move => move.Sends.Contains(what));
        var until = Day.AddDays(calendar.Days - 1);
        var calls = calendar.Moves.Where(move => move.Sends.Contains("call"));
        // Weeks begin on Monday, the first on the first day.
        var busiest = calls
            .GroupBy(move => move.Day.AddDays(-(((int)move.Day.DayOfWeek + 6) % 7)))
            .OrderByDescending(week => week.Count())
            .ThenBy(week => week.Key)
            .FirstOrDefault();
        var from = busiest is null || busiest.Key < Day ? Day : busiest.Key;
        List<string> said =
            busiest is not null ? [format.Number(Count("call")), format.Number(busiest.Count()), $"{from.Day}"]
            : Count("statement") + Count("letter") + Count("agency") == 0 ? []
            : [format.Number(Count("statement"))];
        List<string> counts =
            Count("statement") + Count("letter") + Count("agency") + Count("call") == 0
                ? []
                : [.. new[] { "statement", "letter", "call", "agency" }.Select(what => format.Number(Count(what)))];
        chart.ShouldSay(practice.Name, [$"{until.Day}", .. said, format.Date(Day), format.Date(until), .. counts]);
    }

    private static void CheckCollections(Chart chart, FindingPractice practice, PracticeMeasures measures)
    {
        var format = practice.Format;
        decimal Collected(DateOnly end) =>
            -Money.FromCents(
                practice
                    .Known(end)
                    .Where(row =>
                        row.Entry.Date > end.AddDays(-end.Day).DayNumber
                        && row.Entry.Kind
                            is EntryKind.PatientPayment
                                or EntryKind.InsurancePayment
                                or EntryKind.Refund
                                or EntryKind.ReturnedPayment
                    )
                    .Sum(row => row.Entry.Cents)
            );
        var ends = measures.MonthEnds.Select(end => end.Day).ToList();
        string[] title =
        [
            format.Date(Day),
            format.Whole(Collected(Day)),
            $"{ends.Count}",
            format.Whole(ends.Average(Collected)),
        ];
        List<string> ahead = [];
        if (measures.Forecast is { } forecast)
        {
            var (last, band) = (forecast.Months[^1], forecast.Months[^1].Collections.Band);
            ahead.AddRange([format.Money(last.Collections.Amount), format.Month(last.Day)]);
            if (band is not null)
                ahead.AddRange([format.Money(band.Low), format.Money(band.High)]);
            ahead.Add($"{forecast.MonthsUsed}");
            if (forecast.Months[0].Receivables.Band is not null)
                ahead.AddRange(["8", "10"]);
        }
        chart.ShouldSay(practice.Name, [.. title, .. title, .. ahead]);
    }

    private static decimal OpenKept(FindingPractice practice, DateOnly day)
    {
        var plan = practice.On(day);
        return plan.Decisions.Where(d => !IsLeftOut(plan, d)).Sum(Open);
    }

    private static string[] LeftOut(FindingPractice practice)
    {
        var balance = practice.Plan.Decisions.Where(d => IsLeftOut(practice.Plan, d)).Sum(d => d.Figures.Balance);
        return balance == 0 ? [] : [practice.Format.Money(balance)];
    }

    private static string[] Among(FindingPractice practice, List<Decision> leftOut, Func<Decision, decimal> money) =>
        leftOut.Count == 0 ? [] : [practice.Format.Number(leftOut.Count), practice.Format.Money(leftOut.Sum(money))];

    // The languages name accounts and money in another order.
    private static string[] Credits(FindingPractice practice, IEnumerable<Decision> decisions)
    {
        var (format, some) = (practice.Format, decisions.Where(d => d.Figures.Credit > 0).ToList());
        string[] said = [format.Number(some.Count), format.Money(some.Sum(d => d.Figures.Credit))];
        return some.Count == 0 ? []
            : format.French ? [said[1], said[0]]
            : said;
    }
}
