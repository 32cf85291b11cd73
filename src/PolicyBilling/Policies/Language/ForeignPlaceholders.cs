using System.Text.RegularExpressions;
using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>Placeholders as other systems write them: <c>[NAME]</c>, <c>&lt;&lt;Name&gt;&gt;</c>, <c>%name%</c>. A
/// letter would go out with them as they stand.</summary>
internal static partial class ForeignPlaceholders
{
    private static readonly Dictionary<string, string> Own = new()
    {
        ["guarantor_name"] =
            "name fullname firstname lastname patient patientname guarantor responsibleparty recipient customer client "
            + "customername nom prenom nompatient",
        ["patient_portion"] =
            "amount amountdue due totaldue total owed amountowed patientbalance balancedue montant montantdu solde "
            + "soldedu",
        ["balance"] = "accountbalance currentbalance",
        ["statement_date"] = "date today todaysdate currentdate datereleve",
        ["due_date"] = "dueby paymentdue echeance",
        ["practice_name"] = "practice office officename clinic clinicname company cabinet dentist",
        ["practice_phone"] = "phone telephone officephone phonenumber",
        ["practice_email"] = "email officeemail courriel",
        ["practice_address"] = "address officeaddress adresse",
    };

    private static readonly Dictionary<string, string> ByWord = Own.SelectMany(pair =>
            pair.Value.Split(' ').Select(word => (word, pair.Key))
        )
        .ToDictionary(pair => pair.word, pair => pair.Key);

    /// <summary>Those of a text, each with its offset and what to write.</summary>
    public static IEnumerable<(int Offset, Said Message)> In(string text, Scope scope)
    {
        foreach (Match match in Foreign().Matches(text))
        {
            var name = match.Groups["name"].Value.Trim();
            var own = Meant(name, scope);
            // Words in brackets are ordinary unless they name something or shout.
            if (own is null && !IsCertain(match.Value, name))
                continue;
            yield return (
                match.Index,
                Said.In(
                    $"`{match.Value}` is another system's placeholder and would stand in the text as it is. Write "
                        + (own is null ? "one of this system's, such as `{guarantor_name}`." : $"`{{{own}}}`."),
                    $"`{match.Value}` est le champ d’un autre logiciel et resterait tel quel dans le texte. Écrire "
                        + $"{(own is null ? "un de ceux d’ici, comme `{guarantor_name}`." : $"`{{{own}}}`.")}"
                )
            );
        }
    }

    /// <summary>What to write where two braces open a placeholder; null where none does.</summary>
    public static Said? Doubled(string text, int open, Scope scope) =>
        TwoBraces().Match(text, open) is { Success: true } match
            ? Said.In(
                $"`{match.Value}` is another system's placeholder. Write "
                    + $"`{{{Meant(match.Groups[1].Value.Trim(), scope) ?? "guarantor_name"}}}`, with one brace on "
                    + "each side.",
                $"`{match.Value}` est le champ d’un autre logiciel. Écrire "
                    + $"`{{{Meant(match.Groups[1].Value.Trim(), scope) ?? "guarantor_name"}}}`, avec une seule "
                    + $"accolade de chaque côté."
            )
            : null;

    private static bool IsCertain(string written, string name) =>
        written[0] == '%'
        || written.StartsWith("<<", StringComparison.Ordinal)
        || (
            "[<#$@".Contains(written[0])
            && name.Length > 1
            && name.Any(char.IsLetter)
            && name == name.ToUpperInvariant()
        );

    private static string? Meant(string name, Scope scope)
    {
        var word = string.Concat(Spelling.Decomposed(name.ToLowerInvariant()).Where(char.IsAsciiLetterOrDigit));
        if (ByWord.TryGetValue(word, out var own))
            return own;
        var names = FactCatalogue.Names.Concat(scope.Names).Concat(TemplateReader.OwnNames);
        return word.Length < 4 ? null : names.FirstOrDefault(known => known.Replace("_", "") == word);
    }

    [GeneratedRegex(
        @"\[\[?(?<name>\p{L}[\p{L}0-9 _.'-]{0,38})\]\]?|<<? ?(?<name>\p{L}[\p{L}0-9 _.-]{0,38}) ?>>?"
            + @"|%(?<name>\p{L}[\p{L}0-9_.-]{0,38})%|«(?<name>\p{L}[\p{L}0-9_]{0,38})»"
            + @"|(?<mark>[#$@])(?<name>\p{L}[\p{L}0-9_.-]{1,38})\k<mark>"
    )]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\G\{\{\s*(\p{L}[\p{L}0-9 _-]{0,38})\s*\}\}")]
    private static partial Regex TwoBraces();
}
