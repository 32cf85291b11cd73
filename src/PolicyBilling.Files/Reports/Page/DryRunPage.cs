using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports.Page;

/// <summary><c>dry-run.html</c>: what the dentist reads before anything is sent, in two minutes, and signs.</summary>
public static class DryRunPage
{
    /// <summary>The page's name under the output folder.</summary>
    public const string FileName = "dry-run.html";

    /// <summary>Writes the page for the plan of this fingerprint, as it was saved.</summary>
    public static void Write(PageContent content, string fingerprint, Stream stream, CancellationToken cancel = default)
    {
        var page = new PageFacts(content, fingerprint);
        var title = $"{page.Labels.DryRunAsOf(page.Format.Date(page.Plan.AsOf))} · {page.Plan.Practice}";
        PageShell.Write(
            stream,
            content.Language,
            page.Format,
            title,
            html => Title(html, page),
            html => Content(html, page),
            cancel
        );
    }

    private static void Content(HtmlWriter html, PageFacts page)
    {
        ReadPart.Write(html, page);
        ReadPart.WriteOwed(html, page);
        using (html.In("div", ("class", "columns")))
        {
            GoesOutPart.Write(html, page);
            NamesPart.Write(html, page);
            HeldPart.Write(html, page);
            HeldPart.WriteWorklists(html, page);
            ChangesPart.Write(html, page);
            ClosingPart.WriteProblems(html, page.Plan.Problems, page.Labels, page.Words);
            ClosingPart.WriteSettings(html, page);
        }
        ClosingPart.WriteSignature(html, page);
        ChartPart.WriteAppendix(html, page);
    }

    private static void Title(HtmlWriter html, PageFacts page)
    {
        using (html.In("p", ("class", "practice")))
            html.Data(page.Plan.Practice);
        html.Element("h1", page.Labels.DryRunAsOf(page.Format.Date(page.Plan.AsOf)));
        using var lead = html.In("p", ("class", "lead"));
        html.Text($"{page.Words.Lead(page.Overview, page.Format)} ");
        html.Element("strong", page.Words.NothingSent);
        if (page.Plan.NeedsApproval.Count == 0)
            return;
        string Found(LimitExceeded limit) =>
            $"{page.Labels.OfLimit(limit.Limit)} {SummaryReport.Found(limit, page.Labels, page.Format)}";
        html.Text(" ");
        html.Element(
            "strong",
            $"{page.Labels.Colon(page.Labels.NeedsYes)} "
                + $"{string.Join(page.Labels.Semicolon, page.Plan.NeedsApproval.Select(Found))}.",
            ("class", "alert")
        );
    }
}
