namespace PolicyBilling.App.Web.Frame;

/// <summary>Where the parts that the page shares with <c>dry-run.html</c> lead.</summary>
internal static class Links
{
    private const string One = "a=";

    /// <summary>The address of a filter of accounts, of a single account, or of a place on the page.</summary>
    public static string To(string filter) =>
        filter.StartsWith('#') ? filter
        : filter.StartsWith(One, StringComparison.Ordinal) && !filter.Contains('&')
            ? Account(Uri.UnescapeDataString(filter[One.Length..]))
        : $"accounts?{filter}";

    /// <summary>What a telephone calls when a number is chosen: its digits.</summary>
    public static string Phone(string phone) =>
        $"tel:{string.Concat(phone.Where(letter => char.IsAsciiDigit(letter) || letter == '+'))}";

    /// <summary>The address of an account.</summary>
    public static string Account(string id) => $"accounts/{Uri.EscapeDataString(id)}";
}
