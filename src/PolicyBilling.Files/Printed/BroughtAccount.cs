namespace PolicyBilling.Files.Printed;

/// <summary>An account as a report tells it, in the contract's terms. Money in whole cents as decimals.</summary>
internal sealed record BroughtAccount
{
    /// <summary>The account's number as text.</summary>
    public required string Account { get; init; }
    public required string Name { get; init; }

    /// <summary>The line it stands in.</summary>
    public required int Line { get; init; }

    /// <summary>What is open, by age: 0 to 30 days, 31 to 60, 61 to 90, over 90.</summary>
    public decimal[] Buckets { get; init; } = new decimal[4];

    /// <summary>What the practice owes the account, above zero.</summary>
    public decimal Credit { get; init; }

    /// <summary>What insurers are expected to pay or write off; null where the report does not say.</summary>
    public decimal? Insurance { get; init; }

    public string Phone { get; init; } = "";
    public string BillingType { get; init; } = "";
    public string Provider { get; init; } = "";
    public string Address { get; init; } = "";
    public string City { get; init; } = "";
    public string State { get; init; } = "";
    public string PostalCode { get; init; } = "";
    public string Email { get; init; } = "";
    public DateOnly? LastStatement { get; init; }

    /// <summary>What stands where the day of the last statement should, and is no day: it holds the account.</summary>
    public string UnreadStatement { get; init; } = "";

    /// <summary>Whether only a list of patients names it, and no balance.</summary>
    public bool NothingOwed { get; init; }

    public decimal Balance => Buckets.Sum() - Credit;
}

/// <summary>A member of an account, from a list of patients.</summary>
internal sealed record BroughtPatient(string Patient, string Account, string Name, DateOnly? BirthDate);

/// <summary>A claim that an insurer has not answered.</summary>
internal sealed record BroughtClaim(string Account, string Patient, string Carrier, DateOnly? Sent, decimal Billed)
{
    /// <summary>What the insurer is expected to pay or write off; null where only what was billed is known.</summary>
    public decimal? Expected { get; init; }

    /// <summary>Whether it may be another account's: the account is held until that is known.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>A statement that went out.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Day">When it went out; null where that, or whose it is, cannot be told.</param>
/// <param name="Text">What is printed for the day.</param>
internal sealed record BroughtStatement(string Account, DateOnly? Day, string Text);

/// <summary>An entry of a ledger; the amount raises the balance when above zero.</summary>
internal sealed record BroughtEntry(
    string Account,
    string Patient,
    DateOnly Date,
    string Kind,
    string Code,
    string Description,
    decimal Amount,
    string Provider
);
