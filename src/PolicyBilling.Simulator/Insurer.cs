namespace PolicyBilling.Simulator;

/// <summary>An invented insurer and what it pays. A PPO allows less than the practice's fee, and the practice writes
/// off the rest.</summary>
internal sealed record Insurer(string Carrier, int AllowedPercent, int Preventive, int Basic, int Major)
{
    public static readonly Insurer Medicaid = new("State Medicaid Dental", 62, 100, 100, 100);

    private static readonly Insurer[] All =
    [
        new("Northern Birch Dental PPO", 78, 100, 80, 50),
        new("Evergreen Benefit PPO", 72, 100, 80, 50),
        new("Lakeshore Mutual", 100, 90, 70, 50),
        new("Granite State Dental Plan", 84, 100, 80, 60),
        new("Harbor & Hill, Dental Division", 80, 100, 70, 50),
        new("Assurance Boréale", 100, 80, 80, 50),
    ];

    public static Insurer Any(Dice dice) => dice.Pick(All);

    /// <summary>A PPO, for what can only happen with one.</summary>
    public static Insurer Ppo => All[0];

    /// <summary>What it is expected to pay for a procedure, and what the practice will write off.</summary>
    public (long Payment, long WriteOff) Estimate(Procedure procedure)
    {
        var allowed = Share(procedure.Cents, AllowedPercent);
        var percent = procedure.Coverage switch
        {
            Coverage.Preventive => Preventive,
            Coverage.Basic => Basic,
            _ => Major,
        };
        return (Share(allowed, percent), procedure.Cents - allowed);
    }

    private static long Share(long cents, int percent) => (cents * percent + 50) / 100;
}
