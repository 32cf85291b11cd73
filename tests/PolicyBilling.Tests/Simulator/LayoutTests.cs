using PolicyBilling.App.Commands;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Printed;
using PolicyBilling.Simulator;
using PolicyBilling.Simulator.Layouts;
using PolicyBilling.Tests.App;
using PolicyBilling.Tests.Printed;

namespace PolicyBilling.Tests.Simulator;

/// <summary>Invented practices as systems print them: what is brought from the print is the practice, to the
/// cent.</summary>
public class LayoutTests : CommandLineCase
{
    private const string DaySheet = "dentrix-day-sheet-text";

    private const int Seeds = 8,
        Accounts = 60,
        Months = 14;

    public static TheoryData<string> Names => [.. Layout.All.Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_printed_practice_is_brought_back_to_the_cent(string name)
    {
        var layout = GeneratedReport.Find(name);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            // A month's last day and another, a practice of few accounts and of some.
            var options = new GenerateOptions(
                // A day sheet of a handful of entries is too short for its columns to show.
                seed == 1
                && name != DaySheet
                    ? 25
                    : Accounts,
                Months,
                seed,
                seed % 2 == 0 ? new(2026, 10, 31) : new(2026, 9, 14)
            );
            var practice = Practice(options);
            var files = layout.Files(practice).Select(file => new PrintedFile(file.File, file.Content)).ToList();
            var proposal = Specimens.Answered(files);
            if (name == DaySheet)
            {
                DaySheets(proposal, files[0], practice, $"{name}, seed {seed}");
                continue;
            }
            proposal.Status.ShouldBe(
                PrintedStatus.Reads,
                $"{name}, seed {seed}: {string.Join("; ", proposal.Refusals)}"
            );
            if (name.StartsWith("ledger", StringComparison.Ordinal))
                Ledgers(proposal, practice, $"{name}, seed {seed}");
            else
                Agings(proposal, practice, layout, $"{name}, seed {seed}");
        }
    }

    // Some days' entries say nothing of balances: alone they are refused, beside an aging their sums are checked.
    private static void DaySheets(PrintedProposal alone, PrintedFile sheet, PrintedPractice practice, string which)
    {
        alone.Status.ShouldBe(PrintedStatus.Refused, which);
        alone.Refusals.ShouldBe([new LedgerWords("en").NoLedgerAlone(sheet.Name)], which);
        alone.Differences.ShouldBeEmpty(which);
        var beside = GeneratedReport.Find("dentrix-aging-text");
        var both = Specimens.Answered([new PrintedFile(beside.File, beside.Print(practice)), sheet]);
        both.Status.ShouldBe(PrintedStatus.Reads, $"{which}: {string.Join("; ", both.Refusals)}");
        var sums = DentrixDaySheet.Sums(practice).Select(Money.FromCents).ToList();
        foreach (var proposal in new[] { alone, both })
            new[] { "charges", "receipts", "adjustments" }
                .Select(role =>
                    proposal
                        .Brought.PrintedTotals.Where(total => total.File == sheet.Name && total.Role == role)
                        .Sum(total => total.Printed)
                )
                .ShouldBe(sums, which);
    }

    // What a layout does not print is not compared: Ascend and QuickBooks know no insurers.
    private static void Agings(PrintedProposal proposal, PrintedPractice practice, Layout layout, string which)
    {
        var insurers = layout.Name.Split('-')[0] is not ("ascend" or "quickbooks" or "patients");
        var wanted = practice
            .Owing.Where(account => insurers || account.Balance != 0)
            .Select(account =>
                (
                    account.ListName,
                    Buckets(account.Buckets.Select(Money.FromCents)),
                    Money.FromCents(account.Credit),
                    insurers ? Money.FromCents(account.Insurance) : 0m
                )
            );
        // A family is several rows where each patient has one.
        var brought = proposal
            .Brought.Accounts.Where(account => !account.NothingOwed)
            .GroupBy(account =>
                layout.Name.StartsWith("patients", StringComparison.Ordinal)
                    ? account.Account.Split('-')[0]
                    : account.Account
            )
            .Select(family =>
                (
                    family.MinBy(account => account.Account.Length)!.Name,
                    Buckets(Enumerable.Range(0, 4).Select(at => family.Sum(account => account.Buckets[at]))),
                    family.Sum(account => account.Credit),
                    family.Sum(account => account.Insurance ?? 0m)
                )
            );
        if (layout.Beside.Count > 0)
            proposal
                .Brought.Claims.Select(claim => (claim.Account, claim.Carrier, claim.Sent, claim.Billed))
                .Order()
                .ShouldBe(
                    practice
                        .Accounts.SelectMany(account =>
                            account.Claims.Select(claim =>
                                (account.Id, claim.Carrier, (DateOnly?)claim.Sent, Money.FromCents(claim.Billed))
                            )
                        )
                        .Order(),
                    which
                );
        Told(brought, layout).ShouldBe(Told(wanted, layout), which);
        proposal
            .Brought.Accounts.Sum(account => account.Balance)
            .ShouldBe(Money.FromCents(practice.Accounts.Sum(account => account.Balance)), which);
    }

    private static string Buckets(IEnumerable<decimal> amounts) =>
        string.Join(' ', amounts.Select(amount => FormattableString.Invariant($"{amount:0.00}")));

    // Dentrix cuts long names, and QuickBooks tells two of one name apart.
    private static List<string> Told(
        IEnumerable<(string Name, string Buckets, decimal Credit, decimal Insurance)> accounts,
        Layout layout
    ) =>
        [
            .. accounts
                .Select(account =>
                    (layout.Name.Split('-')[0] is "dentrix" or "quickbooks" or "patients" ? "" : account.Name + ": ")
                    + FormattableString.Invariant(
                        $"{account.Buckets} credit {account.Credit:0.00} ins {account.Insurance:0.00}"
                    )
                )
                .Order(StringComparer.Ordinal),
        ];

    private static void Ledgers(PrintedProposal proposal, PrintedPractice practice, string which)
    {
        var brought = proposal.Brought.Entries.GroupBy(entry => entry.Account).ToDictionary(one => one.Key);
        foreach (var account in practice.Accounts.Where(account => account.Entries.Count > 0))
        {
            var entries = brought[account.Id].ToList();
            entries.Count.ShouldBe(account.Entries.Count, which);
            entries.Sum(entry => entry.Amount).ShouldBe(Money.FromCents(account.Balance), which);
        }
    }

    private static PrintedPractice Practice(GenerateOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("layout-").FullName;
        try
        {
            var cancel = TestContext.Current.CancellationToken;
            GeneratedPractice.Write(options, folder, cancel);
            return GeneratedReport.Printed(PracticeImport.Read(folder, cancel: cancel), options, cancel);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_command_writes_the_file_that_the_system_would_and_the_same_again()
    {
        string[] ask =
        [
            "generate",
            "--accounts",
            "20",
            "--months",
            "6",
            "--seed",
            "5",
            "--as-of",
            "2026-10-31",
            "--as",
            "cleardent-receivables-xlsx",
            "--out",
        ];
        (await Run([.. ask, Out])).Code.ShouldBe(0);
        var other = Path.Combine(Folder, "other");
        (await Run([.. ask, other])).Code.ShouldBe(0);
        Directory.GetFiles(Out).Select(file => Path.GetFileName(file)).ShouldBe(["AR.xlsx"]);
        File.ReadAllBytes(Path.Combine(other, "AR.xlsx")).ShouldBe(File.ReadAllBytes(Path.Combine(Out, "AR.xlsx")));
        (await Run([.. ask, Out])).Code.ShouldBe(1);
    }

    [Theory]
    [InlineData("dentrix", "Did you mean 'dentrix-aging-text'?")]
    [InlineData("curve-receivable-csv", "Did you mean 'curve-receivables-csv'?")]
    [InlineData("nothing", "There are dentrix-aging-text, ")]
    public async Task An_unknown_layout_is_answered_with_those_there_are(string name, string said)
    {
        var run = await Run("generate", "--as", name, "--out", Out);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(said);
        Directory.Exists(Out).ShouldBeFalse();
    }
}
