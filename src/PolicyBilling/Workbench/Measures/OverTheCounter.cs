using System.Numerics;
using System.Runtime.InteropServices;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Measures;

/// <summary>
/// What patients paid on the day of treatment. For each account and day with treatment: the fees charged, what the
/// insurers were expected to take off them before they answered (the estimate of each claim laid on the charges that
/// name it, the oldest first), and what patients paid that day, at most their own part: more than that pays older debt.
/// Not known are estimates as they stood on the day (the export has today's) and insurance of charges that name no
/// claim, which are the patient's in full.
/// </summary>
/// <param name="Treatment">Fees, less what was reversed.</param>
/// <param name="Insurers">What insurers were expected to take off.</param>
/// <param name="Collected">Paid on the day, at most the patient's part of each day.</param>
public readonly record struct OverTheCounter(decimal Treatment, decimal Insurers, decimal Collected)
    : IAdditionOperators<OverTheCounter, OverTheCounter, OverTheCounter>
{
    /// <summary>The patient's part of the days' treatment.</summary>
    public decimal PatientPart => Treatment - Insurers;

    /// <summary>Share of the patient's part that was paid on the day, 0 to 1; null where there was none.</summary>
    public decimal? Share => PatientPart > 0 ? Collected / PatientPart : null;

    public static OverTheCounter operator +(OverTheCounter a, OverTheCounter b) =>
        new(a.Treatment + b.Treatment, a.Insurers + b.Insurers, a.Collected + b.Collected);
}

/// <summary>Adds up what was paid on days of treatment.</summary>
internal sealed class CounterSums(MeasuredMonths months)
{
    private readonly MonthSums<OverTheCounter> _months = new(months);

    // What of a claim's estimate no charge has taken yet, by the claim's place.
    private readonly Dictionary<int, long> _left = [];

    public void Read(MeasuredAccount account)
    {
        var ledger = account.Ledger;
        _left.Clear();
        for (var i = 0; i < ledger.Count; )
        {
            var (day, fees, insurers, paid) = (ledger[i].Date, 0L, 0L, 0L);
            for (; i < ledger.Count && ledger[i].Date == day; i++)
                switch (ledger[i].Kind, ledger.Effective(i))
                {
                    case (EntryKind.Charge, > 0 and var fee):
                        fees += fee;
                        insurers += Lay(account.Claims, ledger[i].Claim, fee);
                        break;
                    case (EntryKind.PatientPayment, < 0 and var payment):
                        paid -= payment;
                        break;
                }
            if (fees > 0 && months.Of(day) >= 0)
                _months.Add(
                    day,
                    new(
                        Money.FromCents(fees),
                        Money.FromCents(insurers),
                        Money.FromCents(Math.Min(fees - insurers, paid))
                    )
                );
        }
    }

    public void Add(CounterSums other) => _months.Add(other._months);

    public ByMonth<OverTheCounter> Value => _months.Value;

    private long Lay(AccountClaims claims, int named, long cents)
    {
        if (claims.Find(named) is not (var claim and >= 0))
            return 0;
        ref var left = ref CollectionsMarshal.GetValueRefOrAddDefault(_left, claim, out var known);
        if (!known)
            left = claims[claim].FirstEstimate;
        var laid = Math.Clamp(left, 0, cents);
        left -= laid;
        return laid;
    }
}
