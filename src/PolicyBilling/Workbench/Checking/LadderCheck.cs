using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Ladder steps that can never be due, and steps whose days stand in reversed order.</summary>
internal sealed class LadderCheck(Account account, Sources sources, Reach reach, ConditionCheck conditions)
{
    private static readonly string[] Clocks = ["patient_due_days", "due_days_outside_claims", "oldest_open_days"];

    /// <summary>What is found.</summary>
    public IEnumerable<Finding> Run()
    {
        foreach (var policy in account.Policies.Policies)
            if (policy.Ladder is { } ladder && !conditions.IsNever(ladder.StartsWhen))
                for (var at = 0; at < ladder.Steps.Count; at++)
                    if (!conditions.IsNever(ladder.Steps[at].When))
                        foreach (var finding in Check(policy, ladder, at))
                            yield return finding;
    }

    private IEnumerable<Finding> Check(Policy policy, Ladder ladder, int at)
    {
        var step = ladder.Steps[at];
        var (starts, when) = (account.Read(ladder.StartsWhen), account.Read(step.When));
        // When a step is next, the furthest one done is one before it.
        var next = account.NoneOf("last_step", [.. ladder.Steps.Skip(at).Select(later => later.Name)]);
        var goes = Reach.Passed(account, step.Do | step.With, Sending.Mail).Not();
        if (account.Never(account.Owes, starts, when))
            yield return Due(
                step,
                starts,
                Said.In(
                    "The step is never due: its condition and the ladder's 'starts_when' cannot hold together",
                    $"L’étape n’est jamais due : sa condition et le « starts_when » de l’escalade ne peuvent pas "
                        + $"être vrais ensemble"
                )
            );
        else if (account.Never(account.Owes, starts, when, next))
            yield return Due(
                step,
                Logic.AllOf([starts, when]),
                Said.In(
                    "The step is never due: when it is next, 'last_step' is a step before it, which its condition does "
                        + "not allow",
                    $"L’étape n’est jamais due : quand vient son tour, « last_step » est une étape avant elle, ce "
                        + $"que sa condition ne permet pas"
                )
            );
        else if (account.Never(account.Owes, starts, when, next, goes))
            yield return Due(
                step,
                Logic.AllOf([starts, when]),
                Said.In(
                    "The step never goes out: whenever it is due, guards forbid it",
                    $"L’étape ne part jamais : chaque fois qu’elle est due, des interdits l’empêchent"
                )
            ) with
            {
                IsByGuards = true,
            };
        else if (reach.LeavesNothing([account.Owes, starts, when, next, goes], policy, Before(policy)) is { } takers)
            yield return Due(
                step,
                Logic.AllOf([starts, when]),
                Said.In(
                    $"The step is never due: whenever it could be, {Named(takers)} decides first",
                    $"L’étape n’est jamais due : chaque fois qu’elle pourrait l’être, {Named(takers)} décide avant"
                )
            );
        else if (Reversed(ladder, at, starts) is { } reversed)
            yield return reversed;
    }

    private static Said Named(IEnumerable<Turn> turns) =>
        Said.Joined(" or ", " ou ", [.. turns.Select(turn => Said.Alike($"{turn.Policy.Name}/{turn.Name}"))]);

    // A ladder is tried before its own policy's rules, which may be none.
    private IEnumerable<Turn> Before(Policy policy)
    {
        var before = account
            .Policies.Policies.TakeWhile(other => other != policy)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return reach.Rules.Select(found => found.Turn).Where(turn => before.Contains(turn.Policy));
    }

    private Finding Due(Step step, Logic holds, Said what)
    {
        var facts = account.Find(account.Owes, holds) ?? account.Find(account.Owes) ?? new Dictionary<string, object>();
        return new Finding(
            "step-never-due",
            sources
                .At(step.Place, "when")
                .Warning(
                    Said.In(
                        $"{what}; for example, {Sample.Write(facts)} is decided by {account.DecidedBy(facts)}. Put the "
                            + $"condition right, or take the step out.",
                        $"{what} ; par exemple, {Sample.Write(facts)} est décidé par {account.DecidedBy(facts)}. "
                            + $"Corriger la condition, ou enlever l’étape."
                    )
                ),
            facts
        );
    }

    private Finding? Reversed(Ladder ladder, int at, Logic starts)
    {
        var step = ladder.Steps[at];
        foreach (var clock in Clocks)
        {
            if (account.AtLeast(account.Read(step.When), clock) is not { } own)
                continue;
            var late = ladder
                .Steps.Take(at)
                .Select(earlier => (Step: earlier, Days: account.AtLeast(account.Read(earlier.When), clock) ?? 0))
                .DefaultIfEmpty()
                .MaxBy(earlier => earlier.Days);
            if (late.Step is null || late.Days <= own)
                continue;
            var facts =
                account.Find(account.Owes, starts, account.Read(step.When), account.Read(late.Step.When).Not())
                ?? account.Find(account.Owes, account.Read(step.When))
                ?? new Dictionary<string, object>();
            return new Finding(
                "steps-reversed",
                sources
                    .At(step.Place, "when")
                    .Warning(
                        Said.In(
                            $"The steps stand in reversed order: this one asks for {own} {clock}, but "
                                + $"'{late.Step.Name}' (line {late.Step.Place.Line}) must be done before it and asks "
                                + $"for {late.Days}, so {own} never counts. For example, {Sample.Write(facts)} must "
                                + $"wait for '{late.Step.Name}'. Put the days or the steps in order.",
                            $"Les étapes sont en ordre inverse : celle-ci demande {own} {clock}, mais "
                                + $"« {late.Step.Name} » (ligne {late.Step.Place.Line}) doit être faite "
                                + $"avant et demande "
                                + $"{late.Days}, donc {own} ne compte jamais. Par exemple, "
                                + $"{Sample.Write(facts)} doit attendre "
                                + $"« {late.Step.Name} ». Mettre les jours ou les étapes en ordre."
                        )
                    ),
                facts
            );
        }
        return null;
    }
}
