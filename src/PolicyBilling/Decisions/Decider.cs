using PolicyBilling.Facts;
using PolicyBilling.Policies;

namespace PolicyBilling.Decisions;

/// <summary>Applies policies to one account's facts after another: guards, then exceptions, then each policy's ladder and rules in order. Not for two threads at once.</summary>
/// <param name="policies">The policies in the order they decide.</param>
/// <param name="asOf">Policies outside their dates on this day do not decide.</param>
public sealed class Decider(IReadOnlyList<Policy> policies, DateOnly asOf)
{
    private readonly Policy[] _policies = [.. policies.Where(policy => policy.InForce(asOf))];
    private readonly (Policy Policy, Guard Guard)[] _guards = [.. from policy in policies where policy.InForce(asOf) from guard in policy.Guards select (policy, guard)];
    private readonly Dictionary<Policy, int> _ladders = policies.Where(policy => policy.Ladder is not null).Select((policy, index) => (policy, index)).ToDictionary(pair => pair.policy, pair => pair.index, (IEqualityComparer<Policy>)ReferenceEqualityComparer.Instance);
    private readonly List<(string Policy, string Name, Guard Guard)> _active = [];
    private List<StruckBy>? _struck;

    /// <summary>The policies that decide on the day.</summary>
    public IReadOnlyList<Policy> InForce => _policies;

    /// <summary>Where to write down what was tried on the way; null, as in a run over all accounts, writes nothing down.</summary>
    public List<Tried>? Trace { get; init; }

    /// <summary>What was being evaluated last: where a failure belongs.</summary>
    public Place At { get; private set; }

    /// <summary>What happens to an account with these facts; throws when a condition on the way cannot be computed.</summary>
    public Verdict Decide(AccountFacts facts, AccountException? exception = null)
    {
        Forbid(facts, exception);
        if (exception is { Do: ExceptionKind.Hold })
            return Verdict(DecisionKind.Hold, "exceptions", "hold", exception.Because, Sending.None);
        if (exception is { Do: ExceptionKind.Statement } && Strike(Sending.Statement, Sending.Mail, "exceptions", "statement") is var left and not Sending.None)
            return Verdict(DecisionKind.Statement, "exceptions", "statement", exception.Because, left);
        foreach (var policy in _policies)
            if (ByLadder(policy, facts) is { } step) return step;
            else if (ByRules(policy, facts) is { } rule) return rule;
        return _struck is { Count: > 0 }
            ? Verdict(DecisionKind.Hold, _struck[0].Policy, _struck[0].Guard, _struck[0].Because, Sending.None)
            : new Verdict { Kind = DecisionKind.Hold, Policy = "engine", RuleName = "no-policy" };
    }

    /// <summary>The guards that forbid something to the account last decided, with their policies; an exception of no-agency among them.</summary>
    public IEnumerable<(string Policy, Guard Guard)> ActiveGuards => _active.Select(active => (active.Policy, active.Guard));

    /// <summary>What guards forbid for these facts.</summary>
    public Sending Forbidden(AccountFacts facts)
    {
        Forbid(facts, null);
        return _active.Aggregate(Sending.None, (all, active) => all | active.Guard.Forbid);
    }

    /// <summary>The message for a statement to an account with these facts: the first that holds; null when none does.</summary>
    public (Policy Policy, Message Message)? MessageFor(AccountFacts facts)
    {
        foreach (var policy in _policies)
            foreach (var message in policy.Messages)
                if (Holds(message.When, message.Place, facts)) return (policy, message);
        return null;
    }

    /// <summary>The notes for a statement to an account with these facts: all that hold.</summary>
    public IEnumerable<Message> NotesFor(AccountFacts facts)
    {
        foreach (var policy in _policies)
            foreach (var note in policy.Notes)
                if (Holds(note.When, note.Place, facts)) yield return note;
    }

    private void Forbid(AccountFacts facts, AccountException? exception)
    {
        _active.Clear();
        _struck = null;
        foreach (var (policy, guard) in _guards)
            if (Holds(guard.When, guard.Place, facts)) _active.Add((policy.Name, guard.Name, guard));
        if (exception is { Do: ExceptionKind.NoAgency })
            _active.Add(("exceptions", "no-agency", new Guard("no-agency", Expressions.Always, Sending.Agency, false, exception.Because, exception.Place)));
    }

    private Verdict? ByLadder(Policy policy, AccountFacts facts)
    {
        if (policy.Ladder is not { } ladder) return null;
        if (!Holds(ladder.StartsWhen, ladder.Place, facts))
        {
            Trace?.Add(new Tried(policy, null, null, TriedResult.LadderNotStarted));
            return null;
        }
        var position = Position(policy, ladder, facts);
        for (var next = position.Furthest + 1; next < ladder.Steps.Count; next++)
        {
            var step = ladder.Steps[next];
            // A step not yet due blocks those behind it; one that is forbidden for good does not.
            if (!Holds(step.When, step.Place, facts) || position.DaysSinceLast < step.Wait.Of(facts))
            {
                Trace?.Add(new Tried(policy, null, step, TriedResult.NotDue));
                return null;
            }
            var left = Strike(step.Do | step.With, Sending.Mail, policy.Name, step.Name);
            Trace?.Add(new Tried(policy, null, step, left != Sending.None ? TriedResult.Decided : TriedResult.Forbidden));
            if (left != Sending.None)
                return new Verdict
                {
                    Kind = step.Do == Sending.Statement ? DecisionKind.Statement : DecisionKind.Collections,
                    Policy = policy.Name,
                    Step = step,
                    Because = step.Because,
                    Sends = left,
                    By = Sending.Mail,
                    Struck = _struck,
                };
            if (Waits(step)) return null;
        }
        return null;
    }

    // A loop: a lambda here would allocate for every step that is looked at.
    private bool Waits(Step step)
    {
        foreach (var (_, _, guard) in _active)
            if (guard.Wait && Strikes(guard.Forbid, step.Do | step.With, Sending.Mail) != Sending.None) return true;
        return false;
    }

    /// <summary>How far an account with these facts has come on a policy's ladder.</summary>
    public LadderPosition Position(Policy policy, Ladder ladder, AccountFacts facts)
    {
        if (facts.Ladders is { } positions) return positions[_ladders[policy]];
        for (var step = 0; step < ladder.Steps.Count; step++)
            if (ladder.Steps[step].Name == facts.LastStep) return new LadderPosition(step, facts.DaysSinceLastStep);
        return new LadderPosition(-1, facts.DaysSinceLastStep);
    }

    private Verdict? ByRules(Policy policy, AccountFacts facts)
    {
        // By index: an enumerator for each policy and account would be the run's only allocation.
        for (var place = 0; place < policy.Rules.Count; place++)
        {
            var rule = policy.Rules[place];
            if (!Holds(rule.When, rule.Place, facts))
            {
                Trace?.Add(new Tried(policy, rule, null, TriedResult.ConditionFailed));
                continue;
            }
            var then = rule.Then;
            var sends = then.Sends;
            var left = sends == Sending.None ? sends : Strike(sends, then.By, policy.Name, rule.Name);
            var forbidden = sends != Sending.None && left == Sending.None;
            Trace?.Add(new Tried(policy, rule, null, forbidden ? TriedResult.Forbidden : TriedResult.Decided));
            if (forbidden) continue;
            return new Verdict
            {
                Kind = then.Decision,
                Policy = policy.Name,
                RuleName = rule.Name,
                Rule = rule,
                Because = rule.Because,
                Sends = left & ~Sending.WriteOff,
                By = then.By,
                Struck = _struck,
            };
        }
        return null;
    }

    private Sending Strike(Sending sends, Sending by, string policy, string name)
    {
        foreach (var (guardPolicy, guardName, guard) in _active)
        {
            var struck = Strikes(guard.Forbid, sends, by);
            if (struck == Sending.None) continue;
            sends &= ~struck;
            (_struck ??= []).Add(new StruckBy(guardPolicy, guardName, $"{policy}/{name}", struck, guard.Because));
        }
        return sends;
    }

    /// <summary>What of something sent a guard forbids: <c>mail</c> strikes whatever goes by mail, letters and statements that are not e-mailed.</summary>
    internal static Sending Strikes(Sending forbid, Sending sends, Sending by)
    {
        var struck = sends & forbid;
        if ((forbid & by & (Sending.Mail | Sending.Email)) != 0) struck |= sends & Sending.Statement;
        if (forbid.HasFlag(Sending.Mail)) struck |= sends & Sending.Letter;
        return struck;
    }

    private bool Holds(Condition condition, Place place, AccountFacts facts)
    {
        At = place;
        return condition.Holds(facts);
    }

    private Verdict Verdict(DecisionKind kind, string policy, string rule, LocalText because, Sending sends) =>
        new() { Kind = kind, Policy = policy, RuleName = rule, Because = because, Sends = sends, By = Sending.Mail, Struck = _struck };
}
