using PolicyBilling.Policies.Language;

namespace PolicyBilling.Policies;

/// <summary>What may be settled on the phone: up to how much that nobody can justify is adjusted off when the patient
/// agrees to pay the rest. Never on what the patient owes by a public plan's rules: waiving that part as a habit is
/// overbilling (ADA Code, 5.B.1).</summary>
/// <param name="Tolerance">Up to so much; money.</param>
/// <param name="OnceInMonths">Once in so many months; 1 to 120.</param>
/// <param name="NeedsApprovalOver">Above so much somebody approves it first; null: never.</param>
/// <param name="Reasons">The reasons it may be booked under.</param>
/// <param name="NeverWhen">For whom never; null for nobody besides Medicaid accounts.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SettlementRule(
    Formula Tolerance,
    int OnceInMonths,
    Formula? NeedsApprovalOver,
    IReadOnlyList<string> Reasons,
    Condition? NeverWhen,
    Place Place
)
{
    /// <summary>The days that an entry may take to come, where no policy says.</summary>
    public const int UsualPostWithinDays = 14;

    /// <summary>So many days after it was accepted an entry should be in the export, settled or found; 1 to
    /// 365.</summary>
    public int PostWithinDays { get; init; } = UsualPostWithinDays;
}
