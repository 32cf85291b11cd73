using PolicyBilling.Facts;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Receivables;

/// <summary>What a practice did in the time up to a day, as it was known then, over all accounts.</summary>
public sealed record MonthActivity
{
    /// <summary>Days over which production is averaged for days in receivables.</summary>
    public const int ProductionDays = 90;

    /// <summary>Treatment charged in the month up to the day, less what was reversed. Fees are no production.</summary>
    public required decimal Production { get; init; }

    /// <summary>Patient and insurance payments of the month up to the day, less what went back.</summary>
    public required decimal Collections { get; init; }

    /// <summary>Treatment charged in the <see cref="ProductionDays"/> days up to the day; null when the ledger is
    /// younger.</summary>
    public required decimal? Production90 { get; init; }

    /// <summary>Production of 12 months after insurance write-offs and adjustments; null when the ledger is younger.
    /// What was written off as lost does not lower it.</summary>
    public required decimal? NetProduction12 { get; init; }

    /// <summary>Patient and insurance payments of 12 months, less what went back; null when the ledger is
    /// younger.</summary>
    public required decimal? Collections12 { get; init; }

    /// <summary>Estimates of claims sent more than 30 days ago and not answered.</summary>
    public required decimal ClaimsOver30 { get; init; }

    /// <summary>Estimates of claims sent more than 60 days ago and not answered.</summary>
    public required decimal ClaimsOver60 { get; init; }

    /// <summary>Estimates of claims sent more than 90 days ago and not answered.</summary>
    public required decimal ClaimsOver90 { get; init; }

    /// <summary>Statements mailed or e-mailed in the month up to the day.</summary>
    public required int Statements { get; init; }

    /// <summary>Patient payments of the month that came 1 to 30 days after a statement was mailed or e-mailed to the
    /// account.</summary>
    public required decimal ReceivedAfterStatements { get; init; }
}

/// <summary>The days from which a day's month and year count, as day numbers, both included.</summary>
internal readonly record struct Windows(int Day, int Month, int Days90, int Year)
{
    public static Windows Of(DateOnly day) =>
        new(
            day.DayNumber,
            Start(day, 1).DayNumber,
            day.DayNumber - MonthActivity.ProductionDays + 1,
            Start(day, 12).DayNumber
        );

    // On a month's last day whole months are meant, else the time since the same day of an earlier month.
    private static DateOnly Start(DateOnly day, int months) =>
        day.AddDays(1).Day == 1
            ? new DateOnly(day.Year, day.Month, 1).AddMonths(1 - months)
            : day.AddMonths(-months).AddDays(1);
}

/// <summary>Activity added up, in cents.</summary>
internal struct ActivitySums
{
    private long _production,
        _production90,
        _netProduction12,
        _collections,
        _collections12,
        _over30,
        _over60,
        _over90,
        _received;
    private int _statements;

    /// <summary>Adds an account's entries, which are in order of date.</summary>
    public void AddEntries(AccountLedger ledger, in Windows windows)
    {
        for (var i = ledger.Count - 1; i >= 0 && ledger[i].Date >= windows.Year; i--)
        {
            ref readonly var entry = ref ledger[i];
            switch (entry.Kind)
            {
                case EntryKind.Charge:
                    _netProduction12 += entry.Cents;
                    if (entry.Date >= windows.Days90)
                        _production90 += entry.Cents;
                    if (entry.Date >= windows.Month)
                        _production += entry.Cents;
                    break;
                case EntryKind.InsuranceWriteOff or EntryKind.Adjustment:
                    _netProduction12 += entry.Cents;
                    break;
                case EntryKind.PatientPayment
                or EntryKind.InsurancePayment
                or EntryKind.Refund
                or EntryKind.ReturnedPayment:
                    _collections12 -= entry.Cents;
                    if (entry.Date >= windows.Month)
                        _collections -= entry.Cents;
                    break;
            }
        }
    }

    /// <summary>Adds an account's claims as they stood on the day.</summary>
    public void AddClaims(AccountClaims claims, int day)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            ref readonly var claim = ref claims[i];
            if (claim.Status != ClaimStatus.Sent)
                continue;
            var days = LedgerFacts.ClaimDays(claim, day);
            if (days > 30)
                _over30 += claim.Estimate;
            if (days > 60)
                _over60 += claim.Estimate;
            if (days > 90)
                _over90 += claim.Estimate;
        }
    }

    /// <summary>Adds an account's statements, and what came in after them.</summary>
    public void AddStatements(AccountRows<ContactRow> contacts, int account, AccountLedger ledger, in Windows windows)
    {
        var rows = contacts.CountOf(account);
        for (var i = 0; i < rows; i++)
            if (
                IsSent(contacts.Of(account, i))
                && contacts.Of(account, i).Date is var date
                && date >= windows.Month
                && date <= windows.Day
            )
                _statements++;
        for (var i = ledger.Count - 1; rows > 0 && i >= 0 && ledger[i].Date >= windows.Month; i--)
            if (
                ledger[i].Kind == EntryKind.PatientPayment
                && ledger.Effective(i) < 0
                && FollowsStatement(contacts, account, rows, ledger[i].Date)
            )
                _received -= ledger.Effective(i);
    }

    public void Add(in ActivitySums other)
    {
        (_production, _production90) = (_production + other._production, _production90 + other._production90);
        (_netProduction12, _collections, _collections12) = (
            _netProduction12 + other._netProduction12,
            _collections + other._collections,
            _collections12 + other._collections12
        );
        (_over30, _over60, _over90) = (_over30 + other._over30, _over60 + other._over60, _over90 + other._over90);
        (_received, _statements) = (_received + other._received, _statements + other._statements);
    }

    public readonly MonthActivity Of(in Windows windows, int ledgerBegins) =>
        new()
        {
            Production = Money.FromCents(_production),
            Collections = Money.FromCents(_collections),
            Production90 = windows.Days90 < ledgerBegins ? null : Money.FromCents(_production90),
            NetProduction12 = windows.Year < ledgerBegins ? null : Money.FromCents(_netProduction12),
            Collections12 = windows.Year < ledgerBegins ? null : Money.FromCents(_collections12),
            ClaimsOver30 = Money.FromCents(_over30),
            ClaimsOver60 = Money.FromCents(_over60),
            ClaimsOver90 = Money.FromCents(_over90),
            Statements = _statements,
            ReceivedAfterStatements = Money.FromCents(_received),
        };

    // One handed over at the desk cost no postage and is no answer to come.
    internal static bool IsSent(in ContactRow contact) =>
        contact.Kind == ContactKind.Statement && contact.Channel != Channel.InPerson;

    private static bool FollowsStatement(AccountRows<ContactRow> contacts, int account, int rows, int payment)
    {
        for (var i = 0; i < rows; i++)
            if (IsSent(contacts.Of(account, i)) && payment - contacts.Of(account, i).Date is >= 1 and <= 30)
                return true;
        return false;
    }
}
