namespace PolicyBilling.Files.Contents;

/// <summary>What is noticed in data, and what to do about it, in French.</summary>
public static class NoticedWords
{
    /// <summary>The sentences of a check; null in English, and for what cannot be read at all.</summary>
    /// <param name="check">The name of the check, <see cref="Problem.Check"/>.</param>
    /// <param name="language">The reader's language.</param>
    public static string? Of(string? check, string language) =>
        language == "fr" && French(check) is { } text ? FrenchSpaces.Of(text) : null;

    /// <summary>A problem's message, in French behind what its check looks for.</summary>
    public static string Message(Problem problem, string language) =>
        Of(problem.Check, language) is { } noticed
            ? $"{noticed}\n{problem.Said.InLanguage(language)}"
            : problem.Said.InLanguage(language);

    private static string? French(string? check) =>
        check switch
        {
            "claim-elsewhere" =>
                "Une charge nomme une demande ouverte inscrite à un autre compte : la part de l’assureur "
                    + "serait retranchée du mauvais solde. Corriger le compte de la demande, ou celui de la "
                    + "charge.",
            "claim-missing" =>
                "Une charge de la dernière année nomme une demande absente de l’export, et aucun assureur "
                    + "n’a rien versé pour elle : on pourrait demander au patient l’argent de l’assureur. "
                    + "Exporter la demande, ou inscrire la réponse de l’assureur ; un paiement de 0.00 qui "
                    + "nomme la demande suffit.",
            "answer-not-posted" =>
                "Une demande a reçu sa réponse dans les six derniers mois, de l’argent était attendu, et "
                    + "ni paiement ni radiation de l’assureur n’est inscrit pour elle. Inscrire la réponse de "
                    + "l’assureur ; un paiement de 0.00 qui nomme la demande suffit.",
            "expected-too-much" =>
                "On attend des demandes ouvertes plus que le compte ne doit : une demande y est deux "
                    + "fois, ou une estimation a un chiffre de trop. L’excédent ne couvre rien. Corriger les "
                    + "estimations, ou supprimer la seconde demande.",
            "near-column" => "Une colonne porte presque le nom d’une colonne manquante, comme `Billing Type` ou `flgs` "
                + ": ce qu’elle dit serait ignoré. Renommer la colonne, ou dire dans export.yaml, sous "
                + "`columns`, laquelle c’est.",
            "swapped-dates" => "Toutes les dates d’une table conviennent si l’on inverse jour et mois, et certaines ne "
                + "conviennent pas comme le dit export.yaml. Écrire le bon `dates` dans export.yaml, ou "
                + "exporter toutes les tables de la même façon.",
            "after-the-export" =>
                "Une écriture, une mise en attente ou un autre contact est daté ou saisi après le jour de "
                    + "l’export : faute de frappe, ou jour et mois inversés. Corriger la date dans le logiciel "
                    + "du cabinet.",
            "as-of-too-early" =>
                "Beaucoup de lignes sont datées d’après `as_of` dans export.yaml : elles ne comptent pas. "
                    + "Corriger `as_of` si l’export est plus récent.",
            "as-of-too-late" =>
                "L’écriture la plus récente du grand livre a plus de six semaines de retard sur `as_of` "
                    + "dans export.yaml : le grand livre vient d’un export plus ancien, ou le jour est faux. "
                    + "Exporter de nouveau le grand livre, ou corriger `as_of`.",
            "long-ago" => "Une écriture est datée de plusieurs décennies avant toutes les autres, comme 1926 pour "
                + "2026. Corriger la date dans le logiciel du cabinet.",
            "far-ahead" => "Une promesse ou une mise en attente court plus de cinq ans. Corriger sa fin.",
            "ends-before-it-begins" =>
                "Une promesse ou une mise en attente finit avant le jour où elle a été faite. Corriger sa "
                    + "fin ; l’année est souvent celle d’avant.",
            "born-after-the-export" =>
                "Un patient est né après le jour de l’export, comme 2071 pour 1971 : nul ne sait qui est "
                    + "mineur. Corriger la date de naissance dans le logiciel du cabinet.",
            "completed-ahead" =>
                "Une visite d’après le jour de l’export est déjà terminée. Corriger la date ou l’état du "
                    + "rendez-vous.",
            "still-scheduled" =>
                "Beaucoup de rendez-vous des trois derniers mois sont encore prévus : la table vient d’un "
                    + "export plus ancien. Exporter de nouveau les rendez-vous.",
            "sent-before-the-visit" =>
                "Une demande est partie plus de deux mois avant la visite qu’elle concerne. Corriger le "
                    + "jour de son envoi.",
            "other-unit" => "Les charges du grand livre valent cent ou mille fois ce que les demandes ont facturé, ou "
                + "l’inverse : l’un des deux est en cents. Exporter les deux dans la même unité, les cents "
                + "après un point.",
            "other-unit-of-some" =>
                "Les charges d’une demande valent cent ou mille fois ce qui a été facturé, ou l’inverse. "
                    + "Corriger le montant de la charge, ou celui de la demande.",
            "plan-too-large" =>
                "Le versement ou le solde d’une entente de paiement dépasse tout ce qui a été facturé au "
                    + "compte, comme s’il était en cents. Corriger l’entente.",
            "no-estimate" => "Une demande ouverte ne dit pas ce que l’assureur paiera : ni estimation ni montant "
                + "facturé, ou une radiation seule. Écrire l’estimation dans la demande ; 0.00 si rien "
                + "n’est attendu.",
            "other-currency" =>
                "Une colonne `currency` porte sur quelques lignes une autre monnaie que sur la plupart : "
                    + "ces montants ne s’additionnent pas. Écrire les montants dans la monnaie du cabinet.",
            "no-email" => "Le champ du courriel contient un mot (`none`, `n/a`), deux adresses ou un texte de "
                + "remplissage : il compte comme absent. Laisser le champ vide, ou y écrire l’adresse d’une "
                + "seule personne.",
            "no-address" => "Le code postal ou l’adresse est un texte de remplissage, comme `00000` ou `unknown` : il "
                + "compte comme absent. Laisser le champ vide, ou y écrire l’adresse.",
            "flag-in-name" => "Une protection est écrite derrière un nom, comme `(DECEASED)`, et ni indicateur ni "
                + "statut ne la dit. Mettre l’indicateur ou le statut dans le logiciel du cabinet.",
            "broken-letters" => "Des noms contiennent des lettres brisées par un mauvais encodage, comme `ZoÃ©` pour "
                + "`Zoé`. Exporter en UTF-8, ou dire l’`encoding` dans export.yaml.",
            "same-person-twice" => "Deux comptes ont le même nom, le même téléphone et la même adresse : une personne "
                + "pourrait recevoir deux relevés. Les réunir dans le logiciel du cabinet si c’est une "
                + "seule personne.",
            "patient-elsewhere" => "Une charge concerne un patient inscrit à un autre compte : les indicateurs qui le "
                + "protègent ne compteraient pas. Corriger le compte du patient, ou celui de la charge.",
            "unknown-patient" =>
                "Une charge concerne un patient absent de la table des patients. Ajouter le patient, ou "
                    + "corriger la charge.",
            "total-row" => "Une ligne du rapport d’ancienneté est, dans chaque colonne, la somme des autres : c’est "
                + "le total du rapport et non un compte. Supprimer la ligne.",
            "total-as-credit" =>
                "Ce qui a été lu comme crédit d’un rapport d’ancienneté est, sur chaque ligne, la somme "
                    + "des périodes : c’est le total, et chaque solde vaudrait 0.00. Dans export.yaml, donner à "
                    + "`credit` une autre colonne, et celle-ci à `balance`.",
            "rows-twice" => "La moitié au moins des écritures d’un mois, ou des demandes, y sont deux fois sous des "
                + "numéros différents : deux exports se recouvrent. Exporter une seule fois, pour toute la "
                + "période.",
            "signs-turned" =>
                "La plupart des paiements ou radiations d’un genre sont au-dessus de zéro, ou beaucoup de "
                    + "charges au-dessous : le logiciel écrit les signes autrement, ou un genre est mal "
                    + "traduit. Écrire `credits: positive` dans export.yaml, ou y corriger la traduction du "
                    + "genre.",
            "nothing-reversed" =>
                "Un paiement ou une radiation est au-dessus de zéro, comme une reprise, et le compte n’en "
                    + "a aucun à reprendre : le signe moins manque. Écrire le montant au-dessous de zéro, ou "
                    + "nommer dans `applies_to` ce qu’il reprend.",
            "one-sided" => "Le grand livre a des charges de trois mois ou plus et rien qui baisse un solde : les "
                + "paiements n’ont pas été exportés. Exporter aussi paiements, radiations et ajustements.",
            "begins-midway" => "Les premières écritures de plusieurs comptes sont des paiements ou des radiations, et "
                + "rien n’a été reporté : le grand livre commence au milieu, et les soldes sont trop bas. "
                + "Exporter le grand livre entier, ou le commencer par des soldes d’ouverture.",
            "without-entries" =>
                "Plusieurs comptes ont des relevés, appels, lettres ou demandes, et aucune écriture au "
                    + "grand livre : il a peut-être été coupé. Exporter de nouveau le grand livre, et regarder "
                    + "sa dernière ligne.",
            "other-balance" =>
                "Les comptes ont une colonne `balance`, et les écritures d’un compte donnent autre chose "
                    + ": il en manque, ou certaines y sont deux fois. Exporter comptes et grand livre au même "
                    + "moment ; comparer le compte dans le logiciel du cabinet.",
            "other-balances" =>
                "Les comptes ont une colonne `balance`, et pour la plupart ce n’est pas la somme de leurs "
                    + "écritures : le grand livre n’est pas entier, ou la colonne veut dire autre chose. "
                    + "Exporter le grand livre entier ; une colonne qui veut dire autre chose doit porter un "
                    + "autre nom.",
            "entry-elsewhere" =>
                "Un paiement ou une radiation nomme dans `applies_to` une écriture d’un autre compte : "
                    + "l’un des deux soldes est faux. Corriger le compte du paiement, ou ce à quoi il "
                    + "s’applique.",
            "second-file" => "Un second fichier porte le nom d’une table et un numéro, comme `ledger (1).csv` à côté "
                + "de `ledger.csv` : il peut contenir des paiements. Réunir les deux fichiers sous un seul "
                + "en-tête, ou retirer le second du dossier.",
            "account-written-otherwise" =>
                "Une table nomme les comptes autrement que `accounts` : `12` pour `0012`, `1001.0` ou "
                    + "`A1001` pour `1001`. Ses lignes seraient ignorées, et avec elles ce qui protège ces "
                    + "comptes. Exporter la colonne comme texte, sans ouvrir d’abord le fichier dans un "
                    + "tableur.",
            "few-accounts-written-otherwise" =>
                "Quelques lignes d’une table nomment un compte autrement que `accounts` : les comptes "
                    + "auxquels elles peuvent revenir sont retenus. Corriger le numéro du compte sur ces "
                    + "lignes.",
            "other-accounts" => "Beaucoup de lignes de patients, demandes, contacts ou ententes concernent des comptes "
                + "absents de l’export : les tables viennent de deux exports, ou l’une d’elles est filtrée. "
                + "Exporter toutes les tables le même jour et pour les mêmes comptes.",
            "flags-set-apart" =>
                "Plusieurs indicateurs sont dans un champ, séparés par une virgule, une espace, un trait "
                    + "ou une barre, comme `bankruptcy, attorney` : chacun protège. Séparer les indicateurs par "
                    + "des points-virgules.",
            "near-flag" => "Un indicateur ressemble à l’un de ceux qui protègent, comme `bankrupcy` : il protège "
                + "comme celui-là. Écrire l’indicateur comme il est listé, ou donner un autre nom à celui "
                + "du cabinet.",
            "unknown-word" => "Un indicateur, un type de facturation, une étape ou une langue n’est connu d’aucun "
                + "interdit, d’aucune politique ni de practice.yaml : il est listé une fois, avec son "
                + "nombre et le mot le plus proche. Traduire le mot dans export.yaml, ou le nommer dans une "
                + "politique ou dans practice.yaml.",
            "second-sheet" => "Une seconde feuille a les colonnes d’une table, comme `ledger (2)` à côté de `ledger` : "
                + "elle peut contenir des paiements. Mettre ses lignes sous celles de la première, ou la "
                + "supprimer.",
            "hidden-rows" => "Des lignes d’une feuille sont masquées dans Excel, souvent par un filtre ; elles sont "
                + "lues comme les autres. Afficher toutes les lignes et supprimer celles qui ne comptent "
                + "pas.",
            "hidden-column" => "Une colonne qui est lue est masquée dans Excel : personne ne l’a regardée. Afficher la "
                + "colonne et la parcourir.",
            "hidden-sheet" => "Une feuille qui est lue est masquée dans Excel : personne ne l’a regardée. Afficher la "
                + "feuille et la parcourir.",
            "linked-workbook" => "Des cellules prennent leurs valeurs d’autres classeurs ; ce qui a été enregistré en "
                + "dernier est lu. Ouvrir le classeur dans Excel, mettre ses liens à jour et l’enregistrer.",
            _ => null,
        };
}
