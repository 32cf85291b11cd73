using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Files.Contents;

/// <summary>A way money leaves the desk: what a plan sends or books.</summary>
public enum Outgoing
{
    StatementByMail,
    StatementByEmail,
    Letter,
    Call,
    Agency,
    WriteOff,
}

/// <summary>How many accounts something concerns, and the money.</summary>
internal readonly record struct Tally(int Accounts, decimal Amount)
{
    /// <summary>The tally with one more account.</summary>
    public Tally With(decimal amount) => new(Accounts + 1, Amount + amount);

    public static Tally operator +(Tally a, Tally b) => new(a.Accounts + b.Accounts, a.Amount + b.Amount);
}

/// <summary>Who owes whom, over some accounts: <c>Patients + Insurers - Credits</c> is the balance.</summary>
/// <param name="Accounts">How many accounts.</param>
/// <param name="Figures">Their figures.</param>
/// <param name="Patients">Open charges that are the patients' to pay.</param>
public readonly record struct Owed(int Accounts, Figures Figures, decimal Patients)
{
    /// <summary>Open charges of all ages.</summary>
    public decimal Open => Figures.Aged0To30 + Figures.Aged31To60 + Figures.Aged61To90 + Figures.AgedOver90;

    /// <summary>Open charges that insurers are expected to take.</summary>
    public decimal Insurers => Open - Patients;

    /// <summary>The sums with one more account.</summary>
    public Owed With(in Figures figures) =>
        new(Accounts + 1, Figures + figures, Patients + Math.Max(0, figures.PatientPortion));
}

/// <summary>Why accounts are held: a policy and its rule, or the step that waits.</summary>
internal sealed record HoldReason(string Policy, string Rule, Tally Tally)
{
    /// <summary>Who works how many of these accounts from a worklist, the most first; the others only wait.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Owners { get; init; } = [];
}

/// <summary>What goes out by one step or rule.</summary>
internal sealed record OutgoingStep(Outgoing Way, string Policy, string Step, Tally Tally);

/// <summary>Accounts on a step of a ladder.</summary>
internal sealed record StepTally(string Policy, string Step, Tally Tally);

/// <summary>A worklist's owner, number of rows and money.</summary>
internal sealed record WorklistTally(WorklistInForce Worklist, Tally Tally);

/// <summary>What a plan comes to at a glance: counted once here, shown alike on the screen, in the workbook and on
/// the page.</summary>
internal sealed class Overview
{
    private readonly Dictionary<DecisionKind, Tally> _leftOutBy = [];
    private readonly HashSet<string> _leftOut;

    /// <summary>Counts a plan.</summary>
    public Overview(BillingPlan plan)
    {
        Plan = plan;
        _leftOut = plan.LeftOut.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var decision in plan.Decisions)
            CountOwed(decision);
        var ways = plan
            .Decisions.SelectMany(decision => Ways(decision), (decision, way) => (Way: way, Decision: decision))
            .ToList();
        Outgoing =
        [
            .. new SortedDictionary<Outgoing, Tally>(Count(ways, sent => sent.Way, sent => sent.Decision.Amount)),
        ];
        OutgoingSteps = CountOutgoingSteps(ways);
        var statements = plan.Decisions.Where(decision => decision.Sends.Contains("statement"));
        Statements = statements.Aggregate(new Tally(), (sum, decision) => sum.With(decision.Amount));
        Holds = CountHolds(plan);
        HeldCredits = plan
            .Decisions.Where(decision => decision.Kind == DecisionKind.Hold && decision.Figures.Credit > 0)
            .Aggregate(new Tally(), (sum, decision) => sum.With(decision.Figures.Credit));
        WaitsFor =
        [
            .. Count(
                    plan.Decisions.Where(decision => decision.Kind == DecisionKind.Hold),
                    decision => decision.WaitsFor ?? Policies.WaitsFor.Unsaid,
                    decision => decision.Figures.PatientPortion
                )
                .OrderBy(waiting => waiting.Key == Policies.WaitsFor.Unsaid)
                .ThenBy(waiting => waiting.Key),
        ];
        Steps = CountSteps(plan);
        Worklists = CountWorklists(plan);
    }

    /// <summary>What was counted.</summary>
    public BillingPlan Plan { get; }

    /// <summary>What goes out, with the decisions' amounts; an account with a call and a statement is in
    /// both.</summary>
    public IReadOnlyList<KeyValuePair<Outgoing, Tally>> Outgoing { get; }

    /// <summary>What goes out by the step or rule that sends it; of each way the most money first.</summary>
    public IReadOnlyList<OutgoingStep> OutgoingSteps { get; }

    /// <summary>Statements, mailed and e-mailed.</summary>
    public Tally Statements { get; }

    /// <summary>What the statements cost; null where the practice does not say what one costs.</summary>
    public decimal? StatementCost =>
        Plan.CostPerStatement is { } each ? PolicyBilling.Money.Round(each * Statements.Accounts) : null;

    /// <summary>Who owes whom in the practice's receivables.</summary>
    public Owed Receivables { get; private set; }

    /// <summary>Who owes whom on accounts of billing types that the practice keeps out of its receivables.</summary>
    public Owed LeftOut { get; private set; }

    /// <summary>Whether an account is kept out of receivables.</summary>
    public bool IsLeftOut(Decision decision) => _leftOut.Contains(decision.BillingType);

    /// <summary>Accounts kept out of receivables that got a decision, with their patient portion.</summary>
    public Tally LeftOutBy(DecisionKind kind) => _leftOutBy.GetValueOrDefault(kind);

    /// <summary>Why accounts are held, with what their patients owe, the most first.</summary>
    public IReadOnlyList<HoldReason> Holds { get; }

    /// <summary>Held accounts to which the practice owes something, and what: never taken off what others
    /// owe.</summary>
    public Tally HeldCredits { get; }

    /// <summary>Whom or what held accounts wait for, in the order of <see cref="WaitsFor"/>, what is not said
    /// last.</summary>
    public IReadOnlyList<KeyValuePair<WaitsFor, Tally>> WaitsFor { get; }

    /// <summary>Collections by step, the most money first.</summary>
    public IReadOnlyList<StepTally> Steps { get; }

    /// <summary>Every worklist in force in the policies' order, empty ones too.</summary>
    public IReadOnlyList<WorklistTally> Worklists { get; }

    /// <summary>Days from the newest entry of the export to the as-of date; null when there is no entry.</summary>
    public int? DataAge => Plan.NewestEntry is { } newest ? Plan.AsOf.DayNumber - newest.DayNumber : null;

    /// <summary>How many problems of a severity there are.</summary>
    public int Problems(Severity severity) => Plan.Problems.Count(problem => problem.Severity == severity);

    /// <summary>The policy that decided, and its rule or step.</summary>
    public static (string Policy, string Why) Decider(Decision decision) =>
        (decision.Policy, decision.Rule ?? decision.Step ?? "");

    /// <summary>The ways a decision goes out.</summary>
    public static IEnumerable<Outgoing> Ways(Decision decision)
    {
        if (decision.Kind == DecisionKind.WriteOff)
            yield return Contents.Outgoing.WriteOff;
        foreach (var send in decision.Sends)
        {
            switch (send)
            {
                case "statement":
                    yield return decision.By == "email"
                        ? Contents.Outgoing.StatementByEmail
                        : Contents.Outgoing.StatementByMail;
                    break;
                case "letter":
                    yield return Contents.Outgoing.Letter;
                    break;
                case "call":
                    yield return Contents.Outgoing.Call;
                    break;
                case "agency":
                    yield return Contents.Outgoing.Agency;
                    break;
            }
        }
    }

    private void CountOwed(Decision decision)
    {
        if (!IsLeftOut(decision))
        {
            Receivables = Receivables.With(decision.Figures);
            return;
        }
        LeftOut = LeftOut.With(decision.Figures);
        _leftOutBy[decision.Kind] = LeftOutBy(decision.Kind).With(decision.Figures.PatientPortion);
    }

    private static List<OutgoingStep> CountOutgoingSteps(List<(Outgoing Way, Decision Decision)> ways) =>
        [
            .. Count(ways, sent => (sent.Way, Decider: Decider(sent.Decision)), sent => sent.Decision.Amount)
                .Select(pair => new OutgoingStep(
                    pair.Key.Way,
                    pair.Key.Decider.Policy,
                    pair.Key.Decider.Why,
                    pair.Value
                ))
                .OrderBy(step => step.Way)
                .ThenByDescending(step => step.Tally.Amount)
                .ThenBy(step => step.Policy, StringComparer.Ordinal)
                .ThenBy(step => step.Step, StringComparer.Ordinal),
        ];

    private static List<HoldReason> CountHolds(BillingPlan plan)
    {
        var held = plan.Decisions.Where(decision => decision.Kind == DecisionKind.Hold).ToList();
        var owners = plan.WorklistsInForce.ToDictionary(worklist => worklist.Name, worklist => worklist.Owner);
        var owned = held.SelectMany(
                decision =>
                    decision
                        .Worklists.Select(name => owners.GetValueOrDefault(name, ""))
                        .Where(owner => owner.Length > 0)
                        .Distinct(),
                (decision, owner) => (Decider: Decider(decision), owner)
            )
            .GroupBy(pair => pair.Decider)
            .ToDictionary(
                reason => reason.Key,
                reason =>
                    reason
                        .CountBy(pair => pair.owner)
                        .OrderByDescending(owner => owner.Value)
                        .ThenBy(owner => owner.Key, StringComparer.Ordinal)
                        .ToList()
            );
        return
        [
            .. Count(held, Decider, decision => Math.Max(0, decision.Figures.PatientPortion))
                .Select(pair => new HoldReason(pair.Key.Policy, pair.Key.Why, pair.Value)
                {
                    Owners = owned.GetValueOrDefault(pair.Key, []),
                })
                .OrderByDescending(hold => hold.Tally.Amount)
                .ThenBy(hold => hold.Policy, StringComparer.Ordinal)
                .ThenBy(hold => hold.Rule, StringComparer.Ordinal),
        ];
    }

    private static List<StepTally> CountSteps(BillingPlan plan) =>
        [
            .. Count(
                    plan.Decisions.Where(decision => decision.Kind == DecisionKind.Collections),
                    Decider,
                    decision => decision.Amount
                )
                .Select(pair => new StepTally(pair.Key.Policy, pair.Key.Why, pair.Value))
                .OrderByDescending(step => step.Tally.Amount)
                .ThenBy(step => step.Policy, StringComparer.Ordinal)
                .ThenBy(step => step.Step, StringComparer.Ordinal),
        ];

    private static List<WorklistTally> CountWorklists(BillingPlan plan)
    {
        var rows = Count(plan.Worklists, row => row.Worklist, row => row.Amount);
        return
        [
            .. plan.WorklistsInForce.Select(worklist => new WorklistTally(
                worklist,
                rows.GetValueOrDefault(worklist.Name)
            )),
        ];
    }

    private static Dictionary<TKey, Tally> Count<T, TKey>(
        IEnumerable<T> items,
        Func<T, TKey> key,
        Func<T, decimal> amount
    )
        where TKey : notnull
    {
        var tallies = new Dictionary<TKey, Tally>();
        foreach (var item in items)
            tallies[key(item)] = tallies.GetValueOrDefault(key(item)).With(amount(item));
        return tallies;
    }
}
