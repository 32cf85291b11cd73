using System.Globalization;

namespace PolicyBilling.Files.Contents;

/// <summary>The words of a workbook's first sheet, of its margins and of what its sheets are for, in English or
/// French.</summary>
internal sealed class CoverLabels(string language)
{
    private readonly bool _french = language == "fr";

    /// <summary>The language code.</summary>
    public string Language => Say("en", "fr");

    public string ReadMeFirst => Say("Read me first", "À lire d’abord");
    public string Charts => Say("Charts", "Graphiques");
    public string AboutCharts => Say("The same as pictures.", "La même chose en images.");
    public string Total => Say("Total", "Total");

    public string AsOf(string date) => Say($"As of {date}", $"Au {date}");

    public string Page(string page, string pages) => Say($"Page {page} of {pages}", $"Page {page} de {pages}");

    public string Rows(int count) =>
        count == 0 ? Say("no rows", "aucune ligne")
        : count == 1 ? Say("1 row", "1 ligne")
        : Say($"{Number(count)} rows", $"{Number(count)} lignes");

    // The first sheet
    public string LookFirst => Say("Look at this first", "À regarder d’abord");
    public string NothingToLookAt =>
        Say(
            "Nothing stands out: no fault, no problem, and every limit is kept.",
            "Rien à signaler : aucun défaut, aucun problème, et chaque limite est respectée."
        );
    public string WhatItComesTo => Say("What it comes to", "Ce que cela donne");
    public string Sheets => Say("The sheets", "Les feuilles");
    public string HowMany => Say("Rows", "Lignes");
    public string Count => Say("Count", "Nombre");
    public string Amount => Say("Amount", "Montant");
    public string WhatFor => Say("What it is for", "À quoi elle sert");
    public string Colours => Say("What colours say", "Ce que disent les couleurs");
    public string Stops => Say("stops the work", "arrête le travail");
    public string StopsMeans =>
        Say(
            "Nothing goes out for these accounts, or at all, before somebody has looked.",
            "Rien ne part pour ces comptes, ou en tout, avant que quelqu’un ait regardé."
        );
    public string Beware => Say("good to know", "à savoir");
    public string BewareMeans =>
        Say(
            "Figures may be incomplete or out of date for this reason.",
            "Des chiffres peuvent être incomplets ou dépassés pour cette raison."
        );
    public string DecisionMeans =>
        Say("This decision, wherever it stands in a table.", "Cette décision, partout dans les tableaux.");
    public string AgingMeans => Say("Money 61 to 90 days old.", "Montants de 61 à 90 jours.");
    public string OldMeans => Say("Money over 90 days old.", "Montants de plus de 90 jours.");
    public string ToFillIn => Say("to fill in", "à remplir");
    public string ToFillInMeans =>
        Say(
            "Cells for whoever works the row: what came of it, by whom, and when.",
            "Cases pour la personne qui traite la ligne : ce qui en est ressorti, par qui et quand."
        );
    public string Leads => Say("blue, underlined", "bleu souligné");
    public string LeadsMeans =>
        Say("Leads to the account’s row, or to the sheet.", "Mène à la ligne du compte, ou à la feuille.");

    // What is to be looked at
    public string Faults => Say("held by faults", "retenus, défauts");
    public string FaultsMean =>
        Say(
            "Accounts held because their data could not be read or a rule failed. They get nothing until it is mended.",
            "Comptes retenus parce que leurs données sont illisibles ou qu’une règle a échoué. Rien ne part pour eux "
                + "avant correction."
        );
    public string Errors => Say("errors", "erreurs");
    public string ErrorsMean =>
        Say(
            "Found in the data or the policies; what they touch is held, and may hide money.",
            "Trouvées dans les données ou les politiques ; ce qu’elles touchent est retenu, et peut cacher des "
                + "montants."
        );
    public string Warnings => Say("warnings", "avertissements");
    public string WarningsMean =>
        Say(
            "Found in the data or the policies; the decisions stand, a figure may not.",
            "Trouvés dans les données ou les politiques ; les décisions tiennent, un chiffre peut-être pas."
        );
    public string NeedsYes => Say("needs a yes", "demande un oui");
    public string OldData => Say("old data", "données anciennes");

    public string OldDataMeans(string newest, int days, string until) =>
        Say(
            $"The newest entry is of {newest}, {days} days before {until}: whoever paid since would be asked again.",
            $"La dernière écriture est du {newest}, {days} jours avant le {until} : qui a payé depuis serait relancé."
        );

    public string NoEntry =>
        Say("The data has no entry up to this day.", "Les données n’ont aucune écriture jusqu’à ce jour.");
    public string NotExported => Say("tables missing", "tables absentes");

    public string NotExportedMeans(string tables) =>
        Say(
            $"The practice’s system does not export these, and they are read as if nothing had happened: {tables}.",
            $"Le logiciel n’exporte pas ces tables, lues comme si rien ne s’était passé : {tables}."
        );

    public string Refused => Say("refused", "refusés");
    public string RefusedMeans =>
        Say(
            "Practices that could not be decided; why stands in their row.",
            "Cabinets qui n’ont pu être décidés ; leur ligne dit pourquoi."
        );

    private string Number(int count) =>
        count.ToString("N0", CultureInfo.InvariantCulture).Replace(",", Say(",", "\u00a0"));

    private string Say(string english, string french) => _french ? FrenchSpaces.Of(french) : english;
}
