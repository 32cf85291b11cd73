using System.Text.Json;

namespace PolicyBilling.Tests.OpenDental;

public class OpenDentalPolicyTests(MariaDb server) : OpenDentalCase(server)
{
    private string Policies => Path.Combine(Folder, "policies");

    private void Prefer(string name, string value) =>
        Sql($"INSERT INTO preference SELECT MAX(PrefNum) + 1, '{name}', '{value}' FROM preference");

    // Guarantors 1 to 9: each but the first is left out by one option alone.
    private void Patients()
    {
        Sql("INSERT INTO definition VALUES (6, 4, \"Friend's 'own'\", '')");
        foreach (var patient in Enumerable.Range(1, 9))
        {
            Patient(patient, $"Zip='97301', BillingType={(patient == 2 ? 6 : 2)}, PatStatus={(patient == 6 ? 2 : 0)}");
            Procedure(patient * 10, patient, patient == 4 ? 30 : 31, patient == 3 ? 9.99m : 10m);
        }
        Sql("UPDATE patient SET Zip='' WHERE PatNum=5");
        Claim(7, 7, 20, 10m);
        ClaimProcedure(8, 8, 80, 0, "Status=6");
        Add("statement", $"StatementNum=1, PatNum=9, DateSent={Ago(29)}, IsSent=1");
    }

    private async Task<string> Billed()
    {
        Answer("billing_types: {Standard: none, \"Friend's 'own'\": none}\n");
        await Imported("accounts", "--first-policies", Policies);
        var (checks, said, why) = await Run("check", "--policies", Policies);
        checks.ShouldBe(0, said + why);
        var (_, json, error) = await Run("dry-run", Data, "--policies", Policies, "--format", "json", "--out", Out);
        json.ShouldNotBeEmpty(error);
        return string.Join(
            ' ',
            JsonDocument
                .Parse(json)
                .RootElement.GetProperty("decisions")
                .EnumerateArray()
                .Where(decision => decision.GetProperty("decision").GetString() == "statement")
                .Select(decision => decision.GetProperty("account").GetString())
        );
    }

    [Fact]
    public async Task The_billing_list_has_the_same_accounts_as_open_dentals_options_leave()
    {
        Prefer("BillingSelectBillingTypes", "2");
        Prefer("BillingExcludeLessThan", "10");
        Prefer("BillingAgeOfAccount", "30");
        Prefer("BillingExcludeBadAddresses", "1");
        Prefer("BillingExcludeInactive", "1");
        Prefer("BillingExcludeInsPending", "1");
        Prefer("BillingExcludeIfUnsentProcs", "1");
        Patients();
        (await Billed()).ShouldBe("1");
        File.ReadAllText(Path.Combine(Policies, "statements.yaml"))
            .ShouldContain("minimum_balance: 10.00 # BillingExcludeLessThan");
    }

    [Fact]
    public async Task Without_options_only_the_last_statement_counts()
    {
        Patients();
        (await Billed()).ShouldBe("1 2 3 4 5 6 7 8");
    }

    [Fact]
    public async Task Dunning_messages_are_messages_the_oldest_and_narrowest_first()
    {
        Prefer("BillingDefaultsNote", "Thank you: see {us} # 5");
        Sql(
            "INSERT INTO dunning VALUES (1, 'All', 0, 0, 0), (2, 'Over 30\\nplease', 0, 30, 0), "
                + "(3, 'Over 30, standard', 2, 30, 2)"
        );
        Patients();
        await Billed();
        var text = File.ReadAllText(Path.Combine(Policies, "statements.yaml"));
        var first = text.IndexOf("Over 30, standard", StringComparison.Ordinal);
        var second = text.IndexOf("      Over 30\n      please\n", StringComparison.Ordinal);
        first.ShouldBeGreaterThan(0);
        second.ShouldBeGreaterThan(first);
        text.IndexOf("      All\n", StringComparison.Ordinal).ShouldBeGreaterThan(second);
        text.ShouldContain("Thank you: see (us) # 5");
    }

    [Fact]
    public async Task Policies_that_are_there_are_left_as_they_are()
    {
        Directory.CreateDirectory(Policies);
        File.WriteAllText(Path.Combine(Policies, "practice.yaml"), "mine");
        Answer(AllNone);
        var (code, _, error) = await Import("--accept-differences", "--first-policies", Policies);
        code.ShouldBe(1);
        error.ShouldContain("is there already");
        File.Exists(Path.Combine(Data, "accounts.csv")).ShouldBeFalse();
        File.ReadAllText(Path.Combine(Policies, "practice.yaml")).ShouldBe("mine");
    }
}
