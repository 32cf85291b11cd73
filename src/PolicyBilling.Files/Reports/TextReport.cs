using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports;

/// <summary>The texts in force, as the policies have them: what patients read on statements and in letters, and what
/// is said in calls.</summary>
internal static class TextReport
{
    public static Report Of(BillingPlan plan, Labels labels, Titles titles) =>
        Report.Table<TextInForce>(
            labels.TextsInForce,
            plan.Texts,
            [
                new(labels.Topic, Text, 28, text => titles.Policy(text.Policy)),
                new(labels.Kind, Text, 19, text => labels.Of(text.Kind)),
                new(labels.Name, Text, 26, titles.Text),
                new(labels.InLanguage, Text, 10, text => labels.OfLanguage(text.Language)),
                new(labels.Text, Prose, 100, text => titles.InWords(text)),
                new(labels.InFiles, Text, 28, text => $"{text.Policy}/{text.Name}"),
            ]
        );
}
