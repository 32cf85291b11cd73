using System.Buffers;
using System.Text;

namespace PolicyBilling.Simulator;

/// <summary>Writes one CSV file row by row. Numbers and dates are put together by hand: no culture has a say, and a
/// million rows take no time.</summary>
internal sealed class CsvOutput : IDisposable
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    private readonly StreamWriter _writer;
    private bool _rowStarted;

    public CsvOutput(string path, params string[] columns)
    {
        _writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        foreach (var column in columns)
            Text(column);
        EndRow();
    }

    public CsvOutput Text(string text)
    {
        Separate();
        if (!text.AsSpan().ContainsAny(NeedsQuotes))
        {
            _writer.Write(text);
            return this;
        }
        _writer.Write('"');
        _writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
        return this;
    }

    public CsvOutput Number(long? number)
    {
        Separate();
        if (number is { } value)
            Digits(value, 1);
        return this;
    }

    public CsvOutput Date(DateOnly? date)
    {
        Separate();
        if (date is not { } day)
            return this;
        Digits(day.Year, 4);
        _writer.Write('-');
        Digits(day.Month, 2);
        _writer.Write('-');
        Digits(day.Day, 2);
        return this;
    }

    public CsvOutput Money(long? cents)
    {
        Separate();
        if (cents is not { } amount)
            return this;
        if (amount < 0)
            _writer.Write('-');
        Digits(Math.Abs(amount) / 100, 1);
        _writer.Write('.');
        Digits(Math.Abs(amount) % 100, 2);
        return this;
    }

    public void EndRow()
    {
        _writer.Write('\n');
        _rowStarted = false;
    }

    public void Dispose() => _writer.Dispose();

    private void Separate()
    {
        if (_rowStarted)
            _writer.Write(',');
        _rowStarted = true;
    }

    private void Digits(long number, int atLeast)
    {
        Span<char> digits = stackalloc char[20];
        var at = digits.Length;
        do
        {
            digits[--at] = (char)('0' + number % 10);
            number /= 10;
        } while (number > 0);
        while (digits.Length - at < atLeast)
            digits[--at] = '0';
        _writer.Write(digits[at..]);
    }
}
