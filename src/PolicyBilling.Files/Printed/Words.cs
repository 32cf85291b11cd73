using System.Globalization;
using System.Text;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Files.Printed;

/// <summary>The words of headings and labels, in every language at once: a report does not say which it is
/// in.</summary>
internal sealed class Words
{
    private const string Resource = "printed-words.yaml";
    private static readonly Lazy<Words> Lazy = new(() => new Words());

    private readonly List<(string Role, string Phrase)> _roles = [];
    private readonly Dictionary<string, List<string>> _lists = [];

    private Words()
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream(Resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var problems = new List<Problem>();
        var root = (YamlMap)YamlDocument.Read("words.yaml", content, problems)!;
        if (problems.Count > 0)
            throw new InvalidOperationException(string.Join('\n', problems));
        foreach (var entry in root.Entries)
            switch (entry.Value)
            {
                case YamlMap map:
                    foreach (var inner in map.Entries)
                        Add($"{entry.Key.Value}.{inner.Key.Value}", (YamlList)inner.Value);
                    break;
                case YamlList { Items: [YamlList, ..] } lists:
                    foreach (var (inner, at) in lists.Items.Select((inner, at) => (inner, at)))
                        Add($"{entry.Key.Value}.{at + 1}", (YamlList)inner);
                    break;
                case YamlList list:
                    Add(entry.Key.Value, list);
                    break;
            }
        foreach (var (key, phrases) in _lists.Where(pair => pair.Key.StartsWith("roles.", StringComparison.Ordinal)))
            _roles.AddRange(phrases.Select(phrase => (key["roles.".Length..], phrase)));
    }

    /// <summary>The words that the program knows.</summary>
    public static Words Known => Lazy.Value;

    private void Add(string key, YamlList list) =>
        _lists[key] = [.. list.Items.Select(item => Plain(((YamlScalar)item).Value)).Distinct()];

    /// <summary>A text without case, accents and signs: words with one blank between them.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Replace("ß", "ss").Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && c is not '\'' and not '’'
            )
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
                else { }
            else if (c is '\'' or '’' && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        return plain.ToString().TrimEnd();
    }

    /// <summary>How well a heading fits a role: 0 not at all, more the more of it the words cover, at most 1000. One
    /// that the office said fits its own role alone.</summary>
    public int Fit(string heading, string role)
    {
        if (ColumnMeanings.Role(heading) is { } said)
            return said == role ? 1000 : 0;
        var plain = Plain(heading);
        var best = 0;
        foreach (var phrase in _lists.GetValueOrDefault($"roles.{role}") ?? [])
            if (plain == phrase)
                return 1000;
            else if (Contains(plain, phrase))
                best = Math.Max(best, phrase.Length * 900 / plain.Length);
        return best;
    }

    /// <summary>Whether a text, as a whole, is one of a list's phrases.</summary>
    public bool Is(string text, string list) => _lists[list].Contains(Plain(text));

    /// <summary>Whether a text holds one of a list's phrases as whole words.</summary>
    public bool Holds(string text, string list) => Found(text, list) is not null;

    /// <summary>The longest phrase of a list that a text holds; null for none.</summary>
    public string? Found(string text, string list)
    {
        var plain = Plain(text);
        return _lists[list].Where(phrase => Contains(plain, phrase)).MaxBy(phrase => phrase.Length);
    }

    /// <summary>A plain text without the longest phrase of a list that it holds.</summary>
    public string Without(string plain, string list) =>
        Found(plain, list) is { } phrase ? plain.Replace(phrase, "").Trim() : plain;

    /// <summary>Whether a text begins or ends with one of a list's phrases, and has no comma: "Subtotal Provider:
    /// DR2".</summary>
    public bool Frames(string text, string list)
    {
        var plain = Plain(text);
        return !text.Contains(',')
            && _lists[list]
                .Exists(phrase =>
                    plain == phrase
                    || plain.StartsWith($"{phrase} ", StringComparison.Ordinal)
                    || plain.EndsWith($" {phrase}", StringComparison.Ordinal)
                );
    }

    /// <summary>Whether a text is made of a list's phrases alone, with codes and numbers around them: "Subtotal
    /// DR2".</summary>
    public bool IsLabel(string text, string list)
    {
        // "Total, Igor" is a person.
        if (text.Contains(','))
            return false;
        var plain = Plain(text);
        if (plain.Length == 0)
            return false;
        if (_lists[list].Contains(plain))
            return true;
        var phrase = _lists[list]
            .Where(phrase =>
                plain.StartsWith(phrase + " ", StringComparison.Ordinal)
                || plain.EndsWith(" " + phrase, StringComparison.Ordinal)
            )
            .MaxBy(phrase => phrase.Length);
        if (phrase is null)
            return false;
        var rest = plain.Replace(phrase, "").Trim();
        return rest.Split(' ').All(word => word.Any(char.IsDigit) || _lists[list].Contains(word) || word.Length <= 2)
            || text.TrimEnd().EndsWith(':');
    }

    /// <summary>The keys below a section: the filters that a heading may name, the kinds of entries.</summary>
    public IEnumerable<string> Keys(string section) =>
        _lists
            .Keys.Where(key => key.StartsWith(section + ".", StringComparison.Ordinal))
            .Select(key => key[(section.Length + 1)..]);

    /// <summary>The month that a word names, from 1; 0 for none.</summary>
    public int Month(string word)
    {
        var plain = Plain(word);
        for (var month = 1; month <= 12; month++)
            if (_lists[$"months.{month}"].Contains(plain))
                return month;
        return 0;
    }

    private static bool Contains(string plain, string phrase)
    {
        for (var at = plain.IndexOf(phrase, StringComparison.Ordinal); at >= 0; )
        {
            var end = at + phrase.Length;
            if ((at == 0 || plain[at - 1] == ' ') && (end == plain.Length || plain[end] == ' '))
                return true;
            at = plain.IndexOf(phrase, at + 1, StringComparison.Ordinal);
        }
        return false;
    }
}
