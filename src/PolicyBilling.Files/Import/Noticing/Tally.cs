namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Rows that raise the same doubt: how many, and the first.</summary>
internal sealed class Tally
{
    private const int MostSaid = 3;
    private readonly SortedList<string, string> _said = new(StringComparer.Ordinal);
    private string _first = "";

    /// <summary>How many rows.</summary>
    public int Count { get; private set; }

    /// <summary>The line of the first.</summary>
    public int Line { get; private set; }

    /// <summary>What the first says; of rows without a line what the first three say.</summary>
    public string Said => _said.Count == 0 ? _first : string.Join("; ", _said.Keys);

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
    public string Id => _said.Values.FirstOrDefault("");

    /// <summary>Counts a row that is found again by its id. Whatever the order of the rows, the first are the
    /// same.</summary>
    public void Add(string id, string said, int account = -1)
    {
        Count++;
        _said[said] = id;
        if (_said.Count > MostSaid)
            _said.RemoveAt(MostSaid);
        if (account >= 0)
            Accounts.Add(account);
    }

    /// <summary>"one claim" or "3 claims".</summary>
    public string Of(string one, string many) => Count == 1 ? $"one {one}" : $"{Count:N0} {many}";

    /// <summary>"One row has" or "3 rows have", as the verb goes.</summary>
    public string Rows(string one, string many) => Count == 1 ? $"One row {one}" : $"{Count:N0} rows {many}";
}
