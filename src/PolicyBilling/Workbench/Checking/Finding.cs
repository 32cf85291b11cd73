namespace PolicyBilling.Workbench.Checking;

/// <summary>Something in the policies that is allowed and probably not meant.</summary>
/// <param name="Kind">What kind it is, for scripts: one of <see cref="Kinds"/>.</param>
/// <param name="Problem">Where it stands, what it is, and what to write instead.</param>
/// <param name="Facts">Facts that an account could have and that show it; empty when it does not depend on
/// facts.</param>
public sealed record Finding(string Kind, Problem Problem, IReadOnlyDictionary<string, object> Facts)
{
    /// <summary>Whether guards are the reason, which may be meant: a stop for the holidays forbids for a while what
    /// rules
    /// decide.</summary>
    public bool IsByGuards { get; init; }

    /// <summary>All kinds there are.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "never-true",
        "always-true",
        "never-decides",
        "never-printed",
        "step-never-due",
        "steps-reversed",
        "gap",
        "language-missing",
        "setting-unused",
        "threat",
        "currency-twice",
        "limit-missing",
        "letter-without-text",
        "amount-not-owed",
        "step-not-awaited",
        "worklist-about-nothing",
        "worklist-other-money",
        "hold-without-owner",
    ];
}
