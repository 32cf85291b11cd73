using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>The names that the conditions and texts of one policy may use: every fact, its own settings, the
/// practice's, and any policy's as <c>policy.setting</c>.</summary>
/// <param name="policy">The policy whose conditions are read; <c>practice</c> for none.</param>
/// <param name="settings">All settings of all policies, the practice's among them.</param>
/// <param name="billingTypes">The practice's billing types, each with what it means.</param>
internal sealed class Scope(
    string policy,
    IReadOnlyList<Setting> settings,
    IReadOnlyDictionary<string, string>? billingTypes = null
)
{
    /// <summary>What was compiled for other loadings; null where nothing is kept.</summary>
    public CompiledExpressions? Kept { get; init; }

    /// <summary>An expression as a method.</summary>
    public Func<AccountFacts, T> Compile<T>(string expression) =>
        Kept?.Of<T>(expression) ?? Compiler.Compile<T>(expression);

    /// <summary>The policy whose conditions are read.</summary>
    public string Policy { get; } = policy;

    /// <summary>The practice's billing types, each with what it means.</summary>
    public IReadOnlyDictionary<string, string> BillingTypes { get; } = billingTypes ?? new Dictionary<string, string>();

    /// <summary>All settings of all policies.</summary>
    public IReadOnlyList<Setting> Settings { get; } = settings;

    /// <summary>The setting a bare name means: the policy's own first, then the practice's; null when neither has
    /// it.</summary>
    public Setting? Find(string name) => Find(Policy, name) ?? Find("practice", name);

    /// <summary>The setting of a named policy, or null.</summary>
    public Setting? Find(string policy, string name) =>
        Settings.FirstOrDefault(setting => setting.Policy == policy && setting.Name == name);

    /// <summary>Whether a policy of this name exists.</summary>
    public bool IsPolicy(string name) => name == "practice" || Settings.Any(setting => setting.Policy == name);

    /// <summary>Every policy that has settings.</summary>
    public IEnumerable<string> PolicyNames => Settings.Select(setting => setting.Policy).Distinct();

    /// <summary>Every setting that may be written bare.</summary>
    public IEnumerable<string> Names =>
        Settings
            .Where(setting => setting.Policy == Policy || setting.Policy == "practice")
            .Select(setting => setting.Name);
}
