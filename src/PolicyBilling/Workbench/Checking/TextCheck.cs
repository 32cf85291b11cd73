using System.Text.RegularExpressions;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Texts that threaten, lack a language, say the currency twice, or are missing.</summary>
internal sealed partial class TextCheck(Account account, Sources sources)
{
    /// <summary>A text and when it is used.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="When">When it is used.</param>
    /// <param name="Place">Where what it belongs to stands.</param>
    /// <param name="Path">The keys to it.</param>
    /// <param name="ToPatient">Whether the patient reads or hears it.</param>
    public sealed record Used(
        LocalText Text,
        IReadOnlyList<Condition> When,
        Place Place,
        string[] Path,
        bool ToPatient
    );

    /// <summary>Every text of the policies.</summary>
    public static IEnumerable<Used> Texts(PolicySet policies)
    {
        foreach (var policy in policies.Policies)
        {
            foreach (var step in policy.Ladder?.Steps ?? [])
            {
                yield return new(step.Because, [policy.Ladder!.StartsWhen, step.When], step.Place, ["because"], false);
                if (step.Text is { } text)
                    yield return new(text, [policy.Ladder!.StartsWhen, step.When], step.Place, ["text"], true);
            }
            foreach (var rule in policy.Rules)
            {
                yield return new(rule.Because, [rule.When], rule.Place, ["because"], false);
                if (rule.Then.Text is { } text)
                    yield return new(text, [rule.When], rule.Place, ["then", "text"], true);
            }
            foreach (var guard in policy.Guards)
                yield return new(guard.Because, [guard.When], guard.Place, ["because"], false);
            foreach (var worklist in policy.Worklists)
                if (worklist.Because is { } because)
                    yield return new(because, [worklist.When], worklist.Place, ["because"], false);
            foreach (var message in policy.Messages.Concat(policy.Notes))
                yield return new(message.Text, [message.When], message.Place, ["text"], true);
        }
    }

    /// <summary>What is found.</summary>
    public IEnumerable<Finding> Run()
    {
        var texts = Texts(account.Policies).ToList();
        return Languages([.. texts, .. Titles(account.Policies)]).Concat(texts.SelectMany(Check)).Concat(Letters());
    }

    // How people call things; the titles of settings stand apart from these.
    private static IEnumerable<Used> Titles(PolicySet policies) =>
        from policy in policies.Policies
        from titled in (IEnumerable<(LocalText? Title, Place Place)>)
            [
                (policy.Title, policy.Place),
                (policy.About, policy.Place),
                .. (policy.Ladder?.Steps ?? []).Select(step => (step.Title, step.Place)),
                .. policy.Rules.Select(rule => (rule.Title, rule.Place)),
                .. policy.Guards.Select(guard => (guard.Title, guard.Place)),
                .. policy.Worklists.Select(list => (list.Title, list.Place)),
                .. policy.Messages.Concat(policy.Notes).Select(text => (text.Title, text.Place)),
            ]
        where titled.Title is not null
        select new Used(titled.Title!, [], titled.Place, ["title"], false);

    // A language that was added is told once for each file, not once for each text.
    private IEnumerable<Finding> Languages(List<Used> texts) =>
        from used in texts
        let missing = MissingLanguages(used)
        where missing.Count > 0
        group (Text: used, Missing: missing) by (used.Place.File, string.Join(", ", missing)) into alike
        let all = texts.Count(text => text.Place.File == alike.Key.File)
        from finding in alike.Count() == 1
            ? [Language(alike.First().Text, alike.First().Missing)]
            : new[] { Languages([.. alike.Select(each => each.Text)], all, alike.First().Missing) }
        select finding;

    private Finding Language(Used used, IReadOnlyList<string> missing)
    {
        var facts = Facts(used.When);
        var reader = used.ToPatient ? Said.In("A patient", $"Un patient") : Said.In("A reader", $"Un lecteur");
        return new Finding(
            "language-missing",
            sources
                .At(used.Place, used.Path)
                .Warning(
                    Said.In(
                        $"{reader} of the language {string.Join(", ", missing)} gets this text in another one, for "
                            + $"example with {Sample.Write(facts)}. {InEach(missing)}",
                        $"{reader} de la langue {string.Join(", ", missing)} reçoit ce texte dans une autre, par "
                            + $"exemple avec {Sample.Write(facts)}. {InEach(missing)}"
                    )
                ),
            facts
        );
    }

    private Finding Languages(IReadOnlyList<Used> texts, int all, IReadOnlyList<string> missing)
    {
        var first = texts.OrderBy(text => text.Place.Line).First();
        return new Finding(
            "language-missing",
            sources
                .At(first.Place, first.Path)
                .Warning(
                    Said.In(
                        $"{(texts.Count == all ? $"None of the {all}" : $"{texts.Count} of the {all}")} texts of this "
                            + $"file {(texts.Count == all ? "is" : "are not")} in the language "
                            + $"{string.Join(", ", missing)}, "
                            + $"from here on: who reads it gets them in another one. {InEach(missing)}",
                        $"{(texts.Count == all ? $"Aucun des {all}" : $"{texts.Count} des {all}")} textes "
                            + $"de ce fichier "
                            + $"{(texts.Count == all ? "n’est" : "ne sont pas")} dans la langue "
                            + $"{string.Join(", ", missing)}, à partir d’ici : qui la lit les reçoit dans une autre. "
                            + $"{InEach(missing)}"
                    )
                ),
            new Dictionary<string, object>()
        );
    }

    private Said InEach(IReadOnlyList<string> missing) =>
        Said.In(
            $"Write it in each of the practice's languages "
                + $"({string.Join(", ", account.Policies.Practice.Languages)}), one "
                + $"below the other: `{missing[0]}: …`.",
            $"L’écrire dans chaque langue du cabinet "
                + $"({string.Join(", ", account.Policies.Practice.Languages)}), l’une sous l’autre : "
                + $"`{missing[0]}: …`."
        );

    private IEnumerable<Finding> Check(Used used)
    {
        var node = sources.At(used.Place, used.Path);
        foreach (
            var (language, scalar) in node is YamlMap map
                ? map.Entries.Select(entry => (entry.Key.Value, (YamlScalar)entry.Value))
                : [("", (YamlScalar)node)]
        )
        {
            if (used.ToPatient && ThreatWords.In(scalar.Value, language) is { } threat)
            {
                var facts = Facts(used.When);
                yield return new Finding(
                    "threat",
                    scalar.Warning(
                        threat.Index,
                        Said.In(
                            $"'{threat.Value}' reads as a threat, which no text to a patient may hold; it would go to "
                                + $"an account with {Sample.Write(facts)}. Say what is owed, by when, and how to reach "
                                + $"you; what comes next may be named without a threat.",
                            $"« {threat.Value} » se lit comme une menace, qu’aucun texte à un patient ne "
                                + $"peut contenir ; "
                                + $"il irait à un compte avec {Sample.Write(facts)}. Dire ce qui est dû, "
                                + $"pour quand, et comment "
                                + $"vous joindre ; la suite peut être nommée sans menace."
                        )
                    ),
                    facts
                );
            }
            foreach (Match sign in Sign().Matches(scalar.Value))
                if (IsMoney(used, sign.Groups["name"].Value))
                {
                    var facts = Facts(used.When);
                    var name = sign.Groups["name"].Value;
                    yield return new Finding(
                        "currency-twice",
                        scalar.Warning(
                            sign.Index,
                            Said.In(
                                $"{{{name}}} is written as money already, so that the sign would stand "
                                    + $"there twice; for "
                                    + $"example with {Sample.Write(facts)}. Write `{{{name}}}` alone.",
                                $"{{{name}}} s’écrit déjà comme de l’argent, et le signe y serait deux "
                                    + $"fois ; par exemple "
                                    + $"avec {Sample.Write(facts)}. Écrire `{{{name}}}` seul."
                            )
                        ),
                        facts
                    );
                }
        }
    }

    private IReadOnlyList<string> MissingLanguages(Used used)
    {
        var languages = account.Policies.Practice.Languages;
        if (!used.Text.Templates.TryGetValue("", out var common))
            return [.. languages.Where(language => !used.Text.Templates.ContainsKey(language))];
        // One text for all is right where it holds no words: a phone number needs no translation.
        return used.ToPatient && Placeholder().Replace(common.Text, "").Any(char.IsLetter)
            ? [.. languages.Skip(1)]
            : [];
    }

    private IEnumerable<Finding> Letters()
    {
        foreach (var policy in account.Policies.Policies)
        {
            foreach (var step in policy.Ladder?.Steps.Where(step => step is { Do: Sending.Letter, Text: null }) ?? [])
                yield return Letter(step.Place, [policy.Ladder!.StartsWhen, step.When], "do");
            foreach (var rule in policy.Rules.Where(rule => rule.Then is { Text: null, Sends: Sending.Letter }))
                yield return Letter(rule.Place, [rule.When], "then", "do");
        }
    }

    private Finding Letter(Place place, IReadOnlyList<Condition> when, params string[] path)
    {
        var facts = Facts(when);
        return new Finding(
            "letter-without-text",
            sources
                .At(place, path)
                .Warning(
                    Said.In(
                        $"The letter has no text, so that an account with {Sample.Write(facts)} gets an empty page. "
                            + $"Write it under 'text', in each language.",
                        $"La lettre n’a pas de texte, et un compte avec {Sample.Write(facts)} reçoit une page vide. "
                            + $"L’écrire sous « text », dans chaque langue."
                    )
                ),
            facts
        );
    }

    private IReadOnlyDictionary<string, object> Facts(IReadOnlyList<Condition> when) =>
        account.Find([account.Owes, .. when.Select(account.Read)])
        ?? account.Find(account.Owes)
        ?? new Dictionary<string, object>();

    private static bool IsMoney(Used used, string name) =>
        FactCatalogue.Find(name) is { } fact
            ? fact.Unit == Unit.Money
            : used
                .Text.Templates.Values.SelectMany(template => template.Settings)
                .FirstOrDefault(setting => setting.Name == name || $"{setting.Policy}.{setting.Name}" == name)
                is { Value: decimal amount } setting
                && (setting.Unit == Unit.Money || (setting.Unit is null && amount.Scale > 0));

    [GeneratedRegex(@"[$€£][ \u00a0]?\{(?<name>[\w.-]+)\}|\{(?<name>[\w.-]+)\}[ \u00a0]?([$€£]|dollars?\b|euros?\b)")]
    private static partial Regex Sign();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
