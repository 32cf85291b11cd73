namespace PolicyBilling.Benchmarks;

/// <summary>Question 8: a million accounts with plan and JSON against a tenth of them, and two cores against
/// one.</summary>
internal static class Growth
{
    /// <summary>About ten ledger rows an account.</summary>
    public const int Months = 7;

    public static IEnumerable<Answer> Ask(Options options)
    {
        var (small, large) = (Practices.Of(options.Large / 10, Months), Practices.Of(options.Large, Months));
        // Half a minute each and more: three rounds, then two.
        var rounds = Math.Min(3, options.Rounds);
        var peak = 0L;
        Child Run(string folder, bool oneCore = false) =>
            Child.Ours(
                oneCore,
                "dry-run",
                folder,
                "--policies",
                "policies",
                "--format",
                "json",
                "--plan-only",
                "--out",
                Path.Combine(Practices.Folder, "out")
            );
        var race = Race.Run(rounds, () => peak = Math.Max(peak, Run(large).PeakBytes), () => Run(small), warm: false);
        yield return new(
            8,
            $"{options.Large:N0} accounts, {Rows(large):0.0} million ledger rows, JSON and plan",
            $"{Race.Shown(race.Ours)}, peak {Child.Megabytes(peak)}",
            $"{options.Large / 10:N0} accounts: {Race.Shown(race.Theirs)}",
            Race.Times(race.Ratio),
            "≤ 10.5×, ≤ 1.5 GB"
        );
        race = Race.Run(Math.Min(2, rounds), () => Run(large), () => Run(large, oneCore: true), warm: false);
        yield return new(
            8,
            "the same on two cores",
            Race.Shown(race.Ours),
            $"on one: {Race.Shown(race.Theirs)}",
            $"{Race.Times(1 / race.Ratio)} as fast",
            "≥ 1.6×"
        );
    }

    private static double Rows(string practice) => File.ReadLines(Path.Combine(practice, "ledger.csv")).Count() / 1e6;
}
