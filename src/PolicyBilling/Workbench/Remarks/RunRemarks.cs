using System.Runtime.CompilerServices;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Yaml;
using PolicyBilling.Workbench.Checking;

namespace PolicyBilling.Workbench.Remarks;

/// <summary>What a run says of its policies before anybody acts on the plan: what of them never holds or never decides,
/// what begins so late that a slip of the pen is likelier, and where their words and those of the data nearly
/// meet.</summary>
public static class RunRemarks
{
    // A run reads the same policies for several days, and looks for what they never do once.
    private static readonly ConditionalWeakTable<PolicySet, Lazy<IReadOnlyList<Problem>>> Found = [];

    /// <summary>Begins to look for what the policies never do, beside whatever else is done before a plan is asked
    /// for.</summary>
    public static void Begin(PolicySet policies) => _ = Task.Run(() => Silently(policies));

    /// <summary>The plan with these warnings among its problems.</summary>
    public static BillingPlan Add(
        BillingPlan plan,
        PracticeData data,
        PolicySet policies,
        RunOptions options,
        DateOnly? today = null
    ) =>
        plan with
        {
            Problems =
            [
                .. plan.Problems,
                .. Of(data, policies, options),
                .. UnknownDays.Ahead(data, today, options.IsFrench(policies)),
            ],
        };

    /// <summary>The warnings.</summary>
    internal static IEnumerable<Problem> Of(PracticeData data, PolicySet policies, RunOptions options) =>
        Silently(policies)
            .Concat(Late(data, policies, options))
            .Concat(WordRemarks.Of(data, policies))
            .Concat(UnknownWords.Of(data, policies, options.IsFrench(policies)))
            .Concat(UnknownDays.Of(data, options.AsOf, options.IsFrench(policies)));

    private static IReadOnlyList<Problem> Silently(PolicySet policies) =>
        Found.GetValue(policies, set => new(() => Find(set))).Value;

    // The practice's own settings may wait for a text that names them.
    private static IReadOnlyList<Problem> Find(PolicySet policies) =>
        [
            .. PolicyCheck
                .Silently(policies)
                .Where(finding =>
                    finding.Kind != "setting-unused"
                    || !IsOfPractice(finding.Problem)
                    || finding.Problem.Message.Contains("Did you mean", StringComparison.Ordinal)
                )
                .Select(finding => finding.Problem),
        ];

    private static bool IsOfPractice(Problem problem) =>
        problem is { File: var name } && name.EndsWith("practice.yaml", StringComparison.Ordinal);

    private static IEnumerable<Problem> Late(PracticeData data, PolicySet policies, RunOptions options)
    {
        // A plan for a past day is made by the policies of today.
        var day = data.ExportedAsOf is { } exported && exported > options.AsOf ? exported : options.AsOf;
        foreach (var policy in policies.Policies)
            if (policy.Effective is { } begins && begins > day.AddYears(1))
                yield return At(
                    policies,
                    policy,
                    Said.In(
                        $"The policy '{policy.Name}' begins on {begins:yyyy-MM-dd}, more than a year from now: until "
                            + $"then nothing in it "
                            + $"counts{(policy.Guards.Count > 0 ? ", its guards least of all" : "")}. "
                            + "Check the year; a policy that always counts has no 'effective'.",
                        $"La politique « {policy.Name} » commence le {begins:yyyy-MM-dd}, dans plus d’un "
                            + $"an : jusque-là rien "
                            + $"n’y compte{(policy.Guards.Count > 0 ? ", ses interdits encore moins" : "")}. Vérifier "
                            + $"l’année ; une politique qui compte toujours n’a pas de « effective »."
                    )
                );
    }

    private static Problem At(PolicySet policies, Policy policy, Said message) =>
        policies.Files.FirstOrDefault(file => file.Name == $"{policy.Name}.yaml") is { } file
        && YamlDocument.Read(policy.Place.File, file.Content, []) is YamlMap map
        && map["effective"] is { } effective
            ? effective.Warning(message)
            : new Problem(Severity.Warning, policy.Place.File, policy.Place.Line, "", null, message);
}
