using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator.Stories;

/// <summary>What happens in families: they move, grow up, part, die.</summary>
internal static class LifeStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new(
            "guarantor deceased, the family lives",
            1,
            200,
            pen =>
            {
                pen.Seen(80, "D2391");
                pen.Seen(20, "D1120", pen.Child);
                pen.Book.Status = "deceased";
            }
        ),
        new(
            "guarantor deceased, nothing owed",
            1,
            200,
            pen =>
            {
                pen.Book.Status = "deceased";
                pen.Guarantor.Flags.Add("deceased");
            }
        ),
        new(
            "a child of the family died",
            1,
            200,
            pen =>
            {
                pen.Seen(90, "D2391", pen.Child);
                pen.Child.Flags.Add("deceased");
            }
        ),
        new(
            "moved, mail comes back",
            1,
            200,
            pen =>
            {
                pen.ByMailOnly();
                pen.Seen(85);
                pen.Statement(54, "statement", "mail");
                pen.Noted(43, "returned-mail", "Moved, left no address");
            }
        ),
        new(
            "moved, new address known",
            1,
            200,
            pen =>
            {
                pen.ByMailOnly();
                pen.Seen(87);
                pen.Statement(55, "statement", "mail");
                pen.Noted(46, "returned-mail", "Moved, left no address");
                pen.Noted(31, "address-changed", "Called with the new address");
            }
        ),
        new(
            "bad address by flag, no e-mail",
            1,
            200,
            pen =>
            {
                pen.Moved(reachedByEmail: false);
                pen.Seen(64);
            }
        ),
        new(
            "no postal code",
            1,
            200,
            pen =>
            {
                pen.ByMailOnly();
                pen.Book.PostalCode = "";
                pen.Seen(44);
            }
        ),
        new(
            "turned 18 this year, debt from before",
            1,
            300,
            pen =>
            {
                var grown = pen.Child;
                grown.Birth = pen.Ago(70).AddYears(-18);
                pen.Seen(130, "D2391", grown);
                pen.Seen(20, "D0140", grown);
            }
        ),
        new(
            "divorced parents",
            1,
            200,
            pen =>
            {
                pen.Book.Flags.Add("divorced-parents");
                pen.Seen(60, "D2391", pen.Child);
            }
        ),
        new(
            "inactive, owes for treatment",
            1,
            0,
            pen =>
            {
                pen.Book.Status = "inactive";
                pen.Uninsured();
                pen.Seen(520, "D2391");
                pen.Statement(500);
                pen.Statement(470);
            }
        ),
        new(
            "brought over from the old software",
            1,
            0,
            pen =>
            {
                pen.Book.Raise(
                    EntryKind.OpeningBalance,
                    pen.Guarantor,
                    pen.Ago(pen.Dice.Between(600, 900)),
                    pen.Dice.Between(60, 240) * 100L,
                    "",
                    "Balance brought over"
                );
            }
        ),
        new(
            "brought over from the old software, seen since",
            1,
            0,
            pen =>
            {
                pen.Book.Raise(
                    EntryKind.OpeningBalance,
                    pen.Guarantor,
                    pen.Ago(700),
                    88_00,
                    "",
                    "Balance brought over"
                );
                pen.Seen(50);
            }
        ),
        new(
            "brought over from the old software, three statements without an answer",
            1,
            0,
            pen =>
            {
                pen.Book.Raise(
                    EntryKind.OpeningBalance,
                    pen.Guarantor,
                    pen.Ago(640),
                    92_00,
                    "",
                    "Balance brought over"
                );
                foreach (var ago in new[] { 122, 92, 61 })
                    pen.Statement(ago);
            }
        ),
    ];
}
