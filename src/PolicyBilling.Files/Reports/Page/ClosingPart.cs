using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>Problems, the settings in force, and the line to sign.</summary>
internal static class ClosingPart
{
    private const int MostProblems = 5;

    public static void WriteProblems(HtmlWriter html, IReadOnlyList<Problem> problems, Labels labels, PageLabels words)
    {
        using var section = html.In("section");
        html.Element("h2", labels.Problems);
        html.Element(
            "p",
            $"{PageLabels.Sentence(SummaryReport.ProblemCounts(problems, labels))}"
                + $"{(problems.Count > 0 ? $" {words.OnSheet(labels.Problems)}" : "")}"
        );
        var worst = problems.OrderByDescending(problem => problem.Severity).Take(MostProblems).ToList();
        if (worst.Count == 0)
            return;
        using var list = html.In("ul");
        foreach (var problem in worst)
            using (html.In("li"))
            {
                html.Text(labels.Colon(labels.Of(problem.Severity)) + " ");
                html.Data(problem.ToString());
            }
    }

    // Enough to tell two apart by eye; the whole stands in the workbook.
    public static string Short(string fingerprint) => fingerprint.Length <= 16 ? fingerprint : fingerprint[..16] + "…";
}
