using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Files.Printed;

/// <summary>What was understood last time: the layout, and the office's answers. No patient's data.</summary>
public sealed class PrintedMemory
{
    /// <summary>The file beside the data.</summary>
    public const string FileName = "import.yaml";

    private static readonly string[] OfOneReport =
    [
        "as-of",
        "printed-total",
        "older-report",
        "other-accounts",
        "new-billing-types",
        "struck-rows",
        "hidden-rows",
        "negative-period",
    ];

    private readonly List<TableLayout> _layouts;
    private readonly DateOnly? _asOf;

    private readonly HashSet<string> _accounts;

    private PrintedMemory(
        IReadOnlyDictionary<string, string> answers,
        List<TableLayout> layouts,
        DateOnly? asOf,
        IReadOnlyList<string>? types,
        HashSet<string> accounts
    ) => (Answers, _layouts, _asOf, BillingTypes, _accounts) = (answers, layouts, asOf, types, accounts);

    /// <summary>The answers, by question.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; }

    /// <summary>The billing types that were seen; null where there were none.</summary>
    internal IReadOnlyList<string>? BillingTypes { get; }

    /// <summary>Reads the memory of a folder. Throws <see cref="RefusedException"/> where it cannot be read.</summary>
    /// <param name="folder">The folder that was written last time.</param>
    /// <param name="asNew">Whether only the answers count, as proposals, and the layout may be another.</param>
    public static PrintedMemory Read(string folder, bool asNew)
    {
        var problems = new List<Problem>();
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new RefusedException([
                new Problem(
                    Severity.Error,
                    path,
                    0,
                    "",
                    null,
                    Said.In(
                        "There is no import.yaml in this folder: give with --like the folder that was "
                            + "written last time. "
                            + "Try: policybilling import FILE --out DIR",
                        $"Il n’y a pas d’import.yaml dans ce dossier : donner avec --like le dossier écrit la "
                            + $"dernière fois. Essayer : policybilling import FILE --out DIR"
                    )
                ),
            ]);
        var root = YamlDocument.Read(FileName, File.ReadAllBytes(path), problems) as YamlMap;
        if (problems.Exists(problem => problem.Severity == Severity.Error) || root is null)
            throw new RefusedException(problems);
        var answers = PrintedAnswers.Of(root["answers"] as YamlMap);
        var layouts =
            (root["tables"] as YamlList)
                ?.Items.OfType<YamlMap>()
                .Select(map => new TableLayout(Text(map["kind"]), List(map["headings"]), List(map["roles"])))
                .ToList()
            ?? [];
        var asOf = DateOnly.TryParseExact(Text(root["as_of"]), "yyyy-MM-dd", out var day) ? day : (DateOnly?)null;
        // The day, a total, and answers about single people are of one report only.
        var lasting = answers
            .Where(pair => !OfOneReport.Contains(pair.Key))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        var types = root["billing_types"] is YamlList list ? List(list) : null;
        return new PrintedMemory(lasting, asNew ? [] : layouts, asOf, types, AccountsOf(folder));
    }

    /// <summary>Refuses what has another layout, and asks about a report that is not newer.</summary>
    internal void Compare(Brought brought, Interview interview)
    {
        var words = new FileWords(brought.Language);
        if (_layouts.Count > 0)
            foreach (var layout in brought.Layouts)
                CompareLayout(layout, brought, words);
        if (_asOf is { } last && brought.AsOf is { } now && now <= last)
            interview.Ask(words.OlderReport(now, last));
        AskOtherAccounts(brought, interview, words);
        if (interview.Used.GetValueOrDefault("older-report") == "no")
            brought.Refuse(words.NotNewer);
    }

    // Who was in the last report stands in its own folder, and not in what is remembered of the layout.
    private static HashSet<string> AccountsOf(string folder)
    {
        var path = Path.Combine(folder, "accounts.csv");
        return File.Exists(path)
            ?
            [
                .. DelimitedText
                    .Read(File.ReadAllText(path), ',')
                    .Skip(1)
                    .Where(row => row.Cells.Length > 0)
                    .Select(row => row.Cells[0].Text),
            ]
            : [];
    }

    private void AskOtherAccounts(Brought brought, Interview interview, FileWords words)
    {
        var known = brought.Accounts.Count(account => _accounts.Contains(account.Account));
        if (
            _accounts.Count == 0
            || brought.Accounts.Count == 0
            || known * 2 >= Math.Min(brought.Accounts.Count, _accounts.Count)
        )
            return;
        if (
            interview.Ask(words.OtherAccounts(known, brought.Accounts.Count, _accounts.Count)) == "no"
            && interview.IsAnswered("other-accounts")
        )
            brought.Refuse(words.OtherOnes);
    }

    private void CompareLayout(TableLayout layout, Brought brought, FileWords words)
    {
        if (
            _layouts.Exists(known =>
                known.Headings.SequenceEqual(layout.Headings)
                && known.Kind == layout.Kind
                && Same(known.Roles, layout.Roles)
            )
        )
            return;
        var nearest = _layouts.MaxBy(known => known.Headings.Intersect(layout.Headings).Count())!;
        List<string> changes =
        [
            .. nearest.Headings.Except(layout.Headings).Select(words.Gone),
            .. layout.Headings.Except(nearest.Headings).Select(words.New),
            .. Moved(nearest, layout).Select(words.Moved),
        ];
        if (
            layout.Headings.Count(heading => heading.Length == 0)
            > nearest.Headings.Count(heading => heading.Length == 0)
        )
            changes.Add(words.New(""));
        if (nearest.Kind != layout.Kind)
            changes.Add(words.OtherKind(layout.Kind, nearest.Kind));
        if (changes.Count == 0)
            changes.Add(words.OtherSums);
        brought.Refuse(words.OtherLayout(changes.Distinct()));
    }

    private static IEnumerable<string> Moved(TableLayout before, TableLayout now)
    {
        var (old, own) = (
            before.Headings.Intersect(now.Headings).ToList(),
            now.Headings.Intersect(before.Headings).ToList()
        );
        return old.SequenceEqual(own) ? [] : own.Where((heading, at) => old[at] != heading);
    }

    private static bool Same(IReadOnlyList<string> known, IReadOnlyList<string> now) => known.SequenceEqual(now);

    private static string Text(YamlNode? node) => (node as YamlScalar)?.Value ?? "";

    private static List<string> List(YamlNode? node) => [.. (node as YamlList)?.Items.Select(Text) ?? []];
}
