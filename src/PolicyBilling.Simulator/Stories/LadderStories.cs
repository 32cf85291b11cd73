namespace PolicyBilling.Simulator.Stories;

/// <summary>Accounts that ignored everything so far, one for each step that comes next.</summary>
internal static class LadderStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("first statement is due", 1, 120, pen => pen.Seen(41)),
        new("95 days old and never got a statement", 1, 150, pen => pen.Seen(95)),
        new("reminder statement is due", 2, 120, pen => Ignored(pen, 74, 35)),
        new("friendly call is due", 2, 140, pen => Ignored(pen, 88, 56, 26)),
        new("letter is due", 2, 160, pen => Ignored(pen, 118, 92, 61, 34)),
        new("second call is due", 1, 190, pen => Ignored(pen, 140, 118, 84, 52, 33)),
        new("final notice is due", 1, 200, pen => Ignored(pen, 160, 121, 90, 74, 55, 32)),
        new("ready for the agency", 1, 260, pen => Ignored(pen, 215, 122, 92, 77, 62, 48, 36)),
        new("ready for the agency, but a claim is open", 1, 260, ReadyWithOpenClaim),
        new(
            "ready for the agency, but a claim was denied",
            1,
            260,
            pen =>
            {
                var claim = pen.Insured(215, Insurer.Ppo, pen.Guarantor, "D2391");
                pen.Book.Deny(claim, pen.Ago(190));
                pen.Climbed(122, 92, 77, 62, 48, 36);
            }
        ),
        new("called three days ago, the letter waits", 1, 150, pen => Ignored(pen, 118, 92, 61, 3)),
        new(
            "spoken with yesterday, the friendly call waits",
            1,
            150,
            pen =>
            {
                Ignored(pen, 88, 56, 26);
                pen.Noted(1, "review", "Came by; the desk went through the visits", -1);
            }
        ),
        new(
            "paying the oldest charge moved the clock",
            1,
            220,
            pen =>
            {
                pen.Uninsured();
                pen.Seen(170);
                pen.Climbed(121, 91, 70);
                pen.PaidUp(52);
                pen.Seen(45);
            }
        ),
        new(
            "steps from before the practice fell behind",
            1,
            430,
            pen =>
            {
                pen.Uninsured();
                pen.Seen(395, "D2391");
                pen.Climbed(360, 330, 312, 124, 96);
                pen.Statement(31);
            }
        ),
    ];

    private static void Ignored(Pen pen, int seen, params int[] climbed)
    {
        pen.Uninsured();
        pen.Seen(seen);
        pen.Climbed(climbed);
    }

    private static void ReadyWithOpenClaim(Pen pen)
    {
        Ignored(pen, 215, 122, 92, 77, 62, 48, 36);
        pen.Insured(60, Insurer.Ppo, pen.Child, "D0120", "D1120");
    }
}
