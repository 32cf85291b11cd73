using System.Globalization;

namespace PolicyBilling.Files.Printed;

/// <summary>What an import says and asks, in the reader's language; each topic has its own.</summary>
/// <param name="language">en or fr.</param>
public abstract class PrintedWords(string language)
{
    private readonly bool _french = language == "fr";

    protected string Say(string english, string french) => _french ? FrenchSpaces.Of(french) : english;

    protected string Day(DateOnly? day) =>
        day?.ToString(_french ? "yyyy-MM-dd" : "MMMM d, yyyy", CultureInfo.InvariantCulture) ?? "?";

    protected static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private protected static PrintedQuestion Ask(
        string id,
        string text,
        string seen,
        string usual,
        params (string Answer, string Changes)[] choices
    ) => new(id, text, seen, usual, [.. choices.Select(choice => new PrintedChoice(choice.Answer, choice.Changes))]);
}
