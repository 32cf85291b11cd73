using PolicyBilling.Files.Reports;
using PolicyBilling.Ledgers;

namespace PolicyBilling.App.Commands;

/// <summary>Says that there is no such account, and which may have been meant.</summary>
internal static class UnknownAccount
{
    public static int Say(PracticeData data, string asked, Terminal terminal)
    {
        terminal.Error.WriteLine($"There is no account '{asked}' in {data.Source ?? data.Folder}.");
        var nearest = AccountSearch.Nearest(data, asked);
        terminal.Error.WriteLine(
            nearest.Count > 0
                ? "Did you mean one of these?"
                : "Write an account's id; a part of the guarantor's name finds it."
        );
        foreach (var (account, guarantor) in nearest)
            terminal.Error.WriteLine($"  {account}  {ScreenText.Plain(guarantor)}");
        return ExitCode.Refused;
    }
}
