using System.Globalization;

namespace PolicyBilling.Files.Printed;

/// <summary>Reads ledgers with a running balance: every line is checked by the balance behind it.</summary>
internal sealed class LedgerReport(ReportTable table, LedgerColumns columns, Interview interview, Brought brought)
{
    private readonly SortedDictionary<string, List<string>> _words = new(StringComparer.Ordinal);
    private readonly List<(string Account, decimal Amount)> _forwards = [];
    private readonly List<(BroughtEntry Entry, string Word)> _entries = [];
    private decimal _charges,
        _credits,
        _ends;
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
        brought.Layouts.Add(
            new TableLayout(table.Grid.Kind.ToString(), table.Headings, [.. table.Headings.Select(_ => "")])
        );
        brought.Say("Open claims are not in it.");
        brought.Say(
            string.Create(CultureInfo.InvariantCulture, $"Only {brought.Accounts.Count} accounts are in the file.")
        );
    }

    private void AskTotal()
    {
        brought.Say(
            "No total over all accounts is printed in the report: an account that is missing from it cannot be seen."
        );
        PrintedTotal.Ask(File, brought.Accounts.Count, _ends, interview, brought);
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
            brought.Refuse($"{File}:{row.Line}: \"{text}\" stands over entries and has no account number.");
            return;
        }
        Open(row, cell);
    }

    private void Open(ReportRow row, NameCell cell)
    {
        Close();
        if (brought.Accounts.Exists(account => account.Account == cell.Account))
            brought.Refuse($"{File}:{row.Line}: the ledger of {cell.Account} begins a second time.");
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
            brought.Refuse($"{File}:{row.Line}: this entry stands under no account.");
            return;
        }
        var charge = row.Amount(columns.Charge);
        // Credits are lowered whether they are printed with a minus or without.
        var credit = columns.Credits.Sum(column => Math.Abs(row.Amount(column)));
        var amount = charge - credit;
        _charges += charge;
        _credits += credit;
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

    private void Sums(ReportRow row)
    {
        Close();
        Compare(row, columns.Charge, _charges);
        if (columns.Credits.Count > 0)
            Compare(row, columns.Credits[0], _credits);
        if (columns.Running >= 0 && row.Amounts.Length > columns.Running && row.Amounts[columns.Running] is not null)
            Compare(row, columns.Running, _ends);
        _grand = true;
    }

    private void Compare(ReportRow row, int column, decimal summed)
    {
        var printed = Math.Abs(row.Amount(column)) * (column == columns.Running ? Math.Sign(row.Amount(column)) : 1);
        if (printed != summed)
            brought.Differences.Add(new PrintedDifference(File, row.Line, table.Named(column), printed, summed, []));
        var role =
            column == columns.Charge ? "charges"
            : column == columns.Running ? "balance"
            : "credits";
        brought.PrintedTotals.Add((File, table.Named(column), role, row.Amount(column)));
    }

    private void Unknown(ReportRow row)
    {
        if (row.Amounts.Any(amount => amount is not null))
            brought.Refuse(
                $"{File}:{row.Line}: this row has an amount and is no entry, no balance forward and no sum "
                    + $"that agrees: \"{row.Source.Text}\"."
            );
    }

    private void AddForwards(DateOrder order)
    {
        if (_forwards.Count == 0)
            return;
        var first =
            Titles.SpanStart(table)?.Day(order)
            ?? _entries
                .Select(entry => entry.Entry.Date)
                .DefaultIfEmpty(brought.AsOf ?? DateOnly.MinValue.AddDays(1))
                .Min();
        var answer = interview.Ask(
            "forward-date",
            string.Create(
                CultureInfo.InvariantCulture,
                $"A balance forward has no date: it is older than {first:MMMM d, yyyy}. Take it as of "
                    + $"{first.AddDays(-1):MMMM d, yyyy}?"
            ),
            $"{_forwards.Count} account(s) in {File} begin with a balance forward.",
            "yes",
            ("yes", "Balances forward age from the day before the first one of the report."),
            ("<yyyy-MM-dd>", "Balances forward age from this day.")
        );
        var day = first.AddDays(-1);
        if (answer != "yes" && (!DateOnly.TryParseExact(answer, "yyyy-MM-dd", out day) || day >= first))
        {
            brought.Refuse($"'{answer}' is no day before {first:yyyy-MM-dd}: answer forward-date as yyyy-MM-dd.");
            return;
        }
        foreach (var (account, amount) in _forwards)
            brought.Entries.Add(
                new BroughtEntry(
                    account,
                    "",
                    day,
                    amount > 0 ? "opening-balance" : "adjustment",
                    "",
                    "Balance forward",
                    amount,
                    ""
                )
            );
    }

    private void AddEntries()
    {
        var kinds = _words.Where(pair => pair.Key is not "charge").ToList();
        var proposal = string.Join(
            "; ",
            kinds.Select(pair => $"{string.Join(" / ", pair.Value.Distinct().Take(4))} = {pair.Key}")
        );
        if (
            kinds.Count > 0
            && interview.Ask(
                "entry-kinds",
                $"Which words are insurance payments, patient payments, write-offs? ({proposal})",
                $"The descriptions of credits in {File}.",
                "as-proposed",
                ("as-proposed", "Entries are of the kinds proposed here."),
                ("no", "Nothing is written: say in import.yaml, or bring a list of the kinds.")
            ) == "no"
        )
            brought.Refuse($"{File}: which words are payments of whom is not known.");
        brought.Entries.AddRange(_entries.Select(entry => entry.Entry));
    }
}
