using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Backtests;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Backtests;

namespace PolicyBilling.Files.Reports.Backtests;

/// <summary>A backtest as a dentist reads it: what each rule would have done, and which share of what was asked came
/// in. No account's name.</summary>
public sealed class BacktestScreen
{
    private const int Label = 47,
        Count = 9,
        Money = 14,
        Window = 10;
    private readonly Backtest _backtest;
    private readonly BacktestLabels _labels;
    private readonly TextFormat _format;
    private readonly Titles _titles;
    private readonly Screen _screen;

    private BacktestScreen(Backtest backtest, TextWriter writer, string language)
    {
        _backtest = backtest;
        _labels = new(Labels.In(language));
        _format = new(language, backtest.Currency);
        _titles = new(backtest.Titles, language);
        _screen = new(writer);
    }

    /// <summary>Writes the screen in a language (<c>en</c>, <c>fr</c>), with the files that were written.</summary>
    public static void Write(Backtest backtest, TextWriter writer, string language, IReadOnlyList<string>? files = null)
    {
        var screen = new BacktestScreen(backtest, writer, language);
        var (days, format) = (backtest.MonthEnds, screen._format);
        screen._screen.Line(
            $"{backtest.Practice} · {screen._labels.Title(days.Count, format.Date(days[0]), format.Date(days[^1]))}"
        );
        foreach (var policies in backtest.Policies)
            screen.Policies(policies);
        screen.NotOver();
        foreach (var line in screen._labels.Notes.SelectMany(note => ScreenText.Wrapped(note, Screen.Width)))
            screen._screen.Line(line);
        if (backtest.Problems.Count > 0)
            screen.Named(screen.Common.Problems, SummaryReport.ProblemCounts(backtest.Problems, screen.Common));
        if (files is { Count: > 0 })
            screen.Named(screen.Common.Written, string.Join(", ", files));
    }

    private Labels Common => _labels.Common;

    private void Policies(PolicyBacktest policies)
    {
        Named(_labels.Policies, policies.Name);
        foreach (var setting in policies.Set)
            _screen.Line("  " + _titles.Given(setting));
        _screen.Line();
        Rules(policies);
        Ages(policies);
        Idle(policies);
        _screen.Line();
    }

    private void Rules(PolicyBacktest policies)
    {
        _screen.Line(_labels.WhatHappened);
        Heading(Common.Accounts, _labels.Asked);
        foreach (var rule in policies.Rules.Where(rule => rule.Done.Any))
            Row(
                $"{_titles.Reason(rule.Policy, rule.Rule, rule.Step)} ({_labels.Does(rule.Done)})",
                rule.Done.Accounts,
                rule.Asked,
                days => Share(rule.MonthEnds, days)
            );
        var held = policies.Held.ToList();
        Row(
            _labels.HeldAll,
            held.Sum(cohort => cohort.Done.Accounts),
            held.Sum(cohort => cohort.Asked),
            days => Share(held, days)
        );
        _screen.Line();
    }

    private void Ages(PolicyBacktest policies)
    {
        if (policies.CostPerStatement is not { } each)
        {
            _screen.Line(_labels.NoCost);
            return;
        }
        _screen.Line(_labels.PerCost(_format.Money(1)));
        Heading(Common.Statements, _labels.Cost);
        foreach (var age in policies.Ages)
        {
            var statements = age.Statements;
            Row(
                _labels.OfBucket(age.Bucket),
                statements,
                each * statements,
                days => PerCost(Recovery.Of(age.MonthEnds, days), each)
            );
        }
        _screen.Line();
    }

    private void Idle(PolicyBacktest policies)
    {
        var line = Common.Colon(_labels.DecidedNothing(_backtest.MonthEnds.Count));
        if (policies.Idle.Count == 0)
            line += " " + _labels.None;
        foreach (var (place, idle) in policies.Idle.Index())
        {
            var item = $" {_titles.Reason(idle.Policy, idle.Name)}" + (place + 1 < policies.Idle.Count ? "," : "");
            if (line.Length + item.Length > Screen.Width)
            {
                _screen.Line(line);
                line = " ";
            }
            line += item;
        }
        _screen.Line(line);
    }

    // Days that are not over for one month-end are not over for those after it.
    private void NotOver()
    {
        var open = Backtest
            .Windows.Select(days =>
                (Days: days, MonthEnds: _backtest.MonthEnds.Where(day => !_backtest.IsOver(day, days)).ToList())
            )
            .Where(window => window.MonthEnds.Count > 0)
            .ToList();
        if (open.Count == 0)
            return;
        _screen.Line(Common.Colon(_labels.NotOverYet));
        foreach (var (days, monthEnds) in open)
            _screen.Line("  " + _labels.From(days, _format.Date(monthEnds[0]), monthEnds.Count == 1));
    }

    private string Share(IEnumerable<Cohort> cohorts, int days) =>
        Recovery.Of(cohorts, days) switch
        {
            { IsKnown: false } => _labels.NotOver,
            { Share: { } share } => BacktestLabels.Percent(share),
            _ => "·",
        };

    private string PerCost(Recovery recovery, decimal each) =>
        !recovery.IsKnown ? _labels.NotOver
        : recovery.PerCost(each) is { } per ? _format.Money(per)
        : "·";

    private void Named(string label, string text) => _screen.Line($"{Common.Colon(label)} {text}");

    private void Heading(string count, string money) =>
        _screen.Line(
            count.PadLeft(Label + Count)
                + money.PadLeft(Money)
                + string.Concat(Backtest.Windows.Select(days => _labels.In(days).PadLeft(Window)))
        );

    private void Row(string what, int accounts, decimal money, Func<int, string> window) =>
        _screen.Line(
            Screen.Cut("  " + what, Label - 1).PadRight(Label)
                + _format.Number(accounts).PadLeft(Count)
                + _format.Money(money).PadLeft(Money)
                + string.Concat(Backtest.Windows.Select(days => window(days).PadLeft(Window)))
        );
}
