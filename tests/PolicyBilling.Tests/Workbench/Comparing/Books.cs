using CsCheck;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Tests.Workbench.Comparing;

/// <summary>Invented books of one account: entries of every kind, reversed, refunded, and posted late; and two days
/// to compare.</summary>
internal static class Books
{
    /// <param name="Days">Days from its date to the ledger texts' as-of date.</param>
    /// <param name="Late">Days from its date to its posting.</param>
    public sealed record Row(string Id, EntryKind Kind, int Days, int Late, int Cents, string? Names)
    {
        public override string ToString() =>
            $"{Kind.Word()} {Days}d {Cents / 100m:0.00} id:{Id} posted:{Days - Late}d"
            + (Names is null ? "" : $" for:{Names}");

        public bool CountsOn(DateOnly day) => Math.Min(Days, Days - Late) >= LedgerText.AsOf.DayNumber - day.DayNumber;
    }

    /// <summary>One rule-less policy, aged either way.</summary>
    public static readonly IReadOnlyList<PolicySet> Policies =
    [
        PolicyText.Load(("p", "rules: []")),
        PolicyText.Load("aging: { method: adjustments-first }", ("p", "rules: []")),
        PolicyText.Load("aging: { taken_back: own-date }", ("p", "rules: []")),
    ];

    private static readonly Gen<Row> Entry = Gen.Select(
        Gen.Int[0, 12],
        Gen.Int[-5, 150],
        Gen.Int[1, 20_000],
        Gen.Int[0, 40],
        Gen.Int[0, 9],
        Gen.Int[0, 5],
        (kind, days, cents, names, odd, late) =>
        {
            var raises =
                (EntryKind)kind is <= EntryKind.OpeningBalance or EntryKind.Refund or EntryKind.ReturnedPayment;
            var sign = (EntryKind)kind is EntryKind.Adjustment or EntryKind.Transfer ? odd < 5 : raises != (odd == 0);
            // One in three comes late, some by more than a month.
            return new Row(
                "",
                (EntryKind)kind,
                days,
                late switch
                {
                    0 => 3,
                    1 => 40,
                    _ => 0,
                },
                sign ? cents : -cents,
                names < 20 ? $"e{names:00}" : null
            );
        }
    );

    public static readonly Gen<List<Row>> Entries = Entry
        .List[0, 25]
        .Select(rows =>
            rows.Select(
                    (row, place) =>
                        row with
                        {
                            Id = $"e{place:00}",
                            Names = row.Names == $"e{place:00}" ? null : row.Names,
                        }
                )
                .ToList()
        );

    public static readonly Gen<(DateOnly From, DateOnly To)> Days = Gen.Select(
        Gen.Int[0, 70],
        Gen.Int[1, 60],
        (to, length) => (LedgerText.AsOf.AddDays(-to - length), LedgerText.AsOf.AddDays(-to))
    );

    public static PracticeData Data(IEnumerable<Row> rows) => LedgerText.Data(string.Join('\n', rows));

    /// <summary>Where a dry run says that everything stands on a day.</summary>
    public static Position DryRun(PracticeData data, PolicySet policies, DateOnly day)
    {
        var totals = BillingRun.Plan(data, policies, new RunOptions(day)).Totals;
        return new(new(totals.Aged0To30, totals.Aged31To60, totals.Aged61To90, totals.AgedOver90), totals.Credit);
    }
}
