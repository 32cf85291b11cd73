using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports;

/// <summary>The workbook's styles: one for each format of a line, as MiniExcel numbered them, and one for each format
/// of a heading, a total and a title.</summary>
internal sealed class StyleSheet
{
    // MiniExcel's own styles come first, then one for each format in the order it met them.
    private const int FirstFormat = 6,
        HeaderStyle = 1,
        HeaderFont = 4,
        HeaderFill = 2,
        HeadingFill = 3;
    private static readonly CellFormat[] Formats = Enum.GetValues<CellFormat>();
    private static readonly RowKind[] Kinds = Enum.GetValues<RowKind>();
    private readonly List<CellFormat> _met;

    /// <summary>Takes over the numbering of the style sheet that MiniExcel wrote.</summary>
    public StyleSheet(XElement written)
    {
        var codes = Formats.ToDictionary(Code);
        _met =
        [
            .. written
                .Descendants(WorkbookStyle.X + "numFmt")
                .Select(format => codes[(string)format.Attribute("formatCode")!]),
        ];
    }

    /// <summary>The format's code; each is written differently so that each gets its own style. Excel shows the
    /// reader's own separators.</summary>
    public static string Code(CellFormat format) =>
        format switch
        {
            CellFormat.Id => "@",
            CellFormat.Text => "General",
            CellFormat.Prose => "General;General",
            // The space of a bracket keeps numbers off the text to their right; the last part is for headings over
            // them.
            CellFormat.Count => "#,##0_);-#,##0_);0_);@_)",
            CellFormat.Money => "#,##0.00_);[Red]-#,##0.00_);0.00_);@_)",
            _ => "yyyy\\-mm\\-dd",
        };

    /// <summary>The number of the style for a cell of a row that is not a line.</summary>
    public int Of(RowKind kind, CellFormat format) =>
        FirstFormat + _met.Count + (int)kind * Formats.Length + (int)format;

    /// <summary>The number of the style for the heading of a table's column.</summary>
    public int Header(CellFormat format) =>
        format is CellFormat.Count or CellFormat.Money ? Of(Kinds[^1], Formats[^1]) + 1 : HeaderStyle;

    /// <summary>The whole style sheet.</summary>
    public string Xml()
    {
        List<string> cells = [];
        for (var style = 0; style < FirstFormat; style++)
            cells.Add(style == HeaderStyle ? Header("left") : Cell(CellFormat.Text, 0, 0, 0, "vertical=\"top\""));
        cells.AddRange(_met.Select(format => Cell(RowKind.Line, format)));
        foreach (var kind in Kinds)
            cells.AddRange(Formats.Select(format => Cell(kind, format)));
        cells.Add(Header("right"));
        var xml = new StringBuilder(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?><styleSheet xmlns=\"{WorkbookStyle.X.NamespaceName}\">"
        );
        CellFormat[] own = [CellFormat.Count, CellFormat.Money, CellFormat.Date];
        Add(
            xml,
            "numFmts",
            [.. own.Select(format => $"<numFmt numFmtId=\"{Number(format)}\" formatCode=\"{Code(format)}\"/>")]
        );
        Add(
            xml,
            "fonts",
            [Font("", 11), Font("<b/>", 11), Font("<b/>", 11), Font("<b/>", 16), Font("<b/>", 11, "FFFFFFFF")]
        );
        Add(xml, "fills", [Fill("none"), Fill("gray125"), Fill("solid", "FF1F5673"), Fill("solid", "FFE4EEF3")]);
        Add(xml, "borders", [Border(""), Border(" style=\"thin\"")]);
        Add(xml, "cellStyleXfs", ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"]);
        Add(xml, "cellXfs", cells);
        Add(xml, "cellStyles", ["<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"]);
        return xml.Append("</styleSheet>").ToString();
    }

    private static void Add(StringBuilder xml, string list, List<string> items) =>
        xml.Append(CultureInfo.InvariantCulture, $"<{list} count=\"{items.Count}\">")
            .AppendJoin("", items)
            .Append("</")
            .Append(list)
            .Append('>');

    private static string Font(string weight, int size, string color = "FF1F2933") =>
        $"<font>{weight}<sz val=\"{size}\"/><color rgb=\"{color}\"/><name val=\"Calibri\"/><family val=\"2\"/></font>";

    private static string Fill(string pattern, string? color = null) =>
        $"<fill><patternFill patternType=\"{pattern}\">"
        + $"{(color is null ? "" : $"<fgColor rgb=\"{color}\"/>")}</patternFill></fill>";

    private static string Border(string top) =>
        $"<border><left/><right/><top{top}>"
        + $"{(top.Length > 0 ? "<color rgb=\"FF7B8794\"/>" : "")}</top><bottom/><diagonal/></border>";

    private static string Header(string side) =>
        Cell(
            CellFormat.Text,
            HeaderFont,
            HeaderFill,
            0,
            $"vertical=\"center\" horizontal=\"{side}\"{(side == "left" ? " indent=\"1\"" : "")} wrapText=\"1\""
        );

    private static string Cell(RowKind kind, CellFormat format) =>
        Cell(
            format,
            (int)kind,
            kind == RowKind.Heading ? HeadingFill : 0,
            kind == RowKind.Total ? 1 : 0,
            Alignment(kind, format)
        );

    // Text stays text when somebody edits the cell, whatever it starts with.
    private static string Cell(CellFormat format, int font, int fill, int border, string alignment) =>
        $"<xf numFmtId=\"{Number(format)}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" "
        + $"{(format is CellFormat.Id or CellFormat.Text or CellFormat.Prose ? "quotePrefix=\"1\" " : "")}"
        + $"applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" "
        + $"applyAlignment=\"1\"><alignment {alignment}/></xf>";

    private static int Number(CellFormat format) =>
        format switch
        {
            CellFormat.Id => 49,
            CellFormat.Count => 164,
            CellFormat.Money => 165,
            CellFormat.Date => 166,
            _ => 0,
        };

    private static string Alignment(RowKind kind, CellFormat format) =>
        (kind, format) switch
        {
            (RowKind.Line, CellFormat.Prose) => "vertical=\"top\" horizontal=\"left\" indent=\"1\" wrapText=\"1\"",
            // Headings stand over the numbers they head.
            (RowKind.Heading, CellFormat.Count or CellFormat.Money) => "vertical=\"top\" horizontal=\"right\"",
            (RowKind.Line, CellFormat.Id or CellFormat.Text or CellFormat.Date) =>
                "vertical=\"top\" horizontal=\"left\" indent=\"1\"",
            _ => "vertical=\"top\"",
        };
}
