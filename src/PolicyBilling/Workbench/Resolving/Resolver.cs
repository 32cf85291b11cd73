using PolicyBilling.Breakdowns;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Explanations;
using PolicyBilling.Workbench.Resolving.Finders;

namespace PolicyBilling.Workbench.Resolving;

/// <summary>Finds why balances are not zero and proves what would make them so: the proposed entries are laid into a
/// copy of the account, and the copy is decided again. Not for two threads at once.</summary>
public sealed class Resolver
{
    private readonly PracticeData _data;
    private readonly PolicySet _policies;
    private readonly RunOptions _options;
    private readonly PracticeHabits _habits;
    private readonly AccountOnDay _day;
    private readonly DecidingDays _days;
    private readonly CauseTexts _texts;
    private readonly Settling _settling;
    private readonly HashSet<string> _accepted;
    private readonly CancellationToken _cancel;

    /// <summary>A resolver for a practice on a day. Codes and descriptions of all entries should have been kept:
    /// without them fees and pairs are not looked at. Throws <see cref="RefusedException"/> where a dry run
    /// would.</summary>
    public Resolver(
        PracticeData data,
        PolicySet policies,
        DateOnly asOf,
        string? language = null,
        CancellationToken cancel = default
    )
    {
        (_data, _policies, _cancel) = (data, policies, cancel);
        _accepted = [.. data.Accepted.Select(entry => entry.Proposal)];
        _options = new RunOptions(asOf, language ?? policies.Practice.Languages[0], WithReach: false);
        BillingRun.Refuse(data, policies, _options);
        _habits = PracticeHabits.Of(data, asOf, policies.Practice.Aging, cancel);
        _day = new AccountOnDay(data, policies.Practice.Aging);
        _days = new DecidingDays(policies, _options);
        _texts = new CauseTexts(new TextFormat(_options.Language!, policies.Practice.Currency));
        _settling = new Settling(policies, asOf, _texts);
    }

    /// <summary>Kinds that cannot be looked for in this export, each with why.</summary>
    public IReadOnlyList<NotSearched> NotSearched => Resolving.NotSearched.In(_data, _habits, _options.Language!);

    /// <summary>The causes of an account that go together, those that do not, and where a search was broken
    /// off.</summary>
    internal Chosen Choose(int account, Func<string, bool>? isRejected)
    {
        _day.Read(account, _options.AsOf.DayNumber);
        if (_day.Ledger.Count == 0)
            return new([], [], []);
        var books = new AccountBooks(_data, account, _options.AsOf, _day, _texts);
        var (taken, left) = Choice.Of(
            AllFinders
                .List.SelectMany(find => find(books, _habits))
                .DistinctBy(candidate => candidate.Id)
                .Where(candidate => !_accepted.Contains(candidate.Id) && isRejected?.Invoke(candidate.Id) != true),
            _texts
        );
        return new(taken, left, books.Stopped);
    }

    /// <summary>What makes an account's balance right, without causes that somebody rejected.</summary>
    /// <param name="account">The account's number.</param>
    /// <param name="isRejected">Tells by a cause's id.</param>
    public Resolution Resolve(int account, Func<string, bool>? isRejected = null)
    {
        _cancel.ThrowIfCancellationRequested();
        var accepted = PostingMatch.Of(
            _data,
            [.. _data.Accepted.Where(entry => entry.Account == _data.AccountIds[account])],
            _options.AsOf,
            _policies.PostWithinDays(_options.AsOf)
        );
        var (taken, left, stopped) = Choose(account, isRejected);
        var proposed = taken.Where(candidate => candidate.Confidence != Confidence.Ask).ToList();
        var copy = new AccountCopy(_data, account, _options.AsOf);
        var future = new AccountFuture(copy, _days, _cancel);
        var now = future.DecideToday().Decision;
        var before = Breakdown(future.Untouched);
        var entries = accepted
            .Where(state => state.State != PostingState.Posted)
            .Select(state => EntryToPost.Of(state.Entry))
            .Concat(
                proposed
                    .SelectMany(candidate => candidate.Entries)
                    .Where(entry => entry.Account == _data.AccountIds[account])
            )
            .ToList();
        var after =
            entries.Count == 0
                ? future.Untouched
                : future.With(draft => EntriesLaid.Into(draft, entries, _options.AsOf));
        var breakdown = entries.Count == 0 ? before : Breakdown(after);
        var decision = entries.Count == 0 ? now : future.Decide(after, 0);
        var (settlement, whyNot) = _settling.Of(future.Facts(after), breakdown);
        return new Resolution
        {
            Account = now.Account,
            Guarantor = now.Guarantor,
            AsOf = _options.AsOf,
            Now = new AccountStanding(before.Balance, before.PatientPortion, now),
            Proposed = proposed,
            Questions = [.. taken.Where(candidate => candidate.Confidence == Confidence.Ask)],
            NotTaken = left,
            Stopped = stopped,
            Accepted = accepted,
            After = new AccountStanding(breakdown.Balance, breakdown.PatientPortion, decision),
            Justified = Justified(breakdown),
            NotJustified = breakdown.Unjustified,
            Settlement = settlement,
            NotSettled = whyNot,
            AfterBreakdown = breakdown,
        };
    }

    private Breakdown Breakdown(PracticeData alone) =>
        BreakdownReader.Read(alone, AccountDraft.Number, _options.AsOf, _policies.Practice.Aging);

    private static IReadOnlyList<JustifiedPart> Justified(Breakdown breakdown) =>
        [
            .. breakdown
                .Visits.Where(visit => visit.Sums.PatientPart != 0)
                .Select(visit => new JustifiedPart(visit.Date, visit.Patient, visit.Sums.PatientPart)),
        ];
}
