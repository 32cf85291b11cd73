using PolicyBilling.Files.Import.Noticing;

namespace PolicyBilling.Tests.Import.Noticing;

/// <summary>However many accounts raise the same doubt, it is told once: with the first, the count and the others, and
/// each account is held for its own.</summary>
public class OnceTests
{
    private static readonly Dictionary<
        string,
        (DataCheck Check, Func<QuietExport, QuietExport> Twice, string Says)
    > Cases = new()
    {
        ["entries after the export"] = (
            DayChecks.AfterExport,
            export => export.Set("ledger", "12", "date", "2026-11-03").Set("ledger", "3", "date", "2026-11-04"),
            "ledger.csv:4: date: 'A1': The entry '3' has the day 2026-11-04"
        ),
        ["contacts after the export"] = (
            DayChecks.AfterExport,
            export =>
                export
                    .Change("contacts", "2026-10-02", "2026-11-02")
                    .Change("contacts", "A1,2026-09-14", "A1,2026-11-03"),
            "contacts.csv:2: date: 'A1': A contact has the day 2026-11-03"
        ),
        ["entries of long ago"] = (
            DayChecks.LongAgo,
            export => export.Set("ledger", "4", "date", "1926-05-12").Set("ledger", "13", "date", "1926-08-25"),
            "ledger.csv:5: date: 'A2': An entry is of 1926-05-12"
        ),
        ["ends before they begin"] = (
            DayChecks.EndsBefore,
            export =>
                export.Change("contacts", "2026-11-15", "2025-11-15").Change("contacts", "2026-11-08", "2025-11-08"),
            "contacts.csv:4: until: 'A3': The promise of 2026-10-08 ends before it begins"
        ),
        ["ends in decades"] = (
            DayChecks.FarAhead,
            export =>
                export.Change("contacts", "2026-11-15", "2062-11-15").Change("contacts", "2026-11-08", "2062-11-08"),
            "contacts.csv:4: until: 'A3': The promise of 2026-10-08 runs until 2062-11-08"
        ),
        ["births to come"] = (
            DayChecks.Unborn,
            export =>
                export
                    .Set("patients", "P1", "birth_date", "2071-02-03")
                    .Set("patients", "P7", "birth_date", "2064-03-02"),
            "patients.csv:2: birth_date: 'A1': The patient 'P1' is born on 2071-02-03"
        ),
        ["claims sent before their visit"] = (
            DayChecks.SentBefore,
            export => export.Set("claims", "C1", "sent", "2025-08-19").Set("claims", "C2", "sent", "2025-10-07"),
            "claims.csv:2: sent: 'A3': The claim 'C1' was sent on 2025-08-19"
        ),
        ["flags in names"] = (
            PeopleChecks.FlagInName,
            export =>
                export
                    .Set("accounts", "A1", "name", "Ann Able (DECEASED)")
                    .Set("accounts", "A4", "name", "Dee Dunn (attorney)"),
            "accounts.csv:2: name: 'A1': \"Ann Able (DECEASED)\" says DECEASED"
        ),
        ["patients of other accounts"] = (
            PeopleChecks.PatientElsewhere,
            export => export.Set("ledger", "15", "patient", "P1").Set("ledger", "3", "patient", "P2"),
            "ledger.csv:4: patient: 'A1': The account has entries for the patient 'P2'"
        ),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_doubt_about_two_accounts_is_told_once_and_holds_both(string name)
    {
        var (check, twice, says) = Cases[name];
        using var export = twice(new QuietExport());
        var noticed = export.Run();
        var line = noticed.Of(check.Name).ShouldHaveSingleItem();
        line.ShouldStartWith(says);
        line.ShouldContain(" So is one more, of the account 'A");
        noticed.Held.Count().ShouldBe(check.Does == Effect.Holds ? 2 : 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_of_the_rows_changes_nothing_but_the_line(string name)
    {
        var (check, twice, _) = Cases[name];
        using var export = twice(new QuietExport());
        using var reversed = twice(new QuietExport()).Reversed();
        static string Without(string line) => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        Without(reversed.Run().Of(check.Name).Single()).ShouldBe(Without(export.Run().Of(check.Name).Single()));
    }

    [Fact]
    public void Of_many_accounts_five_are_named_and_all_are_counted()
    {
        using var export = new QuietExport();
        foreach (var id in Enumerable.Range(1, 7))
            export.Set("patients", $"P{id}", "birth_date", "2071-01-01");
        // P5 and P7 are of one account.
        export
            .Run()
            .Of(DayChecks.Unborn.Name)
            .ShouldHaveSingleItem()
            .ShouldEndWith(" So are 6 more, of the accounts 'A2', 'A3', 'A4', 'A5', 'A6'.");
    }

    [Theory]
    [InlineData("ledger", "kind")]
    [InlineData("claims", "status")]
    [InlineData("appointments", "status")]
    [InlineData("contacts", "kind")]
    [InlineData("contacts", "channel")]
    [InlineData("accounts", "status")]
    public void A_word_that_its_list_lacks_is_told_once_with_its_count_and_holds_every_account(
        string table,
        string column
    )
    {
        using var export = new QuietExport();
        export.Every(table, column, "unknwon");
        var noticed = export.Run();
        // A charge whose claim cannot be read may be asked about besides.
        var line = noticed.Alarms.Where(said => said.Contains("unknwon")).ShouldHaveSingleItem();
        line.ShouldStartWith($"{table}.csv:2: {column}: \"unknwon\" is no {column}: write one of ");
        line.ShouldContain(" rows have it: lines 2, 3");
    }

    [Fact]
    public void Two_words_that_the_list_lacks_are_told_apart_whatever_their_case()
    {
        using var export = new QuietExport()
            .Set("ledger", "1", "kind", "chargee")
            .Set("ledger", "4", "kind", "CHARGEE")
            .Set("ledger", "13", "kind", "fee");
        var noticed = export.Run();
        var told = noticed.Alarms.Where(said => said.Contains("is no kind")).ToList();
        told.Count.ShouldBe(2);
        told[0].ShouldEndWith("Did you mean 'charge'? 2 rows have it: lines 2, 5.");
        told[1].ShouldStartWith("ledger.csv:14: kind: \"fee\" is no kind");
        told[1].ShouldNotContain("rows have it");
        foreach (var account in new[] { "A1", "A2", "A5" })
            noticed.Decided(account).ShouldBe("hold engine/bad-data");
    }
}
