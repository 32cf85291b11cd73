namespace PolicyBilling.Files.Generate.Stories;

/// <summary>Payment plans: kept, missed, and with new charges beside them.</summary>
internal static class PlanStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("plan kept", 1, 300, pen => Planned(pen, [240, 210, 180, 150, 120, 90, 60, 29], 0)),
        new("plan kept, and a new charge", 1, 300, pen =>
        {
            Planned(pen, [240, 210, 180, 150, 120, 90, 60, 29], 0);
            pen.Seen(35, "D7210");
        }),
        new("plan, one installment missed", 1, 300, pen => Planned(pen, [240, 210, 180, 150, 120, 90, 62], 1)),
        new("plan broken", 1, 300, pen =>
        {
            Planned(pen, [240, 210, 180], 5);
            pen.Statement(122, "statement");
        }),
    ];

    private static void Planned(Pen pen, int[] paid, int missed)
    {
        const long installment = 75_00;
        pen.Book.BillingType = BillingTypes.PaymentPlan;
        pen.Uninsured();
        pen.Seen(270, "D2740");
        pen.Paid(270, 285_00, "Down payment");
        foreach (var ago in paid) pen.Paid(ago, installment, "Installment");
        // A missed installment stays due: its day is past.
        pen.Book.Plans.Add(new Plan($"P{pen.Book.Id}", installment, pen.Ago(missed == 0 ? -2 : 28), pen.Book.PatientPortion, missed));
    }
}
