using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Comparing;

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

    /// <summary>What the days after one up to another brought.</summary>
    public static ReviewMonth Of(PracticeData data, DateOnly after, DateOnly upTo)
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

    /// <summary>The day of the last review that was asked for; null for none.</summary>
    internal static DateOnly? OpenedOn(PracticeData data, int account, DateOnly asOf)
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
