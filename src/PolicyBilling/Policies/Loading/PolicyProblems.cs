using System.Text;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Problems of policy files as people see them: where, what is wrong and what to write, and the line itself
/// with a caret.</summary>
public static class PolicyProblems
{
    private const int Widest = 160;

    private static readonly Said Warning = Said.In("Warning: ", $"Avertissement : "),
        Notice = Said.In("Notice: ", $"Avis : ");

    /// <summary>All problems, one after the other, in a language.</summary>
    public static string Render(IEnumerable<Problem> problems, string language = "en")
    {
        var text = new StringBuilder();
        foreach (var problem in problems)
        {
            var shown = problem.Severity switch
            {
                Severity.Error => problem,
                Severity.Warning => problem.Saying(Warning + problem.Said),
                _ => problem.Saying(Notice + problem.Said),
            };
            text.Append(Visible(shown.In(language))).Append('\n');
            if (problem.Excerpt is not null && int.TryParse(problem.Column, out var column))
                Show(text, problem.Line, Math.Max(1, column), problem.Excerpt);
        }
        return text.ToString();
    }

    /// <summary>By file, line and column; each once.</summary>
    internal static List<Problem> InOrder(IEnumerable<Problem> problems) =>
        [
            .. problems
                .Distinct()
                .OrderBy(problem => problem.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line)
                .ThenBy(problem => int.TryParse(problem.Column, out var column) ? column : 0),
        ];

    private static void Show(StringBuilder text, int line, int column, string excerpt)
    {
        // Of a very long line the part around the caret.
        var from = excerpt.Length <= Widest ? 0 : Math.Clamp(column - 1 - Widest / 2, 0, excerpt.Length - Widest);
        var part = Visible(excerpt.Substring(from, Math.Min(Widest, excerpt.Length - from)));
        var before = (from > 0 ? "..." : "") + part[..Math.Clamp(column - 1 - from, 0, part.Length)];
        text.Append($"{line, 5} | ")
            .Append(from > 0 ? "..." : "")
            .Append(part)
            .Append(from + part.Length < excerpt.Length ? "..." : "")
            .Append('\n');
        // A tab is as wide in the line below as in the line itself.
        text.Append("      | ").Append(string.Concat(before.Select(c => c == '\t' ? '\t' : ' '))).Append("^\n");
    }

    // What nobody sees must not reach a terminal, where it could do more than be seen.
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value == '\n' || YamlEncoding.Invisible(rune) is not null)
                visible.Append('\uFFFD', rune.Utf16SequenceLength);
            else
                visible.Append(rune);
        return visible.ToString();
    }
}
