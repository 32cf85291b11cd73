using System.Reflection;
using System.Xml.Linq;

namespace PolicyBilling.Tests.Reports;

/// <summary>A page written and read back: it is XML as well as HTML.</summary>
internal static class XmlPage
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public static XElement Parse(string page) => XDocument.Parse(page).Root!;

    /// <summary>The rows of the table with a caption: each row's cells as they read.</summary>
    public static List<string[]> Table(this XElement page, string caption) =>
        [
            .. page.Descendants(Html + "table")
                .Single(table => table.Element(Html + "caption")!.Value == caption)
                .Descendants(Html + "tr")
                .Select(row => row.Elements().Select(cell => cell.Value).ToArray()),
        ];

    /// <summary>What stands in headings, cells, captions, terms and paragraphs.</summary>
    public static IEnumerable<string> Texts(this XElement page) =>
        page.Descendants(Html + "body")
            .Single()
            .DescendantNodes()
            .OfType<XText>()
            .Select(text => text.Value.Trim())
            .Where(text => text.Length > 0);

    public static IEnumerable<XElement> All(this XElement page, string name) => page.Descendants(Html + name);

    public static IEnumerable<(string English, string French)> Pairs(object english, object french) =>
        english
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(string))
            .Select(property => ((string)property.GetValue(english)!, (string)property.GetValue(french)!));
}
