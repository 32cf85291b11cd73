using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Comparing;

/// <summary>Walks every account, follows its charges, and adds up.</summary>
internal static class Walking
{
    public static (Walk Walk, Migration Migration) Of(
        Period period,
        Practice practice,
        CancellationToken cancel = default
    )
    {
        var ids = new PeriodIds(period);
        var accounts = new AccountWalk?[ids.Accounts.Count];
        var sums = new WalkSums();
        EveryAccount.Visit(
            accounts.Length,
            () => new Share(period, ids, practice),
            (share, i) => accounts[i] = share.Walk(ids.Accounts[i]),
            share => sums.Add(share.Sums),
            cancel
        );
        var gone = Gone(period).ToList();
        foreach (var account in gone)
            sums.AddGone(account, period.Kept!.Accounts[account.Account].Position);
        return (
            sums.Walk([
                .. accounts
                    .OfType<AccountWalk>()
                    .Concat(gone)
                    .OrderBy(account => account.Account, StringComparer.Ordinal),
            ]),
            sums.Migration()
        );
    }

    // Accounts that were there when the day's run was sent, and that no export tells of any more.
    private static IEnumerable<AccountWalk> Gone(Period period)
    {
        bool IsIn(PracticeData data, string id) =>
            data.AccountIds.Find(id) is var account and >= 0 && account < data.Accounts.Count;
        foreach (var (id, kept) in period.Kept?.Accounts ?? new Dictionary<string, KeptAccount>())
            if (!kept.IsEmpty && !IsIn(period.After, id) && !IsIn(period.Before, id))
            {
                var walk = new AccountWalk(id, "", kept.Position.Position, Position.Zero);
                walk.Cents[^1] = -kept.Position.Balance;
                yield return walk;
            }
    }

    /// <summary>One thread's accounts.</summary>
    private sealed class Share(Period period, PeriodIds ids, Practice practice)
    {
        private readonly AccountWalker _walker = new(period, ids, practice.Aging);

        public WalkSums Sums { get; } = new();

        public AccountWalk? Walk(AccountPair pair)
        {
            var (data, account) = pair.After >= 0 ? (period.After, pair.After) : (period.Before, pair.Before);
            if (!_walker.Walk(pair, period.Kept?.Accounts.GetValueOrDefault(data.AccountIds[account])))
                return null;
            var walk = new AccountWalk(
                data.AccountIds[account],
                data.Texts[data.Accounts[account].Name],
                _walker.Opening.Position,
                _walker.Closing.Position
            )
            {
                Cents = [.. _walker.Moved.Select(moved => moved.Balance)],
            };
            Sums.Add(_walker, period.From, practice.LeavesOut(data.Words[data.Accounts[account].BillingType]));
            Sums.Note(walk, _walker.Migrated);
            return walk;
        }
    }
}

/// <summary>Walks added up, in cents.</summary>
internal sealed class WalkSums
{
    private readonly PositionCents[] _moved = new PositionCents[WalkLines.All.Count];
    private readonly int[] _entries = new int[WalkLines.All.Count];
    private readonly Dictionary<
        (EntryKind Kind, DateOnly Dated, DateOnly? Posted),
        (int Entries, long Cents)
    > _backDated = [];
    private readonly MigrationCents _migrated = new();
    private readonly List<Over90Move> _entered = [],
        _left = [];
    private readonly List<AccountMigration> _accounts = [];
    private PositionCents _opening,
        _closing;
    private long _openingLeftOut,
        _closingLeftOut;

    public void Add(AccountWalker account, DateOnly from, bool leftOut)
    {
        _opening += account.Opening;
        _closing += account.Closing;
        for (var line = 0; line < _moved.Length; line++)
            (_moved[line], _entries[line]) = (
                _moved[line] + account.Moved[line],
                _entries[line] + account.Entries[line]
            );
        foreach (var entry in account.Added)
            if (entry.Date <= from.DayNumber)
                Add(
                    (entry.Kind, Month(entry.Date), entry.Posted > from.DayNumber ? Month(entry.Posted) : null),
                    (1, entry.Cents)
                );
        _migrated.Add(account.Migrated);
        if (!leftOut)
            return;
        _openingLeftOut += account.Opening.Balance;
        _closingLeftOut += account.Closing.Balance;
    }

    /// <summary>Adds an account that exports tell of no more.</summary>
    public void AddGone(AccountWalk account, in PositionCents kept)
    {
        _opening += kept;
        _moved[^1] -= kept;
        var migrated = new MigrationCents();
        migrated.Remember(kept, _moved.Length - 1);
        _migrated.Add(migrated);
        Note(account.Account, account.Guarantor, migrated);
    }

    /// <summary>Notes what became of an account's money, and whether it entered or left the bucket over 90
    /// days.</summary>
    public void Note(AccountWalk account, MigrationCents migrated)
    {
        Note(account.Account, account.Guarantor, migrated);
        var (before, after) = (account.Opening.Open.Over90, account.Closing.Open.Over90);
        if (before == 0 && after > 0)
            _entered.Add(
                new(
                    account.Account,
                    account.Guarantor,
                    after,
                    migrated.MostlyFrom() is var from and >= Origin.Settled ? from.Word() : WalkLines.AgedOn
                )
            );
        if (before > 0 && after == 0)
            _left.Add(new(account.Account, account.Guarantor, before, migrated.MostlyLoweredBy()));
    }

    private void Note(string account, string guarantor, MigrationCents migrated) =>
        _accounts.AddRange(
            Enum.GetValues<Origin>().Select(from => migrated.Of(account, guarantor, from)).OfType<AccountMigration>()
        );

    public void Add(WalkSums other)
    {
        _migrated.Add(other._migrated);
        _entered.AddRange(other._entered);
        _left.AddRange(other._left);
        _accounts.AddRange(other._accounts);
        _opening += other._opening;
        _closing += other._closing;
        for (var line = 0; line < _moved.Length; line++)
            (_moved[line], _entries[line]) = (_moved[line] + other._moved[line], _entries[line] + other._entries[line]);
        foreach (var (key, sum) in other._backDated)
            Add(key, sum);
        _openingLeftOut += other._openingLeftOut;
        _closingLeftOut += other._closingLeftOut;
    }

    public Walk Walk(IReadOnlyList<AccountWalk> accounts) =>
        new()
        {
            Opening = _opening.Position,
            Lines =
            [
                .. WalkLines.All.Select((word, line) => new WalkLine(word, _entries[line], _moved[line].Position)),
            ],
            Closing = _closing.Position,
            BackDated =
            [
                .. _backDated
                    .OrderBy(pair => pair.Key.Kind)
                    .ThenBy(pair => pair.Key.Dated)
                    .ThenBy(pair => pair.Key.Posted)
                    .Select(pair => new BackDated(
                        pair.Key.Kind.Word(),
                        pair.Key.Dated,
                        pair.Key.Posted,
                        pair.Value.Entries,
                        Money.FromCents(pair.Value.Cents)
                    )),
            ],
            Accounts = accounts,
            OpeningLeftOut = Money.FromCents(_openingLeftOut),
            ClosingLeftOut = Money.FromCents(_closingLeftOut),
        };

    public Migration Migration() =>
        new(
            [.. Enum.GetValues<Origin>().Select(_migrated.Row)],
            [.. MostFirst(_entered)],
            [.. MostFirst(_left)],
            [.. _accounts.OrderBy(account => account.Account, StringComparer.Ordinal)]
        );

    private static IEnumerable<Over90Move> MostFirst(List<Over90Move> moves) =>
        moves.OrderByDescending(move => move.Amount).ThenBy(move => move.Account, StringComparer.Ordinal);

    private void Add((EntryKind, DateOnly, DateOnly?) key, (int Entries, long Cents) sum)
    {
        var so = _backDated.GetValueOrDefault(key);
        _backDated[key] = (so.Entries + sum.Entries, so.Cents + sum.Cents);
    }

    private static DateOnly Month(int day) => DateOnly.FromDayNumber(day).AddDays(1 - DateOnly.FromDayNumber(day).Day);
}
