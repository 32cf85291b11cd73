using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Acting;

/// <summary>Why a plan may not be sent: what changed since it was made, and whether anybody approved it.</summary>
/// <param name="saved">The plan.</param>
/// <param name="day">The day on which it is to be sent.</param>
/// <param name="validDays">Days for which a plan holds.</param>
internal sealed class StalePlan(SavedPlan saved, DateOnly day, int validDays)
{
    private const int MostNames = 8,
        FarAhead = 31;

    private readonly List<string> _reasons = [];

    private BillingPlan Plan => saved.Plan;

    /// <summary>Every reason found, a sentence each; empty where the plan may be sent.</summary>
    public IReadOnlyList<string> Reasons => _reasons;

    /// <summary>Whether the data is what was decided. <paramref name="now"/> decides it anew, for the names.</summary>
    public void Data(PracticeData data, Func<BillingPlan> now)
    {
        if (data.Fingerprint == Plan.DataFingerprint)
            return;
        var then = Plan.Decisions.ToDictionary(decision => decision.Account);
        var moved = now()
            .Decisions.Where(decision =>
                !then.TryGetValue(decision.Account, out var before)
                || (before.Kind, before.Policy, before.Rule, before.Step, before.Amount)
                    != (decision.Kind, decision.Policy, decision.Rule, decision.Step, decision.Amount)
            )
            .Select(decision => decision.Account)
            .ToList();
        _reasons.Add(
            moved.Count == 0
                ? "The data changed since the plan was made; no account would be decided otherwise."
                : "The data changed since the plan was made: "
                    + (moved.Count == 1 ? "1 account" : $"{moved.Count} accounts")
                    + $" would be decided otherwise ({Listed(moved)})."
        );
    }

    /// <summary>Whether the policies are those that decided.</summary>
    public void Policies(PolicySet policies)
    {
        if (policies.Fingerprint != Plan.PolicyFingerprint)
            _reasons.Add("The policies, or the settings given for the run, changed since the plan was made.");
    }

    /// <summary>Whether the program is the one that decided.</summary>
    public void Version()
    {
        if (Plan.Version != BillingRun.Version)
            _reasons.Add($"The plan was made by version {Plan.Version} of the program; this is {BillingRun.Version}.");
    }

    /// <summary>Whether the history is as it was, and the plan not older than what was sent last.</summary>
    public void History(PastContacts contacts, IReadOnlyList<RunState> runs)
    {
        if (contacts.Fingerprint != Plan.HistoryFingerprint)
        {
            var accounts = contacts.Contacts.Reverse().Select(contact => contact.Account).Distinct().ToList();
            _reasons.Add(
                "Something was sent, recorded or taken back since the plan was made"
                    + (accounts.Count > 0 ? $"; the last of it for {Listed(accounts)}." : ".")
            );
        }
        if (runs.LastOrDefault(run => !run.IsTakenBack) is { } last && Plan.AsOf < last.Body.AsOf)
            _reasons.Add(
                $"The plan is for {Plan.AsOf:yyyy-MM-dd}, before the last run that was sent, of "
                    + $"{last.Body.AsOf:yyyy-MM-dd}."
            );
        if (runs.FirstOrDefault(run => !run.IsFinished && !run.IsTakenBack) is { } open)
            _reasons.Add(
                $"The run {open.Run} was begun and is not finished: send its plan again, or take it back with "
                    + $"`policybilling undo {open.Run}`."
            );
    }

    /// <summary>Whether the plan still holds on the day; a day far ahead of the clock is a slip of the pen.</summary>
    public void Age(DateOnly today)
    {
        if (Plan.AsOf > today.AddDays(FarAhead))
            _reasons.Add($"The plan is for {Plan.AsOf:yyyy-MM-dd}; today is {today:yyyy-MM-dd}. Check the year.");
        if (day > Plan.AsOf.AddDays(validDays))
            _reasons.Add(
                $"The plan is for {Plan.AsOf:yyyy-MM-dd} and holds for {validDays} days; {day:yyyy-MM-dd} is later."
            );
        if (day < Plan.AsOf)
            _reasons.Add($"The plan is for {Plan.AsOf:yyyy-MM-dd}, after the day of sending, {day:yyyy-MM-dd}.");
    }

    /// <summary>Whether somebody approved the plan, and not too long ago.</summary>
    public void Approval(LogRow? approval, DateTimeOffset now)
    {
        if (approval is null)
            _reasons.Add($"Nobody approved the plan: `policybilling approve {saved.Path} --by NAME`.");
        else if (now - approval.At > TimeSpan.FromDays(validDays))
            _reasons.Add(
                $"The plan was approved on {approval.At:yyyy-MM-dd} by {approval.Who}; an approval holds for "
                    + $"{validDays} days."
            );
    }

    private static string Listed(IReadOnlyList<string> accounts) =>
        string.Join(", ", accounts.Take(MostNames)) + (accounts.Count > MostNames ? ", …" : "");
}
