using PolicyBilling.History.Log;
using PolicyBilling.Ledgers;

namespace PolicyBilling.History;

/// <summary>Reads from a history what facts need of it.</summary>
public static class PastContactReader
{
    /// <summary>Every contact that was not taken back, in the order in which they were written down.</summary>
    public static PastContacts Read(HistoryFile history) =>
        new(
            [.. Standing(history).Select(row => Contact(row.Row.Account!, row.Body<ContactBody>()))],
            history.Rows(LogKind.Reversal).Count
        );

    /// <summary>The rows of contacts that were not taken back.</summary>
    public static IEnumerable<LogRow> Standing(HistoryFile history)
    {
        var rows = history.Rows(LogKind.Contact, LogKind.Reversal);
        var reversed = rows.Where(row => row.Row.Kind == LogKind.Reversal)
            .Select(row => row.Body<ReversalBody>().Of)
            .ToHashSet();
        return rows.Where(row => row.Row.Kind == LogKind.Contact && !reversed.Contains(row.Serial));
    }

    private static PastContact Contact(string account, ContactBody body) =>
        new(
            account,
            body.Date,
            (ContactKind)Place(ContactWords.Kinds, body.What),
            body.Channel is { } channel ? (Channel)(Place(ContactWords.Channels, channel) + 1) : Channel.None,
            body.Step,
            (Direction)Place(ContactWords.Directions, body.Direction),
            body.Until,
            body.Amount
        );

    private static int Place(IReadOnlyList<string> words, string word)
    {
        for (var place = 0; place < words.Count; place++)
            if (words[place] == word)
                return place;
        throw new HistoryException(
            Said.In(
                $"The history knows a contact of '{word}', and this program does not.",
                $"L’historique connaît un contact « {word} », et ce programme ne le connaît pas."
            )
        );
    }
}
