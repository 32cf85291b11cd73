using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Backtests;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Workbench.Comparing;

/// <summary>What changed between two days, and why. The same input gives the same comparison.</summary>
public sealed record Comparison
{
    /// <summary>How many of the largest movers are listed each way.</summary>
    public const int MostMovers = 10;

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The second day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The practice's name.</summary>
    public required string Practice { get; init; }

    /// <summary>ISO 4217 code of the practice's money.</summary>
    public required string Currency { get; init; }

    /// <summary>Where the first and the second day's data came from, as the exports say; null where they do
    /// not.</summary>
    public required (string? From, string? To) Sources { get; init; }

    /// <summary>The folders or workbooks the data was read from; shown where the exports do not say, and no part of
    /// results for scripts.</summary>
    public required (string From, string To) Folders { get; init; }

    /// <summary>Fingerprints of the first and of the second day's data.</summary>
    public required (string From, string To) DataFingerprints { get; init; }

    /// <summary>Fingerprints of the policies that decided on the first and on the second day.</summary>
    public required (string From, string To) PolicyFingerprints { get; init; }

    /// <summary>From the opening to the closing balance.</summary>
    public required Walk Walk { get; init; }

    /// <summary>From bucket to bucket.</summary>
    public required Migration Migration { get; init; }

    /// <summary>Reviews of the days between, and the entries that were accepted to bring balances right.</summary>
    public required ReviewMonth Reviews { get; init; }

    /// <summary>From decision to decision.</summary>
    public required DecisionComparison Decisions { get; init; }

    /// <summary>The measures of up to 13 month-ends, the last of them the second day.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Receivables by age at up to 13 month-ends, the last of them the second day.</summary>
    public required IReadOnlyList<MonthEnd> MonthEnds { get; init; }

    /// <summary>The second day's figures account by account: what stands behind the measures.</summary>
    public required IReadOnlyList<AccountMonthEnd> Accounts { get; init; }

    /// <summary>What came in after the statements of these months, by age of the money on them; empty where the
    /// practice's system does not export contacts.</summary>
    public required IReadOnlyList<AgeResult> Recovery { get; init; }

    /// <summary>Billing types that the practice keeps out of its receivables.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>How people call the policies and their parts; where several sets of policies are at work, those of the
    /// second day before the others.</summary>
    public IReadOnlyList<TitleInForce> Titles { get; init; } = [];

    /// <summary>Names of the tables that the practice's system does not export.</summary>
    public required IReadOnlyList<string> NotExported { get; init; }

    /// <summary>Everything found wrong or worth knowing.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Whether accounts are held on either day because their data or a rule failed.</summary>
    public required bool HasFaults { get; init; }

    /// <summary>Accounts whose balance rose most, the most first.</summary>
    public IReadOnlyList<AccountWalk> Risen => Movers(1);

    /// <summary>Accounts whose balance fell most, the most first.</summary>
    public IReadOnlyList<AccountWalk> Fallen => Movers(-1);

    private List<AccountWalk> Movers(int sign) =>
        [
            .. Walk
                .Accounts.Where(account => account.Change * sign > 0)
                .OrderByDescending(account => account.Change * sign)
                .ThenBy(account => account.Account, StringComparer.Ordinal)
                .Take(MostMovers),
        ];
}

/// <summary>The front door of comparing: two days and the policies in, what changed out.</summary>
public static class MonthOverMonth
{
    /// <summary>Compares two days. Throws <see cref="RefusedException"/> when they, the exports or the policies
    /// cannot be used.</summary>
    /// <param name="period">The days and their exports.</param>
    /// <param name="policies">The policies of both days, or of the second where <paramref name="fromPolicies"/> are
    /// given.</param>
    /// <param name="fromPolicies">The policies that held on the first day, where they were others.</param>
    /// <param name="language">The reader's language, for reasons; null for the practice's first.</param>
    /// <param name="cancel">Stops the run.</param>
    public static Comparison Compare(
        Period period,
        PolicySet policies,
        PolicySet? fromPolicies = null,
        string? language = null,
        CancellationToken cancel = default
    )
    {
        period.Refuse();
        var options = new RunOptions(period.To, language, WithReach: false) { LooksBack = true };
        var (from, to) = (options with { AsOf = period.From }, options);
        var opening = BillingRun.Plan(period.Before, fromPolicies ?? policies, from, cancel);
        // What other policies would have done is not what was sent.
        if (period.Kept is { } kept && fromPolicies is null)
            opening = kept.Into(opening, language ?? policies.Practice.Languages[0]);
        var between = fromPolicies is null ? null : BillingRun.Plan(period.After, fromPolicies, to, cancel);
        var closing = BillingRun.Plan(period.After, policies, to, cancel);
        var ends = MonthEnds.Of(period.After, policies, period.To, cancel: cancel);
        var (walk, migration) = Walking.Of(period, policies.Practice, cancel);
        return new Comparison
        {
            From = period.From,
            To = period.To,
            Practice = closing.Practice,
            Currency = closing.Currency,
            Sources = (period.Before.Source, period.After.Source),
            Folders = (period.Before.Folder, period.After.Folder),
            DataFingerprints = (period.Before.Fingerprint, period.After.Fingerprint),
            PolicyFingerprints = (opening.PolicyFingerprint, closing.PolicyFingerprint),
            Walk = walk,
            Migration = migration,
            Decisions = DecisionComparison.Of(opening, closing, between),
            Measures = Measuring.Of(ends, period.After, policies),
            MonthEnds = ends,
            Accounts = MonthEnds.ByAccount(period.After, policies, period.To, cancel),
            Reviews = ReviewMonth.Of(period.After, period.From, period.To),
            Recovery = StatementRecovery.Of(period.After, policies, [.. ends.Select(end => end.Day)], cancel),
            LeftOut = closing.LeftOut,
            Titles = [.. closing.Titles, .. opening.Titles],
            NotExported = [.. closing.NotExported.Union(opening.NotExported)],
            Problems =
            [
                .. closing.Problems.Concat(opening.Problems).Distinct(),
                .. ComparisonRemarks.On(period, walk, policies, fromPolicies, options.IsFrench(policies)),
            ],
            HasFaults = opening.HasFaults || closing.HasFaults,
        };
    }
}
