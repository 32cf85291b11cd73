using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Backtests;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Files.Charts.Comparing;

/// <summary>The words of a comparison's charts that those of a dry run do not have, in English or French.</summary>
internal sealed class ComparisonTexts(Comparison comparison, string language)
{
    public ChartTexts Charts { get; } = new(new TextFormat(language, comparison.Currency));
    public ComparisonLabels Labels { get; } = ComparisonLabels.In(language);
    public MeasureLabels Measures { get; } = new(language, comparison.Currency);
    public TextFormat Format => Charts.Format;

    /// <summary>A change with its sign: <c>+$1,235</c>.</summary>
    public string Signed(decimal change) => change > 0 ? $"+{Charts.Money(change)}" : Charts.Money(change);

    /// <summary>A change in accounts with its sign.</summary>
    public string SignedCount(decimal change) => change > 0 ? $"+{Format.Number(change)}" : Format.Number(change);

    public string BalanceOn(DateOnly day) => Say($"Balance, {Charts.Day(day)}", $"Solde, {Charts.Day(day)}");

    public string AgeAndOpen(Origin from, decimal open) =>
        $"{Labels.Of(from)}: {Charts.Money(open)}".Replace(":", Say(":", "\u00a0:"));

    public string Entries(int entries) =>
        Say(
            entries == 1 ? "1 entry" : $"{Format.Number(entries)} entries",
            entries <= 1 ? $"{entries} écriture" : $"{Format.Number(entries)} écritures"
        );

    // The walk
    public string WalkTitle(Walk walk)
    {
        var (now, change) = (Charts.Money(walk.Closing.Balance), walk.Closing.Balance - walk.Opening.Balance);
        var size = Charts.Money(Math.Abs(change));
        var moved =
            change == 0 ? Say($"The balance is {now}, as it was", $"Le solde est de {now}, comme avant")
            : change > 0 ? Say($"The balance rose by {size} to {now}", $"Le solde a augmenté de {size}, à {now}")
            : Say($"The balance fell by {size} to {now}", $"Le solde a baissé de {size}, à {now}");
        decimal Sum(params string[] lines) =>
            walk.Lines.Where(line => lines.Contains(line.Line)).Sum(line => line.Amount);
        var (charged, paid) = (Sum("charge"), -Sum("patient-payment", "insurance-payment"));
        return moved
            + Say(
                $": {Charts.Money(charged)} charged, {Charts.Money(paid)} paid",
                $" : {Charts.Money(charged)} facturés, {Charts.Money(paid)} payés"
            );
    }

    public string WalkSentence(Walk walk)
    {
        var steps = string.Join(
            ", ",
            walk.Lines.Where(line => line.Amount != 0)
                .Select(line => $"{Labels.Of(line.Line)} {(line.Amount > 0 ? "+" : "")}{Format.Money(line.Amount)}")
        );
        var (from, to) = ($"{Format.Money(walk.Opening.Balance)}", $"{Format.Money(walk.Closing.Balance)}");
        var (first, second) = (Format.Date(comparison.From), Format.Date(comparison.To));
        return steps.Length == 0
            ? Say(
                $"Nothing changed the balance of {from} between {first} and {second}.",
                $"Rien n’a changé le solde de {from} entre le {first} et le {second}."
            )
            : Say(
                $"From {from} on {first} to {to} on {second}: {steps}.",
                $"De {from} au {first} à {to} au {second} : {steps}."
            );
    }

    // Migration
    public string MigrationTitle(decimal open, decimal paid, decimal rolled)
    {
        var day = Charts.Day(comparison.From);
        if (open == 0)
            return Say($"Nothing was open on {day}", $"Rien n’était ouvert le {day}");
        var share = paid == 0 ? "" : Charts.SharePercent(paid / open);
        return Say(
                $"Of {Charts.Money(open)} open on {day}, {(paid == 0 ? "nothing" : share)} was paid; ",
                $"Sur {Charts.Money(open)} ouverts le {day}, "
                    + (paid == 0 ? "rien n’a été payé ; " : $"{share} ont été payés ; ")
            )
            + (
                rolled == 0
                    ? Say("nothing aged past 90 days", "rien n’a passé 90 jours")
                    : Say($"{Charts.Money(rolled)} aged past 90 days", $"{Charts.Money(rolled)} ont passé 90 jours")
            );
    }

    public string MigrationSentence(IEnumerable<MigrationRow> rows)
    {
        string Rates(MigrationRow row) =>
            $"{Labels.Of(row.From)}, {Format.Money(row.Opening)}{Say(": ", " : ")}"
            + string.Join(
                ", ",
                MigrationChart
                    .Ways(row, this)
                    .Where(way => way.Amount != 0)
                    .Select(way => $"{Charts.SharePercent(way.Amount / row.Opening)} {LowerFirst(way.Name)}")
            );
        var rates = rows.Where(row => row.Opening > 0).Select(Rates).ToList();
        return Say(
                $"What became by {Format.Date(comparison.To)} of what was open on {Format.Date(comparison.From)}",
                $"Ce qu’est devenu au {Format.Date(comparison.To)} ce qui était ouvert au "
                    + $"{Format.Date(comparison.From)}"
            )
            + (
                rates.Count == 0
                    ? Say(": nothing was, so that there is nothing to draw.", " : rien, il n’y a rien à dessiner.")
                    : ". " + string.Join(Labels.Common.Semicolon, rates) + "."
            );
    }

    public string LeftOutAmong(decimal opening) =>
        Say(
            $"Drawn too: {Format.Money(opening)} kept out of receivables ({ChartTexts.Types(comparison.LeftOut)}).",
            $"Dessinés aussi : {Format.Money(opening)} hors des comptes clients "
                + $"({ChartTexts.Types(comparison.LeftOut)})."
        );

    public string OtherNotDrawn(decimal other) =>
        Say(
            $"Not drawn: {Format.Money(other)} of other changes in all, such as adjustments and returned payments.",
            $"Non dessiné : {Format.Money(other)} d’autres changements, en tout, tels qu’ajustements et paiements "
                + "refusés."
        );

    // Recovery after statements
    public string Within(int days) => Say($"Within {days} days", $"En {days} jours");

    public string Statements(int count) => Charts.CountOfStatements(count);

    public string AskedOn => Say("Asked", "Demandé");
    public string PaidOfIt => Say("Paid of it", "Dont payé");
    public string Window => Say("Within", "En");

    public string Days(int days) => Say($"{days} days", $"{days} jours");

    public string RecoveryNote(int days) =>
        Say(
            $"Counted are statements of months whose {days} days are over. A payment within these days of two "
                + "statements counts for both; it need not have come because of either.",
            $"Comptent les relevés des mois dont les {days} jours sont écoulés. Un paiement rentré durant les jours de "
                + "deux relevés compte pour les deux, sans en être toujours l’effet."
        );

    public string NoDaysOver =>
        Say(
            "There is nothing to draw: 30 days are not over for the statements of any month.",
            "Il n’y a rien à dessiner : 30 jours ne sont écoulés pour les relevés d’aucun mois."
        );

    public string ShareOf(decimal share, decimal asked) =>
        Say(
            $"{Charts.SharePercent(share)} of {Charts.Money(asked)}",
            $"{Charts.SharePercent(share)} de {Charts.Money(asked)}"
        );

    public string RecoveryTitle(IReadOnlyList<(int Bucket, decimal Share)> ages, int days)
    {
        if (ages.Count == 0)
            return Say("After statements: no days are over yet", "Après les relevés : aucun délai n’est encore écoulé");
        var ((young, most), (old, least)) = (ages[0], ages[^1]);
        var title = Say(
            $"Within {days} days, {Charts.SharePercent(most)} of what statements asked came in where the oldest money "
                + $"was due {Charts.Age(young)}",
            $"En {days} jours, {Charts.SharePercent(most)} des montants des relevés sont rentrés si la somme la plus "
                + $"ancienne était due depuis {Charts.Age(young)}"
        );
        return ages.Count == 1
            ? title
            : title
                + Say(
                    $", {Charts.SharePercent(least)} where {Charts.Age(old)}",
                    $", {Charts.SharePercent(least)} si {Charts.Age(old)}"
                );
    }

    public string RecoverySentence(IReadOnlyList<AgeResult> ages, int days)
    {
        var shares = ages.Select(age =>
            $"{Charts.Age(age.Bucket)} "
            + (
                Recovery.Of(age.MonthEnds, days) is { Share: { } share } recovery
                    ? $"{ShareOf(share, recovery.Asked)}"
                    : Charts.None
            )
        );
        var sent = Statements(ages.Sum(age => age.Statements));
        return Say(
            $"{sent} that were mailed or e-mailed, by how long the oldest money had been the patient’s to pay; came in "
                + $"of what they asked within {days} days: {string.Join(", ", shares)}.",
            $"{sent} postés ou envoyés par courriel, selon depuis quand la somme la plus ancienne revenait au "
                + $"patient ; rentré du montant demandé en {days} jours : {string.Join(", ", shares)}."
        );
    }

    // Decisions, where policies changed too
    public string EffectTitle(DecisionEffect statements) =>
        Say(
            $"Accounts with a statement alone: {Format.Number(statements.Opening.Accounts)} → "
                + $"{Format.Number(statements.Closing.Accounts)}, the data {SignedCount(statements.Data.Accounts)}, "
                + $"the policies {SignedCount(statements.Policy.Accounts)}",
            $"Comptes avec relevé seul : {Format.Number(statements.Opening.Accounts)} → "
                + $"{Format.Number(statements.Closing.Accounts)}, les données {SignedCount(statements.Data.Accounts)}, "
                + $"les politiques {SignedCount(statements.Policy.Accounts)}"
        );

    public string EffectSentence(IEnumerable<DecisionEffect> effects)
    {
        string Of(AccountsAndMoney part) => $"{Format.Number(part.Accounts)} ({Format.Money(part.Owed)})";
        string Change(AccountsAndMoney part) =>
            $"{SignedCount(part.Accounts)} ({(part.Owed > 0 ? "+" : "")}{Format.Money(part.Owed)})";
        var told = string.Join(
            Labels.Common.Semicolon,
            effects.Select(effect =>
                $"{Labels.Common.Of(effect.Kind)} {Of(effect.Opening)}, {Change(effect.Data)}, "
                + $"{Change(effect.Policy)}, {Of(effect.Closing)}"
            )
        );
        return Say(
            "Accounts, and what their patients owe, by decision: the first day’s, what the data changed under the old "
                + $"policies, what the new policies changed on the same data, the second day’s. {told}.",
            "Comptes, et ce que doivent leurs patients, par décision : ceux du premier jour, ce que les données ont "
                + "changé sous les anciennes politiques, ce que les nouvelles ont changé sur les mêmes données, ceux "
                + $"du second jour. {told}."
        );
    }

    public string NothingDecided => new PlanTexts(Charts).NothingDecided;

    public string NothingToWalk =>
        Say(
            "There is nothing to draw: no balance on either day, and nothing was posted between them.",
            "Il n’y a rien à dessiner : pas de solde à ces deux jours, et aucune écriture entre eux."
        );

    public string NothingMeasured =>
        Say(" There is nothing to draw: no measure has a value but 0.", " Il n’y a rien à dessiner : tout est à 0.");

    public string DecisionOn(string decision, DateOnly day) => $"{decision}, {Charts.Day(day)}";

    // Measures
    public string MeasuresTitle(IReadOnlyList<Measure> judged)
    {
        if (judged.Count == 0)
            return Say("No measure has both a target and a value", "Aucune mesure n’a cible et valeur à la fois");
        var (good, act) = (
            judged.Count(measure => measure.Standing == Standing.Good),
            judged.Where(measure => measure.Standing == Standing.Act).ToList()
        );
        var title =
            good == 0
                ? Say(
                    judged.Count == 1 ? "The one target is not met" : $"None of {judged.Count} targets is met",
                    judged.Count == 1
                        ? "La seule cible n’est pas atteinte"
                        : $"Aucune des {judged.Count} cibles n’est atteinte"
                )
                : Say(
                    $"{good} of {judged.Count} {(judged.Count == 1 ? "target" : "targets")} met",
                    $"{good} {(good == 1 ? "cible atteinte" : "cibles atteintes")} sur {judged.Count}"
                );
        return act.Count == 0
            ? title
            : $"{title}{Say("; to act on: ", " ; à redresser : ")}" + string.Join(", ", act.Select(NameAndValue));
    }

    private string NameAndValue(Measure measure) =>
        $"{LowerFirst(Measures.Title(measure.Name))} {Measures.Value(measure, measure.Last)}";

    public string MeasuresSentence(IEnumerable<Measure> drawn, int months) =>
        Say(
            $"{(months == 1 ? "One month-end" : $"{months} month-ends")}, the last {Format.Date(comparison.To)}: ",
            $"{(months == 1 ? "Une fin de mois" : $"{months} fins de mois")}, la dernière "
                + $"{Format.Date(comparison.To)} : "
        )
        + string.Join(Labels.Common.Semicolon, drawn.Select(Heading))
        + ".";

    /// <summary>A measure's name with its value and its target.</summary>
    public string Heading(Measure measure)
    {
        var target = Measures.Target(measure);
        return $"{Measures.Title(measure.Name)}{Say(":", "\u00a0:")} {Measures.Value(measure, measure.Last)}"
            + (target.Length > 0 ? Say($" (target {target})", $" (cible {target})") : "");
    }

    public string Say(string english, string french) => Charts.Say(english, french);

    private static string LowerFirst(string text) => $"{char.ToLowerInvariant(text[0])}{text[1..]}";
}
