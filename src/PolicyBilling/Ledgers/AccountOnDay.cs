namespace PolicyBilling.Ledgers;

/// <summary>One account as it stood on a day: its entries aged, and its claims laid on what is open. The one place
/// where that is done. Reused from account to account.</summary>
/// <param name="data">The practice's data.</param>
/// <param name="rules">Which credits pay what, and from when money that went back ages.</param>
/// <param name="undoes">Whether a payment that was taken back counts as never made.</param>
/// <param name="tells">Whether the aging tells what each credit paid.</param>
internal sealed class AccountOnDay(PracticeData data, AgingRules rules, bool undoes = true, bool tells = false)
{
    /// <summary>Its entries as they were known.</summary>
    public AccountLedger Ledger { get; } = new(data, undoes);

    /// <summary>Its charges and what is open of them.</summary>
    public Aging Aging { get; } = new(data, rules) { Laid = tells ? [] : null };

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
