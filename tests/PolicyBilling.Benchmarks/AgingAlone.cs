using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Benchmarks;

/// <summary>Question 7: aging rows in memory against adding them up.</summary>
internal static class AgingAlone
{
    public static IEnumerable<Answer> Ask(Options options)
    {
        var data = PracticeImport.Read(Practices.Of(options.Accounts));
        var (ledger, aging) = (new AccountLedger(data), new Aging(data, AgingMethod.OldestFirst));
        var race = Race.Run(options.Rounds * 3, () => Age(data, ledger, aging), () => Add(data));
        yield return new(
            7,
            $"aging {data.Ledger.Count:N0} rows by account",
            Race.Shown(race.Ours),
            $"adding up the same amounts: {Race.Shown(race.Theirs)}",
            Race.Times(race.Ratio),
            "≤ 6×"
        );
    }

    private static void Age(PracticeData data, AccountLedger ledger, Aging aging)
    {
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            ledger.Read(account, Practices.AsOf.DayNumber);
            aging.Age(ledger, Practices.AsOf.DayNumber);
        }
    }

    private static long Add(PracticeData data)
    {
        long sum = 0;
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            var rows = data.Ledger.CountOf(account);
            for (var i = 0; i < rows; i++)
                sum += data.Ledger.Of(account, i).Cents;
        }
        return sum;
    }
}
