using PolicyBilling.Decisions;

namespace PolicyBilling.Pages.Month;

/// <summary>Names that need a yes before anything is sent, of one kind.</summary>
/// <param name="Title">What happens to them.</param>
/// <param name="Css">What its colour means.</param>
/// <param name="Filter">Its accounts.</param>
/// <param name="Names">The accounts, the most money first.</param>
/// <param name="WithReasons">Whether each is to be looked at with its reason.</param>
public sealed record YesGroup(string Title, string Css, string Filter, IReadOnlyList<Decision> Names, bool WithReasons)
{
    /// <summary>What it is about in all.</summary>
    public decimal Total => Names.Sum(name => name.Amount);
}

/// <summary>Everything that is not to go out without somebody having looked at the name.</summary>
public static class NeedsYes
{
    /// <summary>Days without a statement, and days for which the oldest money has been the patient's, above which the
    /// next statement is a surprise. A first statement for a new visit is none.</summary>
    public const int QuietDays = 365,
        OldDays = 90;

    /// <summary>Every name, in groups; an account is in the first that fits.</summary>
    public static IReadOnlyList<YesGroup> Groups(MonthFacts facts)
    {
        var decisions = facts.Plan.Decisions;
        return
        [
            .. new YesGroup[]
            {
                new(facts.Words.Of(DecisionGroup.Agency), "agency", "out=agency", Largest(decisions, IsAgency), true),
                new(
                    facts.Words.FinalNoticeTitle,
                    "letter",
                    "final=yes",
                    Largest(decisions, d => d.IsFinalNotice),
                    true
                ),
                new(
                    facts.Words.Of(DecisionGroup.WriteOff),
                    "write-off",
                    "out=write-off",
                    Largest(decisions, IsWriteOff),
                    true
                ),
                new(facts.Words.FirstInAYear, "statement", "first=yes", Largest(decisions, IsFirstInAYear), false),
            }.Where(group => group.Names.Count > 0),
        ];
    }

    /// <summary>Whether a statement is the first in a year, or the first at all, for a debt that is old.</summary>
    public static bool IsFirstInAYear(Decision decision) =>
        decision.Sends.Contains("statement")
        && !decision.IsFinalNotice
        && decision.DaysSinceLastStatement > QuietDays
        && decision.PatientDueDays > OldDays;

    private static bool IsAgency(Decision decision) => decision.Group() == DecisionGroup.Agency;

    private static bool IsWriteOff(Decision decision) => decision.Kind == Policies.DecisionKind.WriteOff;

    private static List<Decision> Largest(IEnumerable<Decision> decisions, Func<Decision, bool> which) =>
        [
            .. decisions
                .Where(which)
                .OrderByDescending(decision => decision.Amount)
                .ThenBy(decision => decision.Account, StringComparer.Ordinal),
        ];
}
