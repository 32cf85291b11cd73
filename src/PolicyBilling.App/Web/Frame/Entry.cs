using PolicyBilling.App.Web.AtDesk;

namespace PolicyBilling.App.Web.Frame;

/// <summary>How much is to be done.</summary>
/// <param name="Calls">Calls to make.</param>
/// <param name="Rows">Rows of worklists.</param>
/// <param name="Uncertain">E-mails of which nobody knows.</param>
public sealed record Work(int Calls, int Rows, int Uncertain);

/// <summary>An entry of the menu.</summary>
/// <param name="Address">The page's address, from the root.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Work">How much of it is to be done; 0 for none, and where it is no work.</param>
public sealed record Entry(string Address, string Title, int Work = 0)
{
    /// <summary>The entries in their order. A page that is added has one line here.</summary>
    /// <param name="words">Their words.</param>
    /// <param name="acts">Words of those on which something is done.</param>
    /// <param name="work">What is to be done.</param>
    public static IReadOnlyList<Entry> All(WebWords words, ActWords acts, Work work) =>
        [
            new("", words.Month),
            new("accounts", words.Accounts),
            new("calls", acts.Calls, work.Calls),
            new("worklists", acts.Worklists, work.Rows),
            new("resolve", acts.Resolve),
            new("trend", words.Trend),
            new("policies", words.Policies),
            new("sent", acts.Sent, work.Uncertain),
            new("data", words.Data),
        ];

    /// <summary>Whether a page shows itself while no practice can be decided: policies are mended there.</summary>
    public static bool NeedsNoPlan(string page) => page.StartsWith("policies/", StringComparison.Ordinal);

    /// <summary>Whether a page lies under the entry.</summary>
    /// <param name="page">The page's address, from the root, without its query.</param>
    public bool Holds(string page) =>
        page == Address || Address.Length > 0 && page.StartsWith($"{Address}/", StringComparison.Ordinal);
}
