namespace PolicyBilling.Files.Contents;

/// <summary>What each workbook is and how it is used, in English or French.</summary>
internal sealed class CoverTexts(string language)
{
    private readonly bool _french = language == "fr";

    public IReadOnlyList<string> DryRun(string date) =>
        [
            Say(
                $"This workbook says what the practice’s billing policies would do with every account on {date}, and "
                    + "why. Nothing has been sent and nothing booked: people do the work, from the sheets below.",
                $"Ce classeur dit ce que les politiques de facturation du cabinet feraient de chaque compte au {date}, "
                    + "et pourquoi. Rien n’est parti et rien n’est inscrit : le travail se fait à partir des feuilles "
                    + "ci-dessous."
            ),
            Say(
                "An account number in blue leads to the account’s row on “All accounts”, and from there to its "
                    + "worklist. Write what came of a call or a task under “Outcome”, “Done by” and “Done on”: the "
                    + "next run keeps a workbook with such notes.",
                "Un numéro de compte en bleu mène à la ligne du compte dans « Tous les comptes », et de là à sa liste "
                    + "de travail. Inscrivez ce qui ressort d’un appel ou d’une tâche sous « Résultat », « Fait par » "
                    + "et « Fait le » : le passage suivant garde un classeur ainsi annoté."
            ),
        ];

    public IReadOnlyList<string> Comparison =>
        [
            Say(
                "This workbook says what changed in receivables between two days, account by account, and why.",
                "Ce classeur dit ce qui a changé dans les comptes clients entre deux jours, compte par compte, et "
                    + "pourquoi."
            ),
        ];

    public IReadOnlyList<string> WhatIf =>
        [
            Say(
                "This workbook says what a change of policies would do to which accounts. Nothing has been changed.",
                "Ce classeur dit ce qu’un changement de politiques ferait à quels comptes. Rien n’a été changé."
            ),
        ];

    public IReadOnlyList<string> Group =>
        [
            Say(
                "This workbook says what the policies would do in each practice of the group. Each practice’s own "
                    + "workbook has its accounts.",
                "Ce classeur dit ce que les politiques feraient dans chaque cabinet du groupe. Le classeur de chaque "
                    + "cabinet a ses comptes."
            ),
        ];

    private string Say(string english, string french) => _french ? FrenchSpaces.Of(french) : english;
}
