using PolicyBilling.Breakdowns;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>A payment that stands at a visit which is paid too much by the whole of it, while exactly as much is open
/// of another visit of the same patient: the balance is right, and what the patient is asked for by visit is not. A
/// smaller surplus is a credit, and that needs no cause.</summary>
internal static class MisappliedPayments
{
    public static IEnumerable<Candidate> Find(AccountBooks books, PracticeHabits habits)
    {
        foreach (var over in books.Visits.Where(visit => visit.Sums.PatientPart < 0))
        {
            var cents = -Money.ToCents(over.Sums.PatientPart);
            if (Newest(books, over, cents) is not { } payment)
                continue;
            var latest = books.DayOf(payment).AddDays(UnappliedPayments.DaysAhead);
            var open = books
                .Visits.Where(visit =>
                    Money.ToCents(visit.Sums.PatientPart) == cents
                    && visit.Date <= latest
                    && PatientOf(books, visit) == PatientOf(books, over)
                )
                .ToList();
            if (open.Count > 0)
                yield return Found(books, payment, over, open[0], cents, open.Count == 1 && !HasTwin(books, payment));
        }
    }

    // The newest payment of a visit that is as much as is too much.
    private static int? Newest(AccountBooks books, PostedVisit over, long cents) =>
        books
            .Posted.Parts.Where(part =>
                over.Charges.Contains(part.Charge)
                && !part.OldestFirst
                && books.Ledger[part.Entry] is { Kind: EntryKind.PatientPayment, Claim: < 0 }
                && books.Ledger.Effective(part.Entry) == -cents
            )
            .Select(part => (int?)part.Entry)
            .LastOrDefault();

    // Then it may as well be the same one entered twice.
    private static bool HasTwin(AccountBooks books, int payment)
    {
        var entry = books.Ledger[payment];
        return Enumerable
            .Range(0, books.Ledger.Count)
            .Any(i =>
                i != payment
                && books.Ledger[i].Kind == entry.Kind
                && books.Ledger[i].Date == entry.Date
                && books.Ledger.Effective(i) == entry.Cents
            );
    }

    private static int PatientOf(AccountBooks books, PostedVisit visit) => books.Ledger[visit.Charges[0]].Patient;

    private static Candidate Found(
        AccountBooks books,
        int payment,
        PostedVisit over,
        PostedVisit visit,
        long cents,
        bool isOnly
    )
    {
        var day = books.DayOf(payment);
        return books.Found(
            Cause.PaymentOnOtherVisit,
            isOnly && visit.Date <= day ? Confidence.Sure : Confidence.Likely,
            cents,
            [books.Row(payment), .. over.Charges.Select(books.Row), .. visit.Charges.Select(books.Row)],
            Moved(books, payment, visit, cents),
            books.Texts.OnOtherVisit(Money.FromCents(cents), day, over.Date, visit.Date),
            [books.Of(payment, cents), .. books.OpenOf(visit.Charges, cents)]
        );
    }

    private static IEnumerable<EntryToPost> Moved(AccountBooks books, int payment, PostedVisit visit, long cents)
    {
        foreach (var charge in visit.Charges)
        {
            if (Math.Min(cents, books.Posted.Open(charge)) is not (var part and > 0))
                continue;
            yield return books.Apply(payment, charge, part);
            cents -= part;
        }
    }
}
