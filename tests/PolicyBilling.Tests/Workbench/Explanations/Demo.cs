using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Tests.Workbench.Explanations;

/// <summary>The demo practice with the fixture's policies, and an explanation of every account; read once for all
/// tests.</summary>
internal sealed class Demo
{
    private static readonly Lazy<Demo> Read = new(() => new Demo());

    public static Demo Once => Read.Value;

    internal static readonly DateOnly AsOf = new(2026, 10, 31);
    internal static readonly string Folder = Path.Combine(
        Path.GetDirectoryName(PolicyText.ShippedFolder)!,
        "seeds",
        "demo"
    );

    internal PracticeData Data { get; } = PracticeImport.Read(Folder);

    internal PolicySet Policies { get; } = PolicyText.Fixture();

    internal BillingPlan Plan { get; }

    internal IReadOnlyList<Explanation> Explanations { get; }

    private Demo()
    {
        Plan = BillingRun.Plan(Data, Policies, new RunOptions(AsOf));
        Explanations =
        [
            .. Enumerable
                .Range(0, Data.Accounts.Count)
                .AsParallel()
                .AsOrdered()
                .Select(account => Explainer.Explain(Data, account, Policies, AsOf)),
        ];
    }
}
