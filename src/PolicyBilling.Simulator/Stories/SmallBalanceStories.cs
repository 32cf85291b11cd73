using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator.Stories;

/// <summary>Leftovers that cost more to bill than they bring.</summary>
internal static class SmallBalanceStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("a small leftover, not seen for a year", 1, 0, pen => Leftover(pen, 430, 4_20)),
        new("a small leftover of last spring", 1, 0, pen => Leftover(pen, 200, 3_75)),
        new("a small leftover of this month", 1, 120, pen => Leftover(pen, 14, 2_40)),
        new("a leftover just too large to drop", 1, 0, pen => Leftover(pen, 260, 8_10)),
        new(
            "three dollars left over every month",
            1,
            350,
            pen =>
            {
                foreach (var ago in new[] { 320, 240, 170 })
                {
                    Leftover(pen, ago, 3_00);
                    var charge = pen.Book.OpenCharges().Single();
                    pen.Book.Lower(EntryKind.WriteOff, charge, pen.Ago(ago - 20), charge.Open, "Small balance");
                }
                Leftover(pen, 96, 3_00);
            }
        ),
        new(
            "written off once, small again",
            1,
            300,
            pen =>
            {
                Leftover(pen, 240, 4_50);
                var charge = pen.Book.OpenCharges().Single();
                pen.Book.Lower(EntryKind.WriteOff, charge, pen.Ago(200), charge.Open, "Small balance");
                Leftover(pen, 95, 4_10);
            }
        ),
    ];

    private static void Leftover(Pen pen, int ago, long cents)
    {
        pen.Uninsured();
        var charge = pen.Seen(ago, "D1110");
        pen.Paid(ago, charge.Cents - cents, "At the desk");
    }
}
