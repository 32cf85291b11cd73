using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Comparing;

/// <summary>The same account in both exports, by its number in each; -1 where an export lacks it.</summary>
internal readonly record struct AccountPair(int Before, int After);

/// <summary>How the first export's ids are called in the second: entries and claims of both can then be told apart
/// and matched.</summary>
internal sealed class PeriodIds
{
    private readonly int[]? _entries,
        _claims;

    public PeriodIds(Period period)
    {
        Accounts = period.IsOneExport
            ? [.. Enumerable.Range(0, period.After.Accounts.Count).Select(account => new AccountPair(account, account))]
            : Pairs(period);
        if (period.IsOneExport)
            return;
        _entries = Map(period.Before.EntryIds, period.After.EntryIds);
        _claims = Map(period.Before.ClaimIds, period.After.ClaimIds);
    }

    /// <summary>Every account of either export, in ordinal order of ids where exports differ.</summary>
    public IReadOnlyList<AccountPair> Accounts { get; }

    /// <summary>An entry of the first export with the second's ids.</summary>
    public LedgerEntry Translate(LedgerEntry entry)
    {
        if (_entries is null || _claims is null)
            return entry;
        entry.Entry = _entries[entry.Entry];
        if (entry.AppliesTo >= 0)
            entry.AppliesTo = _entries[entry.AppliesTo];
        if (entry.Claim >= 0)
            entry.Claim = _claims[entry.Claim];
        entry.Patient = -1;
        return entry;
    }

    private static List<AccountPair> Pairs(Period period)
    {
        var (before, after) = (period.Before, period.After);
        var pairs = Enumerable
            .Range(0, after.Accounts.Count)
            .Select(account => new AccountPair(Known(before, after.AccountIds[account]), account))
            .ToList();
        for (var account = 0; account < before.Accounts.Count; account++)
            if (Known(after, before.AccountIds[account]) < 0)
                pairs.Add(new AccountPair(account, -1));
        return pairs;
    }

    private static int Known(PracticeData data, string account) =>
        data.AccountIds.Find(account) is var found && found < data.Accounts.Count ? found : -1;

    // The second index takes up what only the first one has; ids in it mean no more than that somebody once wrote them.
    private static int[] Map(TextIndex from, TextIndex to)
    {
        var map = new int[from.Count];
        for (var i = 0; i < map.Length; i++)
            map[i] = to.Intern(from[i]);
        return map;
    }
}

/// <summary>What was in one account's books on each of two days, and what came in between. Reused from account to
/// account.</summary>
internal sealed class AccountPeriod(Period period, PeriodIds ids)
{
    private readonly int _from = period.From.DayNumber,
        _to = period.To.DayNumber;
    private readonly Dictionary<int, LedgerEntry> _known = [];

    /// <summary>Entries known on the first day.</summary>
    public List<LedgerEntry> Opening { get; } = [];

    /// <summary>Entries known on the second day and not on the first.</summary>
    public List<LedgerEntry> Added { get; } = [];

    /// <summary>Entries known on the second day, as they are told then.</summary>
    public List<LedgerEntry> Closing { get; } = [];

    /// <summary>Entries known on the first day that the second export tells otherwise or no more.</summary>
    public int Rewritten { get; private set; }

    /// <summary>Reads an account.</summary>
    public void Read(AccountPair pair)
    {
        (Rewritten, var (before, after)) = (0, pair);
        Opening.Clear();
        Added.Clear();
        Closing.Clear();
        _known.Clear();
        if (period.IsOneExport)
            ReadOne(after);
        else
            ReadTwo(before, after);
    }

    private void ReadOne(int account)
    {
        for (var i = 0; i < period.After.Ledger.CountOf(account); i++)
        {
            ref readonly var row = ref period.After.Ledger.Of(account, i);
            if (!row.CountsOn(_to))
                continue;
            Closing.Add(row);
            (row.CountsOn(_from) ? Opening : Added).Add(row);
        }
    }

    private void ReadTwo(int before, int after)
    {
        for (var i = 0; before >= 0 && i < period.Before.Ledger.CountOf(before); i++)
            if (period.Before.Ledger.Of(before, i) is var row && row.CountsOn(_from))
                Opening.Add(_known[ids.Translate(row).Entry] = ids.Translate(row));
        for (var i = 0; after >= 0 && i < period.After.Ledger.CountOf(after); i++)
        {
            ref readonly var row = ref period.After.Ledger.Of(after, i);
            if (!row.CountsOn(_to))
                continue;
            Closing.Add(row);
            if (!_known.Remove(row.Entry, out var told))
                Added.Add(row);
            else if (!Same(told, row))
                Rewritten++;
        }
        Rewritten += _known.Count;
    }

    private static bool Same(in LedgerEntry left, in LedgerEntry right) =>
        (left.Date, left.Kind, left.Cents, left.AppliesTo, left.Claim)
        == (right.Date, right.Kind, right.Cents, right.AppliesTo, right.Claim);
}
