using System.Text.RegularExpressions;

namespace PolicyBilling.Policies.Editing;

/// <summary>What mends a problem, where the loader names it: another word at the problem's place.</summary>
/// <param name="Start">Where it stands in the text.</param>
/// <param name="Was">What stands there.</param>
/// <param name="With">What is to stand there.</param>
public sealed partial record Fix(int Start, string Was, string With)
{
    /// <summary>The fix that a problem names; null where it names none, or where the text is another by
    /// now.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="text">The text of its file, each line ended by a line feed alone.</param>
    public static Fix? Of(Problem problem, string text)
    {
        if (!int.TryParse(problem.Column, out var column) || Offset(text, problem.Line, column) is not { } at)
            return null;
        foreach (var with in Named(problem.Message))
        {
            if (KeyAndValue().Match(with) is { Success: true } pair && IsAfterKey(text, at, pair.Groups[1].Value))
                return new(at, Value().Match(text, at).Value.TrimEnd(), pair.Groups[2].Value);
            foreach (var was in Wrong(problem.Message, with))
                if (was != with && string.CompareOrdinal(text, at, was, 0, was.Length) == 0)
                    return new(at, was, with);
        }
        return null;
    }

    /// <summary>The text with the fix in it.</summary>
    public string PutInto(string text) => string.Concat(text.AsSpan(0, Start), With, text.AsSpan(Start + Was.Length));

    private static IEnumerable<string> Named(string message) =>
        [
            .. DidYouMean().Matches(message).Select(match => match.Groups[1].Value),
            .. Written().Matches(message).Select(match => match.Groups[1].Value),
        ];

    private static IEnumerable<string> Wrong(string message, string with) =>
        [
            .. InQuotes().Matches(message).Select(match => match.Groups[1].Value),
            // "24 hours" without its quotes, or with them.
            with.Trim('"'),
            $"\"{with}\"",
        ];

    private static int? Offset(string text, int line, int column)
    {
        var start = 0;
        for (var passed = 1; passed < line; passed++)
        {
            start = text.IndexOf('\n', start) + 1;
            if (start == 0)
                return null;
        }
        return line > 0 && start + column - 1 <= text.Length ? start + column - 1 : null;
    }

    private static bool IsAfterKey(string text, int at, string key) =>
        text.AsSpan(0, at).TrimEnd(' ').EndsWith($"{key}:", StringComparison.Ordinal);

    [GeneratedRegex("Did you mean '([^']+)'")]
    private static partial Regex DidYouMean();

    [GeneratedRegex("(?:[Ww]rite|in quotes:) `([^`]+)`")]
    private static partial Regex Written();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex InQuotes();

    [GeneratedRegex("^([A-Za-z_]+): (.+)$")]
    private static partial Regex KeyAndValue();

    [GeneratedRegex(@"\G[^#\n]*")]
    private static partial Regex Value();
}
