using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.WhatIf;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Files.Reports.WhatIf;

/// <summary>A change of policy on one screen: what is serious first, then decisions before and after, then what moves
/// where. No account's name.</summary>
public sealed class WhatIfScreen
{
    private const int Label = 22,
        Cell = 13,
        Group = 68,
        Count = 10,
        Money = 18,
        MostGroups = 8;
    private readonly PolicyChange _change;
    private readonly WhatIfLabels _labels;
    private readonly TextFormat _format;
    private readonly Titles _titles;
    private readonly Screen _screen;

    private WhatIfScreen(PolicyChange change, TextWriter writer, string language)
    {
        _change = change;
        _labels = new(Labels.In(language));
        _format = new(language, change.Currency);
        _titles = new(change.Titles, language);
        _screen = new(writer);
    }

    /// <summary>Writes the screen in a language (<c>en</c>, <c>fr</c>), with the files that were written.</summary>
    public static void Write(
        PolicyChange change,
        TextWriter writer,
        string language,
        IReadOnlyList<string>? files = null
    )
    {
        var screen = new WhatIfScreen(change, writer, language);
        screen.Head();
        screen.LookFirst();
        screen.Matrix(screen.Common.Accounts, cell => cell.Accounts, count => screen._format.Number(count));
        screen.Matrix(screen.Common.PatientPortion, cell => cell.PatientPortion, screen._format.Money);
        screen.Statements();
        screen.Moves();
        screen.Problems();
        if (files is { Count: > 0 })
            screen._screen.Line($"{screen.Common.Colon(screen.Common.Written)} {string.Join(", ", files)}");
    }

    private Labels Common => _labels.Common;

    private void Head()
    {
        _screen.Line($"{_change.Practice} · {_labels.Title(_format.Date(_change.AsOf))}");
        Named(_labels.Before, _change.Before.Name);
        Named(_labels.After, _change.After.Name);
        foreach (var setting in _change.After.Set)
            _screen.Line("  " + _titles.Given(setting));
        if (_change.NotExported.Count > 0)
            Named(Common.NotExported, $"{Common.OfTables(_change.NotExported)} ({Common.ReadsAsNoHistory})");
        _screen.Line();
    }

    private void LookFirst()
    {
        Named(_labels.NewlyInCollections, Said(_change.NewlyInCollections, _labels.Nobody));
        Named(_labels.NewlyToAgency, Said(_change.NewlyToAgency, _labels.Nobody));
        Named(_labels.NewlyWrittenOff, Said(_change.NewlyWrittenOff, _labels.None));
        var limits = _change
            .LimitsNewlyExceeded.Select(limit =>
                $"{Common.Colon(Common.OfLimit(limit.Limit))} {SummaryReport.Found(limit, Common, _format)}"
            )
            .ToList();
        Named(_labels.LimitsNewlyExceeded, limits.Count == 0 ? _labels.None : string.Join(Common.Semicolon, limits));
        _screen.Line();
    }

    private string Said(MovedMoney moved, string none) =>
        moved.Accounts == 0 ? none : $"{_labels.Accounts(moved.Accounts)}, {_format.Money(moved.Amount)}";

    private void Named(string label, string text) => _screen.Line($"{Common.Colon(label)} {text}");

    // Decisions that occur on neither side take no room.
    private void Matrix(string what, Func<MatrixCell, decimal> value, Func<decimal, string> show)
    {
        var kinds = MatrixCell
            .Order.Where(kind => _change.Matrix.Any(cell => cell.Before == kind || cell.After == kind))
            .ToList();
        string Sum(Func<MatrixCell, bool> which) => show(_change.Matrix.Where(which).Sum(value)).PadLeft(Cell);
        string Moved(DecisionKind row, DecisionKind column) =>
            _change.Matrix.Any(cell => cell.Before == row && cell.After == column)
                ? Sum(cell => cell.Before == row && cell.After == column)
                : "·".PadLeft(Cell);

        if (what == Common.Accounts)
            _screen.Line(_labels.BeforeAfter);
        _screen.Line(
            "  "
                + what.PadRight(Label - 2)
                + string.Concat(kinds.Select(kind => _labels.Short(kind).PadLeft(Cell)))
                + Common.Total.PadLeft(Cell)
        );
        foreach (var row in kinds)
            _screen.Line(
                ("  " + _labels.Short(row)).PadRight(Label)
                    + string.Concat(kinds.Select(column => Moved(row, column)))
                    + Sum(cell => cell.Before == row)
            );
        _screen.Line(
            ("  " + Common.Total).PadRight(Label)
                + string.Concat(kinds.Select(column => Sum(cell => cell.After == column)))
                + Sum(_ => true)
        );
        _screen.Line();
    }

    private void Statements() =>
        Named(
            Common.Statements,
            _labels.Statements(_format.Number(_change.Before.Statements), _format.Number(_change.After.Statements))
                + $" {_labels.Saved(_change.CostSaved, _format.Money)}"
        );

    private void Moves()
    {
        var groups = MoveGroup.Of(_change, _titles);
        if (groups.Count == 0)
        {
            _screen.Line(_labels.NothingMoves);
            return;
        }
        _screen.Line(
            _labels.WhatMoves.PadRight(Group) + Common.Accounts.PadLeft(Count) + Common.PatientPortion.PadLeft(Money)
        );
        var shown = groups.Count <= MostGroups + 1 ? groups.Count : MostGroups;
        foreach (var group in groups.Take(shown))
            Row(
                group.Before == group.After
                    ? $"{Common.Colon(group.Before)} {_labels.Of(group.Change)}"
                    : $"{group.Before} → {group.After}",
                group.Tally
            );
        if (shown < groups.Count)
            Row(
                _labels.Others(groups.Count - shown),
                new(
                    groups.Skip(shown).Sum(group => group.Tally.Accounts),
                    groups.Skip(shown).Sum(group => group.Tally.Amount)
                )
            );
    }

    private void Problems()
    {
        if (_change.Problems.Count > 0)
            Named(Common.Problems, SummaryReport.ProblemCounts(_change.Problems, Common));
    }

    private void Row(string what, Tally tally) =>
        _screen.Line(
            Screen.Cut("  " + what, Group - 1).PadRight(Group)
                + _format.Number(tally.Accounts).PadLeft(Count)
                + _format.Money(tally.Amount).PadLeft(Money)
        );
}
