namespace PolicyBilling.Files.Printed;

/// <summary>Which column of an aging report is what, found by what adds up and by its words.</summary>
internal sealed class AgingColumns
{
    /// <summary>The columns of each bucket, youngest first.</summary>
    public List<int>[] Buckets { get; } =
    [
        [],
        [],
        [],
        [],
    ];
    public List<(int Column, Period Period)> Periods { get; } = [];
    public int Balance { get; set; } = -1;
    public int Credit { get; set; } = -1;

    /// <summary>1 where the credit is printed above zero, -1 where it is printed below zero.</summary>
    public int CreditSign { get; set; } = 1;

    /// <summary>Columns of what insurers are expected to settle, each with its sign as printed.</summary>
    public List<(int Column, int Sign)> Estimates { get; } = [];
    public int Portion { get; set; } = -1;

    /// <summary>Whether a credit stands in the balance alone, the periods being nothing.</summary>
    public bool CreditInBalance { get; set; }

    /// <summary>Whether the estimate is proven: balance less estimate is the patient's portion.</summary>
    public bool EstimateProven { get; set; }

    /// <summary>The column that may be the patient's portion as well as <see cref="Portion"/>: both add up, and no word
    /// tells; -1 for none.</summary>
    public int Rival { get; set; } = -1;
    public Dictionary<int, string> Grounds { get; } = [];

    /// <summary>All columns that must add up to printed totals.</summary>
    public List<int> Summed =>
        [
            .. Periods
                .Select(period => period.Column)
                .Concat(Estimates.Select(estimate => estimate.Column))
                .Concat([Balance, Credit, Portion])
                .Where(column => column >= 0)
                .Distinct()
                .Order(),
        ];

    /// <summary>What the periods of a row come to.</summary>
    public decimal PeriodSum(ReportRow row)
    {
        var sum = 0m;
        foreach (var (column, _) in Periods)
            sum += row.Amount(column);
        return sum;
    }

    /// <summary>Whether a row adds up across: periods less credit is the balance.</summary>
    public bool AddsUp(ReportRow row)
    {
        if (Balance < 0)
            return true;
        var sum = PeriodSum(row);
        var credit = Credit >= 0 ? row.Amount(Credit) * CreditSign : 0;
        var balance = row.Amount(Balance);
        return sum - credit == balance || CreditInBalance && sum == 0 && credit == 0 && balance < 0;
    }

    /// <summary>Whether the balance less the estimates is the patient's portion.</summary>
    public bool PortionAddsUp(ReportRow row) =>
        Portion < 0 || row.Amount(Balance) - EstimateOf(row) == row.Amount(Portion);

    /// <summary>What insurers are expected to settle.</summary>
    public decimal EstimateOf(ReportRow row)
    {
        var sum = 0m;
        foreach (var (column, sign) in Estimates)
            sum += sign * row.Amount(column);
        return sum;
    }
}
