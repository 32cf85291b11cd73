using PolicyBilling.Simulator.Stories;

namespace PolicyBilling.Tests.Simulator;

public sealed class StoryTests
{
    [Fact]
    public void Story_names_are_unique() => StoryCast.All.Select(story => story.Name).ShouldBeUnique();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void Every_three_hundred_accounts_live_every_story(int block)
    {
        var cast = new StoryCast(20261031);
        var told = Enumerable
            .Range(block * 300, 300)
            .Select(cast.At)
            .OfType<Story>()
            .CountBy(story => story.Name)
            .ToDictionary();
        foreach (var story in StoryCast.All)
            told[story.Name].ShouldBe(story.InThreeHundred, story.Name);
    }

    [Fact]
    public void Most_accounts_are_led_by_chance_alone() =>
        StoryCast.All.Sum(story => story.InThreeHundred).ShouldBeLessThanOrEqualTo(150);

    [Theory]
    [InlineData(1)]
    [InlineData(20261031)]
    public void The_dentists_sister_is_account_1044(long seed) =>
        new StoryCast(seed).At(43)!.Name.ShouldBe("the dentist's sister");

    [Fact]
    public void Every_story_leaves_something_in_a_file()
    {
        using var practice = new PracticeFolder();
        var cast = new StoryCast(practice.Options.Seed);
        var seen = new[] { "ledger", "appointments" }
            .SelectMany(table => practice[table])
            .Select(row => row["account"])
            .ToHashSet();
        for (var place = 0; place < practice.Options.Accounts; place++)
            if (cast.At(place) is { } story)
                (seen.Contains($"{1001 + place}") || story.Name.Contains("nothing owed")).ShouldBeTrue(story.Name);
    }
}
