using PolicyBilling.Breakdowns;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Explanations;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Tests.Simulator;
using PolicyBilling.Tests.Workbench.Explanations;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Tests.Breakdowns;

/// <summary>The breakdown says of each visit what was posted for it, as the insurer's and the patient's papers
/// do.</summary>
public class PostedBreakdownTests
{
    // "45d p: 100 -i60 -w20 +a-5 -p10 = 5 (x3)": fee, columns that are not 0, owed, what insurers are expected to take.
    private static string Visits(Breakdown breakdown) =>
        string.Join(
            " | ",
            breakdown.Visits.Select(visit =>
                FormattableString.Invariant(
                    $"{LedgerText.AsOf.DayNumber - visit.Date.DayNumber}d{visit.Patient}: {visit.Sums.Fee:0.##}"
                )
                + Column(" -i", visit.Sums.InsurancePaid)
                + Column(" -w", visit.Sums.InsuranceWriteOff)
                + Column(" +a", visit.Sums.Adjustments)
                + Column(" -p", visit.Sums.PatientPaid)
                + FormattableString.Invariant($" = {visit.Sums.Owed:0.##}")
                + Column(" x", visit.Sums.InsuranceExpected)
            )
        ) + Column(" credit ", breakdown.Credit);

    private static string Column(string name, decimal amount) =>
        amount == 0 ? "" : FormattableString.Invariant($"{name}{amount:0.##}");

    private static Breakdown Read(string ledger) =>
        BreakdownReader.Read(LedgerText.Data(ledger.Replace('|', '\n')), 0, LedgerText.AsOf, AgingMethod.OldestFirst);

    [Theory]
    // What names a charge stands there, though an older one is open.
    [InlineData(
        "charge 170d 800 id:a|patient-payment 70d -100 for:a|charge 17d 90 id:b|patient-payment 17d -90 for:b",
        "170d: 800 -p100 = 700 | 17d: 90 -p90 = 0"
    )]
    // What names a claim stands at the claim's visit.
    [InlineData(
        "charge 140d 50|charge 90d 200 claim:k|insurance-payment 60d -120 claim:k|insurance-write-off 60d -35 claim:k",
        "140d: 50 = 50 | 90d: 200 -i120 -w35 = 45"
    )]
    [InlineData(
        "charge 140d 60 patient:p|charge 60d 88 id:b patient:q|adjustment 40d -28 for:b patient:q",
        "140dp: 60 = 60 | 60dq: 88 +a-28 = 60"
    )]
    [InlineData("charge 60d 88 id:b|adjustment 40d 12 for:b", "60d: 88 +a12 = 100")]
    // The claim of the entry it names is its claim.
    [InlineData(
        "charge 140d 50|charge 90d 200 claim:k|insurance-payment 60d -120 claim:k id:i|refund 50d 120 for:i",
        "140d: 50 = 50 | 90d: 200 = 200"
    )]
    // A refund of a claim goes back to the claim's visit, whether it undoes a payment or there is none to undo.
    [InlineData(
        "charge 140d 50 id:a|patient-payment 130d -50 for:a|charge 90d 200 claim:k|insurance-payment 60d -220 claim:k|"
            + "refund 50d 20 claim:k",
        "140d: 50 -p50 = 0 | 90d: 200 -i200 = 0"
    )]
    [InlineData("charge 90d 200 claim:k|patient-payment 60d -200|refund 50d 20 claim:k", "90d: 200 -i-20 -p200 = 20")]
    [InlineData(
        "charge 90d 200 claim:k|insurance-write-off 60d -50 claim:k|insurance-write-off 50d 20 claim:k",
        "90d: 200 -w30 = 170"
    )]
    // An overpaid visit shows it.
    [InlineData(
        "charge 90d 100 id:a|charge 50d 40|patient-payment 60d -130 for:a",
        "90d: 100 -p130 = -30 | 50d: 40 = 40"
    )]
    // What names nothing pays the oldest, after all that names something.
    [InlineData(
        "charge 90d 100 id:a|charge 50d 40 id:b|patient-payment 60d -120|insurance-payment 40d -70 for:a",
        "90d: 100 -i70 -p30 = 0 | 50d: 40 -p40 = 0 credit 50"
    )]
    [InlineData("charge 90d 100|patient-payment 60d -70 for:elsewhere claim:unknown", "90d: 100 -p70 = 30")]
    // A reversed charge is no visit.
    [InlineData("charge 90d 80|charge 11d 80 id:b|charge 10d -80 for:b", "90d: 80 = 80")]
    [InlineData("charge 90d 80 id:a|charge 80d -30 for:a|patient-payment 70d -80 for:a", "90d: 50 -p80 = -30")]
    // What insurers are expected to take stands at the claim's visit too.
    [InlineData(
        "charge 90d 80|charge 20d 100 claim:k|patient-payment 10d -80|claim k sent sent:19d est:60",
        "90d: 80 -p80 = 0 | 20d: 100 = 100 x60"
    )]
    [InlineData(
        "charge 90d 80 id:a|charge 20d 100 claim:k id:b|patient-payment 20d -80 for:b|claim k sent sent:19d est:60",
        "90d: 80 = 80 x40 | 20d: 100 -p80 = 20 x20"
    )]
    public void Each_visit_has_what_was_posted_for_it(string ledger, string visits) =>
        Visits(Read(ledger)).ShouldBe(visits);

    [Fact]
    public void What_pays_the_oldest_visit_because_it_names_none_is_marked()
    {
        var text = BreakdownText.Went(
            Read(
                "charge 90d 100 id:a|charge 50d 40 id:b|patient-payment 40d -20 for:b|patient-payment 30d -70"
            ).Entries[^1],
            new ExplanationLabels("en", "USD", new Titles([], "en"))
        );
        text.ShouldBe("$70.00 to 2026-08-02 (oldest first)");
    }

    [Theory]
    [InlineData("charge 90d 100 id:a|charge 50d 40 id:b|patient-payment 40d -40 for:b", "90d 60, 50d 40")]
    [InlineData("charge 90d 100 id:a|charge 50d 40 id:b|patient-payment 40d -40 for:a", "")]
    [InlineData("charge 90d 100 id:a|charge 50d 40 id:b|patient-payment 40d -40", "")]
    [InlineData("charge 90d 100 id:a|charge 50d 40 id:b|patient-payment 40d -140 for:a", "50d 0")]
    public void Where_aging_leaves_another_charge_open_it_is_said(string ledger, string aged) =>
        string.Join(
                ", ",
                Read(ledger)
                    .AgedOtherwise.Select(visit =>
                        FormattableString.Invariant(
                            $"{LedgerText.AsOf.DayNumber - visit.Date.DayNumber}d {visit.Open:0.##}"
                        )
                    )
            )
            .ShouldBe(aged);

    [Fact]
    public void Every_visit_of_the_demo_has_what_was_posted_for_it()
    {
        var data = Demo.Once.Data;
        Enumerable
            .Range(0, data.Accounts.Count)
            .Sum(account => Compared(data, account, Demo.Once.Explanations[account].Breakdown))
            .ShouldBeGreaterThan(3000);
    }

    [Fact]
    public void Every_visit_of_2000_invented_accounts_has_what_was_posted_for_it()
    {
        using var practice = new PracticeFolder(new GenerateOptions(2000, 18, 7, Demo.AsOf));
        var data = PracticeImport.Read(practice.Folder, strict: true, cancel: TestContext.Current.CancellationToken);
        Enumerable
            .Range(0, data.Accounts.Count)
            .Sum(account =>
                Compared(data, account, BreakdownReader.Read(data, account, Demo.AsOf, AgingMethod.OldestFirst))
            )
            .ShouldBeGreaterThan(8000);
    }

    // Adds the rows up by visit and column with nothing but what they name, and compares. How many visits there were.
    private static int Compared(PracticeData data, int account, Breakdown breakdown)
    {
        var rows = Enumerable
            .Range(0, data.Ledger.CountOf(account))
            .Select(i => data.Ledger.Of(account, i))
            .Where(row => row.CountsOn(Demo.AsOf.DayNumber))
            .ToList();
        var byId = rows.ToDictionary(row => row.Entry);
        var names = Enumerable
            .Range(0, data.Patients.CountOf(account))
            .Select(i => data.Patients.Of(account, i))
            .ToDictionary(patient => patient.Patient, patient => data.Texts[patient.Name]);
        var posted = new Dictionary<(DateOnly, string), decimal[]>();
        foreach (var row in rows)
            if (VisitOf(row) is { } visit)
            {
                if (!posted.TryGetValue(visit, out var columns))
                    posted[visit] = columns = new decimal[5];
                columns[ColumnOf(row)] += Money.FromCents(row.Cents);
            }
        foreach (var visit in breakdown.Visits)
        {
            var oldest = new decimal[5];
            foreach (var (entry, place) in breakdown.Entries.Select((entry, place) => (entry, place)))
            foreach (var paid in entry.PaidFor)
                if (paid.OldestFirst && paid.Visit == visit.Date && paid.Patient == visit.Patient)
                    oldest[ColumnOf(byId[data.EntryIds.Find(entry.Entry)])] += paid.Amount;
            var columns = posted[(visit.Date, visit.Patient)];
            (
                visit.Sums.Fee,
                visit.Sums.InsurancePaid,
                visit.Sums.InsuranceWriteOff,
                visit.Sums.Adjustments,
                visit.Sums.PatientPaid
            ).ShouldBe(
                (
                    columns[0],
                    oldest[1] - columns[1],
                    oldest[2] - columns[2],
                    columns[3] - oldest[3],
                    oldest[4] - columns[4]
                ),
                $"account {data.AccountIds[account]}, {visit.Date}"
            );
        }
        return breakdown.Visits.Count;

        (DateOnly, string)? VisitOf(LedgerEntry row)
        {
            if (row.Kind <= EntryKind.OpeningBalance)
                return (DateOnly.FromDayNumber(row.Date), names.GetValueOrDefault(row.Patient, ""));
            if (byId.TryGetValue(row.AppliesTo, out var named))
                return VisitOf(named);
            return row.Claim < 0
                ? null
                : rows.Where(charge => charge.Kind <= EntryKind.OpeningBalance && charge.Claim == row.Claim)
                    .Select(charge => VisitOf(charge))
                    .Distinct()
                    .SingleOrDefault();
        }

        int ColumnOf(LedgerEntry row) =>
            row.Kind switch
            {
                <= EntryKind.OpeningBalance => 0,
                EntryKind.InsurancePayment => 1,
                EntryKind.InsuranceWriteOff => 2,
                EntryKind.PatientPayment => 4,
                EntryKind.Refund or EntryKind.ReturnedPayment when byId.TryGetValue(row.AppliesTo, out var payment) =>
                    ColumnOf(payment),
                _ => 3,
            };
    }
}
