namespace PolicyBilling.Files.Printed;

/// <content>What the office is asked about an aging report, because it decides money.</content>
internal sealed partial class AgingReport
{
    private readonly AgingQuestions _questions = new(brought.Language);

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
                brought.Refuse(_words.OverABorder(File, _table.Named(column)));
        if (columns.Balance < 0 && columns.Periods.TrueForAll(pair => Periods.Bucket(pair.Period) != 3))
            brought.Refuse(_words.NoOver90(File));
        if (columns.Balance < 0 && UnknownAmounts() is [var unknown, ..])
            brought.Refuse(_words.UnknownAmounts(File, _table.Named(unknown)));
        if (columns.Credit < 0 && UnusedCredit() is >= 0 and var credit)
            brought.Refuse(_words.UnusedCredit(File, _table.Named(credit), _table.Named(columns.Balance)));
        // What somebody says of two columns is meant so.
        if (
            columns
                .Periods.Where(pair => !_table.Said.ContainsKey(pair.Column))
                .GroupBy(pair => pair.Period)
                .Any(group => group.Count() > 1)
        )
            brought.Refuse(_words.TwoAlike(File));
        if (CountsFromDue)
            _afterDue =
                interview.Ask(
                    _questions.DaysFrom(File, NameOf(period => period.IsCurrent), NameOf(period => period.From == 1))
                ) == "due";
        if (columns.Periods.Where(period => period.Period.IsSingle).ToList() is [var single, ..])
            _shifted =
                interview.Ask(
                    _questions.Day30(File, _table.Named(single.Column), _table.Named(columns.Periods[0].Column))
                ) == "up-to";
    }

    // Amounts that are neither a period nor known to be something else, such as a last payment.
    private List<int> UnknownAmounts() =>
        [
            .. _table.AmountColumns.Where(at =>
                !columns.Summed.Contains(at)
                && !new[] { "last_payment_amount", "insurance_estimate", "write_off_estimate" }.Any(role =>
                    Words.Known.Fit(_table.Headings[at], role) >= 500
                )
            ),
        ];

    // What is headed as a credit and lowers nothing would be lost, and with it money of the patients.
    private int UnusedCredit() =>
        columns.Balance < 0
            ? -1
            : Enumerable
                .Range(0, Math.Min(_table.Headings.Count, _table.SecondLine))
                .Where(at =>
                    !columns.Summed.Contains(at)
                    && Words.Known.Fit(_table.Headings[at], "credit") >= 900
                    && _table.Body.Any(row =>
                        _table.Money.TryRead(row.At(at), out var amount) && amount is not (null or 0)
                    )
                )
                .DefaultIfEmpty(-1)
                .First();

    private string NameOf(Func<Period, bool> which) =>
        _table.Named(columns.Periods.First(pair => which(pair.Period)).Column);

    private void AskFilters()
    {
        foreach (var (filter, seen) in Titles.Filters(_table))
        {
            brought.Say(_words.NotWhole);
            var question = _questions.Filter(File, filter, seen);
            if (interview.Ask(question) == "no" && interview.IsAnswered(question.Id))
                brought.Refuse(_words.PrintWithout(File, seen));
        }
    }

    private void AskHiddenAmounts()
    {
        foreach (var column in columns.Summed.Where(_table.Grid.HiddenColumns.Contains))
            if (interview.Ask(_questions.HiddenAmounts(File, column, _table.Named(column))) == "no")
                brought.Refuse(_words.DeleteHidden(File, _table.Named(column)));
    }

    // Below zero in the first period alone is a credit; elsewhere it is somebody's convention, or a slip.
    private void AskSigns(List<ReportRow> rows)
    {
        if (
            columns.Balance >= 0
            && rows.Sum(row => row.Amount(columns.Balance)) < 0
            && rows.Count(row => row.Amount(columns.Balance) < 0) * 2 > rows.Count
        )
            brought.Refuse(_words.MostBelowZero(File));
        if (columns.Credit >= 0 && rows.Find(row => row.Amount(columns.Credit) * columns.CreditSign < 0) is { } wrong)
            brought.Refuse(_words.OtherSign(File, wrong.Line, _table.Named(columns.Credit)));
        if (rows.Find(row => columns.EstimateOf(row) < 0) is { } estimate)
            brought.Refuse(_words.EstimateOtherSign(File, estimate.Line));
        var first = columns.Periods.MinBy(period => BucketOf(period.Period) * 1000 + period.Period.From);
        var negative = rows.Where(row =>
                columns.Periods.Any(period => period.Column != first.Column && row.Amount(period.Column) < 0)
            )
            .ToList();
        if (
            negative.Count > 0
            && interview.Ask(
                _questions.NegativePeriod(File, string.Join(", ", negative.Take(10).Select(row => row.Line)))
            ) == "refuse"
        )
            brought.Refuse(_words.CorrectPeriod(File, negative[0].Line));
    }

    // What makes the periods and the balance agree is a credit, or a period whose heading nobody knows.
    private void AskCredit()
    {
        if (columns.Credit < 0 || Words.Known.Fit(_table.Headings[columns.Credit], "credit") >= 300)
            return;
        if (interview.Ask(_questions.CreditColumn(File, columns.Credit, _table.Named(columns.Credit))) == "no")
            brought.Refuse(_words.NotACredit(File, _table.Named(columns.Credit)));
    }

    // Balance less the one is the other, whichever is which.
    private void AskRival()
    {
        if (columns.Rival < 0)
            return;
        var (one, other) = (columns.Rival, columns.Portion);
        if (
            interview.Ask(_questions.InsuranceColumn(File, (one, _table.Named(one)), (other, _table.Named(other))))
            == _table.Named(other)
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
        if (
            named.Exists(_table.Said.ContainsKey)
            || named.Count > 0
                && interview.Ask(_questions.InsuranceEstimate(File, named[0], _table.Named(named[0]))) == "yes"
        )
            columns.Estimates.AddRange(named.Select(at => (at, 1)));
    }
}
