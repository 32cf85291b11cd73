using PolicyBilling.Facts;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Whether anything else goes out while a step waits for its answer: accounts are made up that stand at each
/// step, and what comes next is done day by day until the step after it may come.</summary>
internal sealed class QuietCheck(PolicySet policies, Sources sources, DateOnly asOf)
{
    private static readonly int[] Ages = [150, 400, 800, 60];

    // Runs are late: where the step before was done long ago, the next monthly statement is near.
    private static readonly int[] Late = [0, 20];
    private static readonly long[] Amounts = [500_00, 5000_00];

    private readonly DecidingDays _days = new(policies, new RunOptions(asOf));

    /// <summary>What is found: the first account for each step.</summary>
    public IEnumerable<Finding> Run()
    {
        foreach (var policy in policies.Policies)
            if (policy.InForce(asOf) && policy.Ladder is { } ladder)
                for (var step = 0; step < ladder.Steps.Count - 1; step++)
                    if (
                        Late.Select(late => Broken(ladder, step, late)).FirstOrDefault(found => found is not null) is
                        { } found
                    )
                        yield return found;
    }

    // An account that is not on the ladder any more proves nothing about it.
    private StandingAccount? Standing(Ladder ladder, int step, int late)
    {
        var least = StandingAccount.DaysUpTo(ladder, step, late) + 1;
        foreach (var age in Ages.Select(age => Math.Max(age, least)).Distinct())
        foreach (var cents in Amounts)
        {
            var account = new StandingAccount(ladder, step, age, cents, late, Besides.Nothing);
            if (IsOn(ladder, Future(account)))
                return account;
        }
        return null;
    }

    private static bool IsOn(Ladder ladder, AccountFuture future)
    {
        try
        {
            return ladder.StartsWhen.Holds(future.Facts(future.Untouched));
        }
        catch (ArithmeticException)
        {
            return false;
        }
    }

    private AccountFuture Future(StandingAccount account) => new(new AccountCopy(account.On(asOf), 0, asOf), _days);

    private Finding? Broken(Ladder ladder, int step, int late)
    {
        if (Standing(ladder, step, late) is not { } standing)
            return null;
        var (done, next) = (ladder.Steps[step], ladder.Steps[step + 1]);
        var wait = StandingAccount.WaitOf(next);
        foreach (var besides in Enum.GetValues<Besides>())
        {
            var account = standing with { Besides = besides };
            var future = Future(account);
            if (
                future
                    .Ahead.Until(wait - 1, writes: false)
                    .FirstOrDefault(upcoming => upcoming.Decision.Sends.Count > 0)
                is not { } early
            )
                continue;
            var (decision, days) = (early.Decision, early.Day.DayNumber - asOf.DayNumber);
            return new Finding(
                "step-not-awaited",
                sources
                    .At(done.Place, "step")
                    .Warning(
                        Said.In(
                            $"'{next.Name}' waits {wait} days for what comes of '{done.Name}', but something else goes "
                                + $"out meanwhile: after '{done.Name}' on {asOf:yyyy-MM-dd}, to {account.Words(asOf)}, "
                                + $"{decision.Policy}/{decision.Step ?? decision.Rule} sends "
                                + $"{string.Join(" and ", decision.Sends)} on {early.Day:yyyy-MM-dd}, before "
                                + $"{asOf.AddDays(wait):yyyy-MM-dd}. Let a rule that comes first hold until then.",
                            $"« {next.Name} » attend {wait} jours ce qui vient de « {done.Name} », mais "
                                + $"autre chose part "
                                + $"entre-temps : après « {done.Name} » le {asOf:yyyy-MM-dd}, à {account.Words(asOf)}, "
                                + $"{decision.Policy}/{decision.Step ?? decision.Rule} envoie "
                                + $"{string.Join(" et ", decision.Sends)} le {early.Day:yyyy-MM-dd}, avant le "
                                + $"{asOf.AddDays(wait):yyyy-MM-dd}. Faire qu’une règle placée avant "
                                + $"retienne jusque-là."
                        )
                    ),
                Sample.Of(future.Facts(future.Untouched, days))
            );
        }
        return null;
    }
}
