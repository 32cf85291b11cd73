using System.Buffers;

namespace PolicyBilling;

/// <summary>Writes one table of a data folder as CSV, row by row. Numbers and dates are put together by hand: no
/// culture has a say, and a million rows take no time.</summary>
public sealed class CsvOutput : IDisposable
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    private readonly TextWriter _writer;
    private bool _rowStarted;

    /// <summary>Writes the header.</summary>
    /// <param name="writer">Where the table goes; closed with this.</param>
    /// <param name="columns">The columns' names.</param>
    public CsvOutput(TextWriter writer, params IReadOnlyList<string> columns)
    {
        _writer = writer;
        foreach (var column in columns)
            Text(column);
        EndRow();
    }

    /// <summary>The next cell: a text, in quotes where it must be.</summary>
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

    /// <summary>The next cell: a whole number; empty for none.</summary>
    public CsvOutput Number(long? number)
    {
        Separate();
        if (number is { } value)
            Digits(value, 1);
        return this;
    }

    /// <summary>The next cell: a day, <c>yyyy-MM-dd</c>; empty for none.</summary>
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

    /// <summary>The next cell: cents as an amount with two decimals; empty for none.</summary>
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

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        _writer.Write('\n');
        _rowStarted = false;
    }

    /// <inheritdoc />
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
