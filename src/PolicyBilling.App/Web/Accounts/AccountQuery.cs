using Microsoft.AspNetCore.WebUtilities;

namespace PolicyBilling.App.Web.Accounts;

/// <summary>What the address of the list asks for: filters, order, page and the account beside it. The address alone
/// says it, so that back and bookmark work.</summary>
/// <param name="parts">The parts of the address's query, each once.</param>
public sealed class AccountQuery(IReadOnlyDictionary<string, string> parts)
{
    /// <summary>Names of parts that are no filter.</summary>
    public const string Sort = "sort",
        Page = "page",
        Account = "a";

    private const int MostLetters = 200;

    /// <summary>The query of an address.</summary>
    public static AccountQuery Of(string address)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        return new(
            QueryHelpers
                .ParseQuery(mark < 0 ? "" : address[mark..].Split('#')[0])
                .Select(part => (part.Key, Value: part.Value.LastOrDefault() ?? ""))
                .Where(part => part.Value.Length is > 0 and <= MostLetters)
                .GroupBy(part => part.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Last().Value)
        );
    }

    /// <summary>A part; null when it is not said.</summary>
    public string? this[string part] => parts.GetValueOrDefault(part);

    /// <summary>The parts that are filters of the book, in the order of the address.</summary>
    public IEnumerable<KeyValuePair<string, string>> Filters => parts.Where(part => AccountBook.Filters(part.Key));

    /// <summary>Which page, 1 for the first.</summary>
    public int PageNumber =>
        int.TryParse(this[Page], System.Globalization.NumberStyles.None, null, out var page) && page > 0 ? page : 1;

    /// <summary>The address with some parts changed; a part that is null is left out. Another list begins at its first
    /// page, and with no account beside it.</summary>
    public string With(params IReadOnlyList<(string Part, string? Value)> changes)
    {
        var kept = parts
            .Where(part => part.Key is not (Page or Account) && changes.All(change => change.Part != part.Key))
            .Select(part => (part.Key, (string?)part.Value));
        return Address([.. kept, .. changes]);
    }

    /// <summary>The address of the same list with an account beside it.</summary>
    public string Beside(string? account) =>
        Address([
            .. parts.Where(part => part.Key != Account).Select(part => (part.Key, (string?)part.Value)),
            (Account, account),
        ]);

    private static string Address(IEnumerable<(string Part, string? Value)> all)
    {
        var said = all.Where(part => part.Value is not null)
            .Select(part => $"{Uri.EscapeDataString(part.Part)}={Uri.EscapeDataString(part.Value!)}");
        var query = string.Join('&', said);
        return query.Length > 0 ? $"accounts?{query}" : "accounts";
    }
}
