using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Acting;

/// <summary>Writes what happened at the desk into the history, checked as contacts of an export are.</summary>
/// <param name="history">The history.</param>
/// <param name="at">The time.</param>
internal sealed class Records(HistoryFile history, DateTimeOffset at)
{
    /// <summary>What may be recorded, in the order of forms.</summary>
    public static readonly string[] Kinds =
    [
        "call",
        "promise",
        "hold",
        "release",
        "review",
        "returned-mail",
        "address-changed",
        "note",
    ];

    /// <summary>What may come of a call.</summary>
    public static readonly string[] Outcomes =
    [
        "no-answer",
        "message-left",
        "spoke",
        "promise",
        "question",
        "wrong-number",
    ];

    /// <summary>More than this nobody owes a dentist.</summary>
    public const decimal MostMoney = 9_999_999.99m;

    // Somebody was spoken to.
    private static readonly string[] Conversations = ["spoke", "promise", "question"];

    /// <summary>What is known of it.</summary>
    internal sealed record Details(
        DateOnly? Until = null,
        decimal? Amount = null,
        string? Outcome = null,
        string? Direction = null,
        string? Channel = null,
        string? Step = null,
        string? Note = null
    );

    /// <summary>Writes one down that was not refused.</summary>
    /// <returns>Its number.</returns>
    public long Add(string account, string kind, DateOnly day, Details details, string by)
    {
        if (kind == "note")
            return history.Append(
                at,
                by,
                [new NewRow(LogKind.Note, Bodies.Write(new NoteBody("note", details.Note!)), Account: account)]
            );
        var rows = Rows(account, kind, day, details);
        return history.Append(
            at,
            by,
            [.. rows.Select(row => new NewRow(LogKind.Contact, Bodies.Write(row), Account: account))]
        );
    }

    /// <summary>The contacts that a record is: a call in which a payment is promised is a call and a promise.</summary>
    public IEnumerable<ContactBody> Rows(string account, string kind, DateOnly day, Details details)
    {
        var channel = details.Channel ?? (kind == "call" && Conversations.Contains(details.Outcome) ? "phone" : null);
        var direction = details.Direction ?? "out";
        yield return new ContactBody(
            day,
            kind,
            channel,
            details.Step ?? (kind == "call" && direction == "out" ? ListedStep(account, day) : null),
            direction,
            kind == "call" ? null : details.Until,
            kind == "call" ? null : details.Amount,
            details.Outcome,
            details.Note
        );
        if (kind == "call" && details.Outcome == "promise")
            yield return new ContactBody(day, "promise", null, null, direction, details.Until, details.Amount);
        if (kind == "call" && details.Outcome == "question")
            yield return new ContactBody(day, "review", null, null, direction, Note: details.Note);
    }

    /// <summary>Throws where a record cannot be meant.</summary>
    public static void Refuse(string kind, DateOnly day, Details details, PolicySet policies)
    {
        if (details.Outcome is { } outcome && !Outcomes.Contains(outcome))
            throw new UsageException(NoneOf("--outcome", outcome, Outcomes));
        if (details.Outcome is not null && kind != "call")
            throw new UsageException(
                Said.In("--outcome says what came of a call.", $"--outcome dit l’issue d’un appel.")
            );
        if (details.Channel is { } channel && !ChannelsOf(kind).Contains(channel))
            throw new UsageException(
                ChannelsOf(kind) is { Length: > 0 } channels
                    ? Said.In(
                        $"--channel: a {kind} goes by {string.Join(" or ", channels)}, not '{channel}'.",
                        $"--channel : un {kind} se fait par {string.Join(" ou ", channels)}, et non par « {channel} »."
                    )
                    : Said.In(
                        $"--channel says how a call or returned mail went, not a {kind}.",
                        $"--channel dit comment un appel ou un courrier revenu s’est fait, et non un {kind}."
                    )
            );
        var promises = kind == "promise" || details.Outcome == "promise";
        if (promises && details.Until is null)
            throw new UsageException(
                Said.In(
                    "A promise needs its day: --until yyyy-MM-dd.",
                    $"Une promesse a besoin de son jour : --until aaaa-mm-jj."
                )
            );
        if (details.Until is { } until && until < day)
            throw new UsageException(UntilBefore(until, day));
        if (details.Until is not null && !promises && kind is not ("hold" or "review"))
            throw new UsageException(
                Said.In(
                    $"--until says how long a promise, a hold or a review runs, not a {kind}.",
                    $"--until dit jusqu’à quand court une promesse, une attente ou une revue, et non un {kind}."
                )
            );
        if (details.Amount is not null && !promises && kind != "review")
            throw new UsageException(
                Said.In(
                    "--amount is what was promised or agreed on in a review.",
                    $"--amount est ce qui a été promis, ou convenu lors d’une revue."
                )
            );
        if (kind == "note" && string.IsNullOrWhiteSpace(details.Note))
            throw new UsageException(
                Said.In("A note needs its words: --note TEXT.", $"Une note a besoin de mots : --note TEXTE.")
            );
        var steps = policies
            .Policies.SelectMany(policy => policy.Ladder?.Steps.Select(step => step.Name) ?? [])
            .ToList();
        if (details.Step is { } step && !steps.Contains(step))
            throw new UsageException(
                Said.In(
                    $"--step: no ladder has a step '{step}'.{Nearest.Hint(step, steps)}",
                    $"--step : aucune échelle n’a d’étape « {step} ».{Nearest.Hint(step, steps)}"
                )
            );
    }

    /// <summary>That a word is none of those which may be written.</summary>
    public static Said NoneOf(string option, string word, IReadOnlyCollection<string> words) =>
        Said.In(
            $"{option}: '{word}' is none: write {string.Join(", ", words)}.{Nearest.Hint(word, words)}",
            $"{option} : « {word} » n’en est pas un : écrire {string.Join(", ", words)}.{Nearest.Hint(word, words)}"
        );

    /// <summary>That something would end before it begins.</summary>
    public static Said UntilBefore(DateOnly until, DateOnly day) =>
        Said.In(
            $"--until: {until:yyyy-MM-dd} is before {day:yyyy-MM-dd}.",
            $"--until : le {until:yyyy-MM-dd} est avant le {day:yyyy-MM-dd}."
        );

    private static string[] ChannelsOf(string kind) =>
        kind switch
        {
            "call" => ["phone", "in-person"],
            "returned-mail" => ["mail", "email"],
            _ => [],
        };

    /// <summary>The number of a record of the same kind, account and day that counts; null where there is
    /// none.</summary>
    public long? Same(string account, string kind, DateOnly day) =>
        PastContactReader
            .Standing(history)
            .Where(row =>
                row.Row.Account == account
                && row.Row.Run is null
                && row.Body<ContactBody>() is var body
                && body.What == kind
                && body.Date == day
            )
            .Select(row => (long?)row.Serial)
            .LastOrDefault();

    // The call that the last run asked for. From the newest back: after years of runs all of them take long to read.
    private string? ListedStep(string account, DateOnly day) =>
        history
            .Rows(LogKind.Run)
            .Reverse()
            .Where(row => row.Body<RunBody>().AsOf <= day)
            .Select(row => RunState.Of(history, row.Row.Run!)!)
            .FirstOrDefault(run => !run.IsTakenBack)
            ?.Pieces.FirstOrDefault(piece => piece.Account == account && piece.Body.What == "call")
            ?.Body.Step;
}
