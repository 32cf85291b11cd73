namespace PolicyBilling.Simulator.Stories;

/// <summary>Promises to pay: running, kept, broken.</summary>
internal static class PromiseStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new(
            "promise open",
            1,
            160,
            pen =>
            {
                Called(pen, 9);
                Promised(pen, 9, 11);
            }
        ),
        new(
            "promise kept, something is left",
            1,
            180,
            pen =>
            {
                pen.Uninsured();
                pen.Seen(120, "D2392");
                pen.Climbed(92, 62, 45);
                pen.Noted(45, "promise", "", -25, 100_00, "phone");
                pen.Paid(28, 100_00);
            }
        ),
        new(
            "promise kept in full",
            1,
            180,
            pen =>
            {
                Called(pen, 45);
                Promised(pen, 45, -30);
                pen.PaidUp(33);
            }
        ),
        new(
            "promise broken three days ago",
            1,
            160,
            pen =>
            {
                Called(pen, 20);
                Promised(pen, 20, -3);
            }
        ),
        new(
            "promise broken, the final notice came due meanwhile",
            1,
            220,
            pen =>
            {
                pen.Uninsured();
                pen.Seen(170);
                pen.Climbed(122, 92, 75, 58, 44);
                pen.Noted(40, "promise", "After payday", -12, pen.Book.PatientPortion, "phone");
            }
        ),
        new(
            "bounced check, the promise is not kept",
            1,
            180,
            pen =>
            {
                Called(pen, 42);
                Promised(pen, 42, -28);
                var check = pen.Paid(30, pen.Book.PatientPortion, "Check");
                pen.Book.Bounce(check, pen.Ago(21));
            }
        ),
        new(
            "bounced check",
            1,
            150,
            pen =>
            {
                pen.Seen(75);
                var check = pen.Paid(45, pen.Book.PatientPortion, "Check");
                pen.Book.Bounce(check, pen.Ago(36));
            }
        ),
        new(
            "promise broken nine days ago",
            1,
            160,
            pen =>
            {
                Called(pen, 25);
                Promised(pen, 25, -9);
            }
        ),
        new(
            "promise broken, called about it",
            1,
            160,
            pen =>
            {
                Called(pen, 30);
                Promised(pen, 30, -12);
                pen.Call(4, true, "Will pay when back from the road");
            }
        ),
        new(
            "promise broken, spoken with on the day",
            1,
            160,
            pen =>
            {
                Called(pen, 27);
                Promised(pen, 27, -6);
                pen.Call(6, true, "Asked about an appointment");
            }
        ),
        new(
            "promise broken, wants letters only",
            1,
            160,
            pen =>
            {
                pen.Book.Flags.Add("written-only");
                pen.Uninsured();
                pen.Seen(88);
                pen.Climbed(56, 26);
                Promised(pen, 24, -8);
            }
        ),
        new(
            "a promise without an amount",
            1,
            160,
            pen =>
            {
                Called(pen, 14);
                pen.Noted(14, "promise", "Something by the end of the week", 6, channel: "phone");
            }
        ),
    ];

    private static void Called(Pen pen, int ago)
    {
        pen.Uninsured();
        pen.Seen(89);
        pen.Climbed(Math.Max(58, ago + 13), Math.Max(46, ago + 6), ago);
    }

    private static void Promised(Pen pen, int ago, int untilIn) =>
        pen.Noted(ago, "promise", "", untilIn, pen.Book.PatientPortion, "phone");
}
