using PolicyBilling.Decisions;
using PolicyBilling.Pages.Parts;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Pages.Month;

/// <summary>The sentences of the month's page, in the reader's language.</summary>
public sealed partial class MonthWords(TextFormat format)
{
    // The head
    public string DryRun => Say("a dry run", "un essai à blanc");

    public string AsOf(DateOnly day) => Say($"as of {format.Date(day)}", $"au {format.Date(day)}");

    public string DataOf(DateOnly day) => Say($"Data of {format.Date(day)}", $"Données du {format.Date(day)}");

    /// <summary>What the run would do, in one sentence.</summary>
    public Sentence Headline(MonthFacts facts)
    {
        var (asked, agency, off) = (
            facts.Asked,
            facts.Now.Of(DecisionGroup.Agency),
            facts.Now.Of(DecisionGroup.WriteOff)
        );
        var failed = facts.Plan.Faults;
        var held = new Link(Accounts(failed), "failed=yes");
        var begin =
            failed == 0
                ? null
                : Told(
                    $"Do not send this yet: {held} {(failed == 1 ? "is" : "are")} held because",
                    $"N’envoyez rien encore : {held} {(failed < 2 ? "est retenu" : "sont retenus")}"
                )
                    + Plain(
                        "their data or a rule failed, and the total is not sure.",
                        "à cause des données ou d’une règle, et le total n’est pas sûr."
                    );
        List<Sentence> parts = [];
        if (asked.Accounts > 0)
            parts.Add(
                Told(
                    $"ask {new Link(Accounts(asked.Accounts), "asked=yes")} for {format.Money(asked.Amount)}",
                    $"demanderait {format.Money(asked.Amount)} à {new Link(Accounts(asked.Accounts), "asked=yes")}"
                )
            );
        if (agency.Accounts > 0)
            parts.Add(
                Told(
                    $"hand {new Link(Accounts(agency.Accounts), 
                        $"""
                        out=agency
                        """)} with {format.Money(agency.Amount)} to the agency",
                    $"remettrait {new Link(Accounts(agency.Accounts), 
                        $"""
                        out=agency
                        """)} ({format.Money(agency.Amount)}) à l’agence"
                )
            );
        if (off.Accounts > 0)
            parts.Add(
                Told(
                    $"write off {new Link(format.Money(off.Amount), "out=write-off")}",
                    $"radierait {new Link(format.Money(off.Amount), "out=write-off")}"
                )
            );
        var would =
            parts.Count == 0
                ? Plain(
                    "This run would send nothing and write nothing off.",
                    "Cet essai n’enverrait et ne radierait rien."
                )
                : Joined(Say("This run would ", "Cet essai "), parts);
        var nothing = Plain("Nothing has been sent.", "Rien n’a été envoyé.");
        return begin is null ? would + nothing : begin + would + nothing;
    }

    // Alarms
    public string CheckOnce => Say("Check once:", "À vérifier une fois :");

    public Sentence TiesTo(DateOnly day, decimal balance, int accounts) =>
        Plain(
            $"does your system’s own aging report of {format.Date(day)} say {format.Money(balance)} for "
                + $"all {Accounts(accounts)}? If it does not, stop here.",
            $"le rapport d’ancienneté de votre logiciel au {format.Date(day)} dit-il "
                + $"{format.Money(balance)} pour {Accounts(accounts)} ? Sinon, arrêtez-vous ici."
        );

    public string DataFailed(int accounts) =>
        accounts == 1
            ? Say("1 account is held because of its data.", "1 compte est retenu à cause de ses données.")
            : Say(
                $"{Accounts(accounts)} are held because of their data.",
                $"{Accounts(accounts)} sont retenus à cause de leurs données."
            );

    public Sentence DataFailedDoes(decimal balance) =>
        Plain(
            "Rows of theirs could not be read, or may mean something else: their balances of "
                + $"{format.Money(balance)}, and all totals with them, may be wrong by what those rows hide.",
            "Des lignes n’ont pu être lues ou peuvent vouloir dire autre chose : leurs soldes de "
                + $"{format.Money(balance)}, et tous les totaux, peuvent être faux de ce qu’elles cachent."
        );

    public string RulesFailed(int accounts) =>
        accounts == 1
            ? Say("A rule failed on 1 account.", "Une règle a échoué pour 1 compte.")
            : Say($"Rules failed on {Accounts(accounts)}.", $"Des règles ont échoué pour {Accounts(accounts)}.");

    public Sentence RulesFailedDoes =>
        Plain(
            "They are held, whatever the policies would have decided.",
            "Ils sont retenus, quoi que les politiques aient décidé."
        );

    public string SeeRows => Say("See the rows", "Voir les lignes");
    public string SeeAccounts => Say("See the accounts", "Voir les comptes");

    public string DataAge(int days) => Say($"The data is {days} days old.", $"Les données ont {days} jours.");

    public Sentence DataAgeDoes(DateOnly newest, DateOnly day, bool today) =>
        Plain(
            $"Its newest entry is of {format.Date(newest)}; {(today ? "today is" : "the run is for")} "
                + $"{format.Date(day)}. Whoever paid since would be asked again.",
            $"La dernière écriture est du {format.Date(newest)} ; "
                + $"{(today ? "nous sommes le" : "l’essai est pour le")} {format.Date(day)}. Qui a payé depuis serait "
                + "relancé."
        );

    public string NothingNew(DateOnly day) =>
        Say(
            $"Nothing is new since the run of {format.Date(day)} was sent.",
            $"Rien de nouveau depuis l’envoi du {format.Date(day)}."
        );

    public Sentence NothingNewDoes =>
        Plain(
            "The export is the same: what was paid since is not in it. Export again before anything is sent.",
            "L’export est le même : les paiements depuis n’y figurent pas. Exporter de nouveau avant tout envoi."
        );

    public string NoEntries => Say("The ledger has no entries.", "Le registre n’a aucune écriture.");

    public string Moved(decimal share, bool up) =>
        Say(
            $"Receivables {(up ? "rose" : "fell")} by {format.Percent(share)} since the last month-end.",
            $"Les comptes clients ont {(up ? "augmenté" : "baissé")} de {format.Percent(share)} depuis la fin du "
                + "dernier mois."
        );

    public Sentence MovedDoes(decimal before, decimal now) =>
        Plain(
            $"They were {format.Money(before)} and are {format.Money(now)}: is the export whole, and of this practice?",
            $"Ils étaient de {format.Money(before)} et sont de {format.Money(now)} : l’export est-il "
                + "entier, et de ce cabinet ?"
        );

    public string NotExported(string tables) => Say($"Not exported: {tables}.", $"Non exporté : {tables}.");

    public Sentence NotExportedDoes =>
        Plain(
            "What would stand there reads as if it had never happened.",
            "Ce qui y figurerait est lu comme s’il n’avait jamais eu lieu."
        );

    public string Warnings(int warnings) =>
        warnings == 1
            ? Say("1 warning about the data or the policies.", "1 avertissement sur les données ou les politiques.")
            : Say(
                $"{format.Number(warnings)} warnings about the data or the policies.",
                $"{format.Number(warnings)} avertissements sur les données ou les politiques."
            );

    public Sentence WarningsDo =>
        Plain(
            "They hold nobody, but somebody should know of them.",
            "Ils ne retiennent personne, mais quelqu’un doit les connaître."
        );

    public string OverLimit(string limit, string found) =>
        Say($"Needs a yes: {limit} {found}.", $"Demande un accord : {limit} {found}.");

    public Sentence OverLimitDoes =>
        Plain("The practice set this limit itself.", "Le cabinet a lui-même fixé cette limite.");

    public string NoTrend =>
        Say(
            "There is no ledger before this month: no trend can be shown yet.",
            "Le registre ne remonte pas avant ce mois : aucune tendance n’est encore visible."
        );

    // Who gets what
    public string WhoGetsWhat => Say("Who gets what", "Qui reçoit quoi");

    public Sentence AskedAnswer(GroupTotal asked) =>
        asked.Accounts == 0
            ? Plain("Nobody is asked for money", "On ne demande rien à personne")
            : Told(
                $"{new Link(Accounts(asked.Accounts), 
                    $"""
                    asked=yes
                    """)} {(asked.Accounts == 1 ? "is" : "are")} asked for {format.Money(asked.Amount)}",
                $"On demande {format.Money(asked.Amount)} à {new Link(Accounts(asked.Accounts), "asked=yes")}"
            );

    public string Of(DecisionGroup group) =>
        group switch
        {
            DecisionGroup.Statement => Say("Statements", "Relevés"),
            DecisionGroup.Letter => Say("Letters", "Lettres"),
            DecisionGroup.Call => Say("Calls", "Appels"),
            DecisionGroup.Agency => Say("To the agency", "À l’agence"),
            DecisionGroup.WriteOff => Say("Write-offs", "Radiations"),
            DecisionGroup.Hold => Say("Held", "Retenus"),
            _ => Say("No balance", "Sans solde"),
        };

    /// <summary>A group as one account's tag.</summary>
    public string Tag(DecisionGroup group) =>
        group switch
        {
            DecisionGroup.Statement => Say("Statement", "Relevé"),
            DecisionGroup.Letter => Say("Letter", "Lettre"),
            DecisionGroup.Call => Say("Call", "Appel"),
            DecisionGroup.WriteOff => Say("Write-off", "Radiation"),
            DecisionGroup.Hold => Say("Held", "Retenu"),
            _ => Of(group),
        };

    public string Since(GroupTotal now, GroupTotal? before, DateOnly? day)
    {
        if (before is not { } then || day is not { } since)
            return "";
        var more = now.Accounts - then.Accounts;
        return then.Accounts == 0 && now.Accounts > 0 ? Say($"none on {Day(since)}", $"aucun le {Day(since)}")
            : more == 0 ? Say($"as many as on {Day(since)}", $"autant que le {Day(since)}")
            : more > 0
                ? Say(
                    $"{format.Number(more)} more than on {Day(since)}",
                    $"{format.Number(more)} de plus que le {Day(since)}"
                )
            : Say(
                $"{format.Number(-more)} fewer than on {Day(since)}",
                $"{format.Number(-more)} de moins que le {Day(since)}"
            );
    }

    public string FinalNotices(int count) =>
        count == 1 ? Say("1 final notice", "1 dernier avis") : Say($"{count} final notices", $"{count} derniers avis");

    public string ShareAsked(decimal asked, decimal owe) =>
        owe <= 0
            ? Say("Patients owe nothing.", "Les patients ne doivent rien.")
            : Say(
                $"Asked: {format.Percent(asked / owe)} of the {format.Money(owe)} that patients owe.",
                $"Demandé : {format.Percent(asked / owe)} des {format.Money(owe)} que doivent les patients."
            );

    public string StatementsCost(int statements, decimal? cost) =>
        (
            statements == 1
                ? Say(
                    "1 statement goes out, alone or with a letter or call",
                    "1 relevé part, seul ou avec une lettre ou un appel"
                )
                : Say(
                    $"{format.Number(statements)} statements go out, alone or with a letter or call",
                    $"{format.Number(statements)} relevés partent, seuls ou avec une lettre ou un appel"
                )
        )
        + (
            cost is { } money
                ? Say($"; they cost {format.Money(money)}.", $" ; ils coûtent {format.Money(money)}.")
                : "."
        );

    public string Split =>
        Say(
            "Money by what goes out; the list below has the numbers",
            "Argent selon ce qui part ; la liste ci-dessous a les chiffres"
        );

    // Who is held
    public string WhoIsHeld => Say("Who is held, and what they wait for", "Qui est retenu, et dans l’attente de quoi");

    public Sentence HeldAnswer(int held, GroupTotal owing)
    {
        if (held == 0)
            return Plain("Nobody is held", "Personne n’est retenu");
        var all = new Link(Accounts(held), "decision=hold");
        var some = new Link(format.Number(owing.Accounts), "decision=hold&owes=yes");
        var money = format.Money(owing.Amount);
        return Told(
            $"{all} {(held == 1 ? "waits" : "wait")}; {some} of them {(owing.Accounts == 1 ? "owes" : "owe")} {money}",
            $"{all} {(held < 2 ? "attend" : "attendent")} ; {some} {(owing.Accounts < 2 ? "doit" : "doivent")} {money}"
        );
    }

    public string NotReadable => Say("Data or a rule failed", "Données ou règle en échec");
    public string WaitsForMending =>
        Say("wait for a mended export or policy", "attendent un export ou une politique corrigés");

    public string Of(WaitsFor waits) =>
        waits switch
        {
            WaitsFor.Us => Say("Ours to put right first", "À nous de corriger d’abord"),
            WaitsFor.Insurer => Say("The insurer’s answer", "La réponse de l’assureur"),
            WaitsFor.Patient => Say("The patient’s payment or answer", "Le paiement ou la réponse du patient"),
            WaitsFor.Day => Say("A later day", "Un jour à venir"),
            WaitsFor.Never => Say("Nothing: a law or our own policy", "Rien : une loi ou notre politique"),
            _ => Say("Not said", "Non précisé"),
        };

    public Sentence HeldFoot(int nothing, GroupTotal credits, int none)
    {
        var owe =
            nothing == 1
                ? Plain("1 of the held owes nothing now.", "1 des comptes retenus ne doit rien pour l’instant.")
                : Plain(
                    $"{format.Number(nothing)} of the held owe nothing now.",
                    $"{format.Number(nothing)} des comptes retenus ne doivent rien pour l’instant."
                );
        var rest =
            none == 1
                ? Plain("1 account has no balance.", "1 compte est sans solde.")
                : Plain($"{Accounts(none)} have no balance.", $"{Accounts(none)} sont sans solde.");
        if (credits.Accounts == 0)
            return owe + rest;
        var owed = new Link(format.Number(credits.Accounts), "decision=hold&credit=yes");
        var money = format.Money(credits.Amount);
        return owe + Told($"To {owed} we owe {money}.", $"À {owed}, nous devons {money}.") + rest;
    }

    public string EveryReason(int reasons) =>
        reasons == 1 ? Say("The reason", "Le motif") : Say($"All {reasons} reasons", $"Les {reasons} motifs");

    public string HeldSplit =>
        Say(
            "Held money by what it waits for; the list below has the numbers",
            "Argent retenu selon l’attente ; la liste ci-dessous a les chiffres"
        );

    // Is it getting better
    public string GettingBetter => Say("Is it getting better?", "Est-ce que ça s’améliore ?");

    public string BetterAnswer(Measure share, string now, string before) =>
        share.SinceMonth switch
        {
            Trend.Better => Say(
                $"This month yes: over 90 days is {now}, was {before}",
                $"Ce mois-ci, oui : plus de 90 jours, {now} ; c’était {before}"
            ),
            Trend.Worse => Say(
                $"This month no: over 90 days is {now}, was {before}",
                $"Ce mois-ci, non : plus de 90 jours, {now} ; c’était {before}"
            ),
            Trend.Same => Say($"No change: over 90 days is {now}", $"Sans changement : plus de 90 jours, {now}"),
            _ => Say(
                $"Over 90 days is {now}; nothing to compare with yet",
                $"Plus de 90 jours : {now} ; rien encore à comparer"
            ),
        };

    public string Verdict(Trend trend, string before) =>
        trend switch
        {
            Trend.Better => Say($"better, was {before}", $"mieux, c’était {before}"),
            Trend.Worse => Say($"worse, was {before}", $"pire, c’était {before}"),
            _ => Say("as before", "comme avant"),
        };

    public string MoreOrLess(decimal change) =>
        change == 0 ? Say("as before", "comme avant")
        : change > 0 ? Say($"{format.Money(change)} more", $"{format.Money(change)} de plus")
        : Say($"{format.Money(-change)} less", $"{format.Money(-change)} de moins");

    public string Target(string target) => target.Length == 0 ? "" : Say($"target {target}", $"cible {target}");

    public string FromPatients => Say("Open charges, patients’ part", "Frais ouverts, part des patients");
    public string FromInsurers =>
        Say("Open charges, insurers’ part, estimated", "Frais ouverts, part estimée des assureurs");

    public string Months(string name, IReadOnlyList<decimal> values) =>
        Say($"{name}, {values.Count} months: ", $"{name}, {values.Count} mois : ")
        + string.Join(Say(", ", " ; "), values.Select(format.Number));

    // Names
    public string NamesNeedYes(int names) =>
        names switch
        {
            0 => Say("No name needs a yes", "Aucun nom ne demande un accord"),
            1 => Say("1 name needs a yes", "1 nom demande un accord"),
            _ => Say($"{format.Number(names)} names need a yes", $"{format.Number(names)} noms demandent un accord"),
        };

    public string FinalNoticeTitle => Say("Final notices", "Derniers avis");
    public string FirstInAYear =>
        Say("First statement in a year, for an old debt", "Premier relevé en un an, pour une vieille dette");
    public string Who => Say("Who", "Qui");
    public string Amount => Say("Amount", "Montant");
    public string Why => Say("Why", "Pourquoi");

    public string ExceptionsInForce => Say("Exceptions in force", "Exceptions en vigueur");

    public string Exception(ExceptionInForce exception)
    {
        var what = exception.Do switch
        {
            ExceptionKind.Hold => Say("held", "retenu"),
            ExceptionKind.Statement => Say("gets a statement", "reçoit un relevé"),
            _ => Say("never to the agency", "jamais à l’agence"),
        };
        var until = exception.Until is { } day
            ? Say($", until {format.Date(day)}", $", jusqu’au {format.Date(day)}")
            : "";
        return $"{what}, {Say("by", "par")} {exception.By}{until}";
    }

    public string Limits => Say("Limits of the practice", "Limites du cabinet");

    public string LimitsKept(int exceeded) =>
        exceeded == 0 ? Say("all kept", "toutes respectées")
        : exceeded == 1 ? Say("1 exceeded", "1 dépassée")
        : Say($"{exceeded} exceeded", $"{exceeded} dépassées");

    public string Allowed(string amount) => Say($"allowed {amount}", $"permis {amount}");

    public string NeedsAYes => Say("needs a yes", "demande un accord");

    // Since
    public string SinceMonth(DateOnly day) => Say($"Since {format.Date(day)}", $"Depuis le {format.Date(day)}");

    public string SamePolicies =>
        Say(
            "Today’s policies, decided on both days: what changed is the data.",
            "Les politiques d’aujourd’hui, décidées aux deux dates : ce qui a changé, ce sont les données."
        );

    public Sentence Changed(int accounts) =>
        Told(
            $"{new Link(Accounts(accounts), "changed=yes")} {(accounts == 1 ? "has" : "have")} another decision",
            $"{new Link(Accounts(accounts), "changed=yes")} {(accounts < 2 ? "a" : "ont")} une autre décision"
        );

    public Sentence Move(string from, string to, int accounts, string filter, decimal portion)
    {
        var count = new Link(format.Number(accounts), filter);
        var owed =
            portion == 0
                ? ""
                : Say($", patient portion {format.Money(portion)}", $", part du patient {format.Money(portion)}");
        return Sentence.Of($"{count} {from} → {to}{owed}");
    }

    public Sentence OtherMoves(int accounts) =>
        Plain(
            accounts == 1 ? "1 other" : $"{format.Number(accounts)} others",
            accounts == 1 ? "1 autre" : $"{format.Number(accounts)} autres"
        );

    public string NothingBefore =>
        Say("Nothing to compare with: the ledger begins later.", "Rien à comparer : le registre commence plus tard.");

    // Work
    public string InAllRows(int lists) =>
        lists == 1
            ? Say("In all, 1 list", "En tout, 1 liste")
            : Say($"In all, {format.Number(lists)} lists", $"En tout, {format.Number(lists)} listes");

    public string WorklistTitle => Say("Worklist", "Liste");
    public string Rows => Say("Rows", "Lignes");
    public string WorkBeside => Say("Work beside billing", "Le travail à côté de la facturation");
    public string Nobody => Say("nobody", "personne");

    // Trend
    public string ThirteenMonths(int months) => Say($"{months} month-ends", $"{months} fins de mois");

    public string AsTable => Say("The month-ends as a table", "Les fins de mois en tableau");

    public string Patients(string money) =>
        Say($"Patients’ part of open charges: {money}", $"Part des patients dans les frais ouverts : {money}");

    public string Insurers(string money) =>
        Say($"Insurers’ part, estimated: {money}", $"Part estimée des assureurs : {money}");

    public string[] Ages =>
        French
            ? ["0–30 jours", "31–60 jours", "61–90 jours", "plus de 90 jours"]
            : ["0–30 days", "31–60 days", "61–90 days", "over 90 days"];
    public string BarsHere => Say("The table below has the numbers", "Le tableau ci-dessous a les chiffres");
    public string MonthEndTitle => Say("Month-end", "Fin de mois");
    public string Over90 => Say("over 90 days", "plus de 90 jours");
    public string Credits => Say("We owe (credits)", "Nous devons (crédits)");
    public string LeftOut => Say("Kept out", "Hors comptes");
    public string Balance => Say("Balance", "Solde");
    public string InsurersShort => Say("Insurers", "Assureurs");
    public string PatientsShort => Say("Patients", "Patients");

    public string AlsoAsked => Say("What else a dentist asks", "Ce qu’un dentiste demande aussi");

    // The list
    public string AllAccounts(int count) =>
        count == 1
            ? Say("The account", "Le compte")
            : Say($"All {format.Number(count)} accounts", $"Les {format.Number(count)} comptes");

    public string LeftToWorkbook(int left) =>
        Say(
            $"{Accounts(left)} more, with the smallest balances and nothing to send, are in the workbook.",
            $"{Accounts(left)} de plus, aux plus petits soldes et sans rien à envoyer, sont dans le classeur."
        );

    /// <summary>The words of the list.</summary>
    public ListWords List => new(this);

    // Closing
    public string Problems => Say("Notices, warnings and errors", "Avis, avertissements et erreurs");
    public string NoProblems =>
        Say(
            "None: every row was read, every rule could be computed.",
            "Aucun : chaque ligne a été lue, chaque règle a pu être calculée."
        );

    public string MoreInWorkbook(int more) =>
        Say($"{format.Number(more)} more are in the workbook.", $"{format.Number(more)} autres sont dans le classeur.");

    public string WordsTitle => Say("What the words mean", "Ce que les mots veulent dire");
    public string Sign => Say("To sign", "À signer");
    public string YesAll => Say("Yes, as it stands", "Oui, tel quel");
    public string YesWithout => Say("Yes, but without", "Oui, mais sans");
    public string No => Say("No", "Non");
    public string Name => Say("Name", "Nom");
    public string DateWord => Say("Date", "Date");
    public string Signature => Say("Signature", "Signature");

    /// <summary>Which plan, policies, data and program a signature is for.</summary>
    public string BelongsTo(string plan, string policies, string data, string version) =>
        Say(
            $"Plan {plan} · policies {policies} · data {data} · program version {version}",
            $"Plan {plan} · politiques {policies} · données {data} · version du programme {version}"
        );

    public string Accounts(int count) =>
        count == 1
            ? Say("1 account", "1 compte")
            : Say($"{format.Number(count)} accounts", $"{format.Number(count)} {(count < 2 ? "compte" : "comptes")}");

    /// <summary>Words in the reader's language. French sets these signs off, and no line may begin with them.</summary>
    public string Say(string english, string french) =>
        !French
            ? english
            : french
                .Replace(" ;", "\u00a0;", StringComparison.Ordinal)
                .Replace(" :", "\u00a0:", StringComparison.Ordinal)
                .Replace(" ?", "\u00a0?", StringComparison.Ordinal)
                .Replace("« ", "«\u00a0", StringComparison.Ordinal)
                .Replace(" »", "\u00a0»", StringComparison.Ordinal);

    private bool French => format.French;

    private Sentence Told(FormattableString english, FormattableString french)
    {
        var told = Sentence.Of(French ? french : english);
        return new([.. told.Parts.Select(part => part with { Text = Say(part.Text, part.Text) })]);
    }

    // Sentences without a link.
    private Sentence Plain(string english, string french) => new([new(Say(english, french), "")]);

    private string Day(DateOnly day) =>
        French ? $"{(day.Day == 1 ? "1er" : day.Day)} {format.ShortMonth(day)}" : $"{format.ShortMonth(day)} {day.Day}";

    private Sentence Joined(string begin, List<Sentence> parts)
    {
        List<Link> words = [new(begin, "")];
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                words.Add(new(i == parts.Count - 1 ? Say(" and ", " et ") : ", ", ""));
            words.AddRange(parts[i].Parts);
        }
        return new([.. words, new(".", "")]);
    }
}
