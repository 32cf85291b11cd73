namespace PolicyBilling.Benchmarks;

/// <summary>Question 12: a group of 200 practices against one practice of as many accounts.</summary>
internal static class Group
{
    private const int Count = 200;

    public static IEnumerable<Answer> Ask(Options options)
    {
        var accounts = Math.Max(10, options.Large / Count);
        var group = Path.Combine(Practices.Folder, $"group-{accounts}");
        for (var i = 1; i <= Count; i++)
            if (!File.Exists(Path.Combine(group, $"practice-{i}", "export.yaml")))
                Simulator.GeneratedPractice.Write(
                    new(accounts, Growth.Months, i, Practices.AsOf),
                    Path.Combine(group, $"practice-{i}")
                );
        var peak = 0L;
        var race = Race.Run(
            1,
            () =>
                peak = Child
                    .Ours(
                        false,
                        "dry-run",
                        "--group",
                        group,
                        "--policies",
                        "policies",
                        "--plan-only",
                        "--out",
                        Path.Combine(Practices.Folder, "group-out")
                    )
                    .PeakBytes,
            () =>
                Child.Ours(
                    false,
                    "dry-run",
                    Practices.Of(accounts * Count, Growth.Months),
                    "--policies",
                    "policies",
                    "--plan-only",
                    "--out",
                    Path.Combine(Practices.Folder, "out")
                ),
            warm: false
        );
        yield return new(
            12,
            $"a group of {Count} practices of {accounts:N0} accounts, a plan each",
            $"{Race.Shown(race.Ours)}, peak {Child.Megabytes(peak)}",
            $"one practice of {accounts * Count:N0}: {Race.Shown(race.Theirs)}",
            Race.Times(race.Ratio),
            ""
        );
    }
}
