namespace PolicyBilling.Workbench.Comparing;

/// <summary>What a measure counts in: percent from 0 to 100, a ratio, days, or money.</summary>
public enum MeasureUnit
{
    Percent,
    Ratio,
    Days,
    Money,
}

/// <summary>Why a measure has no value on a day.</summary>
public enum NoValue
{
    None,
    NoProduction,
    NothingOwed,
    TooYoung,
    NotExported,
    NoCost,
}

/// <summary>How a value compares with its target.</summary>
public enum Standing
{
    None,
    Good,
    Watch,
    Act,
}

/// <summary>Where a measure went between two days.</summary>
public enum Trend
{
    None,
    Better,
    Same,
    Worse,
}

/// <summary>A measure's value at a month-end, rounded as it is shown; null with the reason where there is
/// none.</summary>
public readonly record struct MeasureValue(DateOnly Day, decimal? Value, NoValue Why = NoValue.None);

/// <summary>One of the figures that practices steer by, over up to 13 month-ends.</summary>
/// <param name="Name">Its name, also among <c>targets</c> of <c>practice.yaml</c>.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="HigherIsBetter">Which way is better; null where neither is.</param>
/// <param name="Good">The target: good on this side of it (on it too, unless there is <paramref name="Act"/>); null
/// where the practice set none.</param>
/// <param name="Act">Beyond this somebody should act; null where there is one figure.</param>
/// <param name="Values">By month-end, oldest first; the last is the day compared to.</param>
public sealed record Measure(
    string Name,
    MeasureUnit Unit,
    bool? HigherIsBetter,
    decimal? Good,
    decimal? Act,
    IReadOnlyList<MeasureValue> Values
)
{
    /// <summary>The value on the second day.</summary>
    public MeasureValue Last => Values[^1];

    /// <summary>The value at the month-end before; without one where there is none.</summary>
    public MeasureValue Before => Values.Count > 1 ? Values[^2] : default;

    /// <summary>From the month-end before to the last.</summary>
    public Trend SinceMonth => Between(Before.Value, Last.Value);

    /// <summary>From the first of the month-ends to the last.</summary>
    public Trend SinceFirst => Values.Count > 1 ? Between(Values[0].Value, Last.Value) : Trend.None;

    /// <summary>The last value against the target.</summary>
    public Standing Standing
    {
        get
        {
            if (Last.Value is not { } value || Good is not { } good || HigherIsBetter is not { } higher)
                return Standing.None;
            var over = higher ? good - value : value - good;
            if (Act is not { } act)
                return over <= 0 ? Standing.Good : Standing.Act;
            return over < 0 ? Standing.Good
                : (higher ? value < act : value > act) ? Standing.Act
                : Standing.Watch;
        }
    }

    private Trend Between(decimal? before, decimal? after)
    {
        if (before is not { } old || after is not { } now || HigherIsBetter is not { } higher)
            return Trend.None;
        return now == old ? Trend.Same
            : now > old == higher ? Trend.Better
            : Trend.Worse;
    }
}
