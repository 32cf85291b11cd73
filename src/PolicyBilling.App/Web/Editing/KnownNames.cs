using PolicyBilling.Facts;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Web.Editing;

/// <summary>A name that can stand in a policy.</summary>
/// <param name="Name">The name.</param>
/// <param name="Meaning">What it means.</param>
internal sealed record KnownName(string Name, string Meaning)
{
    /// <summary>Facts, settings and policies, in the order of letters.</summary>
    /// <param name="policies">The policies as they were last loaded; null where they never could be.</param>
    /// <param name="name">The policy that is edited: its own settings need no prefix.</param>
    /// <param name="words">The reader's words.</param>
    public static IReadOnlyList<KnownName> All(PolicySet? policies, string name, PolicyWords words) =>
        [
            .. FactCatalogue
                .All.Select(fact => new KnownName(fact.Name, fact.Meaning))
                .Concat(policies is null ? [] : Of(policies, name, words))
                .OrderBy(known => known.Name, StringComparer.Ordinal),
        ];

    private static IEnumerable<KnownName> Of(PolicySet policies, string name, PolicyWords words) =>
        policies
            .Practice.Settings.Concat(policies.Policies.SelectMany(policy => policy.Settings))
            .Select(setting => new KnownName(
                setting.Policy == name || setting.Policy == "practice"
                    ? setting.Name
                    : $"{setting.Policy}.{setting.Name}",
                $"{words.SettingOf(setting.Policy)}, {SettingText.Write(setting.Value)}"
            ))
            .Concat(policies.Policies.Select(policy => new KnownName(policy.Name, words.PolicyNamed)))
            .DistinctBy(known => known.Name);
}
