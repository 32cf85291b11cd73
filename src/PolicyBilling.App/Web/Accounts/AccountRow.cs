using System.Globalization;
using System.Text;
using PolicyBilling.Decisions;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Web.Accounts;

/// <summary>A row of the list of accounts.</summary>
/// <param name="Decision">The account's decision.</param>
/// <param name="Group">What becomes of it in a word.</param>
/// <param name="Title">What decided, as people call it.</param>
/// <param name="Was">Its decision a month before; null when the export tells nothing of it.</param>
/// <param name="Found">What a search looks at: name, id and phone, folded.</param>
public sealed record AccountRow(Decision Decision, DecisionGroup Group, string Title, DecisionKind? Was, string Found)
{
    /// <summary>What the patient is asked for; 0 where nothing is asked.</summary>
    public decimal Asked => Group.Asks() ? Decision.Amount : 0;

    /// <summary>Text without accents and case, for searching.</summary>
    public static string Folded(string text) =>
        new([
            .. text.Normalize(NormalizationForm.FormD)
                .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                .Select(char.ToLowerInvariant),
        ]);
}
