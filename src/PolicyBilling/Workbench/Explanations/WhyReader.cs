using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Wording;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>Follows the decider through one account's decision and reads each condition on the way.</summary>
internal sealed class WhyReader(AccountFuture future, AccountFacts facts, TextContext context, string language)
{
    private readonly List<Tried> _trace = [];
    private readonly ConditionWords _words = new(context.Format, new SpokenNames(future.Policies, language));

    /// <summary>Why the decision was made.</summary>
    public Why Read(Decision decision)
    {
        var exception =
            future.Policies.Exceptions.GetValueOrDefault(decision.Account) is { } found && !(found.Until < future.Today)
                ? found
                : null;
        var decider = new Decider(future.Policies.Policies, future.Today) { Trace = _trace };
        // An account whose balance is zero or whose data is bad is never shown to the policies.
        var isAsked =
            decision is not { Policy: "engine", Rule: "none" } && !EngineRules.IsData(decision.Policy, decision.Rule);
        var struck = isAsked ? Follow(decider, exception) : [];
        var rules = isAsked ? decider.InForce.Sum(policy => policy.Rules.Count) : 0;
        return new Why
        {
            DecidedBy = DecidedBy(decision, exception),
            PassedOver =
            [
                .. _trace
                    .Where(tried => tried.Result != TriedResult.Decided)
                    .Select(tried => PassedOver(tried, struck, decider)),
            ],
            NotAsked = rules - _trace.Count(tried => tried.Rule is not null),
            Guards = isAsked
                ? [.. decider.ActiveGuards.Select(active => Guard(active.Policy, active.Guard, struck))]
                : [],
            Ladders = !isAsked
                ? []
                :
                [
                    .. decider
                        .InForce.Where(policy => policy.Ladder is not null)
                        .Select(policy => Standing(policy, policy.Ladder!, decider)),
                ],
        };
    }

    private IReadOnlyList<StruckBy> Follow(Decider decider, AccountException? exception)
    {
        try
        {
            return decider.Decide(facts, exception).Struck ?? [];
        }
        catch (ArithmeticException)
        {
            // The decision says which condition could not be computed; what was tried before it stands.
            return [];
        }
    }

    private Decisive? DecidedBy(Decision decision, AccountException? exception)
    {
        // Where the engine holds, what would have decided did not.
        if (decision.Policy == "engine")
            return null;
        if (decision.Policy == "exceptions" && exception is not null && decision.Rule != "no-agency")
            return new Decisive("exceptions", decision.Rule!, exception.Place, []);
        if (_trace.Find(tried => tried.Result == TriedResult.Decided) is { } tried)
            return tried.Rule is { } rule
                ? new Decisive(tried.Policy.Name, rule.Name, rule.Place, [Read(tried.Policy, rule.When)])
                : new Decisive(
                    tried.Policy.Name,
                    tried.Step!.Name,
                    tried.Step.Place,
                    [Read(tried.Policy, tried.Policy.Ladder!.StartsWhen), Read(tried.Policy, tried.Step.When)]
                );
        if (exception is { Do: ExceptionKind.NoAgency } && decision.Policy == "exceptions")
            return new Decisive("exceptions", "no-agency", exception.Place, []);
        return
            future.Policies.Policies.FirstOrDefault(policy => policy.Name == decision.Policy) is { } held
            && held.Guards.FirstOrDefault(guard => guard.Name == decision.Rule) is { } guard
            ? new Decisive(held.Name, guard.Name, guard.Place, [Read(held, guard.When)])
            : null;
    }

    private PassedOver PassedOver(Tried tried, IReadOnlyList<StruckBy> struck, Decider decider)
    {
        var (policy, name) = (tried.Policy, tried.Rule?.Name ?? tried.Step?.Name);
        var place = tried.Rule?.Place ?? tried.Step?.Place ?? policy.Ladder!.Place;
        var condition = Read(policy, tried.Rule?.When ?? tried.Step?.When ?? policy.Ladder!.StartsWhen);
        var wait = tried is { Result: TriedResult.NotDue, Step: { } step } ? DaysToWait(policy, step, decider) : 0;
        var failed = tried.Result == TriedResult.Forbidden ? [] : condition.Failures.ToList();
        return new PassedOver(
            policy.Name,
            name,
            place,
            tried.Result,
            failed,
            tried.Result == TriedResult.Forbidden
                ? [.. struck.Where(guard => guard.By == $"{policy.Name}/{name}")]
                : [],
            wait
        );
    }

    private int DaysToWait(Policy policy, Step step, Decider decider) =>
        (int)
            Math.Max(
                0,
                Math.Ceiling(step.Wait.Of(facts)) - decider.Position(policy, policy.Ladder!, facts).DaysSinceLast
            );

    private ActiveGuard Guard(string policy, Guard guard, IReadOnlyList<StruckBy> struck)
    {
        var because = guard.Because.In(language, future.Policies.Practice.Languages[0]).Fill(facts, context);
        return new ActiveGuard(
            policy,
            guard.Name,
            guard.Place,
            guard.Forbid.List(),
            because,
            Reading.Of(guard.When, policy, facts, _words),
            [
                .. struck
                    .Where(by => by.Policy == policy && by.Guard.Name == guard.Name)
                    .Select(by => (by.By, (IReadOnlyList<string>)by.Sends.List()))
                    .DistinctBy(by => by.By),
            ]
        );
    }

    private LadderStanding Standing(Policy policy, Ladder ladder, Decider decider)
    {
        var position = decider.Position(policy, ladder, facts);
        var done = position.Furthest + 1;
        return new LadderStanding(
            policy.Name,
            ladder.Place,
            ladder.Steps.Count,
            done,
            done > 0 ? ladder.Steps[position.Furthest].Name : null,
            position.DaysSinceLast == AccountFacts.NeverDays ? null : position.DaysSinceLast,
            Read(policy, ladder.StartsWhen),
            done < ladder.Steps.Count ? Next(policy, ladder.Steps[done], decider) : null
        );
    }

    private NextStep Next(Policy policy, Step step, Decider decider)
    {
        try
        {
            return new NextStep(
                step.Name,
                step.Place,
                Read(policy, step.When),
                (int)Math.Ceiling(step.Wait.Of(facts)),
                DueIn(policy, step, decider)
            );
        }
        catch (ArithmeticException)
        {
            return new NextStep(step.Name, step.Place, Read(policy, step.When), 0, null);
        }
    }

    // The facts are read anew for each day: what hangs on the calendar moves with it.
    private int? DueIn(Policy policy, Step step, Decider decider)
    {
        var data = future.Untouched;
        for (var days = 0; days <= MoveSearch.MostDays; days++)
        {
            var later = days == 0 ? facts : future.Facts(data, days);
            var position = decider.Position(policy, policy.Ladder!, later);
            if (
                policy.Ladder!.StartsWhen.Holds(later)
                && step.When.Holds(later)
                && position.DaysSinceLast >= step.Wait.Of(later)
            )
                return days;
        }
        return null;
    }

    private Reading Read(Policy policy, Condition condition) => Reading.Of(condition, policy.Name, facts, _words);
}
