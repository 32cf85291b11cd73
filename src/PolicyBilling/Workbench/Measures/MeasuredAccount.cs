using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Workbench.Measures;

/// <summary>An account as it is known on the as-of date, for every part of the measures. Reused from account to
/// account.</summary>
internal sealed class MeasuredAccount(PracticeData data, MonthEndReader ends, DateOnly asOf)
{
    private readonly List<(int Date, long Cents, int Place)> _payments = [];

    public PracticeData Data => data;

    /// <summary>Day number of the as-of date.</summary>
    public int AsOf { get; } = asOf.DayNumber;

    /// <summary>The account's number.</summary>
    public int Number { get; private set; }

    /// <summary>Whether its billing type is kept out of receivables.</summary>
    public bool IsLeftOut { get; private set; }

    /// <summary>Its entries; payments that were taken back count as never made.</summary>
    public AccountLedger Ledger => ends.Books.Ledger;

    /// <summary>Its charges as receivables show them.</summary>
    public Aging Aging => ends.Aged.Aging;

    /// <summary>Its charges with what each credit paid; payments that were taken back count as never made.</summary>
    public Aging Paying => ends.Books.Aging;

    /// <summary>Its claims as receivables show them.</summary>
    public AccountClaims Claims => ends.Aged.Claims;

    /// <summary>Its contacts up to the as-of date.</summary>
    public AccountContacts Contacts { get; } = new(data);

    /// <summary>Which carriers its money is with.</summary>
    public AccountCarriers Carriers { get; } = new(data);

    /// <summary>What patients paid and nobody took back: date, cents above 0, place in the ledger; in order of
    /// date.</summary>
    public IReadOnlyList<(int Date, long Cents, int Place)> Payments => _payments;

    /// <summary>Takes over an account that the month-ends have just read, the last of them the as-of date.</summary>
    public void Read(int account)
    {
        (Number, IsLeftOut) = (account, ends.LeavesOut(account));
        if (IsLeftOut || Ledger.Count == 0)
        {
            if (ends.Aged != ends.Books)
                ends.Aged.ReadEntries(account, AsOf);
            ends.Aged.Age(account, AsOf);
        }
        if (ends.Aged != ends.Books)
            ends.Books.Age(account, AsOf);
        Carriers.Read(Claims, AsOf);
        Contacts.Read(account, AsOf, []);
        _payments.Clear();
        for (var i = 0; i < Ledger.Count; i++)
            if (Ledger[i].Kind == EntryKind.PatientPayment && Ledger.Effective(i) < 0)
                _payments.Add((Ledger[i].Date, -Ledger.Effective(i), i));
    }

    /// <summary>Cents that patients paid on the days from one to another, both included.</summary>
    public long Paid(int from, int until)
    {
        var cents = 0L;
        foreach (var payment in _payments)
            if (payment.Date >= from && payment.Date <= until)
                cents += payment.Cents;
        return cents;
    }
}

/// <summary>Finds the carrier that money is with. Reused from account to account.</summary>
internal sealed class AccountCarriers(PracticeData data)
{
    private readonly Dictionary<int, int> _newest = [];
    private AccountClaims? _claims;
    private int _asOf;

    public void Read(AccountClaims claims, int asOf)
    {
        (_claims, _asOf) = (claims, asOf);
        _newest.Clear();
    }

    /// <summary>The carrier of the claim that is named, else of the newest claim of the patient that has one, as an
    /// index into <see cref="PracticeData.Words"/>; -1 for none.</summary>
    public int Of(int claim, int patient) =>
        _claims!.Find(claim) is var named and >= 0 && _claims[named].Row.Carrier is var carrier and >= 0 ? carrier
        : patient < 0 ? -1
        : Newest(patient);

    /// <summary>The carrier of the account's newest claim that has one; -1 for none.</summary>
    public int OfAccount() => Newest(-1);

    private int Newest(int patient) =>
        _newest.TryGetValue(patient, out var carrier) ? carrier : _newest[patient] = FindNewest(patient);

    private int FindNewest(int patient)
    {
        var (newest, day) = (-1, -1);
        for (var i = 0; i < _claims!.Count; i++)
        {
            ref readonly var claim = ref _claims[i];
            if (claim.Row.Carrier < 0 || (patient >= 0 && claim.Row.Patient != patient))
                continue;
            var last = claim.LastDay(_asOf);
            // The order of the file decides nothing.
            if (last > day || (last == day && data.ClaimIds.Compare(claim.Row.Claim, _claims[newest].Row.Claim) > 0))
                (newest, day) = (i, last);
        }
        return newest < 0 ? -1 : _claims[newest].Row.Carrier;
    }
}
