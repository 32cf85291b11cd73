namespace PolicyBilling.Files.Contents;

/// <summary>What each sheet is for, in a line, in English or French.</summary>
internal sealed class SheetPurposes(string language)
{
    private readonly bool _french = language == "fr";

    // A dry run
    public string Summary =>
        Say(
            "The whole run on a few pages: decisions, what goes out, what is held, receivables.",
            "Tout l’essai en quelques pages : décisions, envois, retenues, comptes clients."
        );
    public string AllAccounts =>
        Say(
            "Every account once: its decision, why, and its money by age. Account numbers on other sheets lead here.",
            "Chaque compte une fois : sa décision, pourquoi, et ses montants par âge. Les numéros de compte des autres "
                + "feuilles mènent ici."
        );
    public string Statements =>
        Say("Who gets a statement, how, and what it says.", "Qui reçoit un relevé, comment, et ce qu’il dit.");
    public string Holds =>
        Say(
            "Who gets nothing for now, why, and until when.",
            "Qui ne reçoit rien pour l’instant, pourquoi, et jusqu’à quand."
        );
    public string HeldByReason =>
        Say("The same held accounts, added up by reason.", "Les mêmes comptes retenus, par motif.");
    public string WriteOffs =>
        Say(
            "What is proposed to be written off. Nothing has been booked.",
            "Ce qu’on propose de radier. Rien n’est inscrit."
        );
    public string Collections =>
        Say(
            "Calls, letters and accounts for the agency, with what is said and room for what came of it.",
            "Appels, lettres et comptes pour l’agence, avec ce qui est dit et de la place pour le résultat."
        );
    public string CollectionsByStep => Say("The same accounts, added up by step.", "Les mêmes comptes, par étape.");
    public string Calendar =>
        Say(
            "What the next weeks bring if nothing is paid.",
            "Ce qu’apportent les prochaines semaines si rien n’est payé."
        );
    public string Worklists =>
        Say(
            "All work beside the decisions, in one list; each list also has a sheet of its own to hand out.",
            "Tout le travail à côté des décisions, en une liste ; chaque liste a aussi sa feuille à distribuer."
        );
    public string Problems =>
        Say(
            "What is wrong with the data or the policies, where, and what to write instead.",
            "Ce qui cloche dans les données ou les politiques, où, et quoi écrire."
        );
    public string Settings =>
        Say("The numbers the policies ran with.", "Les valeurs avec lesquelles les politiques ont tourné.");
    public string Texts =>
        Say(
            "Everything that patients read or hear, as written.",
            "Tout ce que les patients lisent ou entendent, tel quel."
        );

    public string Worklist(string owner) =>
        owner.Length > 0
            ? Say($"To hand out; worked by: {owner}.", $"À distribuer ; qui s’en charge : {owner}.")
            : Say("To hand out; nobody is named for it.", "À distribuer ; personne n’en est chargé.");

    // A run
    public string Calls =>
        Say(
            "Each call in its order, with room for what came of it.",
            "Chaque appel dans son ordre, avec de la place pour le résultat."
        );
    public string Journal =>
        Say(
            "Each row to type into the practice system, to be ticked.",
            "Chaque ligne à saisir dans le logiciel du cabinet, à cocher."
        );

    // Measures
    public string Answers =>
        Say(
            "What a dentist asks, each answered in a sentence; the sheets after it show the figures.",
            "Ce qu’un dentiste demande, une phrase par réponse ; les feuilles suivantes montrent les chiffres."
        );

    // A comparison
    public string Walk =>
        Say(
            "From the first day’s receivables to the second’s, step by step.",
            "Des comptes clients du premier jour à ceux du second, pas à pas."
        );
    public string Migration => Say("What became of money of each age.", "Ce qu’est devenu l’argent de chaque âge.");
    public string Over90 =>
        Say(
            "Who came to owe for over 90 days, and who no longer does.",
            "Qui doit désormais depuis plus de 90 jours, et qui n’en est plus."
        );
    public string Movers => Say("The accounts that changed most.", "Les comptes qui ont le plus changé.");
    public string Decisions =>
        Say(
            "How many accounts went from one decision to another.",
            "Combien de comptes sont passés d’une décision à une autre."
        );
    public string Changed =>
        Say(
            "Each account whose decision, or the reason for it, changed, before and after.",
            "Chaque compte dont la décision, ou son motif, a changé, avant et après."
        );
    public string Measures =>
        Say("The figures to steer by, month by month.", "Les chiffres pour piloter, mois par mois.");
    public string ByMonth =>
        Say("Receivables by age at each month-end.", "Les comptes clients par âge à chaque fin de mois.");
    public string Recovery => Say("What came in after statements.", "Ce qui est rentré après les relevés.");
    public string Late =>
        Say(
            "Entries of an earlier month that were posted later.",
            "Écritures d’un mois antérieur inscrites plus tard."
        );
    public string Accounts =>
        Say(
            "Every account: opening, each kind of entry, closing.",
            "Chaque compte : ouverture, chaque genre d’écriture, clôture."
        );

    // A backtest
    public string Backtest =>
        Say(
            "What each rule would have done, and what came in afterwards.",
            "Ce que chaque règle aurait fait, et ce qui est rentré ensuite."
        );
    public string ByRule =>
        Say("The same as a table, with every figure.", "La même chose en tableau, avec tous les chiffres.");
    public string ByMonthEnd => Say("Each rule on each month-end.", "Chaque règle à chaque fin de mois.");
    public string ByAge =>
        Say("Statements by how long the patient has had to pay.", "Les relevés selon l’attente du patient.");
    public string Idle =>
        Say("Rules and steps that never decided anything.", "Règles et étapes qui n’ont jamais rien décidé.");

    // A change of policy
    public string WhatIf =>
        Say("What the change would do, at a glance.", "Ce que ferait le changement, en un coup d’œil.");
    public string Moves =>
        Say(
            "Each account that would be decided otherwise, before and after.",
            "Chaque compte décidé autrement, avant et après."
        );
    public string AccountsMatrix =>
        Say("Accounts by their decision before and after.", "Les comptes selon leur décision, avant et après.");
    public string MoneyMatrix => Say("Their patient portion, likewise.", "Leur part du patient, de même.");

    // A calendar
    public string CalendarMoves =>
        Say("Each account’s next steps, day by day.", "Les prochaines étapes de chaque compte, jour par jour.");
    public string NoWayOut =>
        Say("Accounts that owe and to which nothing happens.", "Les comptes qui doivent et auxquels rien n’arrive.");

    // A group
    public string Practices => Say("A row for each practice.", "Une ligne par cabinet.");
    public string GroupTotals => Say("Sums for each currency.", "Les sommes par monnaie.");

    private string Say(string english, string french) => _french ? FrenchSpaces.Of(french) : english;
}
