using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Import;

/// <summary>A column of theirs that holds two of ours, as <c>1234 - Hill, Ann</c> holds the account and the
/// name.</summary>
internal sealed partial class SplitColumn
{
    private readonly string _before,
        _between,
        _after;
    private readonly bool _fromEnd;

    private SplitColumn(string theirs, Match pattern)
    {
        Theirs = theirs;
        Names = [pattern.Groups["first"].Value, pattern.Groups["second"].Value];
        (_before, _between, _after) = (
            pattern.Groups["before"].Value,
            pattern.Groups["between"].Value,
            pattern.Groups["after"].Value
        );
        // A name may hold the sign that parts it from a number: the number is beyond it.
        _fromEnd = Names[0] == "name";
    }

    /// <summary>Their column's name.</summary>
    public string Theirs { get; }

    /// <summary>Our two columns in the order in which they stand there.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The column, or null where the pattern does not tell the two apart.</summary>
    public static SplitColumn? Of(string theirs, string pattern) =>
        Pattern().Match(pattern) is { Success: true } match
        && match.Groups["first"].Value != match.Groups["second"].Value
            ? new SplitColumn(theirs, match)
            : null;

    /// <summary>The two parts of a field as ranges; both empty where it is not written so. A part that is an id has a
    /// digit and no blank: "Smith-Lowe, Dana" has none in front.</summary>
    public (Range First, Range Second) Parts(ReadOnlySpan<char> field)
    {
        var none = (0..0, 0..0);
        var start = field.Length - field.TrimStart().Length;
        var end = field.TrimEnd().Length;
        if (end - start < _before.Length + _between.Length + _after.Length)
            return none;
        if (!field[start..end].StartsWith(_before) || !field[start..end].EndsWith(_after))
            return none;
        (start, end) = (start + _before.Length, end - _after.Length);
        var inner = field[start..end];
        var at = _fromEnd ? inner.LastIndexOf(_between) : inner.IndexOf(_between);
        if (at <= 0)
            return none;
        var (first, second) = (start..(start + at), (start + at + _between.Length)..end);
        return IsFit(Names[0], field[first]) && IsFit(Names[1], field[second]) ? (first, second) : none;
    }

    private static bool IsFit(string name, ReadOnlySpan<char> text) =>
        name is not ("account" or "patient" or "entry" or "claim" or "plan")
        || text.Trim() is { IsEmpty: false } id && !id.Contains(' ') && id.IndexOfAnyInRange('0', '9') >= 0;

    [GeneratedRegex(@"^(?<before>[^{}]*)\{(?<first>\w+)\}(?<between>[^{}]+)\{(?<second>\w+)\}(?<after>[^{}]*)$")]
    private static partial Regex Pattern();
}
