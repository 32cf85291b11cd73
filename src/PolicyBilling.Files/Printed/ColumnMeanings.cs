namespace PolicyBilling.Files.Printed;

/// <summary>What the office says a column means, where its heading says nothing or the wrong thing. A heading that was
/// said stands for one meaning and for no other; what was said is held against the rows as any other reading.</summary>
public static class ColumnMeanings
{
    /// <summary>The column is passed over.</summary>
    public const string NotUsed = "not-used";

    private const char Mark = '\u0001';
    private const int SomeRows = 1000;

    private static readonly string[] OldPeriods = ["aged_0_30", "aged_31_60", "aged_61_90", "aged_over_90"];

    /// <summary>The meanings by what they are about: who, how much by age, entries, claims; in the contract's
    /// terms.</summary>
    public static IReadOnlyList<(string About, IReadOnlyList<string> Roles)> Groups { get; } =
    [
        ("aging", [.. OldPeriods, "credit", "balance", "insurance_estimate", "write_off_estimate", "patient_portion"]),
        (
            "who",
            [
                "account",
                "name",
                "last_name",
                "first_name",
                "patient",
                "guarantor",
                "phone",
                "billing_type",
                "provider",
                "address",
                "city",
                "state",
                "postal_code",
                "email",
                "birth_date",
                "last_statement",
                "last_payment_date",
                "last_payment_amount",
                "last_visit",
            ]
        ),
        (
            "entries",
            ["date", "due_date", "code", "description", "charge", "receipts", "adjustments", "amount", "open_amount"]
        ),
        ("claims", ["carrier", "sent", "service", "open_claims"]),
    ];

    /// <summary>Every meaning, <see cref="NotUsed"/> last.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Groups.SelectMany(group => group.Roles), NotUsed];

    private static readonly HashSet<string> Amounts =
    [
        .. Groups[0].Roles,
        "charge",
        "receipts",
        "adjustments",
        "amount",
        "open_amount",
    ];

    /// <summary>The heading that stands for a meaning that was said.</summary>
    internal static string Heading(string role) => Mark + role;

    /// <summary>The meaning that was said of a heading; null for a heading as it is printed.</summary>
    internal static string? Role(string heading) => heading.StartsWith(Mark) ? heading[1..] : null;

    /// <summary>The bucket of a meaning, 0 to 3; -1 for one that is no age.</summary>
    internal static int Bucket(string role) => Array.IndexOf(OldPeriods, role);

    /// <summary>The tables with what was answered about their columns.</summary>
    internal static List<ReportTable> Said(List<ReportTable> tables, Interview interview, Brought brought)
    {
        var seen = new Dictionary<string, int>();
        return [.. tables.Select(table => Said(table, seen, interview, brought))];
    }

    private static ReportTable Said(
        ReportTable table,
        Dictionary<string, int> seen,
        Interview interview,
        Brought brought
    )
    {
        var ids = table.Headings.Select((heading, at) => Id(heading, at, seen)).ToList();
        var said = new Dictionary<int, string>();
        for (var at = 0; at < ids.Count; at++)
            if (interview.Said(ids[at], All) is { } role)
                said[at] = role;
        table = table with { Ids = ids, Said = said };
        var words = new FileWords(brought.Language);
        foreach (var (at, role) in said)
            if (Amounts.Contains(role) && !HoldsAmounts(table, at))
                brought.Refuse(words.NoAmounts(table.Grid.File, table.Named(at), role));
            else if (role == NotUsed && table.AmountColumns.Contains(at))
                brought.Say(words.AmountsNotUsed(table.Grid.File, table.Named(at)));
        return said.Count == 0 ? table : With(table, said);
    }

    // By its heading, so that it means the same column next month; two of one heading are told apart by a number.
    private static string Id(string heading, int at, Dictionary<string, int> seen)
    {
        var words = Words.Plain(heading).Replace(' ', '-');
        var id = "column-" + (words.Length > 0 ? words : FormattableString.Invariant($"{at + 1}"));
        var count = seen[id] = seen.GetValueOrDefault(id) + 1;
        return count == 1 ? id : FormattableString.Invariant($"{id}-{count}");
    }

    private static ReportTable With(ReportTable table, Dictionary<int, string> said)
    {
        var amounts = table
            .AmountColumns.Where(at => !said.TryGetValue(at, out var role) || Amounts.Contains(role) || IsPaid(role))
            .Concat(said.Where(pair => Amounts.Contains(pair.Value)).Select(pair => pair.Key))
            .Distinct()
            .Order()
            .ToList();
        return table with
        {
            Headings =
            [
                .. table.Printed.Select((heading, at) => said.TryGetValue(at, out var role) ? Heading(role) : heading),
            ],
            AmountColumns = amounts,
            Rows = [.. table.Rows.Select(row => With(row, table.Money, said, amounts))],
        };
    }

    private static bool IsPaid(string role) => role == "last_payment_amount";

    private static ReportRow With(
        ReportRow row,
        PrintedMoney money,
        Dictionary<int, string> said,
        List<int> amountColumns
    )
    {
        if (row.Kind != RowKind.Body)
            return row;
        var (cells, amounts) = ((Cell[])[.. row.Cells], (decimal?[])[.. row.Amounts]);
        foreach (var (at, role) in said)
        {
            if (at < cells.Length && role == NotUsed)
                cells[at] = Cell.Nothing;
            if (at < amounts.Length)
                amounts[at] = amountColumns.Contains(at) && money.TryRead(row.At(at), out var amount) ? amount : null;
        }
        return row with { Cells = cells, Amounts = amounts };
    }

    private static bool HoldsAmounts(ReportTable table, int at)
    {
        var some = table.Body.Select(row => row.At(at)).Where(cell => !cell.IsBlank).Take(SomeRows).ToList();
        return some.Count(cell => table.Money.TryRead(cell, out _)) * 2 >= some.Count;
    }
}
