using System.Globalization;
using PolicyBilling.Files.Charts;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>The sheet of pictures: one below the other, none cut by the end of a printed page.</summary>
internal static class ChartSheet
{
    /// <summary>The part of the package that places the pictures.</summary>
    public const string Drawing = "xl/drawings/drawing1.xml";

    // The file counts in 914,400ths of an inch, 96 pixels to the inch.
    private const int UnitsPerPixel = 9525;

    // Two of the usual height stand on a printed page.
    private const double Scale = 0.75;

    private const double Down = PageSetup.Down / 72 * 96;

    // Of a row of one line: pictures that count in it never overlap.
    private const double RowHeight = 20;

    /// <summary>Writes the sheet, its drawing and the pictures.</summary>
    public static void Write(WorkbookPackage package, Sheet sheet, IReadOnlyList<Chart> charts, MarginTexts margins)
    {
        List<int> breaks = [];
        List<int> rows = [];
        var (row, top) = (0, 0);
        foreach (var chart in charts)
        {
            var needed = (int)Math.Ceiling(chart.HeightAt() * Size(chart) / RowHeight) + 1;
            if (row > top && (row + needed - top) * RowHeight * Scale > Down)
                breaks.Add((top = row) + 1);
            rows.Add(row);
            row += needed;
        }
        package.Part(
            sheet.Part,
            xml =>
            {
                var frame = new SheetFrame(xml);
                frame.OpenPictures();
                frame.EndOfCells();
                frame.Close(new((int)(Scale * 100), [], 0), margins, breaks, "<drawing r:id=\"rId1\"/>");
            }
        );
        package.References(
            $"xl/worksheets/_rels/sheet{sheet.Number}.xml.rels",
            ("rId1", "drawing", $"../{Drawing[3..]}")
        );
        package.Part(Drawing, xml => Places(xml, charts, rows));
        package.References(
            "xl/drawings/_rels/drawing1.xml.rels",
            charts.Select((chart, i) => ($"chart{i + 1}", "image", $"../media/{chart.Name}.png"))
        );
        foreach (var chart in charts)
            package.Picture($"xl/media/{chart.Name}.png", chart.Png());
    }

    private static void Places(Utf8Xml xml, IReadOnlyList<Chart> charts, List<int> rows)
    {
        const string drawing = "http://schemas.openxmlformats.org/drawingml/2006";
        xml.Raw(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?><xdr:wsDr xmlns:xdr=\"{drawing}/spreadsheetDrawing\" "
                + $"xmlns:a=\"{drawing}/main\" xmlns:r=\"{WorkbookPackage.Relations}\">"
        );
        for (var i = 0; i < charts.Count; i++)
        {
            var size =
                $"cx=\"{Units(Chart.Width * Size(charts[i]))}\" cy=\"{Units(charts[i].HeightAt() * Size(charts[i]))}\"";
            xml.Raw(
                $"<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff>"
                    + $"<xdr:row>{rows[i]}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext {size}/><xdr:pic>"
                    + $"<xdr:nvPicPr><xdr:cNvPr id=\"{i + 1}\" "
            );
            xml.Raw("name=\""u8)
                .Text(charts[i].Name)
                .Raw("\" descr=\""u8)
                .Text($"{charts[i].Title}. {charts[i].Sentence}");
            xml.Raw(
                $"\"/><xdr:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill>"
                    + $"<a:blip r:embed=\"chart{i + 1}\"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>"
                    + $"<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {size}/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>"
                    + "</a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>"
            );
        }
        xml.Raw("</xdr:wsDr>"u8);
    }

    // One that is taller than a page is made smaller.
    private static double Size(Chart chart) => Math.Min(1, (Down / Scale - 2 * RowHeight) / chart.HeightAt());

    private static string Units(double pixels) =>
        Math.Round(pixels * UnitsPerPixel).ToString(CultureInfo.InvariantCulture);
}
