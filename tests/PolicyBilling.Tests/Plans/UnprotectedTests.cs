using PolicyBilling.Plans;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Plans;

/// <summary>A plan made without claims or contacts needs a yes.</summary>
public class UnprotectedTests
{
    private static string[] Needs(string notExported, string when)
    {
        using var export = new ExportFolder().File("export.yaml", $"not_exported: [{notExported}]");
        foreach (var table in new[] { "claims,claim,account,status", "contacts,account,date,kind" })
            if (!notExported.Contains(table.Split(',')[0]))
                export.File($"{table.Split(',')[0]}.csv", table[(table.IndexOf(',') + 1)..]);
        return
        [
            .. BillingRun
                .Plan(
                    export.Read(),
                    PolicyText.Load(("p", $"rules: [{{ name: r, when: {when}, then: statement, because: B. }}]")),
                    new RunOptions(new DateOnly(2026, 10, 31)),
                    TestContext.Current.CancellationToken
                )
                .NeedsApproval.Select(limit => $"{limit.Limit} {limit.Allowed} {limit.Found} {limit.Asked}"),
        ];
    }

    [Theory]
    [InlineData("claims", "balance > 0", "claims_not_exported 0 1 100.00")]
    [InlineData("contacts", "balance > 0", "contacts_not_exported 0 1 100.00")]
    [InlineData("claims, contacts", "balance > 0", "claims_not_exported 0 1 100.00; contacts_not_exported 0 1 100.00")]
    [InlineData("appointments", "balance > 0", "")]
    [InlineData("claims", "false", "")]
    public void Whoever_is_asked_without_what_protects_them_needs_a_yes(string table, string when, string needs) =>
        string.Join("; ", Needs(table, when)).ShouldBe(needs);
}
