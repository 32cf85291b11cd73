namespace PolicyBilling.Files.Printed;

/// <summary>Finds columns by their gaps: between two columns there is one that no row of the table fills.</summary>
internal static class ColumnGaps
{
    /// <summary>The columns of rows.</summary>
    /// <param name="rows">The rows of the table.</param>
    /// <param name="all">All lines, headings among them.</param>
    /// <param name="unit">The width of a blank, in the unit of the words' places.</param>
    public static List<(double Left, double Right)> Columns(
        List<PlacedLine> rows,
        IReadOnlyList<PlacedLine> all,
        double unit
    )
    {
        var headings = HeadingStarts(rows, all, unit);
        var columns = AtHeadings(Merged(Filled(rows), rows, headings, unit), rows, headings);
        return unit == 1 ? WithEmpty(columns, rows, all) : columns;
    }

    // A heading over nothing is a column all the same: else its words would be those of the column beside it.
    private static List<(double Left, double Right)> WithEmpty(
        List<(double Left, double Right)> columns,
        List<PlacedLine> rows,
        IReadOnlyList<PlacedLine> all
    )
    {
        if (
            rows.Count < 3
            || all.LastOrDefault(line => line.Line < rows[0].Line && Phrases(line).Count > 2) is not { } headings
        )
            return columns;
        var empty = Phrases(headings)
            .Where(phrase =>
                phrase.Left > columns[0].Left
                && phrase.Right < columns[^1].Right
                && columns.TrueForAll(column => Apart(phrase, column))
                // The column before has a heading of its own, or this is it, beside narrower amounts.
                && columns.FindLast(column => column.Right <= phrase.Left) is var before
                && Phrases(headings).Exists(other => !Apart(other, before))
            );
        return [.. columns.Concat(empty).OrderBy(column => column.Left)];
    }

    private static bool Apart((double Left, double Right) one, (double Left, double Right) other) =>
        one.Right <= other.Left || one.Left >= other.Right;

    private static List<(double Left, double Right)> Phrases(PlacedLine line)
    {
        var phrases = new List<(double Left, double Right)>();
        foreach (var word in line.Words)
            if (phrases.Count > 0 && word.Left - phrases[^1].Right < 2)
                phrases[^1] = (phrases[^1].Left, word.Right);
            else
                phrases.Add((word.Left, word.Right));
        return phrases;
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
}
