using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Workbench.Comparing;

/// <summary>Where money stands on a day, or how it moved: open charges by age, and credits (positive when the
/// practice owes). Exact to the cent.</summary>
public readonly record struct Position(ByAge Open, decimal Credit)
{
    /// <summary>No money, with two decimals.</summary>
    public static readonly Position Zero = new(new(0.00m, 0.00m, 0.00m, 0.00m), 0.00m);

    /// <summary>Open charges less credits.</summary>
    public decimal Balance => Open.Total - Credit;

    public static Position operator +(Position a, Position b) => new(a.Open + b.Open, a.Credit + b.Credit);
}

/// <summary>The lines of a walk from one balance to another, in their order.</summary>
public static class WalkLines
{
    /// <summary>What grew older between the days: it moves money between buckets and never changes the
    /// balance.</summary>
    public const string AgedOn = "aged-on";

    /// <summary>Entries known from the first export that the second tells otherwise or no more; of a day whose run was
    /// sent, whatever the export has made of it since. Within one export, and without such a run, always 0.</summary>
    public const string Rewritten = "rewritten";

    /// <summary><see cref="AgedOn"/>, the kinds of entries in the contract's order, <see cref="Rewritten"/>.</summary>
    public static readonly IReadOnlyList<string> All = [AgedOn, .. EntryKinds.Words, Rewritten];

    /// <summary>The place of a kind among <see cref="All"/>.</summary>
    internal static int Of(EntryKind kind) => (int)kind + 1;
}

/// <summary>The walk from the opening to the closing balance: opening + every line = closing, in total, in each
/// bucket and in each account.</summary>
public sealed record Walk
{
    /// <summary>What was known at the end of the first day.</summary>
    public required Position Opening { get; init; }

    /// <summary>One line for each of <see cref="WalkLines.All"/>, in that order, also those without money.</summary>
    public required IReadOnlyList<WalkLine> Lines { get; init; }

    /// <summary>What was known at the end of the second day.</summary>
    public required Position Closing { get; init; }

    /// <summary>Of the lines, entries dated on or before the first day that came into the books after it; by kind,
    /// month they are dated, month they were posted.</summary>
    public required IReadOnlyList<BackDated> BackDated { get; init; }

    /// <summary>Every account with an entry known on either day, in ordinal order of ids.</summary>
    public required IReadOnlyList<AccountWalk> Accounts { get; init; }

    /// <summary>Of <see cref="Opening"/>, the balance of accounts that the practice keeps out of its
    /// receivables.</summary>
    public required decimal OpeningLeftOut { get; init; }

    /// <summary>Of <see cref="Closing"/>, the balance of accounts that the practice keeps out of its
    /// receivables.</summary>
    public required decimal ClosingLeftOut { get; init; }
}

/// <summary>One line of a walk.</summary>
/// <param name="Line">Its word among <see cref="WalkLines.All"/>.</param>
/// <param name="Entries">How many ledger entries it is made of; 0 for what aged on.</param>
/// <param name="Moved">What they did to buckets and credits, when each line is laid on the ones before it.</param>
public sealed record WalkLine(string Line, int Entries, Position Moved)
{
    /// <summary>What they did to the balance: positive when it rose.</summary>
    public decimal Amount => Moved.Balance;
}

/// <summary>Entries of a closed month that came late.</summary>
/// <param name="Line">Their kind's line.</param>
/// <param name="Dated">First day of the month they are dated in.</param>
/// <param name="Posted">First day of the month they were posted in; null when the export says they were there all
/// along, and the first export did not have them.</param>
/// <param name="Entries">How many.</param>
/// <param name="Amount">What they did to the balance.</param>
public sealed record BackDated(string Line, DateOnly Dated, DateOnly? Posted, int Entries, decimal Amount);

/// <summary>One account's walk.</summary>
public sealed record AccountWalk(string Account, string Guarantor, Position Opening, Position Closing)
{
    /// <summary>What each of <see cref="WalkLines.All"/> did to the balance, in cents.</summary>
    internal long[] Cents { get; init; } = new long[WalkLines.All.Count];

    /// <summary>What a line did to the balance, by its place among <see cref="WalkLines.All"/>.</summary>
    public decimal Of(int line) => Money.FromCents(Cents[line]);

    /// <summary>Closing less opening balance.</summary>
    public decimal Change => Closing.Balance - Opening.Balance;

    /// <summary>The line that moved the most money in the direction of <see cref="Change"/>; null when nothing
    /// changed.</summary>
    public string? Mostly
    {
        get
        {
            var sign = Math.Sign(Change);
            var most = Enumerable.Range(0, Cents.Length).MaxBy(line => Cents[line] * sign);
            return sign == 0 ? null : WalkLines.All[most];
        }
    }
}
