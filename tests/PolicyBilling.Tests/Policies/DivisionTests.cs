using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Tests.Policies;

/// <summary>Counts and days divide, and multiply, as decimals wherever a policy computes: 7/2 is 3.5.</summary>
public class DivisionTests
{
    private static readonly Scope Scope = new("p", [new("p", "least", 2m, default)]);

    // Seven days, two calls, three letters, sixteen months.
    private static readonly AccountFacts Facts = new()
    {
        DaysSinceLastContact = 7,
        CallsMade = 2,
        LettersSent = 3,
        MonthsSinceLastVisit = 16,
        DaysSinceLastPayment = AccountFacts.NeverDays,
        DaysSinceLastStatement = AccountFacts.NeverDays,
        DaysSinceLastConversation = AccountFacts.NeverDays,
    };

    [Theory]
    [InlineData("days_since_last_contact / calls_made == 3.5", true)]
    [InlineData("days_since_last_contact / calls_made > 3", true)]
    [InlineData("days_since_last_contact / calls_made == 3", false)]
    [InlineData("3.5 == days_since_last_contact / calls_made", true)]
    [InlineData("calls_made / days_since_last_contact > 0", true)]
    [InlineData("days_since_last_contact / 2 == 3.5", true)]
    [InlineData("7 / calls_made == 3.5", true)]
    [InlineData("7 / 2 == 3.5", true)]
    [InlineData("days_since_last_contact / least == 3.5", true)]
    [InlineData("(days_since_last_contact + letters_sent) / (calls_made + calls_made) == 2.5", true)]
    [InlineData("months_since_last_visit / letters_sent / calls_made > 2.66", true)]
    [InlineData("-days_since_last_contact / calls_made == -3.5", true)]
    [InlineData("max(days_since_last_contact, 1) / min(calls_made, 9) == 3.5", true)]
    [InlineData("abs(days_since_last_contact) / calls_made == 3.5", true)]
    [InlineData("round(days_since_last_contact / calls_made, 0) == 4", true)]
    [InlineData("days_since_last_contact / calls_made in [3.5]", true)]
    [InlineData("days_since_last_contact / calls_made not in [3]", true)]
    // Three times "never" is more than whole numbers of 32 bits hold.
    [InlineData(
        "days_since_last_payment * days_since_last_statement * days_since_last_conversation == 48627125000000",
        true
    )]
    public void A_condition_divides_counts_as_decimals(string condition, bool holds)
    {
        var compiled = Expressions.Condition(condition, Scope, Refuse).ShouldNotBeNull();
        compiled.Holds(Facts).ShouldBe(holds);
        NodeValue.Of(compiled.Node!, Facts).ShouldBe(holds, "an explanation shows what was decided");
    }

    [Fact]
    public void So_does_an_amount() =>
        Expressions
            .Formula("days_since_last_contact / calls_made", Scope, Refuse)
            .ShouldNotBeNull()
            .Of(Facts)
            .ShouldBe(3.5m);

    [Fact]
    public void Counts_that_are_only_compared_stay_what_they_are() =>
        Expressions
            .Condition("days_since_last_contact == 7 and days_since_last_contact > calls_made", Scope, Refuse)
            .ShouldNotBeNull()
            .Holds(Facts)
            .ShouldBeTrue();

    private static void Refuse(int offset, Said message) => throw new ShouldAssertException($"{offset}: {message}");
}
