using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

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

/// <summary>What a span of days brought: reviews and the entries that were accepted.</summary>
/// <param name="Opened">Reviews that were asked for.</param>
/// <param name="Resolved">Reviews that were resolved.</param>
/// <param name="ToZero">Of these, with a balance of zero.</param>
/// <param name="MeanDays">Days from asking to resolving on average; null where none is known.</param>
/// <param name="Causes">Causes whose entries were accepted, with their count of proposals and their money.</param>
public sealed record ReviewMonth(
    int Opened,
    int Resolved,
    int ToZero,
    decimal? MeanDays,
    IReadOnlyList<(string Cause, int Count, decimal Amount)> Causes
)
{
    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Opened + Resolved + Causes.Count == 0;
}

/// <summary>The one list of accounts under review: asked for by the desk, by a patient's question or by a flag of the
/// practice's system; worked down by age and money.</summary>
public static class ReviewList
{
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

    /// <summary>What the days after one up to another brought.</summary>
    public static ReviewMonth Month(PracticeData data, DateOnly after, DateOnly upTo)
    {
        var resolved = data
            .Reviews.Where(note => note.State == ReviewState.Resolved && note.Day > after && note.Day <= upTo)
            .GroupBy(note => note.Account)
            .Select(notes => notes.Last())
            .ToList();
        var days = resolved
            .Select(note => (note.Day, Opened: OpenedOn(data, data.AccountIds.Find(note.Account), note.Day)))
            .Where(pair => pair.Opened is not null)
            .Select(pair => (decimal)(pair.Day.DayNumber - pair.Opened!.Value.DayNumber))
            .ToList();
        return new ReviewMonth(
            Enumerable.Range(0, data.Accounts.Count).Sum(account => Asked(data, account, after, upTo)),
            resolved.Count,
            resolved.Count(note => note.Balance == 0),
            days.Count == 0 ? null : Money.Round(days.Average(), 1),
            [
                .. data
                    .Accepted.Where(entry => entry.Day > after && entry.Day <= upTo)
                    .GroupBy(entry => entry.Cause)
                    .Select(cause =>
                        (
                            cause.Key,
                            cause.Select(entry => (entry.Account, entry.Proposal)).Distinct().Count(),
                            cause
                                .GroupBy(entry => (entry.Account, entry.Proposal))
                                .Sum(entries => entries.Max(entry => Math.Abs(entry.Amount)))
                        )
                    )
                    .OrderByDescending(cause => cause.Item3)
                    .ThenBy(cause => cause.Key, StringComparer.Ordinal),
            ]
        );
    }

    private static IEnumerable<ReviewItem> Items(PracticeData data, PolicySet policies, DateOnly asOf)
    {
        var facts = new FactsReader(data, BillingRun.FactsFor(policies, asOf));
        // What was noted since the export was made is how it stands; only a look back leaves it out.
        var looksBack = asOf < (data.ExportedAsOf ?? asOf);
        var notes = data.Reviews.Where(note => !looksBack || note.Day <= asOf).ToLookup(note => note.Account);
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            var (id, opened) = (data.AccountIds[account], OpenedOn(data, account, asOf));
            var known = facts.Read(account);
            var last = notes[id].LastOrDefault();
            // Asked for again after it was resolved, it is new again.
            if (last is { State: ReviewState.Resolved } && opened > last.Day)
                last = null;
            if (!known.ReviewRequested && opened is null && last is null)
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

    // The last review that was asked for.
    private static DateOnly? OpenedOn(PracticeData data, int account, DateOnly asOf)
    {
        var day = 0;
        for (var i = 0; account >= 0 && i < data.Contacts.CountOf(account); i++)
            if (
                data.Contacts.Of(account, i) is { Kind: ContactKind.Review } review
                && review.Date <= asOf.DayNumber
                && review.Date > day
            )
                day = review.Date;
        return day == 0 ? null : DateOnly.FromDayNumber(day);
    }

    private static int Asked(PracticeData data, int account, DateOnly after, DateOnly upTo)
    {
        var asked = 0;
        for (var i = 0; i < data.Contacts.CountOf(account); i++)
            if (
                data.Contacts.Of(account, i) is { Kind: ContactKind.Review } review
                && review.Date > after.DayNumber
                && review.Date <= upTo.DayNumber
            )
                asked++;
        return asked;
    }
}
