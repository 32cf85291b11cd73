using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Reports;

/// <summary>What a dry run's workbook says of itself.</summary>
public static class DryRunCover
{
    /// <summary>The cover for a plan, in a language (<c>en</c>, <c>fr</c>), with how old its data is; null when it has
    /// no entry.</summary>
    public static Cover Of(BillingPlan plan, string language, DataAge? age)
    {
        var labels = Labels.In(language);
        var date = new TextFormat(labels.Language, plan.Currency).Date(plan.AsOf);
        return new(labels.DryRunAsOf(date), plan.Practice, plan.AsOf, labels.Language)
        {
            About = new CoverTexts(language).DryRun(date),
            Alarms = [.. Alarms(plan, age, labels, new(language))],
            Totals = Totals(plan, labels),
        };
    }

    private static IEnumerable<Alarm> Alarms(BillingPlan plan, DataAge? age, Labels labels, CoverLabels words)
    {
        var format = new TextFormat(labels.Language, plan.Currency);
        var faults = plan.Decisions.Where(decision => decision.IsFault).ToList();
        return
        [
            .. CoverAlarms.Faults(
                faults.Count,
                faults.Sum(decision => decision.Figures.PatientPortion),
                labels.Holds,
                words
            ),
            .. CoverAlarms.Age(age, words, format),
            .. plan.NeedsApproval.Select(limit => new Alarm(
                words.NeedsYes,
                $"{labels.Colon(labels.OfLimit(limit.Limit))} {SummaryReport.Found(limit, labels, format)}",
                limit.IsCount() ? (int)limit.Found : null,
                limit.IsCount() ? limit.Asked : limit.Found,
                SheetOf(limit.Limit, labels),
                Stops: true
            )),
            .. CoverAlarms.Problems(plan.Problems, labels.Problems, words),
            .. CoverAlarms.NotExported(plan.NotExported, words),
        ];
    }

    private static string SheetOf(string limit, Labels labels) =>
        limit switch
        {
            "write_off_each" or "write_off_total" => labels.WriteOffs,
            "agency_accounts" => labels.Collections,
            _ => labels.AllAccounts,
        };

    // Two sums that foot: the decisions to all accounts, and who is to pay to the balance.
    private static Row[] Totals(BillingPlan plan, Labels labels) =>
        [
            .. plan.ByDecision.Select(total => new Row([
                new Marked(labels.Of(total.Kind), Tone: Dress.ToneOf(total.Kind)),
                total.Accounts,
                total.PatientPortion,
                labels.PortionLessCredits,
            ])),
            new(
                [labels.AllAccounts, plan.Decisions.Count, plan.Totals.PatientPortion, labels.PortionLessCredits],
                RowKind.Total
            ),
            new([labels.InsuranceEstimate, null, plan.Totals.InsuranceEstimate, null]),
            new([labels.Balance, null, plan.Totals.Balance, null], RowKind.Total),
        ];
}
