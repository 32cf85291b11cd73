using System.Globalization;
using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Files.Import;
using PolicyBilling.Plans;
using Sylvan.Data.Csv;

namespace PolicyBilling.Benchmarks;

/// <summary>Question 4: reading, aging and deciding on one core against the CSV reader alone.</summary>
internal static class OneThread
{
    public static IEnumerable<Answer> Ask(Options options)
    {
        string[] again =
        [
            .. Child.OneCore,
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "PolicyBilling.Benchmarks.dll"),
            "one-core",
            Practices.Of(options.Accounts),
            $"{options.Rounds}",
        ];
        var numbers = Child
            .Run(again)
            .Output.Split(' ')
            .Select(number => double.Parse(number, CultureInfo.InvariantCulture))
            .ToArray();
        yield return new(
            4,
            $"{options.Accounts:N0} accounts from CSV on one core: read, age, decide",
            Race.Shown(numbers[0]),
            $"every field of the same files visited: {Race.Shown(numbers[1])}",
            Race.Times(numbers[2]),
            "≤ 2×"
        );
        yield return new(4, "of it, reading alone", Race.Shown(numbers[3]), "the same", Race.Times(numbers[4]), "");
    }

    /// <summary>Both sides, in the process that has one core.</summary>
    public static int Confined(string folder, int rounds)
    {
        var race = Race.Run(rounds, () => Decide(folder), () => Visit(folder));
        var reading = Race.Run(rounds, () => PracticeImport.Read(folder), () => Visit(folder), warm: false);
        Console.Write(
            FormattableString.Invariant($"{race.Ours} {race.Theirs} {race.Ratio} {reading.Ours} {reading.Ratio}")
        );
        return 0;
    }

    private static void Decide(string folder)
    {
        var data = PracticeImport.Read(folder);
        var facts = new FactsReader(data, BillingRun.FactsFor(Practices.Policies, Practices.AsOf));
        var decider = new Decider(Practices.Policies.Policies, Practices.AsOf, manyAccounts: true);
        for (var account = 0; account < data.Accounts.Count; account++)
            decider.Decide(facts.Read(account));
    }

    /// <summary>Looks at every field of every file as a span.</summary>
    public static long Visit(string folder)
    {
        long length = 0;
        foreach (var file in Directory.GetFiles(folder, "*.csv"))
        {
            using var reader = CsvDataReader.Create(file, new CsvDataReaderOptions { HasHeaders = false });
            while (reader.Read())
                for (var i = 0; i < reader.RowFieldCount; i++)
                    length += reader.GetFieldSpan(i).Length;
        }
        return length;
    }
}
