using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using static PolicyBilling.Files.Contents.CellFormat;
using DecisionColumn = PolicyBilling.Files.Contents.Column<PolicyBilling.Decisions.Decision>;

namespace PolicyBilling.Files.Reports;

/// <summary>The reports with a row for each account: all of them, and those that share a decision.</summary>
internal static class AccountReports
{
    public static Report All(BillingPlan plan, Labels labels, Titles titles) =>
        Report.Table(
            labels.AllAccounts,
            plan.Decisions,
            [
                .. Who(labels),
                new(labels.Decision, Text, 24, decision => labels.Of(decision.Kind)),
                Why(labels),
                Amount(labels),
                .. Figures(labels),
                .. Sending(labels),
                Decider(labels, titles),
                new(labels.BillingType, Text, 14, decision => decision.BillingType),
                .. Changes(labels, titles),
                new(labels.OnWorklists, Text, 20, decision => Join(decision.Worklists.Select(titles.Worklist))),
                Message(labels, titles),
                .. ForWhoWritesPolicies(labels, titles),
            ]
        );

    public static Report Statements(BillingPlan plan, Labels labels, Titles titles) =>
        Report.Table(
            labels.Statements,
            [.. plan.Decisions.Where(decision => decision.Sends.Contains("statement"))],
            [
                .. Who(labels),
                new(labels.By, Text, 10, decision => decision.By is { } by ? labels.OfWord(by) : null),
                Amount(labels),
                .. Recipient(labels),
                .. Figures(labels),
                new(labels.MessageText, Prose, 85, Printed),
                new(labels.Why, Prose, 50, decision => RecipientColumns.After(decision.Cautions, decision.Because)),
                Decider(labels, titles),
                Message(labels, titles),
                .. ForWhoWritesPolicies(labels, titles),
            ]
        );

    public static Report Holds(Overview overview, Labels labels, Titles titles)
    {
        // The reason that holds the most money first, as on the summary; within it the account with the most.
        var places = overview.Holds.Select((hold, place) => ((hold.Policy, hold.Rule), place)).ToDictionary();
        var held = overview
            .Plan.Decisions.Where(decision => decision.Kind == DecisionKind.Hold)
            .OrderBy(decision => places[Overview.Decider(decision)])
            .ThenByDescending(decision => decision.Figures.PatientPortion);
        return Report.Table(
            labels.Holds,
            [.. held],
            [
                .. Who(labels),
                new(labels.HeldBecause, Text, 34, titles.Reason),
                new(labels.WaitsFor, Text, 16, decision => titles.Of(decision.WaitsFor)),
                new(labels.PatientPortion, CellFormat.Money, 14, decision => decision.Figures.PatientPortion),
                Why(labels),
                new(labels.Until, Date, 12, decision => decision.Until),
                .. Figures(labels).Where(column => column.Title != labels.PatientPortion),
                new(labels.OnWorklists, Text, 20, decision => Join(decision.Worklists.Select(titles.Worklist))),
                .. ForWhoWritesPolicies(labels, titles),
            ]
        );
    }

    public static Report WriteOffs(BillingPlan plan, Labels labels, Titles titles) =>
        Report.Table(
            labels.WriteOffs,
            [.. plan.Decisions.Where(decision => decision.Kind == DecisionKind.WriteOff)],
            [
                .. Who(labels),
                Amount(labels),
                new(labels.Reason, Text, 16, decision => Reason(decision, titles)),
                Why(labels),
                new(labels.MoveTo, Text, 16, decision => decision.MoveTo),
                .. Figures(labels),
                Decider(labels, titles),
                .. ForWhoWritesPolicies(labels, titles),
            ]
        );

    public static Report Collections(Overview overview, Labels labels, Titles titles)
    {
        var places = overview.Steps.Select((step, place) => ((step.Policy, step.Step), place)).ToDictionary();
        var collected = overview
            .Plan.Decisions.Where(decision => decision.Kind == DecisionKind.Collections)
            .OrderBy(decision => places[Overview.Decider(decision)])
            .ThenByDescending(decision => decision.Amount);
        return Report.Table(
            labels.Collections,
            [.. collected],
            [
                .. Who(labels),
                new(labels.Step, Text, 28, titles.Reason),
                Amount(labels),
                .. Sending(labels),
                Why(labels),
                .. Recipient(labels),
                new(labels.Text, Prose, 85, Script),
                .. OutcomeColumns.Of<Decision>(labels),
                new(labels.MoveTo, Text, 16, decision => decision.MoveTo),
                .. Figures(labels),
                .. ForWhoWritesPolicies(labels, titles),
            ]
        );
    }

    private static DecisionColumn[] Who(Labels labels) =>
        [
            new(labels.Account, Id, 11, decision => decision.Account),
            new(labels.Guarantor, Text, 26, decision => decision.Guarantor),
        ];

    private static DecisionColumn[] Recipient(Labels labels) =>
        RecipientColumns.Of<Decision>(decision => decision.Recipient, labels);

    private static DecisionColumn Why(Labels labels) => new(labels.Why, Prose, 70, decision => decision.Because);

    private static DecisionColumn Amount(Labels labels) =>
        new(labels.Amount, CellFormat.Money, 13, decision => decision.Amount);

    private static DecisionColumn[] Figures(Labels labels) =>
        [
            new(labels.PatientPortion, CellFormat.Money, 14, decision => decision.Figures.PatientPortion),
            new(labels.InsuranceEstimate, CellFormat.Money, 14, decision => decision.Figures.InsuranceEstimate),
            new(labels.Balance, CellFormat.Money, 13, decision => decision.Figures.Balance),
            new(labels.Aged0To30, CellFormat.Money, 13, decision => decision.Figures.Aged0To30),
            new(labels.Aged31To60, CellFormat.Money, 13, decision => decision.Figures.Aged31To60),
            new(labels.Aged61To90, CellFormat.Money, 13, decision => decision.Figures.Aged61To90),
            new(labels.AgedOver90, CellFormat.Money, 13, decision => decision.Figures.AgedOver90),
            new(labels.Credit, CellFormat.Money, 12, decision => decision.Figures.Credit),
        ];

    private static DecisionColumn[] Sending(Labels labels) =>
        [
            new(labels.GoesOut, Text, 16, decision => Join(decision.Sends.Select(labels.OfWord))),
            new(labels.By, Text, 10, decision => decision.By is { } by ? labels.OfWord(by) : null),
        ];

    private static DecisionColumn Decider(Labels labels, Titles titles) =>
        new(labels.DecidedBy, Text, 34, titles.Reason);

    // Nobody needs it on paper.
    private static DecisionColumn[] ForWhoWritesPolicies(Labels labels, Titles titles) =>
        [
            new(labels.Topic, Text, 30, decision => titles.Policy(decision.Policy)) { IsPrinted = false },
            new(labels.StruckBy, Text, 30, decision => Join(decision.StruckBy.Select(titles.Guard)))
            {
                IsPrinted = false,
            },
            new(labels.InFiles, Text, 30, Titles.InFiles) { IsPrinted = false },
        ];

    private static DecisionColumn[] Changes(Labels labels, Titles titles) =>
        [
            new(labels.MoveTo, Text, 16, decision => decision.MoveTo),
            new(labels.Reason, Text, 16, decision => Reason(decision, titles)),
            new(labels.Until, Date, 12, decision => decision.Until),
        ];

    private static DecisionColumn Message(Labels labels, Titles titles) =>
        new(labels.Message, Text, 20, decision => decision.Message is { } message ? titles.Message(message) : null)
        {
            IsPrinted = false,
        };

    private static string? Reason(Decision decision, Titles titles) =>
        decision.Reason is { } reason ? titles.WriteOffReason(reason) : null;

    // A letter is printed as it stands; who reads a call's text aloud reads the cautions first.
    private static string? Script(Decision decision) =>
        decision.Sends.Contains("call") ? RecipientColumns.After(decision.Cautions, decision.Text) : decision.Text;

    private static string? Printed(Decision decision) =>
        decision.MessageText is null && decision.Notes.Count == 0
            ? null
            : string.Join("\n", decision.Notes.Prepend(decision.MessageText).Where(text => text is not null));

    private static string? Join(IEnumerable<string> words) =>
        words.TryGetNonEnumeratedCount(out var count) && count == 0 ? null
        : string.Join(", ", words) is { Length: > 0 } joined ? joined
        : null;
}
