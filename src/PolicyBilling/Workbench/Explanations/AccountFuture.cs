using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>What tells one decision from another: what happens, what decided it, what goes out and how. Amounts do
/// not.</summary>
internal readonly record struct DecisionKey(DecisionKind Kind, string Policy, string Name, string Sends, string? By)
{
    /// <summary>The key of a decision.</summary>
    public static DecisionKey Of(Decision decision) =>
        new(
            decision.Kind,
            decision.Policy,
            decision.Step ?? decision.Rule ?? "",
            string.Join('+', decision.Sends),
            decision.By
        );
}

/// <summary>Decides a copy of an account again and again: after moves, on later days. Not for two threads at
/// once.</summary>
/// <param name="copy">The account as it is known on the first day.</param>
/// <param name="days">What decides on each day.</param>
/// <param name="cancel">Stops it between two decisions.</param>
internal sealed class AccountFuture(AccountCopy copy, DecidingDays days, CancellationToken cancel = default)
{
    /// <summary>One account's future, with what decides it made for it alone.</summary>
    public AccountFuture(AccountCopy copy, PolicySet policies, string language, CancellationToken cancel = default)
        : this(copy, new DecidingDays(policies, new RunOptions(copy.KnownOn, language)), cancel) { }

    private readonly List<DecisionKey> _untouched = [];
    private PracticeData? _copy;

    /// <summary>The day from which it looks ahead.</summary>
    public DateOnly Today => copy.KnownOn;

    /// <summary>The policies it decides by.</summary>
    public PolicySet Policies => days.Policies;

    /// <summary>The account as it stands.</summary>
    public PracticeData Untouched => _copy ??= copy.With();

    /// <summary>What comes next.</summary>
    public Ahead Ahead => new(Untouched, AccountDraft.Number, days, cancel);

    /// <summary>A copy of the account with a change made to its rows.</summary>
    public PracticeData With(Action<AccountDraft> change) => copy.With(change);

    /// <summary>The account's rows after a move.</summary>
    public PracticeData After(Move move) => copy.With(draft => move.Make(draft, Today.DayNumber));

    /// <summary>The decision today, with the account's worklists and what went wrong.</summary>
    public DecidedAccount DecideToday() => days.Decider(Untouched, 0, writes: true).Decide(AccountDraft.Number);

    /// <summary>The decision after a move and the days it lets pass.</summary>
    public Decision Decide(Move move) => Decide(After(move), move.Days);

    /// <summary>The decision on data of this one account, so many days from today; with empty reasons and texts where
    /// it does not write.</summary>
    public Decision Decide(PracticeData data, int after, bool writes = true)
    {
        cancel.ThrowIfCancellationRequested();
        return days.Decide(data, AccountDraft.Number, after, writes);
    }

    /// <summary>What tells the decision after a move from another; its texts, which cost more than deciding, are not
    /// written.</summary>
    public DecisionKey KeyAfter(Move move) => Key(After(move), move.Days);

    /// <summary>What tells the decision on data of this one account from another, so many days from today.</summary>
    public DecisionKey Key(PracticeData data, int after) => DecisionKey.Of(Decide(data, after, writes: false));

    /// <summary>What tells the decision so many days from today if nothing is posted; asked for day after day, each
    /// is made once.</summary>
    public DecisionKey KeyUntouched(int after)
    {
        while (_untouched.Count <= after)
            _untouched.Add(Key(Untouched, _untouched.Count));
        return _untouched[after];
    }

    /// <summary>The facts of data of this one account, so many days from today.</summary>
    public AccountFacts Facts(PracticeData data, int after = 0) => days.Facts(data, AccountDraft.Number, after);
}
