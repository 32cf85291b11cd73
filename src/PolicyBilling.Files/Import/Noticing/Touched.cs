namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Accounts that raise the same doubt: it is told once, with the first and how many there are, and each is
/// held for its own.</summary>
/// <param name="run">The reading.</param>
/// <param name="reader">The table in which they stand.</param>
/// <param name="check">What noticed them.</param>
/// <param name="column">The column in doubt.</param>
/// <param name="ids">The column whose ids find the rows; empty where the account's first row is told.</param>
internal sealed class Touched(ImportRun run, TableReader reader, DataCheck check, string column, string ids = "")
{
    private const int MostNamed = 5;

    private sealed record Found(string Account, int Number, Said Says, string Row);

    private readonly List<Found> _found = [];

    /// <summary>Adds what was found on an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="says">What is doubtful and what to do, in full sentences.</param>
    /// <param name="row">The id by which the row is found.</param>
    public void Add(int account, Said says, string row = "") =>
        _found.Add(new Found(run.Data.AccountIds[account], account, says, row));

    /// <summary>Tells it, if there is anything, and holds the accounts if the check does.</summary>
    public void Tell()
    {
        if (_found.Count == 0)
            return;
        // Whatever the order of the rows, the first is the same.
        _found.Sort(
            (a, b) => string.CompareOrdinal(a.Account + '\n' + a.Says.English, b.Account + '\n' + b.Says.English)
        );
        var first = _found[0];
        var alone = _found.TrueForAll(found => found.Number == first.Number);
        var told = reader.Problems.Notice(
            check,
            first.Row.Length > 0 ? reader.LineWith(ids, first.Row) : reader.LineOf(first.Number),
            column,
            alone ? first.Account : null,
            (alone ? Said.Nothing : Said.In($"'{first.Account}': ", $"« {first.Account} » : ")) + first.Says + Others()
        );
        if (check.Does != Effect.Holds)
            return;
        foreach (var found in _found)
            run.Hold(
                told.Saying(found.Says) with
                {
                    Account = found.Account,
                    Line = found == first ? told.Line : 0,
                },
                [found.Number]
            );
    }

    private Said Others()
    {
        var others = _found.Skip(1).Select(found => found.Account).ToList();
        if (others.Count == 0)
            return Said.Nothing;
        var accounts = others.Distinct().Select(id => $"'{id}'").ToList();
        var named = string.Join(", ", accounts.Take(MostNamed)) + (accounts.Count > MostNamed ? ", …" : "");
        return others.Count == 1
            ? Said.In($" So is one more, of the account {named}.", $" De même pour un autre, du compte {named}.")
            : Said.In(
                $" So are {others.Count:N0} more, of the accounts {named}.",
                $" De même pour {others.Count:N0} autres, des comptes {named}."
            );
    }
}
