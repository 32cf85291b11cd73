using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>Something that goes out to the account on a later day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Decision">The decision on that day.</param>
public sealed record Upcoming(DateOnly Day, Decision Decision);

/// <summary>What comes next when nothing is paid and whatever is due is done on its day.</summary>
/// <param name="data">Data in which nothing of the account is later than the first day, but what is to come.</param>
/// <param name="account">The account's number.</param>
/// <param name="days">What decides on each day.</param>
/// <param name="cancel">Stops it between two days.</param>
internal sealed class Ahead(PracticeData data, int account, DecidingDays days, CancellationToken cancel = default)
{
    private const int Most = 8;

    private readonly List<ContactRow> _done = [];

    /// <summary>What goes out from today on, at most eight times within <see cref="MoveSearch.MostDays"/>
    /// days.</summary>
    public static IReadOnlyList<Upcoming> Of(AccountFuture future) =>
        [.. future.Ahead.Until(MoveSearch.MostDays).Where(next => next.Decision.Sends.Count > 0).Take(Most)];

    /// <summary>What is done from today until so many days later, day by day, as it is asked for: what goes out, and
    /// a write-off, after which nothing comes any more.</summary>
    /// <param name="last">How many days after today is the last one.</param>
    /// <param name="writes">Whether reasons and texts are written.</param>
    public IEnumerable<Upcoming> Until(int last, bool writes = true)
    {
        // What is settled stays so when nothing is posted.
        if (Decide(0, writes: false).Kind == DecisionKind.None)
            yield break;
        for (var after = 0; after <= last; after++)
        {
            cancel.ThrowIfCancellationRequested();
            if (!days.MayAct(data, account, after, _done))
                continue;
            var decision = Decide(after, writes: false);
            if (decision.Sends.Count == 0 && decision.Kind != DecisionKind.WriteOff)
                continue;
            yield return new Upcoming(days.Today.AddDays(after), writes ? Decide(after, writes: true) : decision);
            if (decision.Kind == DecisionKind.WriteOff)
                yield break;
            Do(decision, after);
        }
    }

    /// <summary>The decision so many days from today, after all that was done until now.</summary>
    public Decision Decide(int after, bool writes) => days.Decide(data, account, after, writes, _done);

    private void Do(Decision decision, int after)
    {
        foreach (var sent in decision.Sends)
        {
            var (kind, channel) = sent switch
            {
                "statement" => (ContactKind.Statement, decision.By == "email" ? Channel.Email : Channel.Mail),
                "letter" => (ContactKind.Letter, Channel.Mail),
                // Nobody answered: a conversation would change what comes next.
                "call" => (ContactKind.Call, Channel.None),
                "agency" => (ContactKind.Agency, Channel.None),
                _ => throw new ArgumentOutOfRangeException(nameof(decision), sent, "No contact tells of it."),
            };
            var step = decision.Step is { } name ? days.StepWord(data, after, name) : -1;
            _done.Add(new ContactRow(days.Today.DayNumber + after, kind, channel, step, 0, -1));
        }
    }
}
