namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>Everything a bookkeeper looks for. Adding a cause is a class and a line here.</summary>
internal static class AllFinders
{
    /// <summary>The finders, in the order in which they look.</summary>
    public static readonly IReadOnlyList<Func<AccountBooks, PracticeHabits, IEnumerable<Candidate>>> List =
    [
        UnappliedPayments.Find,
        MisappliedPayments.Find,
        ClaimPostings.Find,
        Duplicates.Find,
        TwoAccounts.Find,
        PaymentsElsewhere.Find,
        Amounts.Find,
        Signs.Find,
        FeesAndChecks.Find,
        Credits.Find,
        SmallRests.Find,
    ];
}
