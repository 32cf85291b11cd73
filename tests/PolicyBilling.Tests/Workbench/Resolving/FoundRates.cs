using PolicyBilling.Files.Import;
using PolicyBilling.Policies;
using PolicyBilling.Simulator.Mistakes;
using PolicyBilling.Workbench.Resolving;

namespace PolicyBilling.Tests.Workbench.Resolving;

/// <summary>Of one kind of slip: how many were made, found, and taken where none was.</summary>
/// <param name="Cause">Its word.</param>
/// <param name="Made">How many the desk made.</param>
/// <param name="Found">How many of them were found, however sure.</param>
/// <param name="Sure">How many findings were sure.</param>
/// <param name="SureRight">How many of these were right.</param>
/// <param name="Likely">How many were likely.</param>
/// <param name="LikelyRight">How many of these were right.</param>
public sealed record FoundRate(string Cause, int Made, int Found, int Sure, int SureRight, int Likely, int LikelyRight);

/// <summary>Invents a practice whose desk makes slips, and compares what is found with the truth.</summary>
public static class FoundRates
{
    /// <summary>The rates of a practice that lies there.</summary>
    public static (IReadOnlyList<FoundRate> Rates, IReadOnlyList<string> Wrong) Of(
        string folder,
        IReadOnlyList<PlantedMistake> truth,
        PolicySet policies,
        DateOnly asOf
    )
    {
        var data = PracticeImport.Read(folder, texts: KeptTexts.OfEverything);
        var resolver = new Resolver(data, policies, asOf);
        var found = Enumerable
            .Range(0, data.Accounts.Count)
            .SelectMany(account => resolver.Resolve(account) is var one ? one.Proposed.Concat(one.Questions) : [])
            .ToList();
        var planted = truth.Select(slip => slip.Cause).ToHashSet();
        var judged = found.Where(one => planted.Contains(one.Cause.Word())).ToList();
        var wrong = new List<string>();
        wrong.AddRange(
            judged
                .Where(one => one.Confidence != Confidence.Ask && !truth.Any(slip => Fits(one, slip)))
                .Select(one =>
                    $"{one.Confidence.Word()} and wrong: {one.Account} {one.Cause.Word()} {one.Amount} {one.Because}"
                )
        );
        wrong.AddRange(
            truth
                .Where(slip => slip.Cents > 0 && !judged.Any(one => Fits(one, slip)))
                .Select(slip => $"missed: {slip.Account} {slip.Cause} {slip.Cents / 100m}")
        );
        return (
            [
                .. planted
                    .Order(StringComparer.Ordinal)
                    .Select(cause => new FoundRate(
                        cause,
                        truth.Count(slip => slip.Cause == cause && slip.Cents > 0),
                        truth.Count(slip =>
                            slip.Cause == cause && slip.Cents > 0 && judged.Any(one => Fits(one, slip))
                        ),
                        Count(Confidence.Sure, cause),
                        Count(Confidence.Sure, cause, right: true),
                        Count(Confidence.Likely, cause),
                        Count(Confidence.Likely, cause, right: true)
                    )),
            ],
            wrong
        );

        int Count(Confidence confidence, string cause, bool right = false) =>
            judged.Count(one =>
                one.Confidence == confidence
                && one.Cause.Word() == cause
                && (!right || truth.Any(slip => Fits(one, slip)))
            );
    }

    private static bool Fits(Candidate found, PlantedMistake slip) =>
        found.Account == slip.Account
        && found.Cause.Word() == slip.Cause
        && (slip.Cents == 0 || found.Amount == slip.Cents / 100m);
}
