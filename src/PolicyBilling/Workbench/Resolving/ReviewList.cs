using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Workbench.Resolving;

/// <summary>An account under review.</summary>
/// <param name="Account">Its id.</param>
/// <param name="Guarantor">Who answers for it.</param>
/// <param name="Balance">Two decimals.</param>
/// <param name="Opened">The day the review was asked for; null where only a flag says so.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Since">Since when; null while it is new.</param>
/// <param name="By">Who said so; empty while it is new.</param>
/// <param name="Note">In their words; empty for none.</param>
/// <param name="Days">Days since it was asked for, or until it was resolved; null where the day is not known.</param>
public sealed record ReviewItem(
    string Account,
    string Guarantor,
    decimal Balance,
    DateOnly? Opened,
    ReviewState State,
    DateOnly? Since,
    string By,
    string Note,
    int? Days
);

/// <summary>The one list of accounts under review: asked for by the desk, by a patient's question, by a flag of the
/// practice's system or by a rule, the policies' worklist <c>balance-review</c>; worked down by age and
/// money.</summary>
public static class ReviewList
{
    /// <summary>The worklist by which rules put accounts on the list.</summary>
    public const string Worklist = "balance-review";

    /// <summary>The accounts under review on a day, the oldest first and of one day the largest balance; resolved ones
    /// are left out.</summary>
    public static IReadOnlyList<ReviewItem> Open(PracticeData data, PolicySet policies, DateOnly asOf) =>
        [
            .. Items(data, policies, asOf)
                .Where(item => item.State != ReviewState.Resolved)
                .OrderByDescending(item => item.Days ?? int.MaxValue)
                .ThenByDescending(item => Math.Abs(item.Balance))
                .ThenBy(item => item.Account, StringComparer.Ordinal),
        ];

    private static IEnumerable<ReviewItem> Items(PracticeData data, PolicySet policies, DateOnly asOf)
    {
        var facts = new FactsReader(data, BillingRun.FactsFor(policies, asOf));
        var rules = policies
            .Policies.Where(policy => policy.InForce(asOf))
            .SelectMany(policy => policy.Worklists)
            .Where(list => list.Name == Worklist)
            .ToList();
        // What was noted since the export was made is how it stands; only a look back leaves it out.
        var looksBack = asOf < (data.ExportedAsOf ?? asOf);
        var notes = data.Reviews.Where(note => !looksBack || note.Day <= asOf).ToLookup(note => note.Account);
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            var (id, opened) = (data.AccountIds[account], ReviewMonth.OpenedOn(data, account, asOf));
            var known = facts.Read(account);
            var last = notes[id].LastOrDefault();
            // Asked for again after it was resolved, it is new again.
            if (last is { State: ReviewState.Resolved } && opened > last.Day)
                last = null;
            if (
                !known.ReviewRequested
                && opened is null
                && last is null
                && !rules.Exists(rule => rule.When.Holds(known))
            )
                continue;
            var end = last is { State: ReviewState.Resolved } ? last.Day : asOf;
            yield return new ReviewItem(
                id,
                data.Texts[data.Accounts[account].Name],
                known.Balance,
                opened,
                last?.State ?? ReviewState.New,
                last?.Day,
                last?.By ?? "",
                last?.Note ?? "",
                opened is { } day ? end.DayNumber - day.DayNumber : null
            );
        }
    }
}
