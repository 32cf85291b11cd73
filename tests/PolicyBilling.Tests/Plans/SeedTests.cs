using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Plans;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Plans;

public class SeedTests
{
    private static BillingPlan Plan(string seed)
    {
        var data = PracticeImport.Read(Path.Combine(PolicyText.ShippedFolder, "..", "seeds", seed), strict: true);
        return BillingRun.Plan(data, PolicyText.Fixture(), new RunOptions(data.ExportedAsOf!.Value));
    }

    [Fact]
    public void Another_systems_export_is_decided_as_its_twin_in_the_contracts_own_form()
    {
        var (foreign, twin) = (Plan("foreign"), Plan("twin"));
        foreign.DataFingerprint.ShouldBe(twin.DataFingerprint);
        foreign.Decisions.Select(Flat).ShouldBe(twin.Decisions.Select(Flat));
        foreign.Worklists.ShouldBe(twin.Worklists);
        foreign.Decisions.Select(decision => decision.Kind).Distinct().Count().ShouldBeGreaterThan(3);

        static string Flat(Decision decision) =>
            $"{decision} "
            + $"{string.Join('|', [.. decision.Sends, .. decision.Notes, .. decision.Worklists, .. decision.StruckBy])}"
                .Replace("System.Collections.Generic.List`1[System.String]", "")
                .Replace("System.String[]", "");
    }

    [Fact]
    public void An_aging_report_alone_is_decided_and_says_what_it_does_not_know()
    {
        var plan = Plan("aging-only");
        plan.NotExported.ShouldNotBeEmpty();
        plan.Decisions.Count.ShouldBe(12);
        plan.Decisions.ShouldAllBe(
            decision => !decision.Sends.Contains("agency"),
            "no visits stand behind these balances"
        );
        plan.HasFaults.ShouldBeFalse();
    }
}
