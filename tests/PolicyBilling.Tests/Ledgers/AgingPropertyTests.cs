using CsCheck;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Tests.Ledgers;

public class AgingPropertyTests
{
    private sealed record Row(EntryKind Kind, int Days, int Cents, int Names)
    {
        public string Text(int place) =>
            $"{Kind.Word()} {Days}d {Cents / 100m:0.00} id:e{place:00}" + (Names < place ? $" for:e{Names:00}" : "");
    }

    private static readonly Gen<List<Row>> Ledgers = Gen.Select(
        Gen.Int[0, 12],
        Gen.Int[-5, 130],
        Gen.OneOf(Gen.Int[1, 20_000], Gen.Const(5_000), Gen.Const(8_000)),
        Gen.Int[0, 40],
        Gen.Int[0, 9],
        (kind, days, cents, names, odd) =>
        {
            var raises =
                (EntryKind)kind is <= EntryKind.OpeningBalance or EntryKind.Refund or EntryKind.ReturnedPayment;
            var sign = (EntryKind)kind is EntryKind.Adjustment or EntryKind.Transfer ? odd < 5 : raises != (odd == 0);
            return new Row((EntryKind)kind, days, sign ? cents : -cents, names);
        }
    ).List[0, 25];

    private static readonly AgingRules[] Rules =
    [
        .. from method in Enum.GetValues<AgingMethod>()
        from takenBack in Enum.GetValues<TakenBackAges>()
        select new AgingRules(method, takenBack),
    ];

    private static string Text(IEnumerable<Row> rows) =>
        string.Join('\n', rows.Select((row, place) => row.Text(place)));

    [Fact]
    public void Buckets_less_credit_are_the_balance_and_the_patients_parts_add_up() =>
        Ledgers.Sample(
            rows =>
            {
                foreach (var rules in Rules)
                {
                    var reader = new FactsReader(LedgerText.Data(Text(rows)), new FactsOptions(LedgerText.AsOf, rules));
                    var facts = reader.Read(0);
                    (facts.Aged0To30 + facts.Aged31To60 + facts.Aged61To90 + facts.AgedOver90 - facts.Credit).ShouldBe(
                        facts.Balance
                    );
                    (facts.Credit == 0 || facts.Credit == -facts.Balance).ShouldBeTrue(
                        "an account has open charges or a credit, never both"
                    );
                    Enumerable
                        .Range(0, reader.Aging.Count)
                        .Sum(i => reader.Claims.PatientPart(i))
                        .ShouldBe(Math.Max(0, Money.ToCents(facts.PatientPortion)));
                }
            },
            iter: 2000
        );

    [Fact]
    public void The_order_of_rows_changes_nothing() =>
        Gen.Select(Ledgers, Gen.Int[0, int.MaxValue])
            .Sample(
                (rows, seed) =>
                {
                    var lines = rows.Select((row, place) => row.Text(place)).ToArray();
                    var facts = LedgerText.Facts(string.Join('\n', lines));
                    new Random(seed).Shuffle(lines);
                    LedgerText
                        .Facts(string.Join('\n', lines))
                        .ShouldBe(facts with { Ladders = [], Flags = facts.Flags }, new ByValue());
                },
                iter: 1000
            );

    [Fact]
    public void The_fast_aging_agrees_with_the_slow_and_obvious_one() =>
        Ledgers.Sample(
            rows =>
            {
                foreach (var rules in Rules)
                {
                    var facts = LedgerText.Facts(Text(rows), new FactsOptions(LedgerText.AsOf, rules));
                    var slow = SlowAging.Of(
                        rows.Select(
                            (row, place) =>
                                new SlowAging.Entry(
                                    $"e{place:00}",
                                    row.Kind,
                                    row.Days,
                                    row.Cents / 100m,
                                    row.Names < place ? $"e{row.Names:00}" : null
                                )
                        ),
                        rules
                    );
                    new[]
                    {
                        facts.Aged0To30,
                        facts.Aged31To60,
                        facts.Aged61To90,
                        facts.AgedOver90,
                        facts.Credit,
                    }.ShouldBe(slow);
                }
            },
            iter: 3000
        );

    private sealed class ByValue : IEqualityComparer<AccountFacts>
    {
        public bool Equals(AccountFacts? x, AccountFacts? y) =>
            FactCatalogue.All.All(fact => fact.Of(x!).Equals(fact.Of(y!)));

        public int GetHashCode(AccountFacts facts) => 0;
    }
}
