using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Plans;

/// <summary>What facts need to know of the policies' ladders: facts are read before any policy is asked.</summary>
internal static class StepsForFacts
{
    /// <summary>The ladders' steps, in the policies' order.</summary>
    public static IReadOnlyList<LadderSteps> Of(IEnumerable<Policy> policies) =>
        [
            .. from policy in policies
            where policy.Ladder is not null
            select new LadderSteps([
                .. policy.Ladder!.Steps.Select(step => new LadderStep(step.Name, Leaves(step.Do))),
            ]),
        ];

    private static ContactKind Leaves(Sending sending) =>
        sending switch
        {
            Sending.Statement => ContactKind.Statement,
            Sending.Letter => ContactKind.Letter,
            Sending.Call => ContactKind.Call,
            Sending.Agency => ContactKind.Agency,
            _ => throw new ArgumentOutOfRangeException(nameof(sending), sending, "No contact tells of it."),
        };
}
