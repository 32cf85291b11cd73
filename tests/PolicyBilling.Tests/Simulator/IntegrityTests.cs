using System.Globalization;

namespace PolicyBilling.Tests.Simulator;

public sealed class IntegrityTests(PracticeFolder practice) : IClassFixture<PracticeFolder>
{
    [Theory]
    [InlineData("accounts", "account")]
    [InlineData("ledger", "entry")]
    [InlineData("patients", "patient")]
    [InlineData("claims", "claim")]
    [InlineData("payment_plans", "plan")]
    public void Ids_are_unique(string table, string column) =>
        practice[table].Select(row => row[column]).ShouldBeUnique();

    [Fact]
    public void Entry_ids_grow_through_the_file()
    {
        var ids = practice["ledger"].Select(row => long.Parse(row["entry"], CultureInfo.InvariantCulture)).ToArray();
        ids.ShouldBe(ids.Order());
    }

    [Fact]
    public void Every_row_belongs_to_an_account()
    {
        var accounts = practice["accounts"].Select(row => row["account"]).ToHashSet();
        foreach (var table in PracticeFolder.Tables)
            practice[table].ShouldAllBe(row => accounts.Contains(row["account"]), table);
    }

    [Fact]
    public void The_guarantor_is_the_patient_with_the_accounts_id()
    {
        var patients = practice["patients"].ToDictionary(row => row["patient"]);
        foreach (var account in practice["accounts"])
            patients[account["account"]]["name"].ShouldBe(account["name"]);
    }

    [Theory]
    [InlineData("ledger")]
    [InlineData("claims")]
    [InlineData("appointments")]
    public void Patients_are_of_the_same_account(string table)
    {
        var patients = practice["patients"].ToDictionary(row => row["patient"], row => row["account"]);
        foreach (var row in practice[table])
            patients[row["patient"]].ShouldBe(row["account"]);
    }

    [Fact]
    public void Claims_and_named_entries_are_of_the_same_account()
    {
        var claims = practice["claims"].ToDictionary(row => row["claim"], row => row["account"]);
        var entries = practice["ledger"].ToDictionary(row => row["entry"]);
        foreach (var row in practice["ledger"])
        {
            if (row["claim"] != "")
                claims[row["claim"]].ShouldBe(row["account"]);
            if (row["applies_to"] == "")
                continue;
            entries[row["applies_to"]]["account"].ShouldBe(row["account"]);
            entries[row["applies_to"]]
                ["patient"]
                .ShouldBe(row["patient"], $"entry {row["entry"]} pays a charge of another patient");
        }
    }

    [Fact]
    public void A_claim_bills_its_charges()
    {
        var billed = practice["ledger"]
            .Where(row => row["claim"] != "" && row["kind"] == "charge")
            .GroupBy(row => row["claim"])
            .ToDictionary(group => group.Key, group => group.Sum(Amount));
        foreach (var claim in practice["claims"])
            decimal.Parse(claim["billed"], CultureInfo.InvariantCulture)
                .ShouldBe(billed[claim["claim"]], claim["claim"]);
    }

    [Fact]
    public void No_charge_is_paid_by_the_patient_or_written_off_beyond_its_amount()
    {
        var entries = practice["ledger"].ToDictionary(row => row["entry"]);
        var bounced = practice["ledger"]
            .Where(row => row["kind"] == "returned-payment")
            .ToDictionary(row => row["applies_to"], Amount);
        var named = practice["ledger"]
            .Where(row =>
                row["applies_to"] != ""
                && row["kind"] is "patient-payment" or "write-off" or "adjustment" or "insurance-write-off"
            )
            .GroupBy(row => row["applies_to"]);
        foreach (var group in named.Where(group => group.Key != ""))
        {
            var back = group.Sum(payment => bounced.GetValueOrDefault(payment["entry"]));
            (Amount(entries[group.Key]) + group.Sum(Amount) + back).ShouldBeGreaterThanOrEqualTo(
                0,
                $"charge {group.Key}"
            );
        }
    }

    private static decimal Amount(Dictionary<string, string> row) =>
        decimal.Parse(row["amount"], CultureInfo.InvariantCulture);
}
