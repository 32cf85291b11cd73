using PolicyBilling.Breakdowns;

namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>Payments that name no visit, and the visits that they fit: one for one, then several of one side for
/// several of the other to the cent, then whatever is left for the oldest.</summary>
internal static class UnappliedPayments
{
    // More than these nobody would fit together by hand either.
    private const int MostVisits = 200;

    // A deposit may come before the visit.
    private const int DaysAhead = 30;

    public static IEnumerable<Candidate> Find(AccountBooks books, PracticeHabits habits)
    {
        if (!books.Data.FillsAppliesTo)
            return [];
        var payments = Enumerable.Range(0, books.Ledger.Count).Where(books.IsLoose).ToList();
        var visits = books
            .Visits.Where(visit => books.PartWithoutLoose(visit) > 0)
            .Take(MostVisits)
            .ToDictionary(visit => visit, books.PartWithoutLoose);
        return payments.Count == 0 || visits.Count == 0 ? [] : [.. Fit(books, payments, visits)];
    }

    private static IEnumerable<Candidate> Fit(
        AccountBooks books,
        List<int> payments,
        Dictionary<PostedVisit, long> visits
    )
    {
        foreach (var payment in payments.ToList())
            if (Single(books, payment, visits) is var (visit, confidence))
            {
                var cents = -books.Ledger.Effective(payment);
                yield return Found(books, confidence, [payment], [(visit, cents)]);
                payments.Remove(payment);
                visits.Remove(visit);
            }
        foreach (var payment in payments.ToList())
        {
            var open = visits.OrderBy(visit => visit.Key.Date).ToList();
            var answer = SubsetSum.Of([.. open.Select(visit => visit.Value)], -books.Ledger.Effective(payment));
            if (answer.Places is not { Length: > 1 } places)
                continue;
            var taken = places.Select(place => open[place]).ToList();
            yield return Found(
                books,
                answer.IsOnly ? Confidence.Likely : Confidence.Ask,
                [payment],
                [.. taken.Select(visit => (visit.Key, visit.Value))]
            );
            payments.Remove(payment);
            foreach (var visit in taken)
                visits.Remove(visit.Key);
        }
        foreach (var visit in visits.OrderBy(visit => visit.Key.Date).ToList())
        {
            var answer = SubsetSum.Of([.. payments.Select(payment => -books.Ledger.Effective(payment))], visit.Value);
            if (answer.Places is not { Length: > 1 } places)
                continue;
            var taken = places.Select(place => payments[place]).ToList();
            yield return Found(
                books,
                answer.IsOnly ? Confidence.Likely : Confidence.Ask,
                taken,
                [(visit.Key, visit.Value)]
            );
            payments.RemoveAll(taken.Contains);
            visits.Remove(visit.Key);
        }
        foreach (var payment in payments)
        {
            var (left, oldest) = (-books.Ledger.Effective(payment), new List<(PostedVisit, long)>());
            foreach (var visit in visits.OrderBy(visit => visit.Key.Date).ToList())
            {
                var part = Math.Min(left, visit.Value);
                if (part <= 0)
                    continue;
                oldest.Add((visit.Key, part));
                (left, visits[visit.Key]) = (left - part, visit.Value - part);
            }
            if (oldest.Count > 0)
                yield return Found(books, Confidence.Likely, [payment], oldest, fits: false);
        }
    }

    // The visit of exactly that amount: the only one for certain; of several the newest before the payment.
    private static (PostedVisit Visit, Confidence Confidence)? Single(
        AccountBooks books,
        int payment,
        Dictionary<PostedVisit, long> visits
    )
    {
        var day = books.DayOf(payment);
        var fitting = visits
            .Where(visit => visit.Value == -books.Ledger.Effective(payment) && visit.Key.Date <= day.AddDays(DaysAhead))
            .Select(visit => visit.Key)
            .OrderBy(visit => visit.Date > day)
            .ThenByDescending(visit => visit.Date)
            .ThenBy(visit => visit.Patient, StringComparer.Ordinal)
            .ToList();
        return fitting.Count == 0
            ? null
            : (fitting[0], fitting.Count == 1 && fitting[0].Date <= day ? Confidence.Sure : Confidence.Likely);
    }

    private static Candidate Found(
        AccountBooks books,
        Confidence confidence,
        IReadOnlyList<int> payments,
        IReadOnlyList<(PostedVisit Visit, long Cents)> visits,
        bool fits = true
    )
    {
        var (entries, uses) = (new List<EntryToPost>(), new List<MoneyUse>());
        var left = new Queue<(int Payment, long Cents)>(payments.Select(p => (p, -books.Ledger.Effective(p))));
        foreach (var (visit, cents) in visits)
            Lay(books, visit, cents, left, entries);
        foreach (var payment in payments)
            uses.Add(books.Of(payment, entries.Where(e => e.Moves == books.Row(payment).Id).Sum(e => -Cents(e))));
        var paid = payments.Sum(books.MoneyOf) * -1;
        var part = Money.FromCents(visits.Sum(visit => visit.Cents));
        return books.Found(
            Cause.PaymentNotApplied,
            confidence,
            visits.Sum(visit => visit.Cents),
            [.. payments.Select(books.Row), .. visits.SelectMany(visit => visit.Visit.Charges).Select(books.Row)],
            entries,
            !fits ? books.Texts.NotAppliedOldest(paid)
                : payments.Count == 1 && visits.Count == 1
                    ? books.Texts.NotApplied(paid, books.DayOf(payments[0]), part, visits[0].Visit.Date)
                : books.Texts.NotAppliedTogether(paid, payments.Count, visits.Count),
            uses
        );
    }

    private static long Cents(EntryToPost entry) => Money.ToCents(entry.Amount);

    // On each charge what it still needs.
    private static void Lay(
        AccountBooks books,
        PostedVisit visit,
        long cents,
        Queue<(int Payment, long Cents)> left,
        List<EntryToPost> entries
    )
    {
        foreach (var charge in visit.Charges.Where(charge => books.Ledger.Effective(charge) > 0))
        {
            var need = Math.Min(cents, NeedOf(books, charge));
            while (need > 0 && left.TryPeek(out var next))
            {
                var part = Math.Min(need, next.Cents);
                entries.Add(books.Apply(next.Payment, charge, part));
                left.Dequeue();
                if (next.Cents > part)
                    left = Requeued(left, (next.Payment, next.Cents - part));
                (need, cents) = (need - part, cents - part);
            }
        }
    }

    // What of a charge nobody but loose payments has paid.
    private static long NeedOf(AccountBooks books, int charge) =>
        books.Posted.Open(charge)
        + books
            .Posted.Parts.Where(part => part.Charge == charge && part.OldestFirst && books.IsLoose(part.Entry))
            .Sum(part => part.Cents);

    private static Queue<(int, long)> Requeued(Queue<(int, long)> rest, (int, long) first)
    {
        var others = rest.ToList();
        rest.Clear();
        rest.Enqueue(first);
        foreach (var other in others)
            rest.Enqueue(other);
        return rest;
    }
}
