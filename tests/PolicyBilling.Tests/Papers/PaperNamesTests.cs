using PolicyBilling.Files.Papers;

namespace PolicyBilling.Tests.Papers;

/// <summary>File names are told apart on every file system, and name nobody.</summary>
public class PaperNamesTests
{
    [Theory]
    [InlineData("1044", "statement-1044.pdf")]
    [InlineData("0012", "statement-0012.pdf")]
    [InlineData("a-17", "statement-a-17.pdf")]
    public void A_plain_number_is_its_name(string account, string name) =>
        PaperNames.Of(PaperKind.Statement, account).ShouldBe(name);

    [Fact]
    public void No_two_accounts_share_one()
    {
        string[] accounts =
        [
            "1",
            "01",
            "a1",
            "A1",
            "1/2",
            "1-2",
            "1\\2",
            "1 2",
            "1:2",
            "..",
            ".",
            "",
            "con",
            "CON",
            "nul.1",
            "com1",
            "1.",
            "1 ",
            "é1",
            "e\u03011",
            "LEE",
            "lee",
            "x-1",
            PaperNames.Of(PaperKind.Statement, "LEE")[10..^4],
            new string('1', 300),
            new string('1', 301),
            "1\n",
            "\u202e1",
        ];
        var names = accounts.Select(account => PaperNames.Of(PaperKind.Statement, account)).ToList();
        names.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(accounts.Length);
        names.ShouldAllBe(name =>
            name.Length < 60 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' || letter == '.')
        );
    }

    [Theory]
    [InlineData("lee")]
    [InlineData("smith-1")]
    [InlineData("1-LEE")]
    public void An_id_that_may_be_a_name_is_not_shown(string account) =>
        PaperNames.Of(PaperKind.Letter, account).ShouldMatch("^letter-x-[0-9a-f]{16}\\.pdf$");

    [Fact]
    public void No_file_of_the_demo_names_anybody()
    {
        var papers = Files.Papers.Papers.Of(PaperPlans.Demo).ToList();
        papers.Select(paper => paper.FileName).ShouldBeUnique();
        papers.ShouldAllBe(paper => paper.FileName.EndsWith($"-{paper.Account}.pdf"));
    }
}
