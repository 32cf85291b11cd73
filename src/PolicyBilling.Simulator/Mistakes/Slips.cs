using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator.Mistakes;

/// <summary>The slips of a practice's desk, each made in a finished account where it can happen.</summary>
internal static class Slips
{
    private const long ReturnedFee = 25_00;

    /// <summary>One slip: changes the books and says how much money it is about; null where it cannot
    /// happen.</summary>
    public delegate long? Make(AccountBook book, Dice dice);

    /// <summary>The slips by the cause that they are.</summary>
    public static readonly IReadOnlyList<(string Cause, Make Make)> All =
    [
        ("payment-not-applied", NotApplied),
        ("payment-on-other-visit", OnOtherVisit),
        ("write-off-missing", WriteOffMissing),
        ("write-off-twice", WriteOffTwice),
        ("write-off-in-part", WriteOffInPart),
        ("entered-twice", ChargeTwice),
        ("entered-twice", PaymentTwice),
        ("insurer-paid-wrong-claim", WrongClaim),
        ("insurer-paid-twice", InsurerTwice),
        ("takeback-not-posted", Takeback),
        ("member-credit", MemberCredit),
        ("digits-transposed", FeeTransposed),
        ("digits-transposed", PaymentTransposed),
        ("decimal-slip", FeeSlipped),
        ("decimal-slip", PaymentSlipped),
        ("wrong-sign", PaymentSign),
        ("wrong-sign", AdjustmentSign),
        ("wrong-fee", WrongFee),
        ("missed-fee-against-policy", FeeThoughSeen),
        ("bounced-not-posted", BouncedNotPosted),
        ("bounced-without-fee", BouncedWithoutFee),
        ("estimate-never-came", NeverCame),
    ];

    /// <summary>Charges a fee for every check that came back, as this practice does.</summary>
    public static void ChargeForReturnedChecks(AccountBook book)
    {
        foreach (var returned in book.Entries.Where(entry => entry.Kind == EntryKind.ReturnedPayment).ToList())
            Insert(
                book,
                returned,
                new Entry
                {
                    Kind = EntryKind.LateFee,
                    Date = returned.Date,
                    Posted = returned.Posted,
                    Cents = ReturnedFee,
                    Patient = returned.Patient,
                    Description = "Returned check fee",
                }
            );
    }

    /// <summary>A visit paid by one payment, which is taken out of the books unless it stays; null where there is
    /// none.</summary>
    public static (Entry Payment, long Cents)? TakePayment(AccountBook book, Dice dice, bool stays)
    {
        if (PaidAlone(book, dice) is not { } payment)
            return null;
        if (!stays)
            book.Entries.Remove(payment);
        return (payment, -payment.Cents);
    }

    private static long? NotApplied(AccountBook book, Dice dice)
    {
        if (PaidAlone(book, dice) is not { } payment)
            return null;
        Replace(book, payment, payment.Naming(null));
        return -payment.Cents;
    }

    private static long? OnOtherVisit(AccountBook book, Dice dice)
    {
        if (PaidAlone(book, dice) is not { } payment)
            return null;
        var other = book.Entries.FirstOrDefault(entry =>
            entry.Kind == EntryKind.Charge
            && entry.Patient == payment.Patient
            && entry.Date != payment.AppliesTo!.Date
            && entry.Open == 0
            && entry.Date <= payment.Date
        );
        if (other is null)
            return null;
        Replace(book, payment, payment.Naming(other));
        return -payment.Cents;
    }

    private static long? WriteOffMissing(AccountBook book, Dice dice)
    {
        if (Answered(book, dice, EntryKind.InsuranceWriteOff) is not { } claim)
            return null;
        var gone = Of(book, claim, EntryKind.InsuranceWriteOff);
        foreach (var entry in gone)
            book.Entries.Remove(entry);
        return -gone.Sum(entry => entry.Cents);
    }

    private static long? WriteOffTwice(AccountBook book, Dice dice)
    {
        if (Answered(book, dice, EntryKind.InsuranceWriteOff) is not { } claim)
            return null;
        var first = Of(book, claim, EntryKind.InsuranceWriteOff)[0];
        Insert(book, first, first.With());
        return -first.Cents;
    }

    private static long? WriteOffInPart(AccountBook book, Dice dice)
    {
        if (Answered(book, dice, EntryKind.InsuranceWriteOff) is not { } claim)
            return null;
        var first = Of(book, claim, EntryKind.InsuranceWriteOff)[0];
        if (-first.Cents < 10_00)
            return null;
        Replace(book, first, first.With(cents: first.Cents / 2));
        return -(first.Cents - first.Cents / 2);
    }

    private static long? ChargeTwice(AccountBook book, Dice dice)
    {
        var charges = book
            .Entries.Where(entry =>
                entry.Kind == EntryKind.Charge && !entry.Code.StartsWith("D4341", StringComparison.Ordinal)
            )
            .Where(entry => entry.Code != "D1351")
            .ToList();
        if (charges.Count == 0)
            return null;
        var charge = dice.Pick(charges);
        var twin = charge.With();
        twin.Claim = null;
        Insert(book, charge, twin);
        return charge.Cents;
    }

    private static long? PaymentTwice(AccountBook book, Dice dice)
    {
        if (PaidAlone(book, dice) is not { } payment)
            return null;
        Insert(book, payment, payment.With());
        return -payment.Cents;
    }

    private static long? WrongClaim(AccountBook book, Dice dice)
    {
        foreach (var claim in book.Claims.Where(claim => Whole(book, claim)))
        {
            var other = book.Claims.FirstOrDefault(one =>
                one != claim && one.Carrier == claim.Carrier && Whole(book, one)
            );
            if (other is null)
                continue;
            var payments = Of(book, claim, EntryKind.InsurancePayment);
            var cents = payments.Sum(entry => entry.Cents);
            foreach (var payment in payments.Skip(1))
                book.Entries.Remove(payment);
            var moved = payments[0].Naming(other.Charges[0], cents: cents);
            moved.Claim = other;
            Replace(book, payments[0], moved);
            return -cents;
        }
        return null;
    }

    private static long? InsurerTwice(AccountBook book, Dice dice)
    {
        var claims = book.Claims.Where(claim => Of(book, claim, EntryKind.InsurancePayment).Count == 1).ToList();
        if (claims.Count == 0)
            return null;
        var payment = Of(book, dice.Pick(claims), EntryKind.InsurancePayment)[0];
        var again = payment.With(date: payment.Date.AddDays(14));
        book.Entries.Add(again);
        return -payment.Cents;
    }

    private static long? Takeback(AccountBook book, Dice dice)
    {
        if (Answered(book, dice, EntryKind.InsurancePayment) is not { } claim)
            return null;
        claim.Status = ClaimStatus.Denied;
        return -Of(book, claim, EntryKind.InsurancePayment).Sum(entry => entry.Cents);
    }

    private static long? MemberCredit(AccountBook book, Dice dice)
    {
        if (PaidAlone(book, dice) is not { } payment)
            return null;
        var other = book.Entries.FirstOrDefault(entry =>
            entry.Kind == EntryKind.Charge
            && entry.Patient != payment.Patient
            && entry.Open == 0
            && entry.Date <= payment.Date
        );
        if (other is null)
            return null;
        Replace(book, payment, payment.Naming(other, other.Patient));
        return -payment.Cents;
    }

    private static long? FeeTransposed(AccountBook book, Dice dice) =>
        ChangeFee(book, dice, cents => Transposed(cents));

    private static long? FeeSlipped(AccountBook book, Dice dice) => ChangeFee(book, dice, cents => cents * 10);

    private static long? WrongFee(AccountBook book, Dice dice) => ChangeFee(book, dice, cents => cents + 17_00);

    private static long? PaymentTransposed(AccountBook book, Dice dice) =>
        ChangePayment(book, dice, cents => Transposed(cents) is var wrong and > 0 && wrong < cents ? wrong : 0);

    private static long? PaymentSlipped(AccountBook book, Dice dice) =>
        ChangePayment(book, dice, cents => cents % 10 == 0 ? cents / 10 : 0);

    private static long? PaymentSign(AccountBook book, Dice dice)
    {
        if (PaidAlone(book, dice) is not { } payment)
            return null;
        if (book.Entries.Any(entry => entry != payment && entry.Kind == payment.Kind && entry.Cents == payment.Cents))
            return null;
        Replace(book, payment, payment.With(cents: -payment.Cents));
        return -2 * payment.Cents;
    }

    private static long? AdjustmentSign(AccountBook book, Dice dice)
    {
        if (
            book.Entries.Find(entry => entry is { Kind: EntryKind.Adjustment, Cents: < 0, Description.Length: > 0 })
            is not { } adjustment
        )
            return null;
        Replace(book, adjustment, adjustment.With(cents: -adjustment.Cents));
        return -2 * adjustment.Cents;
    }

    private static long? FeeThoughSeen(AccountBook book, Dice dice)
    {
        var seen = book.Entries.Where(entry => entry.Kind == EntryKind.Charge).ToList();
        if (seen.Count == 0)
            return null;
        var visit = dice.Pick(seen);
        if (book.Appointments.Any(one => one.Date == visit.Date && one.Status != AppointmentStatus.Completed))
            return null;
        Insert(
            book,
            visit,
            new Entry
            {
                Kind = EntryKind.MissedFee,
                Date = visit.Date,
                Posted = visit.Posted,
                Cents = FeeSchedule.MissedFee,
                Patient = visit.Patient,
                Code = FeeSchedule.MissedCode,
                Description = "Missed appointment",
            }
        );
        return FeeSchedule.MissedFee;
    }

    private static long? BouncedNotPosted(AccountBook book, Dice dice)
    {
        if (
            book.Entries.FindLast(entry =>
                entry is { Kind: EntryKind.PatientPayment, Description: "Check", Cents: < 0 }
            )
            is not { } payment
        )
            return null;
        Insert(
            book,
            payment,
            new Entry
            {
                Kind = EntryKind.LateFee,
                Date = payment.Date.AddDays(6),
                Posted = payment.Date.AddDays(6),
                Cents = ReturnedFee,
                Patient = payment.Patient,
                Description = "Returned check fee",
            }
        );
        return -payment.Cents;
    }

    private static long? BouncedWithoutFee(AccountBook book, Dice dice)
    {
        var fee = book.Entries.Find(entry => entry is { Kind: EntryKind.LateFee, Description: "Returned check fee" });
        if (fee is null || !book.Entries.Exists(entry => entry.Kind == EntryKind.ReturnedPayment))
            return null;
        book.Entries.Remove(fee);
        return fee.Cents;
    }

    private static long? NeverCame(AccountBook book, Dice dice)
    {
        if (Answered(book, dice, EntryKind.InsurancePayment) is not { } claim || claim.EstimatedWriteOff > 0)
            return null;
        foreach (var entry in Of(book, claim, EntryKind.InsurancePayment))
            book.Entries.Remove(entry);
        return claim.EstimatedPayment;
    }

    private static long? ChangeFee(AccountBook book, Dice dice, Func<long, long> wrong)
    {
        var charges = book
            .Entries.Where(entry =>
                entry is { Kind: EntryKind.Charge, Claim: null } && wrong(entry.Cents) != entry.Cents
            )
            .ToList();
        if (charges.Count == 0)
            return null;
        var charge = dice.Pick(charges);
        var changed = charge.With(cents: wrong(charge.Cents));
        Replace(book, charge, changed);
        foreach (var entry in book.Entries.Where(entry => entry.AppliesTo == charge).ToList())
            Replace(book, entry, entry.Naming(changed));
        return Math.Abs(changed.Cents - charge.Cents);
    }

    private static long? ChangePayment(AccountBook book, Dice dice, Func<long, long> wrong)
    {
        if (PaidAlone(book, dice) is not { } payment || wrong(-payment.Cents) is not (var cents and > 0))
            return null;
        Replace(book, payment, payment.With(cents: -cents));
        return -payment.Cents - cents;
    }

    // Two neighbouring digits of the whole dollars.
    private static long Transposed(long cents)
    {
        var digits = cents.ToString(System.Globalization.CultureInfo.InvariantCulture).ToCharArray();
        for (var i = 0; i + 3 < digits.Length; i++)
            if (digits[i] != digits[i + 1] && digits[i + 1] != '0')
            {
                (digits[i], digits[i + 1]) = (digits[i + 1], digits[i]);
                return long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
            }
        return cents;
    }

    // A payment that alone settled a visit of one charge.
    private static Entry? PaidAlone(AccountBook book, Dice dice)
    {
        var alone = book
            .Entries.Where(entry =>
                entry is { Kind: EntryKind.PatientPayment, Cents: < 0, AppliesTo: { Open: 0, Kind: EntryKind.Charge } }
                && book.Entries.Count(other =>
                    other.Kind == EntryKind.Charge
                    && other.Date == entry.AppliesTo.Date
                    && other.Patient == entry.AppliesTo.Patient
                ) == 1
                && book.Entries.Count(other =>
                    other.Kind == EntryKind.PatientPayment && other.AppliesTo == entry.AppliesTo
                ) == 1
                && !book.Entries.Any(other => other.AppliesTo == entry)
            )
            .ToList();
        return alone.Count == 0 ? null : dice.Pick(alone);
    }

    private static Claim? Answered(AccountBook book, Dice dice, EntryKind kind)
    {
        var claims = book
            .Claims.Where(claim => claim.Status == ClaimStatus.Received && Of(book, claim, kind).Count > 0)
            .ToList();
        return claims.Count == 0 ? null : dice.Pick(claims);
    }

    // Answered as expected, with nothing left open.
    private static bool Whole(AccountBook book, Claim claim) =>
        claim.Status == ClaimStatus.Received
        && claim.Charges.All(charge => charge.Open == 0)
        && -Of(book, claim, EntryKind.InsurancePayment).Sum(entry => entry.Cents) == claim.EstimatedPayment
        && claim.EstimatedPayment > 0;

    private static List<Entry> Of(AccountBook book, Claim claim, EntryKind kind) =>
        [.. book.Entries.Where(entry => entry.Claim == claim && entry.Kind == kind)];

    private static void Replace(AccountBook book, Entry entry, Entry other) =>
        book.Entries[book.Entries.IndexOf(entry)] = other;

    private static void Insert(AccountBook book, Entry after, Entry entry) =>
        book.Entries.Insert(book.Entries.IndexOf(after) + 1, entry);
}
