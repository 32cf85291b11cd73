using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports;

/// <summary>The settings that were in force, overrides of the run among them.</summary>
internal static class SettingsReport
{
    public static Report Of(BillingPlan plan, Labels labels) =>
        Report.Table<SettingInForce>(
            labels.Settings,
            plan.Settings,
            [
                new(labels.Policy, Text, 24, setting => setting.Policy),
                new(labels.Setting, Text, 32, setting => setting.Setting),
                new(labels.Value, Prose, 60, setting => setting.Value),
            ]
        );
}
