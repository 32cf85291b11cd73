namespace PolicyBilling.Simulator.Stories;

/// <summary>Accounts that the law protects, whatever a practice's rules would do.</summary>
internal static class LegalStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("bankruptcy", 1, 250, pen => Flagged(pen, "bankruptcy")),
        new("has an attorney", 1, 250, pen => Flagged(pen, "attorney")),
        new("disputes the debt", 1, 250, pen => Flagged(pen, "dispute")),
        new("asked for no more contact", 1, 250, pen => Flagged(pen, "cease-contact")),
        new(
            "wants to be written to, a call is next",
            1,
            200,
            pen =>
            {
                pen.Book.Flags.Add("written-only");
                pen.Uninsured();
                pen.Seen(88);
                pen.Climbed(56, 26);
            }
        ),
        new(
            "Medicaid, with a missed fee",
            1,
            150,
            pen =>
            {
                pen.Book.Flags.Add("medicaid");
                pen.Missed(60);
            }
        ),
        new(
            "Medicaid, a copay is open",
            1,
            150,
            pen =>
            {
                pen.Book.Flags.Add("medicaid");
                pen.Seen(70, "D2391", pen.Child);
            }
        ),
        new(
            "a child of the family has Medicaid",
            1,
            200,
            pen =>
            {
                pen.Child.Flags.Add("medicaid");
                pen.Uninsured();
                pen.Seen(150, "D2391", pen.Child);
                pen.Climbed(122, 92, 77, 62, 48, 36);
            }
        ),
        new(
            "guarantor is a minor",
            1,
            0,
            pen =>
            {
                pen.Book.Flags.Add("minor");
                pen.Guarantor.Birth = pen.Ago(200).AddYears(-16);
                pen.Seen(48);
            }
        ),
        new(
            "called seven times when the promise ran out",
            1,
            160,
            pen =>
            {
                pen.Uninsured();
                pen.Seen(88);
                pen.Climbed(56, 26);
                pen.Noted(20, "promise", "", -5, pen.Book.PatientPortion, "phone");
                foreach (var ago in new[] { 6, 6, 6, 6, 5, 5, 5 })
                    pen.Call(ago, false, "No answer");
            }
        ),
        new(
            "Medicaid, a promise is broken",
            1,
            160,
            pen =>
            {
                pen.Book.Flags.Add("medicaid");
                pen.Uninsured();
                pen.Seen(60, "D0140");
                pen.Noted(30, "promise", "Offered to pay herself", -10, 82_00, "phone");
            }
        ),
        new(
            "Québec, in French, statement due",
            1,
            120,
            pen =>
            {
                pen.Book.Language = "fr";
                (pen.Book.State, pen.Book.City, pen.Book.PostalCode) = ("QC", "Sherbrooke", "J1H 1A1");
                pen.Uninsured();
                pen.Seen(50);
            }
        ),
    ];

    private static void Flagged(Pen pen, string flag)
    {
        pen.Book.Flags.Add(flag);
        pen.Uninsured();
        pen.Seen(88);
        pen.Climbed(58, 30);
    }
}
