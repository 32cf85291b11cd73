using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>Decides accounts on each day from a first one on: policies may begin and end meanwhile. Made once for all
/// accounts that a thread looks at.</summary>
/// <param name="policies">The policies.</param>
/// <param name="today">The first day, the reader's language and whom the run is about.</param>
internal sealed class DecidingDays(PolicySet policies, RunOptions today)
{
    private static readonly PracticeData Nobody = new();

    private readonly List<Day?> _days = [];

    // A reader makes room for a whole ledger: one does for all days of the same rows.
    private (PracticeData? Data, decimal? Cap, FactsReader? Reader) _last;

    /// <summary>The policies it decides by.</summary>
    public PolicySet Policies => policies;

    /// <summary>The first day.</summary>
    public DateOnly Today => today.AsOf;

    /// <summary>The decision so many days from the first; with empty reasons and texts where it does not
    /// write.</summary>
    public Decision Decide(
        PracticeData data,
        int account,
        int after,
        bool writes,
        params IReadOnlyList<ContactRow> also
    )
    {
        var facts = Facts(data, account, after, also);
        return Decider(data, after, writes).Decide(account, facts).Decision;
    }

    /// <summary>Whether something may be done so many days from the first; where not, the decision does
    /// nothing.</summary>
    public bool MayAct(PracticeData data, int account, int after, IReadOnlyList<ContactRow> also) =>
        Decider(data, after, writes: false).MayAct(account, Facts(data, account, after, also));

    /// <summary>What decides data on a day, with or without reasons and texts.</summary>
    public AccountDecider Decider(PracticeData data, int after, bool writes)
    {
        var day = On(after);
        var decider = writes ? day.Writing ??= Made(after, writes: true) : day.Deciding ??= Made(after, writes: false);
        return decider.On(data);
    }

    /// <summary>The facts so many days from the first, with contacts that the data does not have.</summary>
    public AccountFacts Facts(PracticeData data, int account, int after, params IReadOnlyList<ContactRow> also)
    {
        var reader = Reader(data, after);
        reader.Also = also;
        return reader.Read(account, today.AsOf.AddDays(after));
    }

    /// <summary>What stands for a step in contacts that the data does not have.</summary>
    public int StepWord(PracticeData data, int after, string step) => Reader(data, after).StepWord(step);

    private FactsReader Reader(PracticeData data, int after)
    {
        var options = On(after).Options;
        if (_last.Data != data || _last.Cap != options.SmallBalanceCap)
            _last = (data, options.SmallBalanceCap, new FactsReader(data, options));
        return _last.Reader!;
    }

    private AccountDecider Made(int after, bool writes) =>
        new(Nobody, policies, today with { AsOf = today.AsOf.AddDays(after) }, On(after).Options, writes);

    private Day On(int after)
    {
        while (_days.Count <= after)
            _days.Add(null);
        return _days[after] ??= new Day(BillingRun.FactsFor(policies, today.AsOf.AddDays(after)));
    }

    private sealed class Day(FactsOptions options)
    {
        public FactsOptions Options => options;
        public AccountDecider? Deciding,
            Writing;
    }
}
