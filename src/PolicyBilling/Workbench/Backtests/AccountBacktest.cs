using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Backtests;

/// <summary>A statement that waits to see whether it is among those of its run.</summary>
internal readonly record struct Queued(int Account, Decision Decision, BatchPlace Place, PaidCents Paid);

/// <summary>Takes one account after another through all month-ends and adds up what was decided and paid. One for
/// each thread.</summary>
internal sealed class AccountBacktest
{
    private readonly PracticeData _data;
    private readonly IReadOnlyList<PolicySet> _policies;
    private readonly int[] _days;
    private readonly long[] _balances;
    private readonly AccountDecider[][] _deciders;
    private readonly bool _sameFacts;
    private readonly PaymentsAfter _payments;

    public AccountBacktest(
        PracticeData data,
        IReadOnlyList<PolicySet> policies,
        IReadOnlyList<DateOnly> monthEnds,
        RunOptions options
    )
    {
        (_data, _policies, _payments) = (data, policies, new PaymentsAfter(data, options.AsOf));
        _days = [.. monthEnds.Select(day => day.DayNumber)];
        _balances = new long[_days.Length];
        _deciders =
        [
            .. policies.Select(set =>
                monthEnds
                    .Select(day => new AccountDecider(
                        data,
                        set,
                        options with
                        {
                            AsOf = day,
                        },
                        BillingRun.FactsFor(set, day),
                        writes: false
                    ))
                    .ToArray()
            ),
        ];
        _sameFacts = policies.All(set =>
            BillingRun.FactsFor(set, options.AsOf).GivesTheFactsOf(BillingRun.FactsFor(policies[0], options.AsOf))
        );
        Sums = [.. policies.Select(_ => new Sums(_days.Length))];
        Queues = [.. policies.Select(_ => _days.Select(_ => new List<Queued>()).ToArray())];
    }

    /// <summary>What was added up, for each set of policies.</summary>
    public IReadOnlyList<Sums> Sums { get; }

    /// <summary>Statements not yet added up, for each set of policies that limits them and each month-end.</summary>
    public IReadOnlyList<List<Queued>[]> Queues { get; }

    /// <summary>What failed while deciding.</summary>
    public HashSet<Problem> Problems { get; } = [];

    /// <summary>Takes an account through the month-ends; one that owes nothing on a month-end is decided there
    /// already.</summary>
    public void Add(int account)
    {
        ReadBalances(account);
        var bad = _data.BadAccounts.ContainsKey(account);
        if (!bad && Array.TrueForAll(_balances, balance => balance == 0))
            return;
        _payments.Read(account);
        for (var monthEnd = 0; monthEnd < _days.Length; monthEnd++)
            if (bad || _balances[monthEnd] != 0)
                Add(account, monthEnd);
    }

    /// <summary>Adds what another thread added up.</summary>
    public void Add(AccountBacktest other)
    {
        Problems.UnionWith(other.Problems);
        for (var side = 0; side < _policies.Count; side++)
        {
            Sums[side].Add(other.Sums[side]);
            for (var monthEnd = 0; monthEnd < _days.Length; monthEnd++)
                Queues[side][monthEnd].AddRange(other.Queues[side][monthEnd]);
        }
    }

    /// <summary>Adds up the queued statements, those beyond a run's limit as holds. Call once, when all accounts are
    /// there.</summary>
    public void SendBatches()
    {
        for (var side = 0; side < _policies.Count; side++)
        {
            if (_policies[side].Practice.StatementsPerRun is not { } most)
                continue;
            for (var monthEnd = 0; monthEnd < _days.Length; monthEnd++)
            {
                var queue = Queues[side][monthEnd];
                queue.Sort(
                    (left, right) =>
                        left.Place.CompareTo(right.Place) is not 0 and var order
                            ? order
                            : _data.AccountIds.Compare(left.Account, right.Account)
                );
                foreach (var (place, queued) in queue.Index())
                    Sums[side]
                        .Add(
                            monthEnd,
                            place < most ? queued.Decision : Batches.Waiting(queued.Decision, most, "en"),
                            queued.Place.DueDays,
                            queued.Paid
                        );
            }
        }
    }

    private void Add(int account, int monthEnd)
    {
        var paid = _payments.Of(_days[monthEnd]);
        AccountFacts? facts = null;
        for (var side = 0; side < _policies.Count; side++)
        {
            var decider = _deciders[side][monthEnd];
            if (facts is null || !_sameFacts)
                facts = decider.Read(account);
            var decided = decider.Decide(account, facts);
            Problems.UnionWith(decided.Problems);
            if (
                decided.Decision.Kind == DecisionKind.Statement
                && _policies[side].Practice.StatementsPerRun is not null
            )
                Queues[side][monthEnd].Add(new Queued(account, decided.Decision, BatchPlace.Of(facts), paid));
            else
                Sums[side].Add(monthEnd, decided.Decision, facts.PatientDueDays, paid);
        }
    }

    // One look at the rows tells on which month-ends there is anything to decide.
    private void ReadBalances(int account)
    {
        Array.Clear(_balances);
        for (var i = 0; i < _data.Ledger.CountOf(account); i++)
        {
            ref readonly var entry = ref _data.Ledger.Of(account, i);
            var known = Math.Max(entry.Date, entry.Posted);
            for (var monthEnd = _days.Length - 1; monthEnd >= 0 && _days[monthEnd] >= known; monthEnd--)
                _balances[monthEnd] += entry.Cents;
        }
    }
}
