using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Receivables;

/// <summary>Open money by age: buckets 0–30, 31–60, 61–90 and over 90 days. Exact to the cent.</summary>
public readonly record struct ByAge(decimal To30, decimal To60, decimal To90, decimal Over90)
{
    /// <summary>All four buckets.</summary>
    public decimal Total => To30 + To60 + To90 + Over90;

    public static ByAge operator +(ByAge a, ByAge b) =>
        new(a.To30 + b.To30, a.To60 + b.To60, a.To90 + b.To90, a.Over90 + b.Over90);
}

/// <summary>A practice's receivables on one day, as they were known then.</summary>
/// <param name="Day">The month-end, or the as-of date for the last one.</param>
/// <param name="Patients">What patients owe, by age of the charge.</param>
/// <param name="Insurers">What insurers are expected to take off open charges, by age of the charge.</param>
/// <param name="Credits">What the practice owes patients; positive.</param>
/// <param name="LeftOut">Balance of accounts whose billing type the practice keeps out of its receivables; in none of
/// the other figures.</param>
public sealed record MonthEnd(DateOnly Day, ByAge Patients, ByAge Insurers, decimal Credits, decimal LeftOut)
{
    /// <summary>What was charged, received and sent up to the day.</summary>
    public required MonthActivity Activity { get; init; }

    /// <summary>Open charges of patients and insurers together.</summary>
    public ByAge Receivables => Patients + Insurers;

    /// <summary>Receivables less credits, with what is left out: the sum of all balances.</summary>
    public decimal Balance => Receivables.Total - Credits + LeftOut;

    /// <summary>Share of receivables older than 90 days, 0 to 1; null when nothing is owed.</summary>
    public decimal? Over90Share => Receivables.Total == 0 ? null : Receivables.Over90 / Receivables.Total;
}

/// <summary>One account's share of a practice's month-end.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Guarantor">The guarantor's name.</param>
/// <param name="End">What of the practice's figures is this account's.</param>
public sealed record AccountMonthEnd(string Account, string Guarantor, MonthEnd End);

/// <summary>Receivables at past month-ends, worked out from the ledger as it was known on each day.</summary>
public static class MonthEnds
{
    /// <summary>The last days of up to <paramref name="count"/> - 1 months before <paramref name="asOf"/>, and the
    /// day itself; none before the ledger begins.</summary>
    public static IReadOnlyList<MonthEnd> Of(
        PracticeData data,
        PolicySet policies,
        DateOnly asOf,
        int count = 13,
        CancellationToken cancel = default
    )
    {
        var begins = LedgerDays.First(data) ?? DateOnly.MaxValue;
        var days = Days(begins, asOf, count);
        var sums = new MonthEndSums[days.Count];
        var leftOut = LeftOut(data, policies);
        EveryAccount.Visit(
            data.Accounts.Count,
            () => new MonthEndReader(data, policies.Practice.Aging, days, leftOut),
            (reader, account) => reader.Add(account),
            reader =>
            {
                for (var i = 0; i < sums.Length; i++)
                    sums[i].Add(reader.Sums[i]);
            },
            cancel
        );
        return [.. days.Select((day, i) => sums[i].On(day, begins))];
    }

    /// <summary>A day's figures account by account, in the order of the export; their sums are those of
    /// <see cref="Of"/>.</summary>
    public static IReadOnlyList<AccountMonthEnd> ByAccount(
        PracticeData data,
        PolicySet policies,
        DateOnly asOf,
        CancellationToken cancel = default
    )
    {
        var begins = LedgerDays.First(data) ?? DateOnly.MaxValue;
        var leftOut = LeftOut(data, policies);
        var accounts = new AccountMonthEnd[data.Accounts.Count];
        EveryAccount.Visit(
            accounts.Length,
            () => new MonthEndReader(data, policies.Practice.Aging, [asOf], leftOut),
            (reader, account) =>
            {
                reader.Sums[0] = default;
                reader.Add(account);
                accounts[account] = new(
                    data.AccountIds[account],
                    data.Texts[data.Accounts[account].Name],
                    reader.Sums[0].On(asOf, begins)
                );
            },
            _ => { },
            cancel
        );
        return accounts;
    }

    /// <summary>The last days of up to <paramref name="count"/> - 1 months before a day, and the day itself; none
    /// before <paramref name="first"/>.</summary>
    internal static List<DateOnly> Days(DateOnly first, DateOnly asOf, int count)
    {
        var days = new List<DateOnly> { asOf };
        for (
            var end = new DateOnly(asOf.Year, asOf.Month, 1).AddDays(-1);
            days.Count < count && end >= first;
            end = new DateOnly(end.Year, end.Month, 1).AddDays(-1)
        )
            days.Add(end);
        days.Reverse();
        return days;
    }

    /// <summary>The billing types, among <see cref="PracticeData.Words"/>, that the practice keeps out of its
    /// receivables.</summary>
    internal static HashSet<int> LeftOut(PracticeData data, PolicySet policies) =>
        [.. Enumerable.Range(0, data.Words.Count).Where(word => policies.Practice.LeavesOut(data.Words[word]))];
}
