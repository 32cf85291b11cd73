namespace PolicyBilling.Files.Import;

/// <summary>Whose codes and descriptions an import keeps: deciding needs none.</summary>
public sealed record KeptTexts
{
    private KeptTexts() { }

    /// <summary>Those of everything that raises a balance: what statements print.</summary>
    public static KeptTexts OfCharges { get; } = new() { Charges = true };

    /// <summary>Those of write-offs and adjustments: why money was written off.</summary>
    public static KeptTexts OfWriteOffs { get; } = new() { WriteOffs = true };

    /// <summary>Both.</summary>
    public static KeptTexts OfChargesAndWriteOffs { get; } = new() { Charges = true, WriteOffs = true };

    /// <summary>Those of all entries: to find slips among them.</summary>
    public static KeptTexts OfEverything { get; } =
        new()
        {
            Charges = true,
            WriteOffs = true,
            Others = true,
        };

    /// <summary>Those of one account, to explain it.</summary>
    public static KeptTexts Of(string account) => new() { Account = account };

    internal string? Account { get; private init; }

    internal bool Charges { get; private init; }

    internal bool WriteOffs { get; private init; }

    internal bool Others { get; private init; }
}
