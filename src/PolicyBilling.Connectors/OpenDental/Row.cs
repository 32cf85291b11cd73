using MySqlConnector;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>The row that is being read, each cell as we mean it.</summary>
internal readonly struct Row(MySqlDataReader reader)
{
    // What is dated before is a day that nobody filled in.
    private static readonly int First = new DateOnly(1880, 1, 1).DayNumber;

    /// <summary>A number; 0 where there is none, as Open Dental writes "names nothing".</summary>
    public long Number(int cell) => reader.IsDBNull(cell) ? 0 : reader.GetInt64(cell);

    /// <summary>Whether a flag is set.</summary>
    public bool Is(int cell) => Number(cell) != 0;

    /// <summary>Money in cents: the database holds floating point, whose error is far below half a cent.</summary>
    public long Cents(int cell) => reader.IsDBNull(cell) ? 0 : Money.ToCents((decimal)reader.GetDouble(cell));

    /// <summary>A text without space around it; empty where there is none.</summary>
    public string Text(int cell) => reader.IsDBNull(cell) ? "" : reader.GetString(cell).Trim();

    /// <summary>A day number; 0 where there is none.</summary>
    public int Day(int cell)
    {
        if (reader.IsDBNull(cell))
            return 0;
        var day = DateOnly.FromDateTime(reader.GetDateTime(cell)).DayNumber;
        return day < First ? 0 : day;
    }

    /// <summary>A day; null where there is none.</summary>
    public DateOnly? Date(int cell) => Day(cell) is not 0 and var day ? DateOnly.FromDayNumber(day) : null;
}
