using PolicyBilling.Breakdowns;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>A visit that nobody paid, and a payment of exactly its amount soon after it on another account that owed
/// nothing for it and belongs to the same people or looks like this one.</summary>
internal static class PaymentsElsewhere
{
    // A statement brings its money within weeks.
    private const int Days = 180;

    public static IEnumerable<Candidate> Find(AccountBooks books, PracticeHabits habits)
    {
        if (books.Ledger.Balance <= 0)
            yield break;
        var open = books.Visits.Where(visit => visit.Sums.PatientPart > 0).ToList();
        foreach (var visit in open)
            if (Best(books, habits, [visit]) is { } found)
                yield return found;
        // Or all of it at once.
        if (open.Count > 1 && Best(books, habits, open) is { } whole)
            yield return whole;
    }

    private static Candidate? Best(AccountBooks books, PracticeHabits habits, IReadOnlyList<PostedVisit> visits)
    {
        var cents = visits.Sum(visit => Money.ToCents(visit.Sums.PatientPart));
        var last = visits.Max(visit => visit.Date.DayNumber);
        var fitting = habits
            .Stray(cents)
            .Where(stray => stray.Account != books.Account && stray.Day >= last && stray.Day - last <= Days)
            .Select(stray => (stray, Likeness: Likeness.Of(books.Data, books.Account, stray.Account)))
            .Where(found => found.Likeness != Kinship.None)
            .OrderBy(found => found.Likeness)
            .ThenBy(found => found.stray.Day)
            .ThenBy(found => found.stray.Entry)
            .ToList();
        if (fitting.Count == 0)
            return null;
        var stray = fitting[0].stray.Account;
        // Another one like it that owes as much may miss the same payment.
        var isOnly =
            fitting.Count == 1
            && !habits
                .Owing(cents)
                .Any(other =>
                    other != books.Account && other != stray && Likeness.Of(books.Data, other, stray) != Kinship.None
                );
        return Found(books, visits, cents, fitting[0], isOnly);
    }

    private static Candidate Found(
        AccountBooks books,
        IReadOnlyList<PostedVisit> visits,
        long cents,
        (StrayMoney Stray, Kinship Likeness) found,
        bool isOnly
    )
    {
        var (data, stray) = (books.Data, found.Stray);
        var (other, entry) = (data.AccountIds[stray.Account], data.EntryIds[stray.Entry]);
        var charge = visits[0].Charges[0];
        var day = DateOnly.FromDayNumber(stray.Day);
        return books.Found(
            Cause.PaymentElsewhere,
            !isOnly ? Confidence.Ask
                : found.Likeness <= Kinship.Household ? Confidence.Sure
                : Confidence.Likely,
            cents,
            [
                new(other, "ledger", entry, day, EntryKind.PatientPayment.Word(), Money.FromCents(-cents)),
                .. visits.SelectMany(visit => visit.Charges).Select(books.Row),
            ],
            [
                new(other, EntryKind.Transfer, Money.FromCents(cents), "", "", entry, ""),
                books.Post(EntryKind.Transfer, -cents, books.Ledger[charge].Patient, -1, charge),
            ],
            books.Texts.OnAnother(
                Money.FromCents(cents),
                day,
                other,
                Likeness.NameOf(data, stray.Account),
                found.Likeness switch
                {
                    Kinship.Name => books.Texts.SameName,
                    Kinship.Household => books.Texts.SameHousehold,
                    Kinship.Family => books.Texts.SameFamily,
                    Kinship.NearName => books.Texts.LikeName,
                    _ => books.Texts.LikeNumber,
                }
            ),
            [
                new MoneyUse(other, entry, cents, cents),
                .. books.OpenOf(visits.SelectMany(visit => visit.Charges), cents),
            ]
        );
    }
}
