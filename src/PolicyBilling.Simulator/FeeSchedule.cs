namespace PolicyBilling.Simulator;

/// <summary>What an insurer calls a procedure when it decides its share.</summary>
internal enum Coverage
{
    Preventive,
    Basic,
    Major,
}

/// <summary>A procedure with the practice's own fee in cents.</summary>
internal sealed record Procedure(string Code, string Description, long Cents, Coverage Coverage);

/// <summary>The practice's fees. Codes are CDT's; the fees are invented.</summary>
internal static class FeeSchedule
{
    public const string MissedCode = "D9986",
        CancelledCode = "D9987";
    public const long MissedFee = 50_00,
        CancelledFee = 35_00;

    private static readonly Dictionary<string, Procedure> ByCode = new Procedure[]
    {
        new("D0120", "Periodic exam", 58_00, Coverage.Preventive),
        new("D0140", "Limited exam", 82_00, Coverage.Preventive),
        new("D0150", "Comprehensive exam, new patient", 98_00, Coverage.Preventive),
        new("D0210", "Full-mouth X-rays", 148_00, Coverage.Preventive),
        new("D0274", "Bitewing X-rays, four", 76_00, Coverage.Preventive),
        new("D1110", "Cleaning, adult", 104_00, Coverage.Preventive),
        new("D1120", "Cleaning, child", 76_00, Coverage.Preventive),
        new("D1206", "Fluoride varnish", 42_00, Coverage.Preventive),
        new("D1351", "Sealant", 58_00, Coverage.Preventive),
        new("D2391", "White filling, one surface", 188_00, Coverage.Basic),
        new("D2392", "White filling, two surfaces", 238_00, Coverage.Basic),
        new("D2740", "Crown, porcelain", 1285_00, Coverage.Major),
        new("D2950", "Core buildup", 295_00, Coverage.Major),
        new("D3330", "Root canal, molar", 1180_00, Coverage.Basic),
        new("D4341", "Scaling and root planing, one quadrant", 268_00, Coverage.Basic),
        new("D4910", "Periodontal maintenance", 152_00, Coverage.Basic),
        new("D7140", "Extraction", 205_00, Coverage.Basic),
        new("D7210", "Extraction, surgical", 325_00, Coverage.Basic),
        new("D9110", "Relief of pain", 125_00, Coverage.Basic),
        new("D9944", "Night guard, hard", 545_00, Coverage.Major),
    }.ToDictionary(procedure => procedure.Code);

    private static readonly string[][] AdultTreatments =
    [
        ["D2391"],
        ["D2392"],
        ["D2392"],
        ["D2391", "D2392"],
        ["D2740"],
        ["D2740"],
        ["D2740", "D2950"],
        ["D3330"],
        ["D4341", "D4341"],
        ["D7140"],
        ["D7140"],
        ["D7210"],
        ["D0140", "D9110"],
        ["D9944"],
    ];

    private static readonly string[][] ChildTreatments =
    [
        ["D2391"],
        ["D2391"],
        ["D2392"],
        ["D1351", "D1351"],
        ["D7140"],
        ["D0140"],
    ];

    public static Procedure Of(string code) => ByCode[code];

    /// <summary>What is done at a visit to the hygienist.</summary>
    public static string[] Checkup(Dice dice, bool child, bool first)
    {
        if (first)
            return child ? ["D0150", "D1120"] : ["D0150", "D0210", "D1110"];
        if (child)
            return dice.Percent(40) ? ["D0120", "D1120", "D1206"] : ["D0120", "D1120"];
        if (dice.Percent(10))
            return ["D4910"];
        return dice.Percent(40) ? ["D0120", "D0274", "D1110"] : ["D0120", "D1110"];
    }

    /// <summary>What the dentist does at a visit that followed from a checkup.</summary>
    public static string[] Treatment(Dice dice, bool child) => dice.Pick(child ? ChildTreatments : AdultTreatments);
}
