using System.Globalization;
using PolicyBilling.Decisions;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Tests.History;

/// <summary>Judges what a plan wants to send by what was sent before, and by nothing that the program worked out: a
/// plain aging tells the debt, a plain list of contacts what was done.</summary>
internal sealed class LivedLadder
{
    /// <summary>A contact that the practice made.</summary>
    private sealed record Done(DateOnly Date, string Kind, string Step, string Channel, DateOnly? Until = null);

    private readonly PolicySet _policies;
    private readonly ILookup<string, Done> _done;
    private readonly ILookup<string, Dictionary<string, string>> _ledger;

    public LivedLadder(LivedPractice practice, HistoryFile history, PolicySet policies)
    {
        _policies = policies;
        _ledger = practice.Ledger.ToLookup(row => row["account"]);
        _done = practice
            .Original.Select(row =>
                (
                    row["account"],
                    new Done(
                        LivedPractice.Date(row["date"]),
                        row["kind"],
                        row["step"],
                        row["channel"],
                        row["until"].Length > 0 ? LivedPractice.Date(row["until"]) : null
                    )
                )
            )
            .Concat(
                PastContactReader
                    .Standing(history)
                    .Select(row => (row.Row.Account!, Body: row.Body<ContactBody>()))
                    .Where(row => row.Body.Direction == "out")
                    .Select(row =>
                        (
                            row.Item1,
                            new Done(
                                row.Body.Date,
                                row.Body.What,
                                row.Body.Step ?? "",
                                row.Body.Channel ?? "",
                                row.Body.Until
                            )
                        )
                    )
            )
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
    }

    /// <summary>Steps that were judged.</summary>
    public int Steps { get; private set; }

    /// <summary>Steps of accounts whose money went back and forth, for which the plain aging has no word.</summary>
    public int Unjudged { get; private set; }

    /// <summary>What a decision breaks; null where it keeps every promise.</summary>
    public string? Broken(Decision decision, DateOnly asOf)
    {
        var done = _done[decision.Account].Where(contact => contact.Date <= asOf).ToList();
        int Days(string kind) =>
            done.Where(contact => contact.Kind == kind && contact.Channel != "in-person")
                .Select(contact => asOf.DayNumber - contact.Date.DayNumber)
                .DefaultIfEmpty(int.MaxValue)
                .Min();
        if (decision.Kind == DecisionKind.Statement && Days("statement") is < 28 and var since)
            return $"a statement {since} days after the last";
        if (decision.Sends.Count > 0 && Days("call") is < 10 and var called)
            return $"something {called} days after a call";
        // Accounts at the agency are billed for new visits, and those with a plan for its installments.
        if (decision.Sends.Count > 0 && decision.Policy is not ("agency" or "payment-plans" or "exceptions"))
            if (Promised(decision.Account, done, asOf) is { } until)
                return $"something, and a promise runs until {until:yyyy-MM-dd}";
            else if (
                !decision.Sends.SequenceEqual(["agency"]) && LastNotice(decision.Account, done, asOf) is { } notice
            )
                return $"something but the agency after the final notice of {notice:yyyy-MM-dd}";
        return decision.Step is { } step ? BrokenStep(decision, step, done, asOf) : null;
    }

    // A promise that nothing was paid on yet.
    private DateOnly? Promised(string account, List<Done> done, DateOnly asOf) =>
        done.Where(contact => contact.Kind == "promise" && contact.Until >= asOf)
            .Where(promise =>
                !_ledger[account]
                    .Any(row => row["kind"] == "patient-payment" && LivedPractice.Date(row["date"]) >= promise.Date)
            )
            .Max(promise => promise.Until);

    private DateOnly? LastNotice(string account, List<Done> done, DateOnly asOf) =>
        DebtSince([.. _ledger[account]], asOf) is { } since
            ? done.LastOrDefault(contact => contact.Date >= since && contact.Step == "final-notice")?.Date
            : null;

    private string? BrokenStep(Decision decision, string step, List<Done> done, DateOnly asOf)
    {
        if (DebtSince([.. _ledger[decision.Account]], asOf) is not { } since)
        {
            Unjudged++;
            return null;
        }
        Steps++;
        var ladder = _policies
            .Policies.Select(policy => policy.Ladder)
            .OfType<Ladder>()
            .Single(ladder => ladder.Steps.Any(known => known.Name == step))
            .Steps.ToList();
        var mine = done.Where(contact => contact.Date >= since).ToList();
        var named = mine.Where(contact => ladder.Exists(known => known.Name == contact.Step)).ToList();
        if (named.Exists(contact => contact.Step == step))
            return $"step {step} again, for a debt since {since:yyyy-MM-dd}";
        int Place(string name) => ladder.FindIndex(known => known.Name == name);
        var furthest = named.Select(contact => Place(contact.Step)).DefaultIfEmpty(-1).Max();
        if (Place(step) < furthest)
            return $"step {step} after {ladder[furthest].Name}";
        // The practice's own notes may lack the step; a step with nothing that may go out is passed over.
        foreach (var skipped in ladder[(furthest + 1)..Place(step)])
            if (
                decision.StruckBy.Count == 0
                && !mine.Exists(contact =>
                    contact.Step.Length == 0
                    && string.Equals(contact.Kind, $"{skipped.Do}", StringComparison.OrdinalIgnoreCase)
                )
            )
                return $"step {step}, and {skipped.Name} was never done";
        return
            named.Count > 0
            && named.Max(contact => contact.Date) is var last
            && asOf.DayNumber - last.DayNumber is var days
            && days < Wait(step)
            ? $"step {step} {days} days after the last step"
            : null;
    }

    // As the shipped policies promise.
    private static int Wait(string step) =>
        step switch
        {
            "statement" or "kind-letter" or "plan-call" => 0,
            "reminder-statement" or "kind-statement" or "second-kind-letter" => 28,
            "friendly-call" or "letter" or "second-call" or "final-notice" or "plan-letter" => 10,
            "agency" => 30,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Write down what it waits for."),
        };

    /// <summary>Since when the oldest charge is the oldest: every credit pays the oldest charge, the oldest credit
    /// first. Null where money went back, for then it is not that plain.</summary>
    public static DateOnly? DebtSince(IReadOnlyList<Dictionary<string, string>> ledger, DateOnly asOf)
    {
        var known = ledger
            .Where(row => LivedPractice.Date(row["date"]) <= asOf)
            .Where(row => row["posted"].Length == 0 || LivedPractice.Date(row["posted"]) <= asOf)
            .Select(row => (Row: row, Date: LivedPractice.Date(row["date"]), Amount: LivedPractice.Amount(row)))
            .ToList();
        // A payment that was taken back as a whole was never made.
        var back = known
            .Where(entry => entry.Row["kind"] == "returned-payment")
            .Where(entry =>
                known.Exists(paid => paid.Row["entry"] == entry.Row["applies_to"] && paid.Amount == -entry.Amount)
            )
            .ToList();
        known.RemoveAll(entry =>
            back.Contains(entry) || back.Exists(taken => taken.Row["applies_to"] == entry.Row["entry"])
        );
        if (known.Exists(entry => entry.Amount > 0 != Raises(entry.Row["kind"])))
            return null;
        var charges = known
            .Where(entry => entry.Amount > 0)
            .OrderBy(entry => entry.Date)
            .ThenBy(entry => entry.Row["kind"] != "charge")
            .ThenBy(entry => entry.Row["entry"], StringComparer.Ordinal)
            .ToList();
        var credits = new Queue<(DateOnly Date, decimal Amount)>(
            known
                .Where(entry => entry.Amount < 0)
                .OrderBy(entry => entry.Date)
                .Select(entry => (entry.Date, -entry.Amount))
        );
        var (left, credit, paid) = (0m, default(DateOnly), default(DateOnly));
        foreach (var charge in charges)
        {
            // The last credit that was laid on the charges before.
            var (open, before) = (charge.Amount, paid);
            while (open > 0)
            {
                if (left == 0 && credits.Count == 0)
                    return before > charge.Date ? before : charge.Date;
                if (left == 0)
                    (credit, left) = credits.Dequeue();
                var pays = Math.Min(open, left);
                (open, left, paid) = (open - pays, left - pays, credit);
            }
        }
        return null;
    }

    private static bool Raises(string kind) =>
        kind is "charge" or "missed-fee" or "late-fee" or "finance-charge" or "opening-balance";
}
