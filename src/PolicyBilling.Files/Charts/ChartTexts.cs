using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Files.Charts;

/// <summary>Every word of the charts, in English or French.</summary>
internal sealed class ChartTexts(TextFormat format)
{
    private static readonly (string English, string French)[] Ages =
    [
        ("0–30 days", "0–30 jours"),
        ("31–60 days", "31–60 jours"),
        ("61–90 days", "61–90 jours"),
        ("over 90 days", "plus de 90 jours"),
    ];

    public TextFormat Format => format;

    // Names of what is drawn
    public string Month => Say("Month-end", "Fin de mois");
    public string Patients => Say("Patients owe", "Les patients doivent");
    public string Insurers => Say("Insurers owe", "Les assureurs doivent");
    public string Credits => Say("Credits", "Crédits");

    public string CreditsOf(decimal amount) => Say($"credits {Money(amount)}", $"crédits {Money(amount)}");

    public string Receivables => Say("Receivables", "Comptes clients");
    public string LeftOut => Say("Kept out of receivables", "Hors des comptes clients");
    public string Balance => Say("Balance", "Solde");
    public string Over90 => Say("Over 90 days", "Plus de 90 jours");
    public string Share => Say("Share", "Part");
    public string None => "–";
    public string Accounts => Say("Accounts", "Comptes");
    public string PatientPortion => Say("Patient portion", "Part du patient");
    public string AllPatientPortions => Say("All patient portions", "Toutes les parts des patients");
    public string WhereTo => Say("Where it goes", "Où elle va");
    public string Decision => Say("Decision", "Décision");
    public string NothingOwed => Say("Nothing owed", "Rien à payer");
    public string Statements => Say("Statements", "Relevés");
    public string Amount => Say("Amount", "Montant");
    public string Total => Say("Total", "Total");
    public string Clock => Say("The patient’s to pay since", "Dû par le patient depuis");

    public string Age(int bucket) => Say(Ages[bucket].English, Ages[bucket].French);

    public string Of(string what, string age) => $"{what}, {age}";

    public string On(string what, DateOnly day) => $"{what}, {Day(day)}";

    public string Day(DateOnly day) =>
        Say($"{format.ShortMonth(day)} {day.Day}", $"{(day.Day == 1 ? "1er" : day.Day)} {format.ShortMonth(day)}");

    public string Held(string reason) => Say($"Held: {Plain(reason)}", $"Retenu : {Plain(reason)}");

    public string OtherReasons(int count) => Say($"Held: {count} other reasons", $"Retenu : {count} autres motifs");

    public string CollectionsStep(string step) => Say($"Collections: {Plain(step)}", $"Recouvrement : {Plain(step)}");

    public string OtherSteps(int count) =>
        Say($"Collections: {count} other steps", $"Recouvrement : {count} autres étapes");

    public string AmountAndAccounts(Tally tally) => $"{Money(tally.Amount)} · {CountOfAccounts(tally.Accounts)}";

    public string TargetLine(decimal share) => Say($"target {format.Percent(share)}", $"cible {format.Percent(share)}");

    public string ActLine(decimal share) =>
        Say($"act above {format.Percent(share)}", $"agir au-delà de {format.Percent(share)}");

    public string NotInBars(decimal amount, IReadOnlyList<string> types) =>
        Say(
            $"Not in these figures: {format.Money(amount)} kept out of receivables ({Types(types)}).",
            $"Hors de ces chiffres : {format.Money(amount)} hors des comptes clients ({Types(types)})."
        );

    private static string Types(IReadOnlyList<string> types) => OnOneLine(string.Join(", ", types));

    // Receivables by month-end
    public string ReceivablesTitle(decimal now, decimal? then, DateOnly first) =>
        then is { } before
            ? Say(
                $"Receivables: {Money(now)}, {Change(now, before)} at the end of {format.Month(first)}",
                $"Comptes clients : {Money(now)}, {Change(now, before)} fin {format.Month(first)}"
            )
            : Say($"Receivables: {Money(now)}, one month only", $"Comptes clients : {Money(now)}, un seul mois");

    public string ReceivablesSentence(MonthEnd end, int months)
    {
        var (all, over90, credits) = (
            format.Money(end.Receivables.Total),
            format.Money(end.Receivables.Over90),
            format.Money(end.Credits)
        );
        return Say(
                $"On {format.Date(end.Day)} patients and insurers owed {all}, {over90} of it for more than 90 days; "
                    + $"credits of patients came to {credits}.",
                $"Au {format.Date(end.Day)}, patients et assureurs devaient {all}, dont {over90} depuis plus de 90 "
                    + $"jours ; les crédits des patients s’élevaient à {credits}."
            ) + NoTrend(months);
    }

    // What is expected of the next month-ends
    public string Forecast => Say("forecast", "prévision");
    public string ForecastLow => Say("Forecast, low", "Prévision, bas");
    public string ForecastHigh => Say("Forecast, high", "Prévision, haut");

    public string About(decimal amount) => $"≈ {Money(amount)}";

    public string ForecastSentence(DateOnly day, Expected expected) =>
        Say(
            $"If the practice goes on so, they will come to about {format.Money(expected.Amount)} at the end of "
                + format.Month(day),
            $"Si le cabinet continue ainsi, ils atteindront environ {format.Money(expected.Amount)} fin "
                + format.Month(day)
        )
        + (
            expected.Band is { } band
                ? Say(
                    $", between {format.Money(band.Low)} and {format.Money(band.High)}.",
                    $", entre {format.Money(band.Low)} et {format.Money(band.High)}."
                )
                : "."
        );

    public string PaleIsForecast(Forecast forecast) =>
        Say(
            $"Paler: what is expected if the practice goes on as in its last {forecast.MonthsUsed} months.",
            $"Plus pâle : ce qui est attendu si le cabinet continue comme dans ses {forecast.MonthsUsed} derniers mois."
        )
        + (
            forecast.Months[0].Receivables.Band is null
                ? ""
                : Say(
                    " Lines: 8 of 10 earlier forecasts were within them.",
                    " Traits : 8 prévisions passées sur 10 y étaient."
                )
        );

    // Collections by month
    public string Collections => Say("Collected in the month", "Encaissé dans le mois");

    public string CollectionsTitle(decimal last, DateOnly day, decimal average, int months) =>
        months == 1
            ? Say(
                $"Collected in {format.Month(day)}: {Money(last)}",
                $"Encaissé en {format.Month(day)} : {Money(last)}"
            )
            : Say(
                $"Collected in {format.Month(day)}: {Money(last)}; on average {Money(average)} a month",
                $"Encaissé en {format.Month(day)} : {Money(last)} ; {Money(average)} par mois en moyenne"
            );

    // Share over 90 days
    public string Over90Title(decimal? share, decimal? good) =>
        share is not { } now
            ? Say("Over 90 days: nothing is owed", "Plus de 90 jours : rien n’est dû")
            : Say(
                $"Over 90 days: {format.Percent(now)} of receivables",
                $"Plus de 90 jours : {format.Percent(now)} des comptes clients"
            ) + (good is { } target ? ", " + TargetLine(target / 100) : "");

    public string Over90Sentence(MonthEnd last, MonthEnd first, int months, decimal? good, decimal? act)
    {
        var (over90, all) = (format.Money(last.Receivables.Over90), format.Money(last.Receivables.Total));
        var sentence = Say(
            $"On {format.Date(last.Day)}, {over90} of {all} was older than 90 days.",
            $"Au {format.Date(last.Day)}, {over90} sur {all} dataient de plus de 90 jours."
        );
        if (good is { } target)
            sentence +=
                Say(
                    $" The practice’s target is under {format.Number(target)}\u00a0%",
                    $" La cible du cabinet est de moins de {format.Number(target)}\u00a0%"
                )
                + (
                    act is { } from
                        ? Say(
                            $"; above {format.Number(from)}\u00a0% it wants to act.",
                            $" ; au-delà de {format.Number(from)}\u00a0%, il veut agir."
                        )
                        : "."
                );
        if (months > 1 && first.Over90Share is { } before)
            sentence += Say(
                $" At the end of {format.Month(first.Day)} the share was {format.Percent(before)}.",
                $" Fin {format.Month(first.Day)}, la part était de {format.Percent(before)}."
            );
        return sentence + NoTrend(months);
    }

    private string NoTrend(int months) =>
        months > 1
            ? ""
            : Say(
                " There is one month only, so that no trend can be shown yet.",
                " Il n’y a qu’un mois : aucune tendance ne peut encore être montrée."
            );

    // Where each dollar goes
    public string DollarsTitle(decimal statements, decimal all) =>
        (statements, all) switch
        {
            (0, <= 0) => Say(
                $"Nothing to bill: the patient portions come to {Money(all)}",
                $"Rien à facturer : les parts des patients s’élèvent à {Money(all)}"
            ),
            (0, _) => Say(
                $"Of {Money(all)} nothing goes on a statement alone",
                $"Sur {Money(all)}, rien ne part sur un relevé seul"
            ),
            (_, < 0) => Say(
                $"{Money(statements)} goes on statements alone; all in all the practice owes patients {Money(-all)}",
                $"{Money(statements)} partent sur des relevés seuls ; au total, le cabinet doit {Money(-all)} aux "
                    + $"patients"
            ),
            _ => Say(
                $"{Money(statements)} of {Money(all)} goes on statements alone",
                $"{Money(statements)} sur {Money(all)} partent sur des relevés seuls"
            ),
        };

    public string DollarsSentence(Tally all, Tally statements, decimal held, bool takesAway) =>
        Say(
            $"The patient portions of {CountOfAccounts(all.Accounts)} come to {format.Money(all.Amount)}: "
                + $"{format.Money(statements.Amount)} on statements alone, {format.Money(held)} held, and the rest "
                + $"as shown.",
            $"Les parts des patients de {CountOfAccounts(all.Accounts)} s’élèvent à {format.Money(all.Amount)} : "
                + $"{format.Money(statements.Amount)} sur des relevés seuls, {format.Money(held)} retenus, et le "
                + $"reste comme montré."
        )
        + (
            takesAway
                ? Say(
                    " What the practice owes patients takes away from the total.",
                    " Ce que le cabinet doit à des patients se retranche du total."
                )
                : ""
        );

    // Decisions against the ones before
    public string DecisionsTitle(Tally now, Tally? before, DateOnly? day)
    {
        var statements =
            now.Accounts == 0
                ? Say("No account gets a statement alone", "Aucun compte ne reçoit un relevé seul")
                : Say(
                    $"{CountOfAccounts(now.Accounts)} get{(now.Accounts == 1 ? "s" : "")} a statement alone",
                    $"{CountOfAccounts(now.Accounts)} reçoi{(now.Accounts == 1 ? "" : "ven")}t un relevé seul"
                ) + $", {Money(now.Amount)}";
        if (before is not { } then || day is not { } since)
            return Say(
                $"{statements}; no month before to compare with",
                $"{statements} ; aucun mois précédent pour comparer"
            );
        var change = now.Accounts.CompareTo(then.Accounts) switch
        {
            0 => Say("as many as", "autant que"),
            > 0 => Say(
                $"{format.Number(now.Accounts - then.Accounts)} more than",
                $"{format.Number(now.Accounts - then.Accounts)} de plus que"
            ),
            _ => Say(
                $"{format.Number(then.Accounts - now.Accounts)} fewer than",
                $"{format.Number(then.Accounts - now.Accounts)} de moins que"
            ),
        };
        return Say($"{statements}: {change} on {Day(since)}", $"{statements} : {change} le {Day(since)}");
    }

    public string DecisionsSentence(
        IEnumerable<(string Name, Tally Tally)> lines,
        BillingPlan plan,
        BillingPlan? before
    )
    {
        var now = string.Join(
            ", ",
            lines.Select(line =>
                $"{line.Name} {format.Number(line.Tally.Accounts)} ({format.Money(line.Tally.Amount)})"
            )
        );
        var sentence = Say(
            $"Decisions of {format.Date(plan.AsOf)}: {now}.",
            $"Décisions du {format.Date(plan.AsOf)} : {now}."
        );
        if (before is null)
            return sentence
                + Say(" There is no month before to compare with.", " Il n’y a pas de mois précédent pour comparer.");
        return sentence
            + (
                before.PolicyFingerprint == plan.PolicyFingerprint
                    ? Say(
                        $" The paler bars show what the same policies would have decided on "
                            + $"{format.Date(before.AsOf)}.",
                        $" Les barres pâles montrent ce que les mêmes politiques auraient décidé le "
                            + $"{format.Date(before.AsOf)}."
                    )
                    : Say(
                        $" The paler bars show what the policies of then decided on {format.Date(before.AsOf)}.",
                        $" Les barres pâles montrent ce que les politiques d’alors ont décidé le "
                            + $"{format.Date(before.AsOf)}."
                    )
            );
    }

    public string NotDrawn(int accounts) =>
        Say(
            $"Not drawn: {CountOfAccounts(accounts)} that {(accounts == 1 ? "owes" : "owe")} nothing.",
            $"Non dessiné : {CountOfAccounts(accounts)} ne {(accounts == 1 ? "doit" : "doivent")} rien."
        );

    // Statements by age
    public string AgesTitle(Tally all, Tally oldest) =>
        all.Accounts == 0 ? Say("No statements go out", "Aucun relevé ne part")
        : oldest.Accounts == 0
            ? Say(
                $"{CountOfStatements(all.Accounts)}, {Money(all.Amount)}: none for more than 90 days",
                $"{CountOfStatements(all.Accounts)}, {Money(all.Amount)} : aucun depuis plus de 90 jours"
            )
        : Say(
            $"{Money(oldest.Amount)} of {Money(all.Amount)} on statements has been due for over 90 days",
            $"{Money(oldest.Amount)} sur {Money(all.Amount)} de relevés sont dus depuis plus de 90 jours"
        );

    public string AgesSentence(Tally all, IEnumerable<(string Name, Tally Tally)> lines, int withOther)
    {
        if (all.Accounts == 0)
            return Say(
                "No statements go out, so that there is nothing to show by age.",
                "Aucun relevé ne part : il n’y a rien à montrer par ancienneté."
            );
        var ages = string.Join(
            ", ",
            lines.Select(line =>
                $"{line.Name} {format.Number(line.Tally.Accounts)} ({format.Money(line.Tally.Amount)})"
            )
        );
        return Say(
                $"{CountOfStatements(all.Accounts)} for {format.Money(all.Amount)}, by the days since the oldest "
                    + $"money became the patient’s: {ages}.",
                $"{CountOfStatements(all.Accounts)} pour {format.Money(all.Amount)}, selon les jours depuis que la "
                    + $"somme la plus ancienne revient au patient : {ages}."
            )
            + (
                withOther == 0
                    ? ""
                    : Say(
                        $" {format.Number(withOther)} of them {(withOther == 1 ? "goes" : "go")} with a step of "
                            + $"collections.",
                        $" {format.Number(withOther)} d’entre eux accompagnent une étape de recouvrement."
                    )
            );
    }

    public string CountOfAccounts(int count) =>
        Say(
            count == 1 ? "1 account" : $"{format.Number(count)} accounts",
            count <= 1 ? $"{count} compte" : $"{format.Number(count)} comptes"
        );

    internal string CountOfStatements(int count) =>
        Say(
            count == 1 ? "1 statement" : $"{format.Number(count)} statements",
            count <= 1 ? $"{count} relevé" : $"{format.Number(count)} relevés"
        );

    private string Change(decimal now, decimal then)
    {
        if (PolicyBilling.Money.Round(now, 0) == PolicyBilling.Money.Round(then, 0))
            return Say("as much as", "autant que");
        var size = Math.Abs(now - then);
        // A share of next to nothing says nothing.
        var share = then > 0 && size / then is >= 0.01m and < 10 ? format.Percent(size / then) : Money(size);
        return now > then
            ? Say($"{share} more than", $"{share} de plus que")
            : Say($"{share} less than", $"{share} de moins que");
    }

    // A title goes on behind the colon.
    private static string Plain(string title) => Titles.Inside(OnOneLine(title));

    private static string OnOneLine(string text) => CellText.ForCell(text).Replace('\n', ' ').Replace('\t', ' ');

    internal string Money(decimal amount) => format.WholeMoney(amount);

    // French sets double signs off with a space that does not break.
    internal string Say(string english, string french) =>
        format.French
            ? french
                .Replace(" :", "\u00a0:", StringComparison.Ordinal)
                .Replace(" ;", "\u00a0;", StringComparison.Ordinal)
            : english;
}
