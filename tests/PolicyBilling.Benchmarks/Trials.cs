using PolicyBilling.Files.Import;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Backtests;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Benchmarks;

/// <summary>Questions 14 and 15: trying out a setting, and looking back on a year, against one dry run without
/// reports: one import and one decision for each account.</summary>
internal static class Trials
{
    private const string Against = "one dry run without reports";

    /// <summary>Question 14: deciding twice, with the reasons of what moves.</summary>
    public static IEnumerable<Answer> WhatIf(Options options)
    {
        var folder = Practices.Of(options.Accounts);
        var other = Practices.With(
            new SettingOverride("statements", "minimum_balance", "25.00"),
            new SettingOverride("small-balances", "small_balance", "10.00")
        );
        var race = Race.Run(
            options.Rounds,
            () =>
                WhatIfRun.Of(
                    PracticeImport.Read(folder),
                    new("before", Practices.Policies),
                    new("after", other),
                    new RunOptions(Practices.AsOf)
                ),
            () => Practices.Plan(folder)
        );
        yield return new(
            14,
            $"{options.Accounts:N0} accounts, what-if",
            Race.Shown(race.Ours),
            $"{Against}: {Race.Shown(race.Theirs)}",
            Race.Times(race.Ratio),
            "≤ 1.3×"
        );
    }

    /// <summary>Question 15: twelve month-ends and what was paid after each.</summary>
    public static IEnumerable<Answer> Backtest(Options options)
    {
        var folder = Practices.Of(options.Accounts, months: 14);
        var race = Race.Run(
            options.Rounds,
            () =>
                BacktestRun.Of(
                    PracticeImport.Read(folder),
                    [new("policies", Practices.Policies)],
                    new RunOptions(Practices.AsOf),
                    12
                ),
            () => Practices.Plan(folder)
        );
        yield return new(
            15,
            $"{options.Accounts:N0} accounts, backtest of 12 month-ends",
            Race.Shown(race.Ours),
            $"{Against}: {Race.Shown(race.Theirs)}",
            Race.Times(race.Ratio),
            "≤ 4×"
        );
    }
}
