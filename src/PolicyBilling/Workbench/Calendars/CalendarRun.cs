using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Workbench.Calendars;

/// <summary>Looks ahead over every account of a practice: what <c>explain</c> says of one comes next, of all.</summary>
public static class CalendarRun
{
    /// <summary>What the policies would do from a day on if nothing were paid and whatever is due were done on its
    /// day. A limit of statements in one run does not count: nobody knows on which days runs will be. Throws
    /// <see cref="RefusedException"/> where a dry run would.</summary>
    /// <param name="data">The practice's data.</param>
    /// <param name="policies">Its policies.</param>
    /// <param name="options">The first day and whom the run is about.</param>
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
        var seen = new AccountCalendar[data.Accounts.Count];
        EveryAccount.Visit(
            seen.Length,
            () => new DecidingDays(policies, options),
            (deciding, account) => seen[account] = Look(data, account, deciding, options.AsOf, days, cancel),
            _ => { },
            cancel
        );
        var accounts = BillingRun.InOrder(data).Select(account => seen[account]).ToList();
        return new BillingCalendar
        {
            AsOf = options.AsOf,
            Days = days,
            Accounts = accounts.Count,
            Moves =
            [
                .. accounts
                    .SelectMany(account => account.Moves)
                    .OrderBy(move => move.Day)
                    .ThenBy(move => move.Account, StringComparer.Ordinal),
            ],
            NoWayOut = [.. accounts.Select(account => account.NoWayOut).OfType<NoWayOut>()],
            Faults = accounts.Count(account => account.Failed),
            Practice = policies.Practice.Name,
            Currency = policies.Practice.Currency,
            Source = data.Source,
            ExportedAsOf = data.ExportedAsOf,
            NotExported = [.. data.NotExportedNames],
            DataFingerprint = data.Fingerprint,
            Titles = [.. TitleInForce.Of(policies, options.AsOf)],
            PolicyFingerprint = policies.Fingerprint,
            Problems = [.. data.Problems, .. policies.Problems, .. BillingRun.Remarks(data, policies, options)],
        };
    }

    private static AccountCalendar Look(
        PracticeData data,
        int account,
        DecidingDays deciding,
        DateOnly asOf,
        int days,
        CancellationToken cancel
    )
    {
        // Rows that came after the first day are not known on it.
        var ahead = AccountCopy.IsNeedless(data, account, asOf)
            ? new Ahead(data, account, deciding, cancel)
            : new AccountFuture(new AccountCopy(data, account, asOf), deciding, cancel).Ahead;
        var first = ahead.Decide(0, writes: false);
        // What is settled stays so when nothing is posted.
        if (first.Kind == DecisionKind.None)
            return new([], null, false);
        var moves = ahead.Until(days - 1, writes: false).Select(Move).ToList();
        if (moves.Count > 0)
            return new(moves, null, first.IsFault);
        var last = ahead.Decide(days - 1, writes: false);
        // Whom the run is not about has no part in it.
        var isStuck = last.Figures.PatientPortion > 0 && last is not { Policy: "engine", Rule: "not-selected" };
        return new([], isStuck ? NoWayOut.Of(last) : null, first.IsFault);
    }

    private static CalendarMove Move(Upcoming next) =>
        new(
            next.Day,
            next.Decision.Account,
            next.Decision.Guarantor,
            next.Decision.Kind,
            next.Decision.Policy,
            next.Decision.Rule,
            next.Decision.Step,
            next.Decision.Sends,
            next.Decision.By,
            next.Decision.Amount
        );

    private readonly record struct AccountCalendar(IReadOnlyList<CalendarMove> Moves, NoWayOut? NoWayOut, bool Failed);
}
