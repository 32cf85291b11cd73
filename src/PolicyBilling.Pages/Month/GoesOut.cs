using PolicyBilling.Decisions;
using PolicyBilling.Pages.Parts;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Pages.Month;

/// <summary>One line of who gets what, or of what holds wait for.</summary>
/// <param name="Css">What its colour means.</param>
/// <param name="Name">What it is.</param>
/// <param name="Small">How it changed, and what it has in it.</param>
/// <param name="Total">Accounts and money.</param>
/// <param name="Filter">Its accounts.</param>
/// <param name="Months">Its accounts at the month-ends.</param>
public sealed record MonthLine(
    string Css,
    string Name,
    string Small,
    GroupTotal Total,
    string Filter,
    IReadOnlyList<decimal> Months
);

/// <summary>Who gets what.</summary>
public static class GoesOut
{
    /// <summary>The word of a group in addresses, and the name of its colour.</summary>
    public static string Word(DecisionGroup group) =>
        group == DecisionGroup.WriteOff ? "write-off" : group.ToString().ToLowerInvariant();

    /// <summary>The answer in a sentence.</summary>
    public static Sentence Answer(MonthFacts facts) => facts.Words.AskedAnswer(facts.Asked);

    /// <summary>A line for each group in which something goes out; they add up to all that does.</summary>
    public static IReadOnlyList<MonthLine> Lines(MonthFacts facts)
    {
        var finals = facts.Plan.Decisions.Count(decision => decision.IsFinalNotice);
        return
        [
            .. DecisionGroups.Active.Select(group => new MonthLine(
                Word(group),
                facts.Words.Of(group),
                facts.Words.Since(facts.Now.Of(group), facts.Before?.Of(group), facts.Before?.Day)
                    + (group == DecisionGroup.Letter && finals > 0 ? $" · {facts.Words.FinalNotices(finals)}" : ""),
                facts.Now.Of(group),
                $"out={Word(group)}",
                facts.Line(month => month.Of(group))
            )),
        ];
    }

    /// <summary>What share of what patients owe is asked, and what the statements cost.</summary>
    public static string Foot(MonthFacts facts)
    {
        var statements = facts.Plan.Decisions.Count(decision => decision.Sends.Contains("statement"));
        var owe = facts.PatientsOwe.Amount;
        var cost = facts.Plan.CostPerStatement is { } each
            ? (decimal?)PolicyBilling.Money.Round(each * statements)
            : null;
        return facts.Words.ShareAsked(facts.Asked.Amount, owe) + " " + facts.Words.StatementsCost(statements, cost);
    }
}
