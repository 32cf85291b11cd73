using System.Globalization;

namespace PolicyBilling.Connectors.Remittances;

/// <summary>What is said of remittances, in the reader's language; each topic has its own.</summary>
/// <param name="language">en or fr.</param>
public abstract class RemittanceWords(string language)
{
    /// <summary>Whether French is spoken.</summary>
    protected bool IsFrench { get; } = language == "fr";

    private protected string Say(string english, string french) =>
        IsFrench
            ? french
                .Replace(" :", "\u00A0:", StringComparison.Ordinal)
                .Replace(" ;", "\u00A0;", StringComparison.Ordinal)
                .Replace("« ", "«\u00A0", StringComparison.Ordinal)
                .Replace(" »", "\u00A0»", StringComparison.Ordinal)
            : english;

    private protected static string Amount(long cents) =>
        Money.FromCents(cents).ToString("0.00", CultureInfo.InvariantCulture);

    private protected static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
