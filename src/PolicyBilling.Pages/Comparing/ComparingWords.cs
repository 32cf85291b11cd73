using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Pages.Parts;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Pages.Comparing;

/// <summary>The sentences of a comparison's page, in the reader's language.</summary>
internal sealed class ComparingWords(TextFormat format)
{
    private static readonly string[] Paying = ["patient-payment", "insurance-payment"];

    public string Title => Say("Month over month", "D’un mois à l’autre");

    public string Against(DateOnly to, DateOnly from) =>
        Say($"{format.Date(to)} against {format.Date(from)}", $"{format.Date(to)} face au {format.Date(from)}");

    /// <summary>What became of the balance, and why.</summary>
    public Sentence Headline(Walk walk)
    {
        decimal Sum(params string[] lines) =>
            walk.Lines.Where(line => lines.Contains(line.Line)).Sum(line => line.Amount);
        var (change, charged, paid) = (walk.Closing.Balance - walk.Opening.Balance, Sum("charge"), -Sum(Paying));
        var now = new Link(format.Money(walk.Closing.Balance), "#list-balances");
        var (size, came, went) = (
            format.Money(Math.Abs(change)),
            new Link(format.Money(charged), "#list-line-charge"),
            new Link(format.Money(paid), "#walk")
        );
        var moved =
            change == 0 ? Told($"The balance is {now}, as it was", $"Le solde est de {now}, comme avant")
            : change > 0 ? Told($"The balance rose by {size} to {now}", $"Le solde a augmenté de {size}, à {now}")
            : Told($"The balance fell by {size} to {now}", $"Le solde a baissé de {size}, à {now}");
        if (charged == 0 && paid == 0)
            return moved;
        var (off, rest) = (
            -Sum("insurance-write-off"),
            change - charged + paid + Math.Max(0, -Sum("insurance-write-off"))
        );
        var why = Told(
            $": {came} of treatment was charged, {went} was paid",
            $"\u00a0: {came} de soins facturés, {went} payés"
        );
        return new([.. moved.Parts, .. why.Parts, .. Off(off).Parts, .. Rest(rest).Parts]);
    }

    // With these the parts of the headline add up to the change.
    private Sentence Off(decimal off)
    {
        var link = new Link(format.Money(off), "#list-line-insurance-write-off");
        return off <= 0 ? new([]) : Told($", {link} written off for insurers", $", {link} radiés pour les assureurs");
    }

    private Sentence Rest(decimal rest)
    {
        var link = new Link(format.Money(Math.Abs(rest)), "#walk");
        return rest == 0 ? new([])
            : rest > 0 ? Told($"; {link} came from other entries", $"\u00a0; {link} viennent d’autres écritures")
            : Told($"; {link} went by other entries", $"\u00a0; {link} partis par d’autres écritures");
    }

    /// <summary>How many accounts, what is old now, and who came to it and left it.</summary>
    public Sentence Lead(Comparison comparison)
    {
        var (walk, migration) = (comparison.Walk, comparison.Migration);
        var all = new Link(Accounts(walk.Accounts.Count), "#list-balances");
        var (old, was) = (walk.Closing.Open.Over90, walk.Opening.Open.Over90);
        var (change, now) = (format.Money(Math.Abs(old - was)), format.Money(old));
        var (entered, left) = (
            new Link(Accounts(migration.Entered.Count), "#list-entered"),
            new Link(format.Number(migration.Left.Count), "#list-left")
        );
        var held =
            walk.ClosingLeftOut == 0
                ? Told($"{all} have entries.", $"{all} ont des écritures.")
                : Told(
                    $"{all} have entries; {format.Money(walk.ClosingLeftOut)} is kept out of receivables.",
                    $"{all} ont des écritures ; hors comptes clients : {format.Money(walk.ClosingLeftOut)}."
                );
        return held
            + (
                old == was
                    ? Told($"Over 90 days: {now}, as before;", $"Plus de 90 jours\u00a0: {now}, comme avant\u00a0;")
                : old > was
                    ? Told(
                        $"Over 90 days: {now}, {change} more;",
                        $"Plus de 90 jours\u00a0: {now}, {change} de plus\u00a0;"
                    )
                : Told(
                    $"Over 90 days: {now}, {change} less;",
                    $"Plus de 90 jours\u00a0: {now}, {change} de moins\u00a0;"
                )
            )
            + Told($"{entered} came to it, {left} left it.", $"{entered} y sont entrés, {left} en sont sortis.");
    }

    // The walk
    public string FromBalanceToBalance(Walk walk) =>
        Say(
            $"From {format.Money(walk.Opening.Balance)} to {format.Money(walk.Closing.Balance)}",
            $"De {format.Money(walk.Opening.Balance)} à {format.Money(walk.Closing.Balance)}"
        );

    public string EachLine =>
        Say(
            "Each line is every entry of its kind that came in between; it adds up to the cent.",
            "Chaque ligne réunit les écritures de sa sorte inscrites entre les deux jours ; tout s’additionne au cent "
                + "près."
        );

    public string TiesTo(DateOnly from, DateOnly to) =>
        Say(
            $"The first and the last line must equal the dry run and your practice system’s own aging report "
                + $"of {format.Date(from)} and {format.Date(to)}. If they do not, stop here.",
            $"La première et la dernière ligne doivent égaler l’essai à blanc et le rapport d’ancienneté de votre "
                + $"logiciel au {format.Date(from)} et au {format.Date(to)}. Sinon, arrêtez ici."
        );

    public string BalanceOf(DateOnly day) => Say($"Balance of {format.Date(day)}", $"Solde du {format.Date(day)}");

    /// <summary>What the accounts behind a measure are listed by.</summary>
    public string BehindMeasure(string measure, MeasureLabels labels) =>
        measure switch
        {
            "days_in_ar" => Say("Open charges", "Frais ouverts"),
            "collections_to_net_production" => Say("Collected in 12 months", "Encaissé en 12 mois"),
            "statement_cost" => Say("Statements sent in the month", "Relevés envoyés dans le mois"),
            _ => labels.Title(measure),
        };

    public string ByBucket => Say("The same by age", "Le même, selon l’âge");

    public string AllColumns => Say("All columns", "Toutes les colonnes");

    public string WasBefore(string value) => Say($"was {value}", $"avant : {value}");

    public string LeftOut(string amount, string types) =>
        Say(
            $"{amount} of the last line is kept out of receivables ({types}).",
            $"{amount} de la dernière ligne sont hors des comptes clients ({types})."
        );

    public string PostedLate =>
        Say("Entered later for days before the first day", "Inscrit plus tard pour des jours d’avant le premier jour");
    public string NothingLate =>
        Say(
            "Nothing was entered later for days before the first day.",
            "Rien n’a été inscrit plus tard pour des jours d’avant le premier jour."
        );

    public string OneMonthOnly =>
        Say("The ledger is younger than two month-ends: one month only.", "Le registre n’a qu’un seul mois.");

    // Migration
    public string WhereItWent(DateOnly from) =>
        Say($"Where the money of {format.Date(from)} went", $"Où est allé l’argent du {format.Date(from)}");

    /// <summary>What was paid between the days and stands in no charge's row: it became a credit.</summary>
    public string PaidAhead(decimal amount) =>
        amount <= 0
            ? ""
            : Say(
                $" {format.Money(amount)} more was paid ahead, as credits.",
                $" {format.Money(amount)} de plus ont été payés d’avance, en crédits."
            );

    /// <summary>What patients and insurers paid between the two days.</summary>
    public static decimal PaidIn(Walk walk) =>
        -walk.Lines.Where(line => Paying.Contains(line.Line)).Sum(line => line.Amount);

    public string Strength =>
        Say(
            "The stronger the colour, the larger its share of the row.",
            "Plus la couleur est forte, plus la part de la ligne est grande."
        );
    public string Was => Say("Was", "Était");

    public string Owed(DateOnly day) => Say($"Owed {format.Date(day)}", $"Dû le {format.Date(day)}");

    public string OpenNow => Say("Open now", "Encore dû");
    public string GrewOlder => Say("Of that, now older", "Dont devenu plus vieux");
    public string ShareOlder => Say("Share that grew older", "Part qui a vieilli");

    public string BecameOf(string from) => Say($"What became of: {from}", $"Ce qu’est devenu : {from}");

    public string EnteredOver90 => Say("New over 90 days", "Nouveaux à plus de 90 jours");
    public string LeftOver90 => Say("No longer over 90 days", "Plus rien à plus de 90 jours");
    public string Risen => Say("Rose most", "Ont le plus augmenté");
    public string Fallen => Say("Fell most", "Ont le plus baissé");
    public string NobodyMoved => Say("No account’s balance changed.", "Le solde d’aucun compte n’a changé.");

    // Measures
    public string MeasuresAndTargets => Say("Measures and targets", "Mesures et cibles");
    public string Measure => Say("Measure", "Mesure");

    public string ThirteenMonths(int months) => Say($"{months} months", $"{months} mois");

    public string Since(DateOnly day) => Say($"Since {format.Month(day)}", $"Depuis {format.Month(day)}");

    public string Months(string measure, int months) =>
        Say($"{measure}, {months} month-ends", $"{measure}, {months} fins de mois");

    // Decisions
    public string Changed(int changed, int all, DateOnly from) =>
        Say(
            $"{format.Number(changed)} of {Accounts(all)} {(changed == 1 ? "has" : "have")} another decision than on "
                + format.Date(from),
            $"{format.Number(changed)} sur {Accounts(all)} {(changed < 2 ? "a" : "ont")} une autre décision que le "
                + format.Date(from)
        );

    public string SamePolicies =>
        Say(
            "Both days under the same policies: all of it comes from the data.",
            "Les deux jours sous les mêmes politiques : tout vient des données."
        );
    public string OtherPolicies =>
        Say(
            "The first day under its own policies, the second under the new ones.",
            "Le premier jour sous ses propres politiques, le second sous les nouvelles."
        );
    public string IsNow => Say("Is", "Est");
    public string PortionNow => Say("Patient portion now", "Part du patient maintenant");
    public string NotThere => Say("not there", "absent");
    public string NobodyChanged => Say("Every account has the decision it had.", "Chaque compte garde sa décision.");
    public string EveryDecision => Say("All decisions of both days", "Toutes les décisions des deux jours");

    public string On(DateOnly day) => Say($"On {format.Date(day)}", $"Le {format.Date(day)}");

    // Recovery
    public string AfterStatements => Say("What came in after statements", "Ce qui est rentré après les relevés");
    public string ContactsNotExported =>
        Say(
            "Not known: the practice’s system does not export its contacts.",
            "Inconnu : le logiciel n’exporte pas les contacts."
        );
    public string NoStatements =>
        Say(
            "No statement that asked for anything was mailed or e-mailed in these months.",
            "Aucun relevé demandant une somme n’a été posté ou envoyé par courriel ces mois-là."
        );

    // The accounts
    public string Behind => Say("The accounts behind the numbers", "Les comptes derrière les chiffres");
    public string AllBalances => Say("All balances", "Tous les soldes");

    public string Moved(string from, string to) => $"{from} → {to}";

    public string Summary(string name, int accounts, string money) =>
        money.Length == 0
            ? $"{name}{Say(": ", "\u00a0: ")}{Accounts(accounts)}"
            : $"{name}{Say(": ", "\u00a0: ")}{Accounts(accounts)}, {money}";

    public string More(int count, string sheet) =>
        Say(
            $"And {Accounts(count)} more with smaller amounts: sheet “{sheet}” of the workbook.",
            $"Et {Accounts(count)} de plus, de moindres montants : feuille «\u00a0{sheet}\u00a0» du classeur."
        );

    public string AndMoreLines(int count, string sheet) =>
        Say(
            $"And {count} more {(count == 1 ? "line" : "lines")}: sheet “{sheet}” of the workbook.",
            $"Et {count} {(count == 1 ? "ligne" : "lignes")} de plus : feuille «\u00a0{sheet}\u00a0» du classeur."
        );

    public string Accounts(int count) =>
        count == 1
            ? Say("1 account", "1 compte")
            : Say($"{format.Number(count)} accounts", $"{format.Number(count)} {(count < 2 ? "compte" : "comptes")}");

    // Where it comes from
    public string Faults =>
        Say(
            "Accounts are held because their data or a rule failed: these figures are not sure.",
            "Des comptes sont retenus à cause de leurs données ou d’une règle : ces chiffres ne sont pas sûrs."
        );
    public string SeeProblems => Say("See the problems", "Voir les problèmes");
    public string Origin => Say("Where this comes from", "D’où cela vient");
    public string FirstDay => Say("First day", "Premier jour");
    public string SecondDay => Say("Second day", "Second jour");
    public string EverythingExported => Say("nothing", "rien");

    public string PrintOf(string policies, string data) =>
        Say($"policies {policies}, data {data}", $"politiques {policies}, données {data}");

    private Sentence Told(FormattableString english, FormattableString french) =>
        Sentence.Of(format.French ? french : english);

    private string Say(string english, string french) => format.French ? french : english;
}
