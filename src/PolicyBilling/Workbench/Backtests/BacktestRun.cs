using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Backtests;

/// <summary>The front door for looking back: a practice's data and one or two sets of policies in, what would have
/// been decided and what was really paid out.</summary>
public static class BacktestRun
{
    /// <summary>Decides every account on the last so many month-ends. Throws <see cref="RefusedException"/> when the
    /// policies need a table that is missing, or the data does not reach back so far.</summary>
    public static Backtest Of(
        PracticeData data,
        IReadOnlyList<NamedPolicies> policies,
        RunOptions options,
        int months,
        CancellationToken cancel = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        var (monthEnds, known) = BacktestDays.Of(data, options.AsOf, months);
        var missing = policies
            .SelectMany(named =>
                monthEnds.SelectMany(day => RequiredTables.Missing(data, named.Policies, day, looksBack: true))
            )
            .Distinct()
            .ToList();
        if (missing.Count > 0)
            throw new RefusedException(missing);
        var (sums, problems) = AddUp(data, [.. policies.Select(named => named.Policies)], monthEnds, options, cancel);
        return new Backtest
        {
            AsOf = options.AsOf,
            KnownUntil = known,
            MonthEnds = monthEnds,
            Accounts = data.Accounts.Count,
            Policies = [.. policies.Select((named, side) => Results(named, sums[side], monthEnds, known))],
            Source = data.Source ?? data.Folder,
            Practice = policies[0].Policies.Practice.Name,
            Currency = policies[0].Policies.Practice.Currency,
            Titles = [.. policies.SelectMany(named => TitleInForce.Of(named.Policies, options.AsOf))],
            NotExported = [.. data.NotExportedNames],
            Problems =
            [
                .. data
                    .Problems.Concat(policies.SelectMany(named => named.Policies.Problems))
                    .Concat(problems)
                    .Distinct(),
            ],
            DataFingerprint = data.Fingerprint,
        };
    }

    private static (IReadOnlyList<Sums> Sums, IEnumerable<Problem> Problems) AddUp(
        PracticeData data,
        IReadOnlyList<PolicySet> policies,
        IReadOnlyList<DateOnly> monthEnds,
        RunOptions options,
        CancellationToken cancel
    )
    {
        AccountBacktest Start() => new(data, policies, monthEnds, options);
        var all = Start();
        EveryAccount.Visit(data.Accounts.Count, Start, (backtest, account) => backtest.Add(account), all.Add, cancel);
        all.SendBatches();
        return (
            all.Sums,
            all.Problems.OrderBy(problem => problem.Account, StringComparer.Ordinal)
                .ThenBy(problem => problem.ToString(), StringComparer.Ordinal)
        );
    }

    private static PolicyBacktest Results(
        NamedPolicies named,
        Sums sums,
        IReadOnlyList<DateOnly> monthEnds,
        DateOnly known
    )
    {
        Cohort[] Cohorts(Sum[] of) => [.. of.Select((sum, monthEnd) => sum.On(monthEnds[monthEnd], known))];
        var order = Names(named.Policies).Select((name, place) => (name, place)).ToDictionary();
        var decided = sums.Rules.Keys.Select(by => (by.Policy, by.Rule ?? by.Step!)).ToHashSet();
        return new PolicyBacktest
        {
            Name = named.Name,
            Set = named.Set,
            Fingerprint = named.Policies.Fingerprint,
            CostPerStatement = named.Policies.Practice.CostPerStatement,
            // What no rule decided, guards and the engine did, comes after the rules.
            Rules =
            [
                .. sums
                    .Rules.OrderBy(pair =>
                        order.GetValueOrDefault((pair.Key.Policy, pair.Key.Rule ?? pair.Key.Step!), int.MaxValue)
                    )
                    .ThenBy(pair => pair.Key.Policy, StringComparer.Ordinal)
                    .ThenBy(pair => pair.Key.Rule, StringComparer.Ordinal)
                    .Select(pair => new RuleResult(
                        pair.Key.Policy,
                        pair.Key.Rule,
                        pair.Key.Step,
                        pair.Key.Kind,
                        Cohorts(pair.Value)
                    )),
            ],
            Ages = [.. sums.Ages.Select((age, bucket) => new AgeResult(bucket, Cohorts(age)))],
            Idle =
            [
                .. Names(named.Policies, monthEnds)
                    .Where(name => !decided.Contains(name))
                    .Select(name => new IdleRule(name.Policy, name.Name)),
            ],
        };
    }

    // A policy that was in force on none of the month-ends could not have decided.
    private static IEnumerable<(string Policy, string Name)> Names(
        PolicySet policies,
        IReadOnlyList<DateOnly>? on = null
    ) =>
        policies
            .Policies.Where(policy => on is null || on.Any(policy.InForce))
            .SelectMany(policy =>
                (policy.Ladder?.Steps.Select(step => step.Name) ?? [])
                    .Concat(policy.Rules.Select(rule => rule.Name))
                    .Select(name => (policy.Name, name))
                    .Distinct()
            );
}
