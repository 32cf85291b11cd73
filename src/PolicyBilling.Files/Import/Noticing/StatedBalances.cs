using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices balances that the export states and its entries do not add up to.</summary>
internal static class StatedBalances
{
    /// <summary>An account whose entries give another balance.</summary>
    public static readonly DataCheck OtherBalance = new(
        "other-balance",
        Effect.Holds,
        "The accounts have a column `balance`, and an account's entries add up to something else: entries are missing, "
            + "or stand "
            + "there twice.",
        "Export accounts and ledger at the same moment; compare the account in the practice system."
    );

    /// <summary>A column that is another balance.</summary>
    public static readonly DataCheck OtherBalances = new(
        "other-balances",
        Effect.Refuses,
        "The accounts have a column `balance`, and for most accounts it is not what their entries add up to: the "
            + "ledger is not "
            + "whole, or the column means something else.",
        "Export the whole ledger; a column that means something else needs another name."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All = [OtherBalance, OtherBalances];

    // With so few accounts each is told of by itself.
    private const int Few = 5;

    /// <summary>Looks at every balance that is stated.</summary>
    public static void Notice(ImportRun run)
    {
        if (run.StatedBalances.Count == 0 || run.ReaderOf(Table.Accounts) is not { } accounts)
            return;
        var differ = run
            .StatedBalances.Where(stated => Balance(run.Data, stated.Key) != stated.Value)
            .OrderBy(stated => stated.Key)
            .ToList();
        if (differ.Count > Few && differ.Count * 2 > run.StatedBalances.Count)
        {
            accounts.Problems.Notice(
                OtherBalances,
                accounts.LineOf(differ[0].Key),
                "balance",
                null,
                Said.In(
                    $"For {differ.Count:N0} of {run.StatedBalances.Count:N0} accounts the balance is not what their "
                        + $"entries add "
                        + $"up to, the first here: {Told(run.Data, differ[0])}. Export the whole ledger; if the column "
                        + $"means "
                        + "something else, give it another name.",
                    $"Pour {differ.Count:N0} des {run.StatedBalances.Count:N0} comptes, le solde n’est pas la "
                        + $"somme des écritures, en premier ici : {Told(run.Data, differ[0])}. Exporter le grand livre "
                        + $"entier ; si la colonne veut dire autre chose, lui donner un autre nom."
                )
            );
            return;
        }
        foreach (var stated in differ)
            run.Hold(
                accounts.Problems.Notice(
                    OtherBalance,
                    accounts.LineOf(stated.Key),
                    "balance",
                    run.Data.AccountIds[stated.Key],
                    Said.In(
                        $"{Told(run.Data, stated)}: compare the account in the practice system.",
                        $"{Told(run.Data, stated)} : comparer le compte dans le logiciel du cabinet."
                    )
                ),
                [stated.Key]
            );
    }

    private static Said Told(PracticeData data, KeyValuePair<int, long> stated) =>
        Said.In(
            $"the balance is {RowText.Money(stated.Value)}, and the entries add up to "
                + $"{RowText.Money(Balance(data, stated.Key))}",
            $"le solde est {RowText.Money(stated.Value)}, et la somme des écritures "
                + $"{RowText.Money(Balance(data, stated.Key))}"
        );

    private static long Balance(PracticeData data, int account)
    {
        var balance = 0L;
        for (var i = 0; i < data.Ledger.CountOf(account); i++)
            balance += data.Ledger.Of(account, i).Cents;
        return balance;
    }
}
