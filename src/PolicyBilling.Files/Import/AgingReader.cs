using PolicyBilling.Files.Import.Noticing;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads <c>aging</c> where a system exports no ledger: each bucket becomes an opening balance inside it,
/// the credit an adjustment, what insurers are expected to pay a claim.</summary>
internal sealed class AgingReader : TableReader
{
    private static readonly (string Column, string Entry, int Days)[] Buckets =
    [
        ("aged_0_30", "0-30", 15),
        ("aged_31_60", "31-60", 45),
        ("aged_61_90", "61-90", 75),
        ("aged_over_90", "over-90", 120),
    ];

    private readonly int _account,
        _credit,
        _insurance,
        _balance;
    private readonly int[] _columns;
    private readonly long[] _cents = new long[Buckets.Length];
    private readonly IndexSet _seen = new();
    private readonly PrintedTotals _totals = new();
    private bool _hasInsurance;

    public AgingReader(ImportRun run)
        : base(run, Table.Aging)
    {
        (_account, _credit, _insurance, _balance) = (
            Column("account"),
            Column("credit"),
            Column("insurance_estimate"),
            Column("balance")
        );
        _columns = [.. Buckets.Select(bucket => Column(bucket.Column))];
    }

    /// <inheritdoc/>
    protected override bool RefusesUnknownAccounts => true;

    /// <inheritdoc/>
    protected override void ReadRow(Row row)
    {
        if (!_seen.Add(row.Account))
        {
            Problems.Refuse(
                row.Line,
                row.Header(_account),
                Said.In(
                    $"The account {RowText.Shown(row.Text(_account))} stands on an earlier line already: an aging "
                        + $"report has one row for each.",
                    $"Le compte {RowText.Shown(row.Text(_account))} est déjà sur une ligne plus haut : un rapport "
                        + $"d’ancienneté a une ligne par compte."
                )
            );
            return;
        }
        // Below zero in the first period alone is how some systems print a credit.
        if (!row.Money(_columns[0], out _cents[0]))
            _cents[0] = 0;
        for (var i = 1; i < Buckets.Length; i++)
            _cents[i] = Math.Max(0, row.Unsigned(_columns[i]));
        var credit = Math.Max(0, row.Unsigned(_credit));
        if (row.Bad is null && row.Money(_balance, out var balance) && balance != _cents.Sum() - credit)
            row.Fail(
                _balance,
                Said.In(
                    $"{RowText.Shown(row.Text(_balance))} is not the sum of the periods less the credit, "
                        + $"{RowText.Money(_cents.Sum() - credit)}: one of them was read wrongly.",
                    $"{RowText.Shown(row.Text(_balance))} n’est pas la somme des périodes moins le crédit, "
                        + $"{RowText.Money(_cents.Sum() - credit)} : l’un d’eux a été mal lu."
                )
            );
        var insurance = row.Unsigned(_insurance);
        _hasInsurance = row.Has(_insurance);
        if (row.Bad is not null)
            return;

        _totals.Add(row.Line, _cents, credit);
        if (_cents[0] < 0)
            (_cents[0], credit) = (0, credit - _cents[0]);
        for (var i = 0; i < Buckets.Length; i++)
            Add(row.Account, Buckets[i].Entry, EntryKind.OpeningBalance, AsOf - Buckets[i].Days, _cents[i]);
        // An adjustment, since nobody knows when it was paid: a payment would count as payment history.
        Add(row.Account, "credit", EntryKind.Adjustment, AsOf, -credit);
        if (insurance > 0 && !Run.Source.Has(Table.Claims))
            AddClaim(row.Account, insurance);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        Data.EarliestAsOf = Run.Settings.AsOf;
        _totals.Notice(Problems);
        if (!_hasInsurance)
            return;
        if (Run.Source.Has(Table.Claims))
            Problems.Note(
                "insurance_estimate",
                Said.In(
                    $"{Run.Source.NameOf(Table.Claims)} says more; the column was not read.",
                    $"{Run.Source.NameOf(Table.Claims)} en dit plus ; la colonne n’a pas été lue."
                )
            );
        else
            Data.Present |= Table.Claims;
    }

    // One claim stands for all that are open; nobody knows when they were sent.
    private void AddClaim(int account, long cents)
    {
        var id = Data.ClaimIds.Intern($"aging-{Data.AccountIds[account]}-insurance");
        Data.Claims.Add(account, new ClaimRow(id, -1, -1, ClaimStatus.Sent, AsOf, 0, cents, 0, 0));
        Fingerprint.Row().Add(Data.ClaimIds, id).Add(cents).Done();
    }

    private int AsOf => Run.Settings.AsOf!.Value.DayNumber;

    private void Add(int account, string name, EntryKind kind, int date, long cents)
    {
        if (cents == 0)
            return;
        var entry = new LedgerEntry
        {
            Entry = Data.EntryIds.Intern($"aging-{Data.AccountIds[account]}-{name}"),
            AppliesTo = -1,
            Patient = -1,
            Claim = -1,
            Date = date,
            Posted = date,
            Cents = cents,
            Kind = kind,
            Described = true,
        };
        Data.Ledger.Add(account, entry);
        LedgerReader.Note(Fingerprint, Data, account, entry);
    }
}
