namespace PolicyBilling.Files.Printed;

/// <summary>Reads ledgers with a running balance: every line is checked by the balance behind it.</summary>
internal sealed partial class LedgerReport(
    ReportTable table,
    LedgerColumns columns,
    Interview interview,
    Brought brought
)
{
    private readonly LedgerWords _texts = new(brought.Language);
    private readonly SortedDictionary<string, List<string>> _words = new(StringComparer.Ordinal);
    private readonly List<(string Account, decimal Amount)> _forwards = [];
    private readonly List<(BroughtEntry Entry, string Word)> _entries = [];
    private readonly Dictionary<int, decimal> _sums = [];
    private decimal _ends;
    private string? _account;
    private decimal _running;
    private bool _grand;

    private string File => table.Grid.File;

    /// <summary>Adds the accounts and their entries to what was brought.</summary>
    public void Read(DateOnly? asOf)
    {
        brought.Kind = "ledger";
        var order = FileDates.Order(table, interview, brought);
        brought.AsOf ??= FileDates.AsOf(table, order, asOf, interview, brought);
        Currency.Find(table, order, interview, brought);
        foreach (var row in table.Rows)
            Take(row, order);
        Close();
        if (!_grand && brought.Refusals.Count == 0)
            AskTotal();
        AddForwards(order);
        AddEntries();
        brought.Describe(table, columns.Roles);
        brought.Remember(table);
        brought.Say(_texts.NoClaims);
        brought.Say(_texts.OnlyAccounts(brought.Accounts.Count));
    }

    private void Take(ReportRow row, DateOrder order)
    {
        switch (row.Kind)
        {
            case RowKind.Group:
                Begin(row);
                return;
            case RowKind.Note:
                Unknown(row);
                return;
            case not RowKind.Body:
                return;
        }
        if (columns.Account >= 0 && row.At(columns.Account).Text is { Length: > 0 } number && number != _account)
            Open(row, new NameCell(columns.Name < 0 ? "" : row.At(columns.Name).Text, number, ""));
        var label = columns.Description >= 0 ? row.At(columns.Description).Text : row.Source.Text;
        if (PrintedDates.Whole(row.At(columns.Date))?.Day(order) is { } day)
            Entry(row, day, label);
        else if (IsSums(row, label))
            Sums(row);
        else if (_account is not null && Words.Known.Holds(label, "forward") && row.Amount(columns.Charge) == 0)
            Forward(row);
        else if (_account is not null && row.Amount(columns.Running) == _running)
            Close();
        else
            Unknown(row);
    }

    private bool IsSums(ReportRow row, string label) =>
        row.Amounts[columns.Charge] is not null
        && (columns.Credits.Exists(credit => row.Amounts[credit] is not null) || Words.Known.IsLabel(label, "totals"));

    private void Begin(ReportRow row)
    {
        var text = row.Source.Text;
        var cell = GroupTitle.Read(text);
        if (cell.Account.Length == 0)
        {
            brought.Refuse(_texts.NoAccount(File, row.Line, text));
            return;
        }
        Open(row, cell);
    }

    private void Open(ReportRow row, NameCell cell)
    {
        Close();
        if (brought.Accounts.Exists(account => account.Account == cell.Account))
            brought.Refuse(_texts.BeginsTwice(File, row.Line, cell.Account));
        (_account, _running) = (cell.Account, 0);
        brought.Accounts.Add(
            new BroughtAccount
            {
                Account = cell.Account,
                Name = cell.Name,
                Line = row.Line,
                Phone = cell.Phone,
            }
        );
    }

    // Whether or not an ending balance is printed, the account ends with what it comes to.
    private void Close()
    {
        if (_account is not null)
            _ends += _running;
        _account = null;
    }

    private void Forward(ReportRow row)
    {
        _running = row.Amount(columns.Running);
        if (_running != 0)
            _forwards.Add((_account!, _running));
    }

    private void Entry(ReportRow row, DateOnly day, string label)
    {
        if (_account is null)
        {
            brought.Refuse(_texts.UnderNoAccount(File, row.Line));
            return;
        }
        var amount = Amount(row);
        foreach (var column in columns.Moving)
            _sums[column] = _sums.GetValueOrDefault(column) + row.Amount(column);
        _running += amount;
        if (columns.Running >= 0 && row.Amounts[columns.Running] is { } printed && printed != _running)
        {
            brought.Differences.Add(
                new PrintedDifference(File, row.Line, table.Named(columns.Running), printed, _running, [])
            );
            _running = printed;
        }
        var word = EntryWords.Kind(label, amount > 0);
        (_words.TryGetValue(word, out var seen) ? seen : _words[word] = []).Add(label.Split(',')[0].Trim());
        _entries.Add(
            (
                new BroughtEntry(
                    _account,
                    "",
                    day,
                    word,
                    columns.Code >= 0 ? row.At(columns.Code).Text : "",
                    label,
                    amount,
                    columns.Provider >= 0 ? row.At(columns.Provider).Text : ""
                ),
                label
            )
        );
    }

    // Credits lower the balance whether they are printed with a minus or without; a credit that was taken back has the
    // other sign than the rest, and the balance behind it proves which.
    private decimal Amount(ReportRow row)
    {
        var charge = row.Amount(columns.Charge);
        var lowered = charge - columns.Credits.Sum(column => Math.Abs(row.Amount(column)));
        var raised = charge + columns.Credits.Sum(column => Math.Abs(row.Amount(column)));
        return columns.Running >= 0 && row.Amounts[columns.Running] is { } printed && printed == _running + raised
            ? raised
            : lowered;
    }

    private void Sums(ReportRow row)
    {
        Close();
        foreach (var column in columns.Moving.Where(column => row.Amounts[column] is not null))
            Compare(row, column, _sums.GetValueOrDefault(column));
        if (columns.Running >= 0 && row.Amounts[columns.Running] is not null)
            Compare(row, columns.Running, _ends);
        _grand = true;
    }

    private void Compare(ReportRow row, int column, decimal summed)
    {
        var printed = row.Amount(column);
        // The sum of payments may be printed without the minus that each has.
        if (printed != summed && (column == columns.Running || printed != -summed))
            brought.Differences.Add(new PrintedDifference(File, row.Line, table.Named(column), printed, summed, []));
        var role =
            column == columns.Charge ? "charges"
            : column == columns.Running ? "balance"
            : "credits";
        brought.PrintedTotals.Add((File, table.Named(column), role, printed));
    }

    private void Unknown(ReportRow row)
    {
        if (row.Amounts.Any(amount => amount is not null))
            brought.Refuse(_texts.UnknownRow(File, row.Line, row.Source.Text));
    }
}
