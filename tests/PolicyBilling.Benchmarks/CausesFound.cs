using System.Diagnostics;
using PolicyBilling.Files.Import;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Workbench.Resolving;
using PolicyBilling.Workbench.Resolving;

namespace PolicyBilling.Benchmarks;

/// <summary>Question 18: of the slips of an invented desk, how many are found, how many findings are false, and how
/// long it takes to look through a practice.</summary>
internal static class CausesFound
{
    private const int Accounts = 2_000,
        Months = 24;

    public static IEnumerable<Answer> Ask(Options options)
    {
        var folder = Path.Combine(Practices.Folder, $"mistakes-{Accounts}-{Months}");
        var truth = GeneratedPractice.Write(new(Accounts, Months, 11, Practices.AsOf) { WithMistakes = true }, folder);
        var (rates, _) = FoundRates.Of(folder, truth, Practices.Policies, Practices.AsOf);
        foreach (var rate in rates)
            yield return new(
                18,
                rate.Cause,
                $"{rate.Found} of {rate.Made} found",
                $"sure {rate.SureRight} of {rate.Sure} right, likely {rate.LikelyRight} of {rate.Likely}",
                "",
                ""
            );
        var (sure, made) = (rates.Sum(rate => rate.Sure), rates.Sum(rate => rate.Made));
        yield return new(
            18,
            "all of them",
            Share(rates.Sum(rate => rate.Found), made) + " found",
            Share(rates.Sum(rate => rate.SureRight), sure) + " of the sure ones right",
            "",
            "≥ 90 % found, ≥ 99 % of the sure ones right"
        );
        var data = PracticeImport.Read(folder, texts: KeptTexts.OfEverything);
        var times = Enumerable.Range(0, options.Rounds).Select(_ => Timed(data)).Order().ToList();
        yield return new(
            18,
            $"{Accounts:N0} accounts looked through and the listed ones proved",
            Race.Shown(times[times.Count / 2].TotalSeconds),
            "",
            "",
            "≤ 2 s"
        );
    }

    private static TimeSpan Timed(Ledgers.PracticeData data)
    {
        var watch = Stopwatch.StartNew();
        ResolveRun.Of(data, Practices.Policies, Practices.AsOf, top: 25);
        return watch.Elapsed;
    }

    private static string Share(int part, int of) => FormattableString.Invariant($"{100m * part / of:0.0} % of {of}");
}
