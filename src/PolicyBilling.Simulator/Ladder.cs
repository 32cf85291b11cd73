namespace PolicyBilling.Simulator;

/// <summary>The steps of the shipped collections ladder, so that contact histories speak of the same ones.</summary>
internal static class Ladder
{
    public const int Statement = 0,
        ReminderStatement = 1,
        FriendlyCall = 2,
        Letter = 3,
        SecondCall = 4,
        FinalNotice = 5,
        Agency = 6;

    public static readonly IReadOnlyList<string> Steps =
    [
        "statement",
        "reminder-statement",
        "friendly-call",
        "letter",
        "second-call",
        "final-notice",
        "agency",
    ];

    /// <summary>From how many days of owing the practice took each step.</summary>
    public static readonly IReadOnlyList<int> DueDays = [0, 30, 45, 60, 75, 90, 120];

    public static bool IsCall(int step) => step is FriendlyCall or SecondCall;

    /// <summary>The contact that doing a step leaves behind; a call that reached nobody has no channel.</summary>
    public static Contact Contact(int step, DateOnly day, bool reached = true) =>
        step switch
        {
            Statement or ReminderStatement => new Contact(day, "statement") { Step = Steps[step], Channel = "mail" },
            FriendlyCall or SecondCall => new Contact(day, "call")
            {
                Step = Steps[step],
                Channel = reached ? "phone" : "",
                Note = reached ? "" : "No answer",
            },
            Agency => new Contact(day, "agency") { Step = Steps[step] },
            _ => new Contact(day, "letter") { Step = Steps[step], Channel = "mail" },
        };
}
