using System.Security.Cryptography;
using System.Text;

namespace PolicyBilling.Files.Reports.Page;

/// <summary><c>dry-run.html</c>: what the dentist reads before anything is sent, in two minutes, and signs. One file that asks for no other and runs nothing.</summary>
public static class DryRunPage
{
    /// <summary>The page's name under the output folder.</summary>
    public const string FileName = "dry-run.html";

    private static readonly string Css = ReadCss();

    /// <summary>Writes the page for the plan of this fingerprint, as it was saved.</summary>
    public static void Write(PageContent content, string fingerprint, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        Write(new PageFacts(content, fingerprint), writer);
    }

    private static void Write(PageFacts page, TextWriter writer)
    {
        var html = new HtmlWriter(writer, page.Format);
        writer.Write("<!DOCTYPE html>\n");
        using var root = html.In("html", ("lang", page.Content.Language), ("xmlns", "http://www.w3.org/1999/xhtml"));
        Head(html, page);
        using var body = html.In("body");
        html.Element("a", page.Words.SkipToContent, ("href", "#content"), ("class", "skip"));
        Title(html, page);
        using var main = html.In("main", ("id", "content"), ("tabindex", "-1"));
        ReadPart.Write(html, page);
        ReadPart.WriteOwed(html, page);
        using (html.In("div", ("class", "columns")))
        {
            GoesOutPart.Write(html, page);
            NamesPart.Write(html, page);
            HeldPart.Write(html, page);
            HeldPart.WriteWorklists(html, page);
            ChangesPart.Write(html, page);
            ClosingPart.WriteProblems(html, page);
            ClosingPart.WriteSettings(html, page);
        }
        ClosingPart.WriteSignature(html, page);
        ChartPart.WriteAppendix(html, page);
    }

    private static void Head(HtmlWriter html, PageFacts page)
    {
        using var head = html.In("head");
        html.Void("meta", ("charset", "utf-8"));
        // The one style sheet by its hash, pictures inside the page, and nothing else.
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Element("title", $"{page.Labels.DryRunAsOf(page.Format.Date(page.Plan.AsOf))} · {page.Plan.Practice}");
        html.Style(Css);
    }

    private static void Title(HtmlWriter html, PageFacts page)
    {
        using var header = html.In("header");
        using (html.In("p", ("class", "practice"))) html.Data(page.Plan.Practice);
        html.Element("h1", page.Labels.DryRunAsOf(page.Format.Date(page.Plan.AsOf)));
        using var lead = html.In("p", ("class", "lead"));
        html.Text($"{page.Words.Lead(page.Overview, page.Format)} ");
        html.Element("strong", page.Words.NothingSent);
        if (page.Plan.NeedsApproval.Count == 0) return;
        html.Text(" ");
        html.Element("strong", $"{page.Labels.Colon(page.Labels.NeedsYes)} {string.Join(page.Labels.Semicolon, page.Plan.NeedsApproval.Select(limit => $"{page.Labels.OfLimit(limit.Limit)} {SummaryReport.Found(limit, page.Labels, page.Format)}"))}.", ("class", "alert"));
    }

    private static string ReadCss()
    {
        using var stream = typeof(DryRunPage).Assembly.GetManifestResourceStream("dry-run.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
