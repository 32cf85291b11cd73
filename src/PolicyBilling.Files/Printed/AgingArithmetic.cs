namespace PolicyBilling.Files.Printed;

/// <summary>Finds the columns of an aging report: the periods by their headings, everything else by what adds up in
/// nearly all rows.</summary>
internal static class AgingArithmetic
{
    private const int Nearly = 90,
        Fewest = 3;

    /// <summary>The columns, or null where the table is no aging report.</summary>
    public static AgingColumns? Find(ReportTable table)
    {
        var columns = new AgingColumns();
        foreach (var at in table.AmountColumns.Concat(ZeroColumns(table)).Distinct().Order())
            if (at < table.Headings.Count && Periods.Of(table.Headings[at]) is { } period)
            {
                columns.Periods.Add((at, period));
                columns.Grounds[at] = "heading";
            }
        if (columns.Periods.Count < Fewest && !table.Said.Values.Any(role => ColumnMeanings.Bucket(role) >= 0))
            return null;
        Exclusive(columns);
        WithoutOverlap(columns);
        var rows = Sample(table);
        var others = table.AmountColumns.Where(at => !columns.Periods.Exists(period => period.Column == at)).ToList();
        FindBalance(table, columns, rows, others);
        FindPortion(table, columns, rows, others);
        return columns;
    }

    // "Over 30", "Over 60", "Over 90" beside one another: each ends where the next begins.
    private static void Exclusive(AgingColumns columns)
    {
        var last = columns
            .Periods.Where(pair => pair.Period is { To: null, IsSingle: false })
            .Select(pair => pair.Period.From)
            .DefaultIfEmpty()
            .Max();
        for (var i = 0; i < columns.Periods.Count; i++)
            if (columns.Periods[i].Period is { To: null, IsSingle: false } open && open.From < last)
                columns.Periods[i] = (
                    columns.Periods[i].Column,
                    open with
                    {
                        From = open.From / 30 * 30,
                        IsSingle = true,
                    }
                );
    }

    // "30 Days" beside "31-60" ends where the other begins: two periods never share a day.
    private static void WithoutOverlap(AgingColumns columns)
    {
        for (var i = 0; i < columns.Periods.Count; i++)
            if (
                columns.Periods[i].Period is { IsSingle: true, From: var last }
                && columns.Periods.Exists(pair =>
                    !pair.Period.IsSingle && (pair.Period.From == last || pair.Period.From == last + 1)
                )
            )
                columns.Periods[i] = (columns.Periods[i].Column, new Period(last - 30, last, false));
    }

    // A period in which nobody owes anything has no cents by which it could be known as an amount.
    private static IEnumerable<int> ZeroColumns(ReportTable table) =>
        Enumerable
            .Range(0, Math.Min(table.SecondLine, table.Headings.Count))
            .Where(at =>
                Periods.Of(table.Headings[at]) is not null
                && table.Body.Take(2000).All(row => row.At(at) is { } cell && table.Money.TryRead(cell, out _))
            );

    // Two thousand rows tell as much as all: what was found is held against every row later.
    private static List<ReportRow> Sample(ReportTable table)
    {
        var all = table.Body.ToList();
        var step = Math.Max(1, all.Count / 2000);
        return [.. all.Where((_, at) => at % step == 0)];
    }

    private static void FindBalance(ReportTable table, AgingColumns columns, List<ReportRow> rows, List<int> others)
    {
        var best = (Score: -1, Balance: -1, Credit: -1, Sign: 1, Alone: false);
        foreach (var balance in May(table, others, "balance"))
        foreach (var credit in May(table, others, "credit").Concat(table.Said.Values.Contains("credit") ? [] : [-1]))
        foreach (var sign in credit < 0 ? [1] : new[] { -1, 1 })
        foreach (var alone in new[] { false, true })
        {
            if (
                credit == balance
                || credit >= 0 && rows.TrueForAll(row => row.Amount(credit) == 0) && table.Headings[credit].Length == 0
            )
                continue;
            var candidate = new AgingColumns
            {
                Balance = balance,
                Credit = credit,
                CreditSign = sign,
                CreditInBalance = alone,
            };
            candidate.Periods.AddRange(columns.Periods);
            var share = Share(rows, candidate.AddsUp);
            if (share < Nearly)
                continue;
            // A credit has one sign on every row; a period that was not known as one has the other.
            if (credit >= 0 && rows.Exists(row => row.Amount(credit) * sign < 0))
                continue;
            if (
                credit >= 0
                && rows.TrueForAll(row => row.Amount(credit) == 0)
                && Words.Known.Fit(table.Headings[credit], "credit") < 500
            )
                continue;
            var words =
                Fit(table, balance, "balance", "patient_portion", "insurance_estimate")
                + (credit >= 0 ? Fit(table, credit, "credit", "insurance_estimate", "last_payment_amount") : 0);
            var score = share * 100 + words * 2 - (credit >= 0 ? 150 : 0) - (alone ? 50 : 0);
            if (score > best.Score)
                best = (score, balance, credit, sign, alone);
        }
        if (best.Balance < 0)
            return;
        (columns.Balance, columns.Credit, columns.CreditSign) = (best.Balance, best.Credit, best.Sign);
        columns.CreditInBalance = best.Alone;
        columns.Grounds[best.Balance] = "adds up: the periods" + (best.Credit >= 0 ? " less the credit" : "");
        if (best.Credit >= 0)
            columns.Grounds[best.Credit] = "adds up: periods less balance";
        others.Remove(best.Balance);
        others.Remove(best.Credit);
    }

    private static void FindPortion(ReportTable table, AgingColumns columns, List<ReportRow> rows, List<int> others)
    {
        if (columns.Balance < 0)
            return;
        var best = (Score: -1, Portion: -1, First: (-1, 1), Second: (-1, 1));
        var estimates = others.Where(at => !table.Said.ContainsKey(at) || IsEstimate(table.Said[at])).ToList();
        foreach (var portion in May(table, others, "patient_portion"))
        foreach (var first in estimates.Where(at => at != portion))
        foreach (var second in estimates.Where(at => at != portion && at > first).Append(-1))
        foreach (var sign in new[] { 1, -1 })
        {
            if (
                rows.TrueForAll(row => row.Amount(first) == 0)
                && Words.Known.Fit(table.Headings[first], "insurance_estimate") < 300
            )
                continue;
            if (
                second >= 0
                && rows.TrueForAll(row => row.Amount(second) == 0)
                && Words.Known.Fit(table.Headings[second], "write_off_estimate") < 300
                && Words.Known.Fit(table.Headings[second], "insurance_estimate") < 300
            )
                continue;
            var share = Share(
                rows,
                row =>
                    row.Amount(columns.Balance)
                        - sign * row.Amount(first)
                        - (second >= 0 ? sign * row.Amount(second) : 0)
                    == row.Amount(portion)
            );
            if (share < Nearly)
                continue;
            // portion = balance - estimate holds also with the two exchanged: the words tell which is which.
            var words =
                Fit(table, portion, "patient_portion", "insurance_estimate")
                + Fit(table, first, "insurance_estimate", "patient_portion")
                + (second >= 0 ? Fit(table, second, "insurance_estimate", "patient_portion") - 100 : 0);
            // What insurers owe is never below zero; a patient's portion may be.
            var below = rows.Exists(row =>
                sign * row.Amount(first) < 0 || second >= 0 && sign * row.Amount(second) < 0
            );
            var score = share * 100 + words * 2 - (below ? 400 : 0);
            if (score > best.Score)
                (best, columns.Rival) = ((score, portion, (first, sign), (second, sign)), -1);
            else if (score == best.Score && best.Portion == first && best.First.Item1 == portion)
                columns.Rival = portion;
        }
        if (best.Portion < 0)
            return;
        // No word of either column: that one is never below zero is no more than a hint.
        if (
            best.Second.Item1 < 0
            && Words.Known.Fit(table.Headings[best.Portion], "patient_portion") < 300
            && Words.Known.Fit(table.Headings[best.First.Item1], "insurance_estimate") < 300
            && Words.Known.Fit(table.Headings[best.First.Item1], "write_off_estimate") < 300
        )
            columns.Rival = best.First.Item1;
        columns.Portion = best.Portion;
        columns.Estimates.Add(best.First);
        if (best.Second.Item1 >= 0)
            columns.Estimates.Add(best.Second);
        columns.EstimateProven = true;
        columns.Grounds[best.Portion] = "adds up: balance less estimates";
        foreach (var (column, _) in columns.Estimates)
            columns.Grounds[column] = "adds up: balance less portion";
    }

    private static IEnumerable<int> May(ReportTable table, List<int> others, string role) =>
        others.Where(at => table.MayBe(at, role));

    /// <summary>Whether a meaning is what insurers are expected to settle.</summary>
    public static bool IsEstimate(string role) => role is "insurance_estimate" or "write_off_estimate";

    /// <summary>Of a hundred rows, how many fulfil a condition.</summary>
    public static int Share(List<ReportRow> rows, Func<ReportRow, bool> holds) =>
        rows.Count == 0 ? 0 : rows.Count(holds) * 100 / rows.Count;

    private static int Fit(ReportTable table, int column, string role, params string[] not)
    {
        if (column < 0 || column >= table.Headings.Count)
            return 0;
        var heading = table.Headings[column];
        var fit = Words.Known.Fit(heading, role);
        var other = not.Max(word => Words.Known.Fit(heading, word));
        return fit >= other ? fit : -other;
    }
}
