using System.Globalization;
using System.Text;
using PolicyBilling.Decisions;

namespace PolicyBilling.App.Web.Accounts;

/// <summary>A row of the list of accounts.</summary>
/// <param name="Decision">The account's decision.</param>
/// <param name="Group">What becomes of it in a word.</param>
/// <param name="Title">What decided, as people call it.</param>
/// <param name="Was">Its group a month before; null when the export tells nothing of it.</param>
/// <param name="Found">What a search looks at: name, id and phone, folded.</param>
public sealed record AccountRow(Decision Decision, DecisionGroup Group, string Title, DecisionGroup? Was, string Found)
{
    /// <summary>What it is asked or written off; 0 where nothing goes out.</summary>
    public decimal Asked => Group is DecisionGroup.Hold or DecisionGroup.None ? 0 : Decision.Amount;

    /// <summary>Text without accents and case, for searching.</summary>
    public static string Folded(string text) =>
        new([
            .. text.Normalize(NormalizationForm.FormD)
                .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                .Select(char.ToLowerInvariant),
        ]);
}
