namespace PolicyBilling.App.Web.AtDesk;

/// <summary>What becomes of an account, or of a row of a worklist, once somebody says what happened.</summary>
public sealed partial class ActWords
{
    /// <summary>What recording does to an account; empty for what has no word.</summary>
    public string Does(string kind) =>
        kind switch
        {
            "promise" => Say(
                "the account waits for its day; unpaid then, it goes on as the policies say.",
                "le compte attend son jour ; impayé alors, il reprend selon les politiques."
            ),
            "hold" => Say(
                "nothing goes out until its day; without a day, until somebody ends it.",
                "rien ne part avant son jour ; sans jour, avant que quelqu’un y mette fin."
            ),
            "release" => Say(
                "what somebody held, or put to review, counts no more; visits never claimed may be asked of the "
                    + "patient. The next decision goes on where the account stood. Nothing is sent by it.",
                "ce que quelqu’un a mis en attente ou en revue ne compte plus ; les visites jamais demandées à "
                    + "l’assureur peuvent l’être au patient. La prochaine décision reprend où en était le compte. "
                    + "Rien ne part de ce fait."
            ),
            "review" => Say(
                "the account stands on the list of balances to review, until “End the hold” is recorded.",
                "le compte est sur la liste des soldes à revoir, jusqu’à ce que « Fin de l’attente » soit noté."
            ),
            "returned-mail" => Say(
                "nothing more goes out that way until a new address is recorded.",
                "plus rien ne part par cette voie avant une nouvelle adresse."
            ),
            "address-changed" => Say(
                "mail goes out again. Write the address itself in your system.",
                "le courrier repart. L’adresse même s’écrit dans votre logiciel."
            ),
            "note" => Say("is kept, and decides nothing.", "est gardée, et ne décide rien."),
            _ => "",
        };

    /// <summary>Why the lists’ money is not added up.</summary>
    public string WorkLead =>
        Say(
            "Work in your practice system or by phone; no row sends anything to a patient. An account may stand on "
                + "several lists, and each sums what it is about (a balance, a credit, a claim): lists are not added "
                + "up.",
            "À faire dans votre logiciel ou par téléphone ; aucune ligne n’envoie rien au patient. Un compte peut être "
                + "sur plusieurs listes, et chacune totalise son objet (un solde, un crédit, une demande) : les "
                + "listes ne s’additionnent pas."
        );

    /// <summary>Who works a list, how, and when a row is done.</summary>
    /// <param name="owner">Who works it.</param>
    /// <param name="byClaim">Whether its rows are claims.</param>
    public string HowToWork(string owner, bool byClaim) =>
        byClaim
            ? Say(
                $"For the {owner}: call the insurer once for all its claims, then say of each what came of it. Any of "
                    + "the three answers makes it done; it comes back if the next export still shows it open.",
                $"Pour : {owner}. Appeler l’assureur une fois pour toutes ses demandes, puis dire ce qu’il en est de "
                    + "chacune. Chacune des trois réponses la règle ; elle revient si le prochain export la montre "
                    + "encore ouverte."
            )
            : Say(
                $"For the {owner}: put right what “Why” says, then click what you did. Either answer makes the row "
                    + "done; it comes back if the next export still shows it.",
                $"Pour : {owner}. Corriger ce que dit « Pourquoi », puis cliquer ce qui est fait. L’une ou l’autre "
                    + "réponse règle la ligne ; elle revient si le prochain export la montre encore."
            );

    /// <summary>Where it is written who stands on a list, and who works it.</summary>
    public string WrittenIn =>
        Say("Whom it lists, and for whom, is written in", "Qui y figure, et pour qui, est écrit dans");
}
