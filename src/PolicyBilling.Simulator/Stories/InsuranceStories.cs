using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator.Stories;

/// <summary>Money that waits for an insurer, or for somebody to post what the insurer said.</summary>
internal static class InsuranceStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new(
            "child's claim pending, the mother's own balance is old",
            1,
            240,
            pen =>
            {
                pen.Guarantor.Insurer = null;
                pen.Seen(130, "D2391");
                pen.Statement(121, "statement");
                pen.Insured(16, Insurer.Ppo, pen.Child, "D0120", "D1120");
            }
        ),
        new(
            "everything waits for the insurer",
            1,
            90,
            pen => pen.Insured(18, Insurer.Ppo, pen.Guarantor, "D0120", "D0274", "D1110")
        ),
        new(
            "crown, the insurer pays half",
            1,
            90,
            pen =>
            {
                pen.Insured(24, Insurer.Ppo, pen.Guarantor, "D2740");
                pen.Paid(24, 200_00, "At the desk");
            }
        ),
        new(
            "write-off never posted",
            1,
            160,
            pen =>
            {
                var claim = pen.Insured(80, Insurer.Ppo, pen.Guarantor, "D2392");
                pen.Book.Answer(claim, pen.Ago(55), writeOffPosted: false);
            }
        ),
        new(
            "write-off never posted, and the patient paid",
            1,
            200,
            pen =>
            {
                var claim = pen.Insured(120, Insurer.Ppo, pen.Guarantor, "D2391", "D2392");
                pen.Book.Answer(claim, pen.Ago(95), writeOffPosted: false);
                pen.Paid(60, 60_00);
            }
        ),
        new("claim never sent", 1, 120, pen => pen.Unsent(62, Insurer.Ppo, pen.Guarantor, "D2391")),
        new(
            "claim never sent, months ago",
            1,
            300,
            pen => pen.Unsent(190, Insurer.Ppo, pen.Guarantor, "D0120", "D1110")
        ),
        new("claim without an answer for months", 1, 240, pen => pen.Insured(125, Insurer.Ppo, pen.Guarantor, "D2392")),
        new(
            "claim without an estimate",
            1,
            120,
            pen =>
            {
                var claim = pen.Insured(28, Insurer.Ppo, pen.Guarantor, "D0140", "D9110");
                claim.EstimatedPayment = claim.EstimatedWriteOff = null;
            }
        ),
        new(
            "denied",
            1,
            180,
            pen =>
            {
                var claim = pen.Insured(75, Insurer.Ppo, pen.Guarantor, "D9944");
                pen.Book.Deny(claim, pen.Ago(40));
                pen.Paid(75, 300_00, "At the desk");
            }
        ),
        new(
            "insurer overpaid",
            1,
            150,
            pen =>
            {
                var claim = pen.Insured(70, Insurer.Ppo, pen.Guarantor, "D2391");
                pen.Book.Answer(claim, pen.Ago(48));
                pen.Book.PostLoose(
                    EntryKind.InsurancePayment,
                    pen.Guarantor,
                    pen.Ago(41),
                    -188_00,
                    "Paid a second time",
                    claim: claim
                );
            }
        ),
        new(
            "insurer overpaid while the child owes",
            1,
            150,
            pen =>
            {
                var claim = pen.Insured(80, Insurer.Ppo, pen.Guarantor, "D0120", "D1110");
                pen.Book.Answer(claim, pen.Ago(60));
                pen.Book.PostLoose(
                    EntryKind.InsurancePayment,
                    pen.Guarantor,
                    pen.Ago(50),
                    -96_00,
                    "Paid a second time",
                    claim: claim
                );
                pen.Seen(20, "D2392", pen.Child);
            }
        ),
        new(
            "answered on day 100, the first bill is not over 90",
            1,
            240,
            pen =>
            {
                var claim = pen.Insured(112, Insurer.Ppo, pen.Guarantor, "D2392", "D2391");
                pen.Book.Answer(claim, pen.Ago(12));
            }
        ),
        new(
            "a deductible was left, first statement",
            1,
            120,
            pen =>
            {
                var claim = pen.Insured(64, Insurer.Ppo, pen.Guarantor, "D2391");
                pen.Book.Answer(claim, pen.Ago(36), more: -50_00);
            }
        ),
        new(
            "owes outside a claim, told two weeks ago",
            1,
            150,
            pen =>
            {
                OutsideClaim(pen);
                pen.Statement(14);
            }
        ),
        new(
            "owes outside a claim, moved, reads e-mail",
            1,
            150,
            pen =>
            {
                OutsideClaim(pen);
                pen.Moved(reachedByEmail: true);
            }
        ),
        new(
            "claim never sent, owes beside it, moved",
            1,
            150,
            pen =>
            {
                pen.Seen(55);
                pen.Unsent(30, Insurer.Ppo, pen.Guarantor, "D2391");
                pen.Moved(reachedByEmail: false);
            }
        ),
    ];

    private static void OutsideClaim(Pen pen)
    {
        pen.Seen(48);
        pen.Insured(17, Insurer.Ppo, pen.Child, "D0120", "D1120");
    }
}
