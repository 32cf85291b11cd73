using PolicyBilling.App.Acting;

namespace PolicyBilling.App.Web;

/// <summary>Tells whether the export or a policy is wrong.</summary>
internal static class Refusals
{
    /// <summary>What a failed reading is told as; null for one that somebody stopped.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="places">Where the practice lies.</param>
    /// <param name="asked">The language that was asked for; null for the practice's.</param>
    public static Refusal? Of(Exception error, Places places, string? asked)
    {
        if (error is OperationCanceledException)
            return null;
        var language = DeskLanguage.Of(asked, places.Policies);
        return new(
            error is RefusedException refused && AreOfPolicies(refused, places),
            Failure.Of(error, language).Text,
            language
        );
    }

    private static bool AreOfPolicies(RefusedException refused, Places places) =>
        refused.Problems.Count > 0
        && refused.Problems.All(problem =>
            Full(problem.File).StartsWith(Full(places.Policies), StringComparison.Ordinal)
        );

    private static string Full(string path) => Path.GetFullPath(path.Length > 0 ? path : ".");
}
