using PolicyBilling.Policies.Loading;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Facts for which no policy decides: such accounts are held as <c>engine/no-policy</c>.</summary>
internal sealed class GapCheck(Account account, Sources sources, Reach reach)
{
    /// <summary>What is found: one account that nobody decides, as the policies are in force on the day of the
    /// check.</summary>
    public IEnumerable<Finding> Run()
    {
        var inForce = account.Decider.InForce;
        Logic[] undecided =
        [
            account.Owes,
            .. reach.Rules.Where(found => inForce.Contains(found.Turn.Policy)).Select(found => found.Turn.When.Not()),
        ];
        var off = inForce
            .Where(policy => policy.Ladder is not null)
            .Select(policy => account.Read(policy.Ladder!.StartsWhen).Not());
        if (
            (account.Find([.. undecided, .. off]) ?? account.Find(undecided)) is not { } facts
            || account.DecidedBy(facts) != "engine/no-policy"
        )
            yield break;
        var node = sources.Root(PolicyFolder.Practice)!;
        yield return new Finding(
            "gap",
            (node["order"] ?? node).Warning(
                Said.In(
                    $"No policy decides an account with {Sample.Write(facts)}: it would be held for want "
                        + $"of a rule. Let "
                        + $"the last policy end with a rule for everybody else, such as `when: true` with "
                        + $"`then: hold`.",
                    $"Aucune politique ne décide un compte avec {Sample.Write(facts)} : il serait retenu faute de "
                        + $"règle. Finir la dernière politique par une règle pour tous les autres, comme `when: true` "
                        + $"avec `then: hold`."
                )
            ),
            facts
        );
    }
}
