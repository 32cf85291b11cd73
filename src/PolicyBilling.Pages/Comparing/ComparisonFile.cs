using PolicyBilling.Files.Charts;
using PolicyBilling.Pages.Frame;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Pages.Comparing;

/// <summary><c>month-over-month.html</c>: what the partners look at once a month: what became of the money, of
/// decisions, and the figures to steer by.</summary>
public static class ComparisonFile
{
    /// <summary>The page's name under the output folder.</summary>
    public const string Name = "month-over-month.html";

    /// <summary>What this page needs beside the style sheet that all pages share.</summary>
    public static string OwnStyle { get; } = OneFile.Read("comparing.css");

    internal static string Style { get; } = OneFile.Style("comparing.css");

    /// <summary>Writes the page of a comparison, in a language (<c>en</c>, <c>fr</c>).</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="charts">Its charts; the page says their findings and their numbers.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="stream">Where the page goes.</param>
    /// <param name="cancel">Stops the run.</param>
    public static void Write(
        Comparison comparison,
        IReadOnlyList<Chart> charts,
        string language,
        Stream stream,
        CancellationToken cancel = default
    ) =>
        OneFile.Write<ComparisonPage>(
            new() { [nameof(ComparisonPage.Facts)] = new ComparingFacts(comparison, charts, language) },
            stream,
            cancel
        );
}
