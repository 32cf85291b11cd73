using PolicyBilling.Files.Printed;

namespace PolicyBilling.Tests.Printed;

/// <summary>The same accounts as other systems would print them: other languages, signs, orders and cuts.</summary>
public class OtherLayoutTests
{
    private static readonly string Root = Path.Combine(Specimens.Root, "..", "printed");

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
