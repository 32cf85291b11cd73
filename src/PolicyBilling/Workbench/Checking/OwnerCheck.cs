using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Holds that have neither an end nor an owner: their condition can last, they have no <c>until</c>, and no
/// worklist shows the account.</summary>
internal sealed class OwnerCheck(Account account, Sources sources, Reach reach)
{
    // The account a day later, when what began today has an age.
    private static readonly IReadOnlyList<Condition> DayLater =
    [
        .. new[]
        {
            "unsent_claims == 0 or oldest_unsent_days > 0",
            "open_claims == unsent_claims or oldest_claim_days > 0",
            "credit == 0 or credit_days > 0",
            "patient_portion <= 0 or patient_due_days > 0",
        }.Select(text => Expressions.Condition(text, new Scope("", []), (_, _) => { })!),
    ];

    private static readonly AccountFacts Newcomer = new();

    /// <summary>What is found: of each rule one account that nobody would look at. Policies without any worklist leave
    /// all holds to the workbook's own list of them.</summary>
    public IEnumerable<Finding> Run() =>
        account.Policies.Policies.Any(policy => policy.Worklists.Count > 0)
            ? reach.Rules.Select(Check).OfType<Finding>()
            : [];

    private Finding? Check((Turn Turn, Rule Rule) found)
    {
        var (turn, rule) = found;
        if (rule.Then is not { Decision: DecisionKind.Hold, Until: null } || IsOwned(rule) || Ends(rule.When))
            return null;
        var unseen = account
            .Policies.Policies.SelectMany(policy => policy.Worklists)
            .Select(list => Eventually(list.When).Not())
            .Concat(DayLater.Select(account.Read))
            .ToList();
        var who = $"{turn.Policy.Name}/{turn.Name}";
        var earlier = reach
            .Rules.TakeWhile(other => other.Turn != turn)
            .Where(other => other.Turn.Policy == turn.Policy)
            .Select(other => other.Turn.Takes.Not());
        var facts =
            Decided(account.FindSoon([account.Owes, turn.When, .. unseen]))
            ?? Decided(account.FindSoon([account.Owes, turn.When, .. unseen, .. earlier]));
        return facts is null
            ? null
            : new Finding(
                "hold-without-owner",
                sources
                    .At(rule.Place, "name")
                    .Warning(
                        Said.In(
                            $"'{who}' may hold for good, and nobody sees it: it has no `until`, and an account with "
                                + $"{Sample.Write(facts)} is on no worklist. Give it an end (`until: 30`), write a "
                                + "worklist with its condition, or, if it is meant to last, `waits_for: never`.",
                            $"« {who} » peut retenir pour toujours, et personne ne le voit : il n’a pas "
                                + $"de `until`, et un "
                                + $"compte avec {Sample.Write(facts)} n’est sur aucune liste de travail. "
                                + $"Lui donner une fin "
                                + $"(`until: 30`), écrire une liste avec sa condition, ou, si cela doit "
                                + $"durer, `waits_for: "
                                + $"never`."
                        )
                    ),
                facts
            );

        // Found is not enough: what is claimed of an account is worked out for it.
        IReadOnlyDictionary<string, object>? Decided(IReadOnlyDictionary<string, object>? given) =>
            given is not null && account.DecidedBy(given) == who ? given : null;
    }

    // Claims without an answer come on a list of claims as they grow older.
    private bool IsOwned(Rule rule) =>
        rule.WaitsFor is WaitsFor.Never or WaitsFor.Day
        || (
            rule.WaitsFor == WaitsFor.Insurer
            && account.Policies.Policies.Any(policy => policy.Worklists.Any(list => list.ByClaim))
        );

    // A list that shows an account once something is old enough shows it in time.
    private Logic Eventually(Condition condition) =>
        condition.Node is { } node ? Eventually(node)
        : condition.Any ? Logic.AnyOf(condition.Parts.Select(Eventually))
        : Logic.AllOf(condition.Parts.Select(Eventually));

    private Logic Eventually(Node node) =>
        node switch
        {
            BinaryNode { Sign: "and" } both => Logic.AllOf([Eventually(both.Left), Eventually(both.Right)]),
            BinaryNode { Sign: "or" } either => Logic.AnyOf([Eventually(either.Left), Eventually(either.Right)]),
            BinaryNode { Sign: ">" or ">=" } above when Grows(above.Left) => Begun(above.Left),
            BinaryNode { Sign: "<" or "<=" } below when Grows(below.Right) => Begun(below.Right),
            _ => account.Read(node),
        };

    // What is as it is for an account without history, 0 or never, does not grow.
    private Logic Begun(Node days) =>
        account.Read(
            new BinaryNode(
                0,
                ValueKind.YesNo,
                Unit.YesNo,
                "!=",
                days,
                new ConstantNode(0, ValueKind.Number, null, (decimal)(int)((FactNode)days).Fact.Of(Newcomer))
            )
        );

    private static bool Ends(Condition condition) =>
        condition.Node is { } node ? Ends(node)
        : condition.Any ? condition.Parts.All(Ends)
        : condition.Parts.Any(Ends);

    private static bool Ends(Node node) =>
        node switch
        {
            FactNode { Fact.Name: var fact } => fact == "has_next_appointment",
            BinaryNode { Sign: "and" } both => Ends(both.Left) || Ends(both.Right),
            BinaryNode { Sign: "or" } either => Ends(either.Left) && Ends(either.Right),
            BinaryNode { Sign: "<" or "<=" } below => Grows(below.Left) || Shrinks(below.Right),
            BinaryNode { Sign: ">" or ">=" } above => Shrinks(above.Left) || Grows(above.Right),
            _ => false,
        };

    private static bool Grows(Node node) =>
        node is FactNode { Fact: { Unit: Unit.Days or Unit.Months, Name: var name } } && !IsAhead(name);

    private static bool Shrinks(Node node) =>
        node is FactNode { Fact: { Unit: Unit.Days, Name: var name } } && IsAhead(name);

    private static bool IsAhead(string fact) => fact.StartsWith("days_to_", StringComparison.Ordinal);
}
