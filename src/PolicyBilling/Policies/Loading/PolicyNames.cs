using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>The names that one policy's examples may expect, also those of rules that are themselves wrong.</summary>
internal sealed record PolicyNames(
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Guards,
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> Worklists,
    IReadOnlyList<string> Messages,
    IReadOnlyList<string> Notes
)
{
    public static PolicyNames Of(YamlMap policy) =>
        new(
            Names(policy["rules"], "name"),
            Names(policy["guards"], "name"),
            Names((policy["ladder"] as YamlMap)?["steps"], "step"),
            Names(policy["worklists"], "name"),
            Names(policy["messages"], "name"),
            Names(policy["notes"], "name")
        );

    private static string[] Names(YamlNode? list, string key) =>
        list is YamlList { Items: var items }
            ? [.. items.OfType<YamlMap>().Select(item => (item[key] as YamlScalar)?.Value.Trim()).OfType<string>()]
            : [];
}
