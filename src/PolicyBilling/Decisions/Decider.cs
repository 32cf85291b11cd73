using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Decisions;

/// <summary>Applies policies to one account's facts after another: guards, then exceptions, then each policy's ladder
/// and rules in order. Not for two threads at once.</summary>
/// <param name="policies">The policies in the order they decide.</param>
/// <param name="asOf">Policies outside their dates on this day do not decide.</param>
/// <param name="manyAccounts">Whether so many accounts are to be decided that compiling all conditions as one method
/// pays.</param>
public sealed class Decider(IReadOnlyList<Policy> policies, DateOnly asOf, bool manyAccounts = false)
{
    private readonly DecidingOrder? _order = manyAccounts ? DecidingOrder.Of(policies, asOf) : null;
    private readonly Policy[] _policies = [.. policies.Where(policy => policy.InForce(asOf))];
    private readonly (Policy Policy, Guard Guard)[] _guards =
    [
        .. from policy in policies where policy.InForce(asOf) from guard in policy.Guards select (policy, guard),
    ];
    private readonly Dictionary<Policy, int> _ladders = policies
        .Where(policy => policy.Ladder is not null)
        .Select((policy, index) => (policy, index))
        .ToDictionary(
            pair => pair.policy,
            pair => pair.index,
            (IEqualityComparer<Policy>)ReferenceEqualityComparer.Instance
        );
    private readonly List<(string Policy, Guard Guard)> _active = [];
    private readonly List<StruckBy> _struck = [];

    /// <summary>The policies that decide on the day.</summary>
    public IReadOnlyList<Policy> InForce => _policies;

    /// <summary>Where to write down what was tried on the way; null, as in a run over all accounts, writes nothing
    /// down.</summary>
    public List<Tried>? Trace { get; init; }

    /// <summary>What was being evaluated last: where a failure belongs.</summary>
    public Place At { get; private set; }

    /// <summary>What happens to an account with these facts; throws when a condition on the way cannot be
    /// computed.</summary>
    public Verdict Decide(AccountFacts facts, AccountException? exception = null)
    {
        if (_order is null || Trace is not null || exception is not null)
            return OneByOne(facts, exception);
        try
        {
            return AtOnce(_order, facts);
        }
        // Which condition cannot be computed, one by one tells: it throws the same.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return OneByOne(facts, null);
        }
    }

    private Verdict AtOnce(DecidingOrder order, AccountFacts facts)
    {
        _active.Clear();
        _struck.Clear();
        var at = order.Next(facts, 0);
        for (; at < order.All.Length; at = order.Next(facts, at + 1))
        {
            var (policy, _, place, guard, rule) = order.All[at];
            At = place;
            if (guard is not null)
                _active.Add((policy.Name, guard));
            else if (
                rule is null ? Climb(policy, policy.Ladder!, facts, out var verdict) : Apply(policy, rule, out verdict)
            )
                return verdict;
        }
        return Undecided();
    }

    private Verdict OneByOne(AccountFacts facts, AccountException? exception)
    {
        Forbid(facts, exception);
        if (exception is { Do: ExceptionKind.Hold })
            return Verdict(DecisionKind.Hold, "exceptions", "hold", exception.Because, Sending.None) with
            {
                WaitsFor = Waits(exception),
            };
        if (
            exception is { Do: ExceptionKind.Statement }
            && Strike(Sending.Statement, Sending.Mail, "exceptions", "statement") is var left and not Sending.None
        )
            return Verdict(DecisionKind.Statement, "exceptions", "statement", exception.Because, left);
        foreach (var policy in _policies)
            if (ByLadder(policy, facts, out var verdict) || ByRules(policy, facts, out verdict))
                return verdict;
        return Undecided();
    }

    // What nothing decides, the first guard holds that struck what would have gone out.
    private Verdict Undecided()
    {
        if (_struck.Count == 0)
            return new Verdict
            {
                Kind = DecisionKind.Hold,
                Policy = "engine",
                RuleName = "no-policy",
                WaitsFor = WaitsFor.Us,
            };
        var (policy, guard) = (_struck[0].Policy, _struck[0].Guard);
        At = guard.Place;
        return Verdict(DecisionKind.Hold, policy, guard.Name, guard.Because, Sending.None) with
        {
            WaitsFor = guard.WaitsFor,
        };
    }

    /// <summary>The guards that forbid something to the account last decided, with their policies; an exception of
    /// no-agency among them.</summary>
    public IEnumerable<(string Policy, Guard Guard)> ActiveGuards => _active;

    /// <summary>What guards forbid for these facts.</summary>
    public Sending Forbidden(AccountFacts facts)
    {
        Forbid(facts, null);
        return _active.Aggregate(Sending.None, (all, active) => all | active.Guard.Forbid);
    }

    /// <summary>The message for a statement to an account with these facts: the first that holds; null when none
    /// does.</summary>
    public (Policy Policy, Message Message)? MessageFor(AccountFacts facts)
    {
        foreach (var policy in _policies)
        foreach (var message in policy.Messages)
            if (Holds(message.When, message.Place, facts))
                return (policy, message);
        return null;
    }

    /// <summary>The notes for a statement to an account with these facts: all that hold.</summary>
    public IEnumerable<Message> NotesFor(AccountFacts facts)
    {
        foreach (var policy in _policies)
        foreach (var note in policy.Notes)
            if (Holds(note.When, note.Place, facts))
                yield return note;
    }

    private void Forbid(AccountFacts facts, AccountException? exception)
    {
        _active.Clear();
        _struck.Clear();
        foreach (var (policy, guard) in _guards)
            if (Holds(guard.When, guard.Place, facts))
                _active.Add((policy.Name, guard));
        if (exception is { Do: ExceptionKind.NoAgency })
            _active.Add(
                (
                    "exceptions",
                    new Guard(
                        "no-agency",
                        Expressions.Always,
                        Sending.Agency,
                        false,
                        exception.Because,
                        exception.Place
                    )
                    {
                        WaitsFor = Waits(exception),
                    }
                )
            );
    }

    // What somebody decided for one account by name, somebody ends, or its day does.
    private static WaitsFor Waits(AccountException exception) => exception.Until is null ? WaitsFor.Us : WaitsFor.Day;

    private bool ByLadder(Policy policy, AccountFacts facts, out Verdict verdict)
    {
        verdict = default;
        if (policy.Ladder is not { } ladder)
            return false;
        if (Holds(ladder.StartsWhen, ladder.Place, facts))
            return Climb(policy, ladder, facts, out verdict);
        Trace?.Add(new Tried(policy, null, null, TriedResult.LadderNotStarted));
        return false;
    }

    private bool Climb(Policy policy, Ladder ladder, AccountFacts facts, out Verdict verdict)
    {
        verdict = default;
        var position = Position(policy, ladder, facts);
        for (var next = position.Furthest + 1; next < ladder.Steps.Count; next++)
        {
            var step = ladder.Steps[next];
            // A step not yet due blocks those behind it; one that is forbidden for good does not.
            if (!Holds(step.When, step.Place, facts) || position.DaysSinceLast < step.Wait.Of(facts))
            {
                Trace?.Add(new Tried(policy, null, step, TriedResult.NotDue));
                return false;
            }
            var left = Strike(step.Do | step.With, Sending.Mail, policy.Name, step.Name);
            Trace?.Add(
                new Tried(policy, null, step, left != Sending.None ? TriedResult.Decided : TriedResult.Forbidden)
            );
            if (left != Sending.None)
            {
                verdict = new Verdict
                {
                    Kind = step.Do == Sending.Statement ? DecisionKind.Statement : DecisionKind.Collections,
                    Policy = policy.Name,
                    Step = step,
                    Because = step.Because,
                    Sends = left,
                    By = Sending.Mail,
                    Struck = Struck,
                };
                return true;
            }
            if (Waits(step))
                return false;
        }
        return false;
    }

    // A loop: a lambda here would allocate for every step that is looked at.
    private bool Waits(Step step)
    {
        foreach (var (_, guard) in _active)
            if (guard.Wait && Strikes(guard.Forbid, step.Do | step.With, Sending.Mail) != Sending.None)
                return true;
        return false;
    }

    /// <summary>How far an account with these facts has come on a policy's ladder.</summary>
    public LadderPosition Position(Policy policy, Ladder ladder, AccountFacts facts)
    {
        if (facts.Ladders is { } positions)
            return positions[_ladders[policy]];
        for (var step = 0; step < ladder.Steps.Count; step++)
            if (ladder.Steps[step].Name == facts.LastStep)
                return new LadderPosition(step, facts.DaysSinceLastStep);
        return new LadderPosition(-1, facts.DaysSinceLastStep);
    }

    private bool ByRules(Policy policy, AccountFacts facts, out Verdict verdict)
    {
        foreach (var rule in policy.Rules)
        {
            if (!Holds(rule.When, rule.Place, facts))
                Trace?.Add(new Tried(policy, rule, null, TriedResult.ConditionFailed));
            else if (Apply(policy, rule, out verdict))
                return true;
        }
        verdict = default;
        return false;
    }

    // A rule whose condition holds decides, unless guards strike all that it would send.
    private bool Apply(Policy policy, Rule rule, out Verdict verdict)
    {
        verdict = default;
        var then = rule.Then;
        var sends = then.Sends;
        var left = sends == Sending.None ? sends : Strike(sends, then.By, policy.Name, rule.Name);
        var forbidden = sends != Sending.None && left == Sending.None;
        Trace?.Add(new Tried(policy, rule, null, forbidden ? TriedResult.Forbidden : TriedResult.Decided));
        if (forbidden)
            return false;
        verdict = new Verdict
        {
            Kind = then.Decision,
            Policy = policy.Name,
            RuleName = rule.Name,
            Rule = rule,
            WaitsFor = then is { Until: not null } && rule.WaitsFor == WaitsFor.Unsaid ? WaitsFor.Day : rule.WaitsFor,
            Because = rule.Because,
            Sends = left & ~Sending.WriteOff,
            By = then.By,
            Struck = Struck,
        };
        return true;
    }

    private List<StruckBy>? Struck => _struck.Count == 0 ? null : _struck;

    private Sending Strike(Sending sends, Sending by, string policy, string name)
    {
        foreach (var (guardPolicy, guard) in _active)
        {
            var struck = Strikes(guard.Forbid, sends, by);
            if (struck == Sending.None)
                continue;
            sends &= ~struck;
            _struck.Add(new StruckBy(guardPolicy, guard, policy, name, struck));
        }
        return sends;
    }

    /// <summary>What of something sent a guard forbids: <c>mail</c> strikes whatever goes by mail, letters and
    /// statements that are not e-mailed.</summary>
    internal static Sending Strikes(Sending forbid, Sending sends, Sending by)
    {
        var struck = sends & forbid;
        if ((forbid & by & (Sending.Mail | Sending.Email)) != 0)
            struck |= sends & Sending.Statement;
        if ((forbid & Sending.Mail) != 0)
            struck |= sends & Sending.Letter;
        return struck;
    }

    private bool Holds(Condition condition, Place place, AccountFacts facts)
    {
        At = place;
        return condition.Holds(facts);
    }

    private Verdict Verdict(DecisionKind kind, string policy, string rule, LocalText because, Sending sends) =>
        new()
        {
            Kind = kind,
            Policy = policy,
            RuleName = rule,
            Because = because,
            Sends = sends,
            By = Sending.Mail,
            Struck = Struck,
        };
}
