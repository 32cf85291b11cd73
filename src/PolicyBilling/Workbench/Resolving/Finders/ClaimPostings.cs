using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>What was posted for each claim against what was expected of it: write-offs missing, doubled or in part,
/// money of another claim, money paid twice, answers that were never posted.</summary>
internal static class ClaimPostings
{
    public static IEnumerable<Candidate> Find(AccountBooks books, PracticeHabits habits)
    {
        for (var i = 0; i < books.Claims.Count; i++)
        {
            var claim = new ClaimBooks(books, i);
            if (claim.Charges.Count == 0 || claim.State.IsOpen)
                continue;
            if (claim.State.Status == ClaimStatus.Denied)
            {
                if (claim.State.Paid > 0)
                    yield return Takeback(claim);
                continue;
            }
            foreach (var found in WriteOffs(claim).Concat(Payments(claim)))
                yield return found;
        }
    }

    private static IEnumerable<Candidate> WriteOffs(ClaimBooks claim)
    {
        var (agreed, posted) = (claim.State.Row.EstimatedWriteOff, claim.State.WrittenOff);
        if (agreed <= 0 || posted == agreed)
            yield break;
        if (posted > agreed)
        {
            if (Twins(claim, EntryKind.InsuranceWriteOff) is var (first, second))
                yield return Twice(claim, first, second, posted - agreed);
            yield break;
        }
        var missing = agreed - posted;
        // What was charged less all that was taken off is the patient's; a write-off beyond it would be a gift.
        if (claim.Open <= 0 && claim.PatientPaid <= 0)
            yield break;
        var cause = posted <= 0 ? Cause.WriteOffMissing : Cause.WriteOffInPart;
        yield return claim.Books.Found(
            cause,
            claim.Open >= missing && (posted <= 0 || claim.Open == missing) ? Confidence.Sure : Confidence.Likely,
            missing,
            [claim.Books.Row(claim.State), .. claim.Charges.Select(claim.Books.Row)],
            claim.OnCharges(EntryKind.InsuranceWriteOff, missing),
            posted <= 0
                ? claim.Books.Texts.WriteOffMissing(claim.Id, Money.FromCents(missing))
                : claim.Books.Texts.WriteOffInPart(claim.Id, Money.FromCents(posted), Money.FromCents(agreed)),
            claim.Books.OpenOf(claim.Charges, missing),
            claim.Carrier
        );
    }

    private static Candidate Twice(ClaimBooks claim, int first, int second, long over)
    {
        var cents = -claim.Books.Ledger.Effective(second);
        return claim.Books.Found(
            Cause.WriteOffTwice,
            over >= cents ? Confidence.Sure : Confidence.Likely,
            cents,
            [claim.Books.Row(claim.State), claim.Books.Row(first), claim.Books.Row(second)],
            [claim.Books.Reverse(second)],
            claim.Books.Texts.WriteOffTwice(claim.Id, Money.FromCents(cents)),
            [claim.Books.Of(second, cents)],
            claim.Carrier
        );
    }

    private static IEnumerable<Candidate> Payments(ClaimBooks claim)
    {
        if (claim.Open < 0 && Surplus(claim) is { } surplus)
        {
            yield return surplus;
            yield break;
        }
        var expected = claim.State.Row.PaymentExpected
            ? claim.State.FirstEstimate - claim.State.Row.EstimatedWriteOff
            : 0;
        if (expected <= 0 || claim.State.Paid >= expected || claim.Open <= 0)
            yield break;
        var never = claim.State.Paid <= 0;
        var less = expected - Math.Max(0, claim.State.Paid);
        yield return claim.Books.Found(
            never ? Cause.EstimateNeverCame : Cause.AnsweredOtherwise,
            Confidence.Ask,
            less,
            [claim.Books.Row(claim.State), .. claim.Charges.Select(claim.Books.Row)],
            [],
            never
                ? claim.Books.Texts.NeverCame(claim.Id, Money.FromCents(less))
                : claim.Books.Texts.AnsweredOtherwise(claim.Id, Money.FromCents(less)),
            claim.Books.OpenOf(claim.Charges, Math.Min(less, claim.Open)),
            claim.Carrier
        );
    }

    // Of an overpaid claim: another claim that waits for exactly one of its payments; the same payment twice; else
    // money that is the insurer's.
    private static Candidate? Surplus(ClaimBooks claim)
    {
        var (books, over) = (claim.Books, -claim.Open);
        var payments = books.PostedFor(claim.State.Row.Claim, EntryKind.InsurancePayment).ToList();
        foreach (var payment in payments.Where(payment => -books.Ledger.Effective(payment) == over))
            for (var other = 0; other < books.Claims.Count; other++)
                if (other != claim.Place && new ClaimBooks(books, other) is var waits && Waits(waits, claim, over))
                    return WrongClaim(claim, waits, payment, over);
        if (Twins(claim, EntryKind.InsurancePayment) is var (first, second))
        {
            var cents = -books.Ledger.Effective(second);
            var sameDay = books.Ledger[first].Date == books.Ledger[second].Date;
            if (over >= cents)
                return books.Found(
                    sameDay ? Cause.EnteredTwice : Cause.InsurerPaidTwice,
                    over == cents ? Confidence.Sure : Confidence.Likely,
                    cents,
                    [books.Row(claim.State), books.Row(first), books.Row(second)],
                    sameDay
                        ? [books.Reverse(second)]
                        :
                        [
                            books.Post(
                                EntryKind.Refund,
                                cents,
                                books.Ledger[second].Patient,
                                claim.State.Row.Claim,
                                second
                            ),
                        ],
                    sameDay
                        ? books.Texts.EnteredTwice(
                            books.Texts.Kind(EntryKind.InsurancePayment),
                            Money.FromCents(cents),
                            books.DayOf(second),
                            ""
                        )
                        : books.Texts.PaidTwice(Money.FromCents(cents), claim.Id),
                    [books.Of(second, cents)],
                    claim.Carrier
                );
        }
        // What the patient paid of it goes back to the patient first.
        var owed = Math.Max(claim.State.Overpaid, over - claim.PatientPaid);
        if (owed <= 0 || payments.Count == 0)
            return null;
        return books.Found(
            Cause.RefundToInsurer,
            Confidence.Ask,
            owed,
            [books.Row(claim.State), .. payments.Select(books.Row)],
            [books.Post(EntryKind.Refund, owed, claim.State.Row.Patient, claim.State.Row.Claim)],
            books.Texts.ToInsurer(Money.FromCents(owed), claim.Id),
            [books.Of(payments[^1], Math.Min(owed, -books.Ledger.Effective(payments[^1])))],
            claim.Carrier
        );
    }

    private static bool Waits(ClaimBooks waits, ClaimBooks paid, long cents) =>
        waits.State.Status == ClaimStatus.Received
        && waits.State.Paid <= 0
        && waits.Open >= cents
        && waits.State.Row.Carrier == paid.State.Row.Carrier
        && waits.State.FirstEstimate - waits.State.Row.EstimatedWriteOff == cents;

    private static Candidate WrongClaim(ClaimBooks claim, ClaimBooks waits, int payment, long cents) =>
        claim.Books.Found(
            Cause.InsurerPaidWrongClaim,
            Confidence.Sure,
            cents,
            [claim.Books.Row(claim.State), claim.Books.Row(waits.State), claim.Books.Row(payment)],
            [claim.Books.Reverse(payment), .. waits.OnCharges(EntryKind.InsurancePayment, cents)],
            claim.Books.Texts.WrongClaim(Money.FromCents(cents), claim.Books.DayOf(payment), claim.Id, waits.Id),
            [claim.Books.Of(payment, cents), .. claim.Books.OpenOf(waits.Charges, cents)],
            claim.Carrier
        );

    private static Candidate Takeback(ClaimBooks claim) =>
        claim.Books.Found(
            Cause.TakebackNotPosted,
            Confidence.Ask,
            claim.State.Paid,
            [
                claim.Books.Row(claim.State),
                .. claim.Books.PostedFor(claim.State.Row.Claim, EntryKind.InsurancePayment).Select(claim.Books.Row),
            ],
            [
                claim.Books.Post(
                    EntryKind.InsurancePayment,
                    claim.State.Paid,
                    claim.State.Row.Patient,
                    claim.State.Row.Claim
                ),
            ],
            claim.Books.Texts.Takeback(Money.FromCents(claim.State.Paid), claim.Id),
            claim
                .Books.PostedFor(claim.State.Row.Claim, EntryKind.InsurancePayment)
                .Select(payment => claim.Books.Of(payment, -claim.Books.Ledger.Effective(payment))),
            claim.Carrier
        );

    // Two entries of one kind and amount at the same claim and charge: the later one is too much.
    private static (int First, int Second)? Twins(ClaimBooks claim, EntryKind kind)
    {
        var seen = new Dictionary<(long Cents, int Charge), int>();
        foreach (var entry in claim.Books.PostedFor(claim.State.Row.Claim, kind))
            if (!seen.TryAdd((claim.Books.Ledger[entry].Cents, claim.Books.Ledger[entry].AppliesTo), entry))
                return (seen[(claim.Books.Ledger[entry].Cents, claim.Books.Ledger[entry].AppliesTo)], entry);
        return null;
    }
}
