using PolicyBilling.Policies.Editing;

namespace PolicyBilling.Tests.Policies.Editing;

/// <summary>A policy that somebody begins has a safe file name and is valid as it stands.</summary>
public sealed class NewPolicyTests
{
    private const string Practice = """
        practice:
          name: Maple
        order:
          - first   # comment
          # a comment of the next
          - statements
          - statements-late

        settings: {}

        """;

    [Theory]
    [InlineData("Courtesy accounts", "courtesy-accounts")]
    [InlineData("Comptes d’été : à part", "comptes-d-ete-a-part")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("C:\\Windows", "c-windows")]
    [InlineData("12 months", "")]
    [InlineData("Practice", "")]
    [InlineData("exceptions", "")]
    [InlineData("CON", "")]
    [InlineData("com1", "")]
    [InlineData("Ж", "")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public void The_files_name_is_made_of_the_title_and_leads_nowhere_else(string title, string name) =>
        new NewPolicy(title).Name.ShouldBe(name);

    [Fact]
    public void A_long_title_makes_a_name_of_forty_letters() =>
        new NewPolicy(new string('a', 80)).Name.ShouldBe(new string('a', 40));

    [Theory]
    [InlineData("Staff", NewPolicyHolds.Flag, "staff family", true)]
    [InlineData("Staff", NewPolicyHolds.Flag, "it's", false)]
    [InlineData("Staff", NewPolicyHolds.Flag, "", false)]
    [InlineData("Staff", NewPolicyHolds.Nobody, "", true)]
    [InlineData("Staff", NewPolicyHolds.Nobody, "staff", false)]
    [InlineData("Staff {balance}", NewPolicyHolds.Nobody, "", false)]
    [InlineData("Staff\nrules: []", NewPolicyHolds.Nobody, "", false)]
    [InlineData("", NewPolicyHolds.Nobody, "", false)]
    public void Its_words_stay_words(string title, NewPolicyHolds holds, string word, bool speakable) =>
        new NewPolicy(title, holds, word).IsSpeakable.ShouldBe(speakable);

    [Fact]
    public void A_title_has_eighty_signs_at_most()
    {
        new NewPolicy(new string('a', 80)).IsSpeakable.ShouldBeTrue();
        new NewPolicy(new string('a', 81)).IsSpeakable.ShouldBeFalse();
    }

    [Fact]
    public void It_stands_in_the_order_before_the_one_that_was_chosen()
    {
        new NewPolicy("Staff")
            .PutInto(Practice, "statements")
            .ShouldBe(Practice.Replace("  - statements\n", "  - staff\n  - statements\n", StringComparison.Ordinal));
        new NewPolicy("Staff").PutInto(Practice, "first").ShouldNotBeNull().ShouldContain("  - staff\n  - first   #");
        new NewPolicy("Staff").PutInto(Practice, "nobody").ShouldBeNull();
        new NewPolicy("Staff").PutInto("order: [first, statements]\n", "first").ShouldBeNull();
    }

    [Theory]
    [InlineData("Staff \"family\" \\ others: # all", NewPolicyHolds.Flag, "staff")]
    [InlineData("Compte d’été", NewPolicyHolds.BillingType, "été 1.0")]
    [InlineData("Yes", NewPolicyHolds.Nobody, "")]
    public void It_loads_as_it_stands(string title, NewPolicyHolds holds, string word)
    {
        var policy = new NewPolicy(title, holds, word);
        var text = policy.Text.Replace($"policy: {policy.Name}\n", "", StringComparison.Ordinal);
        PolicyText.Load((policy.Name, text)).Policies.Single().Rules.Single().Name.ShouldBe("first");
    }
}
