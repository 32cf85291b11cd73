using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Workbench.Resolving;

/// <summary>Lays proposed entries into a copy of an account, as the practice's system would have them once they are
/// posted.</summary>
internal static class EntriesLaid
{
    /// <summary>Posts them on a day.</summary>
    public static void Into(AccountDraft draft, IEnumerable<EntryToPost> entries, DateOnly day)
    {
        foreach (var entry in entries)
            if (entry.IsApplied)
                Apply(draft, entry);
            else
                draft.Post(
                    entry.Kind,
                    Money.ToCents(entry.Amount),
                    day.DayNumber,
                    Find(draft.Data.ClaimIds, entry.Claim),
                    Find(draft.Data.PatientIds, entry.Patient),
                    Find(draft.Data.EntryIds, entry.AppliesTo)
                );
    }

    // The whole of it, or a part beside what stays as it is.
    private static void Apply(AccountDraft draft, EntryToPost entry)
    {
        var (id, charge) = (draft.Data.EntryIds.Find(entry.Moves), draft.Data.EntryIds.Intern(entry.AppliesTo));
        var place = draft.Ledger.FindIndex(row => row.Entry == id);
        if (place < 0)
            return;
        var (row, cents) = (draft.Ledger[place], Money.ToCents(entry.Amount));
        if (row.Cents == cents)
        {
            draft.Ledger[place] = row with { AppliesTo = charge };
            return;
        }
        draft.Ledger[place] = row with { Cents = row.Cents - cents };
        draft.Post(row.Kind, cents, row.Date, row.Claim, Find(draft.Data.PatientIds, entry.Patient), charge);
    }

    private static int Find(TextIndex ids, string id) => id.Length == 0 ? -1 : ids.Find(id);
}
