namespace PolicyBilling.Files.Printed;

/// <summary>What is said and asked of lists of claims and of statements.</summary>
/// <param name="language">en or fr.</param>
internal sealed class ClaimWords(string language) : PrintedWords(language)
{
    public string BilledOnly =>
        Say(
            "Amount is what was billed, not what is expected; the expected sums are in the aging report only.",
            "Le montant est ce qui a été facturé, et non ce qui est attendu ; les sommes attendues ne sont que dans le "
                + "rapport d’âge."
        );

    /// <summary>A list of claims that is not whole.</summary>
    public string PartOfClaims(string days, bool atMost, int claims, string seen) =>
        Say(
            $"The claims list holds only claims sent {days} days ago or {(atMost ? "less" : "more")} ({claims} of "
                + "those "
                + $"not yet answered): \"{seen}\" stands in its heading. Print it with both limits blank. Used as it "
                + "is, "
                + "accounts with a young claim would be billed for the insurer.",
            $"La liste ne contient que les demandes envoyées il y a {days} jours ou {(atMost ? "moins" : "plus")} "
                + $"({claims} de celles sans réponse) : « {seen} » est dans son titre. L’imprimer sans ces deux "
                + "limites. "
                + "Telle quelle, elle ferait payer à des patients la part de l’assureur."
        );

    public string ClaimOfSeveral(string file, int line, IEnumerable<string> accounts) =>
        Say(
            $"{file}:{line}: the claim may be of each of the accounts {string.Join(", ", accounts)}: a dry run holds "
                + "them until claims.csv says whose it is.",
            $"{file}:{line} : la demande peut être de chacun des comptes {string.Join(", ", accounts)} : ils sont "
                + "mis "
                + "en attente jusqu’à ce que claims.csv dise de qui elle est."
        );

    public PrintedQuestion ClaimsOfNobody(string file, int claims, string lines) =>
        Ask(
            "claims-of-nobody",
            Say(
                $"{claims} claim(s) name nobody in the balances, by number or by one exact name. Leave them out?",
                $"{claims} demande(s) ne nomment personne des soldes, par numéro ou par un nom exact. Les laisser "
                    + "de "
                    + "côté ?"
            ),
            Say($"{file}: line(s) {lines}.", $"{file} : ligne(s) {lines}."),
            "no",
            (
                "yes",
                Say(
                    "They are left out; what insurers are expected to pay is in the aging report all the same.",
                    "Elles sont laissées de côté ; ce qui est attendu des assureurs est quand même dans le rapport "
                        + "d’âge."
                )
            ),
            (
                "no",
                Say(
                    "Nothing is written: bring the patient list too, which says who answers for whom.",
                    "Rien n’est écrit : apporter aussi la liste des patients, qui dit qui répond de qui."
                )
            )
        );

    public string NobodysClaim(string file, int line) =>
        Say(
            $"{file}:{line}: whose claim this is cannot be told: no account has its number or its exact name once. "
                + "Bring "
                + "the patient list too.",
            $"{file}:{line} : on ne sait pas de qui est cette demande : aucun compte n’a son numéro ni son nom "
                + "exact "
                + "une fois. Apporter aussi la liste des patients."
        );

    public string StatementOfSeveral(string file, int line, IEnumerable<string> accounts) =>
        Say(
            $"{file}:{line}: the statement may be of each of the accounts {string.Join(", ", accounts)}: a dry run "
                + "holds "
                + "them until contacts.csv says whose it is.",
            $"{file}:{line} : le relevé peut être de chacun des comptes {string.Join(", ", accounts)} : ils sont mis "
                + "en "
                + "attente jusqu’à ce que contacts.csv dise de qui il est."
        );

    public string StatementsOfOthers(string file, int count) =>
        Say(
            $"{file}: {count} statement(s) name nobody in the balances, by number or by one exact name; they were left "
                + "out.",
            $"{file} : {count} relevé(s) ne nomment personne des soldes, par numéro ou par un nom exact ; ils ont été "
                + "laissés de côté."
        );
}
