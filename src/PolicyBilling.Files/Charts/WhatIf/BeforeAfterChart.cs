using PolicyBilling.Files.Contents;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Files.Charts.WhatIf;

/// <summary>How many accounts and how much money each decision has before and after a change of policy.</summary>
internal static class BeforeAfterChart
{
    // Accounts that owe nothing are most of a practice; their bar would make the others invisible.
    private static readonly DecisionKind[] Drawn = [.. MatrixCell.Order.Where(kind => kind != DecisionKind.None)];

    private sealed record Line(string Name, Tally Before, Tally After);

    public static Chart Of(PolicyChange change, WhatIfTexts texts)
    {
        var lines = Drawn.Select(kind => Read(kind, change, texts)).ToList();
        var nothing = Read(DecisionKind.None, change, texts);
        var moved = Owing.Sum(
            from sides in change.Before.Decisions.Zip(change.After.Decisions)
            where sides.First.Kind != sides.Second.Kind
            select sides.First
        );
        var isEmpty = lines.TrueForAll(line => line.Before.Accounts + line.After.Accounts == 0);
        var credits = texts.NotTakenOff(
            Owing.Credits(change.Before.Decisions.Where(decision => decision.Kind != DecisionKind.None))
        );
        var sentence = texts.BeforeAfterSentence(lines.Select(line => (line.Name, line.Before, line.After)));
        var notDrawn = nothing.Before.Accounts > 0 ? texts.Common.NotDrawn(nothing.Before.Accounts) : "";
        var note = $"{notDrawn} {credits}".Trim();
        var figure = new Figure(
            [
                Panel(texts.Common.Accounts, lines, tally => tally.Accounts, texts.Format.Number, texts),
                Panel(texts.Common.PatientsOwe, lines, tally => tally.Amount, texts.Common.Money, texts),
            ],
            Lying: true,
            note.Length == 0 ? null : note
        );
        return new Chart(
            "what-if-decisions",
            texts.BeforeAfterTitle(moved, change.Moves.Count),
            isEmpty ? texts.NothingDecided : $"{sentence} {credits}".TrimEnd(),
            Table([.. lines, nothing], texts),
            isEmpty ? Figure.None : figure
        );
    }

    private static Line Read(DecisionKind kind, PolicyChange change, WhatIfTexts texts) =>
        new(
            texts.Labels.Of(kind),
            Owing.Sum(change.Before.Decisions.Where(decision => decision.Kind == kind)),
            Owing.Sum(change.After.Decisions.Where(decision => decision.Kind == kind))
        );

    private static Panel Panel(
        string heading,
        List<Line> lines,
        Func<Tally, decimal> value,
        Func<decimal, string> write,
        WhatIfTexts texts
    )
    {
        var bars = new List<Bar>();
        for (var row = 0; row < lines.Count; row++)
        {
            // The first row says which bar is which.
            string Label(Tally tally, string side) =>
                row == 0 ? texts.With(write(value(tally)), side) : write(value(tally));
            bars.Add(
                new(
                    row - 0.21,
                    0.38,
                    0,
                    value(lines[row].Before),
                    Shade.Before,
                    Label(lines[row].Before, texts.Labels.Before)
                )
            );
            bars.Add(
                new(
                    row + 0.21,
                    0.38,
                    0,
                    value(lines[row].After),
                    Shade.Now,
                    Label(lines[row].After, texts.Labels.After),
                    Bold: true
                )
            );
        }
        return new(heading, [.. lines.Select((line, row) => new Mark(row, line.Name))], bars);
    }

    private static Report Table(List<Line> lines, WhatIfTexts texts)
    {
        List<Column<Line>> columns =
        [
            new(texts.Common.Decision, CellFormat.Text, 30, line => line.Name),
            new(texts.Labels.BeforeThat(texts.Common.Accounts), CellFormat.Count, 16, line => line.Before.Accounts),
            new(texts.Labels.AfterThat(texts.Common.Accounts), CellFormat.Count, 16, line => line.After.Accounts),
            new(texts.Labels.BeforeThat(texts.Common.PatientsOwe), CellFormat.Money, 20, line => line.Before.Amount),
            new(texts.Labels.AfterThat(texts.Common.PatientsOwe), CellFormat.Money, 20, line => line.After.Amount),
        ];
        return Report.Table("what-if-decisions", lines, columns);
    }
}
