using System.Text.RegularExpressions;

namespace PolicyBilling.Workbench.Checking;

/// <summary>What a letter, a call or a statement must not threaten with: arrest, courts, credit records, wages,
/// withheld records or care (15 U.S.C. 1692e and 1692f; ADA Code, 1.B). The agency may be named: it is
/// true.</summary>
internal static partial class ThreatWords
{
    /// <summary>The first threat in a text, or null.</summary>
    public static Match? In(string text, string language) =>
        language switch
        {
            "fr" => Found(French(), text),
            "en" => Found(English(), text),
            _ => Found(English(), text) ?? Found(French(), text),
        };

    private static Match? Found(Regex threats, string text) =>
        threats.Match(text) is { Success: true } match ? match : null;

    [GeneratedRegex(
        """
            \b(
            arrest(ed|s)? | jail(ed)? | prison | imprison\w* | police | sheriff\w* | warrants? | criminal\w* | prosecut\w+ | felony |
            law\s?suits? | sue[ds]? | suing | (in|to|before)\s+(a\s+|the\s+)?court | small\s+claims | legal\s+(action|proceedings|steps|measures) | (our|an)\s+(attorney|lawyer)s? | judg(e)?ment |
            garnish\w* | seiz(e|ed|ure) | liens? | repossess\w* |
            credit\s+(reports?|score|bureaus?|rating|history|record|file|reporting|agenc(y|ies)) | (report|reported)\s+to\s+(the\s+)?(credit|bureaus?) | ruin\w*\s+your\s+credit | your\s+credit\s+will |
            (withh[eo]ld|keep|refuse\s+to\s+(release|send)|not\s+(release|send|transfer))\s+(you\s+)?(your|the|any)\s+(dental\s+|patient\s+)?(records?|x-?rays?|charts?) |
            (refuse|deny|stop)\s+(to\s+treat|treatment|treating|care)
            )\b
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex English();

    [GeneratedRegex(
        """
            \b(
            arrestations? | emprisonn\w+ | prison | police | gendarmes? | huissiers? | (plainte|poursuites?)\s+(pénales?|judiciaires?) | porter(ons)?\s+plainte | poursuiv\w+\s+en\s+justice | poursuites? | en\s+justice |
            tribun(al|aux) | petites\s+créances | (recours|actions?|procédures?|démarches?|mesures?|voies?)\s+(judiciaires?|légales?|juridiques?) | (notre|un|nos)\s+avocats? | jugement |
            saisies?(-arrêt)? | saisir\s+(vos|votre) | hypothèque\s+légale |
            (dossier|cotes?|bureaux?|rapport|pointage|score|historique|agences?)\s+(de|d['’]évaluation\s+d[eu])\s+crédit | votre\s+crédit |
            (retenir|conserver|refuser\s+de\s+(remettre|transmettre|envoyer)|ne\s+pas\s+(remettre|transmettre|envoyer))\s+(votre|vos|le|les)\s+(dossiers?|radiographies?) |
            refus(er|erons)\s+(de\s+(vous\s+)?(soigner|traiter)|des\s+soins|les\s+soins)
            )\b
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex French();
}
