namespace PolicyBilling.Benchmarks;

/// <summary>Question 9: rows in random order against rows by account.</summary>
internal static class RandomOrder
{
    public static IEnumerable<Answer> Ask(Options options)
    {
        var (sorted, shuffled) = (
            Sorted(Practices.Of(options.Accounts), "sorted", order: true),
            Sorted(Practices.Of(options.Accounts), "shuffled", order: false)
        );
        var race = Race.Run(options.Rounds, () => Practices.Plan(shuffled), () => Practices.Plan(sorted));
        yield return new(
            9,
            $"{options.Accounts:N0} accounts, ledger rows in random order",
            Race.Shown(race.Ours),
            $"sorted by account: {Race.Shown(race.Theirs)}",
            Race.Times(race.Ratio),
            "≤ 1.3×"
        );
    }

    private static string Sorted(string practice, string name, bool order)
    {
        var folder = Directory.CreateDirectory($"{practice}-{name}").FullName;
        foreach (var file in Directory.GetFiles(practice))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        var lines = File.ReadAllLines(Path.Combine(practice, "ledger.csv"));
        var rows = lines[1..];
        var account = Array.IndexOf(lines[0].Split(','), "account");
        if (order)
            rows = [.. rows.OrderBy(row => row.Split(',')[account], StringComparer.Ordinal)];
        else
            new Random(7).Shuffle(rows);
        File.WriteAllLines(Path.Combine(folder, "ledger.csv"), [lines[0], .. rows]);
        return folder;
    }
}
