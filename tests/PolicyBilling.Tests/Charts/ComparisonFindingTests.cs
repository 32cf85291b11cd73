using PolicyBilling.Decisions;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Charts.Comparing;
using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Comparing;
using static PolicyBilling.Tests.Charts.FindingPractice;

namespace PolicyBilling.Tests.Charts;

/// <summary>Every number in the titles and alternative texts of month over month.</summary>
public class ComparisonFindingTests
{
    private static readonly DateOnly Before = new(2026, 9, 30);
    private static readonly PolicySet Older = PolicyText.Shipped(
        new SettingOverride("statements", "minimum_balance", "60.00")
    );

    [Fact]
    public void Every_finding_is_true()
    {
        foreach (var practice in FindingPractice.All)
        {
            var comparison = MonthOverMonth.Compare(
                Period.Of(practice.Data, Before, Day),
                Agreed,
                Older,
                practice.Language,
                TestContext.Current.CancellationToken
            );
            var charts = ComparisonCharts.All(comparison, practice.Language);
            CheckWalk(charts.Named("walk"), practice);
            DryRunFindingTests.CheckReceivables(
                charts.Named("receivables"),
                practice,
                comparison.MonthEnds[0].Day,
                forecast: null
            );
            CheckMigration(charts.Named("migration"), practice, comparison);
            CheckEffects(charts.Named("data-and-policies"), practice);
            if (charts.Any(chart => chart.Name == "recovery"))
                CheckRecovery(charts.Named("recovery"), practice, comparison);
            CheckMeasures(charts.Named("measures"), practice, comparison);
        }
    }

    private static void CheckWalk(Chart chart, FindingPractice practice)
    {
        var format = practice.Format;
        var came = practice.Known(Day).Where(row => Known(row.Entry) > Before).ToList();
        decimal Of(params EntryKind[] kinds) =>
            Money.FromCents(came.Where(row => kinds.Contains(row.Entry.Kind)).Sum(row => row.Entry.Cents));
        var opening = Money.FromCents(practice.Known(Before).Sum(row => row.Entry.Cents));
        var closing = Money.FromCents(practice.Known(Day).Sum(row => row.Entry.Cents));
        chart.ShouldSay(
            practice.Name,
            [
                .. closing == opening ? Array.Empty<string>() : [format.Whole(Math.Abs(closing - opening))],
                format.Whole(closing),
                format.Whole(Of(EntryKind.Charge)),
                format.Whole(-Of(EntryKind.PatientPayment, EntryKind.InsurancePayment)),
                format.Money(opening),
                format.Date(Before),
                format.Money(closing),
                format.Date(Day),
                .. Enum.GetValues<EntryKind>().Select(kind => Of(kind)).Where(sum => sum != 0).Select(format.Signed),
            ]
        );
    }

    private static void CheckMigration(Chart chart, FindingPractice practice, Comparison comparison)
    {
        var (format, opening) = (practice.Format, practice.On(Before));
        var rows = comparison.Migration.Rows.Take(4).ToList();
        decimal[] open =
        [
            opening.Decisions.Sum(d => d.Figures.Aged0To30),
            opening.Decisions.Sum(d => d.Figures.Aged31To60),
            opening.Decisions.Sum(d => d.Figures.Aged61To90),
            opening.Decisions.Sum(d => d.Figures.AgedOver90),
        ];
        var (paid, aged) = (rows.Sum(row => row.Paid), rows.Take(3).Sum(row => row.To.Over90));
        var leftOut = opening.Decisions.Where(d => IsLeftOut(opening, d)).Sum(d => d.Figures.Balance);
        string[][] ages =
        [
            ["0", "30"],
            ["31", "60"],
            ["61", "90"],
            ["90"],
        ];
        var told = rows.Index()
            .Where(row => open[row.Index] > 0)
            .SelectMany(row =>
                ages[row.Index]
                    .Append(format.Money(open[row.Index]))
                    .Concat(
                        new[] { row.Item.Paid, row.Item.WrittenOff, row.Item.AgedOn, row.Item.Stayed }
                            .Where(part => part != 0)
                            .Select(part => format.Percent(part / open[row.Index], 0))
                    )
            );
        var other = rows.Sum(row => row.Other);
        chart.ShouldSay(
            practice.Name,
            [
                format.Whole(open.Sum()),
                $"{Before.Day}",
                .. paid == 0 ? Array.Empty<string>() : [format.Percent(paid / open.Sum(), 0)],
                .. aged == 0 ? Array.Empty<string>() : [format.Whole(aged)],
                "90",
                format.Date(Day),
                format.Date(Before),
                .. told,
                .. leftOut == 0 ? Array.Empty<string>() : [format.Money(leftOut)],
                .. other == 0 ? Array.Empty<string>() : [format.Money(other)],
            ]
        );
    }

    private static void CheckEffects(Chart chart, FindingPractice practice)
    {
        var (format, options) = (practice.Format, practice.Options with { LooksBack = true });
        var cancel = TestContext.Current.CancellationToken;
        var plans = new[]
        {
            BillingRun.Plan(practice.Data, Older, options with { AsOf = Before }, cancel),
            BillingRun.Plan(practice.Data, Older, options, cancel),
            BillingRun.Plan(practice.Data, Agreed, options, cancel),
        };
        (int Accounts, decimal Owed)[] Of(DecisionKind kind) =>
            [
                .. plans
                    .Select(plan => plan.Decisions.Where(d => d.Kind == kind).ToList())
                    .Select(some => (some.Count, some.Sum(Owed))),
            ];
        string Signed(int change) => (change > 0 ? "+" : "") + format.Number(change);
        var first = Of(DecisionKind.Statement);
        List<string> expected =
        [
            format.Number(first[0].Accounts),
            format.Number(first[2].Accounts),
            Signed(first[1].Accounts - first[0].Accounts),
            Signed(first[2].Accounts - first[1].Accounts),
        ];
        foreach (
            var kind in (DecisionKind[])
                [DecisionKind.Statement, DecisionKind.Hold, DecisionKind.WriteOff, DecisionKind.Collections]
        )
        {
            var (old, between, now) = (Of(kind)[0], Of(kind)[1], Of(kind)[2]);
            if (old.Accounts + now.Accounts == 0)
                continue;
            expected.AddRange([
                $"{format.Number(old.Accounts)} ({format.Money(old.Owed)})",
                $"{Signed(between.Accounts - old.Accounts)} ({format.Signed(between.Owed - old.Owed)})",
                $"{Signed(now.Accounts - between.Accounts)} ({format.Signed(now.Owed - between.Owed)})",
                $"{format.Number(now.Accounts)} ({format.Money(now.Owed)})",
            ]);
        }
        chart.ShouldSay(practice.Name, expected);
    }

    private static void CheckRecovery(Chart chart, FindingPractice practice, Comparison comparison)
    {
        var format = practice.Format;
        var months = comparison.MonthEnds.Select(end => end.Day).ToList();
        var sent = Statements(practice, months[0].AddDays(1 - months[0].Day)).ToList();
        var newest = practice.Known(Day).Max(row => Known(row.Entry));
        DateOnly EndOf(DateOnly day) => months.First(end => day <= end);
        var known = practice.Data.ExportedAsOf ?? newest;
        var days = new[] { 90, 60, 30 }.FirstOrDefault(
            window => sent.Any(statement => EndOf(statement.Day).AddDays(window) <= known),
            30
        );
        var over = sent.Where(statement => EndOf(statement.Day).AddDays(days) <= known).ToList();
        if (over.Count == 0)
        {
            chart.ShouldSay(practice.Name, "30");
            return;
        }
        var shares = Enumerable
            .Range(0, 4)
            .Select(bucket => over.Where(statement => Bucket(statement.Due) == bucket).ToList())
            .Select(some =>
                (
                    Asked: some.Sum(statement => statement.Asked),
                    Came: some.Sum(statement =>
                        Math.Min(statement.Asked, practice.PaidAfter(statement.Account, statement.Day, days))
                    )
                )
            )
            .ToList();
        string[][] ages =
        [
            ["0", "30"],
            ["31", "60"],
            ["61", "90"],
            ["90"],
        ];
        var told = shares.Index().Where(age => age.Item.Asked > 0).ToList();
        string Share((decimal Asked, decimal Came) age) => format.Percent(age.Came / age.Asked, 0);
        var ends = told.Count == 1 ? told : [told[0], told[^1]];
        chart.ShouldSay(
            practice.Name,
            [
                $"{days}",
                .. ends.SelectMany(age => ages[age.Index].Prepend(Share(age.Item))),
                format.Number(over.Count),
                $"{days}",
                .. shares
                    .Index()
                    .SelectMany(age =>
                        age.Item.Asked > 0
                            ? ages[age.Index].Concat([Share(age.Item), format.Whole(age.Item.Asked)])
                            : ages[age.Index]
                    ),
                $"{days}",
            ]
        );
    }

    // Mailed or e-mailed, one a day, to accounts of which the patient owed something then.
    private static IEnumerable<(int Account, DateOnly Day, decimal Asked, int Due)> Statements(
        FindingPractice practice,
        DateOnly from
    )
    {
        var contacts = practice.Data.Contacts;
        return from account in Enumerable.Range(0, practice.Data.Accounts.Count)
            from day in (
                from place in Enumerable.Range(0, contacts.CountOf(account))
                let contact = contacts.Of(account, place)
                where contact.Kind == ContactKind.Statement && contact.Channel != Channel.InPerson
                let date = DateOnly.FromDayNumber(contact.Date)
                where date >= @from && date <= Day
                select date
            ).Distinct()
            let then = practice.On(day).Decisions.FirstOrDefault(d => d.Account == practice.Data.AccountIds[account])
            where then is not null && Owed(then) > 0
            select (account, day, Owed(then), then.PatientDueDays);
    }

    private static int Bucket(int days) =>
        days switch
        {
            <= 30 => 0,
            <= 60 => 1,
            <= 90 => 2,
            _ => 3,
        };

    private static void CheckMeasures(Chart chart, FindingPractice practice, Comparison comparison)
    {
        var format = practice.Format;
        var plan = practice.Plan;
        var kept = plan.Decisions.Where(d => !IsLeftOut(plan, d)).ToList();
        var owed = kept.Sum(Open);
        decimal Charged(DateOnly after) =>
            Money.FromCents(
                practice
                    .Known(Day)
                    .Where(row => row.Entry.Kind == EntryKind.Charge && row.Entry.Date > after.DayNumber)
                    .Sum(row => row.Entry.Cents)
            );
        decimal Last(string name) => comparison.Measures.Single(measure => measure.Name == name).Last.Value!.Value;
        static decimal Rounded(decimal value, int digits) =>
            decimal.Round(value, digits, MidpointRounding.AwayFromZero);
        Last("over_90_share").ShouldBe(Rounded(kept.Sum(d => d.Figures.AgedOver90) / owed * 100, 1));
        Last("ar_to_production").ShouldBe(Rounded(owed / Charged(Before), 2));
        Last("days_in_ar").ShouldBe(Rounded(owed * 90 / Charged(Day.AddDays(-90)), 1));
        Last("credit_balances").ShouldBe(kept.Sum(d => d.Figures.Credit));

        var labels = new MeasureLabels(practice.Language, comparison.Currency);
        bool? Met(Measure measure) =>
            (measure.Last.Value, measure.Good, measure.HigherIsBetter) switch
            {
                ({ } value, { } good, true) => measure.Act is null ? value >= good : value > good,
                ({ } value, { } good, false) => measure.Act is null ? value <= good : value < good,
                _ => null,
            };
        bool ToAct(Measure measure) =>
            Met(measure) == false
            && (
                measure.Act is not { } act
                || (measure.HigherIsBetter == true ? measure.Last.Value < act : measure.Last.Value > act)
            );
        var judged = comparison.Measures.Where(measure => Met(measure) is not null).ToList();
        var met = judged.Count(measure => Met(measure) == true);
        string[] Named(Measure measure) => [labels.Title(measure.Name)[1..], labels.Value(measure, measure.Last)];
        chart.ShouldSay(
            practice.Name,
            [
                .. met > 0 ? (string[])[$"{met}", $"{judged.Count}"] : [$"{judged.Count}"],
                .. judged.Where(ToAct).SelectMany(Named),
                $"{comparison.MonthEnds.Count}",
                format.Date(Day),
                .. comparison.Measures.SelectMany(measure => Named(measure).Append(labels.Target(measure))),
            ]
        );
    }

    private static DateOnly Known(LedgerEntry entry) => DateOnly.FromDayNumber(Math.Max(entry.Date, entry.Posted));
}
