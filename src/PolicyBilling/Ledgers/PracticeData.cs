namespace PolicyBilling.Ledgers;

/// <summary>A practice's export, read and checked: every row of every table in compact columns, and what was wrong
/// with it. Once it is frozen nothing in it changes, and all threads read it at once.</summary>
public sealed class PracticeData
{
    private readonly List<AccountRow> _accounts = [];
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<int, Problem> _badAccounts = [];

    /// <summary>Whether nothing in it changes any more.</summary>
    public bool IsFrozen { get; private set; }

    /// <summary>Where it came from, as <c>export.yaml</c> says; null where it does not.</summary>
    public string? Source
    {
        get;
        set => field = Changed(value);
    }

    /// <summary>The name of the folder or workbook, for people: the same rows under another name are the same
    /// data.</summary>
    public string Folder
    {
        get;
        set => field = Changed(value);
    } = "";

    /// <summary>The day the export was made, where <c>export.yaml</c> says.</summary>
    public DateOnly? ExportedAsOf
    {
        get;
        set => field = Changed(value);
    }

    /// <summary>The tables that are there, if only with a header.</summary>
    public Table Present
    {
        get;
        set => field = Changed(value);
    }

    /// <summary>The tables that the practice says its system does not export; their facts read as no history.</summary>
    public Table NotExported
    {
        get;
        set => field = Changed(value);
    }

    /// <summary>Before this day nothing can be said: an aging report knows only its own date.</summary>
    public DateOnly? EarliestAsOf
    {
        get;
        set => field = Changed(value);
    }

    /// <summary>Whether any entry of the export names another: where none does, no payment can be called
    /// unapplied.</summary>
    public bool FillsAppliesTo
    {
        get;
        set => field = Changed(value);
    }

    /// <summary>Whether accounts have a postal code column: where they have, a blank one is a bad address.</summary>
    public bool HasPostalCodes
    {
        get;
        set => field = Changed(value);
    }

    /// <summary>Account ids; an account's number is its place here and in <see cref="Accounts"/>.</summary>
    public TextIndex AccountIds { get; } = new();

    /// <summary>Entry ids, those named by <c>applies_to</c> among them.</summary>
    public TextIndex EntryIds { get; } = new();

    /// <summary>Patient ids.</summary>
    public TextIndex PatientIds { get; } = new();

    /// <summary>Claim ids.</summary>
    public TextIndex ClaimIds { get; } = new();

    /// <summary>Words that repeat: billing types, providers, carriers, steps, cities.</summary>
    public TextIndex Words { get; } = new();

    /// <summary>Texts that differ from row to row: names, addresses.</summary>
    public TextPool Texts { get; } = new();

    /// <summary>Combinations of flags.</summary>
    public FlagSets FlagSets { get; } = new();

    /// <summary>What is known of each account, by account number.</summary>
    public IReadOnlyList<AccountRow> Accounts => _accounts;

    /// <summary>The ledger.</summary>
    public AccountRows<LedgerEntry> Ledger { get; } = new();

    /// <summary>The patients.</summary>
    public AccountRows<PatientRow> Patients { get; } = new();

    /// <summary>The claims.</summary>
    public AccountRows<ClaimRow> Claims { get; } = new();

    /// <summary>The appointments.</summary>
    public AccountRows<AppointmentRow> Appointments { get; } = new();

    /// <summary>The contacts: those of the export, and those of the history where it was laid over them.</summary>
    public AccountRows<ContactRow> Contacts { get; private set; } = new();

    /// <summary>Contacts that the history knows of and the export does not show, by account number.</summary>
    public IReadOnlyList<(int Account, PastContact Contact)> Unseen { get; private set; } = [];

    /// <summary>Entries that somebody agreed to post, in the order in which they did; whether the export shows them is
    /// asked of <see cref="PostingMatch"/>.</summary>
    public IReadOnlyList<AcceptedEntry> Accepted
    {
        get;
        set => field = Changed(value);
    } = [];

    /// <summary>What was noted of accounts under review, oldest first.</summary>
    public IReadOnlyList<ReviewNote> Reviews
    {
        get;
        set => field = Changed(value);
    } = [];

    /// <summary>The day number of each account's newest contact in the export itself, where a history was laid over it;
    /// 0 for none. What we did ourselves makes no data newer.</summary>
    public IReadOnlyList<int>? NewestExported { get; private set; }

    /// <summary>Fingerprint of the history that was laid over the contacts; empty for none.</summary>
    public string HistoryFingerprint
    {
        get;
        set => field = Changed(value);
    } = "";

    /// <summary>The payment plans.</summary>
    public AccountRows<PlanRow> Plans { get; } = new();

    /// <summary>What insurers' remittances say of claims.</summary>
    public AccountRows<RemittanceRow> Remittances { get; } = new();

    /// <summary>Codes and descriptions of entries, by the entry's number; only those that the import was asked to
    /// keep.</summary>
    public EntryTexts EntryTexts { get; } = new();

    /// <summary>Accounts with a row that could not be read, or that reads well and may mean something else, each with
    /// its first problem: they are held.</summary>
    public IReadOnlyDictionary<int, Problem> BadAccounts => _badAccounts;

    /// <summary>Holds an account because of its data. Of several problems the same one is told whatever the order of
    /// the rows, and what cannot be read before what is in doubt.</summary>
    public void Hold(int account, Problem problem)
    {
        if (!_badAccounts.TryGetValue(account, out var before) || Precedes(problem, before))
            _badAccounts[account] = Changed(problem);
    }

    private static bool Precedes(Problem problem, Problem before)
    {
        if ((problem.Check is null) != (before.Check is null))
            return problem.Check is null;
        if (problem.File != before.File)
            return problem.Check is not null && string.CompareOrdinal(problem.File, before.File) < 0;
        return (
            string.CompareOrdinal(problem.Column, before.Column),
            string.CompareOrdinal(problem.Message, before.Message)
        )
            is
                (< 0, _)
                or
                (0, < 0);
    }

    /// <summary>How many entries do not say when they were entered: on a past day they may not have been there
    /// yet.</summary>
    public int EntriesWithoutPosted { get; set; }

    /// <summary>Words that mean what the practice and its policies say.</summary>
    public SeenWords SeenWords { get; } = new();

    /// <summary>Columns that guard or protect and that a table lacks, such as <c>accounts.flags</c>.</summary>
    public HashSet<string> AbsentColumns { get; } = [];

    /// <summary>Columns of which <c>export.yaml</c> says that the system does not export them.</summary>
    public IReadOnlyList<string> NotExportedColumns { get; set; } = [];

    /// <summary>The files of the tables that were read, as the person knows them.</summary>
    public Dictionary<Table, string> Files { get; } = [];

    /// <summary>The file of a table, or its name where it was not read.</summary>
    public string FileOf(Table table) => Files.GetValueOrDefault(table, table.Names().FirstOrDefault(""));

    /// <summary>Everything that is not exported: tables, then columns.</summary>
    public IEnumerable<string> NotExportedNames => NotExported.Names().Concat(NotExportedColumns);

    /// <summary>Everything found wrong or worth knowing, in the order of files and lines.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>A fingerprint of all rows that does not depend on their order, as 32 hexadecimal digits.</summary>
    public string Fingerprint
    {
        get;
        set => field = Changed(value);
    } = "";

    /// <summary>Day number of the newest posting or contact, whatever the as-of date; 0 when there is none.</summary>
    public int NewestDay()
    {
        var newest = 0;
        for (var account = 0; account < Accounts.Count; account++)
        {
            for (var i = 0; i < Ledger.CountOf(account); i++)
                newest = Math.Max(newest, Ledger.Of(account, i).Posted);
            for (var i = 0; i < Contacts.CountOf(account); i++)
                newest = Math.Max(newest, Contacts.Of(account, i).Date);
        }
        return newest;
    }

    /// <summary>How many rows of a table count.</summary>
    public int CountOf(Table table) =>
        table switch
        {
            Table.Accounts => Accounts.Count,
            Table.Patients => Patients.Count,
            Table.Claims => Claims.Count,
            Table.Appointments => Appointments.Count,
            Table.Contacts => Contacts.Count,
            Table.PaymentPlans => Plans.Count,
            Table.Remittances => Remittances.Count,
            _ => Ledger.Count,
        };

    /// <summary>Adds an account; its number is the next.</summary>
    public void Add(in AccountRow account) => _accounts.Add(Changed(account));

    /// <summary>Keeps an entry's code and description, by its number.</summary>
    public void Keep(int entry, ReadOnlySpan<char> code, ReadOnlySpan<char> description)
    {
        Changed(entry);
        EntryTexts.Keep(entry, code, description);
    }

    /// <summary>Takes the contacts of export and history together.</summary>
    internal void Take(
        AccountRows<ContactRow> contacts,
        IReadOnlyList<(int, PastContact)> unseen,
        IReadOnlyList<int> newest
    ) => (Contacts, Unseen, NewestExported) = (Changed(contacts), unseen, newest);

    /// <summary>Adds to what was found.</summary>
    public void Add(IEnumerable<Problem> problems) => _problems.AddRange(Changed(problems));

    /// <summary>Nothing changes from here on; call when everything is read.</summary>
    public void Freeze()
    {
        IsFrozen = true;
        EntryTexts.Finish();
        Ledger.Freeze();
        Patients.Freeze();
        Claims.Freeze();
        Appointments.Freeze();
        Contacts.Freeze();
        Plans.Freeze();
        Remittances.Freeze();
    }

    private T Changed<T>(T value) =>
        IsFrozen ? throw new InvalidOperationException("The practice's data is read and does not change.") : value;

    /// <summary>Groups every table by account; call once, when all rows are read.</summary>
    public void Seal()
    {
        Ledger.Seal(Accounts.Count);
        Patients.Seal(Accounts.Count);
        Claims.Seal(Accounts.Count);
        Appointments.Seal(Accounts.Count);
        Contacts.Seal(Accounts.Count);
        Plans.Seal(Accounts.Count);
        Remittances.Seal(Accounts.Count);
    }
}
