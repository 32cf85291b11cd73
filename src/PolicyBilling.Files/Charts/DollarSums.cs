using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Policies;

namespace PolicyBilling.Files.Charts;

/// <summary>What becomes of the money that patients owe: every dollar is in exactly one part.</summary>
internal sealed class DollarSums
{
    private readonly List<DollarPart> _parts = [];

    public DollarSums(IEnumerable<Decision> decisions)
    {
        foreach (var decision in decisions)
        {
            var owed = Owing.Of(decision);
            var way = WayOf(decision);
            var taken = way == DollarWay.Held ? owed : Math.Clamp(decision.Amount, 0, owed);
            if (way != DollarWay.Held)
                Beyond += Math.Max(0, decision.Amount) - taken;
            if (taken > 0)
                _parts.Add(new(way, decision, taken));
            if (owed > taken)
                _parts.Add(new(DollarWay.NotAsked, decision, owed - taken));
            if (owed > 0)
                Owed = Owed.With(owed);
        }
    }

    /// <summary>Accounts that owe something, and what.</summary>
    public Tally Owed { get; }

    /// <summary>What is asked beyond the patient portions: no part of what is owed by patients.</summary>
    public decimal Beyond { get; }

    public decimal Alone => Of(DollarWay.Alone);
    public decimal Steps => Of(DollarWay.Step);
    public decimal Agency => Of(DollarWay.Agency);
    public decimal WrittenOff => Of(DollarWay.WrittenOff);
    public decimal NotAsked => Of(DollarWay.NotAsked);
    public decimal Held => Of(DollarWay.Held);

    public IEnumerable<DollarPart> Parts(DollarWay way) => _parts.Where(part => part.Way == way);

    private decimal Of(DollarWay way) => Parts(way).Sum(part => part.Amount);

    private static DollarWay WayOf(Decision decision) =>
        decision.Kind switch
        {
            DecisionKind.Statement => DollarWay.Alone,
            DecisionKind.Collections => decision.Sends.Contains("agency") ? DollarWay.Agency : DollarWay.Step,
            DecisionKind.WriteOff => DollarWay.WrittenOff,
            _ => DollarWay.Held,
        };
}

/// <summary>Where a dollar goes: asked by a statement alone or with a step of collections, to the agency, written off,
/// left for another time, held.</summary>
internal enum DollarWay
{
    Alone,
    Step,
    Agency,
    WrittenOff,
    NotAsked,
    Held,
}

/// <summary>A part of what an account owes.</summary>
internal sealed record DollarPart(DollarWay Way, Decision Decision, decimal Amount);
