using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using PolicyBilling.Files.Import.Noticing;

namespace PolicyBilling.Files.Import;

/// <summary>The rows of a workbook's sheet, its numbers and dates written the way the export declares, so that they
/// are read like a file's.</summary>
internal sealed class SheetRows : RowSource
{
    private const int MostColumns = 1_000;

    // From the day 0 of a usual workbook to that of one that counts from 1904.
    private const int DaysTo1904 = 1462;

    /// <summary>How workbooks are read: without a cache on disk, which would leave patients' data behind.</summary>
    public static readonly OpenXmlConfiguration Reading = new() { EnableSharedStringCache = false };

    private readonly WatchedFile _file;
    private readonly ExportSettings _settings;
    private readonly FileStream _stream;
    private readonly IEnumerator<IDictionary<string, object>> _rows;
    private readonly List<string> _fields = [];
    private readonly SheetCells _cells;
    private readonly int _daysToAdd;
    private IReadOnlySet<int> _used = new HashSet<int>();
    private int _count,
        _account = -1;

    /// <summary>Opens a sheet and reads its header.</summary>
    public SheetRows(WatchedFile file, string sheet, SheetCells cells, bool from1904, ExportSettings settings, int skip)
    {
        (_file, _settings, _stream, _cells) = (file, settings, file.Open(), cells);
        _daysToAdd = from1904 ? DaysTo1904 : 0;
        _rows = MiniExcel
            .Query(_stream, useHeaderRow: false, sheet, ExcelType.XLSX, "A1", Reading)
            .Cast<IDictionary<string, object>>()
            .GetEnumerator();
        var header = new List<string>();
        while (Line < skip && Next()) { }
        while (header.Count == 0 && Next())
        {
            header.AddRange(_fields.Select(field => field.Trim()));
            while (header is [.., ""])
                header.RemoveAt(header.Count - 1);
        }
        Header = header;
    }

    /// <inheritdoc/>
    public override int FieldCount => _count;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Field(int index) => index < _fields.Count ? _fields[index] : default;

    /// <inheritdoc/>
    public override bool Read()
    {
        if (!Next())
        {
            _file.RequireUnchanged();
            return false;
        }
        _count = Math.Max(Header.Count, _fields.FindLastIndex(field => !string.IsNullOrWhiteSpace(field)) + 1);
        Fault = FindFault() ?? FindUnknown();
        return true;
    }

    /// <inheritdoc/>
    public override void Uses(HashSet<int> fields, int account) => (_used, _account) = (fields, account);

    /// <inheritdoc/>
    public override IEnumerable<(DataCheck Check, int Line, string Column, Said Message)> Remarks()
    {
        if (_cells.HiddenRows is var (count, first) and not (0, _))
            yield return (
                WorkbookChecks.HiddenRows,
                first,
                "",
                Said.In(
                    $"{(count == 1 ? "One row is" : $"{count:N0} rows are")} hidden in Excel, the first here; "
                        + $"{(count == 1 ? "it was" : "they were")} read like the others. Delete what does not count.",
                    $"{count:N0} {(count == 1 ? "ligne est masquée" : "lignes sont masquées")} dans Excel, la première "
                        + $"ici, et {(count == 1 ? "lue" : "lues")} comme les autres. Supprimer ce qui ne compte pas."
                )
            );
        foreach (var column in _used.Order().Where(column => column >= 0 && _cells.IsHidden(column)))
            yield return (
                WorkbookChecks.HiddenColumn,
                1,
                Header[column],
                Said.In(
                    "The column is hidden in Excel; it was read. Show it and look through it.",
                    $"La colonne est masquée dans Excel ; elle a été lue. L’afficher et la parcourir."
                )
            );
    }

    // A value that is not known may be anything, a flag among it.
    private (int Field, Said Message)? FindUnknown()
    {
        if (!_cells.HasFaults)
            return null;
        (int Field, Said Message)? found = null;
        for (var column = 0; column < Header.Count; column++)
        {
            var isBlank = column >= _fields.Count || string.IsNullOrWhiteSpace(_fields[column]);
            if (_cells.Fault(Line, column, isBlank) is not { } fault || !_used.Contains(column))
                continue;
            if (column == _account)
                throw new UnreadableException(
                    Said.In(
                        $"{fault} Nobody can tell which account the row is for.",
                        $"{fault} Personne ne peut dire pour quel compte est la ligne."
                    ),
                    Line
                );
            found ??= (column, fault);
        }
        return found;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _rows.Dispose();
        _stream.Dispose();
    }

    private bool Next()
    {
        try
        {
            if (!_rows.MoveNext())
                return false;
        }
        catch (Exception e) when (Workbook.IsDamage(e))
        {
            throw new UnreadableException(
                Said.In(
                    "The sheet is damaged: open the workbook in Excel and save it again.",
                    $"La feuille est endommagée : ouvrir le classeur dans Excel et l’enregistrer de nouveau."
                ),
                Line + 1,
                e
            );
        }
        Line++;
        if (_rows.Current.Count > MostColumns)
            throw new UnreadableException(
                Said.In(
                    $"The sheet has {_rows.Current.Count:N0} columns: delete the empty ones.",
                    $"La feuille a {_rows.Current.Count:N0} colonnes : supprimer celles qui sont vides."
                ),
                Line
            );
        _fields.Clear();
        foreach (var value in _rows.Current.Values)
            _fields.Add(
                value is double number && _cells.Zeros(Line, _fields.Count) is { } format
                    ? ShownNumber.Of(Written(number), format) ?? Written(value)
                    : Written(value)
            );
        return true;
    }

    private string Written(object? value) =>
        value switch
        {
            null => "",
            string text => Spelling.Composed(text.Replace("\r\n", "\n")),
            DateTime moment => _settings.Dates.Write(moment.AddDays(_daysToAdd)),
            double number => _settings.Money.Write(Written(number)),
            bool yes => yes ? "true" : "false",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    // Excel keeps 12.35 as 12.350000000000001: a decimal made of it has the 15 digits that Excel shows.
    private static string Written(double number) =>
        number is > -1e15 and < 1e15
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
}
