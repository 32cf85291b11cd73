namespace PolicyBilling.Files.Papers;

/// <summary>Lays the lines of a table on pages: what keeps together is not parted, unless it is longer than a
/// page.</summary>
internal static class TablePages
{
    /// <param name="lines">The lines.</param>
    /// <param name="first">The room for lines on the first page, in points.</param>
    /// <param name="further">The room on each further page.</param>
    /// <param name="again">The line that says whose visits go on, on a new page.</param>
    public static IReadOnlyList<IReadOnlyList<TableLine>> Of(
        IReadOnlyList<TableLine> lines,
        double first,
        double further,
        Func<string, TableLine> again
    )
    {
        List<List<TableLine>> pages =
        [
            [],
        ];
        var (left, patient) = (first, "");
        foreach (var group in Groups(lines))
        {
            if (group.Sum(line => line.Height) > left && pages[^1].Count > 0)
                NewPage(group[0]);
            foreach (var line in group)
            {
                if (line.Height > left && pages[^1].Count > 0)
                    NewPage(line);
                pages[^1].Add(line);
                left -= line.Height;
                if (line.Style is LineStyle.Patient)
                    patient = line.Text;
            }
            if (group[^1].Style is LineStyle.PatientTotal)
                patient = "";
        }
        return pages;

        void NewPage(TableLine next)
        {
            pages.Add([]);
            left = further;
            if (patient.Length == 0 || next.Style != LineStyle.Visit || next.IsApart)
                return;
            pages[^1].Add(again(patient));
            left -= pages[^1][0].Height;
        }
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
