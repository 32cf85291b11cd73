namespace PolicyBilling.Policies;

/// <summary>Whom or what a hold waits for, as <c>waits_for</c> of its rule or guard says.</summary>
public enum WaitsFor : byte
{
    /// <summary>Nothing is said.</summary>
    Unsaid,

    /// <summary>The practice.</summary>
    Us,

    /// <summary>An insurer.</summary>
    Insurer,

    /// <summary>The patient.</summary>
    Patient,

    /// <summary>A day that comes by itself.</summary>
    Day,

    /// <summary>Nobody: it is meant to last.</summary>
    Never,
}

/// <summary>The words of policy files for what a hold waits for.</summary>
public static class WaitsForWords
{
    /// <summary>The words in the order of the enumeration, <see cref="WaitsFor.Unsaid"/> left out.</summary>
    public static readonly string[] All = ["us", "insurer", "patient", "day", "never"];

    /// <summary>What one of the words means; null, or any other, says nothing.</summary>
    public static WaitsFor Of(string? word) =>
        word is null ? WaitsFor.Unsaid : (WaitsFor)(Array.IndexOf(All, word) + 1);

    /// <summary>The word; empty where nothing is said.</summary>
    public static string Word(this WaitsFor waits) => waits == WaitsFor.Unsaid ? "" : All[(int)waits - 1];
}
