using System.Globalization;
using System.Text;
using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>Where a cell stands.</summary>
internal enum Part
{
    /// <summary>In a table's line.</summary>
    Cell,

    /// <summary>Above a table's column of text.</summary>
    Header,

    /// <summary>Above a table's column of numbers.</summary>
    NumberHeader,

    /// <summary>In a table's line, to be filled in.</summary>
    Input,

    /// <summary>On a page.</summary>
    Page,

    /// <summary>On a page, to the right of others: a text, or a number in a column of text.</summary>
    PageNote,
}

/// <summary>How a cell looks.</summary>
internal readonly record struct Look(
    Part Part,
    RowKind Kind,
    CellFormat Format,
    Tone Tone = Tone.None,
    bool Links = false
);

/// <summary>The workbook's styles: each look that occurs, numbered as it is first met.</summary>
internal sealed class StyleTable
{
    private const string Ink = "FF1F2933",
        Blue = "FF0B5394",
        Head = "FF1F5673",
        Band = "FFF4F7F9";

    /// <summary>The style of every workbook's tables: bands for reading across.</summary>
    public const string Table = "Bands";

    private readonly Dictionary<Look, int> _looks = [];
    private readonly List<string> _formats =
    [
        "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>",
    ];
    private readonly List<string> _fonts = [Font("", 10, Ink)];
    private readonly List<string> _fills = [Fill("none"), Fill("gray125")];
    private readonly List<string> _borders = [Border("", "")];

    /// <summary>The number of the style of a look.</summary>
    public int Of(Look look)
    {
        if (!_looks.TryGetValue(look, out var number))
        {
            _looks[look] = number = _formats.Count;
            _formats.Add(Format(look));
        }
        return number;
    }

    /// <summary>The style sheet of all looks that were asked for.</summary>
    public string Xml()
    {
        var xml = new StringBuilder(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?><styleSheet xmlns=\"{WorkbookPackage.Main}\">"
        );
        CellFormat[] own = [CellFormat.Count, CellFormat.Money, CellFormat.Date, CellFormat.Percent];
        Add(
            xml,
            "numFmts",
            [.. own.Select(format => $"<numFmt numFmtId=\"{Number(format)}\" formatCode=\"{Code(format)}\"/>")]
        );
        Add(xml, "fonts", _fonts);
        Add(xml, "fills", _fills);
        Add(xml, "borders", _borders);
        Add(xml, "cellStyleXfs", ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"]);
        Add(xml, "cellXfs", _formats);
        Add(xml, "cellStyles", ["<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"]);
        Add(
            xml,
            "dxfs",
            [$"<dxf><fill><patternFill patternType=\"solid\"><bgColor rgb=\"{Band}\"/></patternFill></fill></dxf>"]
        );
        xml.Append(
            $"<tableStyles count=\"1\" defaultTableStyle=\"{Table}\"><tableStyle name=\"{Table}\" pivot=\"0\" "
                + "count=\"1\"><tableStyleElement type=\"secondRowStripe\" dxfId=\"0\"/></tableStyle></tableStyles>"
        );
        return xml.Append("</styleSheet>").ToString();
    }

    // Excel shows the reader's own separators. The space of a bracket keeps numbers off the text to their right; the
    // last part is for headings over them.
    private static string Code(CellFormat format) =>
        format switch
        {
            CellFormat.Count => "#,##0_);-#,##0_);0_);@_)",
            CellFormat.Money => "#,##0.00_);-#,##0.00_);0.00_);@_)",
            CellFormat.Percent => "0%_);-0%_);0%_);@_)",
            _ => "yyyy\\-mm\\-dd",
        };

    private static int Number(CellFormat format) =>
        format switch
        {
            CellFormat.Id => 49,
            CellFormat.Count => 164,
            CellFormat.Money => 165,
            CellFormat.Date => 166,
            CellFormat.Percent => 167,
            _ => 0,
        };

    private string Format(Look look)
    {
        var (font, fill, border) = (
            Place(_fonts, FontOf(look)),
            Place(_fills, FillOf(look)),
            Place(_borders, BorderOf(look))
        );
        // Text stays text when somebody edits the cell, whatever it starts with.
        var quoted = look.Format is CellFormat.Id or CellFormat.Text or CellFormat.Prose ? " quotePrefix=\"1\"" : "";
        return $"<xf numFmtId=\"{Number(look.Format)}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" "
            + $"xfId=\"0\"{quoted} applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" "
            + $"applyAlignment=\"1\"><alignment {Alignment(look)}/></xf>";
    }

    private static string Alignment(Look look)
    {
        var vertical = look.Part is Part.Header or Part.NumberHeader ? "center" : "top";
        var isNumber = look.Format is CellFormat.Count or CellFormat.Money or CellFormat.Percent;
        var wraps = look.Format is CellFormat.Text or CellFormat.Prose || (look.Kind == RowKind.Heading && isNumber);
        var wrap = wraps ? " wrapText=\"1\"" : "";
        var side = look.Part is Part.NumberHeader || (isNumber && look.Part != Part.PageNote) ? "right" : "left";
        // A heading over numbers stands over them, and they keep the room of a bracket at their right.
        var indent =
            (side == "left" && look.Part != Part.Page) || look.Part is Part.NumberHeader ? " indent=\"1\"" : "";
        return $"vertical=\"{vertical}\" horizontal=\"{side}\"{indent}{wrap}";
    }

    private static string FontOf(Look look) =>
        look switch
        {
            { Part: Part.Header or Part.NumberHeader } => Font("<b/>", 10, "FFFFFFFF"),
            { Tone: Tone.Alarm } => Font("<b/>", 10, "FF9C1C16", look.Links),
            { Tone: Tone.Warning } => Font("<b/>", 10, "FF6B4700", look.Links),
            { Kind: RowKind.Title } => Font("<b/>", 16, Ink),
            { Kind: RowKind.Heading or RowKind.Total } => Font("<b/>", 10, Ink),
            { Links: true } or { Tone: Tone.Link } => Font("", 10, Blue, underlined: true),
            _ => Font("", 10, Ink),
        };

    private static string FillOf(Look look) =>
        look switch
        {
            { Part: Part.Header or Part.NumberHeader } => Fill("solid", Head),
            { Part: Part.Input } or { Tone: Tone.Input } => Fill("solid", "FFFFFBE6"),
            { Kind: RowKind.Heading } => Fill("solid", "FFE4EEF3"),
            { Tone: Tone.Statement } => Fill("solid", "FFD3E7F3"),
            { Tone: Tone.Hold } => Fill("solid", "FFFCEBC8"),
            { Tone: Tone.WriteOff } => Fill("solid", "FFE5E5E5"),
            { Tone: Tone.Collections } => Fill("solid", "FFF5D8C8"),
            { Tone: Tone.Aging } => Fill("solid", "FFF7ECF4"),
            { Tone: Tone.Old } => Fill("solid", "FFEBCFE3"),
            { Tone: Tone.Warning } => Fill("solid", "FFFFF1C4"),
            { Tone: Tone.Alarm } => Fill("solid", "FFFADCD9"),
            _ => Fill("none"),
        };

    private static string BorderOf(Look look) =>
        look switch
        {
            { Kind: RowKind.Total } => Border(Line("thin", "FF7B8794"), ""),
            { Part: Part.Cell } => Border("", Line("thin", "FFDDE3E8")),
            { Part: Part.Input } => Border("", Line("thin", "FFD9C97A")),
            _ => Border("", ""),
        };

    private static int Place(List<string> list, string item)
    {
        if (!list.Contains(item))
            list.Add(item);
        return list.IndexOf(item);
    }

    private static void Add(StringBuilder xml, string list, IReadOnlyList<string> items) =>
        xml.Append(CultureInfo.InvariantCulture, $"<{list} count=\"{items.Count}\">")
            .AppendJoin("", items)
            .Append("</")
            .Append(list)
            .Append('>');

    // Every machine has Arial or a face of the same measures: what fits here fits there.
    private static string Font(string weight, int size, string color, bool underlined = false) =>
        $"<font>{weight}{(underlined ? "<u/>" : "")}<sz val=\"{size}\"/><color rgb=\"{color}\"/><name val=\"Arial\"/>"
        + "<family val=\"2\"/></font>";

    private static string Fill(string pattern, string? color = null) =>
        $"<fill><patternFill patternType=\"{pattern}\">"
        + $"{(color is null ? "" : $"<fgColor rgb=\"{color}\"/>")}</patternFill></fill>";

    private static string Border(string top, string bottom) =>
        $"<border><left/><right/><top{(top.Length > 0 ? top + "</top>" : "/>")}"
        + $"<bottom{(bottom.Length > 0 ? bottom + "</bottom>" : "/>")}<diagonal/></border>";

    private static string Line(string style, string color) => $" style=\"{style}\"><color rgb=\"{color}\"/>";
}
