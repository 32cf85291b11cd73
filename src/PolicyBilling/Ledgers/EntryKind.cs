namespace PolicyBilling.Ledgers;

/// <summary>What a ledger entry is. The first five raise a balance, the next four lower it, the last two give money
/// back.</summary>
public enum EntryKind : byte
{
    Charge,
    MissedFee,
    LateFee,
    FinanceCharge,
    OpeningBalance,
    PatientPayment,
    InsurancePayment,
    InsuranceWriteOff,
    WriteOff,
    Adjustment,
    Transfer,
    Refund,
    ReturnedPayment,
}

/// <summary>What the contract says about each <see cref="EntryKind"/>.</summary>
public static class EntryKinds
{
    /// <summary>The words of the export, in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<string> Words =
    [
        "charge",
        "missed-fee",
        "late-fee",
        "finance-charge",
        "opening-balance",
        "patient-payment",
        "insurance-payment",
        "insurance-write-off",
        "write-off",
        "adjustment",
        "transfer",
        "refund",
        "returned-payment",
    ];

    /// <summary>The word of the export for a kind.</summary>
    public static string Word(this EntryKind kind) => Words[(int)kind];

    /// <summary>Payments and write-offs: the kinds whose amounts are negative unless they reverse one.</summary>
    public static bool Lowers(this EntryKind kind) =>
        kind
            is EntryKind.PatientPayment
                or EntryKind.InsurancePayment
                or EntryKind.InsuranceWriteOff
                or EntryKind.WriteOff;

    /// <summary>Charges, fees and what was brought over: the kinds whose amounts are positive unless they reverse
    /// one.</summary>
    public static bool IsCharge(this EntryKind kind) => kind <= EntryKind.OpeningBalance;

    /// <summary>Fees, which the patient owes in full: insurers never pay them.</summary>
    public static bool IsFee(this EntryKind kind) =>
        kind is EntryKind.MissedFee or EntryKind.LateFee or EntryKind.FinanceCharge;

    /// <summary>CDT D9986 (missed appointment) and D9987 (cancelled appointment) are fees whatever kind the export
    /// gives them.</summary>
    public static EntryKind WithCode(this EntryKind kind, ReadOnlySpan<char> code) =>
        (kind.IsFee() || kind == EntryKind.Charge)
        && (
            code.Equals("D9986", StringComparison.OrdinalIgnoreCase)
            || code.Equals("D9987", StringComparison.OrdinalIgnoreCase)
        )
            ? EntryKind.MissedFee
            : kind;

    /// <summary>A mark of a procedure code, which tells most codes apart in one byte; 0 for none.</summary>
    public static byte CodeMark(ReadOnlySpan<char> code)
    {
        if (code.IsEmpty)
            return 0;
        var hash = 2166136261u;
        foreach (var letter in code)
            hash = (hash ^ char.ToUpperInvariant(letter)) * 16777619;
        return (byte)(1 + (hash ^ (hash >> 16)) % 255);
    }
}
