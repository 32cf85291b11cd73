using System.Globalization;
using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>What stands before and after a sheet's cells, in the order that the file format wants.</summary>
internal sealed class SheetFrame(Utf8Xml xml)
{
    /// <summary>Begins a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="widths">The widths of its columns.</param>
    /// <param name="setup">How it is printed.</param>
    public void Open(Sheet sheet, double[] widths, PageSetup setup)
    {
        Begin(fitsWidth: setup.Scale is null);
        if (sheet.Report.IsPage)
            xml.Raw($"<sheetViews><sheetView showGridLines=\"0\"{Selected(sheet.Number)} workbookViewId=\"0\"/>");
        else
        {
            var last = sheet.LastRow + (sheet.HasTotals ? 1 : 0);
            xml.Raw($"<dimension ref=\"A1:{Sheet.Cell(widths.Length - 1, last)}\"/><sheetViews>");
            Frozen(sheet);
        }
        xml.Raw($"</sheetViews><sheetFormatPr defaultRowHeight=\"{Points(CellWriter.OneLine)}\"/><cols>");
        for (var i = 0; i < widths.Length; i++)
            xml.Raw($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{Points(widths[i])}\" customWidth=\"1\"/>");
        xml.Raw("</cols><sheetData>"u8);
    }

    /// <summary>Begins a sheet of pictures.</summary>
    public void OpenPictures()
    {
        Begin(fitsWidth: false);
        xml.Raw("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews>"u8);
        xml.Raw($"<sheetFormatPr defaultRowHeight=\"{Points(CellWriter.OneLine)}\"/><sheetData>");
    }

    /// <summary>Ends the cells.</summary>
    public void EndOfCells() => xml.Raw("</sheetData>"u8);

    /// <summary>Cells of the first column that run over all columns.</summary>
    public void Merged(IReadOnlyList<int> rows, int columns)
    {
        if (rows.Count == 0 || columns == 1)
            return;
        xml.Raw($"<mergeCells count=\"{rows.Count}\">");
        foreach (var row in rows)
            xml.Raw($"<mergeCell ref=\"A{row}:{Sheet.Cell(columns - 1, row)}\"/>");
        xml.Raw("</mergeCells>"u8);
    }

    /// <summary>What cells lead to.</summary>
    public void Links(IEnumerable<SheetLink> links, Func<Target, (Sheet Sheet, int Row)?> locate)
    {
        var any = false;
        foreach (var link in links)
        {
            if (locate(link.To) is not var (sheet, row))
                continue;
            xml.Raw(any ? ""u8 : "<hyperlinks>"u8);
            any = true;
            xml.Raw("<hyperlink ref=\""u8).Raw(Sheet.Letters(link.Column)).Number(link.Row);
            xml.Raw("\" location=\""u8).Text(sheet.Quoted).Raw("!A"u8).Number(row).Raw("\"/>"u8);
        }
        xml.Raw(any ? "</hyperlinks>"u8 : ""u8);
    }

    /// <summary>Ends a sheet: how it is printed, and what belongs to it.</summary>
    /// <param name="setup">How it is printed.</param>
    /// <param name="margins">What stands above and below each page.</param>
    /// <param name="rowBreaks">Rows that begin a page, from 1.</param>
    /// <param name="parts">Its drawing or table.</param>
    public void Close(PageSetup setup, MarginTexts margins, IReadOnlyList<int> rowBreaks, string parts)
    {
        var (side, ends, head) = (Points(PageSetup.Side), Points(PageSetup.Ends), Points(PageSetup.HeadAndFoot));
        var fit = setup.Scale is { } scale ? $"scale=\"{scale}\"" : "fitToWidth=\"1\" fitToHeight=\"0\"";
        xml.Raw(
            $"<pageMargins left=\"{side}\" right=\"{side}\" top=\"{ends}\" bottom=\"{ends}\" header=\"{head}\" "
                + $"footer=\"{head}\"/><pageSetup paperSize=\"1\" {fit} orientation=\"landscape\"/><headerFooter>"
                + "<oddHeader>"
        );
        xml.Text(margins.Head).Raw("</oddHeader><oddFooter>"u8).Text(margins.Foot);
        xml.Raw("</oddFooter></headerFooter>"u8);
        Breaks("rowBreaks", 16_383, rowBreaks.Select(row => row - 1).ToList());
        Breaks("colBreaks", 1_048_575, setup.Breaks);
        xml.Raw(parts).Raw("</worksheet>"u8);
    }

    private void Begin(bool fitsWidth)
    {
        xml.Raw(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?><worksheet xmlns=\"{WorkbookPackage.Main}\" "
                + $"xmlns:r=\"{WorkbookPackage.Relations}\">"
        );
        if (fitsWidth)
            xml.Raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"u8);
    }

    private void Frozen(Sheet sheet)
    {
        var corner = Sheet.Cell(sheet.Report.Keys, Sheet.FirstRow);
        xml.Raw(
            $"<sheetView{Selected(sheet.Number)} workbookViewId=\"0\"><pane xSplit=\"{sheet.Report.Keys}\" "
                + $"ySplit=\"1\" topLeftCell=\"{corner}\" activePane=\"bottomRight\" state=\"frozen\"/>"
                + "<selection pane=\"topRight\"/>"
                + $"<selection pane=\"bottomLeft\"/><selection pane=\"bottomRight\" activeCell=\"{corner}\" "
                + $"sqref=\"{corner}\"/></sheetView>"
        );
    }

    private static string Selected(int sheet) => sheet == 1 ? " tabSelected=\"1\"" : "";

    private void Breaks(string name, int to, IReadOnlyList<int> before)
    {
        if (before.Count == 0)
            return;
        xml.Raw($"<{name} count=\"{before.Count}\" manualBreakCount=\"{before.Count}\">");
        foreach (var place in before)
            xml.Raw($"<brk id=\"{place}\" max=\"{to}\" man=\"1\"/>");
        xml.Raw($"</{name}>");
    }

    private static string Points(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
