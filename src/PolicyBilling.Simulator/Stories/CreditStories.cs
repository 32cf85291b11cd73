using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator.Stories;

/// <summary>Money that is the patient's, and payments that nobody applied.</summary>
internal static class CreditStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("credit since last week", 1, 90, pen => PaidTooMuch(pen, 60, 9, 34_00)),
        new("credit for six weeks", 1, 150, pen => PaidTooMuch(pen, 90, 44, 62_50)),
        new("credit for three months", 1, 200, pen => PaidTooMuch(pen, 150, 95, 118_00)),
        new(
            "credit of a family that left years ago",
            1,
            0,
            pen =>
            {
                pen.Book.Status = "inactive";
                PaidTooMuch(pen, 1330, 1290, 41_20);
            }
        ),
        new("credit of three dollars", 1, 150, pen => PaidTooMuch(pen, 80, 52, 3_00)),
        new(
            "overpaid, refunded",
            1,
            150,
            pen =>
            {
                PaidTooMuch(pen, 120, 80, 55_00);
                var payment = pen.Book.Entries.Last(entry => entry.Kind == EntryKind.PatientPayment);
                pen.Book.PostLoose(
                    EntryKind.Refund,
                    pen.Guarantor,
                    pen.Ago(40),
                    55_00,
                    "Refund of overpayment",
                    payment
                );
            }
        ),
        new(
            "mother's credit, child's debt",
            1,
            150,
            pen =>
            {
                pen.Uninsured();
                PaidTooMuch(pen, 90, 70, 85_00);
                pen.Seen(33, "D2392", pen.Child);
            }
        ),
        new(
            "payment never applied",
            1,
            150,
            pen =>
            {
                pen.Uninsured();
                pen.Seen(85, "D2392");
                pen.Seen(60, "D2391");
                pen.PaidLoose(52, 150_00);
            }
        ),
        new(
            "payment in advance",
            1,
            90,
            pen =>
            {
                pen.PaidLoose(6, 200_00, description: "Deposit for the crown");
                pen.Coming(9);
            }
        ),
    ];

    /// <summary>The patient pays at the desk, then the insurer pays more than was expected.</summary>
    private static void PaidTooMuch(Pen pen, int seen, int answered, long cents)
    {
        var claim = pen.Insured(seen, Insurer.Ppo, pen.Guarantor, "D2392", "D2391");
        pen.Paid(
            seen,
            pen.Book.PatientPortion + cents > 0 ? Math.Min(pen.Book.PatientPortion, 200_00) : 0,
            "At the desk"
        );
        pen.Book.Answer(claim, pen.Ago(answered), more: cents);
    }
}
