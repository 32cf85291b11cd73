using CsCheck;
using PolicyBilling.Breakdowns;
using PolicyBilling.Ledgers;
using PolicyBilling.Tests.Ledgers;

namespace PolicyBilling.Tests.Breakdowns;

/// <summary>What a statement prints: what is owed, what is expected, what is new, and one line for the rest.</summary>
public class StatementReaderTests
{
    private static StatementLines Read(string text, int sinceDays)
    {
        var data = LedgerText.Data(text.Replace('|', '\n'));
        var account = new AccountOnDay(data, default);
        account.Read(0, LedgerText.AsOf.DayNumber);
        return new StatementReader(data).Read(0, account.Ledger, account.Claims, LedgerText.AsOf.DayNumber - sinceDays);
    }

    private static string Show(StatementLines lines) =>
        string.Join(
            " | ",
            lines
                .Visits.Select(visit =>
                    FormattableString.Invariant(
                        $"{LedgerText.AsOf.DayNumber - visit.Date.DayNumber}d{visit.Patient}: {visit.Sums.Owed:0.##}"
                    )
                    + (
                        visit.Sums.InsuranceExpected is not 0 and var due
                            ? FormattableString.Invariant($" x{due:0.##}")
                            : ""
                    )
                )
                .Append(lines.Earlier is { } earlier ? $"earlier {earlier.Count}" : "")
                .Append(lines.Credit != 0 ? FormattableString.Invariant($"credit {lines.Credit:0.##}") : "")
                .Where(part => part.Length > 0)
        );

    [Theory]
    // Owed, expected or overpaid stays, however old.
    [InlineData("charge 400d 100|charge 10d 50", "400d: 100 | 10d: 50")]
    [InlineData("charge 400d 100 claim:k|claim k sent sent:390d est:100", "400d: 100 x100")]
    [InlineData("charge 400d 100 id:a|patient-payment 390d -120 for:a", "400d: -20")]
    // Settled goes into one line, unless something was posted for it since the last statement.
    [InlineData("charge 400d 100 id:a|patient-payment 31d -100 for:a|charge 5d 20", "5d: 20 | earlier 1")]
    [InlineData("charge 400d 100 id:a|patient-payment 30d -100 for:a|charge 5d 20", "400d: 0 | 5d: 20")]
    [InlineData("charge 400d 100 id:a|patient-payment 90d -100 for:a posted:30d|charge 5d 20", "400d: 0 | 5d: 20")]
    [InlineData("charge 400d 100 id:a|adjustment 30d -100 for:a|charge 5d 20", "400d: 0 | 5d: 20")]
    // So does a visit that is new itself.
    [InlineData("charge 31d 100 id:a|patient-payment 31d -100 for:a", "earlier 1")]
    [InlineData("charge 30d 100 id:a|patient-payment 30d -100 for:a", "30d: 0")]
    [InlineData("charge 60d 10|patient-payment 50d -30", "earlier 1 | credit 20")]
    [InlineData("charge 60d 10 patient:q|charge 60d 20 patient:p", "60dp: 20 | 60dq: 10")]
    [InlineData("patient-payment 50d -30", "credit 30")]
    public void A_visit_is_printed_while_something_of_it_is_open_or_new(string ledger, string lines) =>
        Show(Read(ledger, sinceDays: 30)).ShouldBe(lines);

    [Fact]
    public void What_insurers_are_expected_to_take_off_is_no_more_than_they_take_off_in_all()
    {
        // The claim of 100 covers 70 of the balance: 30 too much was paid for the other visit.
        var lines = Read(
            "charge 60d 100 claim:k|charge 40d 50 id:b|patient-payment 30d -80 for:b|claim k sent sent:50d est:100",
            30
        );
        (lines.Owed, lines.PatientPart).ShouldBe((70m, 0m));
        lines.Visits.Sum(visit => visit.Sums.InsuranceExpected).ShouldBe(70m);
    }

    [Fact]
    public void Whatever_was_posted_the_lines_are_the_balance_and_the_patients_part() =>
        Gen.Select(BreakdownPropertyTests.Ledgers, Gen.Int[0, 140])
            .Sample(
                (text, since) =>
                {
                    var (lines, facts) = (Read(text, since), LedgerText.Facts(text));
                    lines.Owed.ShouldBe(facts.Balance);
                    lines.PatientPart.ShouldBe(facts.PatientPortion);
                    foreach (var visit in lines.Visits)
                        visit.Charges.Sum(charge => charge.Amount).ShouldBe(visit.Sums.Fee);
                    if (lines.Earlier is { } earlier)
                        (earlier.Count > 0, earlier.Sums.Owed, earlier.Sums.InsuranceExpected).ShouldBe((true, 0m, 0m));
                },
                iter: 1500
            );

    [Fact]
    public void The_order_of_rows_changes_no_line() =>
        Gen.Select(BreakdownPropertyTests.Ledgers, Gen.Int)
            .Sample(
                (text, seed) =>
                {
                    var rows = text.Split('\n');
                    new Random(seed).Shuffle(rows);
                    Print(Read(string.Join('\n', rows), 60)).ShouldBe(Print(Read(text, 60)));
                },
                iter: 500
            );

    private static string Print(StatementLines lines) =>
        string.Join(
            '\n',
            lines
                .Visits.Select(visit =>
                    $"{visit.Date:O} {visit.Patient} {visit.Sums} "
                    + string.Join(", ", visit.Charges.Select(charge => $"{charge.Kind} {charge.Amount}"))
                )
                .Append($"{lines.Earlier} {lines.Credit}")
        );
}
