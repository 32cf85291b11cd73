using System.Globalization;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>Amounts that a slip of the finger explains: two digits changed about (the difference then divides by nine),
/// the point in the wrong place, or simply another fee than everybody else's.</summary>
internal static class Amounts
{
    public static IEnumerable<Candidate> Find(AccountBooks books, PracticeHabits habits) =>
        Fees(books, habits).Concat(WriteOffs(books, habits)).Concat(Payments(books));

    /// <summary>Whether two amounts differ by two neighbouring digits that changed places.</summary>
    public static bool AreTransposed(long one, long other) =>
        (one - other) % 9 == 0 && one != other && Likeness.IsTransposed(Digits(one, other), Digits(other, one));

    /// <summary>Whether one amount is ten or a hundred times the other.</summary>
    public static bool AreSlipped(long one, long other) =>
        one > 0 && other > 0 && (one == other * 10 || one == other * 100 || other == one * 10 || other == one * 100);

    private static string Digits(long amount, long other) =>
        amount
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(Math.Max(amount, other).ToString(CultureInfo.InvariantCulture).Length, '0');

    private static IEnumerable<Candidate> Fees(AccountBooks books, PracticeHabits habits)
    {
        foreach (var charge in books.Posted.Charges)
        {
            ref readonly var entry = ref books.Ledger[charge];
            if (entry.Kind != EntryKind.Charge || books.Ledger.Effective(charge) != entry.Cents)
                continue;
            var code = books.TextOf(charge).Code;
            if (
                habits.Fee(code, PracticeHabits.CarrierOf(books, charge), entry.Date) is not { } usual
                || usual.Cents == entry.Cents
                // Paid as it was booked, it was agreed.
                || books.Posted.Open(charge) == 0
            )
                continue;
            var (booked, meant) = (Money.FromCents(entry.Cents), Money.FromCents(usual.Cents));
            var (cause, because) =
                AreTransposed(entry.Cents, usual.Cents)
                    ? (Cause.DigitsTransposed, books.Texts.FeeTransposed(code, booked, meant, usual.Times, usual.Of))
                : AreSlipped(entry.Cents, usual.Cents)
                    ? (Cause.DecimalSlip, books.Texts.FeeSlip(code, booked, meant, usual.Times, usual.Of))
                : (Cause.WrongFee, books.Texts.FeeWrong(code, booked, meant, usual.Times, usual.Of));
            var over = entry.Cents - usual.Cents;
            yield return books.Found(
                cause,
                cause == Cause.WrongFee ? Confidence.Likely : Confidence.Sure,
                Math.Abs(over),
                [books.Row(charge)],
                [books.Post(EntryKind.Adjustment, -over, entry.Patient, entry.Claim, charge)],
                because,
                over > 0 ? [books.OpenOf(charge, Math.Min(over, Math.Max(0, books.Posted.Open(charge))))] : [],
                code
            );
        }
    }

    // What is agreed with an insurer for a procedure is the same every time.
    private static IEnumerable<Candidate> WriteOffs(AccountBooks books, PracticeHabits habits)
    {
        foreach (var charge in books.Posted.Charges)
        {
            if (books.Claims.Find(books.Ledger[charge].Claim) is not (var place and >= 0))
                continue;
            var (claim, entry) = (books.Claims[place], books.Ledger[charge]);
            if (
                claim.Status != ClaimStatus.Received
                || entry.Kind != EntryKind.Charge
                // What the claim itself expected is looked at elsewhere.
                || claim.Row.EstimatedWriteOff != claim.WrittenOff
            )
                continue;
            var code = books.TextOf(charge).Code;
            var posted = PracticeHabits.WrittenOff(books, charge);
            if (
                habits.WriteOff(code, claim.Row.Carrier, entry.Cents, entry.Date) is not { } usual
                || usual.Cents <= posted
                || books.Posted.Open(charge) < usual.Cents - posted
            )
                continue;
            var (missing, carrier) = (usual.Cents - posted, books.Data.Words[claim.Row.Carrier]);
            yield return books.Found(
                posted == 0 ? Cause.WriteOffMissing : Cause.WriteOffInPart,
                Confidence.Likely,
                missing,
                [books.Row(claim), books.Row(charge)],
                [books.Post(EntryKind.InsuranceWriteOff, -missing, entry.Patient, entry.Claim, charge)],
                books.Texts.WriteOffUsual(
                    code,
                    carrier,
                    Money.FromCents(posted),
                    Money.FromCents(usual.Cents),
                    usual.Times,
                    usual.Of
                ),
                [books.OpenOf(charge, missing)],
                carrier
            );
        }
    }

    // A payment that with its digits put right would have paid its visit to the cent.
    private static IEnumerable<Candidate> Payments(AccountBooks books)
    {
        foreach (var visit in books.Visits)
        {
            var left = Money.ToCents(visit.Sums.PatientPart);
            if (left == 0)
                continue;
            var payments = books
                .Posted.Parts.Where(part =>
                    part.Charge >= 0
                    && visit.Charges.Contains(part.Charge)
                    && books.Ledger[part.Entry].Kind == EntryKind.PatientPayment
                )
                .Select(part => part.Entry)
                .Distinct()
                .ToList();
            if (payments.Count != 1)
                continue;
            var payment = payments[0];
            var (booked, meant) = (-books.Ledger[payment].Cents, left - books.Ledger[payment].Cents);
            if (booked <= 0 || meant <= 0 || books.Ledger.Effective(payment) != -booked)
                continue;
            var transposed = AreTransposed(booked, meant);
            if (!transposed && !AreSlipped(booked, meant))
                continue;
            var texts = books.Texts;
            yield return books.Found(
                transposed ? Cause.DigitsTransposed : Cause.DecimalSlip,
                Confidence.Likely,
                Math.Abs(left),
                [books.Row(payment), .. visit.Charges.Select(books.Row)],
                [books.Post(EntryKind.PatientPayment, -left, books.Ledger[payment].Patient, -1, visit.Charges[0])],
                transposed
                    ? texts.PaymentTransposed(Money.FromCents(booked), Money.FromCents(meant), Money.FromCents(left))
                    : texts.PaymentSlip(Money.FromCents(booked), Money.FromCents(meant), Money.FromCents(left)),
                left > 0 ? books.OpenOf(visit.Charges, left) : [books.Of(payment, -left)]
            );
        }
    }
}
