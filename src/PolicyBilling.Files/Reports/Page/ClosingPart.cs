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

    public static void WriteSettings(HtmlWriter html, PageFacts page)
    {
        using var section = html.In("section", ("class", "settings"));
        html.Element("h2", page.Words.SettingsInForce);
        if (page.Plan.Settings.Count == 0)
        {
            html.Element("p", page.Words.NoSettings);
            return;
        }
        using var list = html.In("dl");
        foreach (var policy in page.Plan.Settings.GroupBy(setting => setting.Policy))
        {
            using (html.In("dt"))
                html.Data(policy.Key);
            using (html.In("dd"))
                html.Data(string.Join(" · ", policy.Select(setting => $"{setting.Setting} {setting.Value}")));
        }
    }

    public static void WriteSignature(HtmlWriter html, PageFacts page)
    {
        using var section = html.In("section", ("class", "wide sign"));
        html.Element("h2", page.Words.Sign);
        using (html.In("p", ("class", "choices")))
            foreach (var choice in new[] { page.Words.Yes, page.Words.YesBut, page.Words.No })
                html.Element("span", $"☐ {choice}", choice == page.Words.YesBut ? [("class", "room")] : []);
        using (html.In("p", ("class", "lines")))
            foreach (var line in new[] { page.Words.Name, page.Words.Date, page.Words.Signature })
                html.Element("span", line);
        using (html.In("p", ("class", "print")))
        {
            html.Text($"{page.Words.BelongsTo} ");
            html.Element("code", page.Fingerprint);
            html.Text(
                $" · {page.Words.PolicyFingerprint} {Short(page.Plan.PolicyFingerprint)} · "
                    + $"{page.Words.DataFingerprint} {Short(page.Plan.DataFingerprint)} · {page.Labels.Version} "
                    + $"{page.Plan.Version}"
            );
        }
    }

    // Enough to tell two apart by eye; the whole stands in the workbook.
    public static string Short(string fingerprint) => fingerprint.Length <= 16 ? fingerprint : fingerprint[..16] + "…";
}
