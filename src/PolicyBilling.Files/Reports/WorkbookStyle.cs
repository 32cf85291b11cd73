using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports;

/// <summary>What MiniExcel cannot set: bold headings, wrapped text, pages without a filter, and how a sheet is
/// printed.</summary>
internal static class WorkbookStyle
{
    public static readonly XNamespace X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // A sheet longer than this is searched, not printed; it stays as MiniExcel wrote it.
    private const long SmallEnough = 8 << 20;

    // Characters across a landscape page that can still be read.
    private const double PageWidth = 190;

    // In points; Excel allows no more than the second.
    private const double LineHeight = 15,
        HighestRow = 409;

    /// <summary>Replaces the styles and dresses each sheet that is small enough to be read or printed as a
    /// whole.</summary>
    public static void Apply(Stream workbook, IReadOnlyList<Report> sheets, IReadOnlyList<Chart> charts)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true);
        var styles = new StyleSheet(Load(zip.GetEntry("xl/styles.xml")!));
        Replace(zip, "xl/styles.xml", styles.Xml());
        Edit(zip, "xl/workbook.xml", book => RepeatHeadings(book, sheets));
        for (var i = 0; i < sheets.Count; i++)
        {
            var (name, report) = ($"xl/worksheets/sheet{i + 1}.xml", sheets[i]);
            if (zip.GetEntry(name)!.Length > SmallEnough)
                continue;
            Edit(
                zip,
                name,
                sheet =>
                {
                    if (report.IsPage)
                        Page(sheet, report, styles);
                    else
                        Table(sheet, report, styles);
                    Printed(sheet, report, i == 0 && charts.Count > 0 ? 1 : 0);
                }
            );
        }
        if (charts.Count > 0)
            WorkbookCharts.Place(zip, charts, sheets[0].Columns.Count + 1);
    }

    private static void Page(XElement sheet, Report report, StyleSheet styles)
    {
        sheet.Descendants(X + "pane").Remove();
        sheet.Descendants(X + "selection").Remove();
        sheet.Element(X + "autoFilter")?.Remove();
        sheet.Descendants(X + "sheetView").Single().SetAttributeValue("showGridLines", 0);
        RowKind[] kinds = [RowKind.Title, .. report.Rows.Select(row => row.Kind)];
        foreach (var (row, kind) in sheet.Descendants(X + "row").Zip(kinds))
        {
            Height(row, kind == RowKind.Title ? 26 : 17);
            foreach (var (cell, column) in row.Elements(X + "c").Zip(report.Columns))
                cell.SetAttributeValue("s", styles.Of(kind, column.Format));
        }
    }

    private static void Table(XElement sheet, Report report, StyleSheet styles)
    {
        var rows = sheet.Descendants(X + "row").ToList();
        Height(rows[0], 2 * LineHeight);
        foreach (var (cell, column) in rows[0].Elements(X + "c").Zip(report.Columns))
            cell.SetAttributeValue("s", styles.Header(column.Format));
        foreach (var row in rows.Skip(1))
        {
            var lines = row.Elements(X + "c")
                .Zip(report.Columns)
                .Max(pair => pair.Second.Format == CellFormat.Prose ? Lines(pair.First.Value, pair.Second.Width) : 1);
            if (lines > 1)
                Height(row, Math.Min(lines * LineHeight, HighestRow));
        }
    }

    // Excel fits the height of wrapped rows when it opens a file; others do not.
    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length * 0.95 / width)));

    private static void Height(XElement row, double height) =>
        row.Add(new XAttribute("ht", height), new XAttribute("customHeight", 1));

    // Landscape; the file format wants these elements in this order.
    private static void Printed(XElement sheet, Report report, int pagesBeside)
    {
        var pages = Math.Max(1, Math.Round(report.Columns.Sum(column => column.Width) / PageWidth)) + pagesBeside;
        sheet.AddFirst(new XElement(X + "sheetPr", new XElement(X + "pageSetUpPr", new XAttribute("fitToPage", 1))));
        (sheet.Element(X + "autoFilter") ?? sheet.Element(X + "sheetData"))!.AddAfterSelf(
            new XElement(
                X + "pageMargins",
                "left right top bottom header footer".Split(' ').Select(side => new XAttribute(side, 0.4))
            ),
            new XElement(
                X + "pageSetup",
                new XAttribute("orientation", "landscape"),
                new XAttribute("fitToWidth", pages),
                new XAttribute("fitToHeight", 0)
            )
        );
    }

    private static void RepeatHeadings(XElement book, IReadOnlyList<Report> sheets) =>
        book.Element(X + "sheets")!
            .AddAfterSelf(
                new XElement(
                    X + "definedNames",
                    sheets
                        .Index()
                        .Where(sheet => !sheet.Item.IsPage)
                        .Select(sheet => new XElement(
                            X + "definedName",
                            new XAttribute("name", "_xlnm.Print_Titles"),
                            new XAttribute("localSheetId", sheet.Index),
                            $"'{sheet.Item.Name}'!$1:$1"
                        ))
                )
            );

    private static void Edit(ZipArchive zip, string name, Action<XElement> edit)
    {
        var xml = Load(zip.GetEntry(name)!);
        edit(xml);
        Replace(zip, name, xml.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    public static void Replace(ZipArchive zip, string name, string xml)
    {
        zip.GetEntry(name)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(xml);
    }
}
