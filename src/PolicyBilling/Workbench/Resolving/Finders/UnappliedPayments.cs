using PolicyBilling.Breakdowns;

namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>Payments that name no visit, and the visits that they fit: one for one, then several of one side for
/// several of the other to the cent, then whatever is left for the oldest.</summary>
internal static class UnappliedPayments
{
    // More than these nobody would fit together by hand either.
    private const int Most = 200;

    /// <summary>A deposit may come before the visit, by so many days.</summary>
    public const int DaysAhead = 30;

    public static IEnumerable<Candidate> Find(AccountBooks books, PracticeHabits habits)
    {
        if (!books.Data.FillsAppliesTo)
            return [];
        var payments = Enumerable.Range(0, books.Ledger.Count).Where(books.IsLoose).ToList();
        var visits = books.Visits.Where(visit => books.PartWithoutLoose(visit) > 0).ToList();
        if (payments.Count == 0 || visits.Count == 0)
            return [];
        if (payments.Count > Most || visits.Count > Most)
            books.Stop(books.Texts.OnlySoMany(payments.Count, visits.Count, Most));
        return
        [
            .. Fit(
                books,
                [.. payments.Take(Most)],
                visits.Take(Most).ToDictionary(visit => visit, books.PartWithoutLoose)
            ),
        ];
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
            if (Places(books, answer, -books.Ledger.Effective(payment)) is not { } places)
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
            if (Places(books, answer, visit.Value) is not { } places)
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

    // Several that add up; where it gave up that is said.
    private static int[]? Places(AccountBooks books, SubsetSum.Answer answer, long cents)
    {
        if (answer is { Stopped: true, Places: null })
            books.Stop(books.Texts.GaveUp(Money.FromCents(cents), SubsetSum.Most));
        return answer.Places is { Length: > 1 } places ? places : null;
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
        var (entries, uses) = (Laid(books, payments, visits), new List<MoneyUse>());
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

    // On each charge what it still needs, of the payments in their order.
    private static List<EntryToPost> Laid(
        AccountBooks books,
        IReadOnlyList<int> payments,
        IReadOnlyList<(PostedVisit Visit, long Cents)> visits
    )
    {
        var (entries, next, left) = (new List<EntryToPost>(), 0, -books.Ledger.Effective(payments[0]));
        foreach (var (visit, cents) in visits)
        {
            var rest = cents;
            foreach (var charge in visit.Charges.Where(charge => books.Ledger.Effective(charge) > 0))
                for (var need = Math.Min(rest, NeedOf(books, charge)); need > 0 && next < payments.Count; )
                {
                    var part = Math.Min(need, left);
                    entries.Add(books.Apply(payments[next], charge, part));
                    (need, rest, left) = (need - part, rest - part, left - part);
                    if (left == 0 && ++next < payments.Count)
                        left = -books.Ledger.Effective(payments[next]);
                }
        }
        return entries;
    }

    // What of a charge nobody but loose payments has paid.
    private static long NeedOf(AccountBooks books, int charge) =>
        books.Posted.Open(charge)
        + books
            .Posted.Parts.Where(part => part.Charge == charge && part.OldestFirst && books.IsLoose(part.Entry))
            .Sum(part => part.Cents);
}
