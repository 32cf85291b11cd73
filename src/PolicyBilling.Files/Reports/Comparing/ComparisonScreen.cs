using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Files.Reports.Comparing;

/// <summary>A comparison on one screen: at most 50 lines of 100 characters, plain text, no account's name.</summary>
public sealed class ComparisonScreen
{
    private const int Label = 22,
        Figure = 13;
    private const int MostLate = 2,
        MostMoves = 4,
        MostProblems = 2;
    private static readonly string[] Shown =
    [
        "over_90_share",
        "days_in_ar",
        "ar_to_production",
        "collections_to_net_production",
        "credit_balances",
        "insurance_over_90",
        "statement_cost",
        "received_after_statements",
    ];
    private readonly Comparison _comparison;
    private readonly ComparisonLabels _labels;
    private readonly MeasureLabels _measures;
    private readonly TextFormat _format;
    private readonly Screen _screen;

    private ComparisonScreen(Comparison comparison, TextWriter writer, string language)
    {
        (_comparison, _screen) = (comparison, new(writer));
        _labels = ComparisonLabels.In(language);
        _measures = new(language, comparison.Currency);
        _format = new(language, comparison.Currency);
    }

    /// <summary>Writes the comparison in a language (<c>en</c>, <c>fr</c>), with the files that were written.</summary>
    public static void Write(
        Comparison comparison,
        TextWriter writer,
        string language,
        IReadOnlyList<string>? files = null
    )
    {
        var screen = new ComparisonScreen(comparison, writer, language);
        screen.Head();
        screen.Walk();
        screen.Migration();
        screen.Decisions();
        screen.Measures();
        if (!comparison.Reviews.IsEmpty)
            screen.Line(new CauseNames(language, comparison.Currency).Between(comparison.Reviews));
        screen.Problems();
        if (files is { Count: > 0 })
            writer.WriteLine(
                $"{screen._labels.Common.Colon(screen._labels.Common.Written)} {string.Join(", ", files)}"
            );
    }

    private void Head()
    {
        Line(
            $"{_comparison.Practice} · {_labels.FromTo(_format.Date(_comparison.From), _format.Date(_comparison.To))}"
        );
        var (from, to) = (
            _comparison.Sources.From ?? _comparison.Folders.From,
            _comparison.Sources.To ?? _comparison.Folders.To
        );
        Line($"{_labels.Common.Colon(_labels.Common.Source)} {(from == to ? to : $"{from} → {to}")}");
        Line("");
    }

    private void Walk()
    {
        var walk = _comparison.Walk;
        Row(
            "",
            _labels.Common.Balance,
            _labels.Common.Aged0To30,
            _labels.Common.Aged31To60,
            _labels.Common.Aged61To90,
            _labels.Over90Short,
            _labels.Common.Credit
        );
        Row(_labels.Opening, walk.Opening);
        foreach (var line in walk.Lines.Where(line => line.Entries > 0 || line.Moved != Position.Zero))
            Row("  " + _labels.Of(line.Line), line.Moved);
        Row(_labels.Closing, walk.Closing);
        foreach (var late in Late().Take(MostLate))
            Line($"  {_labels.OfIt(late.Entries)}, {_format.Money(late.Amount)}, {_labels.PostedFor(late, _format)}");
        Line("");
    }

    // Kinds are told apart in the workbook; here it matters how much of which month came late.
    private IEnumerable<BackDated> Late() =>
        _comparison
            .Walk.BackDated.GroupBy(late => (late.Dated, late.Posted))
            .Select(group => new BackDated(
                "",
                group.Key.Dated,
                group.Key.Posted,
                group.Sum(late => late.Entries),
                group.Sum(late => late.Amount)
            ))
            .OrderByDescending(late => Math.Abs(late.Amount))
            .ThenBy(late => late.Dated);

    private void Migration()
    {
        Row(
            _labels.WhereItWent,
            _labels.Opening,
            _labels.Paid,
            _labels.WrittenOff,
            _labels.Other,
            _labels.Stayed,
            _labels.AgedOn
        );
        foreach (var row in _comparison.Migration.Rows)
        {
            if (row.From == Origin.Settled && row.To.Total == 0 && row.Changes.All(change => change == 0))
                continue;
            var stays = row.From >= Origin.Settled ? row.To.Total : row.Stayed;
            Row("  " + _labels.Of(row.From), row.Opening, row.Paid, row.WrittenOff, row.Other, stays, row.AgedOn);
        }
        Line(_labels.Over90Moves(_comparison.Migration.Entered.Count, _comparison.Migration.Left.Count));
        Line("");
    }

    private void Decisions()
    {
        var decisions = _comparison.Decisions;
        var moved = decisions.Moves.Sum(move => move.Accounts);
        Line(
            $"{_labels.Common.Colon(_labels.Decisions)} "
                + _labels.DecisionsChanged(_format.Number(decisions.Changed), _format.Number(moved))
        );
        var moves = decisions
            .Moves.Where(move => move.From != move.To)
            .OrderByDescending(move => Math.Max(move.PortionFrom, move.PortionTo))
            .ThenByDescending(move => move.Accounts)
            .ToList();
        if (moves.Count > 0)
            Line(Columns("", _labels.Accounts, _labels.Before, _labels.After));
        foreach (var move in moves.Take(MostMoves))
            Line(
                Columns(
                    $"  {_labels.Common.Of(move.From)} → {_labels.Common.Of(move.To)}",
                    _format.Number(move.Accounts),
                    _format.Money(move.PortionFrom),
                    _format.Money(move.PortionTo)
                )
            );
        if (moves.Count > MostMoves)
            Line("  " + _labels.OtherMoves(moves.Count - MostMoves));
        if (decisions.Waterfall is { } waterfall)
            foreach (
                var effect in waterfall.Effects.Where(effect =>
                    effect.Data.Accounts != 0 || effect.Policy.Accounts != 0
                )
            )
                Line(
                    $"  {_labels.Common.Of(effect.Kind), -20}{effect.Opening.Accounts, 6} "
                        + $"{Signed(effect.Data.Accounts), 6} {_labels.ByData}, {Signed(effect.Policy.Accounts)} "
                        + $"{_labels.ByPolicy} = {effect.Closing.Accounts}"
                );
        Line("");
    }

    private static string Signed(int number) =>
        number > 0 ? $"+{number}" : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Measures()
    {
        // The second day, the month-end before and the first one; a young ledger has fewer.
        var days = _comparison.Measures[0].Values;
        int[] places = [.. new[] { days.Count - 1, days.Count - 2, 0 }.Where(place => place >= 0).Distinct()];
        Line(
            Columns(
                _labels.Measures,
                [
                    .. places.Select(place =>
                        place == days.Count - 1 ? _labels.Closing : _format.Month(days[place].Day)
                    ),
                    _labels.Target,
                ]
            )
        );
        foreach (var measure in _comparison.Measures.Where(measure => Shown.Contains(measure.Name)))
            Line(
                Columns(
                    "  " + _measures.Title(measure.Name),
                    [
                        .. places.Select(place => _measures.Value(measure, measure.Values[place])),
                        _measures.Target(measure),
                    ]
                )
            );
    }

    private static string Columns(string what, params string[] cells) =>
        what.PadRight(Label + Figure) + string.Concat(cells.Select(cell => cell.PadLeft(16)));

    private void Problems()
    {
        var problems = _comparison.Problems;
        Line(
            $"{_labels.Common.Colon(_labels.Common.Problems)} {SummaryReport.ProblemCounts(problems, _labels.Common)}"
        );
        var worst = problems
            .Where(problem => problem.Severity != Severity.Notice)
            .OrderByDescending(problem => problem.Severity)
            .ToList();
        foreach (var problem in worst.Take(MostProblems))
            Line($"  {problem.In(_labels.Common.Language)}");
        if (worst.Count > MostProblems)
            Line("  " + _labels.Common.More(worst.Count - MostProblems));
    }

    private void Row(string what, in Position at) =>
        Row(what, at.Balance, at.Open.To30, at.Open.To60, at.Open.To90, at.Open.Over90, at.Credit);

    private void Row(string what, params decimal[] amounts) => Row(what, [.. amounts.Select(_format.Money)]);

    private void Row(string what, params string[] cells) =>
        Line(Screen.Cut(what, Label).PadRight(Label) + string.Concat(cells.Select(cell => cell.PadLeft(Figure))));

    private void Line(string text) => _screen.Line(text);
}
