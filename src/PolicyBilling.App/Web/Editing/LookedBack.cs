using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench;
using PolicyBilling.Workbench.Backtests;

namespace PolicyBilling.App.Web.Editing;

/// <summary>What the policies as saved and as typed would have done on past month-ends, where they differ.</summary>
/// <param name="First">The earliest month-end.</param>
/// <param name="Last">The latest.</param>
/// <param name="Before">All that the saved ones would have done.</param>
/// <param name="After">The same of the typed ones.</param>
/// <param name="Rules">Rules and steps that would have decided other accounts or amounts, in the policies'
/// order.</param>
internal sealed record LookedBack(
    DateOnly First,
    DateOnly Last,
    Actions Before,
    Actions After,
    IReadOnlyList<LookedBackRule> Rules
)
{
    /// <summary>On how many month-ends.</summary>
    public const int Months = 12;

    /// <summary>Looks back. Throws <see cref="RefusedException"/> where the data does not reach back so far.</summary>
    public static LookedBack Of(PracticeView view, PolicySet typed, CancellationToken cancel)
    {
        var saved = view.Workspace.Policies;
        var backtest = BacktestRun.Of(
            view.Workspace.Data,
            [new NamedPolicies(saved.Folder, saved), new NamedPolicies(typed.Folder, typed)],
            new RunOptions(view.Facts.Plan.AsOf, view.Language),
            Months,
            cancel
        );
        var (before, after) = (backtest.Policies[0].Rules, backtest.Policies[1].Rules);
        return new(
            backtest.MonthEnds[0],
            backtest.MonthEnds[^1],
            Sum(before),
            Sum(after),
            [
                .. after
                    .Concat(before)
                    .Select(Key)
                    .Distinct()
                    .Select(key => new LookedBackRule(
                        before.FirstOrDefault(rule => Key(rule) == key),
                        after.FirstOrDefault(rule => Key(rule) == key)
                    ))
                    .Where(rule => rule.Differs),
            ]
        );
    }

    private static Actions Sum(IEnumerable<RuleResult> rules) =>
        rules.Aggregate(default(Actions), (sum, rule) => sum + rule.Done);

    private static (string, string?, string?) Key(RuleResult rule) => (rule.Policy, rule.Rule, rule.Step);
}

/// <summary>A rule or step as saved and as typed; null where there is none.</summary>
internal sealed record LookedBackRule(RuleResult? Before, RuleResult? After)
{
    /// <summary>Either, for its names.</summary>
    public RuleResult Any => After ?? Before!;

    /// <summary>Whether it would have decided otherwise.</summary>
    public bool Differs =>
        (Before?.Done ?? default) != (After?.Done ?? default) || (Before?.Asked ?? 0) != (After?.Asked ?? 0);
}
