using System.Globalization;

namespace PolicyBilling.Ledgers;

/// <summary>Finds the account that somebody means, and else those they may have meant.</summary>
public static class AccountSearch
{
    private const int Most = 5;

    /// <summary>The number of the account with an id, whatever the id's case; -1 when there is none.</summary>
    public static int Find(PracticeData data, string id)
    {
        if (data.AccountIds.Find(id) is var found and >= 0)
            return found;
        // No two ids differ by case only.
        for (var account = 0; account < data.Accounts.Count; account++)
            if (data.AccountIds[account].Equals(id, StringComparison.OrdinalIgnoreCase))
                return account;
        return -1;
    }

    /// <summary>The accounts nearest to what was asked for, by id or by guarantor's name, nearest first: at most five
    /// ids with their names.</summary>
    public static IReadOnlyList<(string Account, string Guarantor)> Nearest(PracticeData data, string asked)
    {
        var (wanted, best) = (Plain(asked), new List<(int Distance, string Account, string Guarantor)>());
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            var (id, name) = (
                data.AccountIds[account],
                data.Accounts[account].Name < 0 ? "" : data.Texts[data.Accounts[account].Name]
            );
            if (Math.Min(ById(wanted, Plain(id)), ByName(wanted, Plain(name))) is var distance and < int.MaxValue)
                best.Add((distance, id, name));
            if (best.Count > 200)
                Keep(best);
        }
        Keep(best);
        return [.. best.Select(found => (found.Account, found.Guarantor))];
    }

    private static void Keep(List<(int Distance, string Account, string Guarantor)> best)
    {
        best.Sort(
            (a, b) =>
                a.Distance != b.Distance
                    ? a.Distance.CompareTo(b.Distance)
                    : string.CompareOrdinal(a.Account, b.Account)
        );
        if (best.Count > Most)
            best.RemoveRange(Most, best.Count - Most);
    }

    // Leading zeros are what spreadsheets lose.
    private static int ById(string wanted, string id) =>
        wanted.TrimStart('0') == id.TrimStart('0') ? 0 : PolicyBilling.Nearest.Distance(wanted, id);

    private static int ByName(string wanted, string name)
    {
        if (wanted.Length < 3 || name.Length == 0)
            return int.MaxValue;
        if (name.Contains(wanted, StringComparison.Ordinal))
            return 0;
        return name.Split(' ').Append(name).Min(part => PolicyBilling.Nearest.Distance(wanted, part));
    }

    private static string Plain(string text) =>
        string.Concat(
                Spelling
                    .Decomposed(text.Trim())
                    .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            )
            .ToLowerInvariant();
}
