using PolicyBilling.Ledgers;

namespace PolicyBilling.Connectors.Remittances;

/// <summary>A claim of the data folder, with what a remittance may be held against.</summary>
/// <param name="AccountId">Its account.</param>
/// <param name="Id">Its id.</param>
/// <param name="Account">The account's number in the data.</param>
/// <param name="Claim">The claim's index into <see cref="PracticeData.ClaimIds"/>.</param>
public sealed record KnownClaim(string AccountId, string Id, int Account, int Claim)
{
    /// <summary>The patient's name, else the guarantor's; empty where neither is known.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether <see cref="Name"/> is the patient's own.</summary>
    internal bool IsPatients { get; init; }

    /// <summary>The patient's id; empty where it is not known.</summary>
    internal string PatientId { get; init; } = "";

    /// <summary>What was billed, in cents; 0 where it is not known.</summary>
    internal long Billed { get; init; }

    /// <summary>The day numbers of its charges.</summary>
    internal IReadOnlySet<int> Days { get; init; } = new HashSet<int>();

    /// <summary>Account and claim in one word, as a question names it.</summary>
    public string Word => $"{AccountId}/{Id}";
}

/// <summary>The claims of a data folder, to be found by number or by amount.</summary>
internal sealed class ClaimBook
{
    private readonly ILookup<string, KnownClaim> _byId;
    private readonly ILookup<long, KnownClaim> _byAmount;

    public ClaimBook(PracticeData data)
    {
        var all = Read(data).ToList();
        _byId = all.ToLookup(claim => claim.Id, StringComparer.Ordinal);
        _byAmount = all.ToLookup(claim => claim.Billed);
    }

    /// <summary>The claims with the number that a remittance gives; Open Dental writes the patient's number before the
    /// claim's, <c>12/3456</c>.</summary>
    public IReadOnlyList<KnownClaim> ByNumber(string number)
    {
        if (_byId[number].ToList() is { Count: > 0 } same)
            return same;
        var at = number.LastIndexOfAny(['/', '-']);
        return at <= 0 ? [] : [.. _byId[number[(at + 1)..]].Where(claim => claim.PatientId == number[..at])];
    }

    /// <summary>The claims of an amount, in cents.</summary>
    public IEnumerable<KnownClaim> ByAmount(long billed) => billed == 0 ? [] : _byAmount[billed];

    /// <summary>A claim of an account; null where the data does not have it.</summary>
    public KnownClaim? Find(string account, string claim) =>
        _byId[claim].FirstOrDefault(known => known.AccountId == account);

    private static IEnumerable<KnownClaim> Read(PracticeData data)
    {
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            if (data.Claims.CountOf(account) == 0)
                continue;
            var charges = Charges(data, account);
            for (var i = 0; i < data.Claims.CountOf(account); i++)
            {
                var row = data.Claims.Of(account, i);
                var own = charges[row.Claim].ToList();
                var patient = NameOf(data, account, row.Patient);
                yield return new KnownClaim(data.AccountIds[account], data.ClaimIds[row.Claim], account, row.Claim)
                {
                    Name = patient.Length > 0 ? patient : data.Texts[data.Accounts[account].Name],
                    IsPatients = patient.Length > 0,
                    PatientId = data.PatientIds[row.Patient],
                    Billed = row.Billed != 0 ? row.Billed : own.Sum(charge => charge.Cents),
                    Days = own.Select(charge => charge.Date).ToHashSet(),
                };
            }
        }
    }

    private static ILookup<int, (long Cents, int Date)> Charges(PracticeData data, int account) =>
        Enumerable
            .Range(0, data.Ledger.CountOf(account))
            .Select(i => data.Ledger.Of(account, i))
            .Where(entry => entry is { Kind: EntryKind.Charge, Claim: >= 0 })
            .ToLookup(entry => entry.Claim, entry => (entry.Cents, entry.Date));

    private static string NameOf(PracticeData data, int account, int patient)
    {
        for (var i = 0; patient >= 0 && i < data.Patients.CountOf(account); i++)
            if (data.Patients.Of(account, i) is var row && row.Patient == patient && row.Name >= 0)
                return data.Texts[row.Name];
        return "";
    }
}
