using PolicyBilling.Files.Charts.Calendars;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Workbench.Explanations;
using PolicyBilling.Workbench.Calendars;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Tests.Workbench.Calendars;

/// <summary>What would be done week by week if nothing were paid.</summary>
public class CalendarTests
{
    private static readonly PolicySet Shipped = PolicyText.Shipped();

    private static BillingCalendar Demo(int days = 120) =>
        Of(Workbench.Explanations.Demo.Once.Data, Shipped, days, Workbench.Explanations.Demo.AsOf);

    [Fact]
    public void On_the_demo_nothing_but_the_agency_follows_a_final_notice()
    {
        var followers =
            from moves in Demo(300).Moves.GroupBy(move => move.Account)
            from move in moves.SkipWhile(move => move.Step != "final-notice").Skip(1)
            where !move.Sends.SequenceEqual(["agency"])
            select $"{move.Account} {move.Day:yyyy-MM-dd} {move.Policy}";
        followers.ShouldBeEmpty();
    }

    [Fact]
    public void On_the_demo_nothing_goes_out_within_the_days_of_a_call()
    {
        const int daysBetweenSteps = 10;
        var data = Workbench.Explanations.Demo.Once.Data;
        var called = new Dictionary<string, int>();
        for (var account = 0; account < data.Accounts.Count; account++)
        for (var i = 0; i < data.Contacts.CountOf(account); i++)
            if (data.Contacts.Of(account, i) is { Kind: ContactKind.Call, Direction: Direction.Out } call)
                called[data.AccountIds[account]] = Math.Max(
                    called.GetValueOrDefault(data.AccountIds[account]),
                    call.Date
                );
        var moves = Demo(300).Moves;
        moves.Count(move => move.Sends.Contains("call")).ShouldBeGreaterThan(100);
        foreach (var move in moves)
        {
            if (called.TryGetValue(move.Account, out var day) && move.Sends.Count > 0)
                (move.Day.DayNumber - day).ShouldBeGreaterThanOrEqualTo(
                    daysBetweenSteps,
                    $"{move.Account} {move.Day:yyyy-MM-dd} {move.Policy}"
                );
            if (move.Sends.Contains("call"))
                called[move.Account] = move.Day.DayNumber;
        }
    }

    [Fact]
    public void The_weeks_foot_to_the_total_and_to_the_moves()
    {
        var calendar = Demo();
        var (weeks, total) = (calendar.Weeks, calendar.Total.Sums);
        weeks.Sum(week => week.Sums.Statements).ShouldBe(total.Statements);
        weeks.Sum(week => week.Sums.Letters).ShouldBe(total.Letters);
        weeks.Sum(week => week.Sums.Calls).ShouldBe(total.Calls);
        weeks.Sum(week => week.Sums.Agency).ShouldBe(total.Agency);
        weeks.Sum(week => week.Sums.WriteOffs).ShouldBe(total.WriteOffs);
        weeks.Sum(week => week.Sums.Asked).ShouldBe(total.Asked);
        weeks.Sum(week => week.Sums.ToAgency).ShouldBe(total.ToAgency);
        weeks.Sum(week => week.Sums.WrittenOff).ShouldBe(total.WrittenOff);
        (total.Asked + total.ToAgency + total.WrittenOff).ShouldBe(calendar.Moves.Sum(move => move.Amount));
        total.Statements.ShouldBe(calendar.Moves.Count(move => move.Sends.Contains("statement")));
    }

    [Fact]
    public void It_says_of_every_account_what_explain_says_comes_next()
    {
        var demo = Workbench.Explanations.Demo.Once;
        var calendar = Of(demo.Data, demo.Policies, MoveSearch.MostDays + 1, Workbench.Explanations.Demo.AsOf);
        var moves = calendar.Moves.Where(move => move.Sends.Count > 0).ToLookup(move => move.Account);
        foreach (var explanation in demo.Explanations)
            moves[explanation.Decision.Account]
                .Take(8)
                .Select(move => (move.Day, move.Policy, move.Step ?? move.Rule, string.Join('+', move.Sends)))
                .ShouldBe(
                    explanation.Upcoming.Select(next =>
                        (
                            next.Day,
                            next.Decision.Policy,
                            next.Decision.Step ?? next.Decision.Rule,
                            string.Join('+', next.Decision.Sends)
                        )
                    ),
                    explanation.Decision.Account
                );
        // More than explain has room for.
        moves.Max(account => account.Count()).ShouldBeGreaterThan(8);
    }

    // Slow and obvious: a plan for each day, of data to which everything done so far was added.
    [Fact]
    public void A_plan_for_each_day_after_what_was_done_says_the_same()
    {
        const int days = 100,
            every = 12;
        var demo = Workbench.Explanations.Demo.Once;
        var calendar = Of(demo.Data, demo.Policies, days, Workbench.Explanations.Demo.AsOf);
        var moves = calendar.Moves.ToLookup(move => move.Account);
        for (var account = 0; account < demo.Data.Accounts.Count; account += every)
            moves[demo.Data.AccountIds[account]]
                .Select(move => $"{move.Day:yyyy-MM-dd} {move.Policy}/{move.Step ?? move.Rule} {move.Amount}")
                .ShouldBe(DayByDay(demo, account, days), demo.Data.AccountIds[account]);
    }

    private static List<string> DayByDay(Demo demo, int account, int days)
    {
        var copy = new AccountCopy(demo.Data, account, Workbench.Explanations.Demo.AsOf);
        var (told, done) = (new List<string>(), new List<(ContactKind Kind, int Day, Channel Channel, string? Step)>());
        for (var after = 0; after < days; after++)
        {
            var day = Workbench.Explanations.Demo.AsOf.AddDays(after);
            var data = copy.With(draft => done.ForEach(one => draft.Record(one.Kind, one.Day, one.Channel, one.Step)));
            var decision = BillingRun
                .Plan(data, demo.Policies, new RunOptions(day), TestContext.Current.CancellationToken)
                .Decisions[0];
            if (decision.Sends.Count == 0 && decision.Kind != DecisionKind.WriteOff)
                continue;
            told.Add($"{day:yyyy-MM-dd} {decision.Policy}/{decision.Step ?? decision.Rule} {decision.Amount}");
            if (decision.Kind == DecisionKind.WriteOff)
                break;
            foreach (var sent in decision.Sends)
                done.Add(
                    (
                        Enum.Parse<ContactKind>(sent, ignoreCase: true),
                        day.DayNumber,
                        sent == "statement" && decision.By == "email" ? Channel.Email
                        : sent is "statement" or "letter" ? Channel.Mail
                        : Channel.None,
                        decision.Step
                    )
                );
        }
        return told;
    }

    [Theory]
    [InlineData("en", "If nothing is paid by Feb 27: 150 calls, 42 in the busiest week, from Dec 7")]
    [InlineData(
        "fr",
        "Si rien n’est payé d’ici le 27 févr. : 150 appels, 42 la semaine la plus chargée, dès le 7 déc."
    )]
    public void The_chart_finds_the_week_of_most_calls(string language, string title)
    {
        var chart = CalendarChart.Of(Demo(), language);
        chart.Title.Replace('\u00a0', ' ').ShouldBe(title.Replace('\u00a0', ' '));
        chart.Table.Count.ShouldBe(Demo().Weeks.Count);
        chart.Sentence.ShouldContain("150");
        CalendarChart.Of(Of(LedgerText.Data("charge 3d 5.00"), Shipped, 9, LedgerText.AsOf), language).Png();
    }

    [Fact]
    public void The_first_day_is_what_a_dry_run_decides()
    {
        var demo = Workbench.Explanations.Demo.Once;
        var calendar = Of(demo.Data, demo.Policies, 1, Workbench.Explanations.Demo.AsOf);
        calendar
            .Moves.Select(move => (move.Account, move.Kind, move.Amount))
            .ShouldBe(
                demo.Plan.Decisions.Where(decision =>
                        decision.Sends.Count > 0 || decision.Kind == DecisionKind.WriteOff
                    )
                    .Select(decision => (decision.Account, decision.Kind, decision.Amount))
            );
        calendar.Weeks.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-11-29", 29)]
    [InlineData("2026-11-30", 30)]
    public void It_ends_before_a_policy_begins_for_which_a_table_is_missing(string begins, int days)
    {
        using var export = new ExportFolder();
        var policies = PolicyText.Load(
            ("now", "rules: [{ name: r, when: balance < 0, then: hold, because: B. }]"),
            (
                "later",
                $"effective: {begins}\nrules: [{{ name: r, when: patient_portion > 0, then: statement, because: B. }}]"
            )
        );
        var calendar = Of(export.Read(), policies, 30, LedgerText.AsOf);
        calendar.Days.ShouldBe(days);
        calendar.Moves.ShouldBeEmpty();
        var said = calendar.Problems.Where(problem => problem.Message.Contains("look ahead")).ToList();
        said.Count.ShouldBe(days == 30 ? 0 : 1);
        if (days < 30)
        {
            said[0].Severity.ShouldBe(Severity.Warning);
            said[0]
                .Message.ShouldStartWith(
                    "The look ahead ends before 2026-11-29, when a policy begins: The table 'claims' is missing."
                );
        }
    }

    [Fact]
    public void The_same_comes_out_twice() => Demo(40).Moves.ShouldBe(Demo(40).Moves, new SameMove());

    [Theory]
    // A Saturday: the first week is two days long; then Monday to Sunday; the last ends with the last day.
    [InlineData("2026-10-31", 1, "2026-10-31/2026-10-31")]
    [InlineData("2026-10-31", 2, "2026-10-31/2026-11-01")]
    [InlineData("2026-10-31", 3, "2026-10-31/2026-11-01 2026-11-02/2026-11-02")]
    [InlineData("2026-10-31", 9, "2026-10-31/2026-11-01 2026-11-02/2026-11-08")]
    [InlineData("2026-10-31", 10, "2026-10-31/2026-11-01 2026-11-02/2026-11-08 2026-11-09/2026-11-09")]
    [InlineData("2026-11-01", 2, "2026-11-01/2026-11-01 2026-11-02/2026-11-02")]
    [InlineData("2026-11-02", 7, "2026-11-02/2026-11-08")]
    [InlineData("2026-11-02", 8, "2026-11-02/2026-11-08 2026-11-09/2026-11-09")]
    public void Weeks_run_from_Monday_to_Sunday(string from, int days, string weeks) =>
        string.Join(
                ' ',
                Of(LedgerText.Data("charge 40d 80.00"), Shipped, days, DateOnly.ParseExact(from, "yyyy-MM-dd"))
                    .Weeks.Select(week => $"{week.From:yyyy-MM-dd}/{week.To:yyyy-MM-dd}")
            )
            .ShouldBe(weeks);

    [Fact]
    public void What_goes_out_on_Sunday_and_on_Monday_stands_in_two_weeks()
    {
        var policies = PolicyText.Load(
            ("bills", "rules: [{ name: daily, when: days_since_last_statement >= 1, then: statement, because: B. }]")
        );
        var calendar = Of(LedgerText.Data("charge 40d 80.00"), policies, 4, LedgerText.AsOf);
        calendar.Weeks.Select(week => week.Sums.Statements).ShouldBe([2, 2]);
        calendar.Weeks.Select(week => week.Sums.Asked).ShouldBe([160.00m, 160.00m]);
    }

    [Fact]
    public void Who_owes_and_hears_nothing_has_no_way_out()
    {
        var stuck = Of(LedgerText.Data("account flags:dispute\ncharge 40d 80.00"), Shipped, 30, LedgerText.AsOf);
        stuck.Moves.ShouldBeEmpty();
        stuck.NoWayOut.ShouldHaveSingleItem().ShouldBe(new NoWayOut("A", "Ann Abbott", "guards", "dispute", 80.00m));
        // The minimum is 10.00; a cent less waits for the next visit.
        Of(LedgerText.Data("charge 40d 9.99"), Shipped, 30, LedgerText.AsOf).NoWayOut.Count.ShouldBe(1);
        Of(LedgerText.Data("charge 40d 10.00"), Shipped, 30, LedgerText.AsOf).NoWayOut.ShouldBeEmpty();
        // Nothing is owed; the insurer owes it all; it is written off within the days, or a day later.
        Of(LedgerText.Data("charge 40d 80.00\npatient-payment 3d -80.00"), Shipped, 30, LedgerText.AsOf)
            .NoWayOut.ShouldBeEmpty();
        Of(LedgerText.Data("charge 4d 80.00 claim:c\nclaim c sent sent:3d est:80.00"), Shipped, 30, LedgerText.AsOf)
            .NoWayOut.ShouldBeEmpty();
        var small = Of(LedgerText.Data("charge 61d 4.00"), Shipped, 30, LedgerText.AsOf);
        small.NoWayOut.ShouldBeEmpty();
        (small.Total.Sums.WriteOffs, small.Total.Sums.WrittenOff).ShouldBe((1, 4.00m));
        Of(LedgerText.Data("charge 61d 4.00"), Shipped, 29, LedgerText.AsOf).NoWayOut.Count.ShouldBe(1);
    }

    [Fact]
    public void Rows_that_came_after_the_first_day_are_not_known_on_it()
    {
        const string known = "charge 100d 300.00\ncontact statement 60d step:statement";
        var day = LedgerText.AsOf.AddDays(-20);
        var told = Of(LedgerText.Data(known), Shipped, 60, day).Moves;
        told.Count.ShouldBeGreaterThan(2);
        Of(LedgerText.Data(known + "\npatient-payment 10d -300.00\ncontact call 5d"), Shipped, 60, day)
            .Moves.ShouldBe(told, new SameMove());
    }

    [Fact]
    public void Whom_the_run_is_not_about_has_no_part_in_it()
    {
        var data = LedgerText.Data("charge 40d 80.00");
        var options = new RunOptions(LedgerText.AsOf, Guarantors: NameRange.Parse("B-C"));
        var calendar = CalendarRun.Of(data, Shipped, options, 30, TestContext.Current.CancellationToken);
        (calendar.Moves.Count, calendar.NoWayOut.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void It_can_be_stopped() =>
        Should.Throw<OperationCanceledException>(() =>
            CalendarRun.Of(
                Workbench.Explanations.Demo.Once.Data,
                Shipped,
                new RunOptions(LedgerText.AsOf),
                120,
                new CancellationToken(canceled: true)
            )
        );

    private static BillingCalendar Of(PracticeData data, PolicySet policies, int days, DateOnly from) =>
        CalendarRun.Of(data, policies, new RunOptions(from), days, TestContext.Current.CancellationToken);

    private sealed class SameMove : IEqualityComparer<CalendarMove>
    {
        public bool Equals(CalendarMove? left, CalendarMove? right) => Text(left!) == Text(right!);

        public int GetHashCode(CalendarMove move) => move.Day.GetHashCode();

        private static string Text(CalendarMove move) =>
            $"{move with { Sends = [] }}{string.Join('+', move.Sends)}".Replace("System.String[]", "");
    }
}
