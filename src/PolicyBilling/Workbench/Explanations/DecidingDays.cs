using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>What decides on each day from a first one on: policies may begin and end meanwhile. Made once for all
/// accounts that a thread looks at.</summary>
/// <param name="policies">The policies.</param>
/// <param name="today">The first day, the reader's language and whom the run is about.</param>
internal sealed class DecidingDays(PolicySet policies, RunOptions today)
{
    private static readonly PracticeData Nobody = new();

    private readonly List<Day?> _days = [];

    /// <summary>The policies it decides by.</summary>
    public PolicySet Policies => policies;

    /// <summary>What facts depend on, so many days from the first.</summary>
    public FactsOptions Options(int after) => On(after).Options;

    /// <summary>Decides so many days from the first, without reasons and texts.</summary>
    public AccountDecider Deciding(int after) => On(after).Deciding ??= Made(after, writes: false);

    /// <summary>Decides so many days from the first, and writes why.</summary>
    public AccountDecider Writing(int after) => On(after).Writing ??= Made(after, writes: true);

    private AccountDecider Made(int after, bool writes) =>
        new(Nobody, policies, today with { AsOf = today.AsOf.AddDays(after) }, Options(after), writes);

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
