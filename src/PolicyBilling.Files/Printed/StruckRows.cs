using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell_ = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace PolicyBilling.Files.Printed;

/// <summary>Rows of a workbook that somebody drew a line through, to say that they do not count.</summary>
internal static class StruckRows
{
    /// <summary>By sheet, counted from 0: the struck rows, counted from 1.</summary>
    public static Dictionary<int, HashSet<int>> Of(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook, writable: false);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var styles = document.WorkbookPart?.WorkbookStylesPart?.Stylesheet;
        var struck = StruckFormats(styles);
        var found = new Dictionary<int, HashSet<int>>();
        if (struck.Count == 0 || document.WorkbookPart?.Workbook?.Sheets is not { } sheets)
            return found;
        var number = 0;
        foreach (var sheet in sheets.Elements<Sheet>())
        {
            if (sheet.Id?.Value is { } id && document.WorkbookPart.GetPartById(id) is WorksheetPart part)
                found[number] =
                [
                    .. part.Worksheet!.Descendants<Cell_>()
                        .Where(cell => cell.StyleIndex is { } style && struck.Contains((int)style.Value))
                        .Select(cell =>
                            int.Parse(
                                new string([.. cell.CellReference!.Value!.Where(char.IsDigit)]),
                                System.Globalization.CultureInfo.InvariantCulture
                            )
                        ),
                ];
            number++;
        }
        return found;
    }

    private static HashSet<int> StruckFormats(Stylesheet? styles)
    {
        if (styles?.Fonts is null || styles.CellFormats is null)
            return [];
        var fonts = styles
            .Fonts.Elements<Font>()
            .Select((font, at) => (font, at))
            .Where(pair => pair.font.Strike is { } strike && (strike.Val is null || strike.Val.Value))
            .Select(pair => (uint)pair.at)
            .ToHashSet();
        return
        [
            .. styles
                .CellFormats.Elements<CellFormat>()
                .Select((format, at) => (format, at))
                .Where(pair => pair.format.FontId is { } font && fonts.Contains(font.Value))
                .Select(pair => pair.at),
        ];
    }
}
