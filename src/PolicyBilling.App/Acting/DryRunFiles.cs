using System.Globalization;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Reports;
using PolicyBilling.Pages;
using PolicyBilling.Pages.Frame;

namespace PolicyBilling.App.Acting;

/// <summary>Writes a dry run: its plan, what it was made from, and the reports that explain it.</summary>
internal static class DryRunFiles
{
    /// <summary>Its usual folder, beside those of other days.</summary>
    public static string Folder(string reports, DateOnly asOf) =>
        Path.Combine(reports, asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Writes all of it, or nothing.</summary>
    /// <param name="content">The run.</param>
    /// <param name="origin">What it was made from.</param>
    /// <param name="planOnly">Whether the reports are left out.</param>
    /// <param name="folder">Where it goes.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The files, the plan last; and a workbook in which somebody had typed, which was kept.</returns>
    public static (IReadOnlyList<string> Written, TypedOutcomes.Kept? Kept) Write(
        PageContent content,
        MadeFrom origin,
        bool planOnly,
        string folder,
        CancellationToken cancel
    )
    {
        // The plan first, for its fingerprint; it is the last to take its place: where it is, the reports that explain
        // it are too.
        using var files = new OutputFiles(folder);
        var fingerprint = "";
        files.Add(PlanFile.Name, stream => fingerprint = PlanFile.Write(content.Plan, stream, cancel));
        files.Add(MadeFrom.Name, origin.Write);
        TypedOutcomes.Kept? kept = null;
        if (!planOnly)
        {
            files.Add(PageFile.Name, stream => PageFile.Write(content, fingerprint, stream, cancel));
            files.Add(
                DryRunReports.FileName,
                stream =>
                    Workbook.Write(
                        stream,
                        DryRunCover.Of(content.Plan, content.Language, content.Age),
                        DryRunReports.All(content.Plan, content.Language, content.Calendar, content.Figures),
                        content.Charts,
                        cancel: cancel
                    )
            );
            ChartFiles.AddTo(files, content.Charts, cancel);
            kept = TypedOutcomes.Keep(files, folder);
        }
        cancel.ThrowIfCancellationRequested();
        var written = ChartFiles.AsFolder(files.Commit());
        string?[] untold = [kept?.Name, MadeFrom.Name];
        return ([.. written.Skip(1).Where(file => !untold.Contains(Path.GetFileName(file))), written[0]], kept);
    }
}
