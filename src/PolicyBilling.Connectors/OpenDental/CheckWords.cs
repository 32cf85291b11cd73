namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What the self-check found, in sentences, the summary first.</summary>
internal static class CheckWords
{
    private const int MostAccounts = 10;

    public static IReadOnlyList<Said> Tell(
        int accounts,
        IReadOnlyList<AgingDifference> differences,
        DateOnly day,
        DateOnly today
    )
    {
        var same = accounts - differences.Count;
        var lines = new List<Said>
        {
            Said.In(
                $"Self-check: {English(same)} of {English(accounts)} accounts agree to the cent with what Open Dental "
                    + $"computed for {day:yyyy-MM-dd}.",
                $"Autocontrôle : {same:N0} comptes sur {accounts:N0} concordent au cent près avec ce qu’Open Dental a "
                    + $"calculé pour le {day:yyyy-MM-dd}."
            ),
        };
        foreach (var kind in differences.GroupBy(difference => difference.Cause).OrderBy(kind => kind.Key))
            lines.Add(Line([.. kind], Cause(kind.Key, day)));
        if (differences.Any(difference => !difference.IsExplained))
            lines.Add(
                Said.In(
                    $"Run Aging from the Tools menu of Open Dental, so that its figures are of {today:yyyy-MM-dd}, and "
                        + "import again. If it still differs, look at one of these accounts in both; "
                        + "--accept-differences writes the data all the same.",
                    $"Lancer Aging dans le menu Tools d’Open Dental, pour que ses chiffres soient du "
                        + $"{today:yyyy-MM-dd}, et importer de nouveau. Si l’écart demeure, comparer un de ces comptes "
                        + $"des deux côtés ; --accept-differences écrit les données malgré tout."
                )
            );
        return lines;
    }

    public static Said NeverAged(DateOnly today) =>
        Said.In(
            "Open Dental does not say for which day it last computed its aging (DateLastAging): the self-check takes "
                + $"{today:yyyy-MM-dd}.",
            $"Open Dental ne dit pas pour quel jour il a fait sa dernière ventilation (DateLastAging) : l’autocontrôle "
                + $"prend le {today:yyyy-MM-dd}."
        );

    private static Said Line(IReadOnlyList<AgingDifference> kind, Said cause)
    {
        var accounts = string.Join(", ", kind.Take(MostAccounts).Select(one => one.Account));
        var more = kind.Count > MostAccounts ? ", …" : "";
        var sum = Money.FromCents(
            kind.Sum(one =>
                one.Ours.Balance - one.Stored.Balance + one.Stored.InsuranceEstimate - one.Ours.InsuranceEstimate
            )
        );
        return Said.In(
            $"  {English(kind.Count)} {cause}; patient portions differ by {English(sum)} in all: {accounts}{more}",
            $"  {kind.Count:N0} {cause} ; les parts des patients diffèrent de {sum:N2} en tout : {accounts}{more}"
        );
    }

    private static Said Cause(DifferenceCause cause, DateOnly day) =>
        cause switch
        {
            DifferenceCause.ChangedSince => Said.In(
                $"differ because something was entered or changed on or after {day:yyyy-MM-dd}",
                $"diffèrent parce qu’une chose a été inscrite ou changée le {day:yyyy-MM-dd} ou après"
            ),
            DifferenceCause.Estimates => Said.In(
                "differ in the insurance estimate alone (a claim marked received whose procedures are not?)",
                $"ne diffèrent que par l’estimation de l’assurance (une demande marquée reçue dont les actes ne le "
                    + $"sont pas ?)"
            ),
            DifferenceCause.PaymentPlan => Said.In(
                "differ and have a payment plan (was PayPlansVersion changed since?)",
                $"diffèrent et ont une entente de paiement (PayPlansVersion a-t-il changé depuis ?)"
            ),
            DifferenceCause.Buckets => Said.In(
                "have the same balance of other ages (was the aging preference changed since?)",
                $"ont le même solde, d’âges différents (la préférence de ventilation a-t-elle changé depuis ?)"
            ),
            _ => Said.In(
                "differ in the balance (entries deleted, or a patient moved to another family since?)",
                $"diffèrent par le solde (écritures supprimées, ou patient passé à une autre famille depuis ?)"
            ),
        };

    private static string English(long count) => OpenDentalWords.English(count);

    private static string English(decimal amount) => OpenDentalWords.English(amount);
}
