using PolicyBilling.Breakdowns;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>Credits and what stands without a visit: one member's credit beside another's debt, money to give back,
/// balances brought over.</summary>
internal static class Credits
{
    public static IEnumerable<Candidate> Find(AccountBooks books, PracticeHabits habits) =>
        Members(books).Concat(Refund(books)).Concat(BroughtOver(books));

    private static IEnumerable<Candidate> Members(AccountBooks books)
    {
        var sums = new Dictionary<int, long>();
        // What an insurer paid or wrote off too much is nobody's to transfer.
        var over = Duplicates
            .Over(books)
            .Where(part =>
                books.Ledger[part.Key].Kind is not (EntryKind.InsurancePayment or EntryKind.InsuranceWriteOff)
            )
            .ToDictionary();
        foreach (var visit in books.Visits)
        {
            var patient = books.Ledger[visit.Charges[0]].Patient;
            sums[patient] = sums.GetValueOrDefault(patient) + Money.ToCents(visit.Sums.PatientPart);
        }
        var debtors = sums.Where(sum => sum is { Key: >= 0, Value: > 0 }).OrderBy(sum => sum.Key).ToList();
        foreach (var (creditor, sum) in sums.Where(sum => sum is { Key: >= 0, Value: < 0 }).OrderBy(sum => sum.Key))
        {
            var theirs = over.Where(part => books.Ledger[part.Key].Patient == creditor).Sum(part => part.Value);
            var left = Math.Min(-sum, theirs);
            for (var i = 0; i < debtors.Count && left > 0; i++)
            {
                var cents = Math.Min(left, debtors[i].Value);
                if (cents <= 0)
                    continue;
                yield return Transfer(books, creditor, debtors[i].Key, cents, over);
                debtors[i] = new(debtors[i].Key, debtors[i].Value - cents);
                left -= cents;
            }
        }
    }

    private static Candidate Transfer(
        AccountBooks books,
        int creditor,
        int debtor,
        long cents,
        Dictionary<int, long> over
    )
    {
        var money = over.Where(part => books.Ledger[part.Key].Patient == creditor).OrderBy(part => part.Key).ToList();
        var open = books.Posted.Charges.Where(charge => books.Ledger[charge].Patient == debtor).ToList();
        return books.Found(
            Cause.MemberCredit,
            Confidence.Sure,
            cents,
            [
                .. money.Select(part => books.Row(part.Key)),
                .. open.Where(charge => books.Posted.Open(charge) > 0).Select(books.Row),
            ],
            [
                books.Post(EntryKind.Transfer, cents, creditor, -1, Overpaid(books, creditor)),
                .. Paying(books, debtor, open, cents),
            ],
            books.Texts.Member(NameOf(books, creditor), NameOf(books, debtor), Money.FromCents(cents)),
            [.. Parts(books, money, cents), .. books.OpenOf(open, cents)]
        );
    }

    // The visit that was paid too much.
    private static int Overpaid(AccountBooks books, int patient) =>
        books
            .Visits.Where(visit => visit.Sums.PatientPart < 0)
            .SelectMany(visit => visit.Charges)
            .Where(charge => books.Ledger[charge].Patient == patient)
            .OrderBy(books.Posted.Open)
            .FirstOrDefault(-1);

    private static IEnumerable<EntryToPost> Paying(AccountBooks books, int debtor, List<int> open, long cents)
    {
        foreach (var charge in open)
        {
            if (Math.Min(cents, books.Posted.Open(charge)) is not (var part and > 0))
                continue;
            yield return books.Post(EntryKind.Transfer, -part, debtor, -1, charge);
            cents -= part;
        }
    }

    private static string NameOf(AccountBooks books, int patient)
    {
        for (var i = 0; i < books.Data.Patients.CountOf(books.Account); i++)
            if (books.Data.Patients.Of(books.Account, i) is var row && row.Patient == patient && row.Name >= 0)
                return books.Data.Texts[row.Name];
        return books.Data.PatientIds[patient];
    }

    // Of a visit that was paid too much, what patients paid of it is theirs; the rest an insurer must be asked about.
    private static IEnumerable<Candidate> Refund(AccountBooks books)
    {
        if (books.Ledger.Balance >= 0)
            yield break;
        var (left, money) = (-books.Ledger.Balance, new Dictionary<int, long>());
        foreach (var visit in books.Visits.Reverse())
            Take(
                books,
                Math.Min(left, -Money.ToCents(visit.Sums.Owed)),
                part => visit.Charges.Contains(part.Charge),
                money
            );
        Take(books, left - money.Values.Sum(), part => part.Charge < 0, money);
        var cents = money.Values.Sum();
        if (cents <= 0)
            yield break;
        var newest = money.Keys.Max();
        yield return books.Found(
            Cause.RefundToPatient,
            Confidence.Likely,
            cents,
            money.Keys.Order().Select(books.Row),
            [books.Post(EntryKind.Refund, cents, books.Ledger[newest].Patient, -1, newest)],
            books.Texts.ToPatient(Money.FromCents(cents)),
            Parts(books, money.OrderBy(part => part.Key), cents)
        );
    }

    // The patients' newest payments among some parts, up to so many cents.
    private static void Take(AccountBooks books, long cents, Predicate<PostedPart> isOf, Dictionary<int, long> money)
    {
        foreach (var part in books.Posted.Parts.Reverse())
        {
            if (books.Ledger[part.Entry].Kind != EntryKind.PatientPayment || !isOf(part))
                continue;
            if (Math.Min(cents, part.Cents) is not (var taken and > 0))
                continue;
            money[part.Entry] = money.GetValueOrDefault(part.Entry) + taken;
            cents -= taken;
        }
    }

    private static IEnumerable<Candidate> BroughtOver(AccountBooks books)
    {
        foreach (var charge in books.Posted.Charges)
            if (books.Ledger[charge].Kind == EntryKind.OpeningBalance && books.Posted.Open(charge) is var open and > 0)
                yield return books.Found(
                    Cause.OpeningBalance,
                    Confidence.Ask,
                    open,
                    [books.Row(charge)],
                    [],
                    books.Texts.BroughtOver(Money.FromCents(open), books.DayOf(charge)),
                    [books.OpenOf(charge, open)]
                );
    }

    private static IEnumerable<MoneyUse> Parts(
        AccountBooks books,
        IEnumerable<KeyValuePair<int, long>> money,
        long cents
    )
    {
        foreach (var (place, most) in money)
        {
            if (Math.Min(most, cents) is not (var part and > 0))
                continue;
            yield return books.Of(place, part);
            cents -= part;
        }
    }
}
