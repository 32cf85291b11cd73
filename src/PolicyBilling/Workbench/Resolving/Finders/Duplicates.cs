using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>The same charge or payment entered twice on one day. Two fillings or two co-payments on a day are ordinary:
/// a second charge counts as a slip where only one of them was claimed or its code comes once in a visit, a second
/// payment where it is more than was owed.</summary>
internal static class Duplicates
{
    public static IEnumerable<Candidate> Find(AccountBooks books, PracticeHabits habits) =>
        Charges(books, habits).Concat(Credits(books));

    private static IEnumerable<Candidate> Charges(AccountBooks books, PracticeHabits habits)
    {
        foreach (
            var alike in books
                .Posted.Charges.Where(charge => books.Ledger[charge].Kind.IsCharge())
                .Where(charge => books.Ledger.Effective(charge) == books.Ledger[charge].Cents)
                .GroupBy(charge =>
                    (
                        books.Ledger[charge].Kind,
                        books.Ledger[charge].Patient,
                        books.Ledger[charge].Date,
                        books.Ledger[charge].Cents,
                        books.Ledger[charge].CodeMark,
                        books.TextOf(charge)
                    )
                )
                .Where(alike => alike.Count() > 1)
        )
        {
            var (code, kind) = (alike.Key.Item6.Code, alike.Key.Kind);
            var claimed = alike.Where(charge => books.Ledger[charge].Claim >= 0).ToList();
            var beside = alike.Where(charge => books.Ledger[charge].Claim < 0).ToList();
            // Nobody paid the slip: what was paid for was done.
            var open = (claimed.Count > 0 ? beside : alike.Skip(1))
                .Where(charge => books.Posted.Open(charge) == books.Ledger[charge].Cents)
                .ToList();
            if (open.Count == 0)
                continue;
            var once = kind == EntryKind.Charge ? habits.ComesOnce(code) : true;
            var confidence =
                (claimed.Count > 0 && beside.Count > 0) || once == true ? Confidence.Sure
                : once == false ? Confidence.Ask
                : Confidence.Likely;
            // Of a code that often comes twice, two are no sign of anything.
            if (once == false && claimed.Count == 0)
                continue;
            foreach (var second in open)
                yield return Found(
                    books,
                    confidence,
                    alike.First(charge => charge != second),
                    second,
                    claimed.Count > 0 ? books.Texts.BesideClaim
                        : once == true && code.Length > 0 ? books.Texts.NeverTwice(code)
                        : "",
                    books.OpenOf(second, books.Posted.Open(second))
                );
        }
    }

    private static IEnumerable<Candidate> Credits(AccountBooks books)
    {
        var over = Over(books);
        if (over.Count == 0)
            yield break;
        foreach (
            var alike in Enumerable
                .Range(0, books.Ledger.Count)
                .Where(place =>
                    books.Ledger[place].Kind is EntryKind.PatientPayment or EntryKind.WriteOff
                    && books.Ledger.Effective(place) < 0
                    && books.Ledger.Effective(place) == books.Ledger[place].Cents
                )
                .GroupBy(place =>
                    (
                        books.Ledger[place].Kind,
                        books.Ledger[place].Date,
                        books.Ledger[place].Cents,
                        books.Ledger[place].AppliesTo
                    )
                )
                .Where(alike => alike.Count() > 1)
        )
        {
            var (first, second, cents) = (alike.First(), alike.Last(), -alike.Key.Cents);
            var named = books.Ledger.Find(alike.Key.AppliesTo);
            var surplus = named >= 0 ? SurplusOf(books, named) : over.GetValueOrDefault(second);
            if (surplus < cents)
                continue;
            yield return Found(
                books,
                books.TextOf(first).Description == books.TextOf(second).Description
                // It may as well have been for another visit.
                && !books.Visits.Any(visit => Money.ToCents(visit.Sums.PatientPart) == cents)
                    ? Confidence.Sure
                    : Confidence.Likely,
                first,
                second,
                books.Texts.LeavesCredit,
                books.Of(second, cents)
            );
        }
    }

    // What of a charge's visit was paid too much.
    private static long SurplusOf(AccountBooks books, int charge) =>
        books
            .Visits.Where(visit => visit.Charges.Contains(charge))
            .Select(visit => -Money.ToCents(visit.Sums.Owed))
            .FirstOrDefault();

    /// <summary>How much of each credit is more than was owed, in cents.</summary>
    public static Dictionary<int, long> Over(AccountBooks books)
    {
        var (over, left) = (new Dictionary<int, long>(), new Dictionary<int, long>());
        // The last one posted is the one too much.
        foreach (var part in books.Posted.Parts.Reverse())
        {
            if (part.Cents <= 0)
                continue;
            var surplus =
                part.Charge < 0
                    ? part.Cents
                    : Math.Min(part.Cents, left.GetValueOrDefault(part.Charge, -books.Posted.Open(part.Charge)));
            if (surplus <= 0)
                continue;
            if (part.Charge >= 0)
                left[part.Charge] = left.GetValueOrDefault(part.Charge, -books.Posted.Open(part.Charge)) - surplus;
            over[part.Entry] = over.GetValueOrDefault(part.Entry) + surplus;
        }
        return over;
    }

    private static Candidate Found(
        AccountBooks books,
        Confidence confidence,
        int first,
        int second,
        string why,
        MoneyUse use
    ) =>
        books.Found(
            Cause.EnteredTwice,
            confidence,
            Math.Abs(books.Ledger[second].Cents),
            [books.Row(first), books.Row(second)],
            [books.Reverse(second)],
            books.Texts.EnteredTwice(
                books.Texts.Kind(books.Ledger[second].Kind),
                Money.FromCents(Math.Abs(books.Ledger[second].Cents)),
                books.DayOf(second),
                why
            ),
            [use],
            books.TextOf(second).Code
        );
}
