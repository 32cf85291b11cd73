using System.Runtime.InteropServices;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Measures;

/// <summary>What took money off without a payment.</summary>
public enum WriteOffKind
{
    /// <summary>Agreed with an insurer; the reason is its carrier.</summary>
    Insurance,

    /// <summary>A write-off or adjustment whose description says that the balance was small.</summary>
    SmallBalance,

    /// <summary>Another write-off.</summary>
    WriteOff,

    /// <summary>Another adjustment: a courtesy, a fee waived.</summary>
    Adjustment,
}

/// <summary>Write-offs of a kind and reason.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Reason">The carrier of an insurance write-off; of the others the description, else the code; null where
/// nothing is written.</param>
/// <param name="Months">What was taken off in each month, positive, less what was put back.</param>
public sealed record WriteOffLine(WriteOffKind Kind, string? Reason, IReadOnlyList<decimal> Months)
{
    /// <summary>All months together.</summary>
    public decimal Total => Months.Sum();
}

/// <summary>Write-offs and adjustments by kind, month by month, against the treatment charged.</summary>
/// <param name="Months">The last day of each month, oldest first.</param>
/// <param name="Production">Treatment charged in each month, less what was reversed.</param>
/// <param name="Lines">By kind, then the most money first.</param>
public sealed record WriteOffs(
    IReadOnlyList<DateOnly> Months,
    IReadOnlyList<decimal> Production,
    IReadOnlyList<WriteOffLine> Lines
)
{
    /// <summary>Of one kind, in all months.</summary>
    public decimal Of(WriteOffKind kind) => Lines.Where(line => line.Kind == kind).Sum(line => line.Total);

    /// <summary>All kinds in all months.</summary>
    public decimal Total => Lines.Sum(line => line.Total);

    /// <summary>Share of the production of all months; null where there was none.</summary>
    public decimal? Share(decimal amount) => Production.Sum() is > 0 and var production ? amount / production : null;
}

/// <summary>Adds up write-offs and production, in cents.</summary>
internal sealed class WriteOffSums(MeasuredMonths months)
{
    // By kind, and the number of the carrier or of the entry's text.
    private readonly Dictionary<(WriteOffKind Kind, int Reason), long[]> _lines = [];
    private readonly long[] _production = new long[months.Days.Count];

    public void Read(MeasuredAccount account)
    {
        var ledger = account.Ledger;
        for (var i = ledger.Count - 1; i >= 0 && ledger[i].Date >= months.Starts; i--)
        {
            ref readonly var entry = ref ledger[i];
            if (entry.Kind == EntryKind.Charge)
                _production[months.Of(entry.Date)] += entry.Cents;
            else if (KindOf(entry) is { } kind)
                Of((kind, Reason(account, i, kind)))[months.Of(entry.Date)] -= entry.Cents;
        }
    }

    public void Add(WriteOffSums other)
    {
        foreach (var (line, sums) in other._lines)
            Add(Of(line), sums);
        Add(_production, other._production);
    }

    public WriteOffs Value(PracticeData data) =>
        new(
            months.Days,
            [.. _production.Select(Money.FromCents)],
            [
                .. _lines
                    .GroupBy(line => line.Key.Kind)
                    .SelectMany(kind =>
                        Named
                            .Merge(
                                kind.Select(line => (Text(data, line.Key), line.Value)),
                                (a, b) => [.. a.Zip(b, Sum)]
                            )
                            .Select(line => new WriteOffLine(
                                kind.Key,
                                line.Name,
                                [.. line.Value.Select(Money.FromCents)]
                            ))
                    )
                    .Where(line => line.Months.Any(month => month != 0))
                    .OrderBy(line => line.Kind)
                    .ThenByDescending(line => line.Total)
                    .ThenBy(line => line.Reason, StringComparer.Ordinal),
            ]
        );

    private static WriteOffKind? KindOf(in LedgerEntry entry) =>
        entry.Kind switch
        {
            EntryKind.InsuranceWriteOff => WriteOffKind.Insurance,
            EntryKind.WriteOff or EntryKind.Adjustment when entry.SmallBalance => WriteOffKind.SmallBalance,
            EntryKind.WriteOff => WriteOffKind.WriteOff,
            EntryKind.Adjustment => WriteOffKind.Adjustment,
            _ => null,
        };

    private static int Reason(MeasuredAccount account, int place, WriteOffKind kind)
    {
        ref readonly var entry = ref account.Ledger[place];
        if (kind == WriteOffKind.SmallBalance)
            return -1;
        if (kind != WriteOffKind.Insurance)
            return account.Data.EntryTexts.NumberOf(entry.Entry);
        // One that names a charge of the claim instead of the claim belongs to the claim all the same.
        var named = entry.Claim >= 0 ? -1 : account.Ledger.Find(entry.AppliesTo);
        return account.Carriers.Of(named >= 0 ? account.Ledger[named].Claim : entry.Claim, entry.Patient);
    }

    private static string? Text(PracticeData data, (WriteOffKind Kind, int Reason) line)
    {
        if (line.Kind == WriteOffKind.Insurance)
            return Named.Of(data, line.Reason);
        var text = data.EntryTexts[line.Reason];
        return text.Description.Trim() is { Length: > 0 } description ? description
            : text.Code.Length > 0 ? text.Code
            : null;
    }

    private long[] Of((WriteOffKind, int) line)
    {
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_lines, line, out _);
        return sums ??= new long[_production.Length];
    }

    private static void Add(long[] sums, long[] others)
    {
        for (var month = 0; month < sums.Length; month++)
            sums[month] += others[month];
    }

    private static long Sum(long a, long b) => a + b;
}
