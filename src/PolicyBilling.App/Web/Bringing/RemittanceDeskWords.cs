using PolicyBilling.Connectors.Remittances;

namespace PolicyBilling.App.Web.Bringing;

/// <summary>The words of the page that brings insurers' remittances, in English or French.</summary>
/// <param name="web">The words of the page around.</param>
public sealed class RemittanceDeskWords(WebWords web)
{
    /// <summary>The words of the page around.</summary>
    public WebWords Web => web;

    /// <summary>The answer with which the page opens.</summary>
    public string Head(RemittanceImport? import, bool isWritten) =>
        (import, isWritten) switch
        {
            (null, _) => Say("Insurers’ remittances (835)", "Versements des assureurs (835)"),
            ({ Questions.Count: 1 }, _) => Say(
                "One question, then it can be written",
                "Une question, puis on peut écrire"
            ),
            ({ Questions.Count: > 0 and var open }, _) => Say(
                $"{open} questions, then it can be written",
                $"{open} questions, puis on peut écrire"
            ),
            ({ Added: 0 }, _) => Say("Nothing new: all of it is known", "Rien de nouveau : tout est connu"),
            ({ Added: var lines }, true) => Say(
                $"{lines} answers are written: what nobody has posted stands below",
                $"{lines} réponses sont écrites : ce que personne n’a inscrit est ci-dessous"
            ),
            ({ Added: var lines }, false) => Say(
                $"{lines} new answers of insurers to claims of this practice",
                $"{lines} nouvelles réponses d’assureurs à des demandes de ce cabinet"
            ),
        };

    public string Refused => Say("It cannot be brought as it stands", "Impossible de l’apporter tel quel");
    public string Claim => Say("Claim", "Demande");
    public string Billed => Say("Billed", "Facturé");
    public string Paid => Say("Paid", "Payé");
    public string WriteOff => Say("Written off", "Radié");
    public string PatientPart => Say("Patient’s part", "Part du patient");
    public string NotPaid => Say("Refused", "Refusé");
    public string ToPost => Say("What nobody has posted", "Ce que personne n’a inscrit");

    public string AfterWriting => Say("told once it is written", "dit une fois que c’est écrit");

    public string Posted => Say("nothing", "rien");
    public string Totals => Say("What is to be done", "Ce qui est à faire");
    public string Write => Say("Write the answers", "Écrire les réponses");

    public string WritesTo(string path) =>
        Say(
            $"The answers go to {path}. Until they are posted, no patient is asked for what they settle.",
            $"Les réponses vont à {path}. Tant qu’elles ne sont pas inscrites, rien de ce qu’elles règlent n’est "
                + "demandé à un patient."
        );

    public string OpenFirst =>
        Say(
            "Open the practice first that these remittances are for: they are held against its claims.",
            "Ouvrir d’abord le cabinet auquel ces versements sont destinés : ils sont comparés à ses demandes."
        );

    public string Mixed =>
        Say(
            "Remittances (835) and printed reports were chosen together: choose them one kind at a time.",
            "Des versements (835) et des rapports imprimés ont été choisis ensemble : les choisir une sorte à la fois."
        );

    public string ToMonth => Say("To the month", "Vers le mois");

    private string Say(string english, string french) => web.Say(english, french);
}
