using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Backtests;

/// <summary>Cents that the patients of an account paid within 30, 60 and 90 days after a day.</summary>
internal readonly record struct PaidCents(long Within30, long Within60, long Within90);

/// <summary>One account's patient payments as they are known in the end: one that was taken back counts as never
/// made. Reused from account to account.</summary>
internal sealed class PaymentsAfter(PracticeData data, DateOnly asOf)
{
    private readonly AccountLedger _ledger = new(data);
    private readonly List<(int Date, long Cents)> _payments = [];

    /// <summary>Reads an account's payments.</summary>
    public void Read(int account)
    {
        _payments.Clear();
        _ledger.Read(account, asOf.DayNumber);
        for (var i = 0; i < _ledger.Count; i++)
            if (_ledger[i].Kind == EntryKind.PatientPayment && _ledger.Effective(i) < 0)
                _payments.Add((_ledger[i].Date, -_ledger.Effective(i)));
    }

    /// <summary>What was paid after a day, that day itself not counted.</summary>
    public PaidCents Of(int day)
    {
        var (in30, in60, in90) = (0L, 0L, 0L);
        for (var i = _payments.Count - 1; i >= 0 && _payments[i].Date > day; i--)
        {
            var (days, cents) = (_payments[i].Date - day, _payments[i].Cents);
            if (days <= 30)
                in30 += cents;
            if (days <= 60)
                in60 += cents;
            if (days <= 90)
                in90 += cents;
        }
        return new PaidCents(in30, in60, in90);
    }
}
