using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports;

/// <summary>The settings that were in force, overrides of the run among them.</summary>
internal static class SettingsReport
{
    public static Report Of(BillingPlan plan, Labels labels, Titles titles) =>
        Report.Table<SettingInForce>(
            labels.Settings,
            plan.Settings,
            [
                new(labels.Topic, Text, 44, setting => titles.Policy(setting.Policy)),
                new(labels.Setting, Text, 44, setting => titles.Setting(setting.Policy, setting.Setting)),
                new(labels.Value, Prose, 24, setting => labels.OfValue(setting.Value)),
                new(labels.InFiles, Text, 44, setting => $"{setting.Policy}.{setting.Setting}"),
            ]
        );
}
