namespace PolicyBilling.Files.Reports.Saved;

/// <summary>What a line of a saved plan, or a key in it, is not: the end of a sentence.</summary>
internal static class NotSo
{
    public static readonly Said OneThing = Said.In("holds more than one thing", $"contient plus d’une chose"),
        Null = Said.In("is null", $"est null"),
        NoAmount = Said.In("is no amount", $"n’est pas un montant"),
        NoNumber = Said.In("is no whole number", $"n’est pas un nombre entier"),
        NoYes = Said.In("is neither true nor false", $"n’est ni true ni false"),
        NoDate = Said.In("is no date", $"n’est pas une date"),
        NoList = Said.In("is no list", $"n’est pas une liste"),
        NoObject = Said.In("is no object", $"n’est pas un objet"),
        KeyTooMany = Said.In("holds a key too many", $"contient une clé de trop"),
        NoText = Said.In("is no text", $"n’est pas un texte"),
        Missing = Said.In("is missing", $"manque");

    /// <summary>That a word is none of those which stand there.</summary>
    public static Said NoneOf(IReadOnlyList<string> words) =>
        Said.In($"is none of {string.Join(", ", words)}", $"n’est pas un de {string.Join(", ", words)}");
}
