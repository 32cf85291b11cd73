namespace PolicyBilling.Files.Papers;

/// <summary>Lays the lines of a table on pages: what keeps together is not parted, unless it is longer than a
/// page.</summary>
internal static class TablePages
{
    /// <param name="lines">The lines.</param>
    /// <param name="first">The room for lines on the first page, in points.</param>
    /// <param name="further">The room on each further page.</param>
    public static IReadOnlyList<IReadOnlyList<TableLine>> Of(
        IReadOnlyList<TableLine> lines,
        double first,
        double further
    )
    {
        List<List<TableLine>> pages =
        [
            [],
        ];
        var left = first;
        foreach (var group in Groups(lines))
        {
            var height = group.Sum(line => line.Height);
            if (height > left && height <= further)
            {
                pages.Add([]);
                left = further;
            }
            foreach (var line in group)
            {
                if (line.Height > left)
                {
                    pages.Add([]);
                    left = further;
                }
                pages[^1].Add(line);
                left -= line.Height;
            }
        }
        return pages;
    }

    private static IEnumerable<List<TableLine>> Groups(IReadOnlyList<TableLine> lines)
    {
        List<TableLine> group = [];
        foreach (var line in lines)
        {
            group.Add(line);
            if (line.KeepsWithNext)
                continue;
            yield return group;
            group = [];
        }
        if (group.Count > 0)
            yield return group;
    }
}
