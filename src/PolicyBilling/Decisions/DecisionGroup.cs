using PolicyBilling.Policies;

namespace PolicyBilling.Decisions;

/// <summary>What becomes of an account in one word, the strongest thing that goes out: a letter with its statement is
/// a letter. Every account is in one group, so that groups add up.</summary>
public enum DecisionGroup
{
    Statement,
    Letter,
    Call,
    Agency,
    WriteOff,
    Hold,
    None,
}

/// <summary>The groups of decisions.</summary>
public static class DecisionGroups
{
    /// <summary>Groups in which something goes out or is booked.</summary>
    public static readonly DecisionGroup[] Active =
    [
        DecisionGroup.Statement,
        DecisionGroup.Letter,
        DecisionGroup.Call,
        DecisionGroup.Agency,
        DecisionGroup.WriteOff,
    ];

    /// <summary>A decision's group.</summary>
    public static DecisionGroup Group(this Decision decision) =>
        decision.Kind switch
        {
            DecisionKind.Statement => DecisionGroup.Statement,
            DecisionKind.WriteOff => DecisionGroup.WriteOff,
            DecisionKind.Hold => DecisionGroup.Hold,
            DecisionKind.None => DecisionGroup.None,
            _ when decision.Sends.Contains("agency") => DecisionGroup.Agency,
            _ when decision.Sends.Contains("letter") => DecisionGroup.Letter,
            _ when decision.Sends.Contains("call") => DecisionGroup.Call,
            // A step whose call or letter a guard forbids may leave its statement.
            _ => DecisionGroup.Statement,
        };

    /// <summary>Whether a group asks the patient for money.</summary>
    public static bool Asks(this DecisionGroup group) =>
        group is DecisionGroup.Statement or DecisionGroup.Letter or DecisionGroup.Call;
}
