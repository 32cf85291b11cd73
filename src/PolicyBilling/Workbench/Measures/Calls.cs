using System.Numerics;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Measures;

/// <summary>Calls that the practice made, and what they brought.</summary>
/// <param name="Calls">Calls out; two on one day to one account are one.</param>
/// <param name="Paid">What patients paid on the day of a call or up to <see cref="Days"/> days after it. Each payment
/// counts once, for the newest call before it, and in that call's month.</param>
public readonly record struct CallTally(int Calls, decimal Paid) : IAdditionOperators<CallTally, CallTally, CallTally>
{
    /// <summary>Days within which a payment counts for a call.</summary>
    public const int Days = 30;

    public static CallTally operator +(CallTally a, CallTally b) => new(a.Calls + b.Calls, a.Paid + b.Paid);
}

/// <summary>Calls and what they brought.</summary>
/// <param name="Months">By the month of the call.</param>
/// <param name="KnownUntil">The last day of which the export can say something: the days of calls later than 30 days
/// before it are not over.</param>
public sealed record Calls(ByMonth<CallTally> Months, DateOnly KnownUntil)
{
    /// <summary>Whether more may come for calls of a month that ends on a day.</summary>
    public bool IsOver(DateOnly month) => month.AddDays(CallTally.Days) <= KnownUntil;
}

/// <summary>Adds up calls.</summary>
internal sealed class CallSums(MeasuredMonths months)
{
    private readonly MonthSums<CallTally> _months = new(months);
    private readonly List<int> _calls = [];

    public void Read(MeasuredAccount account)
    {
        _calls.Clear();
        for (var i = 0; i < account.Contacts.Count; i++)
            if (
                account.Contacts[i] is { Kind: ContactKind.Call, Direction: Direction.Out } call
                && (_calls.Count == 0 || _calls[^1] != call.Date)
            )
            {
                _calls.Add(call.Date);
                _months.Add(call.Date, new(1, 0));
            }
        var next = 0;
        foreach (var payment in account.Payments)
        {
            while (next < _calls.Count && _calls[next] <= payment.Date)
                next++;
            if (next > 0 && payment.Date - _calls[next - 1] <= CallTally.Days)
                _months.Add(_calls[next - 1], new(0, Money.FromCents(payment.Cents)));
        }
    }

    public void Add(CallSums other) => _months.Add(other._months);

    public ByMonth<CallTally> Value => _months.Value;
}
