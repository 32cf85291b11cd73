using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>Missed-appointment fees that must not stand, and checks that came back without all that belongs to
/// it.</summary>
internal static class FeesAndChecks
{
    private const string Medicaid = "medicaid";

    private static readonly string[] OfReturns =
    [
        "returned",
        "nsf",
        "bounced",
        "insufficient",
        "sans provision",
        "retourné",
    ];

    public static IEnumerable<Candidate> Find(AccountBooks books, PracticeHabits habits) =>
        MissedFees(books).Concat(Returned(books, habits)).Concat(Noted(books));

    private static IEnumerable<Candidate> MissedFees(AccountBooks books)
    {
        foreach (var charge in books.Posted.Charges)
        {
            var entry = books.Ledger[charge];
            if (entry.Kind != EntryKind.MissedFee || books.Posted.Open(charge) is not (var open and > 0))
                continue;
            var medicaid = IsMedicaid(books, entry.Patient);
            if (!medicaid && !WasSeen(books, entry))
                continue;
            yield return books.Found(
                Cause.MissedFeeAgainstPolicy,
                medicaid ? Confidence.Sure : Confidence.Likely,
                open,
                [books.Row(charge)],
                [books.Post(EntryKind.Adjustment, -open, entry.Patient, -1, charge)],
                medicaid
                    ? books.Texts.FeeOnMedicaid(Money.FromCents(open))
                    : books.Texts.FeeThoughSeen(Money.FromCents(open), books.DayOf(charge)),
                [books.OpenOf(charge, open)]
            );
        }
    }

    private static bool IsMedicaid(AccountBooks books, int patient)
    {
        var data = books.Data;
        if (data.FlagSets[data.Accounts[books.Account].Flags].Contains(Medicaid))
            return true;
        for (var i = 0; i < data.Patients.CountOf(books.Account); i++)
            if (
                data.Patients.Of(books.Account, i) is var row
                && row.Patient == patient
                && data.FlagSets[row.Flags].Contains(Medicaid)
            )
                return true;
        return false;
    }

    // Treated on the day, and no appointment of the day was missed or cancelled.
    private static bool WasSeen(AccountBooks books, LedgerEntry fee)
    {
        var treated = false;
        for (var i = 0; i < books.Ledger.Count; i++)
            treated |=
                books.Ledger[i] is { Kind: EntryKind.Charge, Cents: > 0 } charge
                && charge.Date == fee.Date
                && charge.Patient == fee.Patient;
        for (var i = 0; i < books.Data.Appointments.CountOf(books.Account); i++)
            if (
                books.Data.Appointments.Of(books.Account, i) is var appointment
                && appointment.Date == fee.Date
                && (appointment.Patient < 0 || appointment.Patient == fee.Patient)
                && appointment.Status is AppointmentStatus.Missed or AppointmentStatus.Cancelled
            )
                return false;
        return treated;
    }

    private static IEnumerable<Candidate> Returned(AccountBooks books, PracticeHabits habits)
    {
        if (habits.ReturnFee is not { } fee)
            yield break;
        for (var i = 0; i < books.Ledger.Count; i++)
            if (books.Ledger[i].Kind == EntryKind.ReturnedPayment && PracticeHabits.FeeAfter(books, i) < 0)
                yield return books.Found(
                    Cause.BouncedWithoutFee,
                    Confidence.Ask,
                    fee,
                    [books.Row(i)],
                    [books.Post(EntryKind.LateFee, fee, books.Ledger[i].Patient)],
                    books.Texts.BouncedWithoutFee(books.DayOf(i), Money.FromCents(fee)),
                    []
                );
    }

    // A fee for a returned check without a returned check: the payment before it still counts.
    private static IEnumerable<Candidate> Noted(AccountBooks books)
    {
        for (var i = 0; i < books.Ledger.Count; i++)
        {
            var entry = books.Ledger[i];
            if (
                entry.Kind is not (EntryKind.LateFee or EntryKind.FinanceCharge or EntryKind.Adjustment)
                || books.Ledger.Effective(i) <= 0
                || !OfReturns.Any(word =>
                    books.TextOf(i).Description.Contains(word, StringComparison.OrdinalIgnoreCase)
                )
                || HasReturned(books, entry.Date)
                || PaymentBefore(books, i) is not (var payment and >= 0)
            )
                continue;
            var cents = -books.Ledger[payment].Cents;
            yield return books.Found(
                Cause.BouncedNotPosted,
                Confidence.Likely,
                cents,
                [books.Row(i), books.Row(payment)],
                [books.Post(EntryKind.ReturnedPayment, cents, books.Ledger[payment].Patient, -1, payment)],
                books.Texts.BouncedNotPosted(Money.FromCents(cents), books.DayOf(payment)),
                [books.Of(payment, cents)]
            );
        }
    }

    private static bool HasReturned(AccountBooks books, int day)
    {
        for (var i = 0; i < books.Ledger.Count; i++)
            if (books.Ledger[i].Kind == EntryKind.ReturnedPayment && Math.Abs(books.Ledger[i].Date - day) <= 30)
                return true;
        return false;
    }

    // The newest payment before the fee; one that says it was a check before all others.
    private static int PaymentBefore(AccountBooks books, int fee)
    {
        var newest = -1;
        for (var i = 0; i < books.Ledger.Count; i++)
            if (
                books.Ledger[i].Kind == EntryKind.PatientPayment
                && books.Ledger.Effective(i) == books.Ledger[i].Cents
                && books.Ledger[fee].Date - books.Ledger[i].Date is >= 0 and <= 30
                && (newest < 0 || IsCheck(books, i) || !IsCheck(books, newest))
            )
                newest = i;
        return newest;
    }

    private static bool IsCheck(AccountBooks books, int place) =>
        books.TextOf(place).Description is var text
        && (
            text.Contains("check", StringComparison.OrdinalIgnoreCase)
            || text.Contains("chèque", StringComparison.OrdinalIgnoreCase)
        );
}
