using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Workbench.Comparing;

/// <summary>Where money was before it came to where it is, or went: a bucket of the first day, charges settled by
/// then, or charges that came later.</summary>
public enum Origin
{
    To30,
    To60,
    To90,
    Over90,
    Settled,
    New,
}

/// <summary>The words for origins in results.</summary>
public static class Origins
{
    /// <summary>Words in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<string> Words =
    [
        "aged_0_30",
        "aged_31_60",
        "aged_61_90",
        "aged_over_90",
        "settled",
        "new",
    ];

    /// <summary>The word for an origin.</summary>
    public static string Word(this Origin origin) => Words[(int)origin];
}

/// <summary>Money followed charge by charge from bucket to bucket: every row foots, its columns add up to the buckets
/// of the second day.</summary>
/// <param name="Rows">One for each <see cref="Origin"/>, in that order.</param>
/// <param name="Entered">Accounts with nothing over 90 days on the first day and something on the second, the most
/// money first.</param>
/// <param name="Left">Accounts with something over 90 days on the first day and nothing on the second, the most money
/// first.</param>
/// <param name="Accounts">The accounts behind each row, in ordinal order of ids; their sums are the row's.</param>
public sealed record Migration(
    IReadOnlyList<MigrationRow> Rows,
    IReadOnlyList<Over90Move> Entered,
    IReadOnlyList<Over90Move> Left,
    IReadOnlyList<AccountMigration> Accounts
);

/// <summary>What became of one origin's money on one account. Two decimals.</summary>
/// <param name="Account">Its id.</param>
/// <param name="Guarantor">Who owes.</param>
/// <param name="From">Where it was.</param>
/// <param name="Opening">Open on the first day; of new charges what was open when they came.</param>
/// <param name="OpenNow">Open of it on the second day.</param>
/// <param name="AgedOn">Open in a later bucket.</param>
public sealed record AccountMigration(
    string Account,
    string Guarantor,
    Origin From,
    decimal Opening,
    decimal OpenNow,
    decimal AgedOn
);

/// <summary>What became of one origin's money: <c>Opening + every change = To</c>.</summary>
/// <param name="From">Where it was.</param>
/// <param name="Opening">Open on the first day; of new charges what was open when they came, after credits that
/// waited for them.</param>
/// <param name="Changes">What each of <see cref="WalkLines.All"/> did to these charges, negative where it paid or
/// lowered them.</param>
/// <param name="To">What is open of them on the second day, by its bucket then.</param>
public sealed record MigrationRow(Origin From, decimal Opening, IReadOnlyList<decimal> Changes, ByAge To)
{
    /// <summary>Paid by patients and insurers; positive.</summary>
    public decimal Paid => -(Change(EntryKind.PatientPayment) + Change(EntryKind.InsurancePayment));

    /// <summary>Written off, for insurance or otherwise; positive.</summary>
    public decimal WrittenOff => -(Change(EntryKind.InsuranceWriteOff) + Change(EntryKind.WriteOff));

    /// <summary>Everything else that changed them: adjustments, transfers, reversed charges, money that went back;
    /// positive where they rose.</summary>
    public decimal Other => Changes.Sum() + Paid + WrittenOff;

    /// <summary>Still open in the bucket it was in.</summary>
    public decimal Stayed =>
        From switch
        {
            Origin.To30 => To.To30,
            Origin.To60 => To.To60,
            Origin.To90 => To.To90,
            Origin.Over90 => To.Over90,
            _ => 0.00m,
        };

    /// <summary>Open in a later bucket, for money that was in one.</summary>
    public decimal AgedOn =>
        From switch
        {
            Origin.To30 => To.To60 + To.To90 + To.Over90,
            Origin.To60 => To.To90 + To.Over90,
            Origin.To90 => To.Over90,
            _ => 0.00m,
        };

    /// <summary>Share that aged on, 0 to 1; null where there was nothing that could.</summary>
    public decimal? RollRate => Opening > 0 && From < Origin.Over90 ? AgedOn / Opening : null;

    private decimal Change(EntryKind kind) => Changes[WalkLines.Of(kind)];
}

/// <summary>An account that entered or left the bucket over 90 days.</summary>
/// <param name="Account">Its id.</param>
/// <param name="Guarantor">Who owes.</param>
/// <param name="Amount">Over 90 days, on the day when there was something.</param>
/// <param name="Reason">Of those that left, the line of <see cref="WalkLines.All"/> that lowered it most; of those
/// that entered <c>aged-on</c>, <c>settled</c> (open again) or <c>new</c> (came with an old date), whichever is most
/// of it.</param>
public sealed record Over90Move(string Account, string Guarantor, decimal Amount, string Reason);
