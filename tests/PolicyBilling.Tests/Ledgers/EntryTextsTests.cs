using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Ledgers;

public class EntryTextsTests
{
    [Fact]
    public void An_entry_says_what_was_kept_for_it_and_else_nothing()
    {
        var data = new PracticeData();
        data.Keep(0, "D0120", "Periodic exam");
        data.Keep(3, "", "Card");
        data.Keep(70_000, "D9986", "");
        data.Keep(4, "", "");
        data.EntryTexts.Of(0).ShouldBe(new EntryText("D0120", "Periodic exam"));
        data.EntryTexts.Of(3).ShouldBe(new EntryText("", "Card"));
        data.EntryTexts.Of(70_000).ShouldBe(new EntryText("D9986", ""));
        foreach (var entry in (int[])[1, 4, 69_999, 70_001, 1_000_000])
            data.EntryTexts.Of(entry).ShouldBe(EntryText.None, $"entry {entry}");
    }

    [Fact]
    public void Entries_that_say_the_same_share_a_number_and_others_do_not()
    {
        var data = new PracticeData();
        (string Code, string Description)[] texts = [("D1", "2"), ("D1", "2"), ("D12", ""), ("", "D12"), ("D1", "2 ")];
        foreach (var (entry, (code, description)) in texts.Index())
            data.Keep(entry, code, description);
        data.EntryTexts.NumberOf(0).ShouldBe(data.EntryTexts.NumberOf(1));
        Enumerable.Range(1, 4).Select(data.EntryTexts.NumberOf).ShouldBeUnique();
        data.EntryTexts.Count.ShouldBe(4);
        foreach (var (entry, (code, description)) in texts.Index())
            data.EntryTexts.Of(entry).ShouldBe(new EntryText(code, description));
    }

    [Theory]
    [InlineData(999, 999)]
    [InlineData(1000, 1000)]
    [InlineData(1001, 1000)]
    public void A_code_of_over_a_thousand_characters_is_no_code_and_is_cut(int length, int kept)
    {
        var data = new PracticeData();
        data.Keep(0, new string('D', length), new string('é', 5000));
        data.EntryTexts.Of(0).ShouldBe(new EntryText(new string('D', kept), new string('é', 5000)));
    }
}
