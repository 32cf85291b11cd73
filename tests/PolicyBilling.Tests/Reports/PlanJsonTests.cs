using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyBilling.Files.Reports;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Tests.Reports;

public class PlanJsonTests
{
    [Fact]
    public void The_result_is_one_line_with_the_keys_of_the_contract_in_their_order() =>
        Golden.ShouldMatch(Json(), "dry-run.json");

    [Fact]
    public void Money_has_two_decimals_even_where_the_plan_has_fewer_or_a_negative_zero()
    {
        var account = SamplePlan.Account("1", "A", DecisionKind.Statement, "statements", "owes", 12m) with
        {
            Amount = -0.00m,
        };
        var json = Json(SamplePlan.Of([account]));
        json.ShouldContain("\"aged_over_90\":12.00,");
        json.ShouldContain("\"amount\":0.00,");
    }

    [Fact]
    public void Every_account_is_there_once_and_the_figures_add_up_to_the_totals()
    {
        using var json = JsonDocument.Parse(Json());
        var decisions = json.RootElement.GetProperty("decisions").EnumerateArray().ToList();
        decisions.Select(decision => decision.GetProperty("account").GetString()).ShouldBeUnique();
        foreach (var total in json.RootElement.GetProperty("totals").EnumerateObject())
            decisions
                .Sum(decision => decision.GetProperty(total.Name).GetDecimal())
                .ShouldBe(total.Value.GetDecimal(), total.Name);
    }

    [Fact]
    public void The_saved_plan_has_one_decision_to_a_line_and_every_text() => Golden.ShouldMatch(Plan(), "plan.json");

    [Fact]
    public void The_saved_plan_ends_with_the_fingerprint_of_everything_before_it()
    {
        var text = Plan();
        var before = text[..text.IndexOf("\"fingerprint\"", StringComparison.Ordinal)];
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before)));
        JsonDocument.Parse(text).RootElement.GetProperty("fingerprint").GetString().ShouldBe("sha256:" + fingerprint);
    }

    [Fact]
    public void The_saved_plan_says_nothing_of_lines_in_the_export() => Plan().ShouldNotContain("118");

    private static string Json(BillingPlan? plan = null)
    {
        using var stream = new MemoryStream();
        PlanJson.Write(plan ?? SamplePlan.Make(), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Plan()
    {
        using var stream = new MemoryStream();
        PlanFile.Write(SamplePlan.Make(), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
