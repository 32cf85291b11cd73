using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Plans;

/// <summary>A list made from rows that could not all be read, or are in doubt, would send somebody after the wrong
/// thing.</summary>
public sealed class HeldWorklistTests : IDisposable
{
    private const string Lists = """
        rules: [{ name: h, when: true, then: hold, because: H. }]
        worklists:
          - { name: all, when: true, owner: desk }
          - { name: claims, when: open_claims > 0, owner: insurance, rows: claims }
          - { name: fails, when: balance / calls_last_7_days > 1000000, owner: desk }
        """;

    private readonly ExportFolder _export = new ExportFolder()
        .File("accounts.csv", "account,name", "A1,Ann Able", "A2,Ben Bell", "A3,Cy Cole")
        .File("contacts.csv", "account,date,kind", "A2,2026-10-24,call", "A3,2026-10-24,call")
        .File(
            "claims.csv",
            "claim,account,sent,status,billed,estimated_payment",
            "K1,A1,2026-10-02,sent,1,1",
            "K2,A2,2026-10-02,sent,1,1"
        );

    public void Dispose() => _export.Dispose();

    [Fact]
    public void An_account_held_for_bad_data_is_on_no_worklist_and_no_list_fails_on_it()
    {
        _export.Ledger("E1,A1,2026-10-01,charge,1.234", "E2,A1,2026-10-01,charge,9.00", "E3,A2,2026-10-01,charge,9.00");
        var plan = Plan(_export.Read());
        Shown(plan).ShouldBe(["A1 bad-data", "A2 h: all, claims", "A3 none: all"]);
        plan.Worklists.Select(row => $"{row.Worklist} {row.Account}").ShouldBe(["all A2", "all A3", "claims A2"]);
        plan.Problems.Where(problem => problem.Severity == Severity.Error)
            .Select(problem => problem.File)
            .ShouldBe(["ledger.csv"]);
    }

    [Fact]
    public void Nor_is_one_held_because_its_data_is_in_doubt()
    {
        _export
            .File("contacts.csv", "account,date,kind,until", "A1,2026-10-24,hold,2026-10-01")
            .Ledger("E2,A1,2026-10-01,charge,9.00", "E3,A2,2026-10-01,charge,9.00");
        Shown(Plan(_export.Read())).ShouldBe(["A1 doubtful-data", "A2 h: all, claims", "A3 none: all"]);
    }

    [Fact]
    public void An_account_that_a_policy_holds_is_on_its_lists()
    {
        _export
            .File("contacts.csv", "account,date,kind", "A1,2026-10-24,call", "A2,2026-10-24,call", "A3,2026-10-24,call")
            .Ledger("E2,A1,2026-10-01,charge,9.00", "E3,A2,2026-10-01,charge,9.00");
        Shown(Plan(_export.Read())).ShouldBe(["A1 h: all, claims", "A2 h: all, claims", "A3 none: all"]);
    }

    private static BillingPlan Plan(PracticeData data) =>
        BillingRun.Plan(
            data,
            PolicyText.Load(("p", Lists)),
            new RunOptions(new DateOnly(2026, 10, 31)),
            TestContext.Current.CancellationToken
        );

    private static IEnumerable<string> Shown(BillingPlan plan) =>
        plan.Decisions.Select(decision =>
            $"{decision.Account} {decision.Rule}"
            + (decision.Worklists.Count > 0 ? $": {string.Join(", ", decision.Worklists)}" : "")
        );
}
