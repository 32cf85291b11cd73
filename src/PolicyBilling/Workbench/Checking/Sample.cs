using System.Globalization;
using PolicyBilling.Facts;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Facts that an account could have, as they are written in an example: those that differ from an account
/// without history.</summary>
internal static class Sample
{
    private static readonly AccountFacts Nothing = new();

    /// <summary>The facts of an example that was found, by name.</summary>
    internal static IReadOnlyDictionary<string, object> Of(Vocabulary vocabulary, Bounds bounds)
    {
        var given = new Dictionary<string, object>();
        for (var term = 0; term < vocabulary.Terms.Count; term++)
            if (vocabulary.Terms[term].Fact is { } fact)
                Add(
                    given,
                    fact,
                    fact.Unit == Unit.Money
                        ? bounds.Of(term).Low * 0.01m
                        : (object)(int)Math.Clamp(bounds.Of(term).Low, int.MinValue, int.MaxValue)
                );
        for (var question = 0; question < vocabulary.Questions.Count; question++)
            if (vocabulary.Questions[question] is { } fact)
                Add(given, fact, bounds.Yes(question) ?? false);
        for (var word = 0; word < vocabulary.Words.Count; word++)
            Add(
                given,
                vocabulary.Words[word],
                bounds.WordOf(word) ?? new[] { "", "other", "another" }.First(text => bounds.MayBe(word, text))
            );
        var flags = Enumerable
            .Range(0, vocabulary.Questions.Count)
            .Where(question =>
                bounds.Yes(question) == true
                && vocabulary.QuestionNames[question].StartsWith("flag ", StringComparison.Ordinal)
            )
            .Select(question => vocabulary.QuestionNames[question]["flag ".Length..])
            .ToArray();
        if (flags.Length > 0)
            given["flags"] = flags;
        return InOrder(given);
    }

    /// <summary>The facts of an account that differ from those of one without history. No names, no free text but
    /// flags.</summary>
    public static IReadOnlyDictionary<string, object> Of(AccountFacts facts)
    {
        var given = new Dictionary<string, object>();
        foreach (var fact in FactCatalogue.All)
            Add(given, fact, fact.Of(facts));
        if (facts.Flags.Count > 0)
            given["flags"] = facts.Flags.Order(StringComparer.Ordinal).ToArray();
        return given;
    }

    /// <summary>As it is written behind <c>given:</c> in an example.</summary>
    public static string Write(IReadOnlyDictionary<string, object> given) =>
        given.Count == 0
            ? "{ }"
            : $"{{ {string.Join(", ", given.Select(pair => $"{pair.Key}: {Write(pair.Value)}"))} }}";

    /// <summary>A term's value for an account without history, in its smallest unit.</summary>
    internal static long Usual(Fact fact) =>
        fact.Of(Nothing) switch
        {
            int count => count,
            decimal amount => (long)(amount * 100),
            _ => 0,
        };

    private static void Add(Dictionary<string, object> given, Fact fact, object value)
    {
        if (!value.Equals(fact.Of(Nothing)))
            given[fact.Name] = value;
    }

    private static Dictionary<string, object> InOrder(Dictionary<string, object> given)
    {
        var names = FactCatalogue.Names.ToList();
        return given.OrderBy(pair => names.IndexOf(pair.Key) is var at && at < 0 ? names.Count : at).ToDictionary();
    }

    private static string Write(object value) =>
        value switch
        {
            decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            string[] texts => $"[{string.Join(", ", texts.Select(Write))}]",
            string text => text.Length > 0
            && text.All(c => char.IsAsciiLetter(c) || c == '-')
            && text.ToLowerInvariant()
                is not ("true" or "false" or "yes" or "no" or "on" or "off" or "null" or "y" or "n")
            && char.IsAsciiLetter(text[0])
                ? text
                : $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
