using PolicyBilling.Files.Import;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Benchmarks;

/// <summary>Question 13: 13 month-ends, and the whole comparison of two of them, against one month-end's import and
/// deciding.</summary>
internal static class Months
{
    private const string Aim = "≤ 3×";

    public static IEnumerable<Answer> Ask(Options options)
    {
        var folder = Practices.Of(options.Accounts, months: 14);
        void One() => Practices.Plan(folder);
        var against = $"one month-end, import and deciding";
        var race = Race.Run(
            options.Rounds,
            () => Measuring.Of(PracticeImport.Read(folder), Practices.Policies, Practices.AsOf),
            One
        );
        yield return new(
            13,
            $"{options.Accounts:N0} accounts, import and 13 month-ends with their measures",
            Race.Shown(race.Ours),
            $"{against}: {Race.Shown(race.Theirs)}",
            Race.Times(race.Ratio),
            Aim
        );
        race = Race.Run(
            options.Rounds,
            () =>
                MonthOverMonth.Compare(
                    Period.Of(PracticeImport.Read(folder), MonthBefore.Of(Practices.AsOf), Practices.AsOf),
                    Practices.Policies
                ),
            One
        );
        yield return new(
            13,
            "the same with walk, migration, recovery and decisions of both days",
            Race.Shown(race.Ours),
            $"{against}: {Race.Shown(race.Theirs)}",
            Race.Times(race.Ratio),
            Aim
        );
    }
}
