namespace PolicyBilling.Simulator.Stories;

/// <summary>Payment plans: kept, missed, and with new charges beside them.</summary>
internal static class PlanStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("plan kept", 1, 240, pen => Planned(pen, [180, 150, 120, 90, 60, 29], 0)),
        new(
            "plan kept, and a new charge",
            1,
            240,
            pen =>
            {
                Planned(pen, [180, 150, 120, 90, 60, 29], 0);
                pen.Seen(35, "D7210");
            }
        ),
        new(
            "plan kept, its balance was not exported",
            1,
            240,
            pen => Planned(pen, [180, 150, 120, 90, 60, 29], 0, balanceKnown: false)
        ),
        new("plan, one installment missed", 1, 240, pen => Planned(pen, [180, 150, 120, 90, 62], 1)),
        new(
            "plan broken",
            1,
            240,
            pen =>
            {
                Planned(pen, [180, 150], 5);
                pen.Statement(122, "statement");
            }
        ),
        new(
            "plan kept, told last week",
            1,
            240,
            pen =>
            {
                Planned(pen, [180, 150, 120, 90, 60, 29], 0);
                pen.Statement(9);
            }
        ),
        new(
            "plan kept, a claim is open",
            1,
            240,
            pen =>
            {
                Planned(pen, [180, 150, 120, 90, 60, 29], 0);
                pen.Insured(15, Insurer.Ppo, pen.Child, "D0120", "D1120");
            }
        ),
        new(
            "plan kept, moved, reads e-mail",
            1,
            240,
            pen =>
            {
                Planned(pen, [180, 150, 120, 90, 60, 29], 0);
                pen.Moved(reachedByEmail: true);
            }
        ),
        new(
            "plan kept, moved, no e-mail",
            1,
            240,
            pen =>
            {
                Planned(pen, [180, 150, 120, 90, 60, 29], 0);
                pen.Moved(reachedByEmail: false);
            }
        ),
    ];

    private static void Planned(Pen pen, int[] paid, int missed, bool balanceKnown = true)
    {
        const long installment = 50_00;
        pen.Book.BillingType = BillingTypes.PaymentPlan;
        pen.Uninsured();
        pen.Seen(210, "D9944");
        pen.Paid(210, 95_00, "Down payment");
        foreach (var ago in paid)
            pen.Paid(ago, installment, "Installment");
        // A missed installment stays due: its day is past.
        pen.Book.Plans.Add(
            new Plan(
                $"P{pen.Book.Id}",
                installment,
                pen.Ago(missed == 0 ? -2 : 28),
                balanceKnown ? pen.Book.PatientPortion : null,
                missed
            )
        );
    }
}
