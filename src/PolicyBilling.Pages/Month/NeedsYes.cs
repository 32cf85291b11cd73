using PolicyBilling.Decisions;
using PolicyBilling.Plans;

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
    /// <summary>Every name, in groups.</summary>
    public static IReadOnlyList<YesGroup> Groups(MonthFacts facts) =>
        [
            .. NamesToApprove
                .Of(facts.Plan.Decisions)
                .Select(group =>
                    group.Kind switch
                    {
                        YesKind.Agency => new YesGroup(
                            facts.Words.Of(DecisionGroup.Agency),
                            "agency",
                            "out=agency",
                            group.Names,
                            true
                        ),
                        YesKind.FinalNotice => new YesGroup(
                            facts.Words.FinalNoticeTitle,
                            "letter",
                            "final=yes",
                            group.Names,
                            true
                        ),
                        YesKind.WriteOff => new YesGroup(
                            facts.Words.Of(DecisionGroup.WriteOff),
                            "write-off",
                            "out=write-off",
                            group.Names,
                            true
                        ),
                        _ => new YesGroup(facts.Words.FirstInAYear, "statement", "first=yes", group.Names, false),
                    }
                ),
        ];
}
