namespace PolicyBilling.Ledgers;

/// <summary>Where an account under review stands.</summary>
public enum ReviewState : byte
{
    /// <summary>Nobody has looked yet.</summary>
    New,

    /// <summary>Somebody is looking.</summary>
    Looking,

    /// <summary>An insurer must answer.</summary>
    WaitsForInsurer,

    /// <summary>The patient must answer.</summary>
    WaitsForPatient,

    /// <summary>The dentist must decide.</summary>
    WaitsForDentist,

    /// <summary>It is settled, to zero or not.</summary>
    Resolved,
}

/// <summary>What somebody noted of an account under review.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="State">Where it stands since.</param>
/// <param name="Day">The day.</param>
/// <param name="By">Who noted it.</param>
/// <param name="Balance">The balance on that day; two decimals.</param>
/// <param name="Note">In somebody's words; empty for none.</param>
public sealed record ReviewNote(
    string Account,
    ReviewState State,
    DateOnly Day,
    string By,
    decimal Balance,
    string Note = ""
);

/// <summary>The words for states of a review.</summary>
public static class ReviewWords
{
    /// <summary>The words, in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "new",
        "looking",
        "waiting-for-insurer",
        "waiting-for-patient",
        "waiting-for-dentist",
        "resolved",
    ];

    /// <summary>A state's word.</summary>
    public static string Word(this ReviewState state) => All[(int)state];
}
