namespace PolicyBilling.Policies;

/// <summary>What happens to an account. Every account gets exactly one; <see cref="None"/> is for a balance of
/// zero.</summary>
public enum DecisionKind : byte
{
    None,
    Statement,
    Hold,
    WriteOff,
    Collections,
}

/// <summary>What can go out or be done, and what a guard can forbid.</summary>
[Flags]
public enum Sending : byte
{
    None = 0,
    Statement = 1,
    Mail = 2,
    Email = 4,
    Letter = 8,
    Call = 16,
    Agency = 32,
    WriteOff = 64,
}

/// <summary>The words of files and results for decisions and sendings.</summary>
public static class Words
{
    /// <summary>Decisions in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<string> Decisions = ["none", "statement", "hold", "write-off", "collections"];

    /// <summary>Sendings with their words, in the order they are listed.</summary>
    public static readonly IReadOnlyList<(Sending Sending, string Word)> Sendings =
    [
        (Sending.Call, "call"),
        (Sending.Letter, "letter"),
        (Sending.Agency, "agency"),
        (Sending.Statement, "statement"),
        (Sending.Mail, "mail"),
        (Sending.Email, "email"),
        (Sending.WriteOff, "write-off"),
    ];

    /// <summary>The word for a decision.</summary>
    public static string Word(this DecisionKind kind) => Decisions[(int)kind];

    /// <summary>The words for a set of sendings.</summary>
    public static string[] List(this Sending sends) => Lists[(int)sends];

    // Made once: every account of a plan has such a list.
    private static readonly string[][] Lists =
    [
        .. Enumerable
            .Range(0, 128)
            .Select(sends =>
                Sendings.Where(pair => ((Sending)sends).HasFlag(pair.Sending)).Select(pair => pair.Word).ToArray()
            ),
    ];
}
