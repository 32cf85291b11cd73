using PolicyBilling.Breakdowns;
using PolicyBilling.Policies;

namespace PolicyBilling.Decisions;

/// <summary>What happens to an account, each kind with just what belongs to it.</summary>
public abstract record Disposition
{
    private Disposition(DecisionKind kind) => Kind = kind;

    /// <summary>Which of the kinds it is.</summary>
    public DecisionKind Kind { get; }

    /// <summary>Nothing: nothing is owed.</summary>
    public sealed record None() : Disposition(DecisionKind.None);

    /// <summary>Nothing yet.</summary>
    /// <param name="Until">The last day of it; null when it ends with its reason.</param>
    public sealed record Hold(DateOnly? Until = null) : Disposition(DecisionKind.Hold);

    /// <summary>The balance is given up.</summary>
    /// <param name="Reason">What it is booked under; null when the policy does not say.</param>
    public sealed record WriteOff(string? Reason) : Disposition(DecisionKind.WriteOff);

    /// <summary>A statement goes out.</summary>
    /// <param name="Mailing">The statement.</param>
    /// <param name="To">Whom it goes to; null where the run was not asked for papers.</param>
    public sealed record Statement(Mailing Mailing, Recipient? To = null) : Disposition(DecisionKind.Statement);

    /// <summary>A call, a letter or the agency, perhaps with a statement.</summary>
    /// <param name="Sends">What goes out: <c>statement</c>, <c>call</c>, <c>letter</c>, <c>agency</c>.</param>
    /// <param name="Mailing">The statement that goes with it, if one does.</param>
    /// <param name="Text">The letter's or the call's text; null when there is none.</param>
    /// <param name="IsFinalNotice">Whether it is the ladder's last letter before the agency.</param>
    /// <param name="To">Whom it goes to; null where the run was not asked for papers.</param>
    public sealed record Collections(
        IReadOnlyList<string> Sends,
        Mailing? Mailing = null,
        string? Text = null,
        bool IsFinalNotice = false,
        Recipient? To = null
    ) : Disposition(DecisionKind.Collections);
}

/// <summary>A statement that goes out.</summary>
/// <param name="By"><c>mail</c> or <c>email</c>.</param>
/// <param name="Message">Name of the message printed on it; null when there is none.</param>
/// <param name="MessageText">The message's text in the guarantor's language.</param>
public sealed record Mailing(string By, string? Message = null, string? MessageText = null)
{
    /// <summary>The notes' texts in the guarantor's language.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What it prints of the account's money; null where the run was not asked for papers.</summary>
    public StatementLines? Lines { get; init; }
}
