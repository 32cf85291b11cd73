using PolicyBilling.Pages.Month;

namespace PolicyBilling.Pages.Frame;

/// <summary><c>dry-run.html</c>: what the dentist reads before anything is sent.</summary>
public static class PageFile
{
    /// <summary>The page's name under the output folder.</summary>
    public const string Name = "dry-run.html";

    /// <summary>The style sheet that the page and the local page share.</summary>
    public static string Style { get; } = OneFile.Style();

    /// <summary>The one script, which makes the list of accounts.</summary>
    public static string Script { get; } = OneFile.Read("list.js");

    /// <summary>Writes the page for the plan of this fingerprint, as it was saved.</summary>
    public static void Write(
        PageContent content,
        string fingerprint,
        Stream stream,
        CancellationToken cancel = default
    ) =>
        OneFile.Write<DryRun>(
            new() { [nameof(DryRun.Facts)] = new MonthFacts(content), [nameof(DryRun.Fingerprint)] = fingerprint },
            stream,
            cancel
        );
}
