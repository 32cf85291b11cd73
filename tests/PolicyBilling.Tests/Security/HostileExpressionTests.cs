using System.Runtime.CompilerServices;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Tests.Security;

public class HostileExpressionTests
{
    private static readonly Scope Scope = new("p", []);

    public static TheoryData<string, string> Payloads()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder(), "expressions.tsv")).Skip(1))
            if (line.Split('\t') is [var id, _, var expression, _])
                data.Add(id, expression);
        data.Add("X35", string.Concat(Enumerable.Repeat("not(", 20_000)) + "true" + new string(')', 20_000));
        data.Add("X35b", string.Concat(Enumerable.Repeat("not ", 33)) + "true");
        data.Add("X35c", new string('(', 33) + "true" + new string(')', 33));
        data.Add("X35d", new string('-', 34) + "1 > 0");
        data.Add("X37", string.Concat(Enumerable.Repeat("iif(true, ", 5_000)));
        data.Add("X51a", "");
        data.Add("X51b", " \t");
        foreach (var hidden in new[] { "\u202e", "\u200b", "\ufeff", "\0" })
            data.Add("X55", $"balance{hidden} > 1");
        return data;
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_hostile_expression_is_refused_with_its_place_and_nothing_of_it_runs(string id, string expression)
    {
        var problems = new List<(int Offset, string Message)>();
        Expressions
            .Condition(expression, Scope, (offset, message) => problems.Add((offset, message.English)))
            .ShouldBeNull(id);
        problems.ShouldHaveSingleItem().Message.ShouldNotBeNullOrWhiteSpace();
        problems[0].Offset.ShouldBeInRange(0, expression.Length);
    }

    [Fact]
    public void Expressions_up_to_the_limits_are_read()
    {
        Read(new string('(', 32) + "true" + new string(')', 32)).ShouldNotBeNull();
        Read(string.Join(" or ", Enumerable.Repeat("true", 200))).ShouldNotBeNull("399 tokens");
        Read(string.Join(" or ", Enumerable.Repeat("true", 201))).ShouldBeNull("401 tokens");
        Read("on_hold".PadRight(2000)).ShouldNotBeNull();
        Read("on_hold".PadRight(2001)).ShouldBeNull();

        static Condition? Read(string text)
        {
            var condition = Expressions.Condition(text, Scope, (_, _) => { });
            condition?.Holds(new AccountFacts()).ShouldBeOneOf(true, false);
            return condition;
        }
    }

    [Fact]
    public void Text_in_quotes_cannot_leave_them()
    {
        var condition = Expressions.Condition(
            "billing_type == '\\\" || true || \\\"'",
            Scope,
            (_, message) => throw new ShouldAssertException(message.English)
        )!;
        condition.Holds(new AccountFacts()).ShouldBeFalse();
        condition.Holds(new AccountFacts { BillingType = "\\\" || true || \\\"" }).ShouldBeTrue();
    }

    [Fact]
    public void No_type_of_the_product_offers_itself_to_the_expression_parser() =>
        typeof(PolicySet)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributesData())
            .Select(attribute => attribute.AttributeType.Name)
            .ShouldNotContain("DynamicLinqTypeAttribute");

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
