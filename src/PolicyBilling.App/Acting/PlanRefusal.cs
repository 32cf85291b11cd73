namespace PolicyBilling.App.Acting;

/// <summary>Tells a plan that somebody changed from a file that is no plan at all.</summary>
internal static class PlanRefusal
{
    /// <summary>Whether the file is a plan, and not as it was written.</summary>
    public static bool IsChanged(RefusedException refusal) =>
        refusal.Problems.All(problem => problem is { Severity: Severity.Error, Line: not 1 } && problem.Message.Contains("plan", StringComparison.Ordinal));
}
