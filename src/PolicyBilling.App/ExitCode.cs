namespace PolicyBilling.App;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input or the output cannot be used as it stands; nothing was written.</summary>
    public const int Refused = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>Done, but some accounts are held because their data or a rule failed.</summary>
    public const int Faults = 3;

    /// <summary>The plan may not be sent: it needs approval, or it is stale.</summary>
    public const int NotApproved = 4;

    /// <summary>Questions are open, and nobody sits there to answer them; nothing was written.</summary>
    public const int QuestionsOpen = 5;
    public const int Cancelled = 130;
}
