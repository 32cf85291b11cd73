using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Explanations;

/// <summary>What tells one decision from another: what happens, what decided it, what goes out and how. Amounts do not.</summary>
public readonly record struct DecisionKey(DecisionKind Kind, string Policy, string Name, string Sends, string? By)
{
    /// <summary>The key of a decision.</summary>
    public static DecisionKey Of(Decision decision) => new(decision.Kind, decision.Policy, decision.Step ?? decision.Rule ?? "", string.Join('+', decision.Sends), decision.By);
}

/// <summary>Decides a copy of an account again and again: after moves, on later days.</summary>
internal sealed class AccountFuture(AccountCopy copy, PolicySet policies, string language)
{
    /// <summary>The day from which it looks ahead.</summary>
    public DateOnly Today => copy.KnownOn;

    /// <summary>The policies it decides by.</summary>
    public PolicySet Policies => policies;

    /// <summary>The account's rows after a move.</summary>
    public PracticeData After(Move? move) => copy.With(move is null ? null : draft => move.Make(draft, Today.DayNumber));

    /// <summary>The decision after a move and the days it lets pass.</summary>
    public Decision Decide(Move move) => Decide(After(move), move.Days);

    /// <summary>The decision on data of this one account, so many days from today.</summary>
    public Decision Decide(PracticeData data, int days = 0)
    {
        var asOf = Today.AddDays(days);
        return new AccountDecider(data, policies, new RunOptions(asOf, language), BillingRun.FactsFor(policies, asOf)).Decide(AccountDraft.Number).Decision;
    }

    /// <summary>The facts of data of this one account, so many days from today.</summary>
    public AccountFacts Facts(PracticeData data, int days = 0) => new FactsReader(data, BillingRun.FactsFor(policies, Today.AddDays(days))).Read(AccountDraft.Number);

    /// <summary>Copies of the account with several changes made one after the other.</summary>
    public PracticeData With(Action<AccountDraft> change) => copy.With(change);
}
