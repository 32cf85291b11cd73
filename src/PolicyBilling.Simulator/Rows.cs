using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator;

/// <summary>A member of an invented family.</summary>
internal sealed class Patient(string id, string name, DateOnly birth)
{
    public string Id { get; } = id;
    public string Name { get; set; } = name;
    public DateOnly Birth { get; set; } = birth;
    public List<string> Flags { get; } = [];

    /// <summary>Null: pays without insurance.</summary>
    public Insurer? Insurer { get; set; }

    public bool IsChild(DateOnly day) => Birth.AddYears(18) > day;
}

/// <summary>An invented ledger entry.</summary>
internal sealed class Entry
{
    public required DateOnly Date { get; init; }
    public DateOnly Posted { get; set; }
    public required EntryKind Kind { get; init; }
    public required long Cents { get; init; }
    public Patient? Patient { get; init; }
    public string Code { get; init; } = "";
    public string Description { get; init; } = "";
    public string Provider { get; init; } = "";
    public Claim? Claim { get; set; }
    public Entry? AppliesTo { get; init; }

    /// <summary>Given when it is written, so that ids grow through the file.</summary>
    public long Id { get; set; }

    /// <summary>What is left of a charge after the entries that name it.</summary>
    public long Open { get; set; }

    /// <summary>What the insurer is expected to pay on this charge, until it answers.</summary>
    public long ExpectedPayment { get; set; }

    /// <summary>What the practice is expected to write off on it by its contract with the insurer, until it
    /// answers.</summary>
    public long ExpectedWriteOff { get; set; }

    /// <summary>The same entry with something else about it.</summary>
    public Entry With(long? cents = null, DateOnly? date = null) => Copy(AppliesTo, Patient, cents, date);

    /// <summary>The same entry, which names another one or, with null, none.</summary>
    public Entry Naming(Entry? other, Patient? patient = null, long? cents = null) =>
        Copy(other, patient ?? Patient, cents, null);

    private Entry Copy(Entry? appliesTo, Patient? patient, long? cents, DateOnly? date) =>
        new()
        {
            Date = date ?? Date,
            Posted = date ?? Posted,
            Kind = Kind,
            Cents = cents ?? Cents,
            Patient = patient,
            Code = Code,
            Description = Description,
            Provider = Provider,
            Claim = Claim,
            AppliesTo = appliesTo,
            Open = Open,
            ExpectedPayment = ExpectedPayment,
            ExpectedWriteOff = ExpectedWriteOff,
        };

    /// <summary>What the patient owes of a charge today.</summary>
    public long PatientPart => Open - ExpectedPayment - ExpectedWriteOff;
}

/// <summary>An invented claim, one for each insured visit.</summary>
internal sealed class Claim
{
    public required string Id { get; init; }
    public required Patient Patient { get; init; }
    public required string Carrier { get; init; }
    public required IReadOnlyList<Entry> Charges { get; init; }
    public ClaimStatus Status { get; set; } = ClaimStatus.Unsent;
    public DateOnly? Sent { get; set; }
    public DateOnly? Received { get; set; }

    /// <summary>Null: the practice estimated nothing.</summary>
    public long? EstimatedPayment { get; set; }
    public long? EstimatedWriteOff { get; set; }
    public long Billed => Charges.Sum(charge => charge.Cents);
    public bool IsOpen => Status is ClaimStatus.Unsent or ClaimStatus.Sent;
}

/// <summary>An invented appointment.</summary>
internal sealed record Appointment(Patient Patient, DateOnly Date, AppointmentStatus Status);

/// <summary>An invented contact; words are the contract's.</summary>
internal sealed record Contact(DateOnly Date, string Kind)
{
    public string Step { get; init; } = "";
    public string Channel { get; init; } = "";
    public DateOnly? Until { get; init; }
    public long? Cents { get; init; }
    public string Note { get; init; } = "";
}

/// <summary>An invented payment plan.</summary>
internal sealed record Plan(string Id, long Installment, DateOnly NextDue, long? Balance, int Missed);
