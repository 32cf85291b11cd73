namespace PolicyBilling.Breakdowns;

/// <summary>Why a statement prints a visit and does not ask for it.</summary>
public enum Unasked : byte
{
    /// <summary>It asks for it, or nothing of it is the patient's.</summary>
    No,

    /// <summary>The insurer has not answered yet.</summary>
    Unanswered,

    /// <summary>The insurer refused, and it may still be appealed.</summary>
    Refused,

    /// <summary>The insurer was not asked yet.</summary>
    Unclaimed,

    /// <summary>The collections agency asks for it.</summary>
    AtAgency,
}

/// <summary>The words of a saved plan for <see cref="Unasked"/>.</summary>
public static class UnaskedWords
{
    /// <summary>The words in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<string> All = ["", "unanswered", "refused", "unclaimed", "agency"];
}
