using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies.Language;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports;

/// <summary>The first sheet: what goes out, what is held and why, what needs a yes, and how far the data can be
/// trusted.</summary>
public static class SummaryReport
{
    internal static Report Of(Overview overview, Labels labels, Titles titles)
    {
        var plan = overview.Plan;
        var format = new TextFormat(labels.Language, plan.Currency);
        List<Row> rows =
        [
            Line(labels.DryRunAsOf(format.Date(plan.AsOf))),
            .. Origin(overview, labels, format),
            .. Decisions(plan, labels),
            .. GoesOut(overview, labels),
            .. Held(overview, labels, titles),
            .. Steps(overview, labels, titles),
            .. NeedsYes(plan, labels, format),
            .. Receivables(overview, labels),
            .. Worklists(overview, labels, titles),
            .. Problems(overview, labels),
            .. Fingerprints(plan, labels),
        ];
        return new(
            labels.Summary,
            [new(plan.Practice, Text, 44), new("", Count, 12), new("", CellFormat.Money, 18), new("", Text, 80)],
            rows.Count,
            rows
        )
        {
            IsPage = true,
        };
    }

    /// <summary>The newest entry and how old it is.</summary>
    internal static string Age(Overview overview, Labels labels, TextFormat format) =>
        overview is { DataAge: { } days, Plan.NewestEntry: { } newest }
            ? $"{format.Date(newest)}, {labels.DaysBefore(days)}"
            : labels.NoEntry;

    /// <summary>What was found against what is allowed.</summary>
    public static string Found(LimitExceeded limit, Labels labels, TextFormat format) =>
        limit.Asked is { } asked ? labels.Asked(format.Number(limit.Found), format.Money(asked))
        : limit.IsCount() ? labels.Found(format.Number(limit.Found), format.Number(limit.Allowed))
        : labels.Found(format.Money(limit.Found), format.Money(limit.Allowed));

    /// <summary>How many problems of each severity, in words.</summary>
    internal static string ProblemCounts(Overview overview, Labels labels) =>
        ProblemCounts(overview.Plan.Problems, labels);

    /// <summary>How many problems of each severity, in words.</summary>
    public static string ProblemCounts(IReadOnlyList<Problem> problems, Labels labels)
    {
        int Of(Severity severity) => problems.Count(problem => problem.Severity == severity);
        (int Count, Func<int, string> Say)[] counts =
        [
            (Of(Severity.Error), labels.Errors),
            (Of(Severity.Warning), labels.Warnings),
            (Of(Severity.Notice), labels.Notices),
        ];
        var found = counts.Where(pair => pair.Count > 0).Select(pair => pair.Say(pair.Count)).ToList();
        return found.Count == 0 ? labels.NoProblems : string.Join(", ", found);
    }

    private static IEnumerable<Row> Origin(Overview overview, Labels labels, TextFormat format)
    {
        var plan = overview.Plan;
        var source = plan.Source ?? plan.Folder;
        yield return Line(plan.ExportedAsOf is { } date ? $"{source}, {labels.Exported(format.Date(date))}" : source);
        yield return Line($"{labels.Colon(labels.NewestEntry)} {Age(overview, labels, format)}");
        if (plan.NotExported.Count > 0)
            yield return Line(
                $"{labels.Colon(labels.NotExported)} {labels.OfTables(plan.NotExported)} ({labels.ReadsAsNoHistory})"
            );
    }

    private static IEnumerable<Row> Decisions(BillingPlan plan, Labels labels) =>
        [
            .. Heading(labels.EveryDecision, labels.Accounts, labels.PortionLessCredits),
            .. plan.ByDecision.Select(total => Line(labels.Of(total.Kind), total.Accounts, total.PatientPortion)),
            Total(labels, plan.Decisions.Count, plan.Totals.PatientPortion),
            .. Owed(plan, labels),
        ];

    // The one place where what patients owe becomes the sum that has credits taken off.
    private static IEnumerable<Row> Owed(BillingPlan plan, Labels labels)
    {
        var owing = plan.Decisions.Where(decision => decision.Figures.PatientPortion > 0).ToList();
        var credits = plan.Decisions.Where(decision => decision.Figures.PatientPortion < 0).ToList();
        if (credits.Count == 0)
            yield break;
        yield return Line(labels.PatientsOwe, owing.Count, Portion(owing));
        yield return Line(labels.LessCredits, credits.Count, Portion(credits));
        yield return new([labels.PortionLessCredits, null, plan.Totals.PatientPortion, null], RowKind.Total);
    }

    private static decimal Portion(List<Decision> of) => of.Sum(decision => decision.Figures.PatientPortion);

    private static IEnumerable<Row> GoesOut(Overview overview, Labels labels) =>
        [
            .. Heading(labels.WhatGoesOut, labels.Accounts, labels.Amount),
            .. overview.Outgoing.Select(pair => Line(labels.Of(pair.Key), pair.Value.Accounts, pair.Value.Amount)),
            .. Nothing(overview.Outgoing.Count, labels.NothingGoesOut),
        ];

    private static IEnumerable<Row> Held(Overview overview, Labels labels, Titles titles) =>
        [
            .. Heading(labels.WhatIsHeld, labels.Accounts, labels.PatientsOwe),
            .. overview.Holds.Select(hold =>
                Line(titles.Reason(hold.Policy, hold.Rule), hold.Tally.Accounts, hold.Tally.Amount)
            ),
            .. overview.Holds.Count == 0
                ? Nothing(0, labels.NothingHeld)
                :
                [
                    Total(
                        labels,
                        overview.Holds.Sum(hold => hold.Tally.Accounts),
                        overview.Holds.Sum(hold => hold.Tally.Amount)
                    ),
                    .. overview.HeldCredits is { Accounts: > 0 } credits
                        ? new[] { Line(labels.OfThemWeOwe, credits.Accounts, credits.Amount) }
                        : [],
                ],
        ];

    private static IEnumerable<Row> Steps(Overview overview, Labels labels, Titles titles) =>
        overview.Steps.Count == 0
            ? []
            :
            [
                .. Heading(labels.CollectionsByStep, labels.Accounts, labels.Amount),
                .. overview.Steps.Select(step =>
                    Line(titles.Reason(step.Policy, step.Step), step.Tally.Accounts, step.Tally.Amount)
                ),
                Total(
                    labels,
                    overview.Steps.Sum(step => step.Tally.Accounts),
                    overview.Steps.Sum(step => step.Tally.Amount)
                ),
            ];

    private static IEnumerable<Row> NeedsYes(BillingPlan plan, Labels labels, TextFormat format) =>
        [
            .. Heading(labels.NeedsYes),
            .. plan.NeedsApproval.Select(limit =>
                limit.IsCount()
                    ? Line(
                        labels.OfLimit(limit.Limit),
                        (int)limit.Found,
                        limit.Asked,
                        labels.Limit(format.Number(limit.Allowed))
                    )
                    : Line(labels.OfLimit(limit.Limit), null, limit.Found, labels.Limit(format.Money(limit.Allowed)))
            ),
            .. Nothing(plan.NeedsApproval.Count, labels.NothingNeedsYes),
        ];

    private static IEnumerable<Row> Receivables(Overview overview, Labels labels)
    {
        var totals = overview.Plan.Totals;
        return
        [
            .. overview.Plan.LeftOut.Count == 0 ? [] : InReceivables(overview, labels),
            .. Heading(
                overview.Plan.LeftOut.Count == 0 ? labels.Receivables : labels.AgingOfAll,
                labels.Accounts,
                labels.Amount
            ),
            .. Buckets(totals, labels),
            new Row([labels.Balance, overview.Plan.Decisions.Count, totals.Balance, null], RowKind.Total),
            Line(labels.InsuranceEstimate, null, -totals.InsuranceEstimate),
            new Row([labels.PatientPortion, null, totals.PatientPortion, null], RowKind.Total),
        ];
    }

    private static Row[] InReceivables(Overview overview, Labels labels)
    {
        var (receivables, leftOut) = (overview.Receivables, overview.LeftOut);
        return
        [
            .. Heading(labels.Receivables, labels.Accounts, labels.Amount),
            .. Buckets(receivables.Figures, labels),
            new Row([labels.InReceivables, receivables.Accounts, receivables.Figures.Balance, null], RowKind.Total),
            Line(labels.LeftOut, leftOut.Accounts, leftOut.Figures.Balance, string.Join(", ", overview.Plan.LeftOut)),
        ];
    }

    private static Row[] Buckets(in Figures figures, Labels labels) =>
        [
            Bucket(labels.Aged0To30, figures.Aged0To30, figures),
            Bucket(labels.Aged31To60, figures.Aged31To60, figures),
            Bucket(labels.Aged61To90, figures.Aged61To90, figures),
            Bucket(labels.AgedOver90, figures.AgedOver90, figures),
            Line(labels.Credit, null, -figures.Credit),
        ];

    private static IEnumerable<Row> Worklists(Overview overview, Labels labels, Titles titles) =>
        overview.Worklists.Count == 0
            ? []
            :
            [
                .. Heading(labels.Worklists, labels.Rows, labels.Amount, labels.Owner),
                .. overview.Worklists.Select(list =>
                    Line(
                        titles.Worklist(list.Worklist.Name),
                        list.Tally.Accounts,
                        list.Tally.Amount,
                        titles.Owner(list.Worklist.Owner)
                    )
                ),
            ];

    private static IEnumerable<Row> Problems(Overview overview, Labels labels) =>
        [.. Heading(labels.Problems), Line(ProblemCounts(overview, labels))];

    private static IEnumerable<Row> Fingerprints(BillingPlan plan, Labels labels) =>
        [
            .. Heading(labels.Fingerprints),
            Line($"{labels.Colon(labels.Data)} {plan.DataFingerprint}"),
            Line($"{labels.Colon(labels.Policies)} {plan.PolicyFingerprint}"),
            Line($"{labels.Colon(labels.Version)} {plan.Version}"),
        ];

    private static Row Line(string what, int? accounts = null, decimal? amount = null, object? note = null) =>
        new([what, accounts, amount, note]);

    // The share of what is owed, credits apart: the figure practices compare.
    private static Row Bucket(string label, decimal amount, in Figures totals)
    {
        var owed = totals.Balance + totals.Credit;
        return Line(label, null, amount, owed > 0 ? new Marked(amount / owed, CellFormat.Percent) : null);
    }

    private static Row Total(Labels labels, int accounts, decimal amount) =>
        new([labels.Total, accounts, amount, null], RowKind.Total);

    // An empty row before each heading sets the parts apart.
    private static Row[] Heading(string what, string? accounts = null, string? amount = null, string? note = null) =>
        [Line(""), new([what, accounts, amount, note], RowKind.Heading)];

    private static Row[] Nothing(int found, string say) => found == 0 ? [Line(say)] : [];
}
