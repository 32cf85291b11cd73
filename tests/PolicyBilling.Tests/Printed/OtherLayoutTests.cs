using PolicyBilling.Files.Printed;

namespace PolicyBilling.Tests.Printed;

/// <summary>The same accounts as other systems would print them: other languages, signs, orders and cuts.</summary>
public class OtherLayoutTests
{
    private static readonly string Root = Path.Combine(Specimens.Root, "..", "printed");

    private static readonly string LedgerRoot = Path.Combine(Specimens.Root, "..", "ledgers");

    /// <summary>Every such layout.</summary>
    public static IEnumerable<string> Paths =>
        Directory.EnumerateFiles(Root).Concat(Directory.EnumerateFiles(LedgerRoot)).Order(StringComparer.Ordinal);

    public static TheoryData<string> All =>
        [.. Directory.EnumerateFiles(Root).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Another_layout_says_the_same(string file)
    {
        var proposal = Specimens.Answered([PrintedFile.Read(Path.Combine(Root, file))]);
        proposal.Status.ShouldBe(PrintedStatus.Reads, string.Join('\n', proposal.Refusals));
        var accounts = proposal.Brought.Accounts;
        accounts.Count.ShouldBe(51);
        Enumerable
            .Range(0, 4)
            .Select(at => accounts.Sum(account => account.Buckets[at]))
            .ShouldBe([8308.34m, 4600.69m, 1811.27m, 1890.41m]);
        accounts.Sum(account => account.Credit).ShouldBe(1453.25m);
        accounts.Select(account => account.Account).ShouldContain("0042");
        if (accounts[0].Insurance is not null)
            accounts.Sum(account => account.Insurance).ShouldBe(5071.56m);
    }

    public static TheoryData<string> Ledgers =>
        [.. Directory.EnumerateFiles(LedgerRoot).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void Another_layout_of_ledgers_comes_to_the_same_balance(string file)
    {
        var proposal = Specimens.Answered([PrintedFile.Read(Path.Combine(LedgerRoot, file))]);
        proposal.Status.ShouldBe(PrintedStatus.Reads, string.Join('\n', proposal.Refusals));
        proposal.Brought.Accounts.Count.ShouldBe(15);
        proposal.Brought.Entries.Sum(entry => entry.Amount).ShouldBe(6913.41m);
    }

    [Fact]
    public void A_heading_that_is_no_period_is_refused_where_the_rest_does_not_come_to_the_balance()
    {
        var proposal = Report(
            "Acct,Name,Youngest,31-60,61-90,Over 90,Balance",
            "1001,\"Hill, Ann\",100.00,0.00,0.00,0.00,100.00",
            "1002,\"Page, Nora\",0.00,50.00,0.00,20.00,70.00",
            ",Total,100.00,50.00,0.00,20.00,170.00"
        );
        proposal.Status.ShouldBe(PrintedStatus.Refused);
        proposal.Refusals.ShouldContain(text => text.Contains("\"Youngest\" holds amounts"));
    }

    [Theory]
    [InlineData("30 Days", "31-60", 0)]
    [InlineData("up to 30", "31-60", 0)]
    [InlineData("Current", "30 Days", 0)]
    public void A_period_of_one_number_ends_where_the_next_begins(string first, string second, int bucket)
    {
        var proposal = Report(
            $"Acct,Name,{first},{second},61-90,Over 90,Balance",
            "1001,\"Hill, Ann\",100.00,0.00,0.00,0.00,100.00",
            "1002,\"Page, Nora\",0.00,50.00,0.00,20.00,70.00",
            ",Total,100.00,50.00,0.00,20.00,170.00"
        );
        proposal.Brought.Accounts[0].Buckets[bucket].ShouldBe(100m);
        proposal.Brought.Accounts[1].Buckets[bucket + 1].ShouldBe(50m);
    }

    [Theory]
    [InlineData("0.00", PrintedStatus.Reads)]
    [InlineData("25.00", PrintedStatus.Refused)]
    public void A_credit_that_lowers_nothing_is_not_lost(string credit, PrintedStatus status) =>
        Report(
            "Acct,Name,0-30,31-60,61-90,Over 90,Gross,Credit",
            $"1001,\"Hill, Ann\",100.00,0.00,0.00,0.00,100.00,{credit}",
            "1002,\"Page, Nora\",0.00,50.00,0.00,20.00,70.00,0.00",
            $",Total,100.00,50.00,0.00,20.00,170.00,{credit}"
        )
            .Status.ShouldBe(status);

    [Fact]
    public void Months_are_refused_by_name() =>
        Report(
            "Acct,Name,< 1 month,1-2 months,2-3 months,Balance",
            "1001,\"Hill, Ann\",100.00,0.00,0.00,100.00",
            "1002,\"Page, Nora\",0.00,50.00,0.00,50.00",
            ",Total,100.00,50.00,0.00,150.00"
        )
            .Refusals.ShouldContain(text => text.Contains("a month is not 30 days"));

    private static PrintedProposal Report(params string[] lines) =>
        Specimens.Propose([
            new PrintedFile(
                "aging.csv",
                System.Text.Encoding.UTF8.GetBytes("Aging as of 11/20/2026\n\n" + string.Join('\n', lines) + "\n")
            ),
        ]);

    [Fact]
    public void What_is_no_report_is_refused_and_never_fails()
    {
        var dice = new Random(7);
        foreach (var file in Directory.EnumerateFiles(Root))
        {
            var content = File.ReadAllBytes(file);
            for (var i = 0; i < 8; i++)
            {
                var damaged = content[..dice.Next(content.Length)];
                for (var k = 0; k < damaged.Length / 50; k++)
                    damaged[dice.Next(damaged.Length)] = (byte)dice.Next(32, 126);
                Specimens.Propose([new PrintedFile(file, damaged)]).Status.ShouldNotBe(PrintedStatus.Reads);
            }
        }
    }
}
