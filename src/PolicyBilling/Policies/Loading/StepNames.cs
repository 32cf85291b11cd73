using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Steps that conditions ask <c>last_step</c> for and that no ladder has.</summary>
internal static class StepNames
{
    /// <summary>Adds an error for each.</summary>
    /// <param name="policies">All policies as read.</param>
    /// <param name="read">The files, to show the line.</param>
    /// <param name="problems">Where problems go.</param>
    public static void Check(IReadOnlyList<Policy> policies, PolicyFolder read, List<Problem> problems)
    {
        var steps = policies
            .SelectMany(policy => policy.Ladder?.Steps ?? [])
            .Select(step => step.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var policy in policies)
        foreach (var (_, condition, place) in WordUses.Conditions(policy))
        foreach (var use in WordUses.In(condition).Where(use => use.Fact == "last_step"))
            if (use.Word.Length > 0 && !steps.Contains(use.Word))
                problems.Add(Error(use, place, steps, read, policy.Name));
    }

    private static Problem Error(
        WordUse use,
        Place place,
        IReadOnlyCollection<string> steps,
        PolicyFolder read,
        string policy
    )
    {
        var all =
            steps.Count == 0
                ? Said.In("There is no ladder.", $"Il n’y a pas d’escalade.")
                : Said.In(
                    $"The steps are: {string.Join(", ", steps)}.",
                    $"Les étapes sont : {string.Join(", ", steps)}."
                );
        var message = Said.In(
            $"No ladder has a step '{YamlSyntax.Clip(use.Word)}', so `last_step` is never that."
                + $"{Nearest.Hint(use.Word, steps)} {all}",
            $"Aucune escalade n’a d’étape « {YamlSyntax.Clip(use.Word)} », donc `last_step` n’est jamais cela."
                + $"{Nearest.Hint(use.Word, steps)} {all}"
        );
        return read[policy] is { } map && WordPlaces.Find(map, use, place) is { } found
            ? found.Error(message)
            : new Problem(Severity.Error, place.File, place.Line, "", null, message);
    }
}
