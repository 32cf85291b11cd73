namespace PolicyBilling.Files.Printed;

/// <summary>A list of statements that went out: each is a contact, so that nobody gets the next one too soon.</summary>
internal sealed class StatementList
{
    private readonly ReportTable _table;
    private readonly int _date;
    private readonly string _dated;

    private StatementList(ReportTable table, int date, string dated) => (_table, _date, _dated) = (table, date, dated);

    private string File => _table.Grid.File;

    /// <summary>The list in a table; null where the table is none.</summary>
    public static StatementList? Of(ReportTable table)
    {
        var (date, dated) = new[] { "last_statement", "sent", "date" }
            .Select(role => (At: RowOwners.Best(table, role, at => IsDated(table, at)), Role: role))
            .FirstOrDefault(pair => pair.At >= 0, (At: -1, Role: ""));
        var statements = table.Titles.Concat(table.Headings).Any(text => Words.Known.Holds(text, "statements"));
        var claims = RowOwners.Best(table, "carrier", _ => true) >= 0;
        var entries = RowOwners.Best(table, "charge", _ => true) >= 0;
        return date >= 0 && statements && !claims && !entries ? new StatementList(table, date, dated) : null;
    }

    /// <summary>Adds the statements of accounts that were brought; says how many are of others.</summary>
    public void AddTo(Brought brought, PatientList? patients, Interview interview)
    {
        var words = new ClaimWords(brought.Language);
        var found = Totals.Find(_table, _table.AmountColumns);
        brought.Differ(_table, found);
        var owners = new RowOwners(_table, brought, patients);
        brought.Describe(_table, owners.With((_dated, _date)));
        brought.Remember(_table);
        var order = FileDates.Order(_table, interview, brought);
        var others = 0;
        foreach (var row in found.Rows.Where(row => row.Kind == RowKind.Body && !row.At(_date).IsBlank))
        {
            var accounts = owners.Of(row).Accounts;
            others += accounts.Count == 0 ? 1 : 0;
            var text = row.At(_date).Text;
            var day = PrintedDates.Whole(row.At(_date))?.Day(order);
            if (accounts.Count > 1)
                brought.Held.Add(words.StatementOfSeveral(File, row.Line, accounts));
            else if (day is null && accounts.Count == 1)
                brought.Held.Add(new AgingWords(brought.Language).UnreadDay(File, row.Line, _table.Named(_date), text));
            // A day that is none holds the account in a dry run, as does one that may be another's.
            foreach (var account in accounts)
                brought.Statements.Add(new BroughtStatement(account, accounts.Count == 1 ? day : null, text));
        }
        if (others > 0)
            brought.Say(words.StatementsOfOthers(File, others));
    }

    private static bool IsDated(ReportTable table, int at)
    {
        var some = table.Body.Where(row => !row.At(at).IsBlank).Take(500).ToList();
        return some.Count > 0 && some.Count(row => PrintedDates.Whole(row.At(at)) is not null) * 10 >= some.Count * 9;
    }
}
