using System.Numerics;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Measures;

/// <summary>
/// Promises to pay, by the month they were made in, each judged by itself as the facts judge the account's: it is kept
/// once patients paid its amount since the day it was made (something, where no amount was named). Several on one day
/// are one, that which ends last. Dollars are those promised; a promise that names none adds none.
/// </summary>
/// <param name="InTime">Kept on the day named or before, or with no day named.</param>
/// <param name="Late">Kept after the day named.</param>
/// <param name="Broken">Not kept, and the day named is past.</param>
/// <param name="Open">Not kept, and the day named is still to come, or none was.</param>
public readonly record struct PromiseTally(Counted InTime, Counted Late, Counted Broken, Counted Open)
    : IAdditionOperators<PromiseTally, PromiseTally, PromiseTally>
{
    /// <summary>All that were made.</summary>
    public Counted Made => InTime + Late + Broken + Open;

    /// <summary>Share kept in time of those whose day is past or that are kept, 0 to 1; null where there are
    /// none.</summary>
    public decimal? KeptShare => Made.Count - Open.Count is > 0 and var done ? (decimal)InTime.Count / done : null;

    public static PromiseTally operator +(PromiseTally a, PromiseTally b) =>
        new(a.InTime + b.InTime, a.Late + b.Late, a.Broken + b.Broken, a.Open + b.Open);
}

/// <summary>Adds up promises.</summary>
internal sealed class PromiseSums(MeasuredMonths months)
{
    private readonly MonthSums<PromiseTally> _months = new(months);

    public void Read(MeasuredAccount account)
    {
        var contacts = account.Contacts;
        ContactRow? last = null;
        for (var i = 0; i < contacts.Count; i++)
        {
            ref readonly var promise = ref contacts[i];
            if (promise.Kind != ContactKind.Promise)
                continue;
            if (last is { } before && before.Date != promise.Date)
                Judge(account, before);
            if (last is not { } same || same.Date != promise.Date || Ends(promise) >= Ends(same))
                last = promise;
        }
        if (last is { } made)
            Judge(account, made);
    }

    public void Add(PromiseSums other) => _months.Add(other._months);

    public ByMonth<PromiseTally> Value => _months.Value;

    private void Judge(MeasuredAccount account, in ContactRow made)
    {
        var one = Counted.One(Math.Max(0, made.Amount));
        var kept = LedgerFacts.IsKept(made, account.Paid(made.Date, account.AsOf));
        _months.Add(
            made.Date,
            kept && LedgerFacts.IsKept(made, account.Paid(made.Date, Ends(made))) ? new() { InTime = one }
                : kept ? new() { Late = one }
                : Ends(made) < account.AsOf ? new() { Broken = one }
                : new PromiseTally { Open = one }
        );
    }

    // What has no date has no end.
    private static int Ends(in ContactRow promise) => promise.Until == 0 ? int.MaxValue : promise.Until;
}
