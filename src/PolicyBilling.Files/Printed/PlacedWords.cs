namespace PolicyBilling.Files.Printed;

/// <summary>A word and where it stands on its line, in characters or points.</summary>
internal readonly record struct PlacedWord(string Text, double Left, double Right);

/// <summary>A line whose words know their places.</summary>
internal sealed record PlacedLine(int Line, string Text, IReadOnlyList<PlacedWord> Words);

/// <summary>Cuts lines of placed words into the columns that their gaps show.</summary>
internal static class PlacedWords
{
    /// <summary>Cuts the lines; those below an account, when the report has them, by their own gaps.</summary>
    public static Grid ToGrid(string file, GridKind kind, IReadOnlyList<PlacedLine> lines)
    {
        var unit = kind == GridKind.Pdf ? 2.0 : 1.0;
        var amounts = lines.Select(line => line.Words.Count(word => AmountShape.HasCents(word.Text))).ToList();
        var least = Threshold(amounts);
        List<PlacedLine> main = [],
            below = [];
        var afterMain = false;
        var left = double.MaxValue;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Words.Count == 0)
            {
                afterMain = false;
                continue;
            }
            if (amounts[i] >= least && least > 0)
            {
                main.Add(lines[i]);
                left = Math.Min(left, lines[i].Words[0].Left);
                afterMain = true;
            }
            else if (afterMain && lines[i].Words[0].Left > left)
                below.Add(lines[i]);
            else
                afterMain = false;
        }
        var columns = ColumnGaps.Columns(main, lines, unit);
        var second =
            below.Count * 10 >= main.Count * 3 && main.Count > 0 ? ColumnGaps.Columns(below, lines, unit) : null;
        var rows = lines.Select(line => Row(line, columns, second, unit)).ToList();
        var widths = columns.Zip(columns.Skip(1), (column, next) => (int)(next.Left - column.Left) - 1);
        return new Grid(file, kind, rows) { Widths = kind == GridKind.FixedColumns ? [.. widths] : [] };
    }

    // What most lines with amounts have, halved: an account may leave some of its amounts blank.
    private static int Threshold(List<int> amounts)
    {
        var some = amounts.Where(count => count > 0).ToList();
        if (some.Count == 0)
            return 0;
        var most = 1;
        for (var m = 2; some.Count(count => count >= m) * 10 >= some.Count * 4; m++)
            most = m;
        return (most + 1) / 2;
    }

    private static GridRow Row(
        PlacedLine line,
        List<(double Left, double Right)> columns,
        List<(double Left, double Right)>? second,
        double unit
    ) =>
        new(line.Line, Cells(line, columns, unit), line.Text.Trim())
        {
            Below = second is null ? null : Cells(line, second, unit),
            Left = line.Words.Count > 0 ? line.Words[0].Left : 0,
        };

    private static Cell[] Cells(PlacedLine line, List<(double Left, double Right)> columns, double unit)
    {
        if (columns.Count == 0)
            return [new Cell(line.Text.Trim())];
        if (IsOnePhrase(line, unit))
            return OnePhrase(line, columns);
        var texts = new string[columns.Count];
        var ends = new double[columns.Count];
        var words = line.Words.SelectMany(word => Cut(word, columns, unit)).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var at = ColumnOf(word, columns);
            var apart = unit == 1 && texts[at] is not null && word.Left - ends[at] >= 2;
            // "90 et plus" over amounts that are narrower: its first word stands over the column before.
            if (
                apart
                && i + 1 < words.Count
                && words[i + 1].Left - word.Right < 2
                && ColumnOf(words[i + 1], columns) == at + 1
                && !words.Exists(other => AmountShape.HasCents(other.Text))
            )
                (at, apart) = (at + 1, false);
            var gap =
                texts[at] is null ? ""
                : apart ? "  "
                : " ";
            texts[at] = $"{texts[at]}{gap}{word.Text}";
            ends[at] = word.Right;
        }
        return [.. texts.Select(text => new Cell(text ?? ""))];
    }

    // Words with a blank between them, and no amount: a title or a remark, wherever it lies.
    private static bool IsOnePhrase(PlacedLine line, double unit)
    {
        for (var i = 1; i < line.Words.Count; i++)
            if (line.Words[i].Left - line.Words[i - 1].Right > (unit == 1 ? 1 : 4.5))
                return false;
        return line.Words.Count > 1 && !line.Words.Any(word => AmountShape.HasCents(word.Text));
    }

    private static Cell[] OnePhrase(PlacedLine line, List<(double Left, double Right)> columns)
    {
        var cells = Enumerable.Repeat(Cell.Nothing, columns.Count).ToArray();
        cells[ColumnOf(line.Words[0], columns)] = new Cell(string.Join(' ', line.Words.Select(word => word.Text)));
        return cells;
    }

    // Two columns that touch: "WRITE OFF" and "Insurance write-off" without a blank between them.
    private static IEnumerable<PlacedWord> Cut(PlacedWord word, List<(double Left, double Right)> columns, double unit)
    {
        foreach (var column in columns.Skip(1))
        {
            var at = (int)(column.Left - word.Left);
            if (
                unit == 1
                && at > 0
                && at < word.Text.Length
                && !AmountShape.HasCents(word.Text)
                && columns.Exists(other => other.Right == column.Left)
            )
                return
                [
                    new PlacedWord(word.Text[..at], word.Left, column.Left),
                    new PlacedWord(word.Text[at..], column.Left, word.Right),
                ];
        }
        return [word];
    }

    private static int ColumnOf(PlacedWord word, List<(double Left, double Right)> columns)
    {
        // Amounts stand by their right edge, however wide they are.
        var byEdge = AmountShape.HasCents(word.Text);
        var best = 0;
        var nearest = double.MaxValue;
        for (var i = 0; i < columns.Count; i++)
        {
            var overlap = Math.Min(word.Right, columns[i].Right) - Math.Max(word.Left, columns[i].Left);
            var distance =
                byEdge && overlap > 0 ? Math.Abs(word.Right - columns[i].Right) - 1000
                : overlap > 0 ? -overlap
                : -overlap + 1000;
            if (distance < nearest)
                (best, nearest) = (i, distance);
        }
        return best;
    }
}
