using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>A payment on this account that owed nothing for it, and the same payment of the same day on an account of
/// the same people: one check typed twice.</summary>
internal static class TwoAccounts
{
    public static IEnumerable<Candidate> Find(AccountBooks books, PracticeHabits habits)
    {
        for (var i = 0; i < books.Ledger.Count; i++)
        {
            ref readonly var entry = ref books.Ledger[i];
            if (entry.Kind != EntryKind.PatientPayment || !habits.IsStray(books.Account, entry.Entry))
                continue;
            var twins = habits
                .Alike(entry.Date, -entry.Cents)
                .Where(twin => twin.Account != books.Account && !habits.IsStray(twin.Account, twin.Entry))
                .Select(twin => (twin, Likeness: Likeness.Of(books.Data, books.Account, twin.Account)))
                .Where(found => found.Likeness <= Kinship.Family)
                .ToList();
            if (twins.Count == 1)
                yield return Found(books, i, twins[0].twin, twins[0].Likeness);
        }
    }

    private static Candidate Found(AccountBooks books, int place, StrayMoney twin, Kinship likeness)
    {
        var (data, other) = (books.Data, books.Data.AccountIds[twin.Account]);
        var (own, its) = (books.TextOf(place).Description, data.EntryTexts.Of(twin.Entry).Description);
        return books.Found(
            Cause.EnteredTwice,
            // A check has its number; two people may well pay the same by card on one day.
            own == its
            && own.Any(char.IsDigit)
            && likeness <= Kinship.Household
                ? Confidence.Sure
                : Confidence.Likely,
            twin.Cents,
            [
                books.Row(place),
                new(
                    other,
                    "ledger",
                    data.EntryIds[twin.Entry],
                    books.DayOf(place),
                    EntryKind.PatientPayment.Word(),
                    Money.FromCents(-twin.Cents)
                ),
            ],
            [books.Reverse(place)],
            books.Texts.OnBoth(
                Money.FromCents(twin.Cents),
                books.DayOf(place),
                other,
                Likeness.NameOf(data, twin.Account)
            ),
            [books.Of(place, twin.Cents)]
        );
    }
}
