using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Backtests;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Workbench.Comparing;

/// <summary>
/// What patients paid after statements that really went out, by how long the money on them had been theirs to pay. A
/// payment within the days of two statements
/// counts for both: it followed each.
/// </summary>
internal static class StatementRecovery
{
    /// <summary>Four groups by age, each with a cohort for each month-end: the statements of the month up to it.
    /// Empty where contacts are not exported.</summary>
    public static IReadOnlyList<AgeResult> Of(
        PracticeData data,
        PolicySet policies,
        IReadOnlyList<DateOnly> monthEnds,
        CancellationToken cancel = default
    )
    {
        if (!data.Present.HasFlag(Table.Contacts))
            return [];
        var known = LedgerDays.KnownUntil(data, monthEnds[^1]);
        Reader Start() => new(data, policies.Practice.Aging, monthEnds);
        var all = Start();
        EveryAccount.Visit(data.Accounts.Count, Start, (reader, account) => reader.Add(account), all.Add, cancel);
        return
        [
            .. all.Ages.Select(
                (months, bucket) =>
                    new AgeResult(bucket, [.. months.Select((sum, month) => sum.On(monthEnds[month], known))])
            ),
        ];
    }

    /// <summary>One thread's accounts.</summary>
    private sealed class Reader(PracticeData data, AgingRules aging, IReadOnlyList<DateOnly> monthEnds)
    {
        private static readonly Actions One = new(1, 1, 0, 0, 0, 0);
        private readonly int _first = Windows.Of(monthEnds[0]).Month;
        private readonly int[] _ends = [.. monthEnds.Select(day => day.DayNumber)];
        private readonly PaymentsAfter _payments = new(data, monthEnds[^1]);
        private readonly AccountOnDay _account = new(data, aging);

        public Sum[][] Ages { get; } = [.. Enumerable.Range(0, 4).Select(_ => new Sum[monthEnds.Count])];

        public void Add(int account)
        {
            var read = false;
            for (var i = 0; i < data.Contacts.CountOf(account); i++)
            {
                var day = data.Contacts.Of(account, i).Date;
                if (day < _first || day > _ends[^1] || !IsFirstOfItsDay(account, i))
                    continue;
                if (!read)
                    _payments.Read(account);
                read = true;
                AddStatement(account, day);
            }
        }

        public void Add(Reader other)
        {
            for (var bucket = 0; bucket < Ages.Length; bucket++)
            for (var month = 0; month < _ends.Length; month++)
                Ages[bucket][month].Add(other.Ages[bucket][month]);
        }

        // One by mail and the same by e-mail ask once.
        private bool IsFirstOfItsDay(int account, int place)
        {
            var contacts = data.Contacts;
            if (!ActivitySums.IsSent(contacts.Of(account, place)))
                return false;
            for (var i = 0; i < place; i++)
                if (
                    contacts.Of(account, i).Date == contacts.Of(account, place).Date
                    && ActivitySums.IsSent(contacts.Of(account, i))
                )
                    return false;
            return true;
        }

        // As the account was known when the statement went out.
        private void AddStatement(int account, int day)
        {
            _account.Read(account, day);
            var claims = _account.Claims;
            var asked = _account.Ledger.Balance - claims.Estimate;
            if (asked <= 0)
                return;
            var due = claims.OldestDue(_account.Aging).Since;
            var clock = due == 0 ? 0 : Math.Max(0, day - due);
            Ages[Aging.BucketOf(clock)][Array.FindIndex(_ends, end => day <= end)].Add(One, asked, _payments.Of(day));
        }
    }
}
