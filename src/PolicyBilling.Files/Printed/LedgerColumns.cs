namespace PolicyBilling.Files.Printed;

/// <summary>Which column of a list of entries is what.</summary>
internal sealed class LedgerColumns
{
    public int Date { get; private set; } = -1;

    /// <summary>The account's number, where each entry has it; -1 where accounts are titles over their
    /// entries.</summary>
    public int Account { get; private set; } = -1;
    public int Name { get; private set; } = -1;
    public int Patient { get; private set; } = -1;
    public int Code { get; private set; } = -1;
    public int Description { get; private set; } = -1;
    public int Provider { get; private set; } = -1;

    /// <summary>What raises the balance.</summary>
    public int Charge { get; private set; } = -1;

    /// <summary>What lowers it: payments, and adjustments where they stand apart.</summary>
    public List<int> Credits { get; } = [];
    public int Running { get; private set; } = -1;

    /// <summary>What each column was taken for.</summary>
    public Dictionary<int, string> Roles { get; } = [];

    public IEnumerable<int> Moving => Credits.Prepend(Charge);

    /// <summary>Whether the balance runs: each is the one above it with what the row moves.</summary>
    public bool Runs(ReportTable table)
    {
        var rows = table.Body.Where(row => Running >= 0 && row.Amounts[Running] is not null).ToList();
        var running = rows.Skip(1)
            .Zip(rows, (row, above) => (row, above))
            .Count(pair =>
                pair.row.Amount(Running)
                == pair.above.Amount(Running)
                    + pair.row.Amount(Charge)
                    - Credits.Sum(credit => Math.Abs(pair.row.Amount(credit)))
            );
        return running * 2 >= rows.Count - 1;
    }

    /// <summary>The columns; null where the table is no list of dated entries.</summary>
    public static LedgerColumns? Of(ReportTable table)
    {
        var columns = new LedgerColumns();
        var taken = new HashSet<int>();
        int Best(string role, Func<int, bool> allowed)
        {
            var best = Enumerable
                .Range(0, table.Headings.Count)
                .Where(at => !taken.Contains(at) && table.MayBe(at, role) && allowed(at))
                .Select(at => (at, fit: Words.Known.Fit(table.Headings[at], role)))
                .Where(pair => pair.fit >= 500)
                .OrderByDescending(pair => pair.fit)
                .Select(pair => pair.at)
                .DefaultIfEmpty(-1)
                .First();
            if (best >= 0)
                columns.Roles[best] = role;
            if (best >= 0)
                taken.Add(best);
            return best;
        }
        bool Amounts(int at) => table.AmountColumns.Contains(at);
        columns.Date = Best("date", at => !Amounts(at) && IsDated(table, at));
        if (columns.Date < 0)
            return null;
        columns.Charge = Best("charge", Amounts);
        columns.Running = Best("balance", Amounts);
        foreach (var role in new[] { "receipts", "adjustments" })
            if (Best(role, Amounts) is >= 0 and var credit)
                columns.Credits.Add(credit);
        // One column with signs, proven by the balance behind it.
        if (columns.Charge < 0 && columns.Running >= 0 && columns.Credits.Count == 0)
            columns.Charge = Best("amount", Amounts);
        columns.Account = Best("account", at => !Amounts(at) && IsNumbered(table, at));
        columns.Name = columns.Account < 0 ? -1 : Best("name", at => !Amounts(at));
        columns.Patient = Best("patient", at => !Amounts(at));
        columns.Code = Best("code", at => !Amounts(at));
        columns.Description = Best("description", at => !Amounts(at));
        columns.Provider = Best("provider", at => !Amounts(at));
        return columns.Charge < 0 || columns.Credits.Count == 0 && columns.Running < 0 ? null : columns;
    }

    private static bool IsNumbered(ReportTable table, int at)
    {
        var some = table.Body.Where(row => !row.At(at).IsBlank).ToList();
        return some.Count * 10 >= table.Body.Count() * 7 && some.TrueForAll(row => OtherColumns.IsId(row.At(at).Text));
    }

    private static bool IsDated(ReportTable table, int at)
    {
        var some = table.Body.Where(row => !row.At(at).IsBlank).ToList();
        return some.Count > 0 && some.Count(row => PrintedDates.Whole(row.At(at)) is not null) * 10 >= some.Count * 9;
    }
}
