using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Plans;

/// <summary>Accounts that were held for the same reason at each of the last three month-ends: whatever they wait for,
/// it does not come by itself. Not those whose rule or guard says that it may last, nor those held by an exception,
/// which somebody wants. Flags, billing types and payment plans count as they are today.</summary>
internal sealed class StuckAccounts
{
    /// <summary>The worklist on which they stand, and who works it.</summary>
    public static readonly WorklistInForce Worklist = new(Policies.Worklist.Stuck, "manager", ByClaim: false);

    private const int Least = 3,
        Most = 24;

    private readonly PracticeData _data;
    private readonly PolicySet _policies;
    private readonly RunOptions _options;
    private readonly string _language;
    private readonly SpokenNames _names;
    private readonly List<DateOnly> _monthEnds;
    private readonly HashSet<(string Policy, string Name)> _lasting;

    public StuckAccounts(PracticeData data, PolicySet policies, RunOptions options)
    {
        (_data, _policies, _options) = (data, policies, options with { WithReach = false, LooksBack = true });
        _language = options.Language ?? policies.Practice.Languages[0];
        _names = new SpokenNames(policies, _language);
        var first = new DateOnly(options.AsOf.Year, options.AsOf.Month, 1);
        // An aging report knows its own day alone.
        _monthEnds =
        [
            .. Enumerable
                .Range(0, Most)
                .Select(back => first.AddMonths(-back).AddDays(-1))
                .TakeWhile(day => !(data.EarliestAsOf > day)),
        ];
        _lasting = [.. policies.Policies.SelectMany(Lasting)];
    }

    /// <summary>Adds those of a run to its worklists, longest first, and to their decisions.</summary>
    public void Add(
        int[] order,
        List<Decision> decisions,
        List<WorklistRow> rows,
        Func<int, WorklistRow, WorklistRow> detailed,
        CancellationToken cancel
    )
    {
        var held = Enumerable.Range(0, order.Length).Where(place => MayBe(decisions[place])).ToList();
        var since = new DateOnly?[held.Count];
        EveryAccount.Visit(
            held.Count,
            () => new Lookback(this),
            (lookback, at) => since[at] = lookback.Since(order[held[at]], decisions[held[at]]),
            _ => { },
            cancel
        );
        foreach (
            var (place, day) in held.Zip(since)
                .Where(found => found.Second is not null)
                .OrderBy(found => found.Second)
                .Select(found => (found.First, found.Second!.Value))
        )
        {
            rows.Add(detailed(order[place], Row(decisions[place], day)));
            decisions[place] = On(decisions[place]);
        }
    }

    /// <summary>One account's decision, on the list where it is stuck.</summary>
    public Decision Add(int account, Decision decision) =>
        MayBe(decision) && new Lookback(this).Since(account, decision) is not null ? On(decision) : decision;

    private static Decision On(Decision decision) =>
        decision with
        {
            Worklists = [.. decision.Worklists, Worklist.Name],
        };

    private WorklistRow Row(Decision decision, DateOnly since) =>
        new(
            Worklist.Name,
            decision.Account,
            decision.Guarantor,
            null,
            null,
            null,
            null,
            decision.Figures.Balance,
            EngineTexts.Stuck(_names.Of(decision.Policy, decision.Rule!), since, _language == "fr")
        );

    private bool MayBe(Decision decision) =>
        decision.Kind == DecisionKind.Hold
        && decision.Rule is { } rule
        && decision.Policy is not (EngineRules.Policy or "exceptions")
        && _monthEnds.Count >= Least
        && !_lasting.Contains((decision.Policy, rule));

    private static IEnumerable<(string, string)> Lasting(Policy policy) =>
        policy
            .Rules.Where(rule => rule.WaitsFor == WaitsFor.Never)
            .Select(rule => rule.Name)
            .Concat(policy.Guards.Where(guard => guard.WaitsFor == WaitsFor.Never).Select(guard => guard.Name))
            .Select(name => (policy.Name, name));

    /// <summary>Decides accounts on month-ends. One for each thread.</summary>
    private sealed class Lookback(StuckAccounts stuck)
    {
        private readonly AccountDecider?[] _deciders = new AccountDecider?[stuck._monthEnds.Count];

        /// <summary>The month-end since which an account was held for the same reason at every one; null where it was
        /// not at the last three.</summary>
        public DateOnly? Since(int account, Decision decision)
        {
            var back = 0;
            while (back < _deciders.Length && IsSame(account, decision, back))
                back++;
            return back >= Least ? stuck._monthEnds[back - 1] : null;
        }

        private bool IsSame(int account, Decision decision, int back)
        {
            var options = stuck._options with { AsOf = stuck._monthEnds[back] };
            var decider = _deciders[back] ??= new AccountDecider(
                stuck._data,
                stuck._policies,
                options,
                BillingRun.FactsFor(stuck._policies, options.AsOf),
                writes: false
            );
            var then = decider.Decide(account, decider.Read(account)).Decision;
            return (then.Kind, then.Policy, then.Rule) == (decision.Kind, decision.Policy, decision.Rule);
        }
    }
}
