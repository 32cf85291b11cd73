using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Plans;

/// <summary>The practice's limits: above them a plan needs a yes; no decision changes.</summary>
internal static class Limits
{
    public static IEnumerable<LimitExceeded> Exceeded(Practice practice, IReadOnlyList<Decision> decisions) =>
        InForce(practice, decisions)
            .Where(limit => limit.IsExceeded)
            .Select(limit => new LimitExceeded(limit.Limit, limit.Allowed, limit.Found));

    /// <summary>Tables that protect people from being asked for what is not theirs to pay, or again: where the system
    /// does not export one, somebody says yes to asking all the same. What is found is how many accounts are
    /// asked, and for how much.</summary>
    public static IEnumerable<LimitExceeded> Unprotected(Table notExported, IReadOnlyList<Decision> decisions)
    {
        var asked = decisions.Where(decision => decision.Sends.Count > 0).ToList();
        foreach (var table in (Table[])[Table.Claims, Table.Contacts])
            if (asked.Count > 0 && notExported.HasFlag(table))
                yield return new LimitExceeded(
                    $"{table.Names().Single()}_not_exported",
                    0,
                    asked.Count,
                    asked.Sum(decision => decision.Amount)
                );
    }

    public static IEnumerable<LimitInForce> InForce(Practice practice, IReadOnlyList<Decision> decisions)
    {
        var writeOffs = decisions
            .Where(decision => decision.Kind == DecisionKind.WriteOff)
            .Select(decision => decision.Amount)
            .ToList();
        if (practice.WriteOffEach is { } each)
            yield return new LimitInForce("write_off_each", each, writeOffs.DefaultIfEmpty().Max());
        if (practice.WriteOffTotal is { } total)
            yield return new LimitInForce("write_off_total", total, writeOffs.Sum());
        if (practice.AgencyAccounts is { } accounts)
            yield return new LimitInForce(
                "agency_accounts",
                accounts,
                decisions.Count(decision => decision.Sends.Contains("agency"))
            );
    }
}

/// <summary>What an account's place in a batch of statements depends on, besides its id. Who was never told of this
/// debt goes before who is told again, else the same old debts would take every batch; of the others who was told
/// longest ago.</summary>
/// <param name="UntoldDays">Days since the last statement for this debt; <see cref="AccountFacts.NeverDays"/> where
/// there was none.</param>
/// <param name="DueDays">Days since the oldest of the patient's money is due.</param>
/// <param name="OldestDays">Age of the oldest open charge.</param>
internal readonly record struct BatchPlace(int UntoldDays, int DueDays, int OldestDays) : IComparable<BatchPlace>
{
    public static BatchPlace Of(AccountFacts facts) =>
        new(
            facts.StatementsSent == 0 ? AccountFacts.NeverDays : facts.DaysSinceLastStatement,
            facts.PatientDueDays,
            facts.OldestOpenDays
        );

    /// <summary>Less goes first: the longest untold, then the longest due, then the oldest.</summary>
    public int CompareTo(BatchPlace other) =>
        (other.UntoldDays, other.DueDays, other.OldestDays).CompareTo((UntoldDays, DueDays, OldestDays));
}

/// <summary>Statements in batches: after months of silence a flood of letters is a flood of calls.</summary>
internal static class Batches
{
    /// <summary>Holds the statements beyond the limit for the next run, by their <see cref="BatchPlace"/>, then by
    /// account id.</summary>
    public static void Limit(
        int? limit,
        int[] order,
        DecidedAccount[] decided,
        List<Decision> decisions,
        string language
    )
    {
        if (limit is not { } most)
            return;
        var waiting = Enumerable
            .Range(0, decisions.Count)
            .Where(place => decisions[place].Kind == DecisionKind.Statement)
            .OrderBy(place => decided[order[place]].Batch)
            .ThenBy(place => place)
            .Skip(most);
        foreach (var place in waiting.ToList())
            decisions[place] = Waiting(decisions[place], most, language);
    }

    /// <summary>A statement's decision once it waits for the next run.</summary>
    public static Decision Waiting(Decision decision, int most, string language) =>
        decision with
        {
            Disposition = new Disposition.Hold(),
            Policy = "engine",
            Rule = "next-batch",
            WaitsFor = WaitsFor.Day,
            Step = null,
            Amount = decision.Figures.PatientPortion,
            MoveTo = null,
            Because = EngineTexts.NextBatch(most, language == "fr"),
        };
}
