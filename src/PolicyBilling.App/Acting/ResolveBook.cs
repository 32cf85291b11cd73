using System.Text.Json;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Resolving;

namespace PolicyBilling.App.Acting;

/// <summary>A proposal that somebody rejected: it is not made again unless its evidence changes, which gives it another
/// id.</summary>
/// <param name="Proposal">Its id.</param>
/// <param name="Day">When.</param>
/// <param name="By">By whom.</param>
/// <param name="Note">Why; null for nothing said.</param>
internal sealed record RejectedBody(string Proposal, DateOnly Day, string By, string? Note = null);

/// <summary>What was decided about proposals, in the practice's history: notes, for they decide nothing by
/// themselves.</summary>
internal static class ResolveBook
{
    /// <summary>Entries that were accepted and not taken back, oldest first; none where there is no history.</summary>
    public static IReadOnlyList<AcceptedEntry> Accepted(string data, HistoryAsked asked) =>
        [.. Read<AcceptedEntry>(data, asked, NoteBody.Accepted).Select(note => note.Body)];

    /// <summary>Ids of proposals that were rejected.</summary>
    public static HashSet<string> Rejected(string data, HistoryAsked asked) =>
        [.. Read<RejectedBody>(data, asked, NoteBody.Rejected).Select(note => note.Body.Proposal)];

    /// <summary>What was noted of accounts under review, oldest first.</summary>
    public static IReadOnlyList<ReviewNote> Reviews(string data, HistoryAsked asked) =>
        [.. Read<ReviewNote>(data, asked, NoteBody.Reviewed).Select(note => note.Body)];

    /// <summary>The row that says where an account under review stands.</summary>
    public static NewRow Reviewed(ReviewNote note) => Row(NoteBody.Reviewed, note.Account, note);

    /// <summary>The rows that accept a proposal: one for each of its entries.</summary>
    public static IEnumerable<NewRow> Accept(
        PracticeData data,
        string proposal,
        string cause,
        IEnumerable<EntryToPost> entries,
        DateOnly day,
        string by,
        string reason = ""
    ) =>
        entries.Select(entry =>
            Row(
                NoteBody.Accepted,
                entry.Account,
                new AcceptedEntry(
                    proposal,
                    entry.Account,
                    entry.Kind,
                    entry.Amount,
                    entry.Patient,
                    entry.Claim,
                    entry.AppliesTo,
                    entry.Moves,
                    day,
                    by,
                    cause,
                    Alike(data, entry)
                )
                {
                    Reason = reason,
                }
            )
        );

    /// <summary>The row that rejects a proposal.</summary>
    public static NewRow Reject(string account, RejectedBody rejected) => Row(NoteBody.Rejected, account, rejected);

    /// <summary>Notes of a kind that were not taken back, oldest first.</summary>
    public static IReadOnlyList<(LogRow Row, T Body)> Read<T>(string data, HistoryAsked asked, string what)
    {
        var path = HistoryPlace.Of(data, asked);
        if (asked.IsLeftOut || !File.Exists(path))
            return [];
        using var history = HistoryFile.Read(path);
        var gone = history.Rows(LogKind.Reversal).Select(row => row.Body<ReversalBody>().Of).ToHashSet();
        return
        [
            .. history
                .Rows(LogKind.Note)
                .Where(row => !gone.Contains(row.Serial))
                .Select(row => (row, Note: row.Body<NoteBody>()))
                .Where(pair => pair.Note.What == what)
                .Select(pair => (pair.row, JsonSerializer.Deserialize<T>(pair.Note.Text)!)),
        ];
    }

    /// <summary>A note of a kind about an account.</summary>
    public static NewRow Row<T>(string what, string account, T body) =>
        new(LogKind.Note, Bodies.Write(new NoteBody(what, JsonSerializer.Serialize(body))), Account: account);

    // Entries that look the same and are there already.
    private static IReadOnlyList<string> Alike(PracticeData data, EntryToPost entry)
    {
        if (data.AccountIds.Find(entry.Account) is not (var account and >= 0))
            return [];
        return
        [
            .. Enumerable
                .Range(0, data.Ledger.CountOf(account))
                .Select(i => data.Ledger.Of(account, i))
                .Where(row => row.Kind == entry.Kind && row.Cents == Money.ToCents(entry.Amount))
                .Select(row => data.EntryIds[row.Entry]),
        ];
    }
}
