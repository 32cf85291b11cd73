using System.Security.Cryptography;
using System.Text;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports.Sending;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Acting;

/// <summary>Writes the outcomes of a worked list into the history: all or none, each row once. A row that was read
/// before and now says something else is a conflict: a person decides.</summary>
/// <param name="history">The history.</param>
/// <param name="policies">The policies, for the names of steps.</param>
/// <param name="data">The export, for its accounts.</param>
/// <param name="at">The time.</param>
/// <param name="day">The day of rows that do not say theirs.</param>
/// <param name="today">The day it is.</param>
internal sealed class Outcomes(
    HistoryFile history,
    PolicySet policies,
    PracticeData data,
    DateTimeOffset at,
    DateOnly day,
    DateOnly today
)
{
    private const string Listed = "list";

    /// <summary>Writes them.</summary>
    /// <returns>How many rows were recorded, how many were known, and what contradicts what was read before.</returns>
    public (int Recorded, int Known, IReadOnlyList<string> Conflicts) Add(
        string file,
        IReadOnlyList<WrittenOutcome> written,
        string by,
        DeskWords words
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
                        words.Conflict($"{file}, {outcome.Sheet}:{outcome.Line}", outcome.Account, said, says)
                    );
                continue;
            }
            var faults = Faults(outcome).ToList();
            problems.AddRange(
                faults.Select(fault => new Problem(
                    Severity.Error,
                    $"{file}, {outcome.Sheet}",
                    outcome.Line,
                    "",
                    outcome.Account,
                    fault
                ))
            );
            if (faults.Count > 0)
                continue;
            rows.AddRange(Rows(outcome, by));
            rows.Add(
                new NewRow(LogKind.Note, Bodies.Write(new NoteBody(Listed, says, [key])), Account: outcome.Account)
            );
            before[key] = says;
            recorded++;
        }
        if (problems.Count > 0)
            throw new RefusedException(problems);
        if (rows.Count > 0)
            history.Append(at, by, rows);
        return (recorded, known, conflicts);
    }

    // By the list's own columns: who filled it in never typed an option.
    private IEnumerable<Said> Faults(WrittenOutcome outcome)
    {
        var columns = new CallLabels(policies.Practice.Languages[0]);
        var on = outcome.DoneOn ?? day;
        if (data.AccountIds.Find(outcome.Account) is < 0)
            yield return Said.In(
                $"The export has no account '{outcome.Account}'.",
                $"L’export n’a pas de compte « {outcome.Account} »."
            );
        if (on > today && on > (data.ExportedAsOf ?? today))
            yield return ActingDay.StillToCome(on, today);
        if (outcome.Id is null)
            yield break;
        var call = CallLabels.Outcome(outcome.Outcome);
        if (call is null)
            yield return Said.In(
                $"'{outcome.Outcome}' is no outcome of a call: write {string.Join(", ", columns.Outcomes)}.",
                $"« {outcome.Outcome} » n’est pas le résultat d’un appel : écrire « "
                    + $"{string.Join(" », « ", columns.Outcomes)} »."
            );
        if (!Calls.Contains((outcome.Account, outcome.Id)))
            yield return Said.In(
                $"The row's id is of no call to {outcome.Account} that a run listed: leave the column "
                    + $"{columns.Row} as it was.",
                $"Le numéro de la ligne n’est celui d’aucun appel à {outcome.Account} qu’un passage a listé : "
                    + $"laisser la colonne « {columns.Row} » comme elle était."
            );
        if (call == CallOutcome.Promise && outcome.Until is null)
            yield return Said.In(
                $"A promise needs its day under {columns.Until}.",
                $"Une promesse a besoin de son jour sous « {columns.Until} »."
            );
        if (outcome.Until is { } until && until < on)
            yield return Said.In(
                $"{columns.Until}: {until:yyyy-MM-dd} is before the call, {on:yyyy-MM-dd}.",
                $"« {columns.Until} » : {until:yyyy-MM-dd} est avant l’appel, le {on:yyyy-MM-dd}."
            );
        if (call is not (null or CallOutcome.Promise) && (outcome.Until is not null || outcome.Promised is not null))
            yield return Said.In(
                $"{columns.Until} and {columns.Promised} are of a promise, not of '{outcome.Outcome}'.",
                $"« {columns.Until} » et « {columns.Promised} » sont d’une promesse, non de « {outcome.Outcome} »."
            );
    }

    private IEnumerable<NewRow> Rows(WrittenOutcome outcome, string by)
    {
        if (outcome.Id is null)
            return Worked(outcome, by);
        if (CallLabels.Outcome(outcome.Outcome) is not { } call || call == CallOutcome.NotCalled)
            return [];
        var details = new Records.Details(
            outcome.Until,
            outcome.Promised,
            Records.Outcomes[(int)call],
            Note: $"by {outcome.DoneBy ?? by}"
        );
        return new Records(history, at)
            .Rows(outcome.Account, "call", outcome.DoneOn ?? day, details)
            .Select(contact => new NewRow(LogKind.Contact, Bodies.Write(contact), Account: outcome.Account));
    }

    // What pages show beside the row; a sheet that is no worklist's any more is told of by its note alone.
    private IEnumerable<NewRow> Worked(WrittenOutcome outcome, string by) =>
        policies
            .Policies.SelectMany(policy => policy.Worklists)
            .Where(list => Titles(list).Any(title => OutcomeWorkbook.IsSheetOf(outcome.Sheet, title)))
            .Take(1)
            .Select(list => new WorkBody(
                list.Name,
                outcome.Claim,
                outcome.Outcome,
                outcome.DoneOn ?? day,
                outcome.DoneBy ?? by
            ))
            .Select(body => body.Row(outcome.Account));

    private IEnumerable<string> Titles(Worklist list) => _titles.Select(titles => titles.Worklist(list.Name));

    private readonly Titles[] _titles =
    [
        .. new[] { "en", "fr" }.Select(language => new Titles(TitleInForce.Of(policies, day), language)),
    ];

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
