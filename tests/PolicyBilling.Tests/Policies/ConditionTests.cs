using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Tests.Policies;

public class ConditionTests
{
    private static readonly Scope Scope = new(
        "statements",
        [
            new("practice", "days_to_pay", 21m, default),
            new("practice", "minimum_balance", 99.00m, default),
            new("statements", "minimum_balance", 10.00m, default),
            new("statements", "quiet_types", new List<string> { "VIP", "Staff" }, default),
            new("statements", "no_types", new List<string>(), default),
            new("small-balances", "cap", 5.00m, default),
            new("statements", "enabled", true, default),
            new("statements", "kind", "NO", default),
        ]
    );

    private static readonly AccountFacts Facts = new()
    {
        Balance = 210.00m,
        PatientPortion = 10.00m,
        DaysSinceLastStatement = 28,
        StatementsSent = 3,
        BillingType = "standard",
        OnHold = true,
        Flags = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "vip" },
    };

    private static bool Holds(string condition)
    {
        var problems = new List<string>();
        var compiled = Expressions.Condition(
            condition,
            Scope,
            (offset, message) => problems.Add($"{offset}: {message}")
        );
        problems.ShouldBeEmpty();
        return compiled!.Holds(Facts);
    }

    private static (int Offset, string Message) Refused(string condition)
    {
        (int, string)? problem = null;
        Expressions
            .Condition(condition, Scope, (offset, message) => problem = (offset, message.English))
            .ShouldBeNull(condition);
        return problem.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("patient_portion >= minimum_balance", true)]
    [InlineData("patient_portion > minimum_balance", false)]
    [InlineData("patient_portion >= practice.minimum_balance", false)]
    [InlineData("balance > small-balances.cap", true)]
    [InlineData("balance-small-balances.cap == 205", true)]
    [InlineData("days_since_last_statement < 28", false)]
    [InlineData("days_since_last_statement <= 28 and not on_hold", false)]
    [InlineData("not (balance == 0) and on_hold == true", true)]
    [InlineData("not balance == 0", true)]
    [InlineData("false or true and false", false)]
    [InlineData("(true or true) and false", false)]
    [InlineData("balance / 4 == 52.5", true)]
    [InlineData("statements_sent / 2 == 1.5", true)]
    [InlineData("2 + 3 * 4 - 6 / 3 == 12", true)]
    [InlineData("-balance < -100 and - -1 == 1", true)]
    [InlineData("billing_type == 'STANDARD'", true)]
    [InlineData("billing_type != \"standard\"", false)]
    [InlineData("billing_type in ['family', 'Standard']", true)]
    [InlineData("billing_type not in ['family', 'Standard']", false)]
    [InlineData("billing_type in quiet_types", false)]
    [InlineData("'vip' in quiet_types", true)]
    [InlineData("billing_type in no_types", false)]
    [InlineData("billing_type not in no_types", true)]
    [InlineData("days_since_last_statement < 28.5 and days_since_last_statement > 27.5", true)]
    [InlineData("3 == statements_sent and -1 < balance", true)]
    [InlineData("statements_sent in [1, 3]", true)]
    [InlineData("has_flag('VIP')", true)]
    [InlineData("has_flag('vips')", false)]
    [InlineData("enabled", true)]
    [InlineData("kind == 'no'", true)]
    [InlineData("min(balance, 100, statements_sent) == 3", true)]
    [InlineData("max(balance, 100) == 210 and abs(0 - balance) == 210", true)]
    [InlineData("round(balance / 4, 0) == 53", true)]
    [InlineData("round(0.125, 2) == 0.13", true)]
    [InlineData("provider == ''", true)]
    public void A_condition_means_what_it_says(string condition, bool holds) => Holds(condition).ShouldBe(holds);

    [Theory]
    [InlineData("patient_portion = 10", 16, "A single '=' compares nothing; write `==`.")]
    [InlineData(
        "patient_portion >= minimum_balanse",
        19,
        "There is no fact or setting 'minimum_balanse'. Did you mean 'minimum_balance'?"
    )]
    [InlineData("Balance > 1", 0, "There is no fact or setting 'Balance'. Did you mean 'balance'?")]
    [InlineData("balance > 100,00", 10, "Use a point, not a comma, in numbers: write `100.00`.")]
    [InlineData("balance > 010", 10, "'010' starts with a zero; write `10`.")]
    [InlineData("balance > 1e3", 10, "'1e3' is no number; write digits with a point, e.g. `1250` or `12.50`.")]
    [InlineData("balance > 1_000", 10, "'1_000' is no number; write digits with a point, e.g. `1250` or `12.50`.")]
    [InlineData("balance && on_hold", 8, "'&&' means nothing here; write `and`.")]
    [InlineData("!on_hold", 0, "'!' means nothing here; write `not`.")]
    [InlineData("balance <> 1", 8, "'<>' means nothing here; write `!=`.")]
    [InlineData("balance", 0, "'balance' is a number, not yes or no; compare it, e.g. `balance > 0`.")]
    [InlineData("balance == 'ten'", 8, "'balance' is a number and 'ten' is a text; they cannot be compared.")]
    [InlineData("1 < balance < 3", 12, "Two comparisons in a row; write `a < b and b < c`.")]
    [InlineData("billing_type > 'a'", 13, "Only numbers have an order; write `==` or `!=` with a text.")]
    [InlineData("on_hold and", 11, "The condition stops in the middle: something is missing at its end.")]
    [InlineData("(on_hold", 0, "This '(' has no ')'.")]
    [InlineData("on_hold)", 7, "This ')' has no '('.")]
    [InlineData("on_hold AND on_hold", 8, "'AND' does not follow here. Did you mean 'and'?")]
    [InlineData("billing_type == 'x", 16, "The text that starts here has no closing '.")]
    [InlineData("cap > 1", 0, "'cap' is a setting of the policy 'small-balances'; write `small-balances.cap`.")]
    [InlineData("statements.cap > 1", 0, "The policy 'statements' has no setting 'cap'.")]
    [InlineData("billing_type in 'x'", 16, "Behind `in` stands a list, e.g. `['standard', 'family']`.")]
    [InlineData("statements_sent in ['x']", 16, "'statements_sent' is a number, but the list holds texts.")]
    [InlineData("has_flag(vip)", 9, "There is no fact or setting 'vip'.")]
    [InlineData(
        "minimum(balance, 1) > 0",
        0,
        "There is no function 'minimum'; there are min, max, abs, round, has_flag, billing_means."
    )]
    [InlineData(
        "balance ?.Value > 1",
        7,
        "'?.' means nothing in a condition; facts are written alone, e.g. `balance`."
    )]
    public void What_a_condition_cannot_say_is_explained_where_it_stands(
        string condition,
        int offset,
        string message
    ) => Refused(condition).ShouldBe((offset, message));

    [Fact]
    public void A_condition_that_cannot_be_computed_throws_and_is_never_just_false() =>
        Should.Throw<DivideByZeroException>(() => Holds("balance / calls_made > 10"));

    [Fact]
    public void A_number_in_a_text_is_written_in_the_unit_it_is_compared_with()
    {
        var scope = new Scope(
            "p",
            [
                new("p", "least", 10m, default),
                new("p", "days", 28m, default),
                new("practice", "days_to_pay", 21m, default),
            ]
        );
        Expressions.Condition(
            "balance >= least and days_since_last_statement >= days",
            scope,
            (_, message) => throw new ShouldAssertException(message.English)
        );
        var text = Expressions.Template(
            "{guarantor_name}: {balance} is at least {least}, {days} days, until {due_date}.",
            scope,
            (_, message) => throw new ShouldAssertException(message.English)
        )!;
        var practice = new Practice();
        text.Fill(
                Facts,
                new TextContext(
                    practice.Letterhead,
                    "Ann {balance}",
                    new DateOnly(2026, 10, 31),
                    new TextFormat("en", "USD")
                )
            )
            .ShouldBe("Ann {balance}: $210.00 is at least $10.00, 28 days, until November 21, 2026.");
        text.Fill(
                Facts with
                {
                    Balance = -1234.5m,
                },
                new TextContext(practice.Letterhead, "Zoé", new DateOnly(2026, 2, 8), new TextFormat("fr", "CAD"))
            )
            .ShouldBe("Zoé: -1\u00a0234,50\u00a0$ is at least 10,00\u00a0$, 28 days, until 1er mars 2026.");
    }

    [Theory]
    [InlineData("{{ 7*7 }}", 0)]
    [InlineData("{% include %}", 0)]
    [InlineData("{{ process.env }}", 0)]
    [InlineData("Pay ${x} now", 6)]
    [InlineData("You owe {balanse}", 9)]
    [InlineData("until {due_date}", 7)]
    public void A_text_holds_only_placeholders_that_exist(string text, int offset)
    {
        var found = -1;
        Expressions.Template(text, new Scope("p", []), (at, _) => found = at).ShouldBeNull();
        found.ShouldBe(offset);
    }
}
