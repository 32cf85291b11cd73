using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>Tables without which the policies would decide on facts nobody exported: an absent claims table must
/// never bill the patient for the insurer.</summary>
internal static class RequiredTables
{
    /// <summary>A problem for each table that a policy in force on a day needs, the export lacks and
    /// <c>not_exported</c> does not name.</summary>
    public static IEnumerable<Problem> Missing(PracticeData data, PolicySet policies, DateOnly asOf, bool looksBack)
    {
        var uses = policies
            .Policies.Where(policy => policy.InForce(asOf))
            .SelectMany(Uses)
            .Concat(
                policies
                    .Exceptions.Values.Where(exception => exception.Do == ExceptionKind.Statement)
                    .Select(_ => (Fact: "patient_portion", Rule: "exceptions"))
            )
            .ToList();
        foreach (var (table, name) in Tables.All)
        {
            if (
                table is Table.Accounts or Table.Ledger or Table.Aging
                || data.Present.HasFlag(table)
                || data.NotExported.HasFlag(table)
            )
                continue;
            var needing = uses.Where(use => FactCatalogue.Find(use.Fact)?.Needs.HasFlag(table) == true).ToList();
            if (needing.Count == 0)
                continue;
            var (facts, shown) = Needing(needing);
            yield return new Problem(
                Severity.Error,
                name,
                0,
                "",
                null,
                Said.In(
                    $"The table '{name}' is missing. The policies need it for {facts} in {shown}. Export it (one with "
                        + $"only a header row says \"none\"), or, if the practice's system has no such thing, write "
                        + $"`not_exported: [{name}]` into export.yaml.",
                    $"La table « {name} » manque. Les politiques en ont besoin pour {facts} dans {shown}. "
                        + $"L’exporter (une table avec le seul en-tête veut dire « aucun »), ou, si le logiciel du "
                        + $"cabinet n’a rien de tel, écrire `not_exported: [{name}]` dans export.yaml."
                )
            );
        }
        if (BillingMeanings.Types(policies.Practice.BillingTypes, BillingMeanings.Agency).Any())
            uses.AddRange(
                uses.Where(use => use.Fact == "at_agency").Select(use => ("billing_type", use.Rule)).ToList()
            );
        foreach (var problem in MissingColumns(data, uses, asOf, looksBack))
            yield return problem;
    }

    private static (string Facts, Said Rules) Needing(List<(string Fact, string Rule)> needing)
    {
        var facts = string.Join(", ", needing.Select(use => use.Fact).Distinct().Order(StringComparer.Ordinal));
        var rules = needing.Select(use => use.Rule).Distinct().ToList();
        var more =
            rules.Count > 8 ? Said.In($" and {rules.Count - 8} more", $" et {rules.Count - 8} autres") : Said.Nothing;
        return (facts, Said.Alike(string.Join(", ", rules.Take(8))) + more);
    }

    private static IEnumerable<Problem> MissingColumns(
        PracticeData data,
        List<(string Fact, string Rule)> uses,
        DateOnly asOf,
        bool looksBack
    )
    {
        foreach (var (table, column, facts, pastOnly) in GuardingColumns.All)
        {
            var name = GuardingColumns.Name(table, column);
            // A table without rows has said all it could.
            if (
                !data.AbsentColumns.Contains(name)
                || data.NotExportedColumns.Contains(name)
                || data.CountOf(table) == 0
                || (pastOnly && (looksBack || !(asOf < data.ExportedAsOf)))
            )
                continue;
            var needing = uses.Where(use => facts.Contains(use.Fact)).ToList();
            if (needing.Count == 0)
                continue;
            var (read, shown) = Needing(needing);
            var day = pastOnly
                ? Said.In(
                    $" on {asOf:yyyy-MM-dd}, before the export's {data.ExportedAsOf:yyyy-MM-dd}",
                    $" le {asOf:yyyy-MM-dd}, avant le {data.ExportedAsOf:yyyy-MM-dd} de l’export"
                )
                : Said.Nothing;
            yield return new Problem(
                Severity.Error,
                data.FileOf(table),
                1,
                column,
                null,
                Said.In(
                    $"The column is missing. The policies need it for {read} in {shown}{day}"
                        + $". Export it, say in export.yaml which column it is (`columns: {{{column}: "
                        + $"…}}`), or, if the "
                        + $"practice's system has no such thing, write `not_exported: [{name}]` there.",
                    $"La colonne manque. Les politiques en ont besoin pour {read} dans {shown}{day}. "
                        + $"L’exporter, dire dans "
                        + $"export.yaml quelle colonne c’est (`columns: {{{column}: …}}`), ou, si le "
                        + $"logiciel du cabinet "
                        + $"n’a rien de tel, y écrire `not_exported: [{name}]`."
                )
            );
        }
    }

    // Every fact that a policy reads, with the rule that reads it.
    private static IEnumerable<(string Fact, string Rule)> Uses(Policy policy)
    {
        IEnumerable<(string, string)> In(string name, params IEnumerable<string>?[] facts) =>
            facts.SelectMany(names => names ?? []).Select(fact => (fact, $"{policy.Name}/{name}"));
        IEnumerable<string>? Shown(LocalText? text) => text?.Templates.Values.SelectMany(template => template.Facts);

        // Whatever asks the patient for money knows what the insurer still owes, even where the rule names another
        // amount.
        static bool NeedsPortion(Outcome then) =>
            then.Decision is DecisionKind.Statement or DecisionKind.Collections
            || (then.Decision == DecisionKind.WriteOff && then.Amount is null);

        foreach (var rule in policy.Rules)
        foreach (
            var use in In(
                rule.Name,
                rule.When.Facts,
                Shown(rule.Because),
                Shown(rule.Then.Text),
                rule.Then.Until?.Facts,
                rule.Then.Amount?.Facts,
                NeedsPortion(rule.Then) ? ["patient_portion"] : null
            )
        )
            yield return use;
        foreach (var step in policy.Ladder?.Steps ?? [])
        foreach (
            var use in In(
                step.Name,
                policy.Ladder!.StartsWhen.Facts,
                step.Amount?.Facts,
                step.When.Facts,
                step.Wait.Facts,
                Shown(step.Because),
                Shown(step.Text),
                ["patient_portion", "last_step"]
            )
        )
            yield return use;
        foreach (var guard in policy.Guards)
        foreach (var use in In(guard.Name, guard.When.Facts, Shown(guard.Because)))
            yield return use;
        foreach (var worklist in policy.Worklists)
        foreach (
            var use in In(
                worklist.Name,
                worklist.When.Facts,
                worklist.Amount?.Facts,
                Shown(worklist.Because),
                worklist.ByClaim ? ["open_claims"] : null
            )
        )
            yield return use;
        foreach (var (name, when, _) in WordUses.Conditions(policy))
        foreach (var use in In(name, WordUses.In(when).Any(word => word.Fact == WordUses.Flag) ? ["has_flag"] : null))
            yield return use;
        foreach (var message in policy.Messages.Concat(policy.Notes))
        foreach (var use in In(message.Name, message.When.Facts, Shown(message.Text)))
            yield return use;
    }
}
