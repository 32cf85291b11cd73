using System.Text;
using PolicyBilling.Files.Printed;

namespace PolicyBilling.Tests.Printed;

/// <summary>What the office says of columns whose headings say nothing, or the wrong thing.</summary>
public class ColumnMeaningTests
{
    // No heading says an age: not understood without help.
    private static readonly string[] Odd =
    [
        "Nr,Wer,A,B,C,D,Alles,Rest,Telefon 2",
        "1001,\"Hill, Ann\",100.00,0.00,0.00,0.00,100.00,60.00,555-0100",
        "1002,\"Page, Nora\",0.00,50.00,0.00,20.00,70.00,70.00,555-0101",
        "1003,\"Lund, Per\",10.00,0.00,5.00,0.00,15.00,15.00,555-0102",
        ",Total,110.00,50.00,5.00,20.00,185.00,145.00,",
    ];

    private static readonly Dictionary<string, string> Ages = new()
    {
        ["column-a"] = "aged_0_30",
        ["column-b"] = "aged_31_60",
        ["column-c"] = "aged_61_90",
        ["column-d"] = "aged_over_90",
    };

    [Fact]
    public void A_report_without_words_is_refused_with_its_columns_and_what_to_write()
    {
        var proposal = Propose(Odd, []);
        proposal.Status.ShouldBe(PrintedStatus.Refused);
        proposal.Refusals.ShouldHaveSingleItem().ShouldContain("`column-telefon-2: balance`");
        proposal.Columns.Select(column => column.Id).ShouldContain("column-alles");
        proposal.Columns.ShouldAllBe(column => column.Role == "not used");
    }

    [Fact]
    public void Once_its_ages_are_said_the_rest_is_found_by_what_adds_up()
    {
        var proposal = Propose(Odd, Ages);
        proposal.Refusals.ShouldBeEmpty();
        proposal.Status.ShouldBe(PrintedStatus.Reads);
        Roles(proposal)
            .ShouldBe([
                "account",
                "name",
                "aged_0_30",
                "aged_31_60",
                "aged_61_90",
                "aged_over_90",
                "balance",
                "not used",
                "phone",
            ]);
        proposal.Columns[2].Ground.ShouldBe("said");
        var accounts = proposal.Brought.Accounts;
        accounts.Select(account => account.Balance).ShouldBe([100m, 70m, 15m]);
        accounts[1].Buckets.ShouldBe([0m, 50m, 0m, 20m]);
    }

    [Fact]
    public void Ages_that_were_said_wrongly_do_not_come_to_what_is_printed_and_refuse()
    {
        var wrong = new Dictionary<string, string>(Ages) { ["column-alles"] = "aged_0_30", ["column-a"] = "balance" };
        var proposal = Propose(Odd, wrong);
        proposal.Status.ShouldBe(PrintedStatus.Refused);
        proposal.Refusals.ShouldContain(text => text.Contains("\"A\" was said to be \"balance\", and the rows do not"));
    }

    [Fact]
    public void Two_columns_may_be_of_one_age()
    {
        var said = new Dictionary<string, string>(Ages) { ["column-c"] = "aged_over_90" };
        Propose(Odd, said).Brought.Accounts[2].Buckets.ShouldBe([10m, 0m, 0m, 5m]);
    }

    [Theory]
    [InlineData("column-wer", "balance", "what stands in it is no amount")]
    [InlineData("column-alles", "charge", "this report has no use for it")]
    [InlineData("column-alles", "owed", "'owed' is no answer to column-alles: write one of aged_0_30, ")]
    public void What_cannot_be_is_refused_with_what_to_write(string id, string meaning, string said)
    {
        var proposal = Propose(Odd, new(Ages) { [id] = meaning });
        proposal.Status.ShouldBe(PrintedStatus.Refused);
        proposal.Refusals.ShouldContain(text => text.Contains(said));
    }

    [Fact]
    public void An_estimate_that_was_said_is_not_asked_about()
    {
        string[] lines =
        [
            "Acct,Name,0-30,31-60,61-90,Over 90,Balance,X1",
            "1001,\"Hill, Ann\",100.00,0.00,0.00,0.00,100.00,40.00",
            "1002,\"Page, Nora\",0.00,50.00,0.00,20.00,70.00,0.00",
            ",Total,100.00,50.00,0.00,20.00,170.00,40.00",
        ];
        Propose(lines, []).Brought.Accounts[0].Insurance.ShouldBeNull();
        var proposal = Propose(lines, new() { ["column-x1"] = "insurance_estimate" });
        proposal.Status.ShouldBe(PrintedStatus.Reads);
        proposal.Brought.Accounts.Select(account => account.Insurance).ShouldBe([40m, 0m]);
    }

    [Fact]
    public void A_column_that_is_not_used_says_nothing_any_more()
    {
        string[] lines =
        [
            "Acct,Name,0-30,31-60,61-90,Over 90,Balance,Last Statement",
            "1001,\"Hill, Ann\",100.00,0.00,0.00,0.00,100.00,11/1/2026",
            "1002,\"Page, Nora\",0.00,50.00,0.00,20.00,70.00,10/25/2026",
            ",Total,100.00,50.00,0.00,20.00,170.00,",
        ];
        Propose(lines, []).Brought.Accounts[0].LastStatement.ShouldBe(new DateOnly(2026, 11, 1));
        var proposal = Propose(lines, new() { ["column-last-statement"] = "not-used" });
        proposal.Status.ShouldBe(PrintedStatus.Reads);
        proposal.Brought.Accounts[0].LastStatement.ShouldBeNull();
        proposal.Says.ShouldNotContain(text => text.Contains("are not used, as you said"));
        Propose(lines, new() { ["column-balance"] = "not-used" })
            .Says.ShouldContain(text => text.Contains("the amounts of \"Balance\" are not used, as you said"));
    }

    [Fact]
    public void Columns_of_one_heading_are_told_apart_by_a_number()
    {
        string[] lines =
        [
            "Acct,Name,0-30,31-60,61-90,Over 90,Sum,Sum,",
            "1001,\"Hill, Ann\",100.00,0.00,0.00,0.00,100.00,40.00,x",
            "1002,\"Page, Nora\",0.00,50.00,0.00,20.00,70.00,0.00,y",
            ",Total,100.00,50.00,0.00,20.00,170.00,40.00,",
        ];
        Propose(lines, [])
            .Columns.Select(column => column.Id)
            .ShouldBe([
                "column-acct",
                "column-name",
                "column-0-30",
                "column-31-60",
                "column-61-90",
                "column-over-90",
                "column-sum",
                "column-sum-2",
            ]);
    }

    [Fact]
    public void The_next_month_is_read_as_the_last_one_was_said()
    {
        var folder = Directory.CreateTempSubdirectory("meaning-").FullName;
        try
        {
            PrintedFolder.Write(Propose(Odd, Ages), folder);
            var memory = PrintedMemory.Read(folder, asNew: false);
            var next = Specimens.Propose([File(Odd, "12/20/2026")], null, memory);
            next.Status.ShouldBe(PrintedStatus.Reads, string.Join('\n', next.Refusals));
            next.Brought.Accounts.Sum(account => account.Balance).ShouldBe(185m);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Roles(PrintedProposal proposal) =>
        proposal.Columns.Select(column => column.Role);

    private static PrintedProposal Propose(string[] lines, Dictionary<string, string> answers) =>
        Specimens.Propose([File(lines, "11/20/2026")], answers);

    private static PrintedFile File(string[] lines, string day) =>
        new("odd.csv", Encoding.UTF8.GetBytes($"Aging as of {day}\n\n{string.Join('\n', lines)}\n"));
}
