using PolicyBilling.Decisions;
using PolicyBilling.Policies;

namespace PolicyBilling.Plans;

/// <summary>Why a name is looked at before anything is sent.</summary>
public enum YesKind
{
    /// <summary>It is handed to the agency.</summary>
    Agency,

    /// <summary>It gets the last letter before the agency.</summary>
    FinalNotice,

    /// <summary>Its balance is given up.</summary>
    WriteOff,

    /// <summary>It gets a statement for an old debt, the first in a year or the first at all.</summary>
    FirstInAYear,
}

/// <summary>Names that need a yes for the same reason.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Names">The decisions, the most money first, then by account id.</param>
public sealed record NamesToApprove(YesKind Kind, IReadOnlyList<Decision> Names)
{
    /// <summary>Days without a statement, and days for which the oldest money has been the patient's, above which the
    /// next statement is a surprise. A first statement for a new visit is none.</summary>
    public const int QuietDays = 365,
        OldDays = 90;

    /// <summary>Every name that is not to go out without somebody having looked at it, in groups that occur.</summary>
    public static IReadOnlyList<NamesToApprove> Of(IReadOnlyList<Decision> decisions) =>
        [
            .. new[]
            {
                Those(YesKind.Agency, decisions, decision => decision.Group() == DecisionGroup.Agency),
                Those(YesKind.FinalNotice, decisions, decision => decision.IsFinalNotice),
                Those(YesKind.WriteOff, decisions, decision => decision.Kind == DecisionKind.WriteOff),
                Those(YesKind.FirstInAYear, decisions, IsFirstInAYear),
            }.Where(group => group.Names.Count > 0),
        ];

    /// <summary>Whether a statement is the first in a year, or the first at all, for a debt that is old.</summary>
    public static bool IsFirstInAYear(Decision decision) =>
        decision.Sends.Contains("statement")
        && !decision.IsFinalNotice
        && decision.DaysSinceLastStatement > QuietDays
        && decision.PatientDueDays > OldDays;

    private static NamesToApprove Those(YesKind kind, IEnumerable<Decision> decisions, Func<Decision, bool> which) =>
        new(
            kind,
            [
                .. decisions
                    .Where(which)
                    .OrderByDescending(decision => decision.Amount)
                    .ThenBy(decision => decision.Account, StringComparer.Ordinal),
            ]
        );
}
