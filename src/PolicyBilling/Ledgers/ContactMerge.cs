namespace PolicyBilling.Ledgers;

/// <summary>
/// Lays the history's contacts over those of an export, before any fact is read. A row of each is the same contact when
/// account and kind agree and their days lie close together: nearest first, each used once. Of the two the history's
/// day, step, channel and outcome count; what one side alone has counts too. So a letter that both know of is one
/// letter: escalation may wait for a row that was not matched, and never jumps over one.
/// </summary>
public static class ContactMerge
{
    /// <summary>Lays the contacts over those of the data, which is not frozen yet. Contacts of accounts that the
    /// export does not have are left out.</summary>
    /// <param name="data">What was read.</param>
    /// <param name="history">What the history knows.</param>
    /// <param name="matchDays">Days that the two may lie apart and still be the same contact.</param>
    public static void Into(PracticeData data, PastContacts history, int matchDays)
    {
        var known = new Dictionary<int, List<PastContact>>();
        foreach (var contact in history.Contacts)
            if (data.AccountIds.Find(contact.Account) is var account and >= 0 && account < data.Accounts.Count)
            {
                if (!known.TryGetValue(account, out var contacts))
                    known[account] = contacts = [];
                contacts.Add(contact);
            }
        data.HistoryFingerprint = history.Fingerprint;
        if (known.Count == 0)
            return;
        var rows = new AccountRows<ContactRow>();
        var unseen = new List<(int, PastContact)>();
        var newest = new int[data.Accounts.Count];
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            var ours = known.GetValueOrDefault(account, []);
            var export = Enumerable
                .Range(0, data.Contacts.CountOf(account))
                .Select(index => data.Contacts.Of(account, index))
                .ToArray();
            newest[account] = export.Length == 0 ? 0 : export.Max(row => row.Date);
            var match = Matches(export, ours, matchDays);
            for (var i = 0; i < export.Length; i++)
                rows.Add(account, match[i] < 0 ? export[i] : Row(data, ours[match[i]], export[i]));
            for (var i = 0; i < ours.Count; i++)
                if (Array.IndexOf(match, i) < 0)
                {
                    rows.Add(account, Row(data, ours[i], null));
                    unseen.Add((account, ours[i]));
                }
        }
        rows.Seal(data.Accounts.Count);
        data.Take(rows, unseen, newest);
    }

    // Of each row of the export the contact it is the same as; -1 for none.
    private static int[] Matches(ContactRow[] export, List<PastContact> ours, int matchDays)
    {
        var match = new int[export.Length];
        Array.Fill(match, -1);
        var used = new bool[ours.Count];
        foreach (
            var (row, contact, _) in (
                from row in Enumerable.Range(0, export.Length)
                from contact in Enumerable.Range(0, ours.Count)
                where export[row].Kind == ours[contact].Kind
                let days = Math.Abs(export[row].Date - ours[contact].Date.DayNumber)
                where days <= matchDays
                orderby days, ours[contact].Date, contact, row
                select (row, contact, days)
            )
        )
            if (match[row] < 0 && !used[contact])
                (match[row], used[contact]) = (contact, true);
        return match;
    }

    // What the history leaves open, the export may say.
    private static ContactRow Row(PracticeData data, PastContact contact, ContactRow? export) =>
        new(
            contact.Date.DayNumber,
            contact.Kind,
            contact.Channel == Channel.None ? export?.Channel ?? Channel.None : contact.Channel,
            contact.Step is { } step ? data.Words.Intern(step) : export?.Step ?? -1,
            contact.Until?.DayNumber ?? export?.Until ?? 0,
            contact.Amount is { } amount ? Money.ToCents(amount) : export?.Amount ?? -1,
            contact.Direction
        );
}
