using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>Entries booked with the wrong sign: a payment that raises the balance and takes back no other, and an
/// adjustment that goes the other way than all others of its description.</summary>
internal static class Signs
{
    public static IEnumerable<Candidate> Find(AccountBooks books, PracticeHabits habits)
    {
        for (var i = 0; i < books.Ledger.Count; i++)
        {
            var entry = books.Ledger[i];
            var raises = entry.Cents > 0;
            if (entry.Kind.Lowers() && raises && !TakesBack(books, i))
                yield return Found(
                    books,
                    i,
                    books.Texts.SignOfReversal(
                        books.Texts.Kind(entry.Kind),
                        Money.FromCents(entry.Cents),
                        books.DayOf(i)
                    )
                );
            else if (
                entry.Kind == EntryKind.Adjustment
                && books.TextOf(i).Description is { Length: > 0 } description
                && habits.Lowers(description) == raises
            )
                yield return Found(
                    books,
                    i,
                    books.Texts.SignOfAdjustment(description, Money.FromCents(Math.Abs(entry.Cents)), lowers: raises)
                );
        }
    }

    // What it names, or one of its amount before it.
    private static bool TakesBack(AccountBooks books, int place)
    {
        var entry = books.Ledger[place];
        if (books.Ledger.Find(entry.AppliesTo) is var named and >= 0 && books.Ledger[named].Kind.Lowers())
            return true;
        for (var i = 0; i < books.Ledger.Count; i++)
            if (
                i != place
                && books.Ledger[i].Kind == entry.Kind
                && books.Ledger[i].Date <= entry.Date
                && -books.Ledger[i].Cents == entry.Cents
            )
                return true;
        return false;
    }

    // Taken back once, and booked as it was meant: twice the amount.
    private static Candidate Found(AccountBooks books, int place, string because)
    {
        var entry = books.Ledger[place];
        var names = books.Ledger.Find(entry.AppliesTo);
        return books.Found(
            Cause.WrongSign,
            Confidence.Likely,
            2 * Math.Abs(entry.Cents),
            [books.Row(place)],
            [
                books.Post(entry.Kind, -entry.Cents, entry.Patient, entry.Claim, place),
                books.Post(entry.Kind, -entry.Cents, entry.Patient, entry.Claim, names),
            ],
            because,
            [new MoneyUse(books.Id, books.Row(place).Id, Math.Abs(entry.Cents), Math.Abs(entry.Cents))],
            books.TextOf(place).Description
        );
    }
}
