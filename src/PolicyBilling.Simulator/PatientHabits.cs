namespace PolicyBilling.Simulator;

/// <summary>When a guarantor pays.</summary>
internal enum PayHabit
{
    AtVisit,
    FirstStatement,
    ThirdStatement,
    InParts,
    Monthly,
    Never,
}

/// <summary>How a guarantor deals with what is owed.</summary>
internal sealed class PatientHabits(PayHabit pays, Dice dice)
{
    public const long MonthlyPart = 50_00;

    public PayHabit Pays { get; } = pays;

    public static PatientHabits Any(Dice dice) =>
        new(
            dice.Between(1, 1000) switch
            {
                <= 620 => PayHabit.AtVisit,
                <= 885 => PayHabit.FirstStatement,
                <= 920 => PayHabit.ThirdStatement,
                <= 954 => PayHabit.InParts,
                <= 986 => PayHabit.Monthly,
                _ => PayHabit.Never,
            },
            dice
        );

    /// <summary>What is paid at the desk when the whole balance is asked for.</summary>
    public long AtDesk(long owed) =>
        Pays switch
        {
            PayHabit.AtVisit => dice.Percent(96) ? owed : 0,
            PayHabit.FirstStatement => dice.Percent(30) ? owed : 0,
            PayHabit.ThirdStatement => dice.Percent(15) ? owed : 0,
            PayHabit.InParts => dice.Percent(50) ? Part(owed) : 0,
            _ => 0,
        };

    /// <summary>What is paid some days after a statement.</summary>
    public long AfterStatement(long owed, int statements) =>
        Pays switch
        {
            PayHabit.AtVisit or PayHabit.FirstStatement => dice.Percent(88) ? owed : 0,
            PayHabit.ThirdStatement => statements >= 3 && dice.Percent(80) ? owed : 0,
            PayHabit.InParts => Part(owed),
            _ => 0,
        };

    /// <summary>Whether a call or letter moves this guarantor to pay.</summary>
    public bool MovedBy(bool final) => Pays == PayHabit.Never ? final && dice.Percent(10) : dice.Percent(45);

    private static long Part(long owed) => owed <= 60_00 ? owed : owed / 2 / 100 * 100;
}
