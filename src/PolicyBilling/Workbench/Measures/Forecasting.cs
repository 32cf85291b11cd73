using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Workbench.Measures;

/// <summary>Forecasts from month-ends and what became of the money between them, and tries the same from earlier
/// month-ends to tell how far it is off.</summary>
/// <param name="ends">Month-ends one after another, each the last day of its month, as they were known then.</param>
/// <param name="rolls">What became of the money from each to the next.</param>
internal sealed class Forecasting(IReadOnlyList<MonthEnd> ends, IReadOnlyList<Roll> rolls)
{
    private const int Standings = Roll.Standings,
        Buckets = 4;

    /// <summary>The forecast from the last month-end; null where the ledger covers too few.</summary>
    public Forecast? Forecast()
    {
        if (ends.Count < Measures.Forecast.FewestMonthEnds)
            return null;
        var last = ends.Count - 1;
        var ahead = From(last);
        var tried = Enumerable
            .Range(Measures.Forecast.FewestMonths, last - Measures.Forecast.FewestMonths)
            .Select(start => (Start: start, Ahead: From(start)))
            .ToList();
        return new(
            ends[last].Day,
            Used(last),
            [.. Enumerable.Range(0, Buckets).Select(bucket => Rate(last, bucket))],
            [
                .. ahead.Select(
                    (point, months) =>
                    {
                        Expected Band(Func<Point, decimal> forecast, Func<MonthEnd, decimal> came) =>
                            new(
                                forecast(point),
                                BandOf(
                                    forecast(point),
                                    [
                                        .. tried
                                            .Where(past => past.Start + months < last)
                                            .Select(past =>
                                                came(ends[past.Start + months + 1]) - forecast(past.Ahead[months])
                                            ),
                                    ]
                                )
                            );
                        return new ForecastMonth(
                            EndOf(ends[last].Day, months + 1),
                            point.Patients,
                            point.Insurers,
                            Band(at => at.Patients.Total, end => end.Patients.Total),
                            Band(at => at.Insurers.Total, end => end.Insurers.Total),
                            Band(at => at.Patients.Total + at.Insurers.Total, end => end.Receivables.Total),
                            Band(at => at.Collections, end => end.Activity.Collections)
                        );
                    }
                ),
            ]
        );
    }

    /// <summary>The band of a forecast with the errors of earlier ones: what came less what was forecast.</summary>
    internal static ForecastBand? BandOf(decimal forecast, List<decimal> errors)
    {
        if (errors.Count < Measures.Forecast.FewestErrors)
            return null;
        errors.Sort();
        var left = errors.Count / 10;
        var (low, high) = (Math.Min(0, errors[left]), Math.Max(0, errors[^(left + 1)]));
        return new(
            Math.Max(0.00m, forecast + low),
            forecast + high,
            errors.Count,
            errors.Count(error => error >= low && error <= high)
        );
    }

    private readonly record struct Point(ByAge Patients, ByAge Insurers, decimal Collections);

    private static int Used(int start) => Math.Min(start, Measures.Forecast.MostMonths);

    private static DateOnly EndOf(DateOnly day, int months) =>
        new DateOnly(day.Year, day.Month, 1).AddMonths(months + 1).AddDays(-1);

    // What was known at a month-end is all that goes in.
    private Point[] From(int start)
    {
        var (shares, fresh) = Rates(start);
        var months = Enumerable.Range(start - Used(start) + 1, Used(start)).ToList();
        var production = months.Sum(month => ends[month].Activity.Production) / months.Count;
        var collected = months.Sum(month => ends[month].Activity.Collections);
        var settled = months.Sum(month =>
            ends[month - 1].Receivables.Total + ends[month].Activity.Production - ends[month].Receivables.Total
        );
        var points = new Point[Measures.Forecast.Ahead];
        var now = StandingsOf(ends[start]);
        for (var ahead = 0; ahead < points.Length; ahead++)
        {
            var next = Next(now, shares, fresh);
            var settles = now.Sum() + production - next.Sum();
            points[ahead] = new(
                Ages(next.AsSpan(0, Buckets)),
                Ages(next.AsSpan(Buckets)),
                // Where nothing was settled there is no share of it.
                Money.Round(settled > 0 ? Math.Max(0, collected * settles / settled) : collected / months.Count)
            );
            now = next;
        }
        return points;
    }

    private (decimal[,] Shares, decimal[] Fresh) Rates(int start)
    {
        var (shares, fresh) = (new decimal[Standings, Standings], new decimal[Standings]);
        for (var to = 0; to < Standings; to++)
        {
            for (var from = 0; from < Standings; from++)
                shares[from, to] = Open(start, from) is > 0 and var open ? Came(start, from, to) / open : 0;
            fresh[to] = Came(start, Roll.New, to) / Used(start);
        }
        return (shares, fresh);
    }

    private RollRate Rate(int start, int bucket)
    {
        var open = Open(start, bucket) + Open(start, Buckets + bucket);
        decimal Share(Func<int, bool> isTo) =>
            (
                from origin in new[] { bucket, Buckets + bucket }
                from to in Enumerable.Range(0, Standings)
                where isTo(to % Buckets)
                select Came(start, origin, to)
            ).Sum() / open;
        return open <= 0
            ? new(bucket, null, null)
            : new(bucket, bucket == Buckets - 1 ? null : Share(to => to > bucket), Share(to => to == bucket));
    }

    // What stood somewhere at the beginnings of the months before a month-end.
    private decimal Open(int start, int standing) =>
        Enumerable.Range(start - Used(start), Used(start)).Sum(end => StandingsOf(ends[end])[standing]);

    private decimal Came(int start, int from, int to) =>
        Money.FromCents(Enumerable.Range(start - Used(start), Used(start)).Sum(month => rolls[month][from, to]));

    private static decimal[] Next(decimal[] now, decimal[,] shares, decimal[] fresh)
    {
        var next = (decimal[])fresh.Clone();
        for (var to = 0; to < Standings; to++)
        for (var from = 0; from < Standings; from++)
            next[to] += now[from] * shares[from, to];
        return next;
    }

    private static decimal[] StandingsOf(MonthEnd end) =>
        [
            end.Patients.To30,
            end.Patients.To60,
            end.Patients.To90,
            end.Patients.Over90,
            end.Insurers.To30,
            end.Insurers.To60,
            end.Insurers.To90,
            end.Insurers.Over90,
        ];

    private static ByAge Ages(ReadOnlySpan<decimal> standings) =>
        new(Money.Round(standings[0]), Money.Round(standings[1]), Money.Round(standings[2]), Money.Round(standings[3]));
}
