using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator.Layouts;

/// <summary>An entry of an account's ledger, as it is printed.</summary>
/// <param name="Date">The date that it counts for.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Cents">Above zero it raises the balance.</param>
public readonly record struct PrintedEntry(DateOnly Date, EntryKind Kind, long Cents);

/// <summary>A patient as lists show them.</summary>
/// <param name="Id">The patient's id.</param>
/// <param name="Name">First name first.</param>
public sealed record PrintedMember(string Id, string Name)
{
    /// <summary>The birth date; null for unknown.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>The name as lists have it, last name first.</summary>
    public string ListName => FirstName.Length > 0 ? $"{LastName}, {FirstName}" : LastName;

    internal string LastName => Name[(Name.IndexOf(' ') + 1)..];

    internal string FirstName => Name.IndexOf(' ') is > 0 and var at ? Name[..at] : "";
}

/// <summary>A claim that was sent and that no insurer has answered.</summary>
/// <param name="Patient">Whose it is.</param>
/// <param name="Carrier">The insurer.</param>
/// <param name="Sent">When it was sent.</param>
/// <param name="Billed">What was billed, in cents.</param>
public sealed record PrintedClaim(PrintedMember Patient, string Carrier, DateOnly Sent, long Billed);

/// <summary>An account as a practice system prints it. Money in cents.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The guarantor, first name first.</param>
public sealed record PrintedAccount(string Id, string Name)
{
    /// <summary>The guarantor's telephone; empty for none.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Open charges of 0–30, 31–60, 61–90 and more days.</summary>
    public IReadOnlyList<long> Buckets { get; init; } = [0, 0, 0, 0];

    /// <summary>Money of the patient that pays nothing yet.</summary>
    public long Credit { get; init; }

    /// <summary>What insurers are expected to take off.</summary>
    public long Insurance { get; init; }

    /// <summary>When the patient last paid, and how much; null for never.</summary>
    public (DateOnly Date, long Cents)? LastPayment { get; init; }

    /// <summary>When the last statement went out; null for never.</summary>
    public DateOnly? LastStatement { get; init; }

    /// <summary>Its ledger by date.</summary>
    public IReadOnlyList<PrintedEntry> Entries { get; init; } = [];

    /// <summary>The guarantor's billing type; empty for none.</summary>
    public string BillingType { get; init; } = "";

    /// <summary>The guarantor's birth date; null for unknown.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>The patients other than the guarantor.</summary>
    public IReadOnlyList<PrintedMember> Members { get; init; } = [];

    /// <summary>Its claims without an answer.</summary>
    public IReadOnlyList<PrintedClaim> Claims { get; init; } = [];

    /// <summary>The day of the last charge for a treatment; null for never.</summary>
    internal DateOnly? LastVisit =>
        Entries.Where(entry => entry.Kind == EntryKind.Charge).Select(entry => (DateOnly?)entry.Date).Max();

    /// <summary>What is owed.</summary>
    public long Balance => Buckets.Sum() - Credit;

    /// <summary>The name as lists have it, last name first.</summary>
    public string ListName => new PrintedMember(Id, Name).ListName;

    /// <summary>The buckets of systems that take a credit off the newest.</summary>
    internal long[] Netted => [Buckets[0] - Credit, .. Buckets.Skip(1)];
}

/// <summary>A practice on a day, as its system prints it.</summary>
/// <param name="Name">The practice's name.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Accounts">All accounts.</param>
public sealed record PrintedPractice(string Name, DateOnly AsOf, IReadOnlyList<PrintedAccount> Accounts)
{
    /// <summary>The first day of the month.</summary>
    internal DateOnly MonthBegins => AsOf.AddDays(1 - AsOf.Day);

    /// <summary>What was entered in the month, by day.</summary>
    internal IEnumerable<(PrintedAccount Account, PrintedEntry Entry)> InMonth =>
        Accounts
            .SelectMany(account => account.Entries.Select(entry => (account, entry)))
            .Where(pair => pair.entry.Date >= MonthBegins && pair.entry.Date <= AsOf)
            .OrderBy(pair => pair.entry.Date);

    /// <summary>The accounts that a list of balances shows, by name.</summary>
    public IEnumerable<PrintedAccount> Owing =>
        Accounts
            .Where(account => account.Balance != 0 || account.Insurance != 0)
            .OrderBy(account => account.ListName, StringComparer.Ordinal)
            .ThenBy(account => account.Id, StringComparer.Ordinal);
}
