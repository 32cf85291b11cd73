using PolicyBilling.Decisions;
using PolicyBilling.History;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.App.Acting;

/// <summary>Days of which the history kept what every account owed and was decided.</summary>
internal static class KeptDay
{
    /// <summary>The day as it was when its last run was sent; null where none was, or no history is used.</summary>
    public static DaySnapshot? Of(string data, HistoryAsked asked, DateOnly day) =>
        HistoryPlace.Runs(data, asked, run => run.Body.AsOf == day) is [.., var (_, decisions)]
            ? new(decisions.ToDictionary(decision => decision.Account, Kept))
            : null;

    private static KeptAccount Kept(RunDecision decision) =>
        new(
            (DecisionKind)Words.Decisions.ToList().IndexOf(decision.Decision),
            decision.Policy,
            decision.Rule,
            decision.Step,
            decision.Sends.Split(',', StringSplitOptions.RemoveEmptyEntries),
            decision.Amount,
            decision.Figures is [var balance, var credit, var a, var b, var c, var d, var insurance, var portion]
                ? new Figures(balance, credit, a, b, c, d, insurance, portion)
                : Figures.Zero
        );
}
