using System.Globalization;
using System.IO.Compression;
using System.Text;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>The package that a workbook is: its parts, written one after the other into a zip. The same reports give
/// the same bytes.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Xml = "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>";

    // A zip knows no day before it.
    private static readonly DateOnly FirstDay = new(1980, 1, 1);

    private readonly ZipArchive _zip;
    private readonly DateTimeOffset _made;

    /// <summary>Begins a package that is dated by the day it tells of, never by the clock.</summary>
    public WorkbookPackage(Stream stream, DateOnly? asOf)
    {
        _zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var day = asOf is { } given && given > FirstDay ? given : FirstDay;
        _made = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    }

    /// <summary>Writes a part.</summary>
    public void Part(string name, Action<Utf8Xml> write)
    {
        using var stream = Open(name, CompressionLevel.Fastest);
        using var xml = new Utf8Xml(stream);
        write(xml);
    }

    /// <summary>Writes a part that is short.</summary>
    public void Part(string name, string xml) => Part(name, part => part.Raw(Xml).Raw(xml));

    /// <summary>Writes a picture, which is packed already.</summary>
    public void Picture(string name, byte[] picture)
    {
        using var stream = Open(name, CompressionLevel.NoCompression);
        stream.Write(picture);
    }

    private static string PrintArea(Sheet sheet)
    {
        var last = sheet.LastRow + (sheet.HasTotals ? 1 : 0);
        return $"{sheet.Quoted}!$A$1:${Sheet.Letters(sheet.Report.Printed - 1)}${last}";
    }

    /// <summary>Writes what a part refers to.</summary>
    /// <param name="name">The name of the part with the references.</param>
    /// <param name="targets">The id, kind and place of each.</param>
    public void References(string name, params IEnumerable<(string Id, string Kind, string Target)> targets)
    {
        var items = targets.Select(target =>
            $"<Relationship Id=\"{target.Id}\" Type=\"{Kind(target.Kind)}\" Target=\"{target.Target}\"/>"
        );
        Part(name, $"<Relationships xmlns=\"{PackageRelations}\">{string.Concat(items)}</Relationships>");
    }

    /// <summary>Writes what names the parts of the package, and what it says of itself.</summary>
    public void Head(Cover cover, IReadOnlyList<Sheet> sheets, bool hasPictures)
    {
        Part(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
                + "Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" "
                + "ContentType=\"image/png\"/>"
                + Override("xl/workbook.xml", $"{Types}.sheet.main+xml")
                + Override("xl/styles.xml", $"{Types}.styles+xml")
                + string.Concat(sheets.Select(sheet => Override(sheet.Part, $"{Types}.worksheet+xml")))
                + string.Concat(Tables(sheets).Select(sheet => Override(sheet.TablePart, $"{Types}.table+xml")))
                + (
                    hasPictures
                        ? Override(ChartSheet.Drawing, "application/vnd.openxmlformats-officedocument.drawing+xml")
                        : ""
                )
                + Override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + Override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
                + "</Types>"
        );
        References(
            "_rels/.rels",
            ("rId1", "officeDocument", "xl/workbook.xml"),
            ("rId2", "core", "docProps/core.xml"),
            ("rId3", "extended-properties", "docProps/app.xml")
        );
        Properties(cover);
    }

    /// <summary>Writes the list of sheets, with the rows and columns that each repeats on its printed pages.</summary>
    public void Book(IReadOnlyList<Sheet> sheets)
    {
        Part(
            "xl/workbook.xml",
            xml =>
            {
                xml.Raw($"{Xml}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><bookViews><workbookView ");
                xml.Raw(
                    "xWindow=\"0\" yWindow=\"0\" windowWidth=\"28800\" windowHeight=\"15000\" tabRatio=\"850\"/>"u8
                );
                xml.Raw("</bookViews><sheets>"u8);
                foreach (var sheet in sheets)
                {
                    xml.Raw("<sheet name=\""u8).Text(sheet.Name);
                    xml.Raw($"\" sheetId=\"{sheet.Number}\" r:id=\"rId{sheet.Number}\"/>");
                }
                xml.Raw("</sheets>"u8);
                var repeated = sheets.Where(sheet => sheet.Report.Columns.Count > 0).ToList();
                xml.Raw(repeated.Count > 0 ? "<definedNames>"u8 : ""u8);
                foreach (var sheet in repeated)
                {
                    if (sheet.Report.Printed < sheet.Report.Columns.Count)
                    {
                        xml.Raw($"<definedName name=\"_xlnm.Print_Area\" localSheetId=\"{sheet.Number - 1}\">");
                        xml.Text(PrintArea(sheet)).Raw("</definedName>"u8);
                    }
                    xml.Raw($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{sheet.Number - 1}\">");
                    if (!sheet.Report.IsPage)
                        xml.Text($"{sheet.Quoted}!$A:${Sheet.Letters(sheet.Report.Keys - 1)},");
                    xml.Text($"{sheet.Quoted}!$1:$1").Raw("</definedName>"u8);
                }
                xml.Raw(repeated.Count > 0 ? "</definedNames></workbook>"u8 : "</workbook>"u8);
            }
        );
        References(
            "xl/_rels/workbook.xml.rels",
            sheets
                .Select(sheet => ($"rId{sheet.Number}", "worksheet", sheet.Part["xl/".Length..]))
                .Append(($"rId{sheets.Count + 1}", "styles", "styles.xml"))
        );
    }

    /// <summary>Writes the table that a sheet is: its columns by name, with buttons to filter and sort.</summary>
    public void Table(Sheet sheet)
    {
        var titles = TableSheet.Titles(sheet.Report.Columns);
        var cells = $"A1:{Sheet.Cell(titles.Count - 1, sheet.LastRow)}";
        Part(
            sheet.TablePart,
            xml =>
            {
                xml.Raw($"{Xml}<table xmlns=\"{Main}\" id=\"{sheet.Number}\" name=\"Table{sheet.Number}\" ");
                xml.Raw($"displayName=\"Table{sheet.Number}\" ref=\"{cells}\" totalsRowShown=\"0\">");
                xml.Raw($"<autoFilter ref=\"{cells}\"/><tableColumns count=\"{titles.Count}\">");
                for (var i = 0; i < titles.Count; i++)
                    xml.Raw($"<tableColumn id=\"{i + 1}\" name=\"").Text(titles[i]).Raw("\"/>"u8);
                xml.Raw($"</tableColumns><tableStyleInfo name=\"{StyleTable.Table}\" showFirstColumn=\"0\" ");
                xml.Raw("showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"/></table>"u8);
            }
        );
        References(
            $"xl/worksheets/_rels/sheet{sheet.Number}.xml.rels",
            ("rId1", "table", $"../{sheet.TablePart[3..]}")
        );
    }

    /// <summary>Writes the styles, when all cells have been.</summary>
    public void Styles(StyleTable styles) => Part("xl/styles.xml", xml => xml.Raw(styles.Xml()));

    /// <summary>Ends the package.</summary>
    public void Dispose() => _zip.Dispose();

    private static IEnumerable<Sheet> Tables(IReadOnlyList<Sheet> sheets) =>
        sheets.Where(sheet => !sheet.Report.IsPage);

    private void Properties(Cover cover)
    {
        const string terms = "http://purl.org/dc/terms/";
        var made = _made.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Part(
            "docProps/core.xml",
            xml =>
            {
                xml.Raw(
                    $"{Xml}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
                        + $"core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"{terms}\" "
                        + $"xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                );
                xml.Text(cover.Title).Raw("</dc:title><dc:language>"u8).Text(cover.Language).Raw("</dc:language>"u8);
                if (cover.AsOf is not null)
                    xml.Raw($"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:created>");
                xml.Raw("</cp:coreProperties>"u8);
            }
        );
        Part(
            "docProps/app.xml",
            xml =>
            {
                xml.Raw($"{Xml}<Properties xmlns=\"{Relations[..^"relationships".Length]}extended-properties\">");
                xml.Raw("<Application>PolicyBilling</Application><Company>"u8).Text(cover.Practice);
                xml.Raw("</Company></Properties>"u8);
            }
        );
    }

    private Stream Open(string name, CompressionLevel level)
    {
        var entry = _zip.CreateEntry(name, level);
        entry.LastWriteTime = _made;
        return entry.Open();
    }

    private static string Kind(string kind) =>
        kind == "core"
            ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
            : $"{Relations}/{kind}";

    private static string Override(string part, string type) =>
        $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>";
}
