using System.Security.Cryptography;
using System.Text;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>What every page has around its content: one file that asks for no other and runs nothing.</summary>
internal static class PageShell
{
    private static readonly string Css = ReadCss();

    /// <summary>Writes a page in a language, with its header and what stands below it.</summary>
    public static void Write(
        Stream stream,
        string language,
        TextFormat format,
        string title,
        Action<HtmlWriter> header,
        Action<HtmlWriter> content,
        CancellationToken cancel
    )
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(writer, format, cancel);
        writer.Write("<!DOCTYPE html>\n");
        using var root = html.In("html", ("lang", language), ("xmlns", "http://www.w3.org/1999/xhtml"));
        Head(html, title);
        using var body = html.In("body");
        html.Element("a", new PageLabels(language).SkipToContent, ("href", "#content"), ("class", "skip"));
        using (html.In("header"))
            header(html);
        using var main = html.In("main", ("id", "content"), ("tabindex", "-1"));
        content(html);
    }

    private static void Head(HtmlWriter html, string title)
    {
        using var head = html.In("head");
        html.Void("meta", ("charset", "utf-8"));
        // The one style sheet by its hash, pictures inside the page, and nothing else.
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)));
        html.Void(
            "meta",
            ("http-equiv", "Content-Security-Policy"),
            (
                "content",
                $"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'"
            )
        );
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Element("title", title);
        html.Style(Css);
    }

    private static string ReadCss()
    {
        using var stream = typeof(PageShell).Assembly.GetManifestResourceStream("page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
