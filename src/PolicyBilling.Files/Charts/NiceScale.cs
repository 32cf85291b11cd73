namespace PolicyBilling.Files.Charts;

/// <summary>A scale with round steps that holds given values and zero.</summary>
internal sealed record NiceScale(decimal Least, decimal Most, IReadOnlyList<decimal> Steps)
{
    private const int About = 5;

    public static NiceScale Of(IEnumerable<decimal> values)
    {
        var (least, most) = (0m, 0m);
        foreach (var value in values)
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        if (most == least)
            return new(0, 1, [0]);
        var step = Round((most - least) / About);
        var first = decimal.Ceiling(least / step);
        var steps = new List<decimal>();
        for (var at = first; at * step <= most; at++)
            steps.Add(at * step);
        return new(least, most, steps);
    }

    private static decimal Round(decimal step)
    {
        var size = 1m;
        while (size * 10 <= step)
            size *= 10;
        while (size > step)
            size /= 10;
        return (step / size) switch
        {
            <= 1 => size,
            <= 2 => 2 * size,
            <= 5 => 5 * size,
            _ => 10 * size,
        };
    }
}
