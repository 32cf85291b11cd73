namespace PolicyBilling.Files.Printed;

/// <summary>How an import ended.</summary>
public enum PrintedStatus
{
    /// <summary>All is understood and adds up.</summary>
    Reads,

    /// <summary>Questions are open.</summary>
    Asks,

    /// <summary>It cannot be brought as it stands.</summary>
    Refused,
}

/// <summary>What a person is shown before anything is written.</summary>
public sealed record PrintedProposal
{
    public required PrintedStatus Status { get; init; }

    /// <summary>aging, ledger or transactions; empty for none of these.</summary>
    public required string Kind { get; init; }
    public required DateOnly? AsOf { get; init; }
    public required string? Currency { get; init; }

    /// <summary>What stands above the first table, as it is printed: most reports say there whose they are.</summary>
    public IReadOnlyList<string> Heading => Brought.Heading;
    public required IReadOnlyList<PrintedQuestion> Questions { get; init; }
    public required IReadOnlyList<string> Says { get; init; }
    public required IReadOnlyList<string> Refusals { get; init; }
    public required IReadOnlyList<PrintedDifference> Differences { get; init; }

    /// <summary>Rows that hold their accounts, since something in them cannot be read: no amount.</summary>
    public required IReadOnlyList<string> Held { get; init; }
    public required IReadOnlyList<PrintedColumn> Columns { get; init; }

    /// <summary>How many accounts owe or are owed something.</summary>
    public int Accounts => Brought.Accounts.Count(account => !account.NothingOwed);

    /// <summary>The printed totals, by their columns.</summary>
    public IReadOnlyList<(string Column, decimal Printed)> Totals =>
        [.. Brought.PrintedTotals.Select(total => (total.Column, total.Printed))];

    /// <summary>Ten rows of an aging as they were understood: the first, the largest, every kind of credit.</summary>
    public IReadOnlyList<PrintedRow> Sample =>
        Status == PrintedStatus.Refused || Kind != "aging" ? [] : PrintedRow.Of(Brought.Accounts);
    internal string Language { get; init; } = "en";
    internal Brought Brought { get; init; } = null!;
    internal IReadOnlyDictionary<string, string> Answers { get; init; } = null!;
    internal IReadOnlyList<PrintedFile> Files { get; init; } = null!;
}

/// <summary>A row of an aging as it was understood. Two decimals.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Name">Who owes.</param>
/// <param name="Buckets">0–30 days first: four.</param>
/// <param name="Credit">What the practice owes; positive.</param>
/// <param name="Balance">The whole.</param>
/// <param name="Insurance">What insurers are expected to take off it; null where the report does not say.</param>
public sealed record PrintedRow(
    string Account,
    string Name,
    IReadOnlyList<decimal> Buckets,
    decimal Credit,
    decimal Balance,
    decimal? Insurance
)
{
    private const int Most = 10;

    internal static IReadOnlyList<PrintedRow> Of(IReadOnlyList<BroughtAccount> accounts)
    {
        var owing = accounts.Where(account => !account.NothingOwed).ToList();
        return
        [
            .. owing
                .Take(3)
                .Concat(owing.OrderByDescending(account => account.Balance).Take(3))
                .Concat(owing.Where(account => account.Credit > 0 && account.Buckets.Sum() == 0).Take(2))
                .Concat(owing.Where(account => account.Credit > 0 && account.Buckets.Sum() > 0).Take(2))
                .DistinctBy(account => account.Account)
                .Take(Most)
                .Select(row => new PrintedRow(
                    row.Account,
                    row.Name,
                    row.Buckets,
                    row.Credit,
                    row.Balance,
                    row.Insurance
                )),
        ];
    }
}

/// <summary>Brings what practice systems print: from files to a proposal.</summary>
public static class PrintedImport
{
    private const int MostTitles = 4,
        MostLetters = 100;

    /// <summary>Understands files together; nothing is written.</summary>
    /// <param name="files">The files, of one practice.</param>
    /// <param name="answers">What was answered, by question.</param>
    /// <param name="memory">What was understood last time; null for nothing.</param>
    /// <param name="asOf">The day that was given; null for the report's own.</param>
    /// <param name="language">en or fr: what is said and asked is in it.</param>
    /// <param name="cancel">Stops the work.</param>
    public static PrintedProposal Propose(
        IReadOnlyList<PrintedFile> files,
        IReadOnlyDictionary<string, string> answers,
        PrintedMemory? memory,
        DateOnly? asOf,
        string language,
        CancellationToken cancel
    )
    {
        var brought = new Brought { Language = language };
        var words = new FileWords(language);
        var all = new Dictionary<string, string>(memory?.Answers ?? new Dictionary<string, string>());
        foreach (var (id, answer) in answers)
            all[id] = answer;
        var interview = new Interview(all, words);
        var tables = Tables(files, brought, cancel);
        if (brought.Refusals.Count == 0)
            Read(ColumnMeanings.Said(tables, interview, brought), asOf, interview, brought);
        if (brought.Refusals.Count == 0 && brought.Kind == "aging")
            BillingTypes.Ask(brought, interview, memory?.BillingTypes);
        memory?.Compare(brought, interview);
        foreach (var wrong in interview.Wrong)
            brought.Refuse(wrong);
        var unknown = answers.Keys.Except(interview.Used.Keys).ToList();
        if (interview.Open.Count > 0 && unknown.Count > 0)
            foreach (var id in unknown)
                brought.Say(words.NotNeeded(id, Nearest.Hint(id, [.. interview.Open.Select(open => open.Id)])));
        var refused = brought.Refusals.Count > 0 || brought.Differences.Count > 0;
        if (brought.Differences.Count > 0)
            brought.Say(words.Differs);
        return new PrintedProposal
        {
            Status =
                refused ? PrintedStatus.Refused
                : interview.Open.Count > 0 ? PrintedStatus.Asks
                : PrintedStatus.Reads,
            Kind = brought.Kind,
            AsOf = brought.AsOf,
            Currency = brought.Currency,
            Questions = interview.Open,
            Says = brought.Says,
            Refusals = brought.Refusals,
            Differences = brought.Differences,
            Held = brought.Held,
            Language = language,
            Columns = brought.Columns,
            Brought = brought,
            Answers = interview.Used,
            Files = files,
        };
    }

    private static List<ReportTable> Tables(IReadOnlyList<PrintedFile> files, Brought brought, CancellationToken cancel)
    {
        var words = new FileWords(brought.Language);
        var tables = new List<ReportTable>();
        foreach (var file in files)
            try
            {
                var found = FileBytes.Read(file, cancel).Select(TableBuilder.Of).OfType<ReportTable>().ToList();
                if (found.Count == 0)
                    brought.Refuse(words.NoTable(file.Name));
                else if (brought.Heading.Count == 0)
                    brought.Heading = [.. found[0].Titles.Take(MostTitles).Select(Line)];
                tables.AddRange(found);
            }
            catch (UnbroughtException error)
            {
                brought.Refuse($"{file.Name}: {(error.Why == Unbrought.Other ? error.Message : words.Why(error.Why))}");
            }
        return tables;
    }

    private static string Line(string title) =>
        string.Join(' ', title.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)) is var text
        && text.Length > MostLetters
            ? text[..MostLetters] + "…"
            : text;

    private static void Read(List<ReportTable> tables, DateOnly? asOf, Interview interview, Brought brought)
    {
        var words = new FileWords(brought.Language);
        var agings = tables
            .Select(table => (table, columns: AgingArithmetic.Find(table)))
            .Where(pair => pair.columns is not null)
            .ToList();
        var rest = tables.Except(agings.Select(pair => pair.table)).ToList();
        var patients = rest.Select(PatientList.Of).OfType<PatientList>().ToList();
        rest.RemoveAll(table => patients.Exists(list => list.File == table.Grid.File));
        var claims = rest.Select(table => (table, list: ClaimList.Of(table)))
            .Where(pair => pair.list is not null)
            .ToList();
        rest.RemoveAll(table => claims.Exists(pair => pair.table == table));
        var statements = rest.Where(table => agings.Count > 0)
            .Select(table => (table, list: StatementList.Of(table)))
            .Where(pair => pair.list is not null)
            .ToList();
        rest.RemoveAll(table => statements.Exists(pair => pair.table == table));
        var list = patients.FirstOrDefault();
        foreach (var (table, columns) in agings)
            new AgingReport(table, columns!, interview, brought).Read(asOf, list);
        foreach (var table in rest)
        {
            var columns = LedgerColumns.Of(table);
            if (columns?.Runs(table) != true && agings.Count == 0 && OpenItems.Of(table) is { } items)
                items.Read(asOf, interview, brought, list);
            else if (columns is null)
                Unknown(table, agings.Count > 0, brought);
            else if (columns.Running >= 0 && (columns.Account >= 0 || table.Rows.Any(row => row.Kind == RowKind.Group)))
                new LedgerReport(table, columns, interview, brought).Read(asOf);
            else
                DaySheet.Read(table, columns, agings.Count > 0, asOf, interview, brought);
        }
        if (agings.Count > 1)
            foreach (
                var same in brought
                    .Accounts.GroupBy(account => account.Account)
                    .Where(group => group.Count() > 1)
                    .Take(10)
            )
                brought.Refuse(new WhoWords(brought.Language).InTwoFiles(same.Key));
        if (agings.Count > 0 && brought.Kind == "ledger")
            brought.Refuse(words.AgingAndLedger);
        list?.AddTo(brought);
        foreach (var (_, claim) in claims)
            claim!.AddTo(brought, list, interview);
        foreach (var (_, sent) in statements)
            sent!.AddTo(brought, list, interview);
        if (brought.Kind.Length == 0 && brought.Refusals.Count == 0)
            brought.Refuse(words.NoBalances);
    }

    // A second sheet with tips or a summary is not what the office brought.
    private static void Unknown(ReportTable table, bool beside, Brought brought)
    {
        var words = new FileWords(brought.Language);
        var place = words.Place(table.Grid.File, table.Grid.Sheet);
        brought.Describe(table, table.Said);
        if (beside && table.Grid.Sheet is not null)
            brought.Say(words.NotUsed(place));
        else if (table.Headings.Count(heading => Words.Known.Holds(heading, "months_unit")) >= 3)
            brought.Refuse(words.Months(place));
        else
            brought.Refuse(words.NotUnderstood(place, table.Printed.Where(heading => heading.Length > 0), table.Ids));
    }
}
