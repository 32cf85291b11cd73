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
    /// <see cref="RefusedException"/> where a dry run would; where it would on a later day, because a policy begins
    /// that needs a table that is missing, the look ends before that day.</summary>
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
        var missing = Missing(data, policies, options, days);
        days = missing?.After ?? days;
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
            Problems =
            [
                .. data.Problems,
                .. policies.Problems,
                .. BillingRun.Remarks(data, policies, options),
                .. missing?.Problems ?? [],
            ],
        };
    }

    // What is missing for a policy that begins on the way, and on which day after the first.
    private static (int After, IReadOnlyList<Problem> Problems)? Missing(
        PracticeData data,
        PolicySet policies,
        RunOptions options,
        int days
    )
    {
        foreach (
            var day in policies
                .Policies.Select(policy => policy.Effective)
                .OfType<DateOnly>()
                .Where(day => day > options.AsOf && day < options.AsOf.AddDays(days))
                .Order()
        )
            if (BillingRun.Refusals(data, policies, options with { AsOf = day }).ToList() is { Count: > 0 } missing)
                return (
                    day.DayNumber - options.AsOf.DayNumber,
                    [
                        .. missing.Select(problem =>
                            problem.Saying(
                                Said.In(
                                    $"The look ahead ends before {day:yyyy-MM-dd}, when a policy begins: "
                                        + problem.Message,
                                    $"La vue d’avance finit avant le {day:yyyy-MM-dd}, où une politique commence : "
                                        + $"{problem.Said}"
                                )
                            ) with
                            {
                                Severity = Severity.Warning,
                            }
                        ),
                    ]
                );
        return null;
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
