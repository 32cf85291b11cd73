using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Files.Explanations;

/// <summary>The words of an explanation's contacts, in English or French.</summary>
internal sealed class ContactLabels(ExplanationLabels labels)
{
    public string Contacts => Say("Contacts, and what each counted as", "Contacts, et ce qu’ils ont compté");
    public string Sheet => Say("Contacts", "Contacts");
    public string Kind => Say("Kind", "Genre");
    public string Channel => Say("Channel", "Moyen");
    public string Direction => Say("Direction", "Sens");
    public string Step => Say("Step", "Étape");
    public string Until => Say("Until", "Jusqu’au");
    public string CountedAs => Say("Counted as", "A compté");
    public string None => Say("none", "aucun");

    public string Earlier(int count) =>
        Say(
            count == 1 ? "and 1 earlier contact" : $"and {labels.Format.Number(count)} earlier contacts",
            count == 1 ? "et 1 contact plus ancien" : $"et {labels.Format.Number(count)} contacts plus anciens"
        ) + Say("; --format json has every one", " ; --format json les a tous");

    /// <summary>What a contact is.</summary>
    public string Of(ContactKind kind) =>
        kind switch
        {
            ContactKind.Statement => Say("statement", "relevé"),
            ContactKind.Letter => Say("letter", "lettre"),
            ContactKind.Call => Say("call", "appel"),
            ContactKind.Email => Say("e-mail", "courriel"),
            ContactKind.ReturnedMail => Say("returned mail", "courrier revenu"),
            ContactKind.AddressChanged => Say("address changed", "nouvelle adresse"),
            ContactKind.Promise => Say("promise", "promesse"),
            ContactKind.Hold => Say("hold", "mise en attente"),
            ContactKind.Release => Say("release", "fin d’attente"),
            ContactKind.Review => Say("review", "revue"),
            ContactKind.Agency => Say("agency", "agence"),
            _ => Say("back from agency", "retour d’agence"),
        };

    /// <summary>How a contact was made; empty when not said.</summary>
    public string Of(Channel channel) =>
        channel switch
        {
            Ledgers.Channel.Mail => Say("mail", "poste"),
            Ledgers.Channel.Email => Say("e-mail", "courriel"),
            Ledgers.Channel.InPerson => Say("in person", "sur place"),
            Ledgers.Channel.Phone => Say("phone", "téléphone"),
            _ => "",
        };

    /// <summary>Who turned to whom.</summary>
    public string Of(Direction direction) =>
        direction == Ledgers.Direction.Out ? Say("out", "sortant") : Say("in", "entrant");

    /// <summary>What a contact counted as, and why; and whether the practice's system shows it.</summary>
    public string Counted(ContactLine contact) =>
        contact.IsOursAlone
            ? Say(
                $"{CountsAs(contact)}; done here, the practice's system does not show it",
                $"{CountsAs(contact)} ; fait ici, le logiciel du cabinet ne le montre pas"
            )
            : CountsAs(contact);

    private string CountsAs(ContactLine contact)
    {
        var step = contact.CountsAs.Step is { Length: > 0 } name ? labels.Quoted(labels.Titles.Step(name)) : "";
        return contact.CountsAs.Why switch
        {
            StepReason.NamesIt => Say($"counts as {step}: names it", $"compte comme {step} : la nomme"),
            StepReason.IsNext => Say(
                $"counts as {step}: blank step, went out, the very next step is such a {Of(contact.Kind)}",
                $"compte comme {step} : sans étape, sortant, l’étape suivante est justement : {Of(contact.Kind)}"
            ),
            StepReason.Twin => Say("not again: twin of the same day", "pas deux fois : double du même jour"),
            StepReason.UnknownStep => Say(
                "not a step: names a step of no ladder",
                "pas une étape : nomme une étape qu’aucune escalade n’a"
            ),
            StepReason.CameIn => Say("not a step: came in", "pas une étape : entrant"),
            StepReason.HandedOver => Say("not a step: handed over at the desk", "pas une étape : remis à l’accueil"),
            StepReason.NotNext => Say(
                $"not a step: blank step, and the very next one is {step}",
                $"pas une étape : sans étape, et la suivante est {step}"
            ),
            StepReason.AllDone => Say(
                "not a step: blank step, and none is left",
                "pas une étape : sans étape, et il n’en reste aucune"
            ),
            StepReason.NoStepIsSuch => Say(
                "not a step: no step is of this kind",
                "pas une étape : aucune n’est de ce genre"
            ),
            StepReason.BeforeDebt => Say("not a step: before this debt", "pas une étape : avant cette dette"),
            _ => Say("not a step: nothing is owed", "pas une étape : rien n’est dû"),
        };
    }

    private string Say(string english, string french) => labels.Say(english, french);
}
