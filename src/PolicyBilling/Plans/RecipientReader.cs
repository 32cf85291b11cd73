using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Plans;

/// <summary>Whom things go to, and how they are reached.</summary>
/// <param name="data">The practice's data.</param>
/// <param name="languages">The practice's languages; the first is that of whoever reads none of them.</param>
internal sealed class RecipientReader(PracticeData data, IReadOnlyList<string> languages)
{
    /// <summary>The guarantor of an account, by its number.</summary>
    public Recipient Read(int account)
    {
        var row = data.Accounts[account];
        return new Recipient(
            data.Texts[row.Name],
            Text(row.Address),
            Word(row.City),
            Word(row.State),
            Word(row.PostalCode),
            Text(row.Phone),
            Text(row.Email),
            LanguageOf(Word(row.Language) ?? ""),
            data.FlagSets[row.Flags].Contains("email-consent")
        );
    }

    /// <summary>The practice's language that a guarantor of a language reads.</summary>
    public string LanguageOf(string language) =>
        languages.FirstOrDefault(known => known.Equals(language, StringComparison.OrdinalIgnoreCase)) ?? languages[0];

    private string? Text(int text) => text < 0 ? null : data.Texts[text];

    private string? Word(int word) => word < 0 ? null : data.Words[word];
}
