using System.Security.Cryptography;
using System.Text;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving;

/// <summary>A row that speaks for a cause.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Table"><c>ledger</c> or <c>claims</c>.</param>
/// <param name="Id">The entry's or the claim's id.</param>
/// <param name="Date">Its day; null where a claim has none.</param>
/// <param name="What">The entry's kind or the claim's status, in the export's word.</param>
/// <param name="Amount">As booked: positive raises the balance; of a claim what was expected of it. Two
/// decimals.</param>
public sealed record Evidence(string Account, string Table, string Id, DateOnly? Date, string What, decimal Amount);

/// <summary>An entry to post in the practice's system, or one there to apply to another charge.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Amount">Signed as in the ledger: what raises the balance is positive. Two decimals.</param>
/// <param name="Patient">The patient's id; empty for none.</param>
/// <param name="Claim">The claim's id; empty for none.</param>
/// <param name="AppliesTo">The entry that it names; empty for none.</param>
/// <param name="Moves">The entry that is there and only needs to be applied; empty for one to post.</param>
public sealed record EntryToPost(
    string Account,
    EntryKind Kind,
    decimal Amount,
    string Patient,
    string Claim,
    string AppliesTo,
    string Moves
)
{
    /// <summary>An entry that was accepted, as it was proposed.</summary>
    public static EntryToPost Of(AcceptedEntry accepted) =>
        new(
            accepted.Account,
            accepted.Kind,
            accepted.Amount,
            accepted.Patient,
            accepted.Claim,
            accepted.AppliesTo,
            accepted.Moves
        );

    /// <summary>Whether the entry is there and is only to be applied: the balance stays.</summary>
    public bool IsApplied => Moves.Length > 0;
}

/// <summary>So much of an entry's money: no two causes may use the same.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Entry">The entry's id.</param>
/// <param name="Cents">How much of it.</param>
/// <param name="Most">How much there is.</param>
internal readonly record struct MoneyUse(string Account, string Entry, long Cents, long Most);

/// <summary>Why a balance may be wrong, with the rows that say so and the entries that would put it right.</summary>
public sealed record Candidate
{
    /// <summary>The account whose balance it explains.</summary>
    public required string Account { get; init; }

    /// <summary>The cause.</summary>
    public required Cause Cause { get; init; }

    /// <summary>How far the books prove it.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The money it is about; above 0, two decimals.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The rows that speak for it.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The entries that put it right; none where somebody must look first.</summary>
    public required IReadOnlyList<EntryToPost> Entries { get; init; }

    /// <summary>The cause in a sentence, in the reader's language.</summary>
    public required string Because { get; init; }

    /// <summary>What it means in a table of causes: the insurer, the procedure; empty for nothing.</summary>
    public string About { get; init; } = "";

    /// <summary>A short name by which it is accepted or rejected: other evidence gives another one.</summary>
    public string Id => field ??= Named();

    /// <summary>The money that it accounts for.</summary>
    internal IReadOnlyList<MoneyUse> Uses { get; init; } = [];

    private string Named()
    {
        var rows = Evidence.Select(row => $"{row.Account}|{row.Table}|{row.Id}|{row.What}|{row.Amount}");
        var text = $"{Account}|{Cause.Word()}|{Amount}|{string.Join('|', rows.Order(StringComparer.Ordinal))}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..6];
    }
}
