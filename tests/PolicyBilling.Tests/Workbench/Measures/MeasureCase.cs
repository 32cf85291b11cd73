using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Measures;

namespace PolicyBilling.Tests.Workbench.Measures;

/// <summary>Measures of an account written as text, or of a small export.</summary>
internal static class MeasureCase
{
    public static readonly PolicySet Policies = PolicyText.Load(
        "billing_types: { agency: agency, missed-fees: missed-fees }\n"
            + "receivables: { leave_out_billing_types: [missed-fees] }",
        ("p", "rules: []")
    );

    public static PracticeMeasures Of(string ledger, DateOnly? asOf = null) =>
        MeasuresRun.Of(
            LedgerText.Data(ledger),
            Policies,
            asOf ?? LedgerText.AsOf,
            cancel: TestContext.Current.CancellationToken
        );

    public static PracticeMeasures Of(ExportFolder export, int monthEnds = 13) =>
        MeasuresRun.Of(
            export.Read(texts: PolicyBilling.Files.Import.KeptTexts.OfWriteOffs),
            Policies,
            LedgerText.AsOf,
            monthEnds,
            TestContext.Current.CancellationToken
        );

    /// <summary>The last month's sums.</summary>
    public static T Last<T>(this ByMonth<T> months)
        where T : struct, System.Numerics.IAdditionOperators<T, T, T> => months.Months[^1].Sums;
}
