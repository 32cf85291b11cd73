using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving;

/// <summary>Causes that cannot be looked for, because the export does not say what they need.</summary>
/// <param name="Causes">The causes.</param>
/// <param name="Because">What the export lacks, in a sentence.</param>
public sealed record NotSearched(IReadOnlyList<Cause> Causes, string Because)
{
    /// <summary>What cannot be looked for in an export.</summary>
    internal static IReadOnlyList<NotSearched> In(PracticeData data, PracticeHabits habits, string language)
    {
        var french = language == "fr";
        List<NotSearched> list = [];
        if (!data.FillsAppliesTo)
            list.Add(
                new(
                    [Cause.PaymentNotApplied],
                    french
                        ? "Aucune ligne du grand livre n’indique la visite qu’elle paie (applies_to)."
                        : "No row of the ledger says which visit it pays (applies_to)."
                )
            );
        if (data.Claims.Count == 0)
            list.Add(
                new(
                    [
                        Cause.WriteOffMissing,
                        Cause.WriteOffTwice,
                        Cause.WriteOffInPart,
                        Cause.InsurerPaidWrongClaim,
                        Cause.InsurerPaidTwice,
                        Cause.TakebackNotPosted,
                        Cause.EstimateNeverCame,
                        Cause.AnsweredOtherwise,
                        Cause.RefundToInsurer,
                    ],
                    french ? "Il n’y a pas de demandes aux assureurs." : "There are no claims."
                )
            );
        if (!habits.HasCodes)
            list.Add(
                new(
                    [Cause.WrongFee, Cause.DigitsTransposed, Cause.DecimalSlip],
                    french ? "Les actes n’ont pas de code." : "Charges have no procedure code."
                )
            );
        return list;
    }
}
