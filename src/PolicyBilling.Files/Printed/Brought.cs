namespace PolicyBilling.Files.Printed;

/// <summary>A difference between what is printed and what the rows come to, which refuses the report.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line with the printed sum.</param>
/// <param name="Column">The column's heading.</param>
/// <param name="Printed">What is printed.</param>
/// <param name="Summed">What the rows come to.</param>
/// <param name="MayExplain">Rows whose amount is the difference, or half of it.</param>
public sealed record PrintedDifference(
    string File,
    int Line,
    string Column,
    decimal Printed,
    decimal Summed,
    IReadOnlyList<string> MayExplain
)
{
    /// <summary>Whether accounts are counted, and not money.</summary>
    public bool IsCount { get; init; }
}

/// <summary>A column as it was understood.</summary>
/// <param name="File">The file.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Role">What it is in the contract's terms.</param>
/// <param name="Ground">Why: it adds up, its words, what stands in it; that somebody said so.</param>
public sealed record PrintedColumn(string File, string Heading, string Role, string Ground)
{
    /// <summary>By which an answer names it: the answer is one of <see cref="ColumnMeanings.All"/>.</summary>
    public required string Id { get; init; }
}

/// <summary>What all files together say, while it is being gathered.</summary>
internal sealed class Brought
{
    /// <summary>What the files are: aging, ledger, transactions; empty while nothing was found.</summary>
    public string Kind { get; set; } = "";
    public DateOnly? AsOf { get; set; }
    public string? Currency { get; set; }

    /// <summary>What stands above the first table, as it is printed.</summary>
    public IReadOnlyList<string> Heading { get; set; } = [];
    public string Language { get; init; } = "en";
    public List<BroughtAccount> Accounts { get; } = [];
    public List<BroughtPatient> Patients { get; } = [];
    public List<BroughtClaim> Claims { get; } = [];
    public List<BroughtStatement> Statements { get; } = [];
    public List<BroughtEntry> Entries { get; } = [];

    /// <summary>Why nothing can be written, in whole sentences.</summary>
    public List<string> Refusals { get; } = [];
    public List<PrintedDifference> Differences { get; } = [];

    /// <summary>Rows of which something besides money cannot be read: their accounts are held by a dry run.</summary>
    public List<string> Held { get; } = [];

    /// <summary>What the person must know of what the report cannot tell.</summary>
    public List<string> Says { get; } = [];

    /// <summary>Printed totals, each with what the rows come to.</summary>
    public List<(string File, string Column, string Role, decimal Printed)> PrintedTotals { get; } = [];

    /// <summary>Lines that count in the printed totals and that the office leaves out.</summary>
    public List<int> LeftOut { get; } = [];

    /// <summary>Billing types as they are printed.</summary>
    public List<string> BillingTypes { get; } = [];
    public List<PrintedColumn> Columns { get; } = [];

    /// <summary>The layout of each table, for the memory.</summary>
    public List<TableLayout> Layouts { get; } = [];

    /// <summary>How many lines were named heading, total, note and so on.</summary>
    public SortedDictionary<string, int> Lines { get; } = new(StringComparer.Ordinal);

    /// <summary>Names every column with what it was taken for; what somebody said of one and the rows do not bear out
    /// refuses the report.</summary>
    /// <param name="table">The table.</param>
    /// <param name="roles">What its columns were taken for.</param>
    /// <param name="grounds">Why, where it is more than words and content.</param>
    public void Describe(
        ReportTable table,
        IReadOnlyDictionary<int, string> roles,
        IReadOnlyDictionary<int, string>? grounds = null
    )
    {
        for (var at = 0; at < table.Printed.Count; at++)
        {
            var said = table.Said.GetValueOrDefault(at);
            var role = roles.GetValueOrDefault(at, said ?? "");
            if (said is not null && !Is(said, roles.GetValueOrDefault(at)))
                Refuse(new FileWords(Language).NotAsSaid(table.Grid.File, table.Named(at), said));
            if (table.Printed[at].Length > 0 || role.Length > 0)
                Columns.Add(
                    new PrintedColumn(
                        table.Grid.File,
                        table.Named(at),
                        role.Length > 0 && role != ColumnMeanings.NotUsed ? role : "not used",
                        said is not null
                            ? "said"
                            : grounds?.GetValueOrDefault(at) ?? (role.Length > 0 ? "words and content" : "")
                    )
                    {
                        Id = table.Ids[at],
                    }
                );
        }
    }

    private static bool Is(string said, string? taken) =>
        said == ColumnMeanings.NotUsed ? taken is null or ColumnMeanings.NotUsed
        : AgingArithmetic.IsEstimate(said) ? taken is not null && AgingArithmetic.IsEstimate(taken)
        : said == taken;

    /// <summary>Keeps a table's layout, so that next month's is held against it.</summary>
    public void Remember(ReportTable table, IReadOnlyList<string>? roles = null) =>
        Layouts.Add(
            new TableLayout(table.Grid.Kind.ToString(), table.Printed, roles ?? [.. table.Printed.Select(_ => "")])
        );

    /// <summary>Adds every printed total that the rows do not come to, each once.</summary>
    /// <param name="table">The table.</param>
    /// <param name="found">Its totals.</param>
    /// <param name="explain">The rows that may explain a difference.</param>
    public void Differ(
        ReportTable table,
        Totals.Found found,
        Func<TotalCheck, IReadOnlyList<string>>? explain = null
    ) =>
        Differences.AddRange(
            found
                .Checks.Where(check => !check.Agrees)
                .DistinctBy(check => (check.Row.Line, check.Column))
                .Select(check => new PrintedDifference(
                    table.Grid.File,
                    check.Row.Line,
                    table.Named(check.Column),
                    check.Printed,
                    check.Summed,
                    explain?.Invoke(check) ?? []
                ))
        );

    public void Say(string text)
    {
        if (!Says.Contains(text))
            Says.Add(text);
    }

    public void Refuse(string text)
    {
        if (!Refusals.Contains(text))
            Refusals.Add(text);
    }
}

/// <summary>What of a table must be the same next month: its headings in order, and what each was taken for.</summary>
/// <param name="Kind">Delimited, fixed columns, workbook or PDF.</param>
/// <param name="Headings">The headings.</param>
/// <param name="Roles">The role of each.</param>
internal sealed record TableLayout(string Kind, IReadOnlyList<string> Headings, IReadOnlyList<string> Roles);
