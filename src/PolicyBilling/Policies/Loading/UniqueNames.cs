using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Names that may be used once; capitals make no difference.</summary>
/// <param name="what">What they name: <c>rule</c>.</param>
/// <param name="where">Where they must differ: <c>in a policy</c>.</param>
internal sealed class UniqueNames(string what, string where)
{
    private readonly Dictionary<string, Place> _taken = new(StringComparer.OrdinalIgnoreCase);

    public void Take(YamlNode? node, List<Problem> problems)
    {
        if (node is not YamlScalar { Value: { Length: > 0 } name } scalar || _taken.TryAdd(name.Trim(), scalar.Place))
            return;
        var first = _taken[name.Trim()];
        problems.Add(
            scalar.Error(
                $"There is already a {what} '{YamlSyntax.Clip(name.Trim())}' ({first.File}, line {first.Line}); the "
                    + $"names of {what}s {where} must differ."
            )
        );
    }
}
