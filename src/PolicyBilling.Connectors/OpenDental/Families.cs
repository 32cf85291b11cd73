namespace PolicyBilling.Connectors.OpenDental;

/// <summary>Who answers for whom, as it is today: each guarantor's account, by a place from 0.</summary>
internal sealed class Families
{
    // Values of patient.PatStatus.
    private const int NonPatient = 1,
        Inactive = 2,
        Archived = 3,
        Deleted = 4,
        Deceased = 5;

    private readonly Dictionary<long, int> _accounts = [];
    private readonly Dictionary<long, int> _patients = [];
    private readonly HashSet<int> _active = [];

    private Families() { }

    /// <summary>The guarantors' numbers, by place.</summary>
    public List<long> Guarantors { get; } = [];

    /// <summary>What Open Dental stored for each, by place.</summary>
    public List<StoredAging> Stored { get; } = [];

    /// <summary>Patients whose guarantor is deleted or not there: each became an account of their own.</summary>
    public List<long> Orphans { get; } = [];

    /// <summary>How many deleted patients were left out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Reads them.</summary>
    public static Families Read(Database database)
    {
        var families = new Families();
        var people = new List<(long Patient, long Guarantor, long Status, StoredAging Stored)>();
        database.Read(
            "SELECT PatNum, Guarantor, PatStatus, Bal_0_30, Bal_31_60, Bal_61_90, BalOver90, BalTotal, InsEst "
                + "FROM patient ORDER BY PatNum",
            row =>
            {
                if (row.Number(2) == Deleted)
                    families.LeftOut++;
                else
                    people.Add((row.Number(0), row.Number(1), row.Number(2), StoredAging.Read(row, 3)));
            }
        );
        var known = people.Select(person => person.Patient).ToHashSet();
        foreach (var (patient, guarantor, status, stored) in people)
        {
            var payer = known.Contains(guarantor) ? guarantor : patient;
            if (payer != guarantor)
                families.Orphans.Add(patient);
            var account = families.Add(payer);
            families._patients[patient] = account;
            if (patient == payer)
                families.Stored[account] = stored;
            if (status is not (NonPatient or Inactive or Archived or Deceased))
                families._active.Add(account);
        }
        return families;
    }

    /// <summary>The place of a patient's account; -1 for a patient who is deleted or not there.</summary>
    public int AccountOf(long patient) => _patients.GetValueOrDefault(patient, -1);

    /// <summary>The contract's word for a guarantor's status: inactive is who has no active patient in the
    /// family.</summary>
    public string StatusOf(long guarantor, long status) =>
        status == Deceased ? "deceased"
        : _active.Contains(_accounts[guarantor]) ? "active"
        : "inactive";

    /// <summary>Whether a status says that the patient died.</summary>
    public static bool IsDeceased(long status) => status == Deceased;

    /// <summary>Whether a patient is a guarantor.</summary>
    public bool IsGuarantor(long patient) => _accounts.ContainsKey(patient);

    private int Add(long guarantor)
    {
        if (_accounts.TryGetValue(guarantor, out var account))
            return account;
        account = _accounts[guarantor] = Guarantors.Count;
        Guarantors.Add(guarantor);
        Stored.Add(default);
        return account;
    }
}
