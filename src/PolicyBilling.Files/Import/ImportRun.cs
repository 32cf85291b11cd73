using System.IO.Hashing;
using System.Text;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>One reading of an export: what its tables share while they are read.</summary>
internal sealed class ImportRun
{
    public ImportRun(ExportSource source, ExportSettings settings, CancellationToken cancel)
    {
        (Source, Settings, Cancel) = (source, settings, cancel);
        Accounts = new AccountDirectory(Data.AccountIds);
        Flags = new FlagReader(Data.FlagSets, Data.SeenWords);
    }

    /// <summary>The export.</summary>
    public ExportSource Source { get; }

    /// <summary>How it is written.</summary>
    public ExportSettings Settings { get; }

    /// <summary>Stops the reading.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>What is filled.</summary>
    public PracticeData Data { get; } = new();

    /// <summary>The accounts, once they are read.</summary>
    public AccountDirectory Accounts { get; }

    /// <summary>Whether every account was seen; without them every other row would be reported as one for an unknown
    /// account.</summary>
    public bool KnowsAccounts { get; set; }

    /// <summary>The combinations of flags.</summary>
    public FlagReader Flags { get; }

    /// <summary>Whose codes and descriptions are kept; null for nobody's.</summary>
    public KeptTexts? Texts { get; init; }

    /// <summary>The number of the one account whose texts are kept, once the accounts are read; -1 for none.</summary>
    public int KeptAccount { get; set; } = -1;

    /// <summary>Claim ids below this number stand in the claims table; -1 where it was not read.</summary>
    public int KnownClaims { get; set; } = -1;

    /// <summary>Patient ids below this number stand in the patients table; 0 where it was not read.</summary>
    public int KnownPatients { get; set; }

    /// <summary>The balances that <c>accounts</c> states, in cents by account; empty without such a column.</summary>
    public Dictionary<int, long> StatedBalances { get; } = [];

    /// <summary>The readers of the tables that are there.</summary>
    public IReadOnlyList<TableReader> Readers { get; private set; } = [];

    /// <summary>The reader of a table; null where the table is not there.</summary>
    public TableReader? ReaderOf(Table table) => Readers.FirstOrDefault(reader => reader.Table == table);

    /// <summary>Notices something about the accounts that it touches, and holds them.</summary>
    public void Hold(Problem problem, IEnumerable<int> accounts)
    {
        foreach (var account in accounts)
            Data.Hold(account, problem);
    }

    /// <summary>Reads every table that is there, accounts first, claims before the ledger that names them.</summary>
    public IReadOnlyList<TableReader> ReadTables(bool ledger)
    {
        List<TableReader> readers =
        [
            new AccountsReader(this),
            new PatientsReader(this),
            new ClaimsReader(this),
            ledger ? new LedgerReader(this) : new AgingReader(this),
            new AppointmentsReader(this),
            new ContactsReader(this),
            new PlansReader(this),
            new RemittancesReader(this),
        ];
        readers.RemoveAll(reader => !Source.Has(reader.Table));
        Readers = readers;
        foreach (var reader in readers)
            reader.Read();
        return [.. readers.OrderBy(reader => reader.Table)];
    }

    /// <summary>The fingerprint of everything that was read.</summary>
    public string Fingerprint(IEnumerable<TableReader> readers, Table notExported)
    {
        var whole = new XxHash128();
        whole.Append([(byte)notExported]);
        foreach (var reader in readers)
            reader.Fingerprint.AppendTo(whole);
        // An account in doubt is decided differently because of it, and what raised the doubt may be no part of the
        // rows.
        foreach (var column in Data.NotExportedColumns)
            whole.Append(Encoding.UTF8.GetBytes($"{column}\n"));
        foreach (var (account, check) in Doubts())
            whole.Append(Encoding.UTF8.GetBytes($"{account}\n{check}\n"));
        return whole.GetCurrentHashAsUInt128().ToString("x32");
    }

    private IEnumerable<(string Account, string Check)> Doubts() =>
        Data
            .BadAccounts.Where(held => held.Value.Check is not null)
            .Select(held => (Data.AccountIds[held.Key], held.Value.Check!))
            .Order();
}
