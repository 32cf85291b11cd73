namespace PolicyBilling.Ledgers;

/// <summary>One account as it stood on a day: its entries aged, and its claims laid on what is open. The one place
/// where that is done. Reused from account to account.</summary>
/// <param name="data">The practice's data.</param>
/// <param name="method">Which credits pay what.</param>
/// <param name="laid">Where to write down which credit paid which charge; null writes nothing down.</param>
internal sealed class AccountOnDay(PracticeData data, AgingMethod method, List<LaidCredit>? laid = null)
{
    /// <summary>Its entries as they were known.</summary>
    public AccountLedger Ledger { get; } = new(data);

    /// <summary>Its charges and what is open of them.</summary>
    public Aging Aging { get; } = new(data, method, laid);

    /// <summary>Its claims, and what of the open charges is the patient's.</summary>
    public AccountClaims Claims { get; } = new(data);

    /// <summary>Reads an account as of a day number.</summary>
    public void Read(int account, int asOf)
    {
        ReadEntries(account, asOf);
        Age(account, asOf);
    }

    /// <summary>Reads its entries alone, where they may tell that nothing else is needed.</summary>
    public void ReadEntries(int account, int asOf) => Ledger.Read(account, asOf);

    /// <summary>Ages the entries that were read, and lays the claims.</summary>
    public void Age(int account, int asOf)
    {
        Aging.Age(Ledger, asOf);
        Claims.Read(account, asOf, Ledger, Aging);
    }
}
