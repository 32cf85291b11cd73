using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Limits that are missing although the policies do what they limit.</summary>
internal sealed class LimitCheck(Account account, Sources sources)
{
    private static readonly Said WritesOff = Said.In("writes off", $"radie");

    /// <summary>What is found.</summary>
    public IEnumerable<Finding> Run()
    {
        var practice = account.Policies.Practice;
        var writeOff = Rules(then => then.Decision == DecisionKind.WriteOff).FirstOrDefault();
        var agency = Rules(then => then.Sends == Sending.Agency).Concat(Steps()).FirstOrDefault();
        if (writeOff.Name is not null && practice.WriteOffEach is null)
            yield return Missing(
                "write_off_each",
                "5.00",
                Said.In("the largest single write-off", $"la plus grande radiation"),
                WritesOff,
                writeOff
            );
        if (writeOff.Name is not null && practice.WriteOffTotal is null)
            yield return Missing(
                "write_off_total",
                "250.00",
                Said.In("all write-offs of one run", $"toutes les radiations d’un passage"),
                WritesOff,
                writeOff
            );
        if (agency.Name is not null && practice.AgencyAccounts is null)
            yield return Missing(
                "agency_accounts",
                "5",
                Said.In("accounts handed to the agency in one run", $"les comptes remis à l’agence en un passage"),
                Said.In("hands accounts to the agency", $"remet des comptes à l’agence"),
                agency
            );
    }

    private IEnumerable<(string Name, Logic When)> Rules(Func<Outcome, bool> wanted) =>
        from policy in account.Policies.Policies
        from rule in policy.Rules
        where wanted(rule.Then)
        select ($"{policy.Name}/{rule.Name}", account.Read(rule.When));

    private IEnumerable<(string Name, Logic When)> Steps() =>
        from policy in account.Policies.Policies
        from step in policy.Ladder?.Steps ?? []
        where step.Do == Sending.Agency
        select (
            $"{policy.Name}/{step.Name}",
            Logic.AllOf([account.Read(policy.Ladder!.StartsWhen), account.Read(step.When)])
        );

    private Finding Missing(string limit, string example, Said meaning, Said does, (string Name, Logic When) by)
    {
        var root = sources.Root(PolicyFolder.Practice)!;
        var facts = account.Find(account.Owes, by.When) ?? new Dictionary<string, object>();
        return new Finding(
            "limit-missing",
            (root["limits"] ?? root).Warning(
                Said.In(
                    $"'{by.Name}' {does}, for example with {Sample.Write(facts)}, and no limit says how far a plan may "
                        + $"go without approval. Write `{limit}: {example}` ({meaning}) under 'limits'.",
                    $"« {by.Name} » {does}, par exemple avec {Sample.Write(facts)}, et aucune limite ne dit "
                        + $"jusqu’où un plan peut aller sans approbation. Écrire `{limit}: {example}` ({meaning}) sous "
                        + $"« limits »."
                )
            ),
            facts
        );
    }
}
