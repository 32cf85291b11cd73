using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using static PolicyBilling.Files.Reports.CellFormat;

namespace PolicyBilling.Files.Reports;

/// <summary>Work beside the decisions: every row of every worklist, with who works it.</summary>
internal static class WorklistReport
{
    public static Report Of(BillingPlan plan, Labels labels)
    {
        var owners = plan.WorklistsInForce.ToDictionary(worklist => worklist.Name, worklist => worklist.Owner);
        return Report.Table<WorklistRow>(labels.Worklists, plan.Worklists,
        [
            new(labels.Worklist, Text, 24, row => row.Worklist),
            new(labels.Owner, Text, 18, row => owners.GetValueOrDefault(row.Worklist) is { Length: > 0 } owner ? owner : null),
            new(labels.Account, Id, 11, row => row.Account),
            new(labels.Guarantor, Text, 26, row => row.Guarantor),
            new(labels.Amount, CellFormat.Money, 13, row => row.Amount),
            new(labels.Why, Prose, 60, row => row.Because),
            new(labels.Patient, Text, 22, row => row.Patient),
            new(labels.Claim, Id, 13, row => row.Claim),
            new(labels.Carrier, Text, 22, row => row.Carrier),
            new(labels.ClaimDays, Count, 11, row => row.ClaimDays),
        ]);
    }
}
