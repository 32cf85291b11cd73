using PolicyBilling.Facts;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Simulator;

namespace PolicyBilling.Benchmarks;

/// <summary>Invented practices on disk, made once and kept, and the shipped policies.</summary>
internal static class Practices
{
    public static readonly DateOnly AsOf = new(2026, 10, 31);

    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where practices and results lie.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetTempPath(), "policybilling-benchmarks");

    /// <summary>The shipped policies.</summary>
    public static PolicySet Policies { get; } = With();

    /// <summary>The shipped policies with some settings otherwise.</summary>
    public static PolicySet With(params SettingOverride[] overrides) => With(null, overrides);

    /// <summary>The same; what was compiled is kept.</summary>
    public static PolicySet With(CompiledExpressions? kept, params SettingOverride[] overrides) =>
        Load(Path.Combine(Root, "policies"), overrides, kept);

    /// <summary>A practice of about eight ledger rows an account for six months, forty for two years.</summary>
    public static string Of(int accounts, int months = 6, long seed = 7)
    {
        var folder = Path.Combine(Folder, $"{accounts}-{months}-{seed}");
        if (!File.Exists(Path.Combine(folder, "export.yaml")))
            GeneratedPractice.Write(new(accounts, months, seed, AsOf), folder);
        return folder;
    }

    /// <summary>The facts of every account.</summary>
    public static AccountFacts[] Facts(PracticeData data)
    {
        var reader = new FactsReader(data, BillingRun.FactsFor(Policies, AsOf));
        var facts = new AccountFacts[data.Accounts.Count];
        // What a reader hands out for ladders it uses again for the next account.
        for (var account = 0; account < facts.Length; account++)
            facts[account] = reader.Read(account) is var read ? read with { Ladders = [.. read.Ladders!] } : read;
        return facts;
    }

    /// <summary>The plan of a practice, on as many cores as there are.</summary>
    public static BillingPlan Plan(string folder) =>
        BillingRun.Plan(PracticeImport.Read(folder), Policies, new RunOptions(AsOf));

    private static PolicySet Load(string folder, SettingOverride[] overrides, CompiledExpressions? kept) =>
        PolicyLoader.Load(
            [
                .. Directory
                    .GetFiles(folder, "*.yaml")
                    .Order(StringComparer.Ordinal)
                    .Select(file => new PolicyFile(Path.GetFileName(file), File.ReadAllBytes(file))),
            ],
            overrides,
            kept: kept
        );

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyBilling.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
