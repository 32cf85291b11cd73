using System.Text.RegularExpressions;

namespace PolicyBilling.App.Web.Export;

/// <summary>Problems that the same thing mends.</summary>
/// <param name="Mends">What it is: the first one's words, without its own numbers.</param>
/// <param name="Worst">The worst of them.</param>
/// <param name="Problems">The problems, in the order of files and lines.</param>
internal sealed partial record ProblemGroup(string Mends, Severity Worst, IReadOnlyList<Problem> Problems)
{
    /// <summary>Groups problems by their check, their file and column, and their words but for what they
    /// quote; the worst first, then the largest.</summary>
    public static IReadOnlyList<ProblemGroup> Of(IEnumerable<Problem> problems) =>
        [
            .. problems
                .GroupBy(problem => (problem.Check, problem.File, problem.Column, Alike(problem.Message)))
                .Select(group => new ProblemGroup(
                    $"{group.Key.File}{(group.Key.Column.Length > 0 ? $", {group.Key.Column}" : "")}",
                    group.Max(problem => problem.Severity),
                    [.. group]
                ))
                .OrderByDescending(group => group.Worst)
                .ThenByDescending(group => group.Problems.Count),
        ];

    private static string Alike(string message) => Own().Replace(message, "…");

    [GeneratedRegex("'[^']*'|“[^”]*”|`[^`]*`|[0-9][0-9.,:-]*")]
    private static partial Regex Own();
}
