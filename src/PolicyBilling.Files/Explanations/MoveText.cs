using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Files.Explanations;

/// <summary>Moves as sentences: <c>in 6 days: letter (Final notice)</c>.</summary>
internal static class MoveText
{
    /// <summary>The move and the decision it leads to.</summary>
    public static string Of(Changed changed, DateOnly asOf, ExplanationLabels labels)
    {
        var sentence = $"{labels.Colon(Of(changed.Move, asOf, labels))} {labels.Decision(changed.After)}";
        return changed.Instead is { } instead
            ? sentence
                + labels.Say($", instead of {labels.Decision(instead)}", $", au lieu de {labels.Decision(instead)}")
            : sentence;
    }

    private static string Of(Move move, DateOnly asOf, ExplanationLabels labels)
    {
        var day = labels.Format.Date(asOf.AddDays(move.Days));
        var days = labels.Days(move.Days);
        return move switch
        {
            DaysPass => labels.Say($"in {days}, {day}, with nothing posted", $"dans {days}, le {day}, sans écriture"),
            PatientPays pays when pays.Days > 0 => labels.Say(
                $"a payment of {labels.Format.Money(pays.Amount)} today, and {days} later, {day}",
                $"un paiement de {labels.Format.Money(pays.Amount)} aujourd’hui, puis {days} plus tard, le {day}"
            ),
            PatientPays pays => labels.Say(
                $"a payment of {labels.Format.Money(pays.Amount)}",
                $"un paiement de {labels.Format.Money(pays.Amount)}"
            ),
            ClaimAnswered claim => Answered(claim, labels),
            ContactDone contact => Done(contact, labels),
            FlagChanged flag => Flagged(labels.Titles.Flag(flag.Flag), flag.Set, labels),
            _ => throw new InvalidOperationException($"No sentence for {move.GetType().Name}."),
        };
    }

    private static string Flagged(string flag, bool set, ExplanationLabels labels) =>
        set
            ? labels.Say($"the flag {labels.Quoted(flag)} is set", $"l’indicateur {labels.Quoted(flag)} est posé")
            : labels.Say(
                $"the flag {labels.Quoted(flag)} is taken off",
                $"l’indicateur {labels.Quoted(flag)} est retiré"
            );

    private static string Answered(ClaimAnswered claim, ExplanationLabels labels)
    {
        var carrier = claim.Carrier.Length > 0 ? labels.Say($" by {claim.Carrier}", $" par {claim.Carrier}") : "";
        var (payment, writeOff) = (labels.Format.Money(claim.Payment), labels.Format.Money(claim.WriteOff));
        return labels.Say(
            $"claim {claim.Claim} is answered{carrier} as estimated ({payment} paid, {writeOff} written off)",
            $"la demande {claim.Claim} est réglée{carrier} comme prévu ({payment} payés, {writeOff} radiés)"
        );
    }

    private static string Done(ContactDone contact, ExplanationLabels labels) =>
        contact.Kind switch
        {
            ContactKind.Statement => labels.Say("a statement is mailed today", "un relevé part aujourd’hui"),
            ContactKind.Letter => labels.Say("a letter is mailed today", "une lettre part aujourd’hui"),
            ContactKind.Call => labels.Say("a call reaches somebody today", "un appel aboutit aujourd’hui"),
            ContactKind.Hold => labels.Say("a hold is set", "le compte est mis en attente"),
            _ => labels.Say("the hold is released", "l’attente est levée"),
        };
}
