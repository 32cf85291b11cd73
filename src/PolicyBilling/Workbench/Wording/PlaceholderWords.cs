using System.Text.RegularExpressions;
using PolicyBilling.Facts;

namespace PolicyBilling.Workbench.Wording;

/// <summary>Texts with their placeholders in plain words: what differs from account to account stands in
/// brackets.</summary>
public static partial class PlaceholderWords
{
    /// <summary>A text as people read it.</summary>
    /// <param name="text">As the policy has it.</param>
    /// <param name="french">Whether the reader reads French.</param>
    /// <param name="own">What stands for a setting or for the practice's own words; null where nothing does.</param>
    public static string Fill(string text, bool french, Func<string, string?> own) =>
        Placeholder()
            .Replace(
                text,
                match =>
                    match.Groups[1].Value switch
                    {
                        "guarantor_name" => Say(
                            "[the guarantor's name]",
                            "[le nom de la personne responsable]",
                            french
                        ),
                        "statement_date" => Say("[the statement's date]", "[la date du relevé]", french),
                        "due_date" => Say("[the date to pay by]", "[la date limite]", french),
                        "asked" => Say("[what is asked for]", "[le montant demandé]", french),
                        var name when FactCatalogue.Find(name) is not null =>
                            $"[{(french ? FactPhrases.Of(name).French : FactPhrases.Of(name).English)}]",
                        var name => own(name) ?? match.Value,
                    }
            );

    private static string Say(string english, string inFrench, bool french) => french ? inFrench : english;

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();
}
