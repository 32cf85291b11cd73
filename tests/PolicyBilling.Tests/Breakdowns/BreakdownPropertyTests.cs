using CsCheck;
using PolicyBilling.Breakdowns;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Tests.Breakdowns;

public class BreakdownPropertyTests
{
    internal static readonly Gen<string> Ledgers = Gen.Select(
            Gen.Int[0, 12],
            Gen.Int[-5, 130],
            Gen.Int[1, 20_000],
            Gen.Int[0, 40],
            Gen.Int[0, 9],
            (kind, days, cents, names, odd) =>
            {
                var raises =
                    (EntryKind)kind is <= EntryKind.OpeningBalance or EntryKind.Refund or EntryKind.ReturnedPayment;
                var sign = (EntryKind)kind is EntryKind.Adjustment or EntryKind.Transfer
                    ? odd < 5
                    : raises != (odd == 0);
                return (
                    Kind: (EntryKind)kind,
                    Days: days,
                    Amount: (sign ? cents : -cents) / 100m,
                    Names: names,
                    Patient: odd % 3,
                    Claim: odd % 4
                );
            }
        )
        .List[0, 25]
        .Select(rows =>
            string.Join(
                '\n',
                rows.Select(
                    (row, place) =>
                        $"{row.Kind.Word()} {row.Days}d {row.Amount:0.00} id:e{place:00} "
                        + $"patient:p{row.Patient}{(row.Claim < 2 ? $" claim:k{row.Claim}" : "")}"
                        + $"{(row.Names < place ? $" for:e{row.Names:00}" : "")}"
                )
            ) + "\nclaim k0 sent sent:20d est:60 wo:20\nclaim k1 received sent:40d received:10d est:80"
        );

    private static Breakdown Read(string text, AgingMethod method) =>
        BreakdownReader.Read(LedgerText.Data(text), 0, LedgerText.AsOf, method);

    [Fact]
    public void Every_visit_and_the_whole_add_up_to_the_facts() =>
        Ledgers.Sample(
            text =>
            {
                foreach (var method in Enum.GetValues<AgingMethod>())
                {
                    var (breakdown, facts) = (
                        Read(text, method),
                        LedgerText.Facts(text, new FactsOptions(LedgerText.AsOf, method))
                    );
                    foreach (var sums in breakdown.Visits.Select(visit => visit.Sums).Append(breakdown.Total))
                    {
                        (
                            sums.Fee - sums.InsurancePaid - sums.InsuranceWriteOff + sums.Adjustments - sums.PatientPaid
                        ).ShouldBe(sums.Owed);
                        (sums.Owed - sums.InsuranceExpected).ShouldBe(sums.PatientPart);
                    }
                    foreach (var visit in breakdown.Visits)
                    {
                        visit.Charges.Sum(charge => charge.Amount).ShouldBe(visit.Sums.Fee);
                        visit.Charges.Sum(charge => charge.Owed).ShouldBe(visit.Sums.Owed);
                    }
                    (breakdown.Total.Owed - breakdown.Credit).ShouldBe(facts.Balance);
                    breakdown.Balance.ShouldBe(facts.Balance);
                    // Where aging leaves open what is owed here, nothing is said; else every visit that differs.
                    if (breakdown.AgedOtherwise.Count == 0)
                        breakdown
                            .Visits.Sum(visit => Math.Max(0, visit.Sums.Owed))
                            .ShouldBe(facts.Aged0To30 + facts.Aged31To60 + facts.Aged61To90 + facts.AgedOver90);
                    breakdown.PatientPortion.ShouldBe(facts.PatientPortion);
                    (breakdown.Total.PatientPart - breakdown.Credit).ShouldBe(facts.PatientPortion);
                    (breakdown.Entries.Count == 0 ? 0 : breakdown.Entries[^1].Balance).ShouldBe(facts.Balance);
                }
            },
            iter: 1500
        );

    [Fact]
    public void What_is_due_is_the_patients_part_and_no_order_of_rows_changes_it() =>
        Gen.Select(Ledgers, Gen.Int[0, int.MaxValue])
            .Sample(
                (text, seed) =>
                {
                    var facts = Due(text);
                    var lines = text.Split('\n');
                    // Claims are taken in the order of the file.
                    var entries = lines[..^2];
                    new Random(seed).Shuffle(entries);
                    Due(string.Join('\n', [.. entries, .. lines[^2..]])).ShouldBe(facts);
                },
                iter: 1000
            );

    private static (decimal, decimal, decimal, int, decimal) Due(string text)
    {
        var reader = new FactsReader(LedgerText.Data(text), new FactsOptions(LedgerText.AsOf));
        var facts = reader.Read(0);
        for (var i = 0; i < reader.Aging.Count; i++)
            reader
                .Claims.Reopened.Where(part => part.Charge == i)
                .Sum(part => part.Cents)
                .ShouldBe(reader.Claims.TakenBack(i));
        for (var i = 0; i < reader.Aging.Count; i++)
            reader.Claims.TakenBack(i).ShouldBeInRange(0, reader.Claims.PatientPart(i));
        facts.PatientPastDue.ShouldBeInRange(facts.PatientOver90, Math.Max(0, facts.PatientPortion));
        facts.PatientDueDays.ShouldBeLessThanOrEqualTo(facts.OldestOpenDays);
        return (
            facts.PatientPortion,
            facts.PatientPastDue,
            facts.PatientOver90,
            facts.PatientDueDays,
            facts.InsuranceEstimate
        );
    }

    [Fact]
    public void Whatever_a_credit_is_worth_went_to_visits_was_taken_back_or_is_left() =>
        Ledgers.Sample(
            text =>
            {
                var breakdown = Read(text, AgingMethod.OldestFirst);
                foreach (var entry in breakdown.Entries.Where(entry => entry.Amount < 0))
                    (
                        entry.PaidFor.Sum(paid => paid.Amount) + entry.Unapplied + entry.TakenBack + entry.Reversed
                    ).ShouldBe(-entry.Amount);
                breakdown.Entries.Sum(entry => entry.Unapplied).ShouldBe(breakdown.Credit);
                foreach (var visit in breakdown.Visits)
                    breakdown
                        .Entries.SelectMany(entry => entry.PaidFor)
                        .Where(paid => paid.Visit == visit.Date && paid.Patient == visit.Patient)
                        .Sum(paid => paid.Amount)
                        .ShouldBe(visit.Sums.Fee - visit.Sums.Owed);
            },
            iter: 1500
        );

    [Fact]
    public void A_payment_is_laid_on_the_oldest_visit_and_a_bounced_one_on_none()
    {
        const string text = """
            charge 90d 100 id:a patient:p
            charge 60d 80 id:b patient:q
            patient-payment 50d -120 id:c
            insurance-payment 40d -30 id:d
            patient-payment 30d -40 id:e
            returned-payment 20d 40 for:e
            """;
        var breakdown = Read(text, AgingMethod.OldestFirst);
        breakdown
            .Visits.Select(visit =>
                $"{visit.Patient}: {visit.Sums.Fee} - {visit.Sums.InsurancePaid} - {visit.Sums.PatientPaid} = "
                + $"{visit.Sums.Owed}"
            )
            .ShouldBe(["p: 100.00 - 0.00 - 100.00 = 0.00", "q: 80.00 - 30.00 - 20.00 = 30.00"]);
        breakdown
            .Entries.Select(entry =>
                $"{entry.Entry} {entry.Balance} "
                + $"{string.Join(' ', entry.PaidFor.Select(paid => $"{paid.Patient}:{paid.Amount}"))} "
                + $"{entry.TakenBack}"
            )
            .ShouldBe([
                "a 100.00  0.00",
                "b 180.00  0.00",
                "c 60.00 p:100.00 q:20.00 0.00",
                "d 30.00 q:30.00 0.00",
                "e -10.00  40.00",
                "e0005 30.00  40.00",
            ]);
    }
}
