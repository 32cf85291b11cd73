using System.Text.RegularExpressions;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Rows of a table for accounts that the export does not have, until it is known how many there are.</summary>
internal sealed class UnknownRows
{
    // Nobody reads more lines than these, and a whole wrong file must not fill the memory.
    private const int Most = 1000;

    private readonly List<(string Id, int Line, string Column, Said Message)> _rows = [];

    /// <summary>How many rows.</summary>
    public int Count { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<(string Id, int Line, string Column, Said Message)> Rows => _rows;

    /// <summary>Notes a row.</summary>
    public void Add(string id, int line, string column, Said message)
    {
        Count++;
        if (_rows.Count < Most)
            _rows.Add((id, line, column, message));
    }
}

/// <summary>Notices a table that names accounts otherwise than the others do: <c>12</c> for <c>0012</c>.</summary>
internal static partial class UnknownAccounts
{
    /// <summary>Account numbers written otherwise.</summary>
    public static readonly DataCheck WrittenOtherwise = new(
        "account-written-otherwise",
        Effect.Refuses,
        "A table names accounts otherwise than `accounts` does: `12` for `0012`, `1001.0` or `A1001` for `1001`. "
            + "Its rows "
            + "would be left out, and with them whatever protects these accounts.",
        "Export the column as text, without opening the file in a spreadsheet first."
    );

    /// <summary>A few rows with numbers written otherwise.</summary>
    public static readonly DataCheck SomeWrittenOtherwise = new(
        "few-accounts-written-otherwise",
        Effect.Holds,
        "A few rows of a table name an account otherwise than `accounts` does: the accounts they may belong to are "
            + "held.",
        "Correct the account's number in these rows."
    );

    /// <summary>A table of other accounts.</summary>
    public static readonly DataCheck OtherAccounts = new(
        "other-accounts",
        Effect.Refuses,
        "Many rows of patients, claims, contacts or plans are for accounts that the export does not have: the "
            + "tables come "
            + "from two exports, or one of them is filtered.",
        "Export all tables on the same day and for the same accounts."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All = [WrittenOtherwise, SomeWrittenOtherwise, OtherAccounts];

    // A slip or two in a table is a slip; one row in twenty is a habit.
    private const int ShareOfSlips = 20;

    // Former patients stand in some tables and not in others; one row in five is another export.
    private const int ShareOfStrangers = 5,
        Strangers = 5;

    // Stands for letters in front of a number, whichever they are.
    private const string Any = "*";

    /// <summary>Looks at the rows that found no account.</summary>
    public static void Notice(ImportRun run)
    {
        Dictionary<string, List<int>>? accounts = null;
        foreach (var reader in run.Readers)
            if (reader.UnknownRows.Count > 0)
                Notice(run, reader, accounts ??= ByPlainId(run.Data));
    }

    private static void Notice(ImportRun run, TableReader reader, Dictionary<string, List<int>> accounts)
    {
        var unknown = reader.UnknownRows;
        var meant = unknown
            .Rows.Select(row => (row.Id, row.Line, row.Column, Accounts: Meant(row.Id, accounts)))
            .Where(row => row.Accounts.Count > 0)
            .ToList();
        // Of a long list only the first rows were kept: the others are like them.
        var nearly = (long)meant.Count * unknown.Count / unknown.Rows.Count;
        if (nearly * ShareOfSlips > reader.Rows)
        {
            var (id, line, column, accountsMeant) = meant[0];
            var account = run.Data.AccountIds[accountsMeant[0]];
            reader.Problems.Notice(
                WrittenOtherwise,
                line,
                column,
                null,
                Said.In(
                    $"{nearly:N0} of {reader.Rows:N0} rows name accounts otherwise than "
                        + $"{run.Source.NameOf(Table.Accounts)} "
                        + $"does, the first here: {RowText.Shown(id)} for {RowText.Shown(account)}. "
                        + $"{Lost(id, account)} "
                        + $"Export "
                        + "the column as text.",
                    $"{nearly:N0} des {reader.Rows:N0} lignes nomment les comptes autrement que "
                        + $"{run.Source.NameOf(Table.Accounts)}, en premier ici : {RowText.Shown(id)} pour "
                        + $"{RowText.Shown(account)}. {Lost(id, account)} Exporter la colonne comme texte."
                )
            );
            return;
        }
        if (
            reader.Table != Table.Appointments
            && (
                (unknown.Count == reader.Rows && unknown.Count > 1)
                || (unknown.Count > Strangers && unknown.Count * ShareOfStrangers > reader.Rows)
            )
        )
        {
            var (id, line, column, _) = unknown.Rows[0];
            reader.Problems.Notice(
                OtherAccounts,
                line,
                column,
                null,
                Said.In(
                    $"{unknown.Count:N0} of {reader.Rows:N0} rows are for accounts that "
                        + $"{run.Source.NameOf(Table.Accounts)} does "
                        + $"not have, the first here: {RowText.Shown(id)}. Export both on the same day "
                        + $"and for the same "
                        + $"accounts.",
                    $"{unknown.Count:N0} des {reader.Rows:N0} lignes sont pour des comptes que "
                        + $"{run.Source.NameOf(Table.Accounts)} n’a pas, en premier ici : "
                        + $"{RowText.Shown(id)}. Exporter "
                        + $"les deux le même jour et pour les mêmes comptes."
                )
            );
            return;
        }
        if (meant.Count > 0)
            run.Hold(
                reader.Problems.Notice(
                    SomeWrittenOtherwise,
                    meant[0].Line,
                    meant[0].Column,
                    null,
                    Said.In(
                        $"{(meant.Count == 1 ? "One row names an account" : $"{meant.Count:N0} rows name accounts")} "
                            + $"otherwise "
                            + $"than {run.Source.NameOf(Table.Accounts)} does, the first here: "
                            + $"{RowText.Shown(meant[0].Id)}, "
                            + $"perhaps {RowText.Shown(run.Data.AccountIds[meant[0].Accounts[0]])}. "
                            + $"Correct the number.",
                        $"{meant.Count:N0} "
                            + $"{(meant.Count == 1 ? "ligne nomme un compte" : "lignes nomment des comptes")} "
                            + $"autrement que {run.Source.NameOf(Table.Accounts)}, en premier ici : "
                            + $"{RowText.Shown(meant[0].Id)}, peut-être "
                            + $"{RowText.Shown(run.Data.AccountIds[meant[0].Accounts[0]])}. Corriger le numéro."
                    )
                ),
                meant.SelectMany(row => row.Accounts)
            );
        foreach (var row in unknown.Rows)
            reader.Problems.Warn(row.Line, row.Column, row.Message);
        for (var i = unknown.Rows.Count; i < unknown.Count; i++)
            reader.Problems.Warn(0, "account", Said.Nothing);
    }

    private static Said Lost(string id, string account) =>
        account.TrimStart('0') == id
            ? Said.In(
                "Its zeros were lost, as when a spreadsheet saves the file.",
                $"Ses zéros ont été perdus, comme quand un tableur enregistre le fichier."
            )
        : id.EndsWith(".0", StringComparison.Ordinal)
            ? Said.In("It was saved as a number with a decimal.", $"Il a été enregistré comme un nombre à décimale.")
        : Said.In(
            "One of the two was written by another program.",
            $"L’un des deux a été écrit par un autre programme."
        );

    private static List<int> Meant(string id, Dictionary<string, List<int>> accounts)
    {
        var (prefix, number) = Plain(id);
        return (accounts.GetValueOrDefault(prefix + number) ?? [])
            .Concat(accounts.GetValueOrDefault(prefix.Length > 0 ? number : Any + number) ?? [])
            .ToList();
    }

    private static Dictionary<string, List<int>> ByPlainId(PracticeData data)
    {
        var accounts = new Dictionary<string, List<int>>();
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            var (prefix, number) = Plain(data.AccountIds[account]);
            Add(prefix + number, account);
            if (prefix.Length > 0)
                Add(Any + number, account);
        }
        return accounts;

        void Add(string plain, int account)
        {
            if (!accounts.TryGetValue(plain, out var same))
                accounts[plain] = same = [];
            same.Add(account);
        }
    }

    // What is left of a number when programs have had their way with it: A-007.0 is A7. Letters in front may be lost,
    // but are not taken for others.
    private static (string Prefix, string Number) Plain(string id)
    {
        var letters = Signs().Replace(Decimals().Replace(Spelling.Plain(id), ""), "").ToUpperInvariant();
        var prefix = Prefix().Match(letters).Value;
        return (prefix, letters[prefix.Length..].TrimStart('0'));
    }

    [GeneratedRegex(@"[.,]0+$")]
    private static partial Regex Decimals();

    [GeneratedRegex(@"[^\p{L}\p{N}]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^\p{L}+(?=\d+$)")]
    private static partial Regex Prefix();
}
