using System.Globalization;
using System.Text.Json;
using PolicyBilling.Files.Printed;

namespace PolicyBilling.Tests.Printed;

/// <summary>Every specimen against its key: status, questions, accounts to the cent, what must be said.</summary>
public class SpecimenTests
{
    /// <summary>A word that stands for each question of the key, by the id that asks it.</summary>
    private static readonly (string Words, string Id)[] Asked =
    [
        ("No account numbers", "names-as-accounts"),
        ("May names stand", "names-as-accounts"),
        ("billing types", "billing-types"),
        ("the sheet hides", "hidden-column"),
        ("top 34", "filter-top"),
        ("day 30", "day-30"),
        ("December 11 or November 12", "date-order"),
        ("currency", "currency"),
        ("From which day", "days-from"),
        ("One row is one patient", "families"),
        ("A balance forward", "forward-date"),
        ("Which words are insurance", "entry-kinds"),
        ("Is there an aging report", "aging-before"),
    ];

    public static TheoryData<string> All => [.. Specimens.Names];

    [Theory]
    [InlineData("01-dentrix-aging-text")]
    [InlineData("03-opendental-aging-tab")]
    [InlineData("07-eaglesoft-account-aging-pdf")]
    [InlineData("11-curve-receivables-csv")]
    public void The_heading_says_whose_report_it_is(string name) =>
        string.Join('\n', Specimens.Propose(Specimens.Files(name)).Heading)
            .ShouldContain("Cedar Hill Family Dental", Case.Insensitive);

    [Theory]
    [MemberData(nameof(All))]
    public void A_specimen_asks_what_its_key_asks_and_nothing_else(string name)
    {
        var expected = Specimens.Expected(name);
        var ids = expected
            .GetProperty("must_ask")
            .EnumerateArray()
            .Select(text => Asked.First(asked => text.GetString()!.Contains(asked.Words)).Id)
            .Distinct()
            .Order();
        Specimens.Propose(Specimens.Files(name)).Questions.Select(question => question.Id).Order().ShouldBe(ids);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_specimen_comes_out_to_the_cent_or_is_refused(string name)
    {
        var expected = Specimens.Expected(name);
        var status = expected.GetProperty("expected_status").GetString()!;
        var proposal = Specimens.Answered(Specimens.Files(name));
        if (status.StartsWith("refused", StringComparison.Ordinal))
        {
            proposal.Status.ShouldBe(PrintedStatus.Refused);
            if (expected.TryGetProperty("difference", out var difference))
                proposal
                    .Differences.Where(found => found.Column == "Total Balance")
                    .Select(found => found.Printed - found.Summed)
                    .ShouldBe([Money(difference.GetProperty("balance"))]);
            return;
        }
        proposal.Status.ShouldBe(PrintedStatus.Reads, string.Join('\n', proposal.Refusals));
        proposal
            .AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            .ShouldBe(expected.GetProperty("as_of").GetString());
        proposal.Currency.ShouldBe(expected.GetProperty("currency").GetString());
        if (expected.GetProperty("kind").GetString() == "aging")
            Accounts(proposal).ShouldBe(expected.GetProperty("accounts").EnumerateArray().Select(Account).ToList());
        else
            proposal
                .Brought.Entries.Where(entry => entry.Description != "Balance forward")
                .Select(entry => (entry.Account, entry.Date, entry.Kind, entry.Amount))
                .ShouldBe(expected.GetProperty("entries").EnumerateArray().Select(Entry), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_the_key_says_must_be_said_is_said(string name)
    {
        var said = Specimens.Answered(Specimens.Files(name)).Says;
        foreach (var sentence in Specimens.Expected(name).GetProperty("must_say").EnumerateArray())
            // How many claims there are in all stands in no file.
            said.ShouldContain(
                sentence.GetString()!.Replace("9 of 23 not yet answered", "9 of those not yet answered")
            );
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_printed_total_is_what_the_rows_come_to(string name)
    {
        var expected = Specimens.Expected(name).GetProperty("printed_totals");
        var printed = Specimens.Answered(Specimens.Files(name)).Brought.PrintedTotals.Select(total => total.Printed);
        foreach (var total in expected.EnumerateObject())
            if (total.Name is not ("accounts" or "rows" or "previous_balance") && !IsOfDaySheet(name, total.Name))
                printed.ShouldContain(amount => Math.Abs(amount) == Math.Abs(Money(total.Value)), total.Name);
    }

    [Fact]
    public void The_second_month_asks_nothing_and_another_header_is_refused_with_a_list()
    {
        var folder = Directory.CreateTempSubdirectory("printed").FullName;
        var first = Path.Combine(folder, "first");
        PrintedFolder.Write(Specimens.Answered(Specimens.Files("03-opendental-aging-tab")), first);
        var memory = PrintedMemory.Read(first, asNew: false);
        PrintedFile Of(string month) =>
            PrintedFile.Read(Path.Combine(Specimens.Root, "03-opendental-aging-tab", month, "AgingAR.txt"));
        var next = Specimens.Propose([Of("next-month")], null, memory);
        next.Status.ShouldBe(PrintedStatus.Reads);
        next.Brought.Accounts.Sum(account => account.Balance).ShouldBe(15248.38m);
        var changed = Specimens.Propose([Of("changed")], null, memory);
        changed.Status.ShouldBe(PrintedStatus.Refused);
        changed.Refusals.ShouldHaveSingleItem().ShouldContain("gone: \"-W/O Est\"");
        changed.Refusals[0].ShouldContain("new: \"Last Pay Date\"");
        Directory.Delete(folder, true);
    }

    [Fact]
    public void What_lies_in_the_folder_stays_and_a_table_that_is_not_brought_any_more_goes()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("printed").FullName, "data");
        PrintedFolder.Write(Specimens.Answered(Specimens.Files("19-opendental-three-files")), folder);
        File.Exists(Path.Combine(folder, "claims.csv")).ShouldBeTrue();
        File.WriteAllText(Path.Combine(folder, "history.db"), "what was sent");
        PrintedFolder.Write(Specimens.Answered(Specimens.Files("03-opendental-aging-tab")), folder);
        File.ReadAllText(Path.Combine(folder, "history.db")).ShouldBe("what was sent");
        File.Exists(Path.Combine(folder, "claims.csv")).ShouldBeFalse();
        Directory.GetFiles(Path.Combine(folder, "original")).Length.ShouldBe(1);
        File.ReadAllLines(Path.Combine(folder, "accounts.csv")).Length.ShouldBeGreaterThan(20);
        Directory.GetFileSystemEntries(Path.GetDirectoryName(folder)!).ShouldBe([folder]);
        Directory.Delete(Path.GetDirectoryName(folder)!, true);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_files_and_answers_give_the_same_bytes(string name)
    {
        var proposal = Specimens.Answered(Specimens.Files(name));
        if (proposal.Status != PrintedStatus.Reads)
            return;
        var folder = Directory.CreateTempSubdirectory("printed").FullName;
        foreach (var twin in new[] { "a", "b" })
            PrintedFolder.Write(Specimens.Answered(Specimens.Files(name)), Path.Combine(folder, twin));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "a"), "*", SearchOption.AllDirectories))
            File.ReadAllBytes(file)
                .ShouldBe(File.ReadAllBytes(file.Replace($"{folder}/a", $"{folder}/b", StringComparison.Ordinal)));
        File.ReadAllText(Path.Combine(folder, "a", "import.yaml")).ShouldNotContain("Abbott");
        Directory.Delete(folder, true);
    }

    private static bool IsOfDaySheet(string name, string total) =>
        name.StartsWith("09", StringComparison.Ordinal) && total == "balance";

    private static List<string> Accounts(PrintedProposal proposal) =>
        [
            .. proposal
                .Brought.Accounts.Where(account => !account.NothingOwed)
                .Select(account =>
                    Line(
                        account.Buckets,
                        account.Credit,
                        account.Balance,
                        account.Insurance,
                        account.Account.Any(char.IsDigit) && !account.Account.Contains(' ') ? account.Account : ""
                    )
                ),
        ];

    private static string Account(JsonElement account) =>
        Line(
            [
                .. new[] { "aged_0_30", "aged_31_60", "aged_61_90", "aged_over_90" }.Select(name =>
                    Money(account.GetProperty(name))
                ),
            ],
            Money(account.GetProperty("credit")),
            Money(account.GetProperty("balance")),
            account.GetProperty("insurance_estimate").ValueKind == JsonValueKind.Null
                ? null
                : Money(account.GetProperty("insurance_estimate")),
            account.GetProperty("account").GetString() ?? ""
        );

    private static string Line(
        decimal[] buckets,
        decimal credit,
        decimal balance,
        decimal? insurance,
        string account
    ) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{account} {buckets[0]:0.00} {buckets[1]:0.00} {buckets[2]:0.00} {buckets[3]:0.00} "
        ) + string.Create(CultureInfo.InvariantCulture, $"{credit:0.00} {balance:0.00} {insurance:0.00}");

    private static (string, DateOnly, string, decimal) Entry(JsonElement entry) =>
        (
            entry.GetProperty("account").GetString()!,
            DateOnly.ParseExact(entry.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            entry.GetProperty("kind").GetString()!,
            Money(entry.GetProperty("amount"))
        );

    private static decimal Money(JsonElement text) => decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture);
}
