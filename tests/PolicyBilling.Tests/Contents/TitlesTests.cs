using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Reports;

namespace PolicyBilling.Tests.Contents;

/// <summary>How people call policies and their parts, in their language.</summary>
public class TitlesTests
{
    private static readonly TitleInForce[] Known =
    [
        new(TitleKind.Rule, "coverage", "never-claimed", "en", "Never claimed from the insurer"),
        new(TitleKind.Rule, "coverage", "never-claimed", "fr", "Jamais demandé : l’assureur"),
        new(TitleKind.Worklist, "coverage", "never-claimed", "", "Visits never claimed"),
        new(TitleKind.Step, "collections", "letter", "en", "A letter"),
        new(TitleKind.Guard, "guards", "minor", "fr", "Mineur"),
    ];

    [Theory]
    [InlineData("en", "Never claimed from the insurer")]
    [InlineData("fr", "Jamais demandé\u00a0: l’assureur")]
    [InlineData("es", "Never claimed from the insurer")]
    public void A_title_is_in_the_readers_language_else_in_the_first(string language, string title) =>
        new Titles(Known, language).Rule("coverage", "never-claimed").ShouldBe(title);

    [Fact]
    public void One_for_every_language_or_in_another_one_is_better_than_the_name()
    {
        var titles = new Titles(Known, "fr");
        titles.Worklist("never-claimed").ShouldBe("Visits never claimed");
        titles.Step("collections", "letter").ShouldBe("A letter");
        new Titles(Known, "en").Guard("guards/minor").ShouldBe("Mineur");
    }

    [Fact]
    public void Without_a_title_the_name_is_read_as_words()
    {
        var titles = new Titles([], "en");
        titles.Rule("coverage", "never-claimed").ShouldBe("Never claimed");
        titles.Setting("statements", "minimum_balance").ShouldBe("Minimum balance");
        titles.Policy("bad-address").ShouldBe("Bad address");
    }

    [Theory]
    [InlineData("en", "No policy decides")]
    [InlineData("fr", "Aucune politique ne décide")]
    public void The_programs_own_reasons_have_titles(string language, string title)
    {
        var held = SamplePlan.Make().Decisions.First(decision => decision.Kind == DecisionKind.Hold);
        new Titles([], language).Reason(held with { Policy = "engine", Rule = "no-policy" }).ShouldBe(title);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_flag_and_every_word_of_what_holds_wait_for_has_a_title_of_its_own(string language)
    {
        var titles = new Titles([], language);
        KnownFlags.All.Select(titles.Flag).Distinct().Count().ShouldBe(KnownFlags.All.Count);
        Enum.GetValues<WaitsFor>().Select(waits => titles.Of(waits)).Distinct().Count().ShouldBe(6);
    }

    /// <summary>A title stands in a table or on a sheet's tab; "Held because:" may stand before it.</summary>
    [Fact]
    public void Whatever_is_shipped_has_a_title_in_both_languages_of_at_most_45_characters()
    {
        var policies = PolicyText.Shipped();
        var titles = TitleInForce.Of(policies, new DateOnly(2026, 10, 31)).ToList();
        string[] parts =
        [
            .. policies.Practice.Settings.Select(setting => $"Setting {setting.Policy} {setting.Name}"),
            .. policies.Policies.SelectMany(policy =>
                (string[])
                    [
                        $"Policy {policy.Name} {policy.Name}",
                        .. policy.Settings.Select(part => $"Setting {policy.Name} {part.Name}"),
                        .. (policy.Ladder?.Steps ?? []).Select(part => $"Step {policy.Name} {part.Name}"),
                        .. policy.Rules.Select(part => $"Rule {policy.Name} {part.Name}"),
                        .. policy.Guards.Select(part => $"Guard {policy.Name} {part.Name}"),
                        .. policy.Worklists.Select(part => $"Worklist {policy.Name} {part.Name}"),
                        .. policy.Messages.Select(part => $"Message {policy.Name} {part.Name}"),
                        .. policy.Notes.Select(part => $"Note {policy.Name} {part.Name}"),
                    ]
            ),
        ];
        foreach (var language in policies.Practice.Languages)
            titles
                .Where(title => title.Language == language)
                .Select(title => $"{title.Kind} {title.Policy} {title.Name}")
                .ShouldBe(parts);
        titles
            .Where(title => title.Kind != TitleKind.Policy && title.Title.Length > 45)
            .Select(title => title.Title)
            .ShouldBeEmpty();
    }
}
