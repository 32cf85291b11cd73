using System.Security.Cryptography;
using System.Text;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports.Sending;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Acting;

/// <summary>Writes the outcomes of a worked list into the history: all or none, each row once. A row that was read
/// before and now says something else is a conflict: a person decides.</summary>
/// <param name="history">The history.</param>
/// <param name="policies">The policies, for the names of steps.</param>
/// <param name="data">The export, for its accounts.</param>
/// <param name="at">The time.</param>
/// <param name="day">The day of rows that do not say theirs.</param>
internal sealed class Outcomes(
    HistoryFile history,
    PolicySet policies,
    PracticeData data,
    DateTimeOffset at,
    DateOnly day
)
{
    private const string Listed = "list";

    /// <summary>Writes them.</summary>
    /// <returns>How many rows were recorded, how many were known, and what contradicts what was read before.</returns>
    public (int Recorded, int Known, IReadOnlyList<string> Conflicts) Add(
        string file,
        IReadOnlyList<WrittenOutcome> written,
        string by
    )
    {
        var before = Before();
        var (rows, conflicts, problems) = (new List<NewRow>(), new List<string>(), new List<Problem>());
        var (recorded, known) = (0, 0);
        foreach (var outcome in written)
        {
            var (key, says) = (KeyOf(outcome), SaysOf(outcome));
            if (before.TryGetValue(key, out var said))
            {
                known++;
                if (said != says)
                    conflicts.Add(
                        $"{file}, {outcome.Sheet}:{outcome.Line}: account {outcome.Account} was read before "
                            + $"as \"{said}\" "
                            + $"and now says \"{says}\"; take the record back with `policybilling undo` and "
                            + "record it anew."
                    );
                continue;
            }
            try
            {
                rows.AddRange(Rows(outcome, by));
                rows.Add(
                    new NewRow(LogKind.Note, Bodies.Write(new NoteBody(Listed, says, [key])), Account: outcome.Account)
                );
                before[key] = says;
                recorded++;
            }
            catch (UsageException error)
            {
                problems.Add(
                    new Problem(
                        Severity.Error,
                        $"{file}, {outcome.Sheet}",
                        outcome.Line,
                        "",
                        outcome.Account,
                        error.Message
                    )
                );
            }
        }
        if (problems.Count > 0)
            throw new RefusedException(problems);
        if (rows.Count > 0)
            history.Append(at, by, rows);
        return (recorded, known, conflicts);
    }

    private IEnumerable<NewRow> Rows(WrittenOutcome outcome, string by)
    {
        if (data.AccountIds.Find(outcome.Account) is < 0)
            throw new UsageException($"The export has no account '{outcome.Account}'.");
        var who = outcome.DoneBy ?? by;
        if (outcome.Id is null)
            return [];
        if (CallLabels.Outcome(outcome.Outcome) is not { } call)
            throw new UsageException(
                $"'{outcome.Outcome}' is no outcome of a call: write "
                    + $"{string.Join(", ", new CallLabels("en").Outcomes)}."
            );
        if (call == CallOutcome.NotCalled)
            return [];
        if (!Calls.Contains((outcome.Account, outcome.Id)))
            throw new UsageException(
                $"The row's id is of no call to {outcome.Account} that a run listed: leave the column Row as it was."
            );
        var records = new Records(history, at);
        var details = new Records.Details(
            outcome.Until,
            outcome.Promised,
            Records.Outcomes[(int)call],
            Note: $"by {who}"
        );
        var on = outcome.DoneOn ?? day;
        Records.Refuse("call", on, details, policies);
        return records
            .Rows(outcome.Account, "call", on, details)
            .Select(contact => new NewRow(LogKind.Contact, Bodies.Write(contact), Account: outcome.Account));
    }

    private HashSet<(string Account, string Id)>? _calls;

    private HashSet<(string Account, string Id)> Calls =>
        _calls ??= [
            .. RunState
                .All(history)
                .SelectMany(run => run.Pieces)
                .Where(piece => piece.Body.What == "call")
                .Select(piece => (piece.Account!, piece.Id)),
        ];

    private Dictionary<string, string> Before()
    {
        var before = new Dictionary<string, string>();
        foreach (var row in history.Rows(LogKind.Note))
            if (row.Body<NoteBody>() is { What: Listed, Ids: [var key], Text: var says })
                before[key] = says;
        return before;
    }

    // A call list's rows have an identity; a worklist's row is itself on the day on which it was worked.
    private static string KeyOf(WrittenOutcome outcome) =>
        outcome.Id
        ?? Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join('\n', outcome.Sheet, outcome.Account, outcome.Claim, $"{outcome.DoneOn:yyyy-MM-dd}")
                )
            )
        )[..32];

    private static string SaysOf(WrittenOutcome outcome) =>
        string.Join(
            ", ",
            new[]
            {
                outcome.Id is null ? outcome.Sheet : null,
                outcome.Outcome,
                outcome.Until is { } until ? $"until {until:yyyy-MM-dd}" : null,
                outcome.Promised is { } promised ? $"{promised:0.00}" : null,
            }.OfType<string>()
        );
}
