using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyBilling.Ledgers;
using PolicyBilling.Simulator;

namespace PolicyBilling.Tests.Simulator;

public sealed partial class ContractTests(PracticeFolder practice) : IClassFixture<PracticeFolder>
{
    private static readonly Dictionary<(string Table, string Column), string[]> Words = new()
    {
        [("accounts", "status")] = ["active", "inactive", "deceased"],
        [("accounts", "language")] = ["en", "fr"],
        [("ledger", "kind")] = [.. EntryKinds.Words],
        [("claims", "status")] = ["unsent", "sent", "received", "denied"],
        [("appointments", "status")] = ["completed", "scheduled", "missed", "cancelled"],
        [("contacts", "kind")] =
        [
            "statement",
            "letter",
            "call",
            "email",
            "returned-mail",
            "address-changed",
            "promise",
            "hold",
            "release",
            "review",
            "agency",
            "agency-returned",
        ],
        [("contacts", "channel")] = ["", "mail", "email", "in-person", "phone"],
        [("contacts", "step")] = ["", .. Ladder.Steps],
    };

    [Fact]
    public void Only_the_words_of_the_contract_are_used_and_each_of_them_is()
    {
        foreach (var ((table, column), allowed) in Words)
        {
            var used = practice[table].Select(row => row[column]).Distinct().ToArray();
            used.Except(allowed).ShouldBeEmpty($"{table}.{column}");
        }
        practice["claims"].Select(row => row["status"]).Distinct().Count().ShouldBe(4);
        practice["appointments"].Select(row => row["status"]).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void What_raises_a_balance_is_positive_and_what_lowers_it_is_negative()
    {
        foreach (var row in practice["ledger"])
        {
            var kind = (EntryKind)EntryKinds.Words.ToList().IndexOf(row["kind"]);
            if (kind is EntryKind.Adjustment or EntryKind.Transfer)
                continue;
            (Cents(row["amount"]) < 0).ShouldBe(kind.Lowers(), $"entry {row["entry"]}");
        }
    }

    [Fact]
    public void Money_has_two_decimals_and_stays_under_a_million()
    {
        (string Table, string[] Columns)[] money =
        [
            ("ledger", ["amount"]),
            ("claims", ["billed", "estimated_payment", "estimated_write_off"]),
            ("contacts", ["amount"]),
            ("payment_plans", ["installment", "balance"]),
        ];
        foreach (var (table, columns) in money)
        foreach (
            var text in practice[table]
                .SelectMany(row => columns.Select(column => row[column]))
                .Where(text => text != "")
        )
        {
            Amount().IsMatch(text).ShouldBeTrue(text);
            Math.Abs(Cents(text)).ShouldBeLessThan(1_000_000_00);
        }
    }

    [Fact]
    public void Dates_are_days_of_the_calendar_and_only_what_is_to_come_lies_after_the_as_of_date()
    {
        var asOf = practice.Options.AsOf;
        foreach (var row in practice["ledger"])
        {
            Day(row["posted"]).ShouldBeGreaterThanOrEqualTo(Day(row["date"]));
            Day(row["posted"]).ShouldBeLessThanOrEqualTo(asOf);
        }
        foreach (var row in practice["contacts"])
            Day(row["date"]).ShouldBeLessThanOrEqualTo(asOf);
        foreach (var row in practice["appointments"])
            (Day(row["date"]) > asOf).ShouldBe(row["status"] == "scheduled");
        foreach (
            var text in practice["claims"]
                .SelectMany(row => new[] { row["sent"], row["received"] })
                .Where(text => text != "")
        )
            Day(text).ShouldBeLessThanOrEqualTo(asOf);
    }

    [Fact]
    public void Some_entries_were_posted_after_the_month_they_belong_to() =>
        practice["ledger"].Count(row => Day(row["posted"]).Month != Day(row["date"]).Month).ShouldBeGreaterThan(5);

    [Fact]
    public void Files_are_plain_utf8_with_line_feeds_and_texts_with_commas_and_quotes()
    {
        foreach (var file in PracticeFolder.Files)
        {
            var bytes = practice.Bytes(file);
            bytes.ShouldNotContain((byte)'\r');
            bytes[^1].ShouldBe((byte)'\n');
            bytes[..3].ShouldNotBe(Encoding.UTF8.GetPreamble());
        }
        practice["accounts"].ShouldContain(row => row["address"].Contains(','));
        practice["patients"].ShouldContain(row => row["name"].Contains('"'));
    }

    [Fact]
    public void Nobody_real_can_be_reached()
    {
        foreach (var row in practice["accounts"])
        {
            if (row["email"] != "")
                row["email"].ShouldMatch(@"^[a-z0-9.]+@example\.(com|org|net)$");
            row["phone"].ShouldMatch(@"^\(\d{3}\) 555-01\d\d$");
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long Cents(string amount) =>
        PolicyBilling.Money.ToCents(decimal.Parse(amount, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^-?\d+\.\d\d$")]
    private static partial Regex Amount();
}
