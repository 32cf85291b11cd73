using PolicyBilling.Files.Import.Noticing;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads one table: finds its columns, goes through its rows, leaves out the bad ones and holds their
/// accounts.</summary>
internal abstract class TableReader(ImportRun run, Table table)
{
    private readonly Column[] _columns = TableColumns.Of(table);
    private int _accountColumn;

    // Each look goes through the file again.
    private const int MostLooks = 20;
    private int _looked;

    /// <summary>The run it reads into.</summary>
    protected ImportRun Run { get; } = run;

    /// <summary>The table.</summary>
    public Table Table => table;

    private ExportSettings Written => Run.Settings.For(table);

    /// <summary>The data it fills.</summary>
    protected PracticeData Data => Run.Data;

    /// <summary>What was found wrong.</summary>
    public TableProblems Problems { get; } = new(run.Source.NameOf(table));

    /// <summary>The sum of what was understood.</summary>
    public TableFingerprint Fingerprint { get; } = new(table);

    /// <summary>Whether a row for an account that is not there refuses the export, as it does where money would be
    /// lost.</summary>
    protected virtual bool RefusesUnknownAccounts => false;

    /// <summary>The number of a column in the contract's list.</summary>
    protected int Column(string name) =>
        Array.FindIndex(_columns, column => column.Name == name) is >= 0 and var index
            ? index
            : throw new ArgumentException($"The contract has no column '{name}' here.", nameof(name));

    /// <summary>Reads the table; the rows that could be read are in the data afterwards.</summary>
    public void Read()
    {
        try
        {
            using var source = Run.Source.Open(table);
            if (Map(source) is not { } row)
                return;
            Data.Present |= table;
            Data.Files[table] = Problems.File;
            foreach (var (check, line, column, message) in source.Remarks())
                Problems.Notice(check, line, column, null, message);
            if (!Run.KnowsAccounts && table != Table.Accounts)
                return;
            while (source.Read())
            {
                Run.Cancel.ThrowIfCancellationRequested();
                ReadLine(source, row);
            }
            RefuseSwappedDates(row);
            Finish();
        }
        catch (UnreadableException e)
        {
            Problems.Refuse(e.Line, "", e.Said);
        }
    }

    // Where a date could not be read and every date of its column can in the other order, the others were misread. No
    // system writes the year, then the day: a lone month 13 behind a year was typed.
    private void RefuseSwappedDates(Row unread)
    {
        if (
            Written.Dates.Swapped() is not { } swapped
            || swapped.Pattern == Written.Dates.Pattern
            || swapped.Pattern.StartsWith('y')
        )
            return;
        foreach (var column in unread.UnreadDates)
        {
            var (dates, fitting, misfits) = (0, 0, 0);
            First(
                row =>
                {
                    if (row.Text(column) is not { IsEmpty: false } text)
                        return false;
                    dates++;
                    fitting += swapped.TryParse(text, out _) ? 1 : 0;
                    misfits += Written.Dates.TryParse(text, out _) ? 0 : 1;
                    return fitting < dates;
                },
                _ => ""
            );
            if (fitting == dates && dates > 1)
                Problems.Notice(
                    DayChecks.Swapped,
                    1,
                    unread.Header(column),
                    null,
                    Said.In(
                        $"Every date of {Problems.File} fits {swapped.Pattern}, and {misfits:N0} of "
                            + $"{dates:N0} do not fit "
                            + $"{Written.Dates.Pattern}: write `dates: {swapped.Pattern}` in export.yaml, or "
                            + $"export all "
                            + "tables alike.",
                        $"Toutes les dates de {Problems.File} se lisent comme {swapped.Pattern}, et {misfits:N0} sur "
                            + $"{dates:N0} ne se lisent pas comme {Written.Dates.Pattern} : écrire `dates: "
                            + $"{swapped.Pattern}` dans export.yaml, ou exporter toutes les tables de la même façon."
                    )
                );
        }
    }

    /// <summary>How many rows that are not blank were read, for known accounts or not.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows for accounts that the export does not have; what becomes of them depends on how many there
    /// are.</summary>
    public UnknownRows UnknownRows { get; } = new();

    /// <summary>Looks at what rows say of each other, when all tables are read and grouped by account.</summary>
    public void Link()
    {
        try
        {
            CheckLinks();
        }
        catch (UnreadableException e)
        {
            Problems.Refuse(e.Line, "", e.Said);
        }
    }

    /// <summary>Looks at what this table's rows say of each other.</summary>
    protected virtual void CheckLinks() { }

    /// <summary>Reads the fields of a row whose account is known; adds it unless <see cref="Row.Bad"/> is
    /// set.</summary>
    protected abstract void ReadRow(Row row);

    /// <summary>Looks at what can only be seen when all rows are read.</summary>
    protected virtual void Finish() { }

    /// <summary>Finds the row's account; false when the row is for none and has been reported.</summary>
    protected virtual bool FindAccount(RowSource source, Row row)
    {
        var id = row.Text(_accountColumn);
        row.Account = id.IsEmpty ? -1 : Run.Accounts.Find(id);
        if (row.Account < 0)
        {
            Unknown(source, row, id);
            return false;
        }
        return true;
    }

    /// <summary>The lines of the first rows that answer, by asking each row again; for messages only.</summary>
    protected Dictionary<int, int> FirstLines(Func<Row, int> key, IReadOnlySet<int> wanted)
    {
        var lines = new Dictionary<int, int>();
        using var source = Run.Source.Open(table);
        var row = Map(source, new TableProblems(Problems.File))!;
        while (lines.Count < wanted.Count && source.Read())
            if (key(row) is var found && wanted.Contains(found))
                lines.TryAdd(found, source.Line);
        return lines;
    }

    /// <summary>The line of the first row that answers, and what it says; for messages only.</summary>
    protected (int Line, string Said) First(Func<Row, bool> answers, Func<Row, string> said)
    {
        using var source = Run.Source.Open(table);
        var row = Map(source, new TableProblems(Problems.File))!;
        while (source.Read())
            if (answers(row))
                return (source.Line, said(row));
        return (0, "");
    }

    /// <summary>The line of an account's first row here; for messages only, and 0 when it was asked for too
    /// many.</summary>
    public int LineOf(int account) => _looked++ < MostLooks ? First(row => IsRowOf(row, account), _ => "").Line : 0;

    /// <summary>The line of the first row with a text in a column; for messages only.</summary>
    public int LineWith(string column, string text) =>
        First(row => row.Text(Column(column)).SequenceEqual(text), _ => "").Line;

    private bool IsRowOf(Row row, int account) =>
        row.Text(_accountColumn) is { IsEmpty: false } id && Data.AccountIds.Find(id) == account;

    private Row? Map(RowSource source, TableProblems? problems = null)
    {
        problems ??= Problems;
        var settings = Run.Settings.Of(table);
        var columns = Columns(_columns, settings);
        _accountColumn = Column("account");
        var flags = FlagColumn.In(table, source.Header);
        if (HeaderMap.Of(source.Header, columns, flags, settings, Written, problems) is not { } ordinals)
            return null;
        source.Uses([.. ordinals, .. flags.Select(flag => flag.Ordinal)], ordinals[_accountColumn]);
        foreach (var column in GuardingColumns.Of(table))
            if (ordinals[Column(column)] < 0 && !(column == "flags" && flags.Count > 0))
                Data.AbsentColumns.Add(GuardingColumns.Name(table, column));
        return new Row(source, columns, ordinals, Written, settings, Data.AccountIds, problems, flags);
    }

    /// <summary>The columns to look for; a table may read others than the contract's.</summary>
    protected virtual IReadOnlyList<Column> Columns(IReadOnlyList<Column> contract, TableSettings settings) => contract;

    private void ReadLine(RowSource source, Row row)
    {
        if (source.FieldCount == 1 && source.Header.Count > 1 && source.Field(0).IsWhiteSpace())
            return;
        row.Start();
        if (IsBlank(source, row))
            return;
        Rows++;
        if (!FindAccount(source, row))
            return;
        if (!IsWhole(source))
            Misshapen(source, row);
        if (row.Bad is null || KeepsBadRows)
            ReadRow(row);
        if (row.Bad is not null)
            Hold(row);
    }

    /// <summary>Whether a row is looked at even when something is wrong with it, as an account's is.</summary>
    protected virtual bool KeepsBadRows => false;

    // Spreadsheets leave rows of nothing but separators behind.
    private bool IsBlank(RowSource source, Row row)
    {
        if (!row.Text(_accountColumn).IsEmpty)
            return false;
        for (var i = 0; i < source.FieldCount; i++)
            if (!source.Field(i).IsWhiteSpace())
                return false;
        return true;
    }

    private static bool IsWhole(RowSource source) => source.FieldCount == source.Header.Count && source.Fault is null;

    private static Said Shape(RowSource source)
    {
        var (fields, columns) = (source.FieldCount, source.Header.Count);
        var why =
            fields > columns
                ? Said.In(
                    "put quotes around a text that holds the separator",
                    $"mettre entre guillemets un texte qui contient le séparateur"
                )
                : Said.In("the row is cut short", $"la ligne est coupée");
        return Said.In(
            $"The row has {fields} fields and the header {columns}: {why}.",
            $"La ligne a {fields} champs et l’en-tête {columns} : {why}."
        );
    }

    private static void Misshapen(RowSource source, Row row)
    {
        if (source.Fault is var (field, message))
            row.FailAt(field < source.Header.Count ? source.Header[field] : "", message);
        else
            row.FailAt("", Shape(source));
    }

    private void Hold(Row row)
    {
        Data.Hold(row.Account, row.Bad!);
        Fingerprint.Bad(Data.AccountIds[row.Account]);
    }

    private void Unknown(RowSource source, Row row, ReadOnlySpan<char> id)
    {
        var header = Run.Settings.Of(table).Columns.GetValueOrDefault("account", "account");
        var message = id.IsEmpty
            ? Said.In("The row names no account.", $"La ligne ne nomme aucun compte.")
            : Said.In(
                $"{RowText.Shown(id)} is not in {Run.Source.NameOf(Table.Accounts)}.{Run.Accounts.Hint(id.ToString())}",
                $"{RowText.Shown(id)} n’est pas dans "
                    + $"{Run.Source.NameOf(Table.Accounts)}.{Run.Accounts.Hint(id.ToString())}"
            );
        if (source.FieldCount != source.Header.Count)
            message += Said.Alike(" ") + Shape(source);
        if (RefusesUnknownAccounts)
            Problems.Refuse(
                row.Line,
                header,
                Said.In(
                    $"{message} Every row of the ledger needs an account: add it there, or correct it here.",
                    $"{message} Chaque ligne du grand livre demande un compte : l’ajouter là-bas, ou le corriger "
                        + $"ici."
                )
            );
        else if (id.IsEmpty)
            Problems.Warn(row.Line, header, LeftOut(message));
        else
            UnknownRows.Add(id.ToString(), row.Line, header, LeftOut(message));
    }

    private static Said LeftOut(Said message) =>
        Said.In($"{message} The row was left out.", $"{message} La ligne a été laissée de côté.");
}
