using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator.Stories;

/// <summary>Who gets a statement, who is left in peace for now, and what is printed on it.</summary>
internal static class StatementStories
{
    public const string SistersName = "the dentist's sister";

    public static readonly IReadOnlyList<Story> All =
    [
        new("seen last week, owes", 1, 60, pen => pen.Seen(8)),
        new(
            "a statement went out twelve days ago",
            1,
            80,
            pen =>
            {
                pen.Seen(25);
                pen.Statement(12);
            }
        ),
        new("exactly the minimum", 1, 90, pen => Left(pen, 22, 10_00)),
        new("a cent under the minimum", 1, 90, pen => Left(pen, 22, 9_99)),
        new(
            "paid at the desk yesterday",
            1,
            90,
            pen =>
            {
                pen.Seen(40, "D2392");
                pen.Paid(1, 80_00, "At the desk");
            }
        ),
        new(
            "pays 50 every month",
            1,
            300,
            pen =>
            {
                pen.Uninsured();
                pen.Seen(250, "D2392");
                pen.Seen(240, "D2391");
                pen.Statement(122, "statement");
                foreach (var ago in new[] { 210, 180, 150, 119, 88, 58, 27 })
                    pen.Paid(ago, 50_00, "Monthly payment");
            }
        ),
        new(
            "thanked for the last payment",
            1,
            120,
            pen =>
            {
                pen.Seen(75, "D7210");
                pen.Statement(61, "statement");
                pen.Paid(44, 150_00);
            }
        ),
        new(
            "over 90 days, not seen for a year",
            1,
            480,
            pen =>
            {
                pen.Uninsured();
                pen.Seen(440, "D2391");
                pen.Statement(402);
            }
        ),
        new(
            "three statements, then silence",
            1,
            300,
            pen =>
            {
                pen.Seen(200, "D2391");
                foreach (var ago in new[] { 122, 92, 61 })
                    pen.Statement(ago);
            }
        ),
        new(
            "statement handed over at the desk",
            1,
            90,
            pen =>
            {
                pen.Seen(36);
                pen.Statement(5, channel: "in-person");
            }
        ),
        new(
            "coming tomorrow, owes since spring",
            1,
            220,
            pen =>
            {
                pen.Seen(150, "D9110");
                pen.Statement(92, "statement");
                pen.Coming(1);
            }
        ),
        new(
            "billing type without contact",
            1,
            120,
            pen =>
            {
                pen.Book.BillingType = BillingTypes.NoContact;
                pen.Seen(48);
            }
        ),
        new(
            "billing type on hold",
            1,
            120,
            pen =>
            {
                pen.Book.BillingType = BillingTypes.OnHold;
                pen.Seen(66);
            }
        ),
        new(
            "professional courtesy",
            1,
            120,
            pen =>
            {
                pen.Book.BillingType = BillingTypes.Courtesy;
                var charge = pen.Seen(30, "D2392");
                pen.Book.Lower(EntryKind.Adjustment, charge, pen.Ago(30), charge.Cents / 2, "Professional courtesy");
            }
        ),
        new(
            SistersName,
            1,
            260,
            pen =>
            {
                pen.Book.BillingType = BillingTypes.Standard;
                pen.Uninsured();
                pen.Seen(210, "D7210");
                pen.Paid(210, 15_00, "At the desk");
                pen.Climbed(122, 92, 77, 62, 48, 36);
            }
        ),
        new(
            "wants the balance looked over",
            1,
            150,
            pen =>
            {
                pen.Book.Flags.Add("review-requested");
                pen.Seen(86);
                pen.Statement(54, "statement");
                pen.Noted(20, "review", "Asked at the desk what the balance is made of");
            }
        ),
        new(
            "on hold",
            1,
            120,
            pen =>
            {
                pen.Seen(70);
                pen.Noted(10, "hold", "Call back promised after the insurer was asked", 7);
            }
        ),
        new(
            "hold without an end",
            1,
            200,
            pen =>
            {
                pen.Seen(89);
                pen.Noted(62, "hold", "Manager looks into it");
            }
        ),
        new(
            "hold released",
            1,
            120,
            pen =>
            {
                pen.Seen(80);
                pen.Noted(50, "hold", "Waits for the secondary insurer");
                pen.Noted(9, "release", "Secondary paid nothing");
            }
        ),
        new(
            "hold ran out",
            1,
            150,
            pen =>
            {
                pen.Seen(84);
                pen.Noted(60, "hold", "On a journey until the end of the month", -20);
            }
        ),
        new(
            "adjusted without a word why",
            1,
            150,
            pen =>
            {
                var charge = pen.Seen(70, "D2392");
                pen.Book.Lower(EntryKind.Adjustment, charge, pen.Ago(50), 60_00);
            }
        ),
        new(
            "e-mail only, address is old",
            1,
            120,
            pen =>
            {
                pen.Moved(reachedByEmail: true);
                pen.Seen(27);
            }
        ),
    ];

    /// <summary>A visit of which just so many cents are left to pay.</summary>
    private static void Left(Pen pen, int ago, long cents)
    {
        pen.Uninsured();
        var charge = pen.Seen(ago);
        pen.Paid(ago, charge.Cents - cents, "At the desk");
    }
}
