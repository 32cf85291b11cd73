namespace PolicyBilling.Connectors.Remittances;

/// <summary>The commonest claim adjustment reason codes (CARC) in plain words of our own. Only the numbers are X12's;
/// one that is not here is told by its number and never guessed.</summary>
internal sealed class ReasonWords(string language) : RemittanceWords(language)
{
    private static readonly Dictionary<string, (string English, string French)> Known = new()
    {
        ["1"] = ("deductible", "franchise"),
        ["2"] = ("coinsurance", "coassurance"),
        ["3"] = ("copayment", "quote-part fixe"),
        ["4"] = ("code and modifier do not fit", "code et modificateur incompatibles"),
        ["5"] = ("code and place of treatment do not fit", "code et lieu des soins incompatibles"),
        ["6"] = ("not for the patient's age", "ne convient pas à l’âge du patient"),
        ["11"] = ("diagnosis and treatment do not fit", "diagnostic et soins incompatibles"),
        ["15"] = ("authorization number missing or wrong", "numéro d’autorisation manquant ou faux"),
        ["16"] = ("information missing: correct and send again", "information manquante : corriger et renvoyer"),
        ["18"] = ("sent twice", "envoyée deux fois"),
        ["19"] = ("work injury: another insurer", "accident du travail : autre assureur"),
        ["20"] = ("injury: liability insurer", "accident : assureur en responsabilité"),
        ["21"] = ("injury: no-fault insurer", "accident : assureur sans égard à la faute"),
        ["22"] = ("another insurer pays first", "un autre assureur paie d’abord"),
        ["23"] = ("what another insurer paid or took off", "payé ou retiré par un autre assureur"),
        ["24"] = ("covered by a fixed fee (capitation)", "couvert par un forfait (capitation)"),
        ["26"] = ("before coverage began", "avant le début de la couverture"),
        ["27"] = ("after coverage ended", "après la fin de la couverture"),
        ["29"] = ("sent too late", "envoyée trop tard"),
        ["31"] = ("patient not known to the insurer", "patient inconnu de l’assureur"),
        ["32"] = ("not an eligible dependent", "personne à charge non admissible"),
        ["33"] = ("no coverage for dependents", "personnes à charge non couvertes"),
        ["35"] = ("lifetime maximum reached", "maximum à vie atteint"),
        ["39"] = ("authorization was refused", "autorisation refusée"),
        ["45"] = ("above the agreed fee", "au-dessus du tarif convenu"),
        ["49"] = ("routine care not covered", "soins courants non couverts"),
        ["50"] = ("not seen as necessary", "jugé non nécessaire"),
        ["51"] = ("condition from before coverage", "état antérieur à la couverture"),
        ["54"] = ("several providers not covered", "plusieurs intervenants non couverts"),
        ["55"] = ("seen as experimental", "jugé expérimental"),
        ["59"] = ("reduced beside another treatment of that day", "réduit à côté d’un autre acte du même jour"),
        ["66"] = ("blood deductible", "franchise sur le sang"),
        ["96"] = ("not covered", "non couvert"),
        ["97"] = ("included in another treatment", "inclus dans un autre acte"),
        ["104"] = ("managed care withholding", "retenue du réseau"),
        ["107"] = ("related claim missing", "demande liée absente"),
        ["109"] = ("another insurer covers it: send it there", "un autre assureur couvre : la lui envoyer"),
        ["110"] = ("billed before the treatment", "facturée avant les soins"),
        ["119"] = ("yearly maximum reached", "maximum annuel atteint"),
        ["125"] = ("error in the claim", "erreur dans la demande"),
        ["129"] = ("earlier answer is wrong or missing", "réponse antérieure fausse ou absente"),
        ["131"] = ("negotiated discount", "rabais négocié"),
        ["137"] = ("surcharge or tax", "surtaxe ou taxe"),
        ["140"] = ("number and name do not fit", "numéro et nom ne concordent pas"),
        ["142"] = ("monthly patient liability", "part mensuelle du patient"),
        ["144"] = ("incentive", "prime"),
        ["146"] = ("diagnosis not valid on that day", "diagnostic non valable ce jour-là"),
        ["147"] = ("no agreed rate", "aucun tarif convenu"),
        ["149"] = ("lifetime maximum for this treatment reached", "maximum à vie pour cet acte atteint"),
        ["151"] = ("too many or too often", "trop nombreux ou trop souvent"),
        ["161"] = ("performance bonus", "prime de rendement"),
        ["167"] = ("diagnosis not covered", "diagnostic non couvert"),
        ["169"] = ("cheaper treatment allowed instead", "acte moins cher accordé à la place"),
        ["170"] = ("not covered by this kind of provider", "non couvert chez ce type d’intervenant"),
        ["172"] = ("adjusted for this specialty", "ajusté pour cette spécialité"),
        ["177"] = ("patient does not meet the conditions", "patient hors des conditions"),
        ["181"] = ("code not valid on that day", "code non valable ce jour-là"),
        ["185"] = ("provider may not do this treatment", "intervenant non habilité à cet acte"),
        ["197"] = ("no authorization beforehand", "pas d’autorisation préalable"),
        ["198"] = ("more than was authorized", "au-delà de l’autorisation"),
        ["204"] = ("not covered by this plan", "non couvert par ce régime"),
        ["208"] = ("provider number missing or wrong", "numéro d’intervenant manquant ou faux"),
        ["222"] = ("more than agreed for this time", "au-delà du nombre convenu"),
        ["226"] = ("information asked for was not sent", "information demandée non reçue"),
        ["227"] = ("patient did not answer the insurer", "le patient n’a pas répondu à l’assureur"),
        ["231"] = ("not together with another treatment that day", "pas avec un autre acte le même jour"),
        ["234"] = ("not paid apart", "non payé à part"),
        ["237"] = ("penalty by law or rule", "pénalité réglementaire"),
        ["242"] = ("not by a provider of the network", "hors réseau"),
        ["252"] = ("attachment needed: send it", "pièce jointe requise : l’envoyer"),
        ["253"] = ("sequestration", "séquestre fédéral"),
        ["256"] = ("not payable by the contract", "non payable selon le contrat"),
        ["272"] = ("not within the plan's rules", "hors des règles du régime"),
        ["273"] = ("more than the plan allows", "au-delà de ce que permet le régime"),
    };

    private static readonly Dictionary<string, (string English, string French)> OfPayment = new()
    {
        ["50"] = ("late charge", "frais de retard"),
        ["51"] = ("interest penalty", "pénalité d’intérêts"),
        ["72"] = ("refund that the practice had sent", "remboursement que le cabinet avait envoyé"),
        ["90"] = ("early payment allowance", "escompte"),
        ["AP"] = ("benefits paid in advance", "prestations avancées"),
        ["B2"] = ("rebate", "remise"),
        ["BD"] = ("bad debt", "créance irrécouvrable"),
        ["CS"] = ("adjustment", "ajustement"),
        ["E3"] = ("withholding", "retenue"),
        ["FB"] = ("balance carried to or from another payment", "solde reporté d’un paiement à l’autre"),
        ["IP"] = ("incentive payment", "prime d’encouragement"),
        ["IR"] = ("tax withheld", "impôt retenu"),
        ["IS"] = ("interim settlement", "règlement provisoire"),
        ["J1"] = ("not reimbursed", "non remboursé"),
        ["L3"] = ("penalty", "pénalité"),
        ["L6"] = ("interest owed", "intérêts dus"),
        ["LE"] = ("levy", "saisie"),
        ["LS"] = ("lump sum", "somme forfaitaire"),
        ["OB"] = ("offset for affiliated providers", "compensation entre affiliés"),
        ["WO"] = ("overpayment taken back", "trop-perçu repris"),
        ["WU"] = ("unspecified recovery", "reprise non précisée"),
    };

    private static readonly HashSet<string> Takebacks = ["WO", "FB", "72", "WU", "L3", "E3", "LE", "OB"];

    /// <summary>A reason in plain words.</summary>
    public string Of(string reason) =>
        Known.TryGetValue(reason, out var words)
            ? Say(words.English, words.French)
            : Say($"reason {reason}", $"motif {reason}");

    /// <summary>Why a payment as a whole was changed, in plain words.</summary>
    public string OfAdjustment(string reason) =>
        OfPayment.TryGetValue(reason, out var words)
            ? Say(words.English, words.French)
            : Say($"reason {reason}", $"motif {reason}");

    /// <summary>Whether an adjustment of a payment keeps money back that was paid before.</summary>
    public static bool IsTakeback(PaymentAdjustment one) => one.Cents > 0 && Takebacks.Contains(one.Reason);
}
