using PolicyBilling.Decisions;
using PolicyBilling.Policies;

namespace PolicyBilling.Plans;

/// <summary>What sending a plan does for an account.</summary>
public enum DeliveryKind
{
    /// <summary>A statement by mail.</summary>
    Statement,

    /// <summary>A statement by e-mail.</summary>
    Email,

    /// <summary>A letter by mail; the statement that goes with it is enclosed.</summary>
    Letter,

    /// <summary>A row of the call list; the call counts when it was made.</summary>
    Call,

    /// <summary>A row of the hand-over to the agency.</summary>
    Agency,

    /// <summary>A write-off to be posted in the practice's system.</summary>
    WriteOff,

    /// <summary>A billing type to be changed there.</summary>
    Move,
}

/// <summary>One thing that sending a plan does for one account.</summary>
/// <param name="Decision">The account's decision.</param>
/// <param name="Kind">What is done.</param>
public sealed record Delivery(Decision Decision, DeliveryKind Kind)
{
    /// <summary>The words for what is done, in the order in which they are listed.</summary>
    public static readonly IReadOnlyList<string> Words =
    [
        "statement",
        "email",
        "letter",
        "call",
        "agency",
        "write-off",
        "move",
    ];

    /// <summary>The word for what is done.</summary>
    public string What => Words[(int)Kind];

    /// <summary>Whether it is a paper that is mailed.</summary>
    public bool IsMailed => Kind is DeliveryKind.Statement or DeliveryKind.Letter;

    /// <summary>Everything that a plan does, in the order of its accounts, but for those left out.</summary>
    public static IEnumerable<Delivery> Of(BillingPlan plan, IReadOnlySet<string> leftOut) =>
        from decision in plan.Decisions
        where !leftOut.Contains(decision.Account)
        from kind in Kinds(decision)
        select new Delivery(decision, kind);

    private static IEnumerable<DeliveryKind> Kinds(Decision decision)
    {
        var (letter, statement) = (decision.Sends.Contains("letter"), decision.Mailing is not null);
        if (letter)
            yield return DeliveryKind.Letter;
        if (statement && decision.By == "email")
            yield return DeliveryKind.Email;
        else if (statement && !letter)
            yield return DeliveryKind.Statement;
        if (decision.Sends.Contains("call"))
            yield return DeliveryKind.Call;
        if (decision.Sends.Contains("agency"))
            yield return DeliveryKind.Agency;
        if (decision.Kind == DecisionKind.WriteOff)
            yield return DeliveryKind.WriteOff;
        if (decision.MoveTo is not null)
            yield return DeliveryKind.Move;
    }
}
