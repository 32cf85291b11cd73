namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Rows that raise the same doubt: how many, and the first.</summary>
internal sealed class Tally
{
    private const int MostTold = 3;
    private readonly SortedList<string, (string Id, Said Told)> _told = new(StringComparer.Ordinal);
    private string _first = "";

    /// <summary>How many rows.</summary>
    public int Count { get; private set; }

    /// <summary>The line of the first.</summary>
    public int Line { get; private set; }

    /// <summary>What the first says, as it stands in the file.</summary>
    public string First => Told.English;

    /// <summary>What the first says; of rows without a line what the first three say.</summary>
    public Said Told =>
        _told.Count == 0
            ? Said.Alike(_first)
            : new(
                string.Join("; ", _told.Keys),
                string.Join(FrenchSpaces.Of(" ; "), _told.Values.Select(told => told.Told.French))
            );

    /// <summary>The accounts of the rows, where they were given.</summary>
    public HashSet<int> Accounts { get; } = [];

    /// <summary>Counts a row.</summary>
    public void Add(int line, ReadOnlySpan<char> said, int account = -1)
    {
        if (Count++ == 0)
            (Line, _first) = (line, said.ToString());
        if (account >= 0)
            Accounts.Add(account);
    }

    /// <summary>The id of what the first says; empty where it is told by its line.</summary>
    public string Id => _told.Values.Select(told => told.Id).FirstOrDefault("");

    /// <summary>Counts a row that is found again by its id. Whatever the order of the rows, the first are the
    /// same.</summary>
    public void Add(string id, Said told, int account = -1)
    {
        Count++;
        _told[told.English] = (id, told);
        if (_told.Count > MostTold)
            _told.RemoveAt(MostTold);
        if (account >= 0)
            Accounts.Add(account);
    }

    /// <summary>"one claim" or "3 claims"; in French "une demande", whose article tells its gender, or "3
    /// demandes".</summary>
    public Said Of(string one, string many, string une, string plusieurs) =>
        Count == 1 ? Said.In($"one {one}", $"{une}") : Said.In($"{Count:N0} {many}", $"{Count:N0} {plusieurs}");

    /// <summary>"One row has" or "3 rows have", as the verb goes.</summary>
    public Said Rows(string one, string many, string une, string plusieurs) =>
        Count == 1
            ? Said.In($"One row {one}", $"Une ligne {une}")
            : Said.In($"{Count:N0} rows {many}", $"{Count:N0} lignes {plusieurs}");
}
