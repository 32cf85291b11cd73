using PolicyBilling.Files.Printed;

namespace PolicyBilling.Tests.Printed;

/// <summary>An import speaks the reader's language and decides the same in each.</summary>
public class LanguageTests
{
    private static readonly string[] EnglishWords = [" the ", " is ", " are ", "The ", " of ", " not "];

    public static TheoryData<string> All => [.. Specimens.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void French_says_the_same_as_English_in_French(string name)
    {
        var (english, french) = (
            Specimens.Propose(Specimens.Files(name)),
            Specimens.Propose(Specimens.Files(name), language: "fr")
        );
        french.Status.ShouldBe(english.Status);
        french.Questions.Select(question => question.Id).ShouldBe(english.Questions.Select(question => question.Id));
        french.Says.Count.ShouldBe(english.Says.Count);
        var told = new StringWriter();
        foreach (var text in Texts(french))
            EnglishWords.ShouldNotContain(word => text.Contains(word), text);
        PrintedText.Write(Specimens.Answered(Specimens.Files(name), "fr"), told);
        EnglishWords.ShouldNotContain(word => told.ToString().Contains(word), told.ToString());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_folder_is_the_same_in_every_language(string name)
    {
        var (english, french) = (
            Specimens.Answered(Specimens.Files(name)),
            Specimens.Answered(Specimens.Files(name), "fr")
        );
        if (english.Status == PrintedStatus.Reads)
            PrintedTables.Of(french.Brought).ShouldBe(PrintedTables.Of(english.Brought));
    }

    private static IEnumerable<string> Texts(PrintedProposal proposal) =>
        proposal
            .Says.Concat(proposal.Refusals)
            .Concat(proposal.Questions.SelectMany(question => new[] { question.Text, question.Seen }))
            .Concat(proposal.Questions.SelectMany(question => question.Choices.Select(choice => choice.Changes)));
}
