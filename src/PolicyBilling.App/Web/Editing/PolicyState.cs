using PolicyBilling.Policies;
using PolicyBilling.Workbench.Checking;
using PolicyBilling.Workbench.Examples;

namespace PolicyBilling.App.Web.Editing;

/// <summary>How it stands with the policies as they are saved.</summary>
/// <param name="Findings">What is allowed and probably not meant.</param>
/// <param name="Examples">What the examples come to.</param>
internal sealed record PolicyState(IReadOnlyList<Finding> Findings, IReadOnlyList<ExampleResult> Examples)
{
    /// <summary>Examples that do not hold.</summary>
    public IReadOnlyList<ExampleResult> Failing => [.. Examples.Where(example => example.Failures.Count > 0)];

    /// <summary>Checks policies.</summary>
    public static PolicyState Of(PolicySet policies, DateOnly asOf) =>
        new(PolicyCheck.Run(policies.Files, policies, asOf, policies.Folder), [.. ExampleRun.Run(policies)]);
}
