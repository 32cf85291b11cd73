using System.Globalization;
using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Examples;

/// <summary>What an example expected and got.</summary>
/// <param name="Policy">The policy it belongs to.</param>
/// <param name="Example">The example.</param>
/// <param name="Failures">What came out otherwise than expected; empty when it holds.</param>
public sealed record ExampleResult(Policy Policy, Example Example, IReadOnlyList<Said> Failures);

/// <summary>Runs the examples of policies, each policy alone and whatever its dates.</summary>
public static class ExampleRun
{
    /// <summary>Every example's result, in the policies' order.</summary>
    public static IEnumerable<ExampleResult> Run(PolicySet policies) =>
        from policy in policies.Policies
        from example in policy.Examples
        select new ExampleResult(policy, example, [.. Failures(policy, example, policies.Practice)]);

    private static IEnumerable<Said> Failures(Policy policy, Example example, Practice practice)
    {
        var facts = Given(example.Given);
        var decider = new Decider([policy with { Effective = null, Expires = null }], DateOnly.MinValue);
        Verdict verdict;
        Said? fault = null;
        try
        {
            verdict = decider.Decide(facts);
        }
        catch (Exception failure) when (failure is ArithmeticException)
        {
            (verdict, fault) = (
                default,
                failure is DivideByZeroException
                    ? Said.In("division by zero", $"division par zéro")
                    : Said.In("the number is too large", $"le nombre est trop grand")
            );
        }
        if (fault is not null)
        {
            yield return Said.In($"could not be computed: {fault}", $"n’a pas pu être calculé : {fault}");
            yield break;
        }
        foreach (var (key, expected) in example.Expect)
        {
            var got = Got(key, policy, decider, verdict, facts, practice);
            var same = key == "amount" ? SameAmount(expected, got) : SameNames(expected, got);
            if (!same)
                yield return Said.In(
                    $"{key}: expected {Shown(expected)}, got {Shown(got)}",
                    $"{key} : attendu {Shown(expected)}, obtenu {Shown(got)}"
                );
        }
    }

    private static IReadOnlyList<string> Got(
        string key,
        Policy policy,
        Decider decider,
        in Verdict verdict,
        AccountFacts facts,
        Practice practice
    )
    {
        var decided = verdict.RuleName != "no-policy";
        return key switch
        {
            "decision" => [decided ? verdict.Kind.Word() : "none"],
            "rule" => [decided ? verdict.RuleName ?? "none" : "none"],
            "step" => [verdict.Step?.Name ?? "none"],
            "message" => [decider.MessageFor(facts)?.Message.Name ?? "none"],
            "notes" => Listed(decider.NotesFor(facts).Select(note => note.Name)),
            "sends" => Listed(verdict.Sends.List()),
            "worklists" => Listed(
                policy.Worklists.Where(worklist => worklist.When.Holds(facts)).Select(worklist => worklist.Name)
            ),
            "forbids" => Listed(decider.Forbidden(facts).List()),
            "amount" =>
            [
                (
                    (verdict.Rule?.Then.Amount ?? verdict.Step?.Amount) is { } amount
                        ? Money.Round(amount.Of(facts))
                        : facts.PatientPortion
                ).ToString(CultureInfo.InvariantCulture),
            ],
            "by" =>
            [
                verdict.Sends.HasFlag(Sending.Statement)
                    ? verdict.By == Sending.Email
                        ? "email"
                        : "mail"
                    : "none",
            ],
            "move_to" => [verdict.Rule?.Then.MoveTo ?? "none"],
            "because" =>
            [
                verdict
                    .Because?.In(practice.Languages[0], practice.Languages[0])
                    .Fill(
                        facts,
                        new TextContext(
                            practice.Letterhead,
                            "",
                            new DateOnly(2000, 1, 1),
                            new TextFormat(practice.Languages[0], practice.Currency)
                        )
                    )
                    ?? "none",
            ],
            _ => [],
        };
    }

    private static IReadOnlyList<string> Listed(IEnumerable<string> names) =>
        names.ToList() is { Count: > 0 } some ? some : ["none"];

    private static string Shown(IReadOnlyList<string> values) =>
        values.Count == 1 ? values[0] : $"[{string.Join(", ", values)}]";

    // An empty list and `none` say the same.
    private static bool SameNames(IReadOnlyList<string> expected, IReadOnlyList<string> got) =>
        expected
            .DefaultIfEmpty("none")
            .Order(StringComparer.OrdinalIgnoreCase)
            .SequenceEqual(got.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);

    private static bool SameAmount(IReadOnlyList<string> expected, IReadOnlyList<string> got) =>
        expected.Count == 1
        && decimal.TryParse(expected[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
        && Money.Round(amount) == decimal.Parse(got[0], CultureInfo.InvariantCulture);

    /// <summary>Facts given by hand; the others are those of an account without history.</summary>
    public static AccountFacts Given(IReadOnlyDictionary<string, object> given)
    {
        var facts = new AccountFacts();
        foreach (var (name, value) in given)
        {
            var property =
                name == "flags"
                    ? typeof(AccountFacts).GetProperty(nameof(AccountFacts.Flags))!
                    : FactCatalogue.Find(name)!.Property;
            property.SetValue(
                facts,
                value switch
                {
                    decimal number when property.PropertyType == typeof(int) => (int)number,
                    IEnumerable<string> flags => new HashSet<string>(flags, StringComparer.OrdinalIgnoreCase),
                    _ => value,
                }
            );
        }
        return facts;
    }
}
