namespace PolicyBilling.App.Web;

/// <summary>Tells whether the export or a policy is wrong.</summary>
internal static class Refusals
{
    /// <summary>What a failed reading is told as; null for one that somebody stopped.</summary>
    public static Refusal? Of(Exception error, Places places) =>
        error is OperationCanceledException
            ? null
            : new(error is RefusedException refused && AreOfPolicies(refused, places), Failure.Of(error).Text);

    private static bool AreOfPolicies(RefusedException refused, Places places) =>
        refused.Problems.Count > 0
        && refused.Problems.All(problem =>
            Full(problem.File).StartsWith(Full(places.Policies), StringComparison.Ordinal)
        );

    private static string Full(string path) => Path.GetFullPath(path.Length > 0 ? path : ".");
}
