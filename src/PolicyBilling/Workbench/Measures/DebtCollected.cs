using System.Numerics;
using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Workbench.Measures;

/// <summary>
/// What patients paid, by the age, on the day of the payment, of the charge it paid: the one that the payment names,
/// else those on which aging lays it, the oldest first. A payment that was taken back counts as never made.
/// </summary>
/// <param name="Ages">On charges up to 30, 31 to 60, 61 to 90 and more than 90 days old.</param>
/// <param name="Ahead">On charges that came later, and on none so far.</param>
public readonly record struct DebtCollected(ByAge Ages, decimal Ahead)
    : IAdditionOperators<DebtCollected, DebtCollected, DebtCollected>
{
    /// <summary>All that patients paid.</summary>
    public decimal Total => Ages.Total + Ahead;

    public static DebtCollected operator +(DebtCollected a, DebtCollected b) => new(a.Ages + b.Ages, a.Ahead + b.Ahead);
}

/// <summary>Adds up what patients paid.</summary>
internal sealed class DebtSums(MeasuredMonths months)
{
    private readonly MonthSums<DebtCollected> _months = new(months);

    public void Read(MeasuredAccount account)
    {
        if (account.Payments.Count == 0 || account.Payments[^1].Date < months.Starts)
            return;
        var (ledger, aging, laid) = (account.Ledger, account.Paying, 0);
        foreach (var (date, cents, place) in account.Payments)
        {
            if (ledger.Find(ledger[place].AppliesTo) is var named and >= 0 && ledger[named].Kind.IsCharge())
            {
                Add(date, date - ledger[named].Date, cents);
                continue;
            }
            var left = cents;
            // Credits are laid in the order of their dates, as payments stand.
            while (laid < aging.Laid!.Count && aging.Laid[laid].Place < place)
                laid++;
            for (; laid < aging.Laid.Count && aging.Laid[laid].Place == place; laid++)
            {
                Add(date, date - aging[aging.Laid[laid].Charge].Date, aging.Laid[laid].Cents);
                left -= aging.Laid[laid].Cents;
            }
            Add(date, -1, left);
        }
    }

    public void Add(DebtSums other) => _months.Add(other._months);

    public ByMonth<DebtCollected> Value => _months.Value;

    private void Add(int date, int age, long cents)
    {
        if (cents == 0 || date < months.Starts)
            return;
        var amount = Money.FromCents(cents);
        _months.Add(
            date,
            age < 0
                ? new(default, amount)
                : new(
                    Aging.BucketOf(age) switch
                    {
                        0 => new(amount, 0, 0, 0),
                        1 => new(0, amount, 0, 0),
                        2 => new(0, 0, amount, 0),
                        _ => new(0, 0, 0, amount),
                    },
                    0
                )
        );
    }
}
