using System.Globalization;
using ExcelDataReader;
using PolicyBilling.Files.Import;

namespace PolicyBilling.Files.Printed;

/// <summary>Workbooks as cells: stored values beside what their formats show.</summary>
internal static class WorkbookGrids
{
    /// <summary>The sheets that hold a table.</summary>
    public static IReadOnlyList<Grid> Read(PrintedFile file, CancellationToken cancel)
    {
        var isZip = file.Content is [(byte)'P', ..];
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        try
        {
            if (isZip)
                WorkbookGuard.Check(new MemoryStream(file.Content, writable: false), file.Content.Length);
            using var stream = new MemoryStream(file.Content, writable: false);
            using var reader = ExcelReaderFactory.CreateReader(stream);
            var struck = isZip ? StruckRows.Of(file.Content) : [];
            var grids = new List<Grid>();
            var sheet = 0;
            do
            {
                cancel.ThrowIfCancellationRequested();
                var grid = Sheet(file.Name, reader, struck.GetValueOrDefault(sheet++) ?? []);
                if (grid.Rows.Any(row => row.Filled > 1))
                    grids.Add(grid);
            } while (reader.NextResult());
            return grids;
        }
        catch (UnreadableException error)
        {
            throw new UnbroughtException(Unbrought.Other, error.Message);
        }
        catch (Exception error)
            when (error is not (OperationCanceledException or UnbroughtException or OutOfMemoryException))
        {
            throw new UnbroughtException(Unbrought.DamagedWorkbook);
        }
    }

    private static Grid Sheet(string file, IExcelDataReader reader, IReadOnlySet<int> struck)
    {
        var rows = new List<GridRow>();
        var hidden = new HashSet<int>();
        string? sign = null;
        var number = 0;
        while (reader.Read())
        {
            number++;
            var cells = new Cell[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Of(reader.GetValue(i), reader.GetNumberFormatString(i) ?? "");
                if (cells[i].Number is not null && reader.GetNumberFormatString(i) is { } format)
                    sign ??= Sign(format);
            }
            var text = string.Join("  ", cells.Where(cell => !cell.IsBlank).Select(cell => cell.Text));
            rows.Add(
                new GridRow(number, cells, text)
                {
                    IsStruck = struck.Contains(number),
                    IsHidden = reader.RowHeight == 0 && text.Length > 0,
                }
            );
        }
        for (var i = 0; i < reader.FieldCount; i++)
            if (reader.GetColumnWidth(i) == 0)
                hidden.Add(i);
        var outside = Outside(reader.HeaderFooter);
        return new Grid(file, GridKind.Workbook, rows)
        {
            Sheet = reader.Name,
            HiddenColumns = hidden,
            Outside = outside,
            CurrencySign = sign,
        };
    }

    private static string? Sign(string format) =>
        format.Contains('€') ? "€"
        : format.Contains('£') ? "£"
        : format.Contains('$') ? "$"
        : null;

    private static Cell Of(object? value, string format) =>
        value switch
        {
            null => Cell.Nothing,
            DateTime moment => new Cell(
                moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Date: DateOnly.FromDateTime(moment)
            ),
            double number => Number((decimal)number, format),
            int number => Number(number, format),
            bool flag => new Cell(flag ? "yes" : "no"),
            _ => new Cell(Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim()),
        };

    private static Cell Number(decimal number, string format)
    {
        // The nearest cent of what binary numbers cannot hold: 8.470000000000001 is 8.47.
        var cents = decimal.Round(number, 2, MidpointRounding.AwayFromZero);
        var value = Math.Abs(cents - number) < 0.000001m ? cents : number;
        var whole = value == decimal.Truncate(value);
        var digits = Math.Abs(value).ToString("0.##########", CultureInfo.InvariantCulture);
        if (whole && value >= 0 && ShownNumber.HasLeadingZeros(format) && ShownNumber.Of(digits, format) is { } shown)
            return new Cell(shown);
        return new Cell(
            value.ToString(whole ? "0" : "0.00########", CultureInfo.InvariantCulture),
            value,
            IsPercent: format.Contains('%'),
            HasCents: format.Contains("0.00") || format.Contains('$') || format.Contains('€')
        );
    }

    // "&L10:15 AM_x000a_11/20/26&CCedar Hill" : sections and fonts are marked by ampersands.
    private static List<string> Outside(HeaderFooter? header)
    {
        if (header is null)
            return [];
        string?[] parts = [header.OddHeader, header.FirstHeader, header.EvenHeader, header.OddFooter];
        return
        [
            .. parts
                .Where(part => !string.IsNullOrEmpty(part))
                .SelectMany(part =>
                    System
                        .Text.RegularExpressions.Regex.Replace(
                            part!.Replace("_x000a_", "\n").Replace("_x000A_", "\n"),
                            "&(\"[^\"]*\"|[A-Z]|\\d{1,2}(?!\\d))",
                            "\n"
                        )
                        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                )
                .Distinct(),
        ];
    }
}
