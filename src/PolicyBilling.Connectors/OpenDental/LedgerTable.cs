using PolicyBilling.Ledgers;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>A row of the ledger before it is written.</summary>
internal record struct LedgerRow
{
    /// <summary>Its id in the data folder.</summary>
    public required string Entry;

    /// <summary>The patient's number.</summary>
    public required long Patient;

    /// <summary>The day number; 0 where the database has none.</summary>
    public required int Date;

    /// <summary>The day number on which it was entered; 0 where that is not known.</summary>
    public required int Posted;

    /// <summary>The day number on which it was last changed; 0 where that is not known.</summary>
    public int Changed;
    public required EntryKind Kind;

    /// <summary>Signed: what raises the balance is positive.</summary>
    public required long Cents;
    public string? Code,
        Description,
        Claim;
    public long Provider;

    /// <summary>The number of the procedure that it names; 0 for none.</summary>
    public long Procedure;

    /// <summary>Whether Open Dental lays it on that procedure before anything else is paid: so adjustments and what
    /// leaves for a payment plan.</summary>
    public bool Adjusts;

    /// <summary>The id of another entry that it names, where it names no procedure.</summary>
    public string? Names;
}

/// <summary>Writes <c>ledger</c> row by row, and lets the self-check see each.</summary>
internal sealed class LedgerTable(CsvOutput csv, Source source, Procedures procedures, AgingCheck check)
{
    public static readonly string[] Columns =
    [
        "entry",
        "account",
        "patient",
        "date",
        "posted",
        "kind",
        "code",
        "description",
        "amount",
        "provider",
        "claim",
        "applies_to",
    ];

    private long _withoutPosted;

    /// <summary>How many rows do not tell when they were entered.</summary>
    public long WithoutPosted => _withoutPosted;

    /// <summary>Writes a row; one of nothing is none. False where the patient has no account.</summary>
    public bool Add(in LedgerRow row)
    {
        if (row.Cents == 0)
            return false;
        var account = source.Families.AccountOf(row.Patient);
        if (account < 0 || row.Date == 0)
        {
            source.Summary.LeftOut(account < 0 ? OpenDentalWords.OfNobody : OpenDentalWords.WithoutDate, row.Cents);
            return false;
        }
        var procedure = row.Procedure == 0 ? default : procedures.Find(row.Procedure);
        // What was paid for another family's visit is this family's money all the same.
        var names = procedure.Day != 0 && procedure.Account == account;
        if (procedure.Day != 0 && !names)
            source.Summary.LeftOut(OpenDentalWords.OfOthers, row.Cents);
        Check(row, account, names ? procedure.Day : 0);
        _withoutPosted += row.Posted == 0 ? 1 : 0;
        csv.Text(row.Entry)
            .Text(source.AccountId(account))
            .Number(row.Patient)
            .Date(DateOnly.FromDayNumber(row.Date))
            .Date(row.Posted == 0 ? null : DateOnly.FromDayNumber(row.Posted))
            .Text(row.Kind.Word())
            .Text(row.Code ?? "")
            .Text(row.Description ?? "")
            .Money(row.Cents)
            .Text(source.Settings.Provider(row.Provider))
            .Text(row.Claim ?? "")
            .Text(names ? Source.Id(Procedures.Prefix, row.Procedure) : row.Names ?? "")
            .EndRow();
        source.Summary.Wrote("ledger");
        return true;
    }

    private void Check(in LedgerRow row, int account, int procedureDay)
    {
        check.Changed(account, row.Changed);
        if (procedureDay != 0 && row.Adjusts)
            check.AddNamed(account, row.Date, row.Cents, row.Procedure, procedureDay);
        else
            check.Add(account, row.Date, row.Cents);
    }
}
