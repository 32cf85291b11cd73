namespace PolicyBilling.Simulator.Stories;

/// <summary>Accounts that went to the collections agency.</summary>
internal static class AgencyStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("at the agency", 1, 0, pen => Handed(pen)),
        new(
            "at the agency, pays there",
            1,
            0,
            pen =>
            {
                Handed(pen);
                pen.Paid(40, 60_00, "Received through the agency");
            }
        ),
        new(
            "at the agency, seen since",
            1,
            0,
            pen =>
            {
                Handed(pen);
                pen.Seen(47, "D2391");
            }
        ),
        new(
            "returned by the agency",
            1,
            0,
            pen =>
            {
                Handed(pen);
                pen.Noted(25, "agency-returned", "Not collectable");
            }
        ),
        new(
            "at the agency, paid in full",
            1,
            0,
            pen =>
            {
                Handed(pen);
                pen.Book.Pay(pen.Ago(60), pen.Book.PatientPortion, "Received through the agency");
            }
        ),
    ];

    private static void Handed(Pen pen)
    {
        pen.Uninsured();
        pen.Seen(500);
        pen.Climbed(470, 440, 420, 400, 380, 350, 310);
        pen.Book.BillingType = BillingTypes.Agency;
    }
}
