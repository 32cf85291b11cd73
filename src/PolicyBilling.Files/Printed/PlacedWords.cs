namespace PolicyBilling.Files.Printed;

/// <summary>A word and where it stands on its line, in characters or points.</summary>
internal readonly record struct PlacedWord(string Text, double Left, double Right);

/// <summary>A line whose words know their places.</summary>
internal sealed record PlacedLine(int Line, string Text, IReadOnlyList<PlacedWord> Words);

/// <summary>Cuts lines of placed words into columns: between two columns there is a gap that no row of the table
/// fills.</summary>
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
        var columns = Columns(main, lines, unit);
        var second = below.Count * 10 >= main.Count * 3 && main.Count > 0 ? Columns(below, lines, unit) : null;
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

    private static List<(double Left, double Right)> Columns(
        List<PlacedLine> rows,
        IReadOnlyList<PlacedLine> all,
        double unit
    )
    {
        var headings = HeadingStarts(rows, all, unit);
        return AtHeadings(Merged(Filled(rows), rows, headings, unit), rows, headings);
    }

    // A blank in the same place of all telephone numbers parts no columns: a gap is wider than between two words,
    // or a heading begins behind it, or amounts stand beside it.
    private static List<(double Left, double Right)> Merged(
        List<(double Left, double Right)> columns,
        List<PlacedLine> rows,
        List<double> headings,
        double unit
    )
    {
        var least = unit == 1 ? 2 : 5;
        var merged = new List<(double Left, double Right)>();
        foreach (var column in columns)
        {
            if (
                merged.Count > 0
                && column.Left - merged[^1].Right < least
                && !headings.Exists(x => Math.Abs(x - column.Left) < unit)
                && !HoldsAmounts(column, rows)
                && !HoldsAmounts(merged[^1], rows)
            )
                merged[^1] = (merged[^1].Left, column.Right);
            else
                merged.Add(column);
        }
        return merged;
    }

    private static bool HoldsAmounts((double Left, double Right) column, List<PlacedLine> rows)
    {
        int amounts = 0,
            words = 0;
        foreach (var row in rows)
        foreach (var word in row.Words)
            if (word.Left < column.Right && word.Right > column.Left)
            {
                words++;
                amounts += AmountShape.HasCents(word.Text) ? 1 : 0;
            }
        return amounts * 2 > words;
    }

    private static List<double> HeadingStarts(List<PlacedLine> rows, IReadOnlyList<PlacedLine> all, double unit) =>
        rows.Count < 3
            ? []
            :
            [
                .. all.Where(line => line.Line < rows[0].Line && line.Words.Count > 2)
                    .TakeLast(3)
                    .SelectMany(line => line.Words.Skip(1).Zip(line.Words, (word, before) => (word, before)))
                    .Where(pair => pair.word.Left - pair.before.Right >= 2 * unit)
                    .Select(pair => pair.word.Left)
                    .Distinct()
                    .Order(),
            ];

    // A wide total or a long name fills a gap once; a column fills it again and again.
    private static List<(double Left, double Right)> Filled(List<PlacedLine> rows)
    {
        if (rows.Count == 0)
            return [];
        var width = (int)rows.Max(row => row.Words[^1].Right) + 2;
        var counts = new int[width];
        foreach (var word in rows.SelectMany(row => row.Words))
            for (var x = (int)word.Left; x < (int)Math.Ceiling(word.Right); x++)
                counts[x]++;
        var ignored =
            rows.Count >= 200 ? rows.Count / 200
            : rows.Count >= 20 ? 1
            : 0;
        var found = new List<(double Left, double Right)>();
        for (var x = 0; x < width; x++)
        {
            if (counts[x] <= ignored)
                continue;
            var end = x;
            while (end < width && counts[end] > ignored)
                end++;
            found.Add((x, end));
            x = end;
        }
        return found;
    }

    // Where a heading begins exactly where a word begins in most rows, a column begins, though nothing is blank there.
    private static List<(double Left, double Right)> AtHeadings(
        List<(double Left, double Right)> columns,
        List<PlacedLine> rows,
        List<double> headings
    )
    {
        var cut = new List<(double Left, double Right)>();
        foreach (var column in columns)
        {
            var start = column.Left;
            foreach (var x in headings.Where(x => x > column.Left && x < column.Right))
            {
                var there = rows.Count(row => row.Words.Any(word => word.Left <= x && word.Right > x));
                var begins = rows.Count(row =>
                    row.Words.Any(word => word.Left == x && !AmountShape.HasCents(word.Text))
                );
                if (there * 100 < rows.Count * 95 || begins * 100 < rows.Count * 55)
                    continue;
                cut.Add((start, x));
                start = x;
            }
            cut.Add((start, column.Right));
        }
        return cut;
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
        foreach (var word in line.Words.SelectMany(word => Cut(word, columns, unit)))
        {
            var at = ColumnOf(word, columns);
            var gap =
                texts[at] is null ? ""
                : word.Left - ends[at] >= 2 * unit && unit == 1 ? "  "
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
