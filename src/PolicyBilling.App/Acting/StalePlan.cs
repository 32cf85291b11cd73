using PolicyBilling.Files.Contents;
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
/// <param name="words">The reader's words.</param>
internal sealed class StalePlan(SavedPlan saved, DateOnly day, int validDays, StaleWords words)
{
    private const int FarAhead = 31;

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
        _reasons.Add(words.Data(moved));
    }

    /// <summary>Whether the policies are those that decided.</summary>
    public void Policies(PolicySet policies)
    {
        if (policies.Fingerprint != Plan.PolicyFingerprint)
            _reasons.Add(words.Policies);
    }

    /// <summary>Whether the program is the one that decided.</summary>
    public void Version()
    {
        if (Plan.Version != BillingRun.Version)
            _reasons.Add(words.Version(Plan.Version, BillingRun.Version));
    }

    /// <summary>Whether the history is as it was, and the plan not older than what was sent last.</summary>
    public void History(PastContacts contacts, IReadOnlyList<RunState> runs)
    {
        if (contacts.Fingerprint != Plan.HistoryFingerprint)
            _reasons.Add(words.History([.. contacts.Contacts.Reverse().Select(contact => contact.Account).Distinct()]));
        if (runs.LastOrDefault(run => !run.IsTakenBack) is { } last && Plan.AsOf < last.Body.AsOf)
            _reasons.Add(words.BeforeLastRun(Plan.AsOf, last.Body.AsOf));
        // A plan does not count what happened after its day: it would send the same again.
        else if (runs.Where(run => !run.IsTakenBack).Select(run => run.Body.Day).DefaultIfEmpty().Max() is var sent)
            if (sent > Plan.AsOf)
                _reasons.Add(words.SentSince(Plan.AsOf, sent));
        if (runs.FirstOrDefault(run => !run.IsFinished && !run.IsTakenBack) is { } open)
            _reasons.Add(words.Unfinished(open.Run));
    }

    /// <summary>Whether the plan still holds on the day; a day far ahead of the clock is a slip of the pen.</summary>
    public void Age(DateOnly today)
    {
        if (Plan.AsOf > today.AddDays(FarAhead))
            _reasons.Add(words.FarAhead(Plan.AsOf, today));
        if (day > Plan.AsOf.AddDays(validDays))
            _reasons.Add(words.TooOld(Plan.AsOf, validDays, day));
        if (day < Plan.AsOf)
            _reasons.Add(words.TooEarly(Plan.AsOf, day));
    }

    /// <summary>Whether somebody approved the plan, and not too long ago.</summary>
    public void Approval(LogRow? approval, DateTimeOffset now)
    {
        if (approval is null)
            _reasons.Add(words.NotApproved(saved.Path));
        else if (now - approval.At > TimeSpan.FromDays(validDays))
            _reasons.Add(
                words.ApprovedTooLongAgo(DateOnly.FromDateTime(approval.At.DateTime), approval.Who, validDays)
            );
    }
}
