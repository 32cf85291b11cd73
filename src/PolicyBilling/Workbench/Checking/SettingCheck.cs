using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Settings that no condition, amount or text names: changing them would change nothing.</summary>
internal sealed class SettingCheck(Account account, Sources sources)
{
    /// <summary>What is found.</summary>
    public IEnumerable<Finding> Run()
    {
        var policies = account.Policies;
        var used = Used(policies)
            .Concat(DeskOffers.Read(policies))
            .Select(setting => (setting.Policy, setting.Name))
            .ToHashSet();
        var settings = policies.Practice.Settings.Concat(policies.Policies.SelectMany(policy => policy.Settings));
        foreach (var setting in settings.Where(setting => !used.Contains((setting.Policy, setting.Name))))
        {
            var facts = account.Find(account.Owes) ?? new Dictionary<string, object>();
            var key = (sources.Root(setting.Policy)!["settings"] as YamlMap)!
                .Entries.First(entry => entry.Key.Value == setting.Name)
                .Key;
            yield return new Finding(
                "setting-unused",
                key.Warning(
                    Said.In(
                        $"No rule and no text uses the setting '{setting.Name}'.{Near(setting)} Changing it changes "
                            + "nothing, "
                            + $"whatever the account: {Sample.Write(facts)}, or any other. Use it, or take it out.",
                        $"Aucune règle ni aucun texte n’utilise le réglage « {setting.Name} ».{Near(setting)} Le "
                            + $"changer ne change rien, quel que soit le compte : {Sample.Write(facts)}, "
                            + $"ou tout autre. "
                            + $"L’utiliser, ou l’enlever."
                    )
                ),
                facts
            );
        }
    }

    // One of its own policy's, or the practice's, that something uses.
    private Said Near(Setting setting) =>
        Nearest.Hint(
            setting.Name,
            Used(account.Policies)
                .Where(used => used.Policy == setting.Policy || used.Policy == PolicyFolder.Practice)
                .Select(used => used.Name)
                .Distinct()
        );

    private static IEnumerable<Setting> Used(PolicySet policies) =>
        ConditionCheck
            .Conditions(policies)
            .SelectMany(found => Settings(found.Condition))
            .Concat(policies.Policies.SelectMany(Formulas).SelectMany(formula => Settings(formula.Node)))
            .Concat(
                TextCheck
                    .Texts(policies)
                    .SelectMany(found => found.Text.Templates.Values)
                    .SelectMany(template => template.Settings)
            )
            .Concat(
                policies
                    .Exceptions.Values.SelectMany(exception => exception.Because.Templates.Values)
                    .SelectMany(template => template.Settings)
            );

    private static IEnumerable<Formula> Formulas(Policy policy) =>
        policy
            .Rules.SelectMany(rule => new[] { rule.Then.Amount, rule.Then.Until })
            .OfType<Formula>()
            .Concat(policy.Ladder?.Steps.SelectMany(step => new[] { step.Wait, step.Amount }).OfType<Formula>() ?? [])
            .Concat(policy.Worklists.Select(list => list.Amount).OfType<Formula>());

    /// <summary>The settings that a condition names.</summary>
    public static IEnumerable<Setting> Settings(Condition condition) =>
        condition.Node is { } node ? Settings(node) : condition.Parts.SelectMany(Settings);

    private static IEnumerable<Setting> Settings(Node node) =>
        node switch
        {
            ConstantNode { Setting: { } setting } => [setting],
            UnaryNode unary => Settings(unary.Operand),
            BinaryNode binary => Settings(binary.Left).Concat(Settings(binary.Right)),
            CallNode call => call.Arguments.SelectMany(Settings),
            _ => [],
        };
}
