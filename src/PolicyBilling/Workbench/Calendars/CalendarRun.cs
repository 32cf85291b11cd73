using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Workbench.Calendars;

/// <summary>Looks ahead over every account of a practice.</summary>
public static class CalendarRun
{
    /// <summary>What the policies would do from a day on if nothing were paid and whatever is due were done on its
    /// day. Throws <see cref="RefusedException"/> where a dry run would.</summary>
    /// <param name="data">The practice's data.</param>
    /// <param name="policies">Its policies.</param>
    /// <param name="options">The first day, the reader's language and whom the run is about.</param>
    /// <param name="days">How many days, the first among them; 1 or more.</param>
    /// <param name="cancel">Stops it.</param>
    public static BillingCalendar Of(
        PracticeData data,
        PolicySet policies,
        RunOptions options,
        int days,
        CancellationToken cancel = default
    )
    {
        BillingRun.Refuse(data, policies, options);
        var ahead = new AccountAhead?[data.Accounts.Count];
        EveryAccount.Visit(
            ahead.Length,
            () => 0,
            (_, account) => ahead[account] = Look(data, account, policies, options, days, cancel),
            _ => { },
            cancel
        );
        return new BillingCalendar
        {
            AsOf = options.AsOf,
            Days = days,
            Accounts = [.. BillingRun.InOrder(data).Select(account => ahead[account]).OfType<AccountAhead>()],
        };
    }

    private static AccountAhead? Look(
        PracticeData data,
        int account,
        PolicySet policies,
        RunOptions options,
        int days,
        CancellationToken cancel
    )
    {
        var language = options.Language ?? policies.Practice.Languages[0];
        var future = new AccountFuture(new AccountCopy(data, account, options.AsOf), policies, language, cancel);
        var moves = Ahead.Days(future, days - 1).ToList();
        if (moves.Count == 0)
            return null;
        return new AccountAhead(data.AccountIds[account], moves);
    }
}

public sealed record AccountAhead(string Account, IReadOnlyList<Upcoming> Moves);

public sealed record BillingCalendar
{
    public required DateOnly AsOf { get; init; }
    public required int Days { get; init; }
    public required IReadOnlyList<AccountAhead> Accounts { get; init; }
}
