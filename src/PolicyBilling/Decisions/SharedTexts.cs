namespace PolicyBilling.Decisions;

/// <summary>Keeps one copy of a text that is told to many accounts: most reasons and messages are. Not for two
/// threads at once.</summary>
public sealed class SharedTexts
{
    // A text takes the place of another with the same hash: what is told often comes back soon enough.
    private readonly string[] _kept = new string[1 << 12];

    /// <summary>The text, or the same text from before.</summary>
    public string Of(string text)
    {
        ref var kept = ref _kept[text.GetHashCode() & (_kept.Length - 1)];
        return text.Equals(kept, StringComparison.Ordinal) ? kept : kept = text;
    }
}
