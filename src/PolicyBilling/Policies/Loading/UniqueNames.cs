using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Names that may be used once; capitals make no difference.</summary>
/// <param name="what">What they name.</param>
/// <param name="where">Where they must differ: <c>in a policy</c>.</param>
internal sealed class UniqueNames(PartWord what, Said where)
{
    private readonly Dictionary<string, Place> _taken = new(StringComparer.OrdinalIgnoreCase);

    public void Take(YamlNode? node, List<Problem> problems)
    {
        if (node is not YamlScalar { Value: { Length: > 0 } name } scalar || _taken.TryAdd(name.Trim(), scalar.Place))
            return;
        var first = _taken[name.Trim()];
        problems.Add(
            scalar.Error(
                Said.In(
                    $"There is already {what.A} '{YamlSyntax.Clip(name.Trim())}' ({first.File}, line "
                        + $"{first.Line}); the "
                        + $"names of {what.One}s {where} must differ.",
                    $"Il y a déjà {what.A} « {YamlSyntax.Clip(name.Trim())} » ({first.File}, ligne "
                        + $"{first.Line}) ; les noms doivent différer {where}."
                )
            )
        );
    }
}
