using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving.Finders;

/// <summary>How two accounts might be taken for one another, the strongest first.</summary>
internal enum Kinship
{
    Name,
    Household,
    Family,
    NearName,
    NearNumber,
    None,
}

/// <summary>Whether somebody at the desk might take one account for another.</summary>
internal static class Likeness
{
    private const int ShortestNumber = 4;

    /// <summary>How two accounts, by their numbers, are alike.</summary>
    public static Kinship Of(PracticeData data, int one, int other)
    {
        var (name, its) = (NameOf(data, one), NameOf(data, other));
        if (name.Length > 0 && name.Equals(its, StringComparison.OrdinalIgnoreCase))
            return Kinship.Name;
        var (row, its2) = (data.Accounts[one], data.Accounts[other]);
        if (Same(data, row.Phone, its2.Phone) || (Same(data, row.Address, its2.Address) && row.City == its2.City))
            return Kinship.Household;
        if (name.Length > 0 && its.Length > 0)
        {
            if (LastOf(name).Equals(LastOf(its), StringComparison.OrdinalIgnoreCase))
                return Kinship.Family;
            if (Nearest.Distance(name.ToLowerInvariant(), its.ToLowerInvariant()) <= 2)
                return Kinship.NearName;
        }
        var (id, itsId) = (data.AccountIds[one], data.AccountIds[other]);
        return id.Length >= ShortestNumber && IsTransposed(id, itsId) ? Kinship.NearNumber : Kinship.None;
    }

    /// <summary>A guarantor's name; empty where it has none.</summary>
    public static string NameOf(PracticeData data, int account) =>
        data.Accounts[account].Name is var name and >= 0 ? data.Texts[name] : "";

    /// <summary>Whether two texts are the same but for two neighbours changed about.</summary>
    public static bool IsTransposed(string one, string other)
    {
        if (one.Length != other.Length)
            return false;
        var first = 0;
        while (first < one.Length && one[first] == other[first])
            first++;
        return first + 1 < one.Length
            && one[first] == other[first + 1]
            && one[first + 1] == other[first]
            && one.AsSpan(first + 2).SequenceEqual(other.AsSpan(first + 2));
    }

    private static string LastOf(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static bool Same(PracticeData data, int one, int other) =>
        one >= 0 && other >= 0 && data.Texts[one] is { Length: > 0 } text && text == data.Texts[other];
}
