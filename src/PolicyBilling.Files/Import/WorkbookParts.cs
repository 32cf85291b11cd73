using System.IO.Compression;
using System.Xml;

namespace PolicyBilling.Files.Import;

/// <summary>What a workbook says of itself beside its values: which sheets it has and where, how its days are counted,
/// and how its numbers are shown. MiniExcel reads the values and tells nothing of this.</summary>
internal sealed class WorkbookParts
{
    /// <summary>Of two that stand in the namespace of Office, the one all programs write.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // Excel's own numbers for formats that a workbook need not spell out never show leading zeros.
    private readonly Dictionary<int, string> _formats = [];
    private readonly List<int> _formatOfStyle = [];

    /// <summary>A sheet: its name, the part of the package it stands in, and whether it is hidden.</summary>
    public sealed record Sheet(string Name, string Part, bool IsHidden);

    /// <summary>Reads what the workbook in an open package says of itself.</summary>
    public WorkbookParts(ZipArchive zip)
    {
        var targets = Targets(zip);
        List<Sheet> sheets = [];
        Read(
            zip,
            "xl/workbook.xml",
            xml =>
            {
                if (xml.LocalName == "workbookPr")
                    CountsFrom1904 |= xml.GetAttribute("date1904") is "1" or "true";
                if (xml.LocalName != "sheet" || xml.GetAttribute("id", Relations) is not { } id)
                    return;
                var state = xml.GetAttribute("state") ?? "";
                sheets.Add(
                    new(
                        xml.GetAttribute("name") ?? "",
                        targets.GetValueOrDefault(id, ""),
                        state.Contains("idden", StringComparison.Ordinal)
                    )
                );
            }
        );
        Sheets = sheets;
        ReadFormats(zip);
        HasMacros = zip.GetEntry("xl/vbaProject.bin") is not null;
        HasLinks = zip.Entries.Any(entry => entry.FullName.StartsWith("xl/externalLinks/", StringComparison.Ordinal));
    }

    /// <summary>The sheets in their order.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>Whether days are counted from 1904, as old workbooks of a Mac do.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <summary>Whether it has macros; they are never run.</summary>
    public bool HasMacros { get; }

    /// <summary>Whether cells take their values from other workbooks; what was stored is read.</summary>
    public bool HasLinks { get; }

    /// <summary>The number format of a style, as it is written in Excel; empty for a usual one.</summary>
    public string Format(int style) =>
        style >= 0 && style < _formatOfStyle.Count ? _formats.GetValueOrDefault(_formatOfStyle[style], "") : "";

    /// <summary>Goes through the elements of a part; a part that is not there has none.</summary>
    public static void Read(ZipArchive zip, string part, Action<XmlReader> element)
    {
        if (zip.GetEntry(part) is not { } entry)
            return;
        using var stream = entry.Open();
        using var xml = XmlReader.Create(
            stream,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element)
                element(xml);
    }

    private static Dictionary<string, string> Targets(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>();
        Read(
            zip,
            "xl/_rels/workbook.xml.rels",
            xml =>
            {
                if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                    targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        );
        return targets;
    }

    private void ReadFormats(ZipArchive zip)
    {
        var inCells = false;
        Read(
            zip,
            "xl/styles.xml",
            xml =>
            {
                if (xml.LocalName is "cellXfs" or "cellStyleXfs" or "cellStyles")
                    inCells = xml.LocalName == "cellXfs";
                if (xml.LocalName == "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), out var number))
                    _formats[number] = xml.GetAttribute("formatCode") ?? "";
                if (xml.LocalName == "xf" && inCells)
                    _formatOfStyle.Add(int.TryParse(xml.GetAttribute("numFmtId"), out var format) ? format : 0);
            }
        );
    }
}
