using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator.Stories;

/// <summary>Fees for missed and cancelled appointments: discipline, not income.</summary>
internal static class FeeStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new(
            "nothing but a missed fee, gone for years",
            2,
            0,
            pen =>
            {
                LongGone(pen, 1150);
                pen.Missed(980);
            }
        ),
        new(
            "nothing but a missed fee, moved to its own billing type",
            1,
            0,
            pen =>
            {
                LongGone(pen, 1400);
                pen.Book.BillingType = BillingTypes.MissedFees;
                pen.Missed(1200);
            }
        ),
        new(
            "two missed fees, gone for two years",
            1,
            0,
            pen =>
            {
                LongGone(pen, 900);
                pen.Missed(760);
                pen.Missed(700);
            }
        ),
        new(
            "missed fee and a dollar of finance charge",
            1,
            0,
            pen =>
            {
                LongGone(pen, 1000);
                pen.Missed(820);
                pen.Book.Raise(EntryKind.FinanceCharge, pen.Guarantor, pen.Ago(640), 1_00, "", "Finance charge");
            }
        ),
        new(
            "missed fee, coming on Tuesday",
            1,
            120,
            pen =>
            {
                pen.Missed(40);
                pen.Coming(3);
            }
        ),
        new("missed fee of last month", 1, 120, pen => pen.Missed(33)),
        new(
            "missed fee, three statements without an answer",
            1,
            250,
            pen =>
            {
                pen.Missed(140);
                foreach (var ago in new[] { 122, 92, 61 })
                    pen.Statement(ago);
            }
        ),
        new(
            "missed fee, cannot be reached",
            1,
            250,
            pen =>
            {
                pen.Missed(75);
                pen.Moved(reachedByEmail: false);
            }
        ),
        new(
            "missed fee with a treatment balance",
            1,
            160,
            pen =>
            {
                pen.Seen(70);
                pen.Missed(52);
            }
        ),
        new(
            "fee waived, then missed again",
            1,
            250,
            pen =>
            {
                var fee = pen.Missed(170);
                pen.Book.Lower(
                    EntryKind.Adjustment,
                    fee,
                    pen.Ago(160),
                    fee.Cents,
                    "Missed-appointment fee waived once"
                );
                pen.Missed(45);
            }
        ),
        new(
            "cancelled on short notice, charged by code",
            1,
            150,
            pen =>
            {
                pen.Book.Appointments.Add(new Appointment(pen.Guarantor, pen.Ago(58), AppointmentStatus.Cancelled));
                pen.Book.Raise(
                    EntryKind.Charge,
                    pen.Guarantor,
                    pen.Ago(58),
                    FeeSchedule.CancelledFee,
                    FeeSchedule.CancelledCode,
                    "Cancelled on short notice"
                );
            }
        ),
        new(
            "late fee on an old balance",
            1,
            230,
            pen =>
            {
                pen.Uninsured();
                pen.Seen(150);
                pen.Statement(121, "statement");
                pen.Statement(91, "reminder-statement");
                pen.Book.Raise(EntryKind.LateFee, pen.Guarantor, pen.Ago(60), 15_00, "", "Late fee");
            }
        ),
    ];

    /// <summary>A family that was seen once, paid, and stayed away.</summary>
    private static void LongGone(Pen pen, int seen)
    {
        pen.Book.Status = "inactive";
        pen.Uninsured();
        pen.Seen(seen, "D1110");
        pen.PaidUp(seen);
    }
}
