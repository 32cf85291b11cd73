using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>How a sheet is printed: landscape on letter paper, as wide as a page; a table too wide for that on some
/// pages side by side, each with the columns that say whom a row is about.</summary>
/// <param name="Scale">Percent of the size on the screen; null where the whole width fits on a page by itself.</param>
/// <param name="Breaks">Columns that begin a new page, from 0.</param>
/// <param name="Height">Points of rows that a page holds.</param>
internal sealed record PageSetup(int? Scale, IReadOnlyList<int> Breaks, double Height)
{
    /// <summary>Margins in inches; the head and foot stand in the upper and lower one.</summary>
    public const double Side = 0.4,
        Ends = 0.7,
        HeadAndFoot = 0.3;

    /// <summary>Digits across a page, each of 0.556 times ten points, and points down it.</summary>
    public const double Across = (11 - 2 * Side) * 72 / 5.56,
        Down = (8.5 - 2 * Ends) * 72;

    // Below it ten points are under six, which people hold away from their eyes and give up. A table on pages side by
    // side is no larger than need be: else it takes more of them.
    private const double SmallestScale = 0.6,
        LargestParted = 0.75;

    // A page is read at arm's length and keeps more together when it is not as large as on the screen.
    private const double LargestPage = 0.8;

    // Printers and programs round differently.
    private const double Reserve = 0.97;

    /// <summary>How a sheet is printed whose columns have given widths.</summary>
    public static PageSetup Of(Report report, double[] columns)
    {
        var widths = columns[..report.Printed];
        var all = widths.Sum();
        var scale = Across * Reserve / all;
        if (report.IsPage)
        {
            scale = Math.Min(LargestPage, scale);
            return new(Percent(scale), [], Down * Reserve / scale);
        }
        if (scale >= SmallestScale)
            return new(null, [], 0);
        var keys = widths.Take(report.Keys).Sum();
        var room = Across * Reserve / SmallestScale - keys;
        // Pages of about one width: not one that is full and one with a single column.
        var pages = Math.Ceiling((all - keys) / room);
        for (var wide = (all - keys) / pages; wide < room; wide += 1)
            if (Parted(report, widths, wide) is var (breaks, widest) && breaks.Count < pages)
                return new(Percent(Math.Min(LargestParted, Across * Reserve / (keys + widest))), breaks, 0);
        var (last, most) = Parted(report, widths, room);
        return new(Percent(Math.Min(LargestParted, Across * Reserve / (keys + most))), last, 0);
    }

    private static (List<int> Breaks, double Widest) Parted(Report report, double[] widths, double room)
    {
        List<int> breaks = [];
        var (used, widest) = (0.0, 0.0);
        foreach (var (start, end) in Parts(report.Columns, report.Keys, widths, room))
        {
            var width = widths[start..end].Sum();
            if (used > 0 && used + width > room)
            {
                breaks.Add(start);
                used = 0;
            }
            used += width;
            widest = Math.Max(widest, used);
        }
        return (breaks, widest);
    }

    // Columns that are read together: numbers side by side, and what the report says belongs together.
    private static List<(int Start, int End)> Parts(
        IReadOnlyList<Column> columns,
        int keys,
        double[] widths,
        double room
    )
    {
        List<(int Start, int End)> parts = [];
        for (var i = keys; i < widths.Length; i++)
        {
            if (
                parts is [.., var last]
                && !columns[i].OpensPart
                && (columns[last.Start].OpensPart || (IsNumber(columns[i]) && IsNumber(columns[i - 1])))
                && widths[last.Start..(i + 1)].Sum() <= room
            )
                parts[^1] = (last.Start, i + 1);
            else
                parts.Add((i, i + 1));
        }
        return parts;
    }

    private static bool IsNumber(Column column) =>
        column.Format is CellFormat.Money or CellFormat.Count or CellFormat.Percent;

    // The file format knows nothing smaller.
    private static int Percent(double scale) => Math.Max(10, (int)Math.Floor(scale * 100));
}
