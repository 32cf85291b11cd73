using System.Globalization;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace PolicyBilling.Files.Import;

/// <summary>The rows of a workbook's sheet, its numbers and dates written the way the export declares, so that they
/// are read like a file's.</summary>
internal sealed class SheetRows : RowSource
{
    private const int MostColumns = 1_000;

    /// <summary>How workbooks are read: without a cache on disk, which would leave patients' data behind.</summary>
    public static readonly OpenXmlConfiguration Reading = new() { EnableSharedStringCache = false };

    private readonly WatchedFile _file;
    private readonly ExportSettings _settings;
    private readonly FileStream _stream;
    private readonly IEnumerator<IDictionary<string, object>> _rows;
    private readonly List<string> _fields = [];
    private int _count;

    /// <summary>Opens a sheet and reads its header.</summary>
    public SheetRows(WatchedFile file, string sheet, ExportSettings settings)
    {
        (_file, _settings, _stream) = (file, settings, file.Open());
        _rows = MiniExcel
            .Query(_stream, useHeaderRow: false, sheet, ExcelType.XLSX, "A1", Reading)
            .Cast<IDictionary<string, object>>()
            .GetEnumerator();
        var header = new List<string>();
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
        Fault = FindFault();
        return true;
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
        catch (Exception e)
            when (e
                    is XmlException
                        or InvalidDataException
                        or FormatException
                        or OverflowException
                        or ArgumentException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or IOException
            )
        {
            throw new UnreadableException(
                "The sheet is damaged: open the workbook in Excel and save it again.",
                Line + 1,
                e
            );
        }
        Line++;
        if (_rows.Current.Count > MostColumns)
            throw new UnreadableException(
                $"The sheet has {_rows.Current.Count:N0} columns: delete the empty ones.",
                Line
            );
        _fields.Clear();
        foreach (var value in _rows.Current.Values)
            _fields.Add(Written(value));
        return true;
    }

    private string Written(object? value) =>
        value switch
        {
            null => "",
            string text => Spelling.Composed(text.Replace("\r\n", "\n")),
            DateTime moment => _settings.Dates.Write(moment),
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
