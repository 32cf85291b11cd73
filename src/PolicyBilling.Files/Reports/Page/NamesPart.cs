using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using static PolicyBilling.Files.Contents.CellFormat;
using DecisionColumn = PolicyBilling.Files.Contents.Column<PolicyBilling.Decisions.Decision>;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>The names that a dentist looks at before saying yes: the agency, final notices, write-offs, exceptions;
/// first statements in a year; the largest.</summary>
internal sealed class NamesPart(HtmlWriter html, PageFacts page)
{
    private const int Most = 5,
        MostLargest = 20;
    private const int Year = 365,
        DaysInMonth = 30;

    private PageLabels Words => page.Words;
    private Labels Labels => page.Labels;
    private IEnumerable<Decision> Decisions => page.Plan.Decisions;

    public static void Write(HtmlWriter html, PageFacts page)
    {
        using var section = html.In("section");
        html.Element("h2", page.Words.NamesThatNeedAYes);
        var part = new NamesPart(html, page);
        part.Limits();
        part.Names(
            part.Words.ToTheAgency,
            part.Decisions.Where(decision => decision.Sends.Contains("agency")),
            part.Labels.Collections,
            part.Amount,
            part.Over90,
            part.LastStatement
        );
        part.Names(
            part.Words.FinalNotices,
            part.Decisions.Where(decision => decision.IsFinalNotice),
            part.Labels.Collections,
            part.Amount,
            part.Over90
        );
        part.Names(
            part.Labels.WriteOffs,
            part.Decisions.Where(decision => decision.Kind == DecisionKind.WriteOff),
            part.Labels.WriteOffs,
            part.Amount,
            part.Reason
        );
        part.Exceptions();
        part.FirstInAYear();
        part.Largest();
    }

    private DecisionColumn Guarantor => new(Labels.Guarantor, Text, 26, NameOf);
    private DecisionColumn Account => new(Labels.Account, Id, 10, decision => decision.Account);
    private DecisionColumn Amount => new(Labels.Amount, CellFormat.Money, 12, decision => decision.Amount);
    private DecisionColumn Over90 =>
        new(Labels.AgedOver90, CellFormat.Money, 12, decision => decision.Figures.AgedOver90);
    private DecisionColumn Reason => new(Labels.Reason, Text, 16, decision => decision.Reason ?? decision.Rule);
    private DecisionColumn LastStatement => new(Words.LastStatement, Text, 14, LastStatementOf);

    // A row's head is never empty.
    private static string NameOf(Decision decision) =>
        decision.Guarantor.Trim() is { Length: > 0 } name ? name : decision.Account;

    private void Limits()
    {
        if (page.Plan.Limits.Count == 0)
            html.Element("p", Words.NoLimits);
        else
            html.Table(
                Report.Table<LimitInForce>(
                    Words.Limits,
                    page.Plan.Limits,
                    [
                        new(Words.Limit, Text, 24, limit => Labels.OfLimit(limit.Limit)),
                        new(Words.ThisPlan, CellFormat.Money, 12, limit => Size(limit, limit.Found)),
                        new(Words.Allowed, CellFormat.Money, 12, limit => Size(limit, limit.Allowed)),
                        new(Words.Kept, Text, 20, limit => limit.IsExceeded ? Words.Above : Words.Within),
                    ]
                ),
                captionHidden: true
            );
    }

    // Money and counts in one column: a count is a number without decimals.
    private static object Size(LimitInForce limit, decimal value) =>
        PlanWords.IsCount(limit.Limit) ? (int)value : (object)value;

    private void Names(string title, IEnumerable<Decision> decisions, string sheet, params DecisionColumn[] columns)
    {
        var all = decisions.OrderByDescending(decision => decision.Amount).ToList();
        html.Element(
            "h3",
            Words.Group(title, Words.Accounts(all.Count, page.Format), page.Money(all.Sum(decision => decision.Amount)))
        );
        if (all.Count == 0)
            return;
        Table(title, all, Most, decision => decision.Amount, sheet, columns);
    }

    private void Exceptions()
    {
        html.Element("h3", $"{Labels.Colon(Words.Exceptions)} {page.Count(page.Plan.Exceptions.Count)}");
        if (page.Plan.Exceptions.Count == 0)
            return;
        var accounts = page.Plan.Exceptions.Select(exception => exception.Account).ToHashSet();
        var decisions = Decisions
            .Where(decision => accounts.Contains(decision.Account))
            .ToDictionary(decision => decision.Account);
        html.Table(
            Report.Table<ExceptionInForce>(
                Words.Exceptions,
                page.Plan.Exceptions,
                [
                    new(Labels.Guarantor, Text, 26, exception => NameOf(decisions[exception.Account])),
                    new(
                        Words.Exception,
                        Text,
                        12,
                        exception =>
                            exception.Do switch
                            {
                                ExceptionKind.Hold => Words.Hold,
                                ExceptionKind.Statement => Words.Statement,
                                _ => Words.NoAgency,
                            }
                    ),
                    new(Words.ApprovedBy, Text, 14, exception => exception.By),
                    new(Labels.Until, Date, 12, exception => exception.Until),
                    new(
                        Labels.Balance,
                        CellFormat.Money,
                        12,
                        exception => decisions[exception.Account].Figures.Balance
                    ),
                    new(
                        Labels.Why,
                        Prose,
                        40,
                        exception =>
                            decisions[exception.Account] is { Policy: "exceptions" } decided
                                ? decided.Because.Trim()
                                : exception.Because
                    ),
                ]
            ),
            captionHidden: true
        );
    }

    private void FirstInAYear()
    {
        html.Element("h3", Words.FirstInAYear);
        if (page.Plan.NotExported.Contains("contacts"))
        {
            html.Element("p", Words.ContactsNotExported);
            return;
        }
        var first = Decisions
            .Where(decision => decision.Sends.Contains("statement") && decision.DaysSinceLastStatement > Year)
            .ToList();
        if (first.Count == 0)
        {
            html.Element("p", Words.NoneFirst);
            return;
        }
        var old = first
            .Where(decision => decision.Figures.AgedOver90 > 0)
            .OrderByDescending(decision => decision.Amount)
            .ToList();
        html.Element(
            "p",
            Words.FirstInAYearSays(
                Words.Accounts(first.Count, page.Format),
                page.Money(first.Sum(decision => decision.Amount)),
                page.Count(old.Count)
            )
        );
        if (old.Count > 0)
            Table(
                Words.FirstInAYear,
                old,
                Most,
                decision => decision.Amount,
                Labels.Statements,
                Amount,
                Over90,
                LastStatement
            );
    }

    private string LastStatementOf(Decision decision) =>
        page.Plan.NotExported.Contains("contacts") ? ""
        : decision.DaysSinceLastStatement >= AccountFacts.NeverDays ? Words.Never
        : decision.DaysSinceLastStatement > Year ? Words.MonthsAgo(decision.DaysSinceLastStatement / DaysInMonth)
        : page.Labels.DaysAgo(decision.DaysSinceLastStatement);

    private void Largest()
    {
        var largest = Decisions
            .Where(decision => decision.Figures.PatientPortion > 0)
            .OrderByDescending(decision => decision.Figures.PatientPortion)
            .Take(MostLargest)
            .ToList();
        html.Element("h3", Words.Largest(MostLargest));
        if (largest.Count == 0)
            html.Element("p", Words.NothingOwed);
        else
            html.Table(
                Report.Table<Decision>(
                    Words.Largest(MostLargest),
                    largest,
                    [
                        Guarantor,
                        Account,
                        new(Labels.PatientPortion, CellFormat.Money, 12, decision => decision.Figures.PatientPortion),
                        Over90,
                        new(Words.WhatHappens, Text, 24, Happens),
                    ]
                ),
                captionHidden: true
            );
    }

    private string Happens(Decision decision) =>
        decision.Sends.Count > 0
            ? string.Join(" + ", decision.Sends.Select(Labels.OfWord))
            : $"{Labels.Of(decision.Kind).ToLowerInvariant()} · {decision.Rule ?? decision.Step}";

    private void Table(
        string title,
        List<Decision> decisions,
        int most,
        Func<Decision, decimal> money,
        string sheet,
        params DecisionColumn[] columns
    )
    {
        // One left over is shown rather than counted.
        var shown = decisions.Count <= most + 1 ? decisions.Count : most;
        html.Table(Report.Table(title, decisions[..shown], [Guarantor, Account, .. columns]), captionHidden: true);
        if (shown == decisions.Count)
            return;
        var rest = decisions[shown..];
        html.Element(
            "p",
            Words.AndMore(Words.Accounts(rest.Count, page.Format), page.Money(rest.Sum(money)), sheet),
            ("class", "note")
        );
    }
}
