using PolicyBilling.Files.Reports;
using PolicyBilling.Plans;

namespace PolicyBilling.App.Acting;

/// <summary>A saved plan with its fingerprint.</summary>
/// <param name="Path">Where it was read.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Fingerprint">Its fingerprint.</param>
internal sealed record SavedPlan(string Path, BillingPlan Plan, string Fingerprint)
{
    /// <summary>Reads a plan: the file, or the folder of a dry run.</summary>
    public static SavedPlan Read(string path, CancellationToken cancel)
    {
        var file = FileOf(path);
        var plan = PlanFile.Read(file, cancel);
        return new(file, plan, PlanFile.Fingerprint(plan));
    }

    /// <summary>The file of a plan, where the folder of a dry run may be given.</summary>
    public static string FileOf(string path) =>
        Directory.Exists(path) ? System.IO.Path.Combine(path, PlanFile.Name) : path;
}
