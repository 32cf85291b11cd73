using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads <c>aging</c> where a system exports no ledger: each bucket becomes an opening balance inside it,
/// the credit an adjustment.</summary>
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
        _credit;
    private readonly int[] _columns;
    private readonly long[] _cents = new long[Buckets.Length];
    private readonly IndexSet _seen = new();

    public AgingReader(ImportRun run)
        : base(run, Table.Aging)
    {
        (_account, _credit) = (Column("account"), Column("credit"));
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
                $"The account {RowText.Shown(row.Text(_account))} stands on an earlier line already: an aging "
                    + $"report has one row for each."
            );
            return;
        }
        for (var i = 0; i < Buckets.Length; i++)
            _cents[i] = row.Unsigned(_columns[i]);
        var credit = row.Unsigned(_credit);
        if (row.Bad is not null)
            return;

        for (var i = 0; i < Buckets.Length; i++)
            Add(row.Account, Buckets[i].Entry, EntryKind.OpeningBalance, AsOf - Buckets[i].Days, _cents[i]);
        // An adjustment, since nobody knows when it was paid: a payment would count as payment history.
        Add(row.Account, "credit", EntryKind.Adjustment, AsOf, -credit);
    }

    /// <inheritdoc/>
    protected override void Finish() => Data.EarliestAsOf = Run.Settings.AsOf;

    private int AsOf => Run.Settings.AsOf!.Value.DayNumber;

    private void Add(int account, string name, EntryKind kind, int date, long cents)
    {
        // Blank is below zero for a bucket and above for a credit; neither makes an entry.
        if (kind == EntryKind.OpeningBalance ? cents <= 0 : cents >= 0)
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
