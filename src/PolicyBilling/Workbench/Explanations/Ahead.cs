using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>Something that goes out to the account on a later day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Decision">The decision on that day.</param>
public sealed record Upcoming(DateOnly Day, Decision Decision);

/// <summary>What comes next when nothing is paid and whatever is due is done on its day.</summary>
internal static class Ahead
{
    private const int Most = 8;

    /// <summary>What goes out from today on, at most eight times within <see cref="MoveSearch.MostDays"/>
    /// days.</summary>
    public static IReadOnlyList<Upcoming> Of(AccountFuture future) =>
        [.. Days(future, MoveSearch.MostDays).Where(next => next.Decision.Sends.Count > 0).Take(Most)];

    /// <summary>What is done from today until so many days later, day by day, as it is asked for: what goes out, and
    /// a write-off, after which nothing comes any more.</summary>
    /// <param name="future">The account.</param>
    /// <param name="last">How many days after today is the last one.</param>
    /// <param name="writes">Whether reasons and texts are written.</param>
    public static IEnumerable<Upcoming> Days(AccountFuture future, int last, bool writes = true)
    {
        var done = new List<Action<AccountDraft>>();
        PracticeData? data = null;
        if (future.KeyUntouched(0).Kind == DecisionKind.None)
            yield break;
        for (var days = 0; days <= last; days++)
        {
            var key = data is null ? future.KeyUntouched(days) : future.Key(data, days);
            if (key.Sends.Length == 0 && key.Kind != DecisionKind.WriteOff)
                continue;
            var decision = future.Decide(data ?? future.Untouched, days, writes);
            var day = future.Today.AddDays(days);
            yield return new Upcoming(day, decision);
            if (key.Kind == DecisionKind.WriteOff)
                yield break;
            done.Add(draft => Do(draft, decision, day.DayNumber));
            data = future.With(draft => done.ForEach(change => change(draft)));
        }
    }

    private static void Do(AccountDraft draft, Decision decision, int day)
    {
        foreach (var sent in decision.Sends)
            switch (sent)
            {
                case "statement":
                    draft.Record(
                        ContactKind.Statement,
                        day,
                        decision.By == "email" ? Channel.Email : Channel.Mail,
                        decision.Step
                    );
                    break;
                case "letter":
                    draft.Record(ContactKind.Letter, day, Channel.Mail, decision.Step);
                    break;
                // Nobody answered: a conversation would change what comes next.
                case "call":
                    draft.Record(ContactKind.Call, day, Channel.None, decision.Step);
                    break;
                case "agency":
                    draft.Record(ContactKind.Agency, day, Channel.None, decision.Step);
                    break;
            }
    }
}
