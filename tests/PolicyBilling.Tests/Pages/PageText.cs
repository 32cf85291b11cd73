using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicyBilling.Pages;
using PolicyBilling.Pages.Frame;

namespace PolicyBilling.Tests.Pages;

/// <summary>The page of a dry run, written and read back as a browser without script reads it.</summary>
internal static class PageText
{
    public static string Write(PageContent content, string fingerprint = "sha256:0")
    {
        using var stream = new MemoryStream();
        PageFile.Write(content, fingerprint, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(page);

    public static IHtmlDocument Of(PageContent content) => Parse(Write(content));

    /// <summary>What a person reads in the first element that a selector finds, on one line.</summary>
    public static string Said(this IParentNode page, string selector) =>
        OneLine(page.QuerySelector(selector)!.TextContent);

    /// <summary>The same of every element.</summary>
    public static List<string> AllSaid(this IParentNode page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(element => OneLine(element.TextContent))];

    public static string OneLine(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
}
