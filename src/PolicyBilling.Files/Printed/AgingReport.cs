using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Printed;

/// <summary>Reads a report of what each account owes by age.</summary>
internal sealed partial class AgingReport(ReportTable table, AgingColumns columns, Interview interview, Brought brought)
{
    private string File => table.Grid.File;

    /// <summary>Adds the report's accounts to what was brought.</summary>
    public void Read(DateOnly? asOf, PatientList? patients)
    {
        brought.Kind = "aging";
        var order = FileDates.Order(table, interview, brought);
        var day = FileDates.AsOf(table, order, asOf, interview, brought);
        if (brought.AsOf is { } other && day is { } own && other != own)
            brought.Refuse($"{File} is of another day than the other file: print both of one day.");
        brought.AsOf ??= day;
        if (table.MixesDecimals)
            brought.Refuse(
                $"{File}: some amounts have a point before the cents and some a comma: print the report again."
            );
        Currency.Find(table, order, interview, brought);
        AskFilters();
        AskPeriods();
        var found = Totals.Find(table, columns.Summed);
        Footing.Check(table, found, columns, brought);
        var rows = found.Rows.Where(row => row.Kind == RowKind.Body).ToList();
        if (!found.HasGrand)
            AskTotal(rows);
        RememberTotals(found);
        CheckCount(found, rows.Count);
        Count(found);
        AskRows(rows);
        AskSigns(rows);
        var others = OtherColumns.Find(table, [.. columns.Summed], rows);
        AskEstimate(others);
        var identities = Identities.Of(
            table,
            others,
            rows,
            interview,
            brought,
            patients is null ? null : patients.NumbersOf
        );
        var accounts = identities.Select(identity => Account(identity, others, order)).ToList();
        brought.Accounts.AddRange(Families.Joined(accounts, table, others, interview, brought));
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
            LastStatement =
                others["last_statement"] >= 0 ? PrintedDates.Whole(row.At(others["last_statement"]))?.Day(order) : null,
        };
    }

    private static string Text(ReportRow row, int column) => column >= 0 ? row.At(column).Text : "";

    private bool CountsFromDue =>
        columns.Periods.Exists(period => period.Period.IsCurrent)
        && columns.Periods.Exists(period => period.Period is { From: 1, To: 30 });

    private bool _afterDue;
    private bool _shifted;

    // "1 - 30" beside "Current" counts from the due date, or Current is what is younger than a day.
    private int BucketOf(Period period)
    {
        var bucket = _shifted && period.IsSingle ? Math.Max(0, Periods.Bucket(period) - 1) : Periods.Bucket(period);
        return _afterDue && !period.IsCurrent ? Math.Min(3, bucket + 1) : bucket;
    }

    private void AskPeriods()
    {
        foreach (var (column, period) in columns.Periods)
            if (Periods.Bucket(period) < 0)
                brought.Refuse(
                    $"{File}: {table.Named(column)} lies over a border of 30, 60 and 90 days: print the report with these periods."
                );
        if (columns.Periods.GroupBy(period => period.Period).Any(group => group.Count() > 1))
            brought.Refuse($"{File}: two columns are headed alike as periods: print the report again.");
        if (CountsFromDue)
            _afterDue =
                interview.Ask(
                    "days-from",
                    "From which day do the columns count: the invoice (then Current and 1 - 30 together are 0-30) or the due date?",
                    $"{File} has \"{table.Named(columns.Periods.First(period => period.Period.IsCurrent).Column)}\" beside \"{table.Named(columns.Periods.First(period => period.Period.From == 1).Column)}\".",
                    "invoice",
                    ("invoice", "Current and 1 - 30 become 0-30 days; the others stay."),
                    ("due", "Current becomes 0-30 days, 1 - 30 becomes 31-60, and so on: bills are due after 30 days.")
                ) == "due";
        if (columns.Periods.Where(period => period.Period.IsSingle).ToList() is { Count: > 0 } singles)
        {
            var answer = interview.Ask(
                "day-30",
                $"\"{table.Named(singles[0].Column)}\" is read as 31 to 60 days: is day 30 in {table.Named(columns.Periods[0].Column)} or in {table.Named(singles[0].Column)}?",
                $"{File} names its periods by one number each.",
                "current",
                ("current", "The first period is 0-30 days, the next 31-60."),
                ("30-days", "The same borders: a day is not worth another bucket."),
                ("up-to", "Each number is the last day of its period: \"30 Days\" is 0-30.")
            );
            _shifted = answer == "up-to";
        }
    }

    private void AskFilters()
    {
        foreach (var (filter, seen) in Titles.Filters(table))
        {
            brought.Say("The report is not whole.");
            if (
                interview.Ask(
                    $"filter-{filter}",
                    $"The heading says \"{seen}\": the report is not all accounts. Go on with these only?",
                    $"{File}, above the table.",
                    "no",
                    ("yes", "Only these accounts are decided; the others get nothing."),
                    ("no", "Nothing is written: print the report without this limit.")
                ) == "no"
                && !interview.Open.Any(open => open.Id == $"filter-{filter}")
            )
                brought.Refuse($"{File}: print the report without \"{seen}\".");
        }
    }

    private void AskTotal(List<ReportRow> rows)
    {
        var column = columns.Balance >= 0 ? columns.Balance : columns.Periods[0].Column;
        var sum = rows.Sum(row => columns.Balance >= 0 ? row.Amount(column) : columns.PeriodSum(row));
        brought.Say("No total over all accounts is printed in the report: what is missing from it cannot be seen.");
        var answer = interview.Ask(
            "printed-total",
            "What is the total balance in your system on that day? The report prints none.",
            $"{rows.Count} rows in {File} come to {sum.ToString("0.00", CultureInfo.InvariantCulture)}.",
            "",
            ("<amount>", "The rows must come to it, or nothing is written.")
        );
        if (answer.Length == 0)
            return;
        if (!new PrintedMoney('.').TryRead(answer, out var said))
            brought.Refuse($"'{answer}' is no amount: answer printed-total as 1234.50.");
        else if (said != sum)
            brought.Differences.Add(new PrintedDifference(File, 0, "the total you gave", said, sum, []));
    }

    private void AskRows(List<ReportRow> rows)
    {
        if (rows.Where(row => row.Source.IsStruck).ToList() is { Count: > 0 } struck)
            Decline("struck-rows", "A line is drawn through some rows: do they count?", struck);
        if (rows.Where(row => row.Source.IsHidden).ToList() is { Count: > 0 } hidden)
            Decline("hidden-rows", "The sheet hides some rows: do they count?", hidden);
        foreach (var column in columns.Summed.Where(table.Grid.HiddenColumns.Contains))
            if (
                interview.Ask(
                    "hidden-amounts",
                    $"A column that the sheet hides holds amounts (\"{table.Named(column)}\"): use it?",
                    $"Column {column + 1} of {File}.",
                    "yes",
                    ("yes", "It counts as the others do."),
                    ("no", "Nothing is written: delete the column, and bring the file again.")
                ) == "no"
            )
                brought.Refuse(
                    $"{File}: delete the hidden column \"{table.Named(column)}\", and bring the file again."
                );
    }

    private void Decline(string id, string text, List<ReportRow> rows)
    {
        if (
            interview.Ask(
                id,
                text,
                $"{File}: line(s) {string.Join(", ", rows.Take(10).Select(row => row.Line))}. The printed totals hold with them.",
                "yes",
                ("yes", "They are accounts as the others are."),
                ("no", "Nothing is written: delete the rows, correct the totals, and bring the file again.")
            ) == "no"
        )
            brought.Refuse($"{File}: delete the rows that do not count, and bring the file again.");
    }

    // Below zero in the first period alone is a credit; elsewhere it is somebody's convention, or a slip.
    private void AskSigns(List<ReportRow> rows)
    {
        if (
            columns.Balance >= 0
            && rows.Sum(row => row.Amount(columns.Balance)) < 0
            && rows.Count(row => row.Amount(columns.Balance) < 0) * 2 > rows.Count
        )
            brought.Refuse(
                $"{File}: most balances are below zero: it may be that the report prints what is owed with a minus. Print it with debts above zero."
            );
        if (
            columns.Credit >= 0
            && rows.Where(row => row.Amount(columns.Credit) * columns.CreditSign < 0).ToList() is { Count: > 0 } wrong
        )
            brought.Refuse(
                $"{File}:{wrong[0].Line}: {table.Named(columns.Credit)} has the other sign than in the other rows."
            );
        if (rows.Where(row => columns.EstimateOf(row) < 0).ToList() is { Count: > 0 } estimates)
            brought.Refuse(
                $"{File}:{estimates[0].Line}: the insurance estimate has the other sign than in the other rows."
            );
        var first = columns.Periods.MinBy(period => BucketOf(period.Period) * 1000 + period.Period.From);
        var negative = rows.Where(row =>
                columns.Periods.Any(period => period.Column != first.Column && row.Amount(period.Column) < 0)
            )
            .ToList();
        if (negative.Count == 0)
            return;
        if (
            interview.Ask(
                "negative-period",
                "Some periods other than the first are below zero: is that a credit?",
                $"{File}: line(s) {string.Join(", ", negative.Take(10).Select(row => row.Line))}.",
                "credit",
                ("credit", "What is below zero becomes the account's credit and pays its oldest charges."),
                ("refuse", "Nothing is written: correct these accounts in your system first.")
            ) == "refuse"
        )
            brought.Refuse($"{File}:{negative[0].Line}: a period is below zero: correct it in your system.");
    }

    private void AskEstimate(OtherColumns others)
    {
        if (columns.Estimates.Count > 0 || columns.Balance < 0)
            return;
        var named = table
            .AmountColumns.Where(at =>
                !columns.Summed.Contains(at)
                && at != others["last_payment_amount"]
                && (
                    Words.Known.Fit(table.Headings[at], "insurance_estimate") >= 500
                    || Words.Known.Fit(table.Headings[at], "write_off_estimate") >= 500
                )
            )
            .ToList();
        if (named.Count == 0)
            return;
        var answer = interview.Ask(
            "insurance-estimate",
            $"Is \"{table.Named(named[0])}\" what insurers are still expected to pay? Nothing in the report adds up to prove it.",
            $"{File}, column {named[0] + 1}.",
            "yes",
            ("yes", "It is kept apart from what the patient is asked for."),
            ("no", "The report is read as one without an insurance estimate.")
        );
        if (answer == "yes")
            columns.Estimates.AddRange(named.Select(at => (at, 1)));
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
                        row.Cells.Where((cell, at) => !table.AmountColumns.Contains(at)).Select(cell => cell.Text)
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
            brought.PrintedTotals.Add((File, table.Named(check.Column), Role(check.Column), check.Printed));
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
        var roles = new string[table.Headings.Count];
        foreach (var column in columns.Summed)
            roles[column] = Role(column);
        foreach (var (role, at) in others.All)
            roles[at] = role;
        for (var at = 0; at < roles.Length; at++)
        {
            roles[at] ??= "";
            if (table.Headings[at].Length > 0 || roles[at].Length > 0)
                brought.Columns.Add(
                    new PrintedColumn(
                        File,
                        table.Named(at),
                        roles[at].Length > 0 ? roles[at] : "not used",
                        columns.Grounds.GetValueOrDefault(at, roles[at].Length > 0 ? "words and content" : "")
                    )
                );
        }
        brought.Layouts.Add(new TableLayout(table.Grid.Kind.ToString(), table.Headings, roles));
    }

    private void Say(OtherColumns others, List<BroughtAccount> accounts, bool hasList)
    {
        if (columns.Estimates.Count == 0 && others["open_claims"] >= 0)
            brought.Say(
                "The insurance estimate is not in the report: only how many claims are open ("
                    + table.Named(others["open_claims"])
                    + "). Until a list of claims or of estimates is brought, accounts with a pending claim must not be billed for the insurer."
            );
        else if (columns.Estimates.Count == 0)
            brought.Say(
                "Insurance and claims are not in the report: it does not say what insurers are expected to pay."
            );
        else
        {
            if (
                columns.Estimates.Count == 1
                && !Words.Known.Holds(table.Named(columns.Estimates[0].Column), "roles.write_off_estimate")
                && table.Grid.Kind == GridKind.FixedColumns
            )
                brought.Say(
                    "Expected insurance write-offs are not in this report: where a claim is open, the patient portion may be too high."
                );
            brought.Say(
                "Which claims are open, with which carrier and since when, is not in this report; only the sum that is expected."
            );
        }
        brought.Say(
            "No ledger: no dates of visits and payments, no statements sent, no flags. Every balance counts as brought over: soft statements, then a review, no ladder."
        );
        if (others["billing_type"] < 0 && !hasList)
            brought.Say("Billing types and addresses are not in the report.");
        if (CutNames(others["name"], accounts) is { } most)
            brought.Say($"Names are cut at {most} characters.");
    }

    // A name that fills its column to the blank before the next one went on.
    private int? CutNames(int name, List<BroughtAccount> accounts) =>
        name >= 0
        && name < table.Grid.Widths.Count
        && !table.AmountColumns.Contains(name + 1)
        && accounts.Exists(account => account.Name.Length >= table.Grid.Widths[name])
            ? table.Grid.Widths[name]
            : null;

    [GeneratedRegex(@"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,])|(?<![\d.,])\d+(?![\d.,])")]
    private static partial Regex WholeNumber();
}
