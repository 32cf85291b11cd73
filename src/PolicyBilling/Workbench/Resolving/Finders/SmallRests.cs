namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>A few dollars of a visit that was paid but for them, and that nothing explains. Whether they are taken off
/// is for the practice's rule of small balances, not for the books.</summary>
internal static class SmallRests
{
    // The smallest co-payments are ten dollars: less is no part that anybody agreed on.
    private const decimal Small = 5.00m;

    public static IEnumerable<Candidate> Find(AccountBooks books, PracticeHabits habits) =>
        books
            .Visits.Where(visit =>
                visit.Sums.PatientPart is > 0 and <= Small && visit.Sums.PatientPaid + visit.Sums.InsurancePaid > 0
            )
            .Select(visit =>
                books.Found(
                    Cause.SmallRemainder,
                    Confidence.Ask,
                    Money.ToCents(visit.Sums.PatientPart),
                    visit.Charges.Select(books.Row),
                    [],
                    books.Texts.Remainder(visit.Sums.PatientPart, visit.Date),
                    books.OpenOf(visit.Charges, Money.ToCents(visit.Sums.PatientPart))
                )
            );
}
