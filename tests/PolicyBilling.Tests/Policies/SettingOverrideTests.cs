using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.Tests.Policies;

public class SettingOverrideTests
{
    private static PolicySet Load(string policy, string setting, string value) =>
        PolicyLoader.Load(PolicyFolderText.Read("Complete"), [new(policy, setting, value)]);

    [Fact]
    public void An_override_is_in_effect_in_every_condition_that_names_the_setting()
    {
        var facts = new AccountFacts { PatientPortion = 15.00m };
        Load("statements", "minimum_balance", "15.00").Policies[2].Rules[4].When.Holds(facts).ShouldBeTrue();
        Load("statements", "minimum_balance", "15.01").Policies[2].Rules[4].When.Holds(facts).ShouldBeFalse();
    }

    [Fact]
    public void The_policy_shows_the_value_in_effect() =>
        Load("collections", "minimum_for_collections", "75")
            .Policies[1]
            .Settings.ShouldHaveSingleItem()
            .Value.ShouldBe(75m);

    [Theory]
    [InlineData("province", "QC", "QC")]
    [InlineData("province", "'two words'", "two words")]
    [InlineData("steady", "false", false)]
    public void A_value_is_read_as_in_a_file(string setting, string value, object read) =>
        Load("practice", setting, value).Practice.Settings.Single(found => found.Name == setting).Value.ShouldBe(read);

    [Fact]
    public void A_list_is_written_in_brackets()
    {
        Load("practice", "quiet_types", "[staff, \"12\"]")
            .Practice.Settings.Single(found => found.Name == "quiet_types")
            .Value.ShouldBe(new[] { "staff", "12" });
        Load("practice", "round_amounts", "[]")
            .Practice.Settings.Single(found => found.Name == "round_amounts")
            .Value.ShouldBe(Array.Empty<decimal>());
        Load("practice", "nobody", "[1, 2]")
            .Practice.Settings.Single(found => found.Name == "nobody")
            .Value.ShouldBe(new[] { 1m, 2m });
    }

    [Theory]
    [InlineData(
        "statemnts",
        "minimum_balance",
        "10",
        "There is no policy 'statemnts' with settings. Did you mean 'statements'? Policies with settings: practice, "
            + "collections, statements."
    )]
    [InlineData(
        "statements",
        "minimum_balanse",
        "10",
        "The policy 'statements' has no setting 'minimum_balanse'. Did you mean 'minimum_balance'? Its settings: "
            + "minimum_balance, small."
    )]
    [InlineData(
        "statements",
        "minimum_balance",
        "ten",
        "statements.minimum_balance is a number; 'ten' is a text. Now it is 10.00."
    )]
    [InlineData("practice", "steady", "1", "practice.steady is true or false; '1' is a number. Now it is true.")]
    [InlineData(
        "practice",
        "quiet_types",
        "[1]",
        "practice.quiet_types is a list of texts; '[1]' is a list of numbers. Now it is [\"vip\", \"0012\"]."
    )]
    [InlineData(
        "practice",
        "province",
        "",
        "The value '' for practice.province cannot be used: it is empty. Now it is \"NO\"."
    )]
    public void A_wrong_override_says_what_is_valid(string policy, string setting, string value, string message) =>
        Should.Throw<SettingOverrideException>(() => Load(policy, setting, value)).Message.ShouldBe(message);

    [Theory]
    [InlineData("030", "Write `30`")]
    [InlineData("12,50", "Write `12.50`, with a point")]
    [InlineData("[1, 2", "is not closed")]
    [InlineData("&a 10", "names this place")]
    [InlineData("{ a: 1 }", "A setting is a number")]
    public void A_value_is_read_as_strictly_as_in_a_file(string value, string message) =>
        Should
            .Throw<SettingOverrideException>(() => Load("statements", "minimum_balance", value))
            .Message.ShouldContain(message);
}
