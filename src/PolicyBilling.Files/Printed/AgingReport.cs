using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Printed;

/// <summary>Reads a report of what each account owes by age.</summary>
internal sealed partial class AgingReport(ReportTable read, AgingColumns columns, Interview interview, Brought brought)
{
    private readonly AgingWords _words = new(brought.Language);
    private ReportTable _table = read;

    private string File => _table.Grid.File;

    /// <summary>Adds the report's accounts to what was brought.</summary>
    public void Read(DateOnly? asOf, PatientList? patients)
    {
        brought.Kind = "aging";
        var order = FileDates.Order(_table, interview, brought);
        var day = FileDates.AsOf(_table, order, asOf, interview, brought);
        if (brought.AsOf is { } other && day is { } own && other != own)
            brought.Refuse(_words.OtherDay(File));
        brought.AsOf ??= day;
        if (_table.MixesDecimals)
            brought.Refuse(_words.MixedDecimals(File));
        Currency.Find(_table, order, interview, brought);
        AskFilters();
        AskPeriods();
        if (columns.Periods.Exists(pair => Periods.Bucket(pair.Period) < 0))
        {
            brought.Describe(_table, columns.Summed.ToDictionary(column => column, Role), columns.Grounds);
            return;
        }
        AskRival();
        AskCredit();
        _table = DoubtfulRows.Asked(_table, columns, interview, brought);
        var found = Totals.Find(_table, columns.Summed);
        Footing.Check(_table, found, columns, brought);
        var rows = found.Rows.Where(row => row.Kind == RowKind.Body).ToList();
        if (!found.HasGrand)
            AskTotal(rows);
        RememberTotals(found);
        CheckCount(found, rows.Count);
        Count(found);
        AskHiddenAmounts();
        // Rows with which the totals hold, and that the office leaves out all the same.
        rows.RemoveAll(row => brought.LeftOut.Contains(row.Line));
        AskSigns(rows);
        var others = OtherColumns.Find(_table, [.. columns.Summed], rows);
        AskEstimate(others);
        var identities = Identities.Of(
            _table,
            others,
            rows,
            interview,
            brought,
            patients is null ? null : patients.NumbersOf
        );
        var accounts = identities.Select(identity => Account(identity, others, order)).ToList();
        brought.Accounts.AddRange(Families.Joined(accounts, _table, others, interview, brought));
        Describe(others);
        Say(others, accounts, patients is not null);
    }

    private BroughtAccount Account(Identity identity, OtherColumns others, DateOrder order)
    {
        var row = identity.Row;
        var buckets = new decimal[4];
        var credit = 0m;
        for (var i = 0; i < columns.Periods.Count; i++)
        {
            var (column, period) = columns.Periods[i];
            var amount = row.Amount(column);
            if (amount < 0)
                credit -= amount;
            else
                buckets[BucketOf(period)] += amount;
        }
        if (columns.Credit >= 0)
            credit += row.Amount(columns.Credit) * columns.CreditSign;
        else if (columns.CreditInBalance && columns.PeriodSum(row) == 0 && row.Amount(columns.Balance) < 0)
            credit -= row.Amount(columns.Balance);
        var (statement, unread) = LastStatement(row, others["last_statement"], order);
        return new BroughtAccount
        {
            Account = identity.Account,
            Name = identity.Name,
            Line = row.Line,
            Phone = identity.Phone,
            Buckets = buckets,
            Credit = credit,
            Insurance = columns.Estimates.Count > 0 ? columns.EstimateOf(row) : null,
            BillingType = Text(row, others["billing_type"]),
            Provider = Text(row, others["provider"]),
            LastStatement = statement,
            UnreadStatement = unread,
        };
    }

    // "11/31/26": without the day a statement might go out too soon.
    private (DateOnly? Day, string Unread) LastStatement(ReportRow row, int column, DateOrder order)
    {
        var cell = row.At(column);
        if (cell.IsBlank || AmountShape.IsDash(cell.Text) || Words.Known.Is(cell.Text, "never"))
            return (null, "");
        if (PrintedDates.Whole(cell)?.Day(order) is { } day)
            return (day, "");
        brought.Held.Add(_words.UnreadDay(File, row.Line, _table.Named(column), cell.Text));
        return (null, cell.Text);
    }

    private static string Text(ReportRow row, int column) => column >= 0 ? row.At(column).Text : "";

    private void AskTotal(List<ReportRow> rows)
    {
        var sum = rows.Sum(row => columns.Balance >= 0 ? row.Amount(columns.Balance) : columns.PeriodSum(row));
        brought.Say(_words.NoTotal);
        PrintedTotal.Ask(File, rows.Count, sum, interview, brought);
    }

    private void CheckCount(Totals.Found found, int accounts)
    {
        foreach (var row in found.Rows.Where(row => row.Kind is RowKind.Total or RowKind.Note or RowKind.Group))
        {
            var whole = row.Kind != RowKind.Total || found.HasGrand && row.Line == found.Checks[^1].Row.Line;
            var text =
                row.Kind == RowKind.Total
                    ? string.Join(
                        ' ',
                        row.Cells.Where((cell, at) => !_table.AmountColumns.Contains(at)).Select(cell => cell.Text)
                    )
                    : row.Source.Text;
            if (!whole || CountIn(text, row.Kind == RowKind.Total) is not { } printed || printed == accounts)
                continue;
            brought.Differences.Add(
                new PrintedDifference(File, row.Line, _words.NumberOfAccounts, printed, accounts, []) { IsCount = true }
            );
        }
    }

    // "NUMBER OF ACCOUNTS: 51", "57 patients"; in a total's row a number alone.
    private static int? CountIn(string text, bool alone)
    {
        var numbers = WholeNumber().Matches(text).ToList();
        if (numbers is not [var only] || text.Contains('%'))
            return null;
        var words = text.Replace(only.Value, " ");
        return Words.Known.Is(words, "counts") || alone && Words.Known.Is(words, "totals")
            ? int.Parse(only.Value.Replace(",", ""), CultureInfo.InvariantCulture)
            : null;
    }

    private void RememberTotals(Totals.Found found)
    {
        if (!found.HasGrand)
            return;
        foreach (var check in found.Checks.Where(check => check.Row.Line == found.Checks[^1].Row.Line))
            brought.PrintedTotals.Add((File, _table.Named(check.Column), Role(check.Column), check.Printed));
    }

    private void Count(Totals.Found found)
    {
        foreach (var kind in found.Rows.GroupBy(row => row.Kind))
            brought.Lines[kind.Key.ToString().ToLowerInvariant()] =
                brought.Lines.GetValueOrDefault(kind.Key.ToString().ToLowerInvariant()) + kind.Count();
    }

    private static readonly string[] BucketNames = ["aged_0_30", "aged_31_60", "aged_61_90", "aged_over_90"];

    private string Role(int column)
    {
        if (columns.Periods.FindIndex(period => period.Column == column) is >= 0 and var at)
            return Periods.Bucket(columns.Periods[at].Period) >= 0
                ? BucketNames[BucketOf(columns.Periods[at].Period)]
                : "period";
        return column == columns.Balance ? "balance"
            : column == columns.Credit ? "credit"
            : column == columns.Portion ? "patient_portion"
            : "insurance_estimate";
    }

    private void Describe(OtherColumns others)
    {
        var roles = columns.Summed.ToDictionary(column => column, Role);
        foreach (var (role, at) in others.All)
            roles[at] = role;
        brought.Describe(_table, roles, columns.Grounds);
        brought.Remember(
            _table,
            [.. Enumerable.Range(0, _table.Headings.Count).Select(at => roles.GetValueOrDefault(at, ""))]
        );
    }

    private void Say(OtherColumns others, List<BroughtAccount> accounts, bool hasList)
    {
        if (columns.Estimates.Count == 0 && others["open_claims"] >= 0)
            brought.Say(_words.OnlyOpenClaims(_table.Named(others["open_claims"])));
        else if (columns.Estimates.Count == 0 && _table.Titles.Any(title => Words.Known.Holds(title, "bookkeeping")))
            brought.Say(_words.NoInsuranceInBooks);
        else if (columns.Estimates.Count == 0)
            brought.Say(_words.NoInsurance);
        else
        {
            if (
                columns.Estimates.Count == 1
                && !Words.Known.Holds(_table.Headings[columns.Estimates[0].Column], "roles.write_off_estimate")
            )
                brought.Say(_words.NoWriteOffs);
            brought.Say(_words.OnlyExpectedSum);
        }
        brought.Say(_words.NoLedger);
        if (others["billing_type"] < 0 && !hasList)
            brought.Say(_words.NoTypes);
        if (CutNames(others["name"], accounts) is { } most)
            brought.Say(_words.CutNames(most));
    }

    // A name that fills its column to the blank before the next one went on.
    private int? CutNames(int name, List<BroughtAccount> accounts) =>
        name >= 0
        && name < _table.Grid.Widths.Count
        && !_table.AmountColumns.Contains(name + 1)
        && accounts.Exists(account => account.Name.Length >= _table.Grid.Widths[name])
            ? _table.Grid.Widths[name]
            : null;

    [GeneratedRegex(@"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,])|(?<![\d.,])\d+(?![\d.,])")]
    private static partial Regex WholeNumber();
}
