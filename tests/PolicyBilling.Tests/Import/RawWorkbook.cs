using System.IO.Compression;
using System.Security;
using System.Text;

namespace PolicyBilling.Tests.Import;

/// <summary>A workbook written part by part, so that a test decides what each cell holds. A cell is its text, or XML
/// that
/// begins with <c>&lt;c</c>; its place is worked out where it names none.</summary>
internal sealed class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly List<string> _formats = [];
    private readonly List<(string Name, string Text)> _parts = [];
    private string _properties = "";

    /// <summary>A cell that shows a number in a format; the first format given is style 1, and so on.</summary>
    public static string Number(string value, int style) => $"<c s=\"{style}\"><v>{value}</v></c>";

    public RawWorkbook Formats(params string[] codes)
    {
        _formats.AddRange(codes);
        return this;
    }

    public RawWorkbook CountsFrom1904()
    {
        _properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public RawWorkbook Part(string name, string text)
    {
        _parts.Add((name, text));
        return this;
    }

    /// <param name="name">The sheet's name.</param>
    /// <param name="rows">Cells set apart by an upright stroke.</param>
    /// <param name="before">XML before the rows, such as hidden columns.</param>
    /// <param name="after">XML behind the rows, such as merged areas.</param>
    /// <param name="state">hidden, or nothing.</param>
    /// <param name="row">Attributes of a row by its number.</param>
    public RawWorkbook Sheet(
        string name,
        string[] rows,
        string before = "",
        string after = "",
        string state = "",
        Func<int, string>? row = null
    )
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\">{before}<sheetData>");
        for (var i = 0; i < rows.Length; i++)
        {
            xml.Append($"<row {row?.Invoke(i + 1) ?? $"r=\"{i + 1}\""}>");
            foreach (var (column, cell) in rows[i].Split('|').Index())
                xml.Append(Cell(cell, $"{(char)('A' + column)}{i + 1}"));
            xml.Append("</row>");
        }
        _sheets.Add((name, state, $"{xml}</sheetData>{after}</worksheet>"));
        return this;
    }

    private static string Cell(string cell, string place) =>
        cell.Length == 0 ? ""
        : cell.StartsWith("<c", StringComparison.Ordinal) ? $"<c r=\"{place}\"{cell[2..]}"
        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>";

    /// <summary>The bytes of the file.</summary>
    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Add(zip, "[Content_Types].xml", ContentTypes());
            Add(zip, "_rels/.rels", Relations([("rId1", "officeDocument", "xl/workbook.xml")]));
            Add(zip, "xl/workbook.xml", Book());
            Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                Relations([
                    .. _sheets.Index().Select(sheet => ($"rId{sheet.Index + 1}", "worksheet", SheetName(sheet.Index))),
                    ("rStyles", "styles", "styles.xml"),
                ])
            );
            Add(zip, "xl/styles.xml", Styles());
            foreach (var (i, sheet) in _sheets.Index())
                Add(zip, $"xl/{SheetName(i)}", sheet.Xml);
            foreach (var (name, text) in _parts)
                Add(zip, name, text);
        }
        return stream.ToArray();
    }

    private static string SheetName(int place) => $"worksheets/sheet{place + 1}.xml";

    private string Book() =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{_properties}<sheets>"
        + string.Concat(
            _sheets
                .Index()
                .Select(sheet =>
                    $"<sheet name=\"{sheet.Item.Name}\" sheetId=\"{sheet.Index + 1}\" r:id=\"rId{sheet.Index + 1}\""
                    + $"{(sheet.Item.State.Length > 0 ? $" state=\"{sheet.Item.State}\"" : "")}/>"
                )
        )
        + "</sheets></workbook>";

    private string Styles() =>
        $"<styleSheet xmlns=\"{Main}\"><numFmts>"
        + string.Concat(
            _formats
                .Index()
                .Select(format =>
                    $"<numFmt numFmtId=\"{200 + format.Index}\" formatCode=\"{SecurityElement.Escape(format.Item)}\"/>"
                )
        )
        + "</numFmts><cellXfs><xf numFmtId=\"0\"/>"
        + string.Concat(_formats.Index().Select(format => $"<xf numFmtId=\"{200 + format.Index}\"/>"))
        + "</cellXfs></styleSheet>";

    private static string Relations(IEnumerable<(string Id, string Type, string Target)> relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            relations.Select(relation =>
                $"<Relationship Id=\"{relation.Id}\" Type=\"{Office}/{relation.Type}\" Target=\"{relation.Target}\"/>"
            )
        )
        + "</Relationships>";

    private static string ContentTypes() =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
