using PolicyBilling.Files.Reports;
using PolicyBilling.Ledgers;

namespace PolicyBilling.App.Commands;

/// <summary>Says that there is no such account, and which may have been meant.</summary>
internal static class UnknownAccount
{
    private static readonly Said Meant = Said.In("Did you mean one of these?", $"Est-ce l’un de ceux-ci ?"),
        WriteId = Said.In(
            "Write an account's id; a part of the guarantor's name finds it.",
            $"Écrire le numéro d’un compte ; une partie du nom du garant le trouve."
        );

    public static int Say(PracticeData data, string asked, string language, Terminal terminal)
    {
        var none = Said.In(
            $"There is no account '{asked}' in {data.Source ?? data.Folder}.",
            $"Il n’y a pas de compte « {asked} » dans {data.Source ?? data.Folder}."
        );
        terminal.Error.WriteLine(none.InLanguage(language));
        var nearest = AccountSearch.Nearest(data, asked);
        terminal.Error.WriteLine((nearest.Count > 0 ? Meant : WriteId).InLanguage(language));
        foreach (var (account, guarantor) in nearest)
            terminal.Error.WriteLine($"  {account}  {ScreenText.Plain(guarantor)}");
        return ExitCode.Refused;
    }
}
