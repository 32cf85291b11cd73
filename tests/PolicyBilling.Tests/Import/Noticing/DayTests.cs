using PolicyBilling.Files.Import.Noticing;

namespace PolicyBilling.Tests.Import.Noticing;

/// <summary>Days that cannot be meant, each number with the day on either side of it.</summary>
public class DayTests
{
    private static readonly DateOnly Day = QuietExport.Day;

    // The quiet export's own: its newest entry, and its oldest.
    private static readonly DateOnly Newest = new(2026, 10, 22),
        Oldest = new(2026, 5, 12);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd");

    private static void Raises(QuietExport export, DataCheck? check, params string[] held)
    {
        using (export)
        {
            var noticed = export.Run();
            noticed.Checks.ShouldBe(check is null ? [] : [check.Name], string.Join('\n', noticed.Problems));
            noticed.Held.ShouldBe(held);
        }
    }

    // Entries of a day after the quiet export's oldest, each with its own id.
    private static IEnumerable<string> Entries(int count, string date) =>
        Enumerable.Range(0, count).Select(i => $"{100 + i},A1,P1,{date},{date},charge,D0120,,{1 + i}.00,Dr. Ray,,,USD");

    [Theory]
    [InlineData("date", "2026-10-31", false)]
    [InlineData("date", "2026-11-01", true)]
    [InlineData("posted", "2026-10-31", false)]
    [InlineData("posted", "2026-11-01", true)]
    public void An_entry_dated_or_entered_after_the_export_holds_its_account(string column, string date, bool holds) =>
        Raises(
            new QuietExport().Set("ledger", "12", column, date),
            holds ? DayChecks.AfterExport : null,
            holds ? ["A4"] : []
        );

    [Theory]
    [InlineData("2026-10-31", false)]
    [InlineData("2026-11-01", true)]
    public void A_contact_dated_after_the_export_holds_its_account(string date, bool holds) =>
        Raises(
            new QuietExport().Change("contacts", "2026-10-02", date),
            holds ? DayChecks.AfterExport : null,
            holds ? ["A5"] : []
        );

    [Theory]
    [InlineData("2026-12-05", "2026-05-12 may be meant.")]
    [InlineData("2026-12-12", "")]
    [InlineData("2026-12-20", "")]
    [InlineData("2062-10-12", "")]
    public void The_other_reading_of_a_day_is_shown_where_it_lies_before_the_export(string date, string hint)
    {
        using var export = new QuietExport().Set("ledger", "12", "date", date);
        var line = export.Run().Alarms.ShouldHaveSingleItem();
        line.ShouldStartWith(
            $"ledger.csv:13: date: The entry '12' has the day {date}, after the export's 2026-10-31: it cannot have "
                + "been there yet."
        );
        line.Contains("may be meant").ShouldBe(hint.Length > 0);
        line.ShouldContain(hint);
    }

    // Up to four are slips of the pen, and so is one in twenty.
    [Theory]
    [InlineData(4, 20, false)]
    [InlineData(5, 20, true)]
    [InlineData(5, 99, true)]
    [InlineData(5, 100, false)]
    [InlineData(6, 119, true)]
    [InlineData(6, 120, false)]
    public void Many_rows_after_the_export_mean_that_its_day_is_wrong(int late, int all, bool wrong) =>
        Raises(
            new QuietExport()
                .Remove("ledger", "2", "3", "5", "6", "7", "20")
                .Add("ledger", Entries(Math.Max(0, all - 14 - late), "2026-10-01"))
                .Add("ledger", Entries(late, "2026-11-09").Select(row => $"L{row}")),
            wrong ? DayChecks.AsOfTooEarly : DayChecks.AfterExport,
            wrong ? [] : ["A1"]
        );

    [Theory]
    [InlineData(45, false)]
    [InlineData(46, true)]
    public void A_ledger_that_ends_more_than_six_weeks_before_the_export_is_an_old_one(int days, bool warns) =>
        Raises(
            new QuietExport().AsOf(Text(Newest.AddDays(days))).Empty("appointments"),
            warns ? DayChecks.AsOfTooLate : null
        );

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public void A_ledger_of_few_entries_may_end_when_it_will(int entries, bool warns)
    {
        var export = new QuietExport().AsOf("2026-12-31");
        for (var entry = 20; entry > entries; entry--)
            export.Remove("ledger", $"{entry}");
        Raises(export, warns ? DayChecks.AsOfTooLate : null);
    }

    // Decades: thirty years hold whatever the others are; one in twenty or more may be the practice's past.
    [Theory]
    [InlineData(30 * 365, 20, false)]
    [InlineData(30 * 365 + 1, 20, true)]
    [InlineData(10 * 365, 21, false)]
    [InlineData(10 * 365 + 1, 21, true)]
    [InlineData(10 * 365 + 1, 20, false)]
    public void An_entry_decades_before_the_others_holds_its_account(int days, int entries, bool holds) =>
        Raises(
            new QuietExport()
                .Set("ledger", "3", "date", Text(Newest.AddDays(-days)))
                .Add("ledger", Entries(entries - 20, "2026-10-01")),
            holds ? DayChecks.LongAgo : null,
            holds ? ["A1"] : []
        );

    // The others go back ten years; five more are a gap.
    [Theory]
    [InlineData(5 * 366, false)]
    [InlineData(5 * 366 + 1, true)]
    public void An_old_practice_has_old_entries(int gap, bool holds)
    {
        var rest = Newest.AddDays(-10 * 365);
        Raises(
            new QuietExport()
                .Set("ledger", "3", "date", Text(rest.AddDays(-gap)))
                .Add("ledger", Entries(1, Text(rest))),
            holds ? DayChecks.LongAgo : null,
            holds ? ["A1"] : []
        );
    }

    [Theory]
    [InlineData("2026-10-02", false)]
    [InlineData("2026-10-01", true)]
    public void A_hold_that_ends_before_it_begins_holds_its_account(string until, bool holds) =>
        Raises(
            new QuietExport().Change("contacts", "2026-11-15", until),
            holds ? DayChecks.EndsBefore : null,
            holds ? ["A5"] : []
        );

    [Theory]
    [InlineData("2026-10-08", false)]
    [InlineData("2026-10-07", true)]
    public void A_promise_that_ends_before_it_was_made_holds_its_account(string until, bool holds) =>
        Raises(
            new QuietExport().Change("contacts", "2026-11-08", until),
            holds ? DayChecks.EndsBefore : null,
            holds ? ["A3"] : []
        );

    [Theory]
    [InlineData("2026-01-15", "2027-01-15")]
    [InlineData("2025-11-15", "2026-11-15")]
    [InlineData("2016-11-15", "2026-11-15")]
    public void The_year_that_is_meant_for_an_end_is_named(string until, string meant)
    {
        using var export = new QuietExport().Change("contacts", "2026-11-15", until);
        export
            .Run()
            .Alarms.ShouldBe([
                $"contacts.csv:3: until: The hold of 2026-10-02 ends before it begins, on {until}: is {meant} meant?",
            ]);
    }

    [Fact]
    public void An_end_of_something_that_has_none_is_nobodys_business() =>
        Raises(new QuietExport().Change("contacts", "reminder,mail,out,,", "reminder,mail,out,2026-01-15,"), null);

    [Theory]
    [InlineData(5 * 366, false)]
    [InlineData(5 * 366 + 1, true)]
    public void A_promise_of_more_than_five_years_is_asked_about(int days, bool warns) =>
        Raises(
            new QuietExport().Change("contacts", "2026-11-08", Text(new DateOnly(2026, 10, 8).AddDays(days))),
            warns ? DayChecks.FarAhead : null
        );

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Who_is_born_after_the_export_holds_the_account(int days, bool holds) =>
        Raises(
            new QuietExport().Set("patients", "P7", "birth_date", Text(Day.AddDays(days))),
            holds ? DayChecks.Unborn : null,
            holds ? ["A5"] : []
        );

    [Theory]
    [InlineData("2026-10-31,completed", false)]
    [InlineData("2026-11-01,completed", true)]
    [InlineData("2027-12-06,scheduled", false)]
    [InlineData("2026-11-17,cancelled", false)]
    public void A_visit_completed_after_the_export_is_asked_about(string visit, bool warns) =>
        Raises(
            new QuietExport().Change("appointments", "2026-11-17,scheduled", visit),
            warns ? DayChecks.CompletedAhead : null
        );

    // Three at least, and more than one in five, of those between a week and three months ago.
    [Theory]
    [InlineData(2, 0, 7, false)]
    [InlineData(3, 0, 7, true)]
    [InlineData(3, 0, 6, false)]
    [InlineData(3, 0, 92, true)]
    [InlineData(3, 0, 93, false)]
    [InlineData(3, 11, 30, true)]
    [InlineData(3, 12, 30, false)]
    [InlineData(4, 15, 30, true)]
    [InlineData(4, 16, 30, false)]
    public void Many_visits_of_the_past_that_are_still_scheduled_are_an_older_export(
        int scheduled,
        int completed,
        int daysAgo,
        bool warns
    )
    {
        string[] Visits(int count, string status) =>
            [.. Enumerable.Range(0, count).Select(i => $"A{i % 6 + 1},,{Text(Day.AddDays(-daysAgo))},{status}")];
        Raises(
            new QuietExport()
                .Empty("appointments")
                .Add("appointments", Visits(scheduled, "scheduled"))
                .Add("appointments", Visits(completed, "completed")),
            warns ? DayChecks.StillScheduled : null
        );
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void A_claim_sent_long_before_its_visit_holds_its_account(int days, bool holds) =>
        Raises(
            new QuietExport().Set("claims", "C2", "sent", Text(new DateOnly(2026, 10, 6).AddDays(-days))),
            holds ? DayChecks.SentBefore : null,
            holds ? ["A4"] : []
        );

    [Fact]
    public void A_claim_that_no_charge_names_has_no_visit() =>
        Raises(new QuietExport().Set("claims", "C2", "sent", "2020-10-07").Set("ledger", "11", "claim", ""), null);

    [Fact]
    public void A_table_with_months_first_among_others_with_days_first_is_refused()
    {
        using var export = new QuietExport()
            .Dates("contacts", "MM/dd/yyyy")
            .Dates("dd/MM/yyyy")
            .Change("contacts", "10/08/2026", "10/18/2026");
        var noticed = export.Run();
        noticed.Refused.ShouldBeTrue();
        noticed
            .Of(DayChecks.Swapped.Name)[0]
            .ShouldBe(
                "contacts.csv:1: date: Every date of contacts.csv fits MM/dd/yyyy, and 2 of 3 do not fit dd/MM/yyyy: "
                    + "write `dates: MM/dd/yyyy` in export.yaml, or export all tables alike."
            );
    }

    [Theory]
    [InlineData("dd/MM/yyyy")]
    [InlineData("MM/dd/yyyy")]
    [InlineData("dd.MM.yyyy")]
    [InlineData("M/d/yyyy")]
    [InlineData("yyyy/MM/dd")]
    public void Dates_as_export_yaml_says_are_no_alarm(string pattern)
    {
        using var export = new QuietExport().Dates(pattern);
        export.Run().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void One_day_that_does_not_exist_among_others_is_a_bad_row()
    {
        using var export = new QuietExport().Dates("dd/MM/yyyy").Set("ledger", "12", "date", "10/13/2026");
        var noticed = export.Run();
        noticed.Checks.ShouldBeEmpty();
        noticed.Decided("A4").ShouldBe("hold engine/bad-data");
    }

    [Fact]
    public void A_single_date_says_nothing_of_the_order()
    {
        using var export = new QuietExport()
            .Dates("dd/MM/yyyy")
            .Empty("contacts")
            .Add("contacts", "A1,09/14/2026,statement,reminder,mail,out,,,");
        var noticed = export.Run();
        noticed.Checks.ShouldBeEmpty();
        noticed.Decided("A1").ShouldBe("hold engine/bad-data");
    }

    [Fact]
    public void Month_thirteen_behind_a_year_was_typed()
    {
        using var export = new QuietExport()
            .Change("contacts", "2026-09-14", "2026-13-10")
            .Change("contacts", "2026-10-08", "2026-13-09");
        var noticed = export.Run();
        noticed.Checks.ShouldBeEmpty();
        noticed.Decided("A1").ShouldBe("hold engine/bad-data");
    }

    [Theory]
    [InlineData("10/13/26")]
    [InlineData("13-Oct-26")]
    public void Years_of_two_digits_are_not_guessed(string date)
    {
        using var export = new QuietExport().Set("ledger", "12", "date", date);
        var noticed = export.Run();
        noticed.Decided("A4").ShouldBe("hold engine/bad-data");
        using var declared = new QuietExport().Yaml("dates: MM/dd/yy");
        declared.Run().Refused.ShouldBeTrue();
    }

    // An export of Friday is decided on Monday, and after a holiday on Tuesday.
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, Severity.Notice)]
    [InlineData(4, Severity.Notice)]
    [InlineData(5, Severity.Warning)]
    [InlineData(92, Severity.Warning)]
    public void A_run_for_a_later_day_says_what_is_not_known(int days, Severity? severity)
    {
        using var export = new QuietExport();
        var noticed = export.Run(Day.AddDays(days));
        if (severity is null)
        {
            noticed.Problems.ShouldBeEmpty();
            return;
        }
        var problem = noticed.Problems.ShouldHaveSingleItem();
        problem.Severity.ShouldBe(severity.Value);
        problem
            .ToString()
            .ShouldBe(
                $"export.yaml: as_of: The plan is for {Text(Day.AddDays(days))} and the export of 2026-10-31: what "
                    + $"happened in the {(days == 1 ? "day" : $"{days} days")} between is not known. Export again, or "
                    + "decide for 2026-10-31."
            );
    }

    [Fact]
    public void A_run_for_an_earlier_day_says_which_entries_may_have_come_later()
    {
        using var export = new QuietExport().Set("ledger", "5", "posted", "").Set("ledger", "9", "posted", "");
        var earlier = Text(Day.AddDays(-30));
        export
            .Run(Day.AddDays(-30))
            .Problems.Where(problem => problem.Column == "posted")
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "ledger.csv: posted: 2 of 20 entries do not say when they were entered (posted): some may have come "
                    + $"into the books after {earlier}, and count all the same."
            );
        using var filled = new QuietExport();
        filled.Run(Day.AddDays(-30)).Problems.ShouldNotContain(problem => problem.Column == "posted");
        using var today = new QuietExport().Set("ledger", "5", "posted", "");
        today.Run().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_oldest_and_the_newest_entry_are_those_that_these_tests_count_from()
    {
        using var export = new QuietExport();
        var data = export.Run().Data!;
        var dates = Enumerable
            .Range(0, data.Accounts.Count)
            .SelectMany(account =>
                Enumerable.Range(0, data.Ledger.CountOf(account)).Select(i => data.Ledger.Of(account, i).Date)
            )
            .ToList();
        dates.Max().ShouldBe(Newest.DayNumber);
        dates.Min().ShouldBe(Oldest.DayNumber);
        dates.Count.ShouldBe(20);
    }
}
