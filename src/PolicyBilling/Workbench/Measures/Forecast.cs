using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Workbench.Measures;

/// <summary>How far a forecast was off when it was made before: the band holds 8 of 10 of the errors it rests on, the
/// largest tenth on either side left out, and the forecast itself.</summary>
/// <param name="Low">The lower end; never below zero.</param>
/// <param name="High">The upper end.</param>
/// <param name="Errors">Earlier forecasts of as many months ahead that could be held against what came.</param>
/// <param name="Within">How many of their errors lie in the band.</param>
public sealed record ForecastBand(decimal Low, decimal High, int Errors, int Within);

/// <summary>An amount that is expected.</summary>
/// <param name="Amount">Dollars.</param>
/// <param name="Band">How far it may be off; null where fewer than <see cref="Forecast.FewestErrors"/> earlier
/// forecasts can be held against what came.</param>
public sealed record Expected(decimal Amount, ForecastBand? Band);

/// <summary>What is expected of a month-end.</summary>
/// <param name="Day">The month-end.</param>
/// <param name="PatientAges">What patients will owe, by age.</param>
/// <param name="InsurerAges">What insurers will owe, by age.</param>
/// <param name="Patients">What patients will owe in all.</param>
/// <param name="Insurers">What insurers will owe in all.</param>
/// <param name="Receivables">Both together.</param>
/// <param name="Collections">What patients and insurers will pay in the month, less what goes back.</param>
public sealed record ForecastMonth(
    DateOnly Day,
    ByAge PatientAges,
    ByAge InsurerAges,
    Expected Patients,
    Expected Insurers,
    Expected Receivables,
    Expected Collections
);

/// <summary>What becomes of a bucket's money within a month.</summary>
/// <param name="Bucket">0 for 0–30 days, to 3 for more than 90.</param>
/// <param name="AgedOn">Share that is open a month later in an older bucket, 0 to 1: the roll rate of a comparison's
/// migration, over all months used; null for the oldest bucket and where there was no money.</param>
/// <param name="Stayed">Share that is open a month later in the same bucket.</param>
public sealed record RollRate(int Bucket, decimal? AgedOn, decimal? Stayed);

/// <summary>
/// The next three month-ends, if the practice goes on as in its last months. Of what is open at a month-end, by bucket
/// and by who owes it, the shares are taken that were open in each bucket a month later, over the last 12 months at
/// most; new is what came in such a month and stayed open, on average. Collections are what is settled (open before +
/// treatment charged - open after), times what was collected of a settled dollar. Seasons, and changes of policy, are
/// not known to it.
/// </summary>
/// <param name="From">The month-end it starts from: the last one on or before the as-of date.</param>
/// <param name="MonthsUsed">From how many months the rates are.</param>
/// <param name="Rates">The rates by bucket, patients and insurers together.</param>
/// <param name="Months">The next three month-ends.</param>
public sealed record Forecast(
    DateOnly From,
    int MonthsUsed,
    IReadOnlyList<RollRate> Rates,
    IReadOnlyList<ForecastMonth> Months
)
{
    /// <summary>Month-ends that the ledger must cover.</summary>
    public const int FewestMonthEnds = 9;

    /// <summary>Month-ends that are forecast.</summary>
    public const int Ahead = 3;

    /// <summary>Months that rates are taken from at most, and at least.</summary>
    public const int MostMonths = 12,
        FewestMonths = 5;

    /// <summary>Errors that a band rests on at least.</summary>
    public const int FewestErrors = 3;
}
