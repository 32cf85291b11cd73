using PolicyBilling.Files.Contents;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;

namespace PolicyBilling.App.Acting;

/// <summary>Writes down who approved a plan, when, and what was seen.</summary>
/// <param name="saved">The plan.</param>
/// <param name="history">The history.</param>
/// <param name="language">The reader's language.</param>
/// <param name="terminal">Tells the time.</param>
internal sealed class Approving(SavedPlan saved, HistoryFile history, string language, Terminal terminal)
{
    /// <summary>Throws where the plan may not be approved: the clock went back, the history is an older one, or the
    /// plan was sent.</summary>
    /// <param name="reports">The folder of the runs' folders.</param>
    public void Refuse(string reports)
    {
        Approvals.RefuseAnEarlierClock(history, terminal.Clock());
        Approvals.RefuseAnOlderCopy(history, reports, saved.Plan.Practice);
        if (RunState.Of(history, RunWork.NameOf(saved.Plan.AsOf, saved.Fingerprint)) is not { } run)
            return;
        var begun = Said.In(
            $"as the run {run.Run} of {LogRow.Time(run.At)} by {run.Who}",
            $"par le passage {run.Run} du {LogRow.Time(run.At)}, de {run.Who}"
        );
        throw new HistoryException(
            run is { IsFinished: false, IsTakenBack: false }
                ? Said.In(
                    $"The plan is being sent, {begun}: `policybilling send {saved.Path}` goes on.",
                    $"Le plan est en cours d’envoi, {begun} : `policybilling send {saved.Path}` continue."
                )
                : Said.In(
                    $"The plan was sent already, {begun}. Make a new one with `policybilling dry-run`.",
                    $"Le plan a déjà été envoyé, {begun}. En faire un nouveau avec `policybilling dry-run`."
                )
        );
    }

    /// <summary>Why sending will refuse the plan as things stand. Sending looks again, at the data too; what can be
    /// said now is said now.</summary>
    public IReadOnlyList<string> WouldBeRefused()
    {
        var stale = new StalePlan(saved, saved.Plan.AsOf, validDays: 0, new StaleWords(language));
        stale.Version();
        stale.History(PastContactReader.Read(history), RunState.All(history));
        stale.Age(terminal.Today);
        return stale.Reasons;
    }

    /// <summary>What is shown of the plan.</summary>
    /// <param name="except">Accounts that get nothing.</param>
    public PlanShown Shown(IReadOnlyCollection<string> except)
    {
        var last = RunState.All(history).LastOrDefault(before => !before.IsTakenBack);
        return new(
            saved.Plan,
            except.ToHashSet(),
            last is null ? null : (last, history.Decisions(last.Run)),
            language,
            terminal.Today
        );
    }

    /// <summary>Writes it down.</summary>
    /// <param name="by">Who approves.</param>
    /// <param name="except">Accounts that get nothing.</param>
    /// <param name="seen">What was seen, a line each.</param>
    public void Write(string by, IReadOnlyList<string> except, IReadOnlyList<string> seen)
    {
        var body = new ApprovalBody(saved.Fingerprint, saved.Plan.AsOf, except, seen);
        history.Append(terminal.Clock(), by, [new NewRow(LogKind.Approval, Bodies.Write(body))]);
    }
}
