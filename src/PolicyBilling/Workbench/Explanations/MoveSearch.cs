using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>A move and the decision it leads to, which is another one than without it.</summary>
/// <param name="Move">The move.</param>
/// <param name="After">The decision after it.</param>
/// <param name="Instead">The decision that the same days bring with a payment of one cent; null where the move is
/// compared with today.</param>
public sealed record Changed(Move Move, Decision After, Decision? Instead = null);

/// <summary>Finds, for each kind of move that really happens, the smallest one that changes an account's
/// decision.</summary>
internal sealed class MoveSearch(AccountFuture future, Decision today)
{
    /// <summary>So far it looks ahead.</summary>
    public const int MostDays = 400;

    // Flags that bind what may go out; the desk sets them on the phone.
    private static readonly string[] Flags =
    [
        "bad-address",
        "dispute",
        "written-only",
        "cease-contact",
        "attorney",
        "bankruptcy",
        "medicaid",
        "minor",
        "review-requested",
        "deceased",
    ];

    private readonly DecisionKey _today = DecisionKey.Of(today);

    /// <summary>What is done today and changes the decision: money first, then insurers, contacts, holds and
    /// flags.</summary>
    public IReadOnlyList<Changed> Done(AccountFacts facts, Aging aging, AccountClaims claims)
    {
        var open = Enumerable.Range(0, aging.Count).Select(i => aging[i].Open).Where(cents => cents > 0).ToList();
        // Nobody pays the insurer's part.
        var payable = Math.Min(open.Sum(), Math.Max(0, Money.ToCents(facts.PatientPortion)));
        return [.. Payments(open, payable), .. Answers(claims), .. Others(facts)];
    }

    /// <summary>The day on which time alone changes the decision; null when it does not.</summary>
    public Changed? Days()
    {
        // What is settled stays so when nothing is posted.
        if (today.Kind == DecisionKind.None)
            return null;
        for (var days = 1; days <= MostDays; days++)
        {
            if (future.KeyUntouched(days) == _today)
                continue;
            var move = new DaysPass { Days = days };
            return new Changed(move, future.Decide(move));
        }
        return null;
    }

    private IEnumerable<Changed> Payments(List<long> open, long most)
    {
        if (most == 0 || new PaymentSearch(future, 0).Smallest(0, most, _today, open) is not { } least)
            yield break;
        var after = future.Decide(Paid(least));
        yield return new Changed(Paid(least), after);
        if (least > 1 || WhenQuietEnds(after) is not { } days)
            yield break;
        // Any payment is thanked for with silence; what counts is how much it takes to change what comes after it.
        var instead = future.Decide(Paid(least, days));
        if (new PaymentSearch(future, days).Smallest(least, most, DecisionKey.Of(instead), open) is { } amount)
            yield return new Changed(Paid(amount, days), future.Decide(Paid(amount, days)), instead);
    }

    private static PatientPays Paid(long cents, int days = 0) => new(Money.FromCents(cents)) { Days = days };

    private int? WhenQuietEnds(Decision quiet)
    {
        const int longest = 60;
        var data = future.After(Paid(1));
        for (var days = 1; days <= longest; days++)
            if (future.Key(data, days) != DecisionKey.Of(quiet))
                return days;
        return null;
    }

    private IEnumerable<Changed> Answers(AccountClaims claims)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (!claims[i].IsOpen)
                continue;
            if (Tried(AnswerTo(claims[i])) is { } changed)
                yield return changed;
        }
    }

    // What was posted already is part of the estimate; the write-off fills up first, since a missing one would be the
    // practice's mistake.
    private ClaimAnswered AnswerTo(in ClaimState claim)
    {
        var data = future.Untouched;
        var expected = claim.Answer.Since != 0 ? claim.Answer.WriteOff : claim.Row.EstimatedWriteOff;
        var writeOff = Math.Clamp(expected - claim.WrittenOff, 0, claim.Estimate);
        return new ClaimAnswered(
            data.ClaimIds[claim.Row.Claim],
            claim.Row.Carrier < 0 ? "" : data.Words[claim.Row.Carrier],
            Money.FromCents(claim.Estimate - writeOff),
            Money.FromCents(writeOff)
        );
    }

    private IEnumerable<Changed> Others(AccountFacts facts)
    {
        (ContactKind Kind, Sending Sending)[] contacts =
        [
            (ContactKind.Statement, Sending.Statement),
            (ContactKind.Call, Sending.Call),
            (ContactKind.Letter, Sending.Letter),
        ];
        foreach (var (kind, sending) in contacts)
            if (Tried(new ContactDone(kind, StepOf(sending))) is { } changed)
                yield return changed;
        if ((facts.OnHold || facts.ReviewRequested) && Tried(new ContactDone(ContactKind.Release)) is { } released)
            yield return released;
        if (!facts.OnHold && Tried(new ContactDone(ContactKind.Hold)) is { } held)
            yield return held;
        foreach (var flag in Flags)
            if (Tried(new FlagChanged(flag, !OwnFlags().Contains(flag))) is { } changed)
                yield return changed;
    }

    private IReadOnlySet<string> OwnFlags()
    {
        var data = future.Untouched;
        return data.FlagSets[data.Accounts[AccountDraft.Number].Flags];
    }

    // What is done because a step asks for it is recorded as that step.
    private string? StepOf(Sending sending) =>
        today.Step is { } name
        && future
            .Policies.Policies.SelectMany(policy => policy.Ladder?.Steps ?? [])
            .FirstOrDefault(step => step.Name == name)
            is { } step
        && step.Do == sending
            ? name
            : null;

    private Changed? Tried(Move move) =>
        future.KeyAfter(move) == _today ? null : new Changed(move, future.Decide(move));
}
