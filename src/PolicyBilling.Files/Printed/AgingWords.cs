namespace PolicyBilling.Files.Printed;

/// <summary>What is said of an aging report: what it cannot tell, and why it is refused.</summary>
/// <param name="language">en or fr.</param>
internal sealed class AgingWords(string language) : PrintedWords(language)
{
    public string OtherDay(string file) =>
        Say(
            $"{file} is of another day than the other file: print both of one day.",
            $"{file} est d’un autre jour que l’autre fichier : imprimer les deux du même jour."
        );

    public string MixedDecimals(string file) =>
        Say(
            $"{file}: some amounts have a point before the cents and some a comma: print the report again.",
            $"{file} : des montants ont un point avant les cents et d’autres une virgule : imprimer de nouveau."
        );

    public string UnreadDay(string file, int line, string column, string text) =>
        Say(
            $"{file}:{line}: {column}: \"{text}\" is no day: a dry run holds the account until it is put right in "
                + "contacts.csv, as yyyy-MM-dd.",
            $"{file}:{line} : {column} : « {text} » n’est pas un jour : le compte est mis en attente jusqu’à ce que "
                + "ce soit corrigé dans contacts.csv, en yyyy-MM-dd."
        );

    public string NoTotal =>
        Say(
            "No total over all accounts is printed in the report: what is missing from it cannot be seen.",
            "Aucun total de tous les comptes n’est imprimé : ce qui manque au rapport ne se voit pas."
        );

    public string NumberOfAccounts => Say("number of accounts", "nombre de comptes");

    public string OnlyOpenClaims(string column) =>
        Say(
            "The insurance estimate is not in the report: only how many claims are open ("
                + $"{column}). Until a list of claims or of estimates is brought, accounts with a pending claim "
                + "must not be billed for the insurer.",
            "L’estimation des assureurs n’est pas dans le rapport : seulement le nombre de demandes en cours ("
                + $"{column}). Sans liste de demandes ou d’estimations, les comptes qui en ont une ne doivent pas "
                + "recevoir de relevé pour la part de l’assureur."
        );

    public string NoInsuranceInBooks =>
        Say("Insurance is not in QuickBooks.", "Les assurances ne sont pas dans QuickBooks.");

    public string NoInsurance =>
        Say("Insurance and claims are not in it.", "Les assurances et les demandes de règlement n’y sont pas.");

    public string NoWriteOffs =>
        Say(
            "Expected insurance write-offs are not in this report: where a claim is open, the patient portion may be "
                + "too high.",
            "Les radiations attendues des assureurs ne sont pas dans ce rapport : là où une demande est en cours, "
                + "la part du patient peut être trop élevée."
        );

    public string OnlyExpectedSum =>
        Say(
            "Which claims are open, with which carrier and since when, is not in this report; only the sum that is "
                + "expected.",
            "Quelles demandes sont en cours, chez quel assureur et depuis quand, n’est pas dans ce rapport ; "
                + "seulement la somme attendue."
        );

    public string NoLedger =>
        Say(
            "No ledger: no dates of visits and payments, no statements sent, no flags. Every balance counts as brought "
                + "over: soft statements, then a review, no ladder.",
            "Pas de grand livre : ni dates de visites et de paiements, ni relevés envoyés, ni mentions. Chaque solde "
                + "compte comme repris : des relevés doux, puis une revue, pas d’échelle de rappels."
        );

    public string NoTypes =>
        Say(
            "Billing types and addresses are not in the report.",
            "Les types de facturation et les adresses ne sont pas dans le rapport."
        );

    public string CutNames(int most) =>
        Say($"Names are cut at {most} characters.", $"Les noms sont coupés à {most} caractères.");

    public string OverABorder(string file, string column) =>
        Say(
            $"{file}: {column} lies over a border of 30, 60 and 90 days: print the report with these periods.",
            $"{file} : {column} passe une limite de 30, 60 ou 90 jours : imprimer le rapport avec ces périodes."
        );

    public string NoOver90(string file) =>
        Say(
            $"{file}: no column is over 90 days and no balance proves that none is missing: print the report with all "
                + "periods and the balance.",
            $"{file} : aucune colonne n’est à plus de 90 jours et aucun solde ne prouve qu’il n’en manque pas : "
                + "imprimer le rapport avec toutes les périodes et le solde."
        );

    public string UnknownAmounts(string file, string column) =>
        Say(
            $"{file}: \"{column}\" holds amounts, and the periods do not come to them: a period may be missing, or its "
                + "heading was not understood. Print the report with headings such as 0-30, 31-60, 61-90, over 90 and "
                + "a balance.",
            $"{file} : « {column} » contient des montants auxquels les périodes n’arrivent pas : une période manque "
                + "peut-être, ou son titre n’est pas compris. Imprimer avec des titres comme 0-30, 31-60, 61-90, plus "
                + "de 90 et un solde."
        );

    public string UnusedCredit(string file, string credit, string balance) =>
        Say(
            $"{file}: \"{credit}\" is headed as a credit, and the periods come to \"{balance}\" without it: print the "
                + "report with the balance that the credit has lowered.",
            $"{file} : « {credit} » a un titre de crédit, et les périodes arrivent à « {balance} » sans lui : imprimer "
                + "le rapport avec le solde que le crédit a réduit."
        );

    public string TwoAlike(string file) =>
        Say(
            $"{file}: two columns are headed alike as periods: print the report again.",
            $"{file} : deux colonnes ont le même titre de période : imprimer de nouveau."
        );

    public string NotWhole => Say("The report is not whole.", "Le rapport n’est pas entier.");

    public string PrintWithout(string file, string seen) =>
        Say($"{file}: print the report without \"{seen}\".", $"{file} : imprimer le rapport sans « {seen} ».");

    public string DeleteHidden(string file, string column) =>
        Say(
            $"{file}: delete the hidden column \"{column}\", and bring the file again.",
            $"{file} : supprimer la colonne masquée « {column} », puis redonner le fichier."
        );

    public string MostBelowZero(string file) =>
        Say(
            $"{file}: most balances are below zero: it may be that the report prints what is owed with a minus. Print "
                + "it with debts above zero.",
            $"{file} : la plupart des soldes sont sous zéro : le rapport imprime peut-être les dettes avec un moins. "
                + "L’imprimer avec les dettes au-dessus de zéro."
        );

    public string OtherSign(string file, int line, string column) =>
        Say(
            $"{file}:{line}: {column} has the other sign than in the other rows.",
            $"{file}:{line} : {column} a l’autre signe que dans les autres lignes."
        );

    public string EstimateOtherSign(string file, int line) =>
        Say(
            $"{file}:{line}: the insurance estimate has the other sign than in the other rows.",
            $"{file}:{line} : l’estimation de l’assureur a l’autre signe que dans les autres lignes."
        );

    public string CorrectPeriod(string file, int line) =>
        Say(
            $"{file}:{line}: a period is below zero: correct it in your system.",
            $"{file}:{line} : une période est sous zéro : la corriger dans votre logiciel."
        );

    public string NotACredit(string file, string column) =>
        Say($"{file}: what \"{column}\" is was not understood.", $"{file} : ce qu’est « {column} » n’est pas compris.");

    public string Stray(string file, int line, string text) =>
        Say(
            $"{file}:{line}: this row has amounts that are nobody's and no total: \"{text}\". Print the report again, "
                + "or mark what it is.",
            $"{file}:{line} : les montants de cette ligne ne sont à personne et ne sont pas un total : « {text} ». "
                + "Imprimer de nouveau, ou dire ce que c’est."
        );

    /// <summary>The periods of a row do not come to its balance.</summary>
    public string Across(string file, int line, decimal periods, bool credit, string balance, decimal printed) =>
        Say(
            $"{file}:{line}: the periods come to {Money(periods)}{(credit ? " before the credit" : "")}, and {balance} "
                + $"says {Money(printed)}: one of them is wrong.",
            $"{file}:{line} : les périodes font {Money(periods)}{(credit ? " avant le crédit" : "")}, et {balance} dit "
                + $"{Money(printed)} : l’un des deux est faux."
        );

    /// <summary>The balance less the estimate is not the patient's portion.</summary>
    public string Portion(string file, int line, string balance, decimal left, string portion, decimal printed) =>
        Say(
            $"{file}:{line}: {balance} less the insurance estimate is {Money(left)}, and {portion} says "
                + $"{Money(printed)}.",
            $"{file}:{line} : {balance} moins l’estimation de l’assureur fait {Money(left)}, et {portion} dit "
                + $"{Money(printed)}."
        );

    public string NoAmount(string file, int line, string column, string text) =>
        Say(
            $"{file}:{line}: {column}: \"{text}\" is no amount.",
            $"{file}:{line} : {column} : « {text} » n’est pas un montant."
        );

    public string TotalsAcross(string file, int line) =>
        Say(
            $"{file}:{line}: the printed totals do not add up across.",
            $"{file}:{line} : les totaux imprimés ne s’additionnent pas entre eux."
        );

    public string MayExplain(int line, decimal amount) =>
        Say($"line {line}: {Money(amount)}", $"ligne {line} : {Money(amount)}");

    public string LeftOut(string file, string lines, decimal sum, string id) =>
        Say(
            $"{file}: line(s) {lines} were left out, {Money(sum)} together ({id}).",
            $"{file} : ligne(s) {lines} laissée(s) de côté, {Money(sum)} en tout ({id})."
        );
}
