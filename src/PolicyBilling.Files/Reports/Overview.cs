using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports;

/// <summary>A way money leaves the desk: what a plan sends or books.</summary>
public enum Outgoing { StatementByMail, StatementByEmail, Letter, Call, Agency, WriteOff }

/// <summary>How many accounts something concerns, and the money.</summary>
public readonly record struct Tally(int Accounts, decimal Amount)
{
    /// <summary>The tally with one more account.</summary>
    public Tally With(decimal amount) => new(Accounts + 1, Amount + amount);
}

/// <summary>Why accounts are held: a policy and its rule, or the step that waits.</summary>
public sealed record HoldReason(string Policy, string Rule, Tally Tally);

/// <summary>Accounts on a step of a ladder.</summary>
public sealed record StepTally(string Policy, string Step, Tally Tally);

/// <summary>A worklist's owner, number of rows and money.</summary>
public sealed record WorklistTally(WorklistInForce Worklist, Tally Tally);

/// <summary>What a plan comes to at a glance: counted once here, shown alike on the screen, in the workbook and on the page.</summary>
public sealed class Overview
{
    /// <summary>Counts a plan.</summary>
    public Overview(BillingPlan plan)
    {
        Plan = plan;
        var outgoing = new SortedDictionary<Outgoing, Tally>();
        var holds = new Dictionary<(string Policy, string Why), Tally>();
        var steps = new Dictionary<(string Policy, string Why), Tally>();
        foreach (var decision in plan.Decisions)
        {
            foreach (var way in Ways(decision)) outgoing[way] = outgoing.GetValueOrDefault(way).With(decision.Amount);
            if (decision.Kind == DecisionKind.Hold) Add(holds, Decider(decision), decision.Figures.PatientPortion);
            if (decision.Kind == DecisionKind.Collections) Add(steps, Decider(decision), decision.Amount);
        }
        Outgoing = [.. outgoing];
        Holds =
        [
            .. holds.Select(pair => new HoldReason(pair.Key.Policy, pair.Key.Why, pair.Value))
                .OrderByDescending(hold => hold.Tally.Amount).ThenBy(hold => hold.Policy, StringComparer.Ordinal).ThenBy(hold => hold.Rule, StringComparer.Ordinal),
        ];
        Steps =
        [
            .. steps.Select(pair => new StepTally(pair.Key.Policy, pair.Key.Why, pair.Value))
                .OrderByDescending(step => step.Tally.Amount).ThenBy(step => step.Policy, StringComparer.Ordinal).ThenBy(step => step.Step, StringComparer.Ordinal),
        ];
        Worklists = CountWorklists(plan);
    }

    /// <summary>What was counted.</summary>
    public BillingPlan Plan { get; }

    /// <summary>What goes out, with the decisions' amounts; an account with a call and a statement is in both.</summary>
    public IReadOnlyList<KeyValuePair<Outgoing, Tally>> Outgoing { get; }

    /// <summary>Why accounts are held, the most money (patient portion) first.</summary>
    public IReadOnlyList<HoldReason> Holds { get; }

    /// <summary>Collections by step, the most money first.</summary>
    public IReadOnlyList<StepTally> Steps { get; }

    /// <summary>Every worklist in force in the policies' order, empty ones too.</summary>
    public IReadOnlyList<WorklistTally> Worklists { get; }

    /// <summary>Days from the newest entry of the export to the as-of date; null when there is no entry.</summary>
    public int? DataAge => Plan.NewestEntry is { } newest ? Plan.AsOf.DayNumber - newest.DayNumber : null;

    /// <summary>How many problems of a severity there are.</summary>
    public int Problems(Severity severity) => Plan.Problems.Count(problem => problem.Severity == severity);

    /// <summary>The policy that decided, and its rule or step.</summary>
    public static (string Policy, string Why) Decider(Decision decision) => (decision.Policy, decision.Rule ?? decision.Step ?? "");

    /// <summary>The ways a decision goes out.</summary>
    public static IEnumerable<Outgoing> Ways(Decision decision)
    {
        if (decision.Kind == DecisionKind.WriteOff) yield return Reports.Outgoing.WriteOff;
        foreach (var send in decision.Sends)
        {
            switch (send)
            {
                case "statement": yield return decision.By == "email" ? Reports.Outgoing.StatementByEmail : Reports.Outgoing.StatementByMail; break;
                case "letter": yield return Reports.Outgoing.Letter; break;
                case "call": yield return Reports.Outgoing.Call; break;
                case "agency": yield return Reports.Outgoing.Agency; break;
            }
        }
    }

    private static void Add(Dictionary<(string, string), Tally> tallies, (string, string) key, decimal amount) =>
        tallies[key] = tallies.GetValueOrDefault(key).With(amount);

    private static List<WorklistTally> CountWorklists(BillingPlan plan)
    {
        var rows = new Dictionary<string, Tally>();
        foreach (var row in plan.Worklists) rows[row.Worklist] = rows.GetValueOrDefault(row.Worklist).With(row.Amount);
        return [.. plan.WorklistsInForce.Select(worklist => new WorklistTally(worklist, rows.GetValueOrDefault(worklist.Name)))];
    }
}
