using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads <c>remittances</c>, the table that <c>import 835</c> keeps beside an export. It may know claims that
/// the export shows no more: those rows say nothing of today.</summary>
internal sealed class RemittancesReader : TableReader
{
    private readonly int _trace,
        _payer,
        _line,
        _claim,
        _date,
        _kind,
        _paid,
        _writeOff,
        _refused;
    private readonly HashSet<(int, int, string)> _seen = [];
    private int _gone;

    public RemittancesReader(ImportRun run)
        : base(run, Table.Remittances)
    {
        (_trace, _payer, _line, _claim, _date) = (
            Column("trace"),
            Column("payer"),
            Column("line"),
            Column("claim"),
            Column("date")
        );
        (_kind, _paid, _writeOff, _refused) = (Column("kind"), Column("paid"), Column("write_off"), Column("refused"));
    }

    // What a payment kept back for an earlier one is evidence, often of no single claim: the reversal beside the claim
    // says what is taken back, and it would count twice.
    /// <inheritdoc/>
    protected override bool FindAccount(RowSource source, Row row) =>
        !row.Text(_kind).Trim().Equals(ExportWords.RemittanceKinds[^1], StringComparison.OrdinalIgnoreCase)
        && base.FindAccount(source, row);

    /// <inheritdoc/>
    protected override void ReadRow(Row row)
    {
        var (trace, payer) = (row.Required(_trace).ToString(), row.Required(_payer).ToString());
        var line = row.Required(_line).ToString();
        var id = row.Required(_claim);
        var kind = (RemittanceKind)Math.Max(0, row.Word(_kind, required: true));
        var date = row.Date(_date, required: true);
        var (paid, writeOff, refused) = (Amount(row, _paid), Amount(row, _writeOff), Amount(row, _refused));
        if (row.Bad is not null)
            return;
        var key = (Data.Words.Intern(payer), Data.Words.Intern(trace), line);
        if (!_seen.Add(key))
        {
            row.Fail(
                _line,
                Said.In(
                    $"Line {RowText.Shown(line)} of this payment stands on an earlier line already: "
                        + $"delete one of the two "
                        + "rows.",
                    $"La ligne {RowText.Shown(line)} de ce paiement est déjà plus haut : supprimer l’une des deux."
                )
            );
            return;
        }
        var claim = Data.ClaimIds.Find(id);
        if (claim < 0 || claim >= Run.KnownClaims)
        {
            _gone++;
            return;
        }
        var read = new RemittanceRow(claim, date, key.Item1, key.Item2, kind, paid, writeOff, refused);
        Data.Remittances.Add(row.Account, read);
        Fingerprint
            .Row()
            .Add(Data.ClaimIds, claim)
            .Add(Data.AccountIds, row.Account)
            .Add(date)
            .Add(Data.Words, read.Payer)
            .Add(Data.Words, read.Trace)
            .Add((long)kind)
            .Add(paid)
            .Add(writeOff)
            .Add(refused)
            .Done();
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (_gone > 0)
            Problems.Note(
                "claim",
                _gone == 1
                    ? Said.In(
                        "1 line is about a claim that the export does not show any more.",
                        $"1 ligne concerne une demande que l’export ne montre plus."
                    )
                    : Said.In(
                        $"{_gone:N0} lines are about claims that the export does not show any more.",
                        $"{_gone:N0} lignes concernent des demandes que l’export ne montre plus."
                    )
            );
    }

    /// <inheritdoc/>
    protected override void CheckLinks()
    {
        for (var account = 0; account < Data.Accounts.Count; account++)
        for (var i = 0; i < Data.Remittances.CountOf(account); i++)
            if (Data.Remittances.Of(account, i).Claim is var claim && !HasClaim(account, claim))
                Problems.Warn(
                    LineWith("claim", Data.ClaimIds[claim]),
                    "claim",
                    Said.In(
                        $"The claim {RowText.Shown(Data.ClaimIds[claim])} is another account's now: take "
                            + $"the line away and "
                            + "import the 835 again.",
                        $"La demande {RowText.Shown(Data.ClaimIds[claim])} est maintenant à un autre compte : retirer "
                            + $"la ligne et importer de nouveau le 835."
                    )
                );
    }

    private bool HasClaim(int account, int claim)
    {
        for (var i = 0; i < Data.Claims.CountOf(account); i++)
            if (Data.Claims.Of(account, i).Claim == claim)
                return true;
        return false;
    }

    private static long Amount(Row row, int column) =>
        row.Required(column).IsEmpty || !row.Money(column, out var cents) ? 0 : cents;
}
