using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>The rows of one account, open to change, in a practice of its own that becomes readable with
/// <see cref="Finish"/>.</summary>
internal sealed class AccountDraft
{
    /// <summary>The account's number in its own practice.</summary>
    public const int Number = 0;

    /// <summary>The practice in which the account is the only one.</summary>
    public PracticeData Data { get; } = new();

    /// <summary>What is known of the account itself.</summary>
    public AccountRow Account;

    /// <summary>Its entries.</summary>
    public List<LedgerEntry> Ledger { get; } = [];

    /// <summary>Its claims.</summary>
    public List<ClaimRow> Claims { get; } = [];

    /// <summary>Its contacts, in the order they count on a day.</summary>
    public List<ContactRow> Contacts { get; } = [];

    /// <summary>Adds an entry that names nothing but, perhaps, a claim and another entry.</summary>
    public void Post(EntryKind kind, long cents, int day, int claim = -1, int patient = -1, int names = -1)
    {
        var id = $"move-{Ledger.Count}";
        while (Data.EntryIds.Find(id) >= 0)
            id += "-";
        Ledger.Add(
            new LedgerEntry
            {
                Entry = Data.EntryIds.Intern(id),
                AppliesTo = names,
                Patient = patient,
                Claim = claim,
                Date = day,
                Posted = day,
                Cents = cents,
                Kind = kind,
                Described = true,
            }
        );
    }

    /// <summary>Adds a contact that follows all others.</summary>
    public void Record(ContactKind kind, int day, Channel channel = Channel.None, string? step = null) =>
        Contacts.Add(new ContactRow(day, kind, channel, step is null ? -1 : Data.Words.Intern(step), 0, -1));

    /// <summary>Sets the account's flags.</summary>
    public void SetFlags(IEnumerable<string> flags) => Account.Flags = Data.FlagSets.Intern(flags);

    /// <summary>The practice with the rows as they stand now.</summary>
    public PracticeData Finish()
    {
        Data.Add(Account);
        foreach (var entry in Ledger)
            Data.Ledger.Add(Number, entry);
        foreach (var claim in Claims)
            Data.Claims.Add(Number, claim);
        foreach (var contact in Contacts)
            Data.Contacts.Add(Number, contact);
        Data.Seal();
        return Data;
    }
}
