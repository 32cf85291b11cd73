using System.Globalization;

namespace PolicyBilling.Files.Printed;

/// <summary>Reads a list of what is open bill by bill: each becomes an entry of its own day.</summary>
internal sealed class OpenItems
{
    private readonly ReportTable _table;
    private readonly int _amount;
    private readonly List<int> _dates;

    private OpenItems(ReportTable table, int amount, List<int> dates) =>
        (_table, _amount, _dates) = (table, amount, dates);

    private string File => _table.Grid.File;

    /// <summary>The list in a table; null where the table is none.</summary>
    public static OpenItems? Of(ReportTable table)
    {
        var dates = Enumerable.Range(0, table.Headings.Count).Where(at => IsDated(table, at)).ToList();
        var amount = table
            .AmountColumns.Where(at => table.MayBe(at, "open_amount"))
            .Select(at => (at, fit: Words.Known.Fit(table.Headings[at], "open_amount")))
            .Where(pair => pair.fit >= 600)
            .OrderByDescending(pair => pair.fit)
            .Select(pair => pair.at)
            .DefaultIfEmpty(-1)
            .First();
        return dates.Count > 0 && amount >= 0 ? new OpenItems(table, amount, dates) : null;
    }

    /// <summary>Adds the accounts and what each has open.</summary>
    public void Read(DateOnly? asOf, Interview interview, Brought brought, PatientList? patients)
    {
        var words = new LedgerWords(brought.Language);
        brought.Kind = "ledger";
        var order = FileDates.Order(_table, interview, brought);
        brought.AsOf ??= FileDates.AsOf(_table, order, asOf, interview, brought);
        Currency.Find(_table, order, interview, brought);
        var found = Totals.Find(_table, [_amount]);
        brought.Differ(_table, found);
        foreach (var stray in found.Strays.Take(20))
            brought.Refuse(words.NobodysAmount(File, stray.Line));
        var rows = WithGroups(found.Rows);
        if (found.HasGrand)
            brought.PrintedTotals.Add((File, _table.Named(_amount), "balance", found.Checks[^1].Printed));
        else
            AskTotal(rows, interview, brought);
        var date = DateColumn(interview, words);
        var others = OtherColumns.Find(_table, [_amount, .. _dates], rows);
        foreach (var identity in Accounts(rows, others, interview, brought, patients))
            Add(identity, date, order, brought);
        Describe(others, brought);
        brought.Remember(_table);
        brought.Say(words.NoClaims);
        brought.Say(words.OnlyOpen);
    }

    private void Describe(OtherColumns others, Brought brought)
    {
        var roles = others.All.ToDictionary(pair => pair.Value, pair => pair.Key);
        roles[_amount] = "open_amount";
        foreach (var at in _dates)
            roles[at] = Words.Known.Fit(_table.Headings[at], "due_date") >= 600 ? "due_date" : "date";
        if (AccountColumn(_table.Body.ToList(), others) is >= 0 and var account)
            roles[account] = "account";
        brought.Describe(_table, roles);
    }

    private void Add(Identity identity, int date, DateOrder order, Brought brought)
    {
        if (PrintedDates.Whole(identity.Row.At(date))?.Day(order) is not { } day)
        {
            brought.Refuse(new LedgerWords(brought.Language).NoDay(File, identity.Row.Line, _table.Named(date)));
            return;
        }
        if (!brought.Accounts.Exists(account => account.Account == identity.Account))
            brought.Accounts.Add(
                new BroughtAccount
                {
                    Account = identity.Account,
                    Name = identity.Name,
                    Line = identity.Row.Line,
                    Phone = identity.Phone,
                }
            );
        var amount = identity.Row.Amount(_amount);
        brought.Entries.Add(
            new BroughtEntry(
                identity.Account,
                "",
                day,
                amount < 0 ? "adjustment" : "charge",
                "",
                "Open item",
                amount,
                ""
            )
        );
    }

    // The account may stand over its bills.
    private List<ReportRow> WithGroups(IReadOnlyList<ReportRow> all)
    {
        var group = "";
        var rows = new List<ReportRow>();
        foreach (var row in all)
            if (row.Kind == RowKind.Group)
                group = row.Source.Text;
            else if (row.Kind == RowKind.Body)
                rows.Add(row with { Group = group });
        return rows;
    }

    // Under a title the bills have no names of their own.
    private List<Identity> Accounts(
        List<ReportRow> rows,
        OtherColumns others,
        Interview interview,
        Brought brought,
        PatientList? patients
    )
    {
        if (rows.Exists(row => row.Group.Length == 0))
            return Repeated(rows, others, interview, brought, patients);
        var identities = rows.Select(row =>
                GroupTitle.Read(row.Group) is var cell ? new Identity(row, cell.Account, cell.Name, cell.Phone) : null!
            )
            .ToList();
        foreach (
            var without in identities
                .Where(identity => identity.Account.Length == 0)
                .DistinctBy(identity => identity.Row.Group)
        )
            brought.Refuse(new LedgerWords(brought.Language).NoNumberOver(File, without.Row.Group));
        return identities;
    }

    private List<Identity> Repeated(
        List<ReportRow> rows,
        OtherColumns others,
        Interview interview,
        Brought brought,
        PatientList? patients
    )
    {
        var account = AccountColumn(rows, others);
        var identities = rows.Select(row =>
            {
                var cell = NameCells.Read(others["name"] >= 0 ? row.At(others["name"]).Text : "");
                return new Identity(row, account >= 0 ? row.At(account).Text : cell.Account, cell.Name, cell.Phone);
            })
            .ToList();
        if (identities.TrueForAll(identity => identity.Account.Length > 0))
            return identities;
        if (patients is not null && identities.TrueForAll(identity => patients.NumbersOf(identity.Name).Count == 1))
            return [.. identities.Select(identity => identity with { Account = patients.NumbersOf(identity.Name)[0] })];
        Identities.AskNames(_table, identities, "", interview, brought);
        return [.. identities.Select(identity => identity with { Account = identity.Name })];
    }

    // An account has several bills: its number is not distinct, as it is in an aging report.
    private int AccountColumn(List<ReportRow> rows, OtherColumns others) =>
        Enumerable
            .Range(0, _table.Headings.Count)
            .Where(at => !_dates.Contains(at) && at != _amount && at != others["name"])
            .Where(at => _table.MayBe(at, "account") && Words.Known.Fit(_table.Headings[at], "account") >= 600)
            .Where(at => rows.TrueForAll(row => OtherColumns.IsId(row.At(at).Text)))
            .OrderByDescending(at => Words.Known.Fit(_table.Headings[at], "account"))
            .DefaultIfEmpty(-1)
            .First();

    private int DateColumn(Interview interview, LedgerWords words)
    {
        var due = _dates.FirstOrDefault(at => Words.Known.Fit(_table.Headings[at], "due_date") >= 600, -1);
        var other = _dates.FirstOrDefault(at => at != due, due);
        if (due < 0 || other == due)
            return other;
        return interview.Ask(words.ItemDate(File, _table.Named(other), _table.Named(due))) == "due-day" ? due : other;
    }

    private void AskTotal(List<ReportRow> rows, Interview interview, Brought brought)
    {
        var sum = rows.Sum(row => row.Amount(_amount));
        brought.Say(new AgingWords(brought.Language).NoTotal);
        PrintedTotal.Ask(File, rows.Count, sum, interview, brought);
    }

    private static bool IsDated(ReportTable table, int at)
    {
        var some = table.Body.Where(row => !row.At(at).IsBlank).Take(500).ToList();
        return some.Count > 0
            && some.Count * 10 >= table.Body.Take(500).Count() * 7
            && some.Count(row => PrintedDates.Whole(row.At(at)) is not null) * 10 >= some.Count * 9;
    }
}
