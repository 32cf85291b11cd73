namespace PolicyBilling.App.Web.AtDesk;

public sealed partial class ActWords
{
    public string ApproveAndSend => Say("Approve and send", "Approuver et envoyer");

    public string ApproveLead =>
        Say(
            "What is sent is exactly what you see here. If data, policies or the history change meanwhile, nothing "
                + "goes out and you start again.",
            "Ce qui part est exactement ce que vous voyez ici. Si les données, les règles ou l’historique changent "
                + "entre temps, rien ne part et l’on recommence."
        );

    public string ApproveHead(int names) =>
        names == 0
            ? Say("Three steps, then it can be sent", "Trois étapes, puis l’envoi est possible")
            : Say(
                $"Four steps and {Counted(names, "name", "names", "", "")}, then it can be sent",
                $"Quatre étapes et {Counted(names, "", "", "nom", "noms")}, puis l’envoi est possible"
            );

    public string ApprovedHead => Say("Approved; nothing has been sent yet", "Approuvé ; rien n’est encore parti");
    public string NothingToSend => Say("Nothing is to be sent.", "Il n’y a rien à envoyer.");
    public string Ties => Say("The total agrees with your system", "Le total concorde avec votre logiciel");
    public string Agrees => Say("It agrees", "Il concorde");

    public string YesFor(int names) =>
        names == 0
            ? Say("No name needs a yes of its own", "Aucun nom ne demande un oui à part")
            : Say(
                $"A yes for {Counted(names, "name", "names", "", "")}",
                $"Un oui pour {Counted(names, "", "", "nom", "noms")}"
            );

    public string Yes => Say("Yes", "Oui");
    public string LeaveOut => Say("Leave out", "Laisser de côté");

    public string YesToAll(int names) => Say($"Yes to all {names}", $"Oui aux {names}");

    public string OneByOne => Say("one by one, with the reason", "un par un, avec le motif");
    public string AnythingUnusual => Say("Is anything out of the ordinary?", "Quelque chose sort-il de l’ordinaire ?");
    public string NothingUnusual => Say("Nothing is.", "Rien.");
    public string WhoApproves => Say("Who approves?", "Qui approuve ?");
    public string Approve => Say("Approve", "Approuver");

    public string ApproveDoes =>
        Say(
            "Nothing goes out yet: the plan is saved, and the history says who approved it and what was seen.",
            "Rien ne part encore : le plan est enregistré, et l’historique dit qui l’a approuvé et ce qu’on a vu."
        );

    public string OpenBatch => Say("Open the papers to print (PDF)", "Ouvrir les papiers à imprimer (PDF)");

    public string PayByPast(DateOnly due, int papers) =>
        Say(
            $"{Counted(papers, "paper asks", "papers ask", "", "")} to be paid by {_format.Date(due)}, which is past.",
            $"{Counted(papers, "", "", "papier demande", "papiers demandent")} un paiement avant le "
                + $"{_format.Date(due)}, déjà passé."
        );

    public string PayByPastDoes =>
        Say(
            "Better: bring a newer export and start again. Nobody can pay by a day that is gone.",
            "Mieux : apporter un export plus récent et recommencer. Personne ne peut payer pour un jour passé."
        );

    /// <summary>The same of an invented practice, which has no newer export.</summary>
    public string PayByPastInDemo =>
        Say(
            "The demo’s day is past, and it has no newer export: say yes to go on. Of your own practice, bring a newer "
                + "one.",
            "Le jour de la démo est passé, et elle n’a pas d’export plus récent : dites oui pour continuer. Pour votre "
                + "cabinet, apportez-en un."
        );

    public string WhatWasSeen => Say("What was seen when it was approved", "Ce qui a été vu à l’approbation");
    public string SendPayByPast => Say("Send them all the same", "Les envoyer quand même");
    public string PayByPastMissing =>
        Say("Say yes to papers whose day to pay is past.", "Dire oui aux papiers dont l’échéance est passée.");

    public string TiesMissing => Say("Compare the total first.", "Comparer d’abord le total.");

    public string NamesMissing(int names) =>
        Say(
            $"{Counted(names, "name has", "names have", "", "")} no answer yet.",
            $"{Counted(names, "", "", "nom n’a", "noms n’ont")} pas encore de réponse."
        );

    public string Locked => Say("Locked:", "Verrouillé :");

    public string LockedByAlarm(string alarm) =>
        Say($"{alarm} Nothing is sent before it is settled.", $"{alarm} Rien ne part avant que ce soit réglé.");

    public string LockedNow =>
        Say(
            "the files are being read, or changed in the folder.",
            "les fichiers sont en lecture, ou ont changé dans le dossier."
        );

    public string ApprovedBy(string who, DateTimeOffset at) =>
        Say(
            $"Approved by {who} on {_format.Date(DateOnly.FromDateTime(at.DateTime))}.",
            $"Approuvé par {who} le {_format.Date(DateOnly.FromDateTime(at.DateTime))}."
        );

    public string LeftOutThen(IEnumerable<string> accounts) =>
        Say(
            $"It left out {string.Join(", ", accounts)}; that is chosen again below.",
            $"Elle laissait de côté {string.Join(", ", accounts)} ; c’est de nouveau choisi ci-dessous."
        );

    /// <summary>The month's sentence once it is approved.</summary>
    public string MonthApproved(string who, int accounts, decimal amount) =>
        Say(
            $"Approved by {who}: {Counted(accounts, "account is", "accounts are", "", "")} asked for {Money(amount)} "
                + "once it is sent. Nothing has been sent.",
            $"Approuvé par {who} : {Counted(accounts, "", "", "compte reçoit", "comptes reçoivent")} une demande pour "
                + $"{Money(amount)} à l’envoi. Rien n’a été envoyé."
        );

    public string Preview => Say("Write everything as a preview", "Tout écrire en aperçu");
    public string Send => Say("Send", "Envoyer");
    public string SendRest => Say("Send the rest", "Envoyer le reste");
    public string Statements => Say("Number of statements", "Nombre de relevés");
    public string Working => Say("Working", "En cours");
    public string SendingNow => Say("Somebody is sending already.", "Un envoi est déjà en cours.");

    public string PlanOf(string plan) => Say($"Plan {plan}", $"Plan {plan}");

    // What was sent
    public string WhatStandsHere =>
        Say(
            "Once a month is approved and sent, each run stands here: what went to whom, what is uncertain, and what "
                + "can still be taken back.",
            "Une fois un mois approuvé et envoyé, chaque passage figure ici : ce qui est parti à qui, ce qui est "
                + "incertain et ce qui peut encore être annulé."
        );

    public string SentHead(int runs, DateOnly? last) =>
        last is { } day
            ? Say(
                $"{Counted(runs, "run was", "runs were", "", "")} sent, the last for {_format.Date(day)}",
                $"{Counted(runs, "", "", "passage envoyé", "passages envoyés")}, le dernier pour le {_format.Date(day)}"
            )
            : Say("Nothing was sent yet", "Rien n’a encore été envoyé");

    public string SentBy(string who, DateTimeOffset at) =>
        Say(
            $"sent by {who} on {_format.Date(DateOnly.FromDateTime(at.DateTime))}",
            $"envoyé par {who} le {_format.Date(DateOnly.FromDateTime(at.DateTime))}"
        );

    public string Folder => Say("Its papers are in the folder", "Ses papiers sont dans le dossier");
    public string AllWent => Say("all done", "tout est fait");
    public string NotFinished => Say("not finished", "non fini");
    public string TakenBack => Say("taken back", "repris");
    public string UncertainMails => Say("Uncertain e-mails", "Courriels incertains");

    public string UncertainDoes =>
        Say(
            "The mail server broke off: each may have arrived. Ask the patient or look at the server’s list; none "
                + "is sent again by itself.",
            "Le serveur a coupé : chacun est peut-être arrivé. Demander au patient ou voir la liste du serveur ; aucun "
                + "n’est renvoyé tout seul."
        );

    public string WasSent => Say("It was sent", "Il est parti");
    public string WasNotSent => Say("It was not", "Il n’est pas parti");
    public string TakeBack => Say("Take back", "Reprendre");
    public string TakeBackSome => Say("Take back this run, or some accounts", "Reprendre ce passage, ou des comptes");

    public string TakeBackDoes =>
        Say(
            "For what never left the house. Nothing is erased: a row says that it counts no more, and it comes again.",
            "Pour ce qui n’est jamais parti. Rien n’est effacé : une ligne dit que cela ne compte plus, et cela "
                + "revient."
        );

    public string OnlyAccounts => Say("Only these accounts (else all)", "Seulement ces comptes (sinon tous)");

    public string HistoryTitle => Say("The history", "L’historique");
}
