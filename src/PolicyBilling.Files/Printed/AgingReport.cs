using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Printed;

/// <summary>Reads a report of what each account owes by age.</summary>
internal sealed partial class AgingReport(ReportTable read, AgingColumns columns, Interview interview, Brought brought)
{
    private ReportTable _table = read;

    private string File => _table.Grid.File;

    /// <summary>Adds the report's accounts to what was brought.</summary>
    public void Read(DateOnly? asOf, PatientList? patients)
    {
        brought.Kind = "aging";
        var order = FileDates.Order(_table, interview, brought);
        var day = FileDates.AsOf(_table, order, asOf, interview, brought);
        if (brought.AsOf is { } other && day is { } own && other != own)
            brought.Refuse($"{File} is of another day than the other file: print both of one day.");
        brought.AsOf ??= day;
        if (_table.MixesDecimals)
            brought.Refuse(
                $"{File}: some amounts have a point before the cents and some a comma: print the report again."
            );
        Currency.Find(_table, order, interview, brought);
        AskFilters();
        AskPeriods();
        if (columns.Periods.Exists(pair => Periods.Bucket(pair.Period) < 0))
            return;
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
        brought.Held.Add(
            $"{File}:{row.Line}: {_table.Named(column)}: \"{cell.Text}\" is no day: a dry run holds the account until "
                + $"it is put right in contacts.csv, as yyyy-MM-dd."
        );
        return (null, cell.Text);
    }

    private static string Text(ReportRow row, int column) => column >= 0 ? row.At(column).Text : "";

    private void AskTotal(List<ReportRow> rows)
    {
        var sum = rows.Sum(row => columns.Balance >= 0 ? row.Amount(columns.Balance) : columns.PeriodSum(row));
        brought.Say("No total over all accounts is printed in the report: what is missing from it cannot be seen.");
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
            brought.Differences.Add(new PrintedDifference(File, row.Line, "number of accounts", printed, accounts, []));
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
        var roles = new string[_table.Headings.Count];
        foreach (var column in columns.Summed)
            roles[column] = Role(column);
        foreach (var (role, at) in others.All)
            roles[at] = role;
        for (var at = 0; at < roles.Length; at++)
        {
            roles[at] ??= "";
            if (_table.Headings[at].Length > 0 || roles[at].Length > 0)
                brought.Columns.Add(
                    new PrintedColumn(
                        File,
                        _table.Named(at),
                        roles[at].Length > 0 ? roles[at] : "not used",
                        columns.Grounds.GetValueOrDefault(at, roles[at].Length > 0 ? "words and content" : "")
                    )
                );
        }
        brought.Layouts.Add(new TableLayout(_table.Grid.Kind.ToString(), _table.Headings, roles));
    }

    private void Say(OtherColumns others, List<BroughtAccount> accounts, bool hasList)
    {
        if (columns.Estimates.Count == 0 && others["open_claims"] >= 0)
            brought.Say(
                "The insurance estimate is not in the report: only how many claims are open ("
                    + _table.Named(others["open_claims"])
                    + "). Until a list of claims or of estimates is brought, accounts with a pending claim "
                    + "must not be billed for the insurer."
            );
        else if (columns.Estimates.Count == 0 && _table.Titles.Any(title => Words.Known.Holds(title, "bookkeeping")))
            brought.Say("Insurance is not in QuickBooks.");
        else if (columns.Estimates.Count == 0)
            brought.Say("Insurance and claims are not in it.");
        else
        {
            if (
                columns.Estimates.Count == 1
                && !Words.Known.Holds(_table.Named(columns.Estimates[0].Column), "roles.write_off_estimate")
            )
                brought.Say(
                    "Expected insurance write-offs are not in this report: where a claim is open, the "
                        + "patient portion may be too high."
                );
            brought.Say(
                "Which claims are open, with which carrier and since when, is not in this report; only the "
                    + "sum that is expected."
            );
        }
        brought.Say(
            "No ledger: no dates of visits and payments, no statements sent, no flags. Every balance counts "
                + "as brought over: soft statements, then a review, no ladder."
        );
        if (others["billing_type"] < 0 && !hasList)
            brought.Say("Billing types and addresses are not in the report.");
        if (CutNames(others["name"], accounts) is { } most)
            brought.Say($"Names are cut at {most} characters.");
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
