using System.Diagnostics;

namespace PolicyBilling.Benchmarks;

/// <summary>Two ways of doing the same, run in turn: what else the machine does strikes both alike.</summary>
/// <param name="Ours">Median seconds of the first.</param>
/// <param name="Theirs">Median seconds of the second.</param>
/// <param name="Ratio">Median of the rounds' ratios, first by second.</param>
internal sealed record Race(double Ours, double Theirs, double Ratio)
{
    /// <summary>Runs both once to warm up, then in turn.</summary>
    public static Race Run(int rounds, Action ours, Action theirs, bool warm = true)
    {
        if (warm)
        {
            ours();
            theirs();
        }
        var pairs = Enumerable.Range(0, rounds).Select(_ => (Ours: Seconds(ours), Theirs: Seconds(theirs))).ToList();
        return new(
            Median(pairs.Select(pair => pair.Ours)),
            Median(pairs.Select(pair => pair.Theirs)),
            Median(pairs.Select(pair => pair.Ours / pair.Theirs))
        );
    }

    /// <summary>The time an action takes.</summary>
    public static double Seconds(Action action)
    {
        // What one side left behind is not the other's to collect.
        GC.Collect();
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>The middle one.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Seconds with as many digits as tell something.</summary>
    public static string Shown(double seconds) =>
        FormattableString.Invariant(seconds < 1 ? $"{seconds * 1000:0.#} ms" : (FormattableString)$"{seconds:0.00} s");

    /// <summary>A ratio with as many digits as tell something.</summary>
    public static string Times(double ratio) =>
        FormattableString.Invariant(ratio < 10 ? $"{ratio:0.00}×" : (FormattableString)$"{ratio:0}×");
}
