namespace PolicyBilling.Ledgers;

/// <summary>An entry that somebody agreed to post in the practice's system, and that an export has still to
/// show.</summary>
/// <param name="Proposal">The id of the cause that it puts right.</param>
/// <param name="Account">The account's id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Amount">Signed as in the ledger; two decimals.</param>
/// <param name="Patient">The patient's id; empty for none.</param>
/// <param name="Claim">The claim's id; empty for none.</param>
/// <param name="AppliesTo">The entry that it names; empty for none.</param>
/// <param name="Moves">The entry that is there and is only to be applied; empty for one to post.</param>
/// <param name="Day">The day it was accepted.</param>
/// <param name="By">Who accepted it.</param>
/// <param name="Cause">The word of the cause; <c>settlement</c> for what was agreed with the patient.</param>
/// <param name="Known">Entries of the account that look like it and were there before: none of them is it.</param>
public sealed record AcceptedEntry(
    string Proposal,
    string Account,
    EntryKind Kind,
    decimal Amount,
    string Patient,
    string Claim,
    string AppliesTo,
    string Moves,
    DateOnly Day,
    string By,
    string Cause,
    IReadOnlyList<string> Known
)
{
    /// <summary>The cause of what is adjusted off by agreement.</summary>
    public const string Settlement = "settlement";

    /// <summary>The reason it is booked under; empty where none was given.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>Whether an accepted entry is in the books.</summary>
public enum PostingState : byte
{
    /// <summary>The export does not show it yet.</summary>
    Expected,

    /// <summary>The export shows it.</summary>
    Posted,

    /// <summary>The export does not show it, though it should by now.</summary>
    Overdue,
}

/// <summary>An accepted entry and what the export says of it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="State">Whether it is in the books.</param>
/// <param name="As">The id under which it stands there; empty where it does not.</param>
/// <param name="On">The day it is posted for; null where it is not.</param>
public sealed record AcceptedState(AcceptedEntry Entry, PostingState State, string As, DateOnly? On);

/// <summary>Looks for accepted entries in an export: by account, kind, amount and days, each row of the ledger for one
/// of them, and never a row that was there before.</summary>
public static class PostingMatch
{
    // Somebody may have typed it before it was accepted here, on the same errand.
    private const int DaysBefore = 7;

    /// <summary>What an export says of accepted entries on a day, in their order.</summary>
    /// <param name="data">The export.</param>
    /// <param name="accepted">The entries.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="days">So many days after it was accepted an entry should be there.</param>
    public static IReadOnlyList<AcceptedState> Of(
        PracticeData data,
        IReadOnlyList<AcceptedEntry> accepted,
        DateOnly asOf,
        int days
    )
    {
        var (used, states) = (new HashSet<int>(), new AcceptedState?[accepted.Count]);
        for (var i = 0; i < accepted.Count; i++)
            if (Row(data, accepted[i], accepted[i].Amount, asOf, used) is { } row)
                states[i] = Posted(data, accepted[i], row, used);
        // Several lines of one proposal may be typed as one.
        foreach (
            var lines in Enumerable
                .Range(0, accepted.Count)
                .Where(i => states[i] is null && accepted[i].Moves.Length == 0)
                .GroupBy(i => (accepted[i].Proposal, accepted[i].Account, accepted[i].Kind))
                .Where(lines => lines.Count() > 1)
        )
            if (Row(data, accepted[lines.First()], lines.Sum(i => accepted[i].Amount), asOf, used) is { } row)
                foreach (var line in lines)
                    states[line] = Posted(data, accepted[line], row, used);
        return
        [
            .. accepted.Select(
                (entry, i) =>
                    states[i]
                    ?? new AcceptedState(
                        entry,
                        entry.Day.AddDays(days) < asOf ? PostingState.Overdue : PostingState.Expected,
                        "",
                        null
                    )
            ),
        ];
    }

    private static AcceptedState Posted(PracticeData data, AcceptedEntry entry, LedgerEntry row, HashSet<int> used)
    {
        used.Add(row.Entry);
        return new(entry, PostingState.Posted, data.EntryIds[row.Entry], DateOnly.FromDayNumber(row.Date));
    }

    private static LedgerEntry? Row(
        PracticeData data,
        AcceptedEntry entry,
        decimal amount,
        DateOnly asOf,
        HashSet<int> used
    )
    {
        if (data.AccountIds.Find(entry.Account) is not (var account and >= 0) || account >= data.Accounts.Count)
            return null;
        LedgerEntry? best = null;
        for (var i = 0; i < data.Ledger.CountOf(account); i++)
        {
            var row = data.Ledger.Of(account, i);
            if (!row.CountsOn(asOf.DayNumber) || used.Contains(row.Entry) || !Fits(data, entry, amount, row))
                continue;
            if (best is not { } other || Distance(entry, row) < Distance(entry, other))
                best = row;
        }
        return best;
    }

    private static bool Fits(PracticeData data, AcceptedEntry entry, decimal amount, in LedgerEntry row)
    {
        var id = data.EntryIds[row.Entry];
        // Of a payment that is applied in part the practice's system may make two.
        if (entry.Moves.Length > 0)
            return row.AppliesTo >= 0
                && data.EntryIds[row.AppliesTo] == entry.AppliesTo
                && (id == entry.Moves || (IsAlike(entry, amount, row) && !entry.Known.Contains(id)));
        return IsAlike(entry, amount, row)
            && row.Posted >= entry.Day.DayNumber - DaysBefore
            && !entry.Known.Contains(id);
    }

    private static bool IsAlike(AcceptedEntry entry, decimal amount, in LedgerEntry row) =>
        row.Kind == entry.Kind && row.Cents == Money.ToCents(amount);

    private static int Distance(AcceptedEntry entry, in LedgerEntry row) => Math.Abs(row.Posted - entry.Day.DayNumber);
}
