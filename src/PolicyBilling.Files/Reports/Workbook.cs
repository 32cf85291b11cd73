using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports.Sheets;

namespace PolicyBilling.Files.Reports;

/// <summary>Writes reports as an Excel workbook, row by row and in one pass: each table with buttons to filter, its
/// headings and the account in sight, money as numbers, dates as dates, text as text whatever it starts with.
/// MiniExcel is not asked here: it reads workbooks, those of an import and an earlier run's, and cannot make
/// tables, links or pages.</summary>
public static class Workbook
{
    /// <summary>What a sheet holds, its headings and totals among them.</summary>
    public const int RowLimit = 1_048_576;

    /// <summary>Writes one sheet for each report, and more where a report is longer than a sheet: "All accounts (2)".
    /// A first sheet says what it is; charts have a sheet of their own.</summary>
    public static void Write(
        Stream stream,
        Cover cover,
        IEnumerable<Report> reports,
        IReadOnlyList<Chart>? charts = null,
        int rowLimit = RowLimit,
        CancellationToken cancel = default
    )
    {
        var labels = new CoverLabels(cover.Language);
        var pictures = Pictures(charts ?? [], labels);
        var dressed = Dress.Of(reports, Labels.In(cover.Language));
        var inside = dressed.Take(1).Concat(pictures).Concat(dressed.Skip(1)).ToList();
        var sheets = Sheet.Of(
            cover.About.Count == 0 ? inside : inside.Prepend(ReadMeFirst.Of(cover, inside, labels)),
            rowLimit,
            new SheetNames()
        );
        var places = sheets.ToLookup(sheet => sheet.Report.Name);
        var styles = new StyleTable();
        var margins = MarginTexts.Of(cover, labels);
        using var package = new WorkbookPackage(stream, cover.AsOf);
        package.Head(cover, sheets, pictures.Length > 0);
        package.Book(sheets);
        foreach (var sheet in sheets)
            if (pictures.Contains(sheet.Report))
                ChartSheet.Write(package, sheet, charts!, margins);
            else
                Cells(package, sheet, styles, margins, labels, target => Locate(places[target.Report], target), cancel);
        package.Styles(styles);
    }

    private static Report[] Pictures(IReadOnlyList<Chart> charts, CoverLabels labels) =>
        charts.Count == 0
            ? []
            : [new(labels.Charts, [], charts.Count, []) { IsPage = true, About = labels.AboutCharts }];

    private static void Cells(
        WorkbookPackage package,
        Sheet sheet,
        StyleTable styles,
        MarginTexts margins,
        CoverLabels labels,
        Func<Target, (Sheet Sheet, int Row)?> locate,
        CancellationToken cancel
    )
    {
        var widths = ColumnWidths.Of(sheet);
        var setup = PageSetup.Of(sheet.Report, widths);
        package.Part(
            sheet.Part,
            xml =>
            {
                var frame = new SheetFrame(xml);
                frame.Open(sheet, widths, setup);
                if (sheet.Report.IsPage)
                {
                    var page = new PageSheet(sheet, widths, styles, xml);
                    page.Write(setup.Height);
                    frame.EndOfCells();
                    frame.Merged(page.Sentences, widths.Length);
                    frame.Links(page.Links, locate);
                    frame.Close(setup, margins, page.Breaks, "");
                }
                else
                {
                    var table = new TableSheet(sheet, widths, styles, xml);
                    table.Write(labels.Total, labels.Rows(sheet.Count), cancel);
                    frame.EndOfCells();
                    frame.Links(table.Links, locate);
                    frame.Close(setup, margins, [], table.Parts);
                }
            }
        );
        if (!sheet.Report.IsPage)
            package.Table(sheet);
    }

    // A row of a long report stands on one of its sheets.
    private static (Sheet Sheet, int Row)? Locate(IEnumerable<Sheet> sheets, Target target)
    {
        foreach (var sheet in sheets)
            if (target.Line is not { } line)
                return (sheet, 1);
            else if (line >= sheet.Start && line < sheet.Start + sheet.Count)
                return (sheet, line - sheet.Start + Sheet.FirstRow);
        return null;
    }
}
