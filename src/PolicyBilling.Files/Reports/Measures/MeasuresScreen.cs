using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Measures;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Measures;

namespace PolicyBilling.Files.Reports.Measures;

/// <summary>The measures on one screen: the answers first, then the tables behind them that fit; at most 60 lines of
/// 100 characters, no account's name.</summary>
public sealed class MeasuresScreen
{
    private const int Label = 28,
        Figure = 12,
        MostLines = 3,
        MostMonths = 6;
    private readonly PracticeMeasures _measures;
    private readonly MeasuredLabels _labels;
    private readonly Screen _screen;

    private MeasuresScreen(PracticeMeasures measures, TextWriter writer, string language) =>
        (_measures, _labels, _screen) = (measures, MeasuredLabels.In(language, measures.Currency), new(writer));

    /// <summary>Writes the screen with its answers in a language (<c>en</c>, <c>fr</c>), and the files that were
    /// written.</summary>
    public static void Write(
        PracticeMeasures measures,
        IReadOnlyList<MeasuresSentence> answers,
        TextWriter writer,
        string language,
        IReadOnlyList<string>? files = null
    )
    {
        var screen = new MeasuresScreen(measures, writer, language);
        screen.Head(answers);
        screen.Carriers();
        screen.Claims();
        screen.Months();
        screen.Forecast();
        if (measures.Problems.Count > 0)
            screen.Named(screen.Common.Problems, SummaryReport.ProblemCounts(measures.Problems, screen.Common));
        if (files is { Count: > 0 })
            screen.Named(screen.Common.Written, string.Join(", ", files));
    }

    private Labels Common => _labels.Common;

    private TextFormat Format => _labels.Format;

    private void Head(IReadOnlyList<MeasuresSentence> answers)
    {
        _screen.Line($"{_measures.Practice} · {_labels.Title(_measures.AsOf)}");
        if (_measures.ExportedAsOf is { } exported && _measures.AsOf < exported)
            Named(Common.Note, Common.CurrentValues);
        foreach (var answer in answers)
        {
            var first = true;
            foreach (var line in ScreenText.Wrapped(answer.Text, Screen.Width - 2))
            {
                _screen.Line((first ? "· " : "  ") + line);
                first = false;
            }
        }
        _screen.Line();
    }

    private void Carriers()
    {
        if (_measures.Carriers is not { Lines.Count: > 0 } by)
            return;
        Row(
            _labels.Of(MeasuredPart.Carriers),
            [_labels.Open, .. Enumerable.Range(0, 4).Select(_labels.ShortAge), _labels.Credits]
        );
        Lines(by.Lines, line => line.Name ?? _labels.NoCarrier, line => line.At, (a, b) => a + b, Cells);
        Row($"  {Common.Total}", Cells(by.Total));

        string[] Cells(Workbench.Comparing.Position at) =>
            [M(at.Open.Total), M(at.Open.To30), M(at.Open.To60), M(at.Open.To90), M(at.Open.Over90), M(at.Credit)];
    }

    private void Claims()
    {
        if (_measures.Insurance is not { Lines.Count: > 0 } insurance)
            return;
        Row(
            _labels.Of(MeasuredPart.Insurance),
            [_labels.Expected, .. Enumerable.Range(0, 4).Select(_labels.ShortAge), _labels.ShortUnsent]
        );
        Lines(insurance.Lines, line => line.Carrier ?? _labels.NoCarrier, line => line, (a, b) => a + b, Cells);
        Row($"  {Common.Total}", Cells(insurance.Total));

        string[] Cells(ClaimLine line) =>
            [
                M(line.Total.Amount),
                M(line.To30.Amount),
                M(line.To60.Amount),
                M(line.To90.Amount),
                M(line.Over90.Amount),
                M(line.Unsent.Amount),
            ];
    }

    private void Months()
    {
        List<(string Title, Func<int, string> Of)> columns = [];
        if (_measures.WriteOffs is { } writeOffs)
        {
            columns.Add((_labels.Production, month => M(writeOffs.Production[month])));
            columns.Add((_labels.ShortWrittenOff, month => M(writeOffs.Lines.Sum(line => line.Months[month]))));
        }
        if (_measures.Debt is { } debt)
            columns.Add((_labels.PatientsPaid, month => M(debt.Months[month].Sums.Total)));
        if (_measures.Counter is { } counter)
            columns.Add((_labels.SameDay, month => _labels.Percent(counter.Months[month].Sums.Share)));
        if (_measures.Appointments is { } appointments)
            columns.Add((_labels.Missed, month => _labels.Percent(appointments.Months[month].Sums.MissedShare)));
        if (_measures.Calls is { } calls)
        {
            columns.Add((_labels.Calls, month => Format.Number(calls.Months.Months[month].Sums.Calls)));
            columns.Add((_labels.Brought, month => M(calls.Months.Months[month].Sums.Paid)));
        }
        if (columns.Count == 0)
            return;
        var months =
            _measures.WriteOffs?.Months
            ?? _measures.Appointments?.Months.Select(month => month.Month).ToList()
            ?? [.. _measures.Calls!.Months.Months.Select(month => month.Month)];
        Narrow(_labels.Month, [.. columns.Select(column => column.Title)]);
        for (var month = Math.Max(0, months.Count - MostMonths); month < months.Count; month++)
            Narrow($"  {_labels.MonthOf(months[month])}", [.. columns.Select(column => column.Of(month))]);
    }

    private void Forecast()
    {
        if (_measures.Forecast is not { } forecast)
            return;
        Row(
            _labels.Of(MeasuredPart.Forecast),
            [_labels.ShortReceivables, _labels.Low, _labels.High, _labels.Collected, _labels.Low, _labels.High]
        );
        foreach (var month in forecast.Months)
            Row($"  {Format.Month(month.Day)}", [.. Cells(month.Receivables), .. Cells(month.Collections)]);

        IEnumerable<string> Cells(Expected expected) =>
            [M(expected.Amount), .. expected.Band is { } band ? [M(band.Low), M(band.High)] : new[] { "–", "–" }];
    }

    private void Lines<TLine, TSum>(
        IReadOnlyList<TLine> lines,
        Func<TLine, string> name,
        Func<TLine, TSum> sum,
        Func<TSum, TSum, TSum> add,
        Func<TSum, string[]> cells
    )
    {
        foreach (var line in lines.Take(lines.Count > MostLines + 1 ? MostLines : lines.Count))
            Row($"  {name(line)}", cells(sum(line)));
        if (lines.Count > MostLines + 1)
            Row($"  {_labels.Other(lines.Count - MostLines)}", cells(lines.Skip(MostLines).Select(sum).Aggregate(add)));
    }

    private void Row(string what, params string[] cells) => Row(what, Label, Figure, cells);

    private void Narrow(string what, string[] cells) => Row(what, 22, 11, cells);

    private void Row(string what, int label, int figure, string[] cells) =>
        _screen.Line(
            Screen.Cut(what, label).PadRight(label)
                + string.Concat(cells.Select(cell => Screen.Cut(cell, figure - 1).PadLeft(figure)))
        );

    private string M(decimal amount) => Format.WholeMoney(amount);

    private void Named(string label, string text) => _screen.Line($"{Common.Colon(label)} {text}");
}
