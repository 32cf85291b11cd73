using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Plans;

/// <summary>How guarantors are reached.</summary>
/// <param name="data">The practice's data.</param>
/// <param name="languages">The practice's languages; the first is that of whoever reads none of them.</param>
internal sealed class ReachReader(PracticeData data, IReadOnlyList<string> languages)
{
    /// <summary>How the guarantor of an account is reached, by its number.</summary>
    public Reach Read(int account)
    {
        var row = data.Accounts[account];
        return new Reach(
            Known(data.Texts[row.Phone]),
            Known(data.Texts[row.Email]),
            Known(Address(row)),
            LanguageOf(row.Language < 0 ? "" : data.Words[row.Language])
        );
    }

    /// <summary>The practice's language that a guarantor of a language reads.</summary>
    public string LanguageOf(string language) =>
        languages.FirstOrDefault(known => known.Equals(language, StringComparison.OrdinalIgnoreCase)) ?? languages[0];

    private string Address(in AccountRow row)
    {
        var place = string.Join(" ", Parts(Word(row.State), Word(row.PostalCode)));
        return string.Join(", ", Parts(data.Texts[row.Address], Word(row.City), place));
    }

    private static IEnumerable<string> Parts(params string[] parts) => parts.Where(part => part.Length > 0);

    private string Word(int index) => index < 0 ? "" : data.Words[index];

    private static string? Known(string text) => text.Length > 0 ? text : null;
}
