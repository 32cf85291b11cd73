using PolicyBilling.Decisions;
using PolicyBilling.Policies;

namespace PolicyBilling.Plans;

/// <summary>The practice's limits: above them a plan needs a yes; no decision changes.</summary>
internal static class Limits
{
    public static IEnumerable<LimitExceeded> Exceeded(Practice practice, IReadOnlyList<Decision> decisions) =>
        InForce(practice, decisions)
            .Where(limit => limit.IsExceeded)
            .Select(limit => new LimitExceeded(limit.Limit, limit.Allowed, limit.Found));

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

/// <summary>Statements in batches: after months of silence a flood of letters is a flood of calls.</summary>
internal static class Batches
{
    /// <summary>Holds the statements beyond the limit for the next run: longest due go first, then oldest open, then
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
            .OrderByDescending(place => decisions[place].PatientDueDays)
            .ThenByDescending(place => decided[order[place]].OldestOpenDays)
            .ThenBy(place => place)
            .Skip(most);
        foreach (var place in waiting.ToList())
            decisions[place] = Waiting(decisions[place], most, language);
    }

    /// <summary>Which of two accounts goes first, by the days since its money is due and the age of its oldest open
    /// charge.</summary>
    public static int Compare((int DueDays, int OldestDays) left, (int DueDays, int OldestDays) right) =>
        right.CompareTo(left);

    /// <summary>A statement's decision once it waits for the next run.</summary>
    public static Decision Waiting(Decision decision, int most, string language) =>
        decision with
        {
            Kind = DecisionKind.Hold,
            Policy = "engine",
            Rule = "next-batch",
            Step = null,
            Sends = [],
            By = null,
            Amount = decision.Figures.PatientPortion,
            Message = null,
            MessageText = null,
            Notes = [],
            Text = null,
            MoveTo = null,
            Until = null,
            Because = EngineTexts.NextBatch(most, language == "fr"),
        };
}
