using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports;
using PolicyBilling.Pages.Parts;
using PolicyBilling.Plans;

namespace PolicyBilling.Pages.Month;

/// <summary>What must be known before any number is believed; what locks sending first.</summary>
public static class Alarms
{
    /// <summary>Places on the page that alarms lead to.</summary>
    public const string Problems = "#problems",
        Accounts = "#list?";

    /// <summary>Every alarm of a plan.</summary>
    public static IReadOnlyList<MonthAlarm> Of(MonthFacts facts) =>
        [
            .. new[]
            {
                FailedData(facts),
                FailedRules(facts),
                Age(facts),
                NothingNew(facts),
                Moved(facts),
                NotExported(facts),
                Warnings(facts),
            }
                .Concat(OverLimits(facts))
                .OfType<MonthAlarm>()
                .OrderByDescending(alarm => alarm.Level),
            TieOut(facts),
        ];

    private static MonthAlarm? FailedData(MonthFacts facts)
    {
        var failed = facts.Held.Where(decision => decision.IsDataFault).ToList();
        return failed.Count == 0
            ? null
            : new(
                AlarmLevel.Bad,
                facts.Words.DataFailed(failed.Count),
                facts.Words.DataFailedDoes(failed.Sum(decision => decision.Figures.Balance)),
                new(facts.Words.SeeRows, Problems)
            );
    }

    private static MonthAlarm? FailedRules(MonthFacts facts)
    {
        var failed = facts.Held.Count(decision => decision.IsFault && !decision.IsDataFault);
        return failed == 0
            ? null
            : new(
                AlarmLevel.Bad,
                facts.Words.RulesFailed(failed),
                facts.Words.RulesFailedDoes,
                new(facts.Words.SeeRows, Problems)
            );
    }

    private static MonthAlarm? Age(MonthFacts facts) =>
        facts.Content.Age switch
        {
            null when facts.Plan.Decisions.Count == 0 => null,
            null => new(AlarmLevel.Bad, facts.Words.NoEntries, Sentence.Of($"")),
            { IsOld: false } => null,
            var age => new(
                age.IsTooOld ? AlarmLevel.Bad : AlarmLevel.Warn,
                facts.Words.DataAge(age.Days),
                facts.Words.DataAgeDoes(age.Newest, age.Until, age.Until != facts.Plan.AsOf)
            ),
        };

    private static MonthAlarm? NothingNew(MonthFacts facts) =>
        facts.Content.SentByThisData is { } day
            ? new(AlarmLevel.Warn, facts.Words.NothingNew(day), facts.Words.NothingNewDoes)
            : null;

    private static MonthAlarm? Moved(MonthFacts facts)
    {
        if (facts.Content.MonthEnds is not [.., var before, var now] || before.Receivables.Total == 0)
            return null;
        var (was, are) = (before.Receivables.Total, now.Receivables.Total);
        var share = Math.Abs(are - was) / was;
        return share * 100 <= facts.Content.Practice.MonthChangePercent
            ? null
            : new(AlarmLevel.Warn, facts.Words.Moved(share, are > was), facts.Words.MovedDoes(was, are));
    }

    private static MonthAlarm? NotExported(MonthFacts facts) =>
        facts.Plan.NotExported.Count == 0
            ? null
            : new(
                AlarmLevel.Warn,
                facts.Words.NotExported(string.Join(", ", facts.Plan.NotExported)),
                facts.Words.NotExportedDoes
            );

    private static MonthAlarm? Warnings(MonthFacts facts)
    {
        var warnings = facts.Plan.Problems.Count(problem => problem.Severity == Severity.Warning);
        return warnings == 0
            ? null
            : new(
                AlarmLevel.Warn,
                facts.Words.Warnings(warnings),
                facts.Words.WarningsDo,
                new(facts.Words.SeeRows, Problems)
            );
    }

    private static IEnumerable<MonthAlarm> OverLimits(MonthFacts facts)
    {
        var labels = Labels.In(facts.Content.Language);
        foreach (var limit in facts.Plan.NeedsApproval)
            yield return new(
                AlarmLevel.Warn,
                facts.Words.OverLimit(labels.OfLimit(limit.Limit), SummaryReport.Found(limit, labels, facts.Format)),
                facts.Words.OverLimitDoes,
                new(facts.Words.SeeAccounts, "#yes")
            );
    }

    private static MonthAlarm TieOut(MonthFacts facts) =>
        new(
            AlarmLevel.Check,
            facts.Words.CheckOnce,
            facts.Words.TiesTo(facts.Plan.AsOf, facts.Plan.Totals.Balance, facts.Plan.Decisions.Count)
        );
}
