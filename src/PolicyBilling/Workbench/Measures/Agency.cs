using System.Numerics;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Measures;

/// <summary>
/// What became of money placed with the collections agency. Placed is the amount that the contact names, else the
/// patient's part at the end of that day; recovered, what patients paid on the days after it until the account was
/// returned, at most what was placed. Placed = recovered + returned + still there.
/// </summary>
/// <param name="Placed">Accounts handed over; one handed over again after it was returned counts again.</param>
/// <param name="Recovered">Dollars of it that came in.</param>
/// <param name="Returned">Accounts that came back, and what had not been recovered of them.</param>
/// <param name="There">Accounts that did not come back, and what has not been recovered of them.</param>
public readonly record struct AgencyTally(Counted Placed, decimal Recovered, Counted Returned, Counted There)
    : IAdditionOperators<AgencyTally, AgencyTally, AgencyTally>
{
    /// <summary>Share of the dollars placed that came in, 0 to 1; null where none were placed.</summary>
    public decimal? Share => Placed.Amount > 0 ? Recovered / Placed.Amount : null;

    public static AgencyTally operator +(AgencyTally a, AgencyTally b) =>
        new(a.Placed + b.Placed, a.Recovered + b.Recovered, a.Returned + b.Returned, a.There + b.There);
}

/// <summary>The collections agency.</summary>
/// <param name="Months">By the month of handing over.</param>
/// <param name="Earlier">Handed over before these months.</param>
/// <param name="Untold">Accounts whose billing type says that they are there though no contact says since when, and the
/// patient's part of them: in none of the others.</param>
public sealed record Agency(ByMonth<AgencyTally> Months, AgencyTally Earlier, Counted Untold)
{
    /// <summary>All that were ever placed.</summary>
    public AgencyTally Total => Earlier + Months.Total;
}

/// <summary>Adds up what was placed with the agency.</summary>
internal sealed class AgencySums(MeasuredMonths months, AccountOnDay then, HashSet<int> types)
{
    private readonly MonthSums<AgencyTally> _months = new(months);
    private AgencyTally _earlier;
    private Counted _untold;

    public void Read(MeasuredAccount account)
    {
        var (placed, isPlaced) = (default(ContactRow), false);
        for (var i = 0; i < account.Contacts.Count; i++)
        {
            ref readonly var contact = ref account.Contacts[i];
            if (contact.Kind == ContactKind.Agency && !isPlaced)
                (placed, isPlaced) = (contact, true);
            else if (contact.Kind == ContactKind.AgencyReturned && isPlaced)
            {
                Add(account, placed, contact.Date);
                isPlaced = false;
            }
        }
        if (isPlaced)
            Add(account, placed, null);
        else if (types.Contains(account.Data.Accounts[account.Number].BillingType))
            _untold += Counted.One(Math.Max(0, account.Ledger.Balance - account.Claims.Estimate));
    }

    public void Add(AgencySums other)
    {
        _months.Add(other._months);
        _earlier += other._earlier;
        _untold += other._untold;
    }

    public Agency Value => new(_months.Value, _earlier, _untold);

    private void Add(MeasuredAccount account, in ContactRow placed, int? returned)
    {
        var amount = placed.Amount > 0 ? placed.Amount : PatientPart(account, placed.Date);
        var paid = Math.Min(amount, account.Paid(placed.Date + 1, returned ?? account.AsOf));
        var left = Counted.One(amount - paid);
        var tally = new AgencyTally(
            Counted.One(amount),
            Money.FromCents(paid),
            returned is null ? default : left,
            returned is null ? left : default
        );
        if (placed.Date < months.Starts)
            _earlier += tally;
        else
            _months.Add(placed.Date, tally);
    }

    private long PatientPart(MeasuredAccount account, int day)
    {
        then.Read(account.Number, day);
        return Math.Max(0, then.Ledger.Balance - then.Claims.Estimate);
    }
}
