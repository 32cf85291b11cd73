using System.Text.RegularExpressions;

namespace PolicyBilling.Policies.Language;

/// <summary>Numbers and dates as people write them elsewhere, in a condition: never corrected, always told how to
/// write.</summary>
internal static partial class NumberMarks
{
    /// <summary>Throws when a number with commas, or a date, begins at a place. Between values (in a list or a call) a
    /// comma separates, unless what follows cannot be a number of its own: <c>[1,000]</c>.</summary>
    public static void Refuse(string text, int at, bool betweenValues)
    {
        if (Date().Match(text, at) is { Success: true } date)
            throw new ExpressionException(
                at,
                Said.In(
                    $"'{date.Value}' would be computed: a condition knows no dates. Compare a number of "
                        + $"days instead, e.g. "
                        + "`patient_due_days > 30`; dates on which a policy begins and ends are "
                        + "`effective` and `expires`.",
                    $"« {date.Value} » serait calculé : une condition ne connaît pas de dates. Comparer plutôt un "
                        + $"nombre de jours, p. ex. `patient_due_days > 30` ; les dates où une politique commence et "
                        + $"finit sont `effective` et `expires`."
                )
            );
        var run = Run().Match(text, at).Value;
        if (!run.Contains(',') || (betweenValues && !GroupOfZero().IsMatch(run)))
            return;
        if (Written(run) is { } written)
            throw new ExpressionException(
                at,
                run.Contains('.') || GroupsOfThree().IsMatch(run)
                    ? Said.In(
                        $"'{run}' is not read as a number: nothing stands between thousands. Write `{written}`.",
                        $"« {run} » ne se lit pas comme un nombre : rien ne sépare les milliers. Écrire `{written}`."
                    )
                    : Said.In(
                        $"Use a point, not a comma, in numbers: write `{written}`.",
                        $"Mettre un point, non une virgule, dans les nombres : écrire `{written}`."
                    )
            );
    }

    // The last mark stands before the decimals, unless it stands before three digits as others do.
    private static string? Written(string run)
    {
        if (GroupsOfThree().IsMatch(run))
            return run.Replace(",", "");
        var mark = run.LastIndexOfAny([',', '.']);
        var (whole, decimals) = (run[..mark].Replace(",", "").Replace(".", ""), run[(mark + 1)..]);
        return whole.Length > 0 && whole.Length + decimals.Length <= 15 && run.Count(c => c == run[mark]) == 1
            ? $"{whole}.{decimals}"
            : null;
    }

    [GeneratedRegex(@"\G([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4})(?![0-9.])")]
    private static partial Regex Date();

    [GeneratedRegex(@"\G[0-9]+([.,][0-9]+)*")]
    private static partial Regex Run();

    [GeneratedRegex("^[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?$")]
    private static partial Regex GroupsOfThree();

    [GeneratedRegex(",0[0-9]")]
    private static partial Regex GroupOfZero();
}
