using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Reports;

/// <summary>A dry run on one screen: at most 40 lines of 100 characters, plain text, no account's name.</summary>
public sealed class ConsoleSummary
{
    private const int Width = Screen.Width,
        Label = 46,
        Count = 10,
        Money = 18;
    private const int MostReasons = 5,
        MostProblems = 3,
        MostLimits = 3,
        MostWorklistLines = 2;
    private readonly Overview _overview;
    private readonly Labels _labels;
    private readonly TextFormat _format;
    private readonly Titles _titles;
    private readonly Screen _screen;

    private ConsoleSummary(BillingPlan plan, TextWriter writer, string language)
    {
        _overview = new(plan);
        _labels = Labels.In(language);
        _format = new(language, plan.Currency);
        _titles = Titles.Of(plan, language);
        _screen = new(writer);
    }

    /// <summary>Writes the summary in a language (<c>en</c>, <c>fr</c>), with the files that were written.</summary>
    public static void Write(BillingPlan plan, TextWriter writer, string language, IReadOnlyList<string>? files = null)
    {
        var summary = new ConsoleSummary(plan, writer, language);
        summary.Head();
        summary.Receivables();
        summary.GoesOut();
        summary.Held();
        summary.NeedsYes();
        summary.Worklists();
        summary.Problems();
        if (files is { Count: > 0 })
            writer.WriteLine($"{summary._labels.Colon(summary._labels.Written)} {string.Join(", ", files)}");
    }

    private BillingPlan Plan => _overview.Plan;

    private void Head()
    {
        Line($"{Plan.Practice} · {_labels.DryRunAsOf(_format.Date(Plan.AsOf))}");
        var exported = Plan.ExportedAsOf is { } date ? $", {_labels.Exported(_format.Date(date))}" : "";
        Line($"{_labels.Colon(_labels.Source)} {Plan.Source ?? Plan.Folder}{exported}");
        Line($"{_labels.Colon(_labels.NewestEntry)} {SummaryReport.Age(_overview, _labels, _format)}");
        if (Plan.NotExported.Count > 0)
            Line(
                $"{_labels.Colon(_labels.NotExported)} {_labels.OfTables(Plan.NotExported)} "
                    + $"({_labels.ReadsAsNoHistory})"
            );
        Line("");
    }

    private void Receivables()
    {
        var (accounts, totals, _) = _overview.Receivables;
        Line(
            $"{_labels.Colon(_labels.Receivables)} {_labels.CountOfAccounts(accounts, _format)}, "
                + $"{_labels.Balance.ToLowerInvariant()} {_format.Money(totals.Balance)}"
        );
        (string Label, decimal Amount)[] columns =
        [
            (_labels.Aged0To30, totals.Aged0To30),
            (_labels.Aged31To60, totals.Aged31To60),
            (_labels.Aged61To90, totals.Aged61To90),
            (_labels.AgedOver90, totals.AgedOver90),
            (_labels.Credit, totals.Credit),
            (_labels.PatientPortion, totals.PatientPortion),
        ];
        Line(string.Concat(columns.Select(column => column.Label.PadLeft(Wide(column.Label)))));
        Line(string.Concat(columns.Select(column => _format.Money(column.Amount).PadLeft(Wide(column.Label)))));
        if (Plan.LeftOut.Count > 0)
            Line(
                $"{_labels.Colon(_labels.LeftOut)} {_labels.CountOfAccounts(_overview.LeftOut.Accounts, _format)}, "
                    + $"{_format.Money(_overview.LeftOut.Figures.Balance)}{_labels.Semicolon}{_labels.InAll} "
                    + $"{_format.Money(Plan.Totals.Balance)}"
            );
        Line("");
    }

    private static int Wide(string label) => Math.Max(15, label.Length + 2);

    private void GoesOut()
    {
        Heading(_labels.WhatGoesOut, _labels.Accounts, _labels.Amount);
        foreach (var (way, tally) in _overview.Outgoing)
            Row(_labels.Of(way), tally);
        if (_overview.Outgoing.Count == 0)
            Line("  " + _labels.NothingGoesOut);
        Line("");
    }

    private void Held()
    {
        var holds = _overview.Holds;
        Heading(_labels.WhatIsHeld, _labels.Accounts, _labels.PatientsOwe);
        // One reason left over is shown rather than called "1 other reason".
        var most = _overview.HeldCredits.Accounts > 0 ? MostReasons - 1 : MostReasons;
        var shown = holds.Count <= most + 1 ? holds.Count : most;
        foreach (var hold in holds.Take(shown))
            Row(_titles.Reason(hold.Policy, hold.Rule), hold.Tally);
        if (shown < holds.Count)
            Row(_labels.OtherReasons(holds.Count - shown), Sum(holds.Skip(shown).Select(hold => hold.Tally)));
        if (holds.Count > 1)
            Row(_labels.Total, Sum(holds.Select(hold => hold.Tally)));
        if (holds.Count == 0)
            Line("  " + _labels.NothingHeld);
        else
            Line($"  {_labels.Colon(_labels.WaitsFor)} {string.Join(" · ", _overview.WaitsFor.Select(Waiting))}");
        if (_overview.HeldCredits is { Accounts: > 0 } credits)
            Line($"  {_labels.WeOwe(_format.Number(credits.Accounts), _format.Money(credits.Amount))}");
        Line("");
    }

    private string Waiting(KeyValuePair<WaitsFor, Tally> held) =>
        $"{Titles.Inside(_titles.Of(held.Key))} {_format.Number(held.Value.Accounts)}";

    private void NeedsYes()
    {
        var names = NamesToApprove.Of(Plan.Decisions);
        var words = new SendLabels(_labels.Language, Plan.Currency);
        var named = string.Join(
            " · ",
            // What an old debt is, the page and approving say.
            names.Select(group =>
                $"{Titles.Inside(words.Of(group.Kind).Split(',')[0])} {_format.Number(group.Names.Count)}"
            )
        );
        if (names.Count == 0 && Plan.NeedsApproval.Count == 0)
            named = _labels.NothingNeedsYes;
        Line($"{_labels.Colon(_labels.NeedsYes)} {named}".TrimEnd());
        foreach (var limit in Plan.NeedsApproval.Take(MostLimits))
            Line($"  {_labels.Colon(_labels.OfLimit(limit.Limit))} {SummaryReport.Found(limit, _labels, _format)}");
    }

    private void Worklists()
    {
        var busy = _overview.Worklists.Where(list => list.Tally.Accounts > 0).ToList();
        if (busy.Count == 0)
            return;
        var line = _labels.Colon(_labels.Worklists);
        for (int shown = 0, lines = 1; shown < busy.Count; shown++)
        {
            var item = $" {_titles.Worklist(busy[shown].Worklist.Name)} {_format.Number(busy[shown].Tally.Accounts)}";
            var more = $" · {_labels.MoreLists(busy.Count - shown)}";
            if (line.Length + item.Length + 2 + (lines < MostWorklistLines ? 0 : more.Length) <= Width)
                line += (shown == 0 ? "" : " ·") + item;
            else if (lines++ < MostWorklistLines)
            {
                Line(line + " ·");
                line = " " + item;
            }
            else
            {
                line += more;
                break;
            }
        }
        Line(line);
    }

    private void Problems()
    {
        Line($"{_labels.Colon(_labels.Problems)} {SummaryReport.ProblemCounts(_overview, _labels)}");
        var worst = Plan
            .Problems.Where(problem => problem.Severity != Severity.Notice)
            .OrderByDescending(problem => problem.Severity)
            .ToList();
        foreach (var problem in worst.Take(MostProblems))
            Line($"  {problem.In(_labels.Language)}");
        if (worst.Count > MostProblems)
            Line("  " + _labels.More(worst.Count - MostProblems));
    }

    private void Heading(string what, string count, string money) =>
        Line(what.PadRight(Label) + count.PadLeft(Count) + money.PadLeft(Money));

    private void Row(string what, Tally tally) =>
        Line(
            Cut("  " + what, Label - 1).PadRight(Label)
                + _format.Number(tally.Accounts).PadLeft(Count)
                + _format.Money(tally.Amount).PadLeft(Money)
        );

    private void Line(string text) => _screen.Line(text);

    private static string Cut(string text, int width) => Screen.Cut(text, width);

    private static Tally Sum(IEnumerable<Tally> tallies) =>
        tallies.Aggregate((a, b) => new(a.Accounts + b.Accounts, a.Amount + b.Amount));
}
