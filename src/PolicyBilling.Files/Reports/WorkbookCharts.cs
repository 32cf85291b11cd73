using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using PolicyBilling.Files.Charts;

namespace PolicyBilling.Files.Reports;

/// <summary>Puts charts as pictures beside a workbook's first sheet. MiniExcel has left an empty drawing on
/// it.</summary>
internal static class WorkbookCharts
{
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    // The file counts in 914,400ths of an inch, 96 pixels to the inch; beside the table a chart need not be as large
    // as on paper.
    private const double UnitsPerPixel = 9525,
        Size = 0.8;

    // The lowest a row is, in pixels: pictures that count in it never overlap.
    private const double RowHeight = 20;

    /// <summary>Places the charts one below the other, from a column on.</summary>
    public static void Place(ZipArchive zip, IReadOnlyList<Chart> charts, int column)
    {
        var anchors = new List<XElement>();
        var row = 1;
        for (var i = 0; i < charts.Count; i++)
        {
            var height = charts[i].HeightAt() * Size;
            using (
                var picture = zip.CreateEntry($"xl/media/{charts[i].Name}.png", CompressionLevel.NoCompression).Open()
            )
                picture.Write(charts[i].Png());
            anchors.Add(Anchor(charts[i], i + 1, column, row, height));
            row += (int)Math.Ceiling(height / RowHeight) + 1;
        }
        WorkbookStyle.Replace(
            zip,
            "xl/drawings/drawing1.xml",
            Xml(
                new XElement(
                    Drawing + "wsDr",
                    new XAttribute(XNamespace.Xmlns + "xdr", Drawing),
                    new XAttribute(XNamespace.Xmlns + "a", Main),
                    new XAttribute(XNamespace.Xmlns + "r", Relations),
                    anchors
                )
            )
        );
        WorkbookStyle.Replace(
            zip,
            "xl/drawings/_rels/drawing1.xml.rels",
            Xml(
                new XElement(
                    Package + "Relationships",
                    charts.Select(
                        (chart, i) =>
                            new XElement(
                                Package + "Relationship",
                                new XAttribute("Id", $"chart{i + 1}"),
                                new XAttribute("Type", $"{Relations.NamespaceName}/image"),
                                new XAttribute("Target", $"../media/{chart.Name}.png")
                            )
                    )
                )
            )
        );
    }

    private static XElement Anchor(Chart chart, int id, int column, int row, double height) =>
        new(
            Drawing + "oneCellAnchor",
            new XElement(
                Drawing + "from",
                Number("col", column),
                Number("colOff", 0),
                Number("row", row),
                Number("rowOff", 0)
            ),
            new XElement(
                Drawing + "ext",
                Attribute("cx", Chart.Width * Size * UnitsPerPixel),
                Attribute("cy", height * UnitsPerPixel)
            ),
            new XElement(
                Drawing + "pic",
                new XElement(
                    Drawing + "nvPicPr",
                    new XElement(
                        Drawing + "cNvPr",
                        new XAttribute("id", id),
                        new XAttribute("name", chart.Name),
                        new XAttribute("descr", $"{chart.Title}. {chart.Sentence}")
                    ),
                    new XElement(
                        Drawing + "cNvPicPr",
                        new XElement(Main + "picLocks", new XAttribute("noChangeAspect", 1))
                    )
                ),
                new XElement(
                    Drawing + "blipFill",
                    new XElement(Main + "blip", new XAttribute(Relations + "embed", $"chart{id}")),
                    new XElement(Main + "stretch", new XElement(Main + "fillRect"))
                ),
                new XElement(
                    Drawing + "spPr",
                    new XElement(
                        Main + "xfrm",
                        new XElement(Main + "off", Attribute("x", 0), Attribute("y", 0)),
                        new XElement(
                            Main + "ext",
                            Attribute("cx", Chart.Width * Size * UnitsPerPixel),
                            Attribute("cy", height * UnitsPerPixel)
                        )
                    ),
                    new XElement(Main + "prstGeom", new XAttribute("prst", "rect"), new XElement(Main + "avLst"))
                )
            ),
            new XElement(Drawing + "clientData")
        );

    private static XElement Number(string name, double value) => new(Drawing + name, Whole(value));

    private static XAttribute Attribute(string name, double value) => new(name, Whole(value));

    private static string Whole(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);

    private static string Xml(XElement root) => root.ToString(SaveOptions.DisableFormatting);
}
