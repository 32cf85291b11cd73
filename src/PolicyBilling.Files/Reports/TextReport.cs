using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports;

/// <summary>The texts in force, as the policies have them: what patients read on statements and in letters, and what
/// is said in calls.</summary>
internal static class TextReport
{
    public static Report Of(BillingPlan plan, Labels labels) =>
        Report.Table<TextInForce>(
            labels.TextsInForce,
            plan.Texts,
            [
                new(labels.Policy, Text, 20, text => text.Policy),
                new(labels.Kind, Text, 24, text => labels.Of(text.Kind)),
                new(labels.Name, Text, 24, text => text.Name),
                new(
                    labels.InLanguage,
                    Text,
                    10,
                    text => text.Language.Length > 0 ? text.Language : labels.EveryLanguage
                ),
                new(labels.Text, Prose, 100, text => text.Text),
            ]
        );
}
