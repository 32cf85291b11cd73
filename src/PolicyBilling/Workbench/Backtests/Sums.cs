using PolicyBilling.Decisions;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Backtests;

/// <summary>What is added up for accounts decided alike on one month-end. Money in cents.</summary>
internal struct Sum
{
    private Actions _done;
    private long _asked;
    private PaidCents _paid,
        _recovered;

    public void Add(Decision decision, in PaidCents paid) => Add(Done(decision), Money.ToCents(decision.Amount), paid);

    public void Add(in Actions done, long asked, in PaidCents paid)
    {
        _done += done;
        // A credit asks for nothing.
        var most = Math.Max(0, asked);
        _asked += most;
        _paid = Plus(_paid, paid);
        _recovered = Plus(
            _recovered,
            new PaidCents(Math.Min(most, paid.Within30), Math.Min(most, paid.Within60), Math.Min(most, paid.Within90))
        );
    }

    public void Add(in Sum other) =>
        (_done, _asked, _paid, _recovered) = (
            _done + other._done,
            _asked + other._asked,
            Plus(_paid, other._paid),
            Plus(_recovered, other._recovered)
        );

    public readonly Cohort On(DateOnly day, DateOnly knownUntil)
    {
        PaidAfter? After(int days, long paid, long recovered) =>
            day.AddDays(days) <= knownUntil ? new PaidAfter(Money.FromCents(paid), Money.FromCents(recovered)) : null;
        return new Cohort(
            day,
            _done,
            Money.FromCents(_asked),
            After(30, _paid.Within30, _recovered.Within30),
            After(60, _paid.Within60, _recovered.Within60),
            After(90, _paid.Within90, _recovered.Within90)
        );
    }

    private static PaidCents Plus(in PaidCents a, in PaidCents b) =>
        new(a.Within30 + b.Within30, a.Within60 + b.Within60, a.Within90 + b.Within90);

    private static Actions Done(Decision decision)
    {
        int Sends(string what) => decision.Sends.Contains(what) ? 1 : 0;
        return new Actions(
            1,
            Sends("statement"),
            Sends("call"),
            Sends("letter"),
            Sends("agency"),
            decision.Kind == DecisionKind.WriteOff ? 1 : 0
        );
    }
}

/// <summary>What decided an account: a policy and its rule or step.</summary>
internal readonly record struct DecidedBy(string Policy, string? Rule, string? Step, DecisionKind Kind)
{
    public static DecidedBy Of(Decision decision) => new(decision.Policy, decision.Rule, decision.Step, decision.Kind);
}

/// <summary>Sums by rule and by age of the patient's clock, for one set of policies on all month-ends.</summary>
internal sealed class Sums(int monthEnds)
{
    private readonly Sum[][] _ages = [new Sum[monthEnds], new Sum[monthEnds], new Sum[monthEnds], new Sum[monthEnds]];
    private readonly Dictionary<DecidedBy, Sum[]> _rules = [];

    /// <summary>By rule and step, one sum for each month-end.</summary>
    public IReadOnlyDictionary<DecidedBy, Sum[]> Rules => _rules;

    /// <summary>Of statements, by bucket of the patient's clock.</summary>
    public IReadOnlyList<Sum[]> Ages => _ages;

    /// <summary>Adds a decided account.</summary>
    public void Add(int monthEnd, Decision decision, int clockDays, in PaidCents paid)
    {
        Of(DecidedBy.Of(decision))[monthEnd].Add(decision, paid);
        if (decision.Sends.Contains("statement"))
            _ages[Ledgers.Aging.BucketOf(clockDays)][monthEnd].Add(decision, paid);
    }

    /// <summary>Adds what another thread added up.</summary>
    public void Add(Sums other)
    {
        foreach (var (decider, sums) in other._rules)
            Add(Of(decider), sums);
        for (var bucket = 0; bucket < _ages.Length; bucket++)
            Add(_ages[bucket], other._ages[bucket]);
    }

    private static void Add(Sum[] to, Sum[] from)
    {
        for (var i = 0; i < to.Length; i++)
            to[i].Add(from[i]);
    }

    private Sum[] Of(DecidedBy decider) =>
        _rules.TryGetValue(decider, out var sums) ? sums : _rules[decider] = new Sum[monthEnds];
}
