namespace PolicyBilling.Files.Printed;

/// <content>What the office is asked about an aging report, because it decides money.</content>
internal sealed partial class AgingReport
{
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
                    $"{File}: {_table.Named(column)} lies over a border of 30, 60 and 90 days: print the "
                        + $"report with these periods."
                );
        if (columns.Balance < 0 && columns.Periods.TrueForAll(pair => Periods.Bucket(pair.Period) != 3))
            brought.Refuse(
                $"{File}: no column is over 90 days and no balance proves that none is missing: print the "
                    + $"report with all periods and the balance."
            );
        if (columns.Periods.GroupBy(period => period.Period).Any(group => group.Count() > 1))
            brought.Refuse($"{File}: two columns are headed alike as periods: print the report again.");
        if (CountsFromDue)
            _afterDue =
                interview.Ask(
                    "days-from",
                    "From which day do the columns count: the invoice (then Current and 1 - 30 together are "
                        + "0-30) or the due date?",
                    $"{File} has \"{NameOf(period => period.IsCurrent)}\" beside "
                        + $"\"{NameOf(period => period.From == 1)}\".",
                    "invoice",
                    ("invoice", "Current and 1 - 30 become 0-30 days; the others stay."),
                    (
                        "due",
                        "Current becomes 0-30 days, 1 - 30 becomes 31-60, and so on: bills are due "
                            + "after "
                            + "30 days."
                    )
                ) == "due";
        if (columns.Periods.Where(period => period.Period.IsSingle).ToList() is { Count: > 0 } singles)
        {
            var answer = interview.Ask(
                "day-30",
                $"\"{_table.Named(singles[0].Column)}\" is read as 31 to 60 days: is day 30 in "
                    + $"{_table.Named(columns.Periods[0].Column)} or in {_table.Named(singles[0].Column)}?",
                $"{File} names its periods by one number each.",
                "current",
                ("current", "The first period is 0-30 days, the next 31-60."),
                ("30-days", "The same borders: a day is not worth another bucket."),
                ("up-to", "Each number is the last day of its period: \"30 Days\" is 0-30.")
            );
            _shifted = answer == "up-to";
        }
    }

    private string NameOf(Func<Period, bool> which) =>
        _table.Named(columns.Periods.First(pair => which(pair.Period)).Column);

    private void AskFilters()
    {
        foreach (var (filter, seen) in Titles.Filters(_table))
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
                && interview.IsAnswered($"filter-{filter}")
            )
                brought.Refuse($"{File}: print the report without \"{seen}\".");
        }
    }

    private void AskHiddenAmounts()
    {
        foreach (var column in columns.Summed.Where(_table.Grid.HiddenColumns.Contains))
            if (
                interview.Ask(
                    "hidden-amounts",
                    $"A column that the sheet hides holds amounts (\"{_table.Named(column)}\"): use it?",
                    $"Column {column + 1} of {File}.",
                    "yes",
                    ("yes", "It counts as the others do."),
                    ("no", "Nothing is written: delete the column, and bring the file again.")
                ) == "no"
            )
                brought.Refuse(
                    $"{File}: delete the hidden column \"{_table.Named(column)}\", and bring the file again."
                );
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
                $"{File}: most balances are below zero: it may be that the report prints what is owed with a "
                    + $"minus. Print it with debts above zero."
            );
        if (
            columns.Credit >= 0
            && rows.Where(row => row.Amount(columns.Credit) * columns.CreditSign < 0).ToList() is { Count: > 0 } wrong
        )
            brought.Refuse(
                $"{File}:{wrong[0].Line}: {_table.Named(columns.Credit)} has the other sign than in the other rows."
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

    // What makes the periods and the balance agree is a credit, or a period whose heading nobody knows.
    private void AskCredit()
    {
        if (columns.Credit < 0 || Words.Known.Fit(_table.Headings[columns.Credit], "credit") >= 300)
            return;
        if (
            interview.Ask(
                "credit-column",
                $"Is \"{_table.Named(columns.Credit)}\" what the practice owes the account?",
                $"{File}, column {columns.Credit + 1}: the periods less it are the balance.",
                "yes",
                ("yes", "It is the account's credit and pays its oldest charges."),
                ("no", "Nothing is written: print the report with headings for its periods.")
            ) == "no"
        )
            brought.Refuse($"{File}: what \"{_table.Named(columns.Credit)}\" is was not understood.");
    }

    // Balance less the one is the other, whichever is which.
    private void AskRival()
    {
        if (columns.Rival < 0)
            return;
        var (one, other) = (columns.Rival, columns.Portion);
        if (
            interview.Ask(
                "insurance-column",
                $"Which column is what insurers are expected to pay: \"{_table.Named(one)}\" or "
                    + $"\"{_table.Named(other)}\"? Both add up.",
                $"{File}, columns {one + 1} and {other + 1}.",
                _table.Named(one),
                (_table.Named(one), $"\"{_table.Named(other)}\" is what patients are asked for."),
                (_table.Named(other), $"\"{_table.Named(one)}\" is what patients are asked for.")
            ) == _table.Named(other)
        )
            (columns.Portion, columns.Estimates[0]) = (one, (other, 1));
    }

    private void AskEstimate(OtherColumns others)
    {
        if (columns.Estimates.Count > 0 || columns.Balance < 0)
            return;
        var named = _table
            .AmountColumns.Where(at =>
                !columns.Summed.Contains(at)
                && at != others["last_payment_amount"]
                && (
                    Words.Known.Fit(_table.Headings[at], "insurance_estimate") >= 500
                    || Words.Known.Fit(_table.Headings[at], "write_off_estimate") >= 500
                )
            )
            .ToList();
        if (named.Count == 0)
            return;
        var answer = interview.Ask(
            "insurance-estimate",
            $"Is \"{_table.Named(named[0])}\" what insurers are still expected to pay? Nothing in the report "
                + $"adds up to prove it.",
            $"{File}, column {named[0] + 1}.",
            "yes",
            ("yes", "It is kept apart from what the patient is asked for."),
            ("no", "The report is read as one without an insurance estimate.")
        );
        if (answer == "yes")
            columns.Estimates.AddRange(named.Select(at => (at, 1)));
    }
}
