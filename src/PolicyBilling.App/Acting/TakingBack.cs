using PolicyBilling.Files.Contents;
using PolicyBilling.History;
using PolicyBilling.History.Log;

namespace PolicyBilling.App.Acting;

/// <summary>Takes back what never left, and says what is still to be done by hand.</summary>
/// <param name="undo">Takes it back.</param>
/// <param name="words">In which words.</param>
internal sealed class TakingBack(Undo undo, DeskWords words)
{
    /// <summary>A record, by its number.</summary>
    public string Record(long serial)
    {
        var record = undo.Record(serial);
        var row = record.Row;
        var madeOn = record.IsSlip ? null : LogRow.Time(row.At);
        return words.RecordTakenBack(row.Serial, row.Body<ContactBody>().What, row.Row.Account!, madeOn, row.Who);
    }

    /// <summary>A run, as a whole or for some accounts.</summary>
    public IReadOnlyList<string> Run(string run, IReadOnlyCollection<string> accounts)
    {
        var back = undo.Run(run, accounts);
        List<string> said =
        [
            accounts.Count == 0
                ? words.RunTakenBack(run, back.Contacts)
                : words.AccountsTakenBack(accounts.Distinct().Count(), back.Contacts),
        ];
        // Of a whole run every list is void; of some accounts their rows are.
        foreach (var list in back.Listed.Where(_ => accounts.Count > 0).GroupBy(row => row.File))
            said.Add(words.Strike(list.Key, list.Select(row => row.Account)));
        if (back.Accepted.Count > 0)
            said.Add(words.Accepted(back.Accepted));
        return said;
    }
}
