using PolicyBilling.Decisions;
using HeldFor = PolicyBilling.Policies.WaitsFor;

namespace PolicyBilling.Pages.Month;

/// <summary>The words of the list of accounts, on the page and in its script.</summary>
public sealed class ListWords(MonthWords words)
{
    public string Find => Say("Find an account: name, number", "Trouver un compte : nom, numéro");
    public string List => Say("List of accounts, arrow keys move", "Liste des comptes, les flèches déplacent");
    public string All => Say("All", "Tous");
    public string Any => Say("Something goes out or is booked", "Quelque chose part ou s’inscrit");
    public string Decision => Say("Decision", "Décision");
    public string Reason => Say("Reason", "Motif");
    public string Worklist => Say("Worklist", "Liste de travail");
    public string WaitsFor => Say("Waits for", "Attend");
    public IReadOnlyDictionary<string, string> Waits =>
        new Dictionary<string, string>(
            Enum.GetValues<HeldFor>()
                .Where(waits => waits != HeldFor.Unsaid)
                .Select(waits => KeyValuePair.Create(Waiting.Word(waits), words.Of(waits)))
        );
    public string Name => Say("Guarantor", "Responsable");
    public string Why => Say("Decision, and why", "Décision et motif");
    public string Asked => Say("Asked", "Demandé");
    public string Over => Say("Over 90 days", "> 90 jours");
    public string Balance => words.Balance;
    public string Portion => Say("Patient portion", "Part du patient");
    public string Amount => words.Amount;
    public string Was => Say("Last month: {0}", "Le mois dernier : {0}");
    public string Quoted => Say("“{0}”", "« {0} »");
    public string Nobody => Say("No account matches “{0}”.", "Aucun compte ne correspond à « {0} ».");
    public string NobodyHere => Say("No account is left by these filters.", "Ces filtres ne laissent aucun compte.");
    public string Clear => Say("Clear the search", "Effacer la recherche");
    public string ClearAll => Say("Show all accounts", "Voir tous les comptes");
    public string Remove => Say("Remove the filter: {0}", "Retirer le filtre : {0}");
    public string Shown =>
        Say(
            "{0} of {1} accounts · asked {2} · over 90 days {3} · balances, insurers’ part included {4}",
            "{0} comptes sur {1} · demandé {2} · plus de 90 jours {3} · soldes, assureurs compris {4}"
        );
    public string Next => Say("What comes next, if nothing is paid", "La suite, si rien n’est payé");
    public string NothingNext => Say("Nothing more in the next 90 days.", "Rien de plus dans les 90 prochains jours.");
    public string Change => Say("What would change it", "Ce qui le changerait");
    public IReadOnlyDictionary<string, string> Changes => ByWhatIsWaitedFor();
    public string Written => Say("Where it is written", "Où c’est écrit");
    public string AskedIs => Say("asked for money", "on leur demande");
    public string OwesIs => Say("owes something", "doit quelque chose");
    public string CreditIs => Say("has a credit", "a un crédit");
    public string FailedIs => Say("data or a rule failed", "données ou règle en échec");
    public string FinalIs => words.FinalNoticeTitle;
    public string FirstIs => words.FirstInAYear;
    public string ChangedIs => Say("another decision than a month before", "autre décision qu’un mois avant");

    private string Say(string english, string french) => words.Say(english, french);

    // By what a hold waits for, else by what goes out; to the cent, explain says it.
    private Dictionary<string, string> ByWhatIsWaitedFor()
    {
        var paid = Say(
            "Paid in full, promised or held before: nothing goes out.",
            "Payé, promis ou mis en attente avant : rien ne part."
        );
        return new()
        {
            [Waiting.Word(HeldFor.Us)] = Say("Our part being done.", "Notre part, une fois faite."),
            [Waiting.Word(HeldFor.Insurer)] = Say("The insurer’s answer.", "La réponse de l’assureur."),
            [Waiting.Word(HeldFor.Patient)] = Say("A payment or an answer.", "Un paiement ou une réponse."),
            [Waiting.Word(HeldFor.Day)] = Say("The day alone, as above.", "Le jour seul, comme ci-dessus."),
            [Waiting.Word(HeldFor.Never)] = Say(
                "The flag taken off, or another rule.",
                "L’indicateur ôté, ou une autre règle."
            ),
            [GoesOut.Word(DecisionGroup.WriteOff)] = Say("A payment, or a no.", "Un paiement, ou un non."),
            [GoesOut.Word(DecisionGroup.None)] = Say("A new charge.", "De nouveaux frais."),
            [""] = paid,
        };
    }
}
