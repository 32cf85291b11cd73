using System.Buffers;
using PolicyBilling.Files.Import.Noticing;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads <c>ledger</c>, the one table with millions of rows: nothing is allocated for a row that is
/// well.</summary>
internal sealed class LedgerReader : TableReader
{
    private static readonly SearchValues<string> SmallBalance = SearchValues.Create(
        ["small balance", "small-balance", "petit solde"],
        StringComparison.OrdinalIgnoreCase
    );

    private readonly int _entry,
        _account,
        _patient,
        _date,
        _posted,
        _kind,
        _code,
        _description,
        _amount,
        _claim,
        _appliesTo,
        _currency;
    private readonly bool _keepsCharges,
        _keepsWriteOffs,
        _keepsAll;
    private readonly Currencies _currencies = new();
    private readonly int _debit = -1,
        _credit = -1;
    private readonly IndexSet _entries = new();
    private readonly List<(int Entry, int Line)> _twice = [];
    private (int Count, int Line, string Claim) _unknownClaims;

    public LedgerReader(ImportRun run)
        : base(run, Table.Ledger)
    {
        (_entry, _account, _patient, _date, _posted, _kind) = (
            Column("entry"),
            Column("account"),
            Column("patient"),
            Column("date"),
            Column("posted"),
            Column("kind")
        );
        (_code, _description, _amount, _claim, _appliesTo) = (
            Column("code"),
            Column("description"),
            Column("amount"),
            Column("claim"),
            Column("applies_to")
        );
        _currency = Column("currency");
        _keepsCharges = run.Texts?.Charges == true;
        _keepsWriteOffs = run.Texts?.WriteOffs == true;
        _keepsAll = run.Texts?.Others == true;
        if (!run.Settings.Of(Table.Ledger).HasTwoAmounts)
            return;
        _debit = TableColumns.Of(Table.Ledger).Length;
        _credit = _debit + 1;
    }

    /// <inheritdoc/>
    protected override bool RefusesUnknownAccounts => true;

    /// <inheritdoc/>
    protected override IReadOnlyList<Column> Columns(IReadOnlyList<Column> contract, TableSettings settings) =>
        !settings.HasTwoAmounts
            ? contract
            :
            [
                .. contract.Select(column => column.Name == "amount" ? column with { Required = false } : column),
                new Column("debit", ColumnKind.Money, true),
                new Column("credit", ColumnKind.Money, true),
            ];

    /// <inheritdoc/>
    protected override void ReadRow(Row row)
    {
        var id = row.Required(_entry);
        var entry = id.IsEmpty ? -1 : Data.EntryIds.Intern(id);
        if (entry >= 0 && !_entries.Add(entry))
            _twice.Add((entry, row.Line));

        var kind = (EntryKind)Math.Max(0, row.Word(_kind, required: true));
        var date = row.Date(_date, required: true);
        var posted = row.Date(_posted);
        var cents = Amount(row, kind);
        if (row.Bad is not null)
            return;

        var code = row.FreeWord(_code);
        var description = row.Text(_description);
        var read = new LedgerEntry
        {
            Entry = entry,
            Patient = row.Id(_patient, Data.PatientIds),
            Claim = row.Id(_claim, Data.ClaimIds),
            AppliesTo = row.Id(_appliesTo, Data.EntryIds),
            Date = date,
            Posted = posted == 0 ? date : posted,
            Cents = cents,
            Kind = kind.WithCode(code),
            CodeMark = EntryKinds.CodeMark(code),
            Described = !description.IsEmpty,
            SmallBalance = description.ContainsAny(SmallBalance),
        };
        if (read.Claim >= Run.KnownClaims && Run.KnownClaims >= 0)
            NoteUnknownClaim(row);
        if (posted == 0)
            Data.EntriesWithoutPosted++;
        if (row.FreeWord(_currency) is { IsEmpty: false } currency)
            _currencies.Add(currency, row.Account, row.Line);
        Data.FillsAppliesTo |= read.AppliesTo >= 0;
        Data.Ledger.Add(row.Account, read);
        if (
            _keepsAll
            || row.Account == Run.KeptAccount
            || (_keepsCharges && cents > 0)
            || (_keepsWriteOffs && kind is EntryKind.WriteOff or EntryKind.Adjustment)
        )
            Data.Keep(entry, code, description);
        Note(Fingerprint, Data, row.Account, read, code, description);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        RefuseTwice();
        foreach (var (currency, count, line, accounts) in _currencies.Others())
            Run.Hold(
                Problems.Notice(
                    MoneyChecks.OtherCurrency,
                    line,
                    "currency",
                    null,
                    Said.In(
                        $"{(count == 1 ? "One row is" : $"{count:N0} rows are")} in {currency}, the first here, and "
                            + $"most in {_currencies.Usual}: write amounts in one currency.",
                        $"{count:N0} {(count == 1 ? "ligne est" : "lignes sont")} en {currency}, la "
                            + $"première ici, et la "
                            + $"plupart en {_currencies.Usual} : écrire les montants dans une seule monnaie."
                    )
                ),
                accounts
            );
        if (_unknownClaims.Count > 0)
            Problems.Warn(
                _unknownClaims.Line,
                "claim",
                Said.In(
                    $"{RowsName(_unknownClaims.Count)} a claim that is not in "
                        + $"{Run.Source.NameOf(Table.Claims)}, the first "
                        + $"here: {RowText.Shown(_unknownClaims.Claim)}.",
                    $"{RowsName(_unknownClaims.Count)} une demande qui n’est pas dans "
                        + $"{Run.Source.NameOf(Table.Claims)}, la première ici : {RowText.Shown(_unknownClaims.Claim)}."
                )
            );
    }

    /// <inheritdoc/>
    protected override void CheckLinks()
    {
        if (!Data.FillsAppliesTo)
            return;
        var owners = new int[Data.EntryIds.Count];
        Array.Fill(owners, -1);
        for (var account = 0; account < Data.Accounts.Count; account++)
        for (var i = 0; i < Data.Ledger.CountOf(account); i++)
            owners[Data.Ledger.Of(account, i).Entry] = account;

        var (stray, elsewhere) = (new HashSet<int>(), new Tally());
        for (var account = 0; account < Data.Accounts.Count; account++)
        for (var i = 0; i < Data.Ledger.CountOf(account); i++)
            if (Data.Ledger.Of(account, i) is var entry && IsStray(account, entry.AppliesTo, owners))
            {
                if (owners[entry.AppliesTo] < 0)
                    stray.Add(entry.Entry);
                else
                    NoteElsewhere(elsewhere, account, entry, owners[entry.AppliesTo]);
            }
        if (elsewhere.Count > 0)
            Run.Hold(
                Problems.Notice(
                    TableChecks.EntryElsewhere,
                    LineWith("entry", elsewhere.Id),
                    "applies_to",
                    null,
                    Said.In(
                        $"{elsewhere.Of("row pays", "rows pay", "une ligne paie", "lignes paient")} an "
                            + $"entry of another account, the first {elsewhere.Told}: "
                            + "correct the account of one of the two.",
                        $"{elsewhere.Of("row pays", "rows pay", "une ligne paie", "lignes paient")} une écriture d’un "
                            + $"autre compte, en premier {elsewhere.Told} : corriger le compte de l’une des deux."
                    )
                ),
                elsewhere.Accounts
            );
        if (stray.Count == 0)
            return;
        var (line, target) = First(
            row => stray.Contains(Data.EntryIds.Find(row.Text(_entry))),
            row => row.Text(_appliesTo).ToString()
        );
        Problems.Warn(
            line,
            "applies_to",
            Said.In(
                $"{RowsName(stray.Count)} an entry that the account does not have, the first here: "
                    + $"{RowText.Shown(target)}.",
                $"{RowsName(stray.Count)} une écriture que le compte n’a pas, la première ici : "
                    + $"{RowText.Shown(target)}."
            )
        );
    }

    private void NoteElsewhere(Tally elsewhere, int account, in LedgerEntry entry, int owner)
    {
        elsewhere.Add(
            Data.EntryIds[entry.Entry],
            Said.In(
                $"{RowText.Shown(Data.EntryIds[entry.Entry])} of account {RowText.Shown(Data.AccountIds[account])} for "
                    + $"{RowText.Shown(Data.EntryIds[entry.AppliesTo])} of account "
                    + $"{RowText.Shown(Data.AccountIds[owner])}",
                $"{RowText.Shown(Data.EntryIds[entry.Entry])} du compte "
                    + $"{RowText.Shown(Data.AccountIds[account])} pour "
                    + $"{RowText.Shown(Data.EntryIds[entry.AppliesTo])} du compte "
                    + $"{RowText.Shown(Data.AccountIds[owner])}"
            ),
            account
        );
        elsewhere.Accounts.Add(owner);
    }

    /// <summary>Adds an entry to a fingerprint, with what statements print of it.</summary>
    public static void Note(
        TableFingerprint fingerprint,
        PracticeData data,
        int account,
        in LedgerEntry entry,
        ReadOnlySpan<char> code = default,
        ReadOnlySpan<char> description = default
    ) =>
        fingerprint
            .Row()
            .Add(data.EntryIds, entry.Entry)
            .Add(data.AccountIds, account)
            .Add(data.PatientIds, entry.Patient)
            .Add(data.ClaimIds, entry.Claim)
            .Add(data.EntryIds, entry.AppliesTo)
            .Add(entry.Date)
            .Add(entry.Posted)
            .Add(entry.Cents)
            .Add((int)entry.Kind + (entry.Described ? 256 : 0) + (entry.SmallBalance ? 512 : 0))
            .Add(code)
            .Add(description)
            .Done();

    private long Amount(Row row, EntryKind kind)
    {
        if (_debit >= 0)
            return TwoColumns(row);
        if (row.Required(_amount).IsEmpty || !row.Money(_amount, out var cents))
            return 0;
        return Run.Settings.CreditsPositive && kind.Lowers() ? -cents : cents;
    }

    private long TwoColumns(Row row)
    {
        var owed = row.Money(_debit, out var debit);
        var takenOff = row.Money(_credit, out var credit);
        if (!owed && !takenOff && row.Bad is null)
            row.Fail(
                _debit,
                Said.In(
                    "is blank, and so is the credit: one of them needs the amount.",
                    $"est vide, et le crédit aussi : l’un des deux doit avoir le montant."
                )
            );
        return debit - credit;
    }

    private void NoteUnknownClaim(Row row)
    {
        if (_unknownClaims.Count++ == 0)
            (_unknownClaims.Line, _unknownClaims.Claim) = (row.Line, row.Text(_claim).ToString());
    }

    // The line of an id's first row is looked up only now that it is needed: millions of lines are not kept for it.
    private void RefuseTwice()
    {
        if (_twice.Count == 0)
            return;
        var lines = FirstLines(
            row => Data.EntryIds.Find(row.Text(_entry)),
            _twice.Select(twice => twice.Entry).ToHashSet()
        );
        foreach (var (entry, line) in _twice)
            Problems.Refuse(
                line,
                "entry",
                Said.In(
                    $"The entry {RowText.Shown(Data.EntryIds[entry])} stands on line {lines[entry]} already: give one "
                        + $"of them another id, or delete it if it is the same entry.",
                    $"L’écriture {RowText.Shown(Data.EntryIds[entry])} est déjà à la ligne {lines[entry]} : "
                        + $"donner un autre numéro à l’une des deux, ou la supprimer si c’est la même."
                )
            );
    }

    // An entry whose row could not be read is there all the same.
    private bool IsStray(int account, int target, int[] owners) =>
        target >= 0 && owners[target] != account && (owners[target] >= 0 || !_entries.Contains(target));

    private static Said RowsName(int count) =>
        count == 1
            ? Said.In("One row names", $"Une ligne nomme")
            : Said.In($"{count:N0} rows name", $"{count:N0} lignes nomment");
}
