using Sylvan.Data.Csv;

namespace PolicyBilling.Files.Import;

/// <summary>The rows of a CSV file.</summary>
internal sealed class CsvRows : RowSource
{
    // A row must fit into the reader's buffer; one that does not is a quote that nobody closed.
    private const int FirstBuffer = 1 << 17,
        MostBuffer = 1 << 22;

    private readonly CsvFile _file;
    private readonly StrictText _text;
    private readonly CsvDataReader _reader;
    private int _nextLine = 1,
        _count;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="settings">How it is written.</param>
    /// <param name="skip">How many lines stand above its header.</param>
    public CsvRows(string path, ExportSettings settings, int skip = 0)
    {
        _file = new CsvFile(path, settings);
        _text = _file.Open();
        try
        {
            _reader = CsvDataReader.Create(
                _text,
                new CsvDataReaderOptions
                {
                    // The header is read like any row: duplicate names are ours to explain.
                    HasHeaders = false,
                    Delimiter = settings.Delimiter,
                    // No row is a comment: an id may start with '#'.
                    Comment = '\uFFFF',
                    CsvStyle = CsvStyle.Standard,
                    BufferSize = FirstBuffer,
                    MaxBufferSize = MostBuffer,
                }
            );
            Header = ReadHeader(skip);
        }
        catch (Exception e)
        {
            _text.Dispose();
            if (_file.Explain(e) is { } unreadable)
                throw unreadable;
            throw;
        }
    }

    /// <inheritdoc/>
    public override int FieldCount => _count;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Field(int index) => _reader.GetFieldSpan(index);

    /// <inheritdoc/>
    public override bool Read()
    {
        if (!ReadRecord())
            return false;
        HasMarks = _text.HasMarks;
        Fault = _text.HasControls || _reader.GetRawRecordSpan().Length > MostCharacters ? FindFault() : null;
        return true;
    }

    /// <inheritdoc/>
    public override void Dispose() => _reader.Dispose();

    private bool ReadRecord()
    {
        bool read;
        try
        {
            read = _reader.Read();
        }
        catch (Exception e) when (_file.Explain(e) is { } unreadable)
        {
            throw unreadable;
        }
        Line = _nextLine;
        _count = _reader.RowFieldCount;
        if (read)
            _nextLine += _reader.GetRawRecordSpan().Count('\n');
        else
            _file.RequireUnchanged();
        return read;
    }

    private List<string> ReadHeader(int skip)
    {
        var header = new List<string>();
        while (_nextLine <= skip && ReadRecord()) { }
        while (header.Count == 0 && ReadRecord())
            if (FieldCount > 1 || !Field(0).IsWhiteSpace())
                for (var i = 0; i < FieldCount; i++)
                    header.Add(Field(i).Trim().ToString());
        return header;
    }
}
