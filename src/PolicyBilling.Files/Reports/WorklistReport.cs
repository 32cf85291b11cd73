using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports;

/// <summary>Work beside the decisions: every row of every worklist, with who works it; and each list by itself, to
/// hand out, with room for what came of it.</summary>
internal static class WorklistReport
{
    // What Excel lets a sheet be named; a list of more rows than a sheet holds needs room for its parts' numbers.
    private const int LongestName = 31,
        LongestPart = 25,
        OneSheet = 1_000_000;

    public static Report Of(BillingPlan plan, Labels labels, Titles titles)
    {
        var owners = plan.WorklistsInForce.ToDictionary(worklist => worklist.Name, worklist => worklist.Owner);
        return Report.Table<WorklistRow>(
            labels.Worklists,
            plan.Worklists,
            [
                new(labels.Account, Id, 11, row => row.Account),
                new(labels.Guarantor, Text, 26, row => row.Guarantor),
                new(labels.Worklist, Text, 30, row => titles.Worklist(row.Worklist)),
                new(
                    labels.Owner,
                    Text,
                    18,
                    row => owners.GetValueOrDefault(row.Worklist) is { Length: > 0 } owner ? titles.Owner(owner) : null
                ),
                new(labels.Amount, CellFormat.Money, 13, row => row.Amount),
                new(labels.Why, Prose, 60, row => RecipientColumns.After(row.Cautions, row.Because)),
                new(labels.Patient, Text, 22, row => row.Patient),
                new(labels.Claim, Id, 13, row => row.Claim),
                new(labels.Carrier, Text, 22, row => row.Carrier),
                new(labels.ClaimDays, Count, 11, row => row.ClaimDays),
                .. RecipientColumns.Of<WorklistRow>(row => row.Recipient, labels),
            ]
        );
    }

    /// <summary>A sheet for each worklist that has a row, named like it.</summary>
    public static IEnumerable<Report> Each(BillingPlan plan, IEnumerable<string> taken, Labels labels, Titles titles)
    {
        // Excel keeps the name History for itself, and counts names alike that differ in case only.
        var names = taken.Append("History").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rows = plan.Worklists.ToLookup(row => row.Worklist);
        foreach (var list in plan.WorklistsInForce.Where(list => rows.Contains(list.Name)))
            yield return Single(
                    list,
                    NameOf(titles.Worklist(list.Name), rows[list.Name].Count(), names),
                    [.. rows[list.Name]],
                    labels
                )
                .For(new SheetPurposes(labels.Language).Worklist(titles.Owner(list.Owner)));
    }

    /// <summary>Whether a sheet of a dry run's workbook is, or begins like, that of a worklist.</summary>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="title">The worklist's title, in the workbook's language.</param>
    public static bool IsSheetOf(string sheet, string title) =>
        sheet.StartsWith(Possible(title, LongestPart), StringComparison.OrdinalIgnoreCase);

    private static Report Single(WorklistInForce list, string name, List<WorklistRow> rows, Labels labels) =>
        Report.Table<WorklistRow>(
            name,
            rows,
            [
                new(labels.Account, Id, 11, row => row.Account),
                new(labels.Guarantor, Prose, 22, row => row.Guarantor),
                new(labels.Amount, CellFormat.Money, 13, row => row.Amount),
                .. list.ByClaim ? Claims(labels) : [],
                new(
                    labels.Why,
                    Prose,
                    list.ByClaim ? 36 : 42,
                    row => RecipientColumns.After(row.Cautions, row.Because)
                ),
                .. RecipientColumns.ToCall<WorklistRow>(row => row.Recipient, labels),
                .. OutcomeColumns.Of<WorklistRow>(labels),
                .. RecipientColumns.ToWrite<WorklistRow>(row => row.Recipient, labels),
            ]
        );

    private static Column<WorklistRow>[] Claims(Labels labels) =>
        [
            new(labels.Patient, Prose, 17, row => row.Patient),
            new(labels.Claim, Id, 11, row => row.Claim),
            new(labels.Carrier, Prose, 17, row => row.Carrier),
            new(labels.ClaimDays, Count, 9, row => row.ClaimDays),
        ];

    private static string NameOf(string list, int rows, HashSet<string> taken)
    {
        var longest = rows > OneSheet ? LongestPart : LongestName;
        var stem = Possible(list, longest);
        var name = stem;
        for (var i = 2; !taken.Add(name); i++)
            name = $"{Cut(stem, longest - $"-{i}".Length)}-{i}";
        return name;
    }

    // Excel forbids some characters in a sheet's name, and an apostrophe at either end.
    private static string Possible(string list, int longest)
    {
        var whole = list.Replace("\u00a0:", ",", StringComparison.Ordinal).Replace(':', ',');
        whole = new string([.. whole.Where(c => !"[]*?/\\".Contains(c))]).Trim(' ', '\'');
        return whole.Length == 0 ? "–" : Cut(whole, longest);
    }

    private static string Cut(string name, int longest) =>
        name.Length <= longest ? name : CellText.WithoutHalfCharacters(name[..longest]).Trim(' ', '\'');
}
