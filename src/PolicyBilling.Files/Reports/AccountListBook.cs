using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports;

/// <summary>A list of accounts as a workbook: those that somebody filtered, with the columns that the dry run's
/// workbook has of all of them.</summary>
public static class AccountListBook
{
    /// <summary>Writes the accounts in their order, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static void Write(
        Stream stream,
        BillingPlan plan,
        IReadOnlyList<Decision> shown,
        string language,
        CancellationToken cancel
    )
    {
        var labels = Labels.In(language);
        Workbook.Write(
            stream,
            new Cover(labels.AllAccounts, plan.Practice, plan.AsOf, language),
            [AccountReports.All(plan with { Decisions = shown }, labels, Titles.Of(plan, language))],
            cancel: cancel
        );
    }
}
