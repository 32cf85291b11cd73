using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Receivables;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Pages.Comparing;

/// <summary>The accounts behind the measures of the second day.</summary>
internal static class MeasureLists
{
    // Two measures divide the same receivables.
    private static readonly Dictionary<string, string> Same = new() { ["ar_to_production"] = "days_in_ar" };

    /// <summary>A measure's amount at an account; null where its accounts have none.</summary>
    private static Func<AccountMonthEnd, decimal>? Amount(string measure) =>
        measure switch
        {
            "over_90_share" => account => account.End.Receivables.Over90,
            "days_in_ar" => account => account.End.Receivables.Total,
            "collections_to_net_production" => account => account.End.Activity.Collections12 ?? 0,
            "credit_balances" => account => account.End.Credits,
            "insurance_over_30" => account => account.End.Activity.ClaimsOver30,
            "insurance_over_60" => account => account.End.Activity.ClaimsOver60,
            "insurance_over_90" => account => account.End.Activity.ClaimsOver90,
            "statement_cost" => account => account.End.Activity.Statements,
            "received_after_statements" => account => account.End.Activity.ReceivedAfterStatements,
            _ => null,
        };

    /// <summary>The name of a measure's list.</summary>
    public static string NameOf(string measure) => $"measure-{Same.GetValueOrDefault(measure, measure)}";

    /// <summary>A list for each measure that has accounts behind it.</summary>
    public static IEnumerable<AccountsBehind> Of(ComparingFacts facts) =>
        facts
            .Comparison.Measures.Where(measure => measure.Last.Value is not null && !Same.ContainsKey(measure.Name))
            .Select(measure => Of(measure, facts))
            .Where(list => list.Accounts > 0);

    private static AccountsBehind Of(Measure measure, ComparingFacts facts)
    {
        var amount = Amount(measure.Name) ?? (_ => 0);
        var isCount = measure.Name == "statement_cost";
        var accounts = facts
            .Comparison.Accounts.Where(account => amount(account) != 0)
            .OrderByDescending(amount)
            .ToList();
        return AccountLists.List(
            NameOf(measure.Name),
            facts.Words.BehindMeasure(measure.Name, facts.Measures),
            isCount ? null : accounts.Sum(amount),
            accounts,
            facts.Labels.Accounts,
            new Column<AccountMonthEnd>(facts.Labels.Common.Guarantor, Text, 26, account => account.Guarantor),
            new(facts.Labels.Common.Account, Id, 10, account => account.Account),
            isCount
                ? new(facts.Labels.Common.Statements, Count, 12, account => account.End.Activity.Statements)
                : new(facts.Labels.Common.Amount, CellFormat.Money, 12, account => amount(account)),
            new(facts.Words.OpenNow, CellFormat.Money, 12, account => account.End.Receivables.Total)
        );
    }
}
