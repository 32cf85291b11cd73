namespace PolicyBilling;

/// <summary>The spaces that French sets before some signs and inside quotation marks, where no line breaks.</summary>
public static class FrenchSpaces
{
    private const char NoBreak = '\u00a0';

    /// <summary>A sentence with them.</summary>
    public static string Of(string french) =>
        french
            .Replace(" ;", $"{NoBreak};")
            .Replace(" :", $"{NoBreak}:")
            .Replace("« ", $"«{NoBreak}")
            .Replace(" »", $"{NoBreak}»");
}
