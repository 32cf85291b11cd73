using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Resolving;

namespace PolicyBilling.App.Acting;

/// <summary>Writes down what was decided about an account's books: proposals accepted or rejected, an amount agreed
/// with the patient, where a review stands.</summary>
/// <param name="practice">The practice.</param>
/// <param name="terminal">Tells the time, and which history is used.</param>
/// <param name="language">The reader's language; null for the practice's first.</param>
internal sealed class Resolving(Workspace practice, Terminal terminal, string? language = null)
{
    /// <summary>The day of what is decided when nobody names one.</summary>
    public DateOnly Day(DateOnly? asked) =>
        ActingDay.Of(asked, practice.Data.ExportedAsOf, terminal.Today, practice.Policies.Practice.PlanValidDays);

    /// <summary>Accepts a proposal: its entries are expected in a later export. Refuses one that is not
    /// there.</summary>
    public IReadOnlyList<AcceptedEntry> Accept(Resolution resolution, string proposal, DateOnly? asked, string by)
    {
        var candidate = Find(resolution, proposal);
        if (candidate.Entries.Count == 0)
            throw new UsageException(
                Said.In(
                    $"[{candidate.Id}] has no entries to post: somebody must look at a paper first. Record what was "
                        + "found with --state or --reject.",
                    $"[{candidate.Id}] n’a pas d’écriture à inscrire : il faut d’abord consulter un document. Noter "
                        + $"ce qu’on y trouve avec --state ou --reject."
                )
            );
        var rows = ResolveBook
            .Accept(practice.Data, candidate.Id, candidate.Cause.Word(), candidate.Entries, Day(asked), by)
            .ToList();
        Write(by, rows);
        return [.. ResolveBook.Accepted(practice.Places.Data, terminal.History).TakeLast(rows.Count)];
    }

    /// <summary>Rejects a proposal: it is not made again unless its evidence changes.</summary>
    public void Reject(Resolution resolution, string proposal, DateOnly? asked, string by, string? note)
    {
        var candidate = Find(resolution, proposal);
        Write(by, [ResolveBook.Reject(resolution.Account, new RejectedBody(candidate.Id, Day(asked), by, note))]);
    }

    /// <summary>Keeps an amount that was agreed with the patient: a promise until its day, and what is adjusted off for
    /// it.</summary>
    public AcceptedEntry Agree(
        Resolution resolution,
        decimal amount,
        DateOnly? until,
        string? reason,
        string? approvedBy,
        DateOnly? asked,
        string by
    )
    {
        var format = new TextFormat(practice.Language(language), practice.Policies.Practice.Currency);
        if (resolution.Settlement is not { } settlement)
            throw new UsageException(
                resolution.NotSettled.Length > 0
                    ? Said.Alike(resolution.NotSettled)
                    : Said.In(
                        "There is nothing to settle: everything is justified, or the policies lay down no settlements.",
                        $"Il n’y a rien à convenir : tout est justifié, ou les politiques ne prévoient "
                            + $"pas d’arrangements."
                    )
            );
        if (amount != settlement.Agreed)
            throw new UsageException(
                Said.In(
                    $"--agree: {format.Money(settlement.Agreed)} is what may be agreed on, not "
                        + $"{format.Money(amount)}. {settlement.Because}",
                    $"--agree : on peut convenir de {format.Money(settlement.Agreed)}, et non de "
                        + $"{format.Money(amount)}. {settlement.Because}"
                )
            );
        if (until is not { } day)
            throw new UsageException(
                Said.In(
                    "An agreed amount needs its day: --until yyyy-MM-dd.",
                    $"Un montant convenu a besoin de son jour : --until aaaa-mm-jj."
                )
            );
        if (day < Day(asked))
            throw new UsageException(Records.UntilBefore(day, Day(asked)));
        if (settlement.NeedsApproval && string.IsNullOrWhiteSpace(approvedBy))
            throw new UsageException(
                Said.In(
                    $"{format.Money(settlement.Off)} is more than may be adjusted off without approval: --approved-by "
                        + "NAME.",
                    $"{format.Money(settlement.Off)} dépasse ce qui peut être ajusté sans approbation : --approved-by "
                        + $"NOM."
                )
            );
        var why = reason ?? settlement.Reasons.FirstOrDefault() ?? "";
        if (settlement.Reasons.Count > 0 && !settlement.Reasons.Contains(why))
            throw new UsageException(Records.NoneOf("--reason", why, settlement.Reasons));
        var off = new EntryToPost(resolution.Account, EntryKind.WriteOff, -settlement.Off, "", "", "", "");
        List<NewRow> rows =
        [
            .. ResolveBook.Accept(
                practice.Data,
                $"agreed-{Recording.Iso(Day(asked))}",
                AcceptedEntry.Settlement,
                [off],
                Day(asked),
                approvedBy is null ? by : $"{by}, {approvedBy}",
                why
            ),
        ];
        if (settlement.Agreed > 0)
            rows.Add(
                new NewRow(
                    LogKind.Contact,
                    Bodies.Write(
                        new ContactBody(Day(asked), "promise", null, null, "out", day, settlement.Agreed, null, why)
                    ),
                    Account: resolution.Account
                )
            );
        Write(by, rows);
        return ResolveBook.Accepted(practice.Places.Data, terminal.History)[^1];
    }

    /// <summary>Notes where an account under review stands.</summary>
    public ReviewNote Review(Resolution resolution, string state, DateOnly? asked, string by, string? note)
    {
        if (!ReviewWords.All.Contains(state))
            throw new UsageException(Records.NoneOf("--state", state, ReviewWords.All));
        var noted = new ReviewNote(
            resolution.Account,
            (ReviewState)ReviewWords.All.ToList().IndexOf(state),
            Day(asked),
            by,
            resolution.Now.Balance,
            note ?? ""
        );
        Write(by, [ResolveBook.Reviewed(noted)]);
        return noted;
    }

    private static Candidate Find(Resolution resolution, string proposal)
    {
        var all = resolution.Proposed.Concat(resolution.Questions).ToList();
        if (all.Find(candidate => candidate.Id.Equals(proposal, StringComparison.OrdinalIgnoreCase)) is { } found)
            return found;
        if (resolution.Accepted.Any(state => state.Entry.Proposal == proposal))
            throw new UsageException(
                Said.In($"[{proposal}] was accepted already.", $"[{proposal}] a déjà été accepté.")
            );
        var ids = all.ConvertAll(candidate => candidate.Id);
        throw new UsageException(
            all.Count == 0
                ? Said.In(
                    $"Nothing is proposed for account {resolution.Account}.",
                    $"Rien n’est proposé pour le compte {resolution.Account}."
                )
                : Said.In(
                    $"'{proposal}' is no proposal for account {resolution.Account}: write "
                        + $"{string.Join(", ", ids)}.{Nearest.Hint(proposal, ids)}",
                    $"« {proposal} » n’est pas une proposition pour le compte {resolution.Account} : écrire "
                        + $"{string.Join(", ", ids)}.{Nearest.Hint(proposal, ids)}"
                )
        );
    }

    private void Write(string by, IEnumerable<NewRow> rows)
    {
        using var history = HistoryFile.Open(Commands.ActingInputs.WrittenHistoryOf(practice.Places.Data, terminal));
        Approvals.RefuseAnEarlierClock(history, terminal.Clock());
        Approvals.RefuseAnOlderCopy(history, practice.Places.Reports, practice.Policies.Practice.Name);
        history.Append(terminal.Clock(), by, [.. rows]);
    }
}
