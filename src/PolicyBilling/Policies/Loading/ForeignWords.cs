namespace PolicyBilling.Policies.Loading;

/// <summary>Ways to reach a patient that other systems have, or call otherwise.</summary>
internal static class ForeignWords
{
    private static readonly string[] TextMessages =
    [
        "sms",
        "text",
        "texts",
        "text-message",
        "texto",
        "mms",
        "whatsapp",
    ];
    private static readonly Dictionary<string, string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        ["phone"] = "call",
        ["telephone"] = "call",
        ["post"] = "mail",
        ["paper"] = "mail",
        ["collection-agency"] = "agency",
        ["collections-agency"] = "agency",
    };

    /// <summary>What to write in a word's place, or nothing; <paramref name="words"/> are those that are valid
    /// there.</summary>
    public static Said Hint(string word, IEnumerable<string> words)
    {
        if (TextMessages.Contains(word, StringComparer.OrdinalIgnoreCase))
            return Said.In(" Text messages are not sent from here.", $" Aucun message texte ne part d’ici.");
        return Own.TryGetValue(word, out var own) && words.Contains(own)
            ? Said.In($" Write '{own}'.", $" Écrire « {own} ».")
            : Said.Nothing;
    }
}
