using PolicyBilling.Files.Contents.Measures;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Measures;

namespace PolicyBilling.Files.Reports.Measures;

/// <summary>Writes the answers.</summary>
internal sealed class MeasuresWords(MeasuredLabels labels)
{
    private TextFormat Format => labels.Format;

    public MeasuresSentence Of(MeasuredPart part, PracticeMeasures measures) =>
        measures.Lacks.TryGetValue(part, out var needed) ? new(part, Missing(part, labels.Lacking(needed)), false)
        : part == MeasuredPart.Forecast && measures.Forecast is null
            ? new(part, TooYoung(measures.MonthEndsCovered), false)
        : new(part, Finding(part, measures), true);

    private string Missing(MeasuredPart part, string needed) =>
        Say(
            $"{labels.Of(part)}: the practice’s system does not export {needed}, so that nothing can be said.",
            $"{labels.Of(part)} : le système du cabinet n’exporte pas {needed} ; on ne peut donc rien dire."
        );

    private string TooYoung(int monthEnds) =>
        Say(
            $"Forecast: the ledger covers {Of(monthEnds, "month-end", "month-ends")}; a forecast needs "
                + $"{Forecast.FewestMonthEnds}, to learn from and to be tested on.",
            $"Prévision : le grand livre couvre {Of(monthEnds, "fin de mois", "fins de mois")} ; il en faut "
                + $"{Forecast.FewestMonthEnds}, pour apprendre et pour se vérifier."
        );

    private string Finding(MeasuredPart part, PracticeMeasures measures) =>
        part switch
        {
            MeasuredPart.Carriers => Carriers(measures.Carriers!),
            MeasuredPart.Providers => Most(measures.Providers!, part, labels.NoProvider),
            MeasuredPart.BillingTypes => Most(measures.BillingTypes!, part, labels.NoType),
            MeasuredPart.Insurance => Insurance(measures.Insurance!.Total),
            MeasuredPart.Counter => Counter(measures.Counter!),
            MeasuredPart.WriteOffs => WriteOffs(measures.WriteOffs!),
            MeasuredPart.Appointments => Appointments(measures.Appointments!),
            MeasuredPart.Promises => Promises(measures.Promises!),
            MeasuredPart.Calls => Calls(measures.Calls!),
            MeasuredPart.Plans => Plans(measures.Plans!),
            MeasuredPart.Agency => Agency(measures.Agency!),
            MeasuredPart.Credits => Credits(measures.Credits),
            MeasuredPart.Debt => Debt(measures.Debt!),
            _ => Ahead(measures.Forecast!),
        };

    private string Carriers(OpenBy by) =>
        by.Total.Open.Total == 0
            ? Say("No charge is open.", "Aucuns frais ne sont ouverts.")
            : Say(
                $"Open charges come to {M(by.Total.Open.Total)}, {M(by.Total.Open.Over90)} of them over 90 days; "
                    + $"the credits of patients, apart, to {M(by.Total.Credit)}. ",
                $"Les frais ouverts s’élèvent à {M(by.Total.Open.Total)}, dont {M(by.Total.Open.Over90)} de plus "
                    + $"de 90 jours ; les crédits des patients, à part, à {M(by.Total.Credit)}. "
            ) + Most(by, MeasuredPart.Carriers, labels.NoCarrier);

    private string Most(OpenBy by, MeasuredPart part, string nobody)
    {
        if (by.Total.Open.Total == 0)
            return Say($"{labels.Of(part)}: no charge is open.", $"{labels.Of(part)} : aucuns frais ne sont ouverts.");
        var none = by.Lines.FirstOrDefault(line => line.Name is null)?.At.Open.Total ?? 0;
        var beside = none > 0 ? Say($"; {M(none)} with {nobody}", $" ; {M(none)} {nobody}") : "";
        if (by.Lines.FirstOrDefault(line => line is { Name: not null, At.Open.Total: > 0 }) is not { } most)
            return Say($"{labels.Of(part)}: all is with {nobody}.", $"{labels.Of(part)} : tout est {nobody}.");
        var (open, share) = (most.At.Open, Format.Percent(most.At.Open.Total / by.Total.Open.Total));
        return Say(
            $"{labels.Of(part)}, the largest share: {most.Name}, {M(open.Total)} ({share} of all), "
                + $"{M(open.Over90)} of it over 90 days{beside}.",
            $"{labels.Of(part)}, la plus grande part : {most.Name}, {M(open.Total)} ({share} du tout), "
                + $"dont {M(open.Over90)} de plus de 90 jours{beside}."
        );
    }

    private string Insurance(ClaimLine all) =>
        all.Total.Count == 0
            ? Say("No claim is open.", "Aucune demande n’est ouverte.")
            : Say(
                $"Insurers have not answered {Of(all.Sent.Count, "claim", "claims")} worth {M(all.Sent.Amount)}, "
                    + $"{N(all.Over90.Count)} of them ({M(all.Over90.Amount)}) for more than 90 days since sending; "
                    + $"{N(all.Unsent.Count)} more ({M(all.Unsent.Amount)}) were never sent.",
                $"Les assureurs n’ont pas répondu à {Of(all.Sent.Count, "demande", "demandes")} de "
                    + $"{M(all.Sent.Amount)}, dont {N(all.Over90.Count)} ({M(all.Over90.Amount)}) plus de 90 jours "
                    + $"après l’envoi ; {N(all.Unsent.Count)} de plus ({M(all.Unsent.Amount)}) n’ont jamais été "
                    + "envoyées."
            );

    private string Counter(ByMonth<OverTheCounter> months) =>
        months.Total is not { Share: { } share } all
            ? Say(
                $"Paid at the desk: no treatment had a patient’s part {In(months.Months)}.",
                $"Payé le jour même : aucun soin n’avait de part du patient {In(months.Months)}."
            )
            : Say(
                $"On the day of treatment patients paid {Format.Percent(share)} of their part: {M(all.Collected)} "
                    + $"of {M(all.PatientPart)} {In(months.Months)}.",
                $"Le jour des soins, les patients ont payé {Format.Percent(share)} de leur part : "
                    + $"{M(all.Collected)} sur {M(all.PatientPart)} {In(months.Months)}."
            );

    private string WriteOffs(WriteOffs all)
    {
        var insurance = all.Of(WriteOffKind.Insurance);
        var other = all.Lines.Where(line => line.Kind != WriteOffKind.Insurance).MaxBy(line => line.Total);
        var share = all.Share(all.Total) is { } one ? Format.Percent(one) : null;
        return Say(
                $"Written off {In(all.Months.Count, all.Months[^1])}: {M(all.Total)}"
                    + (share is null ? "" : $", {share} of production")
                    + $"; {M(insurance)} of it for insurers, {M(all.Total - insurance)} otherwise",
                $"Radié {In(all.Months.Count, all.Months[^1])} : {M(all.Total)}"
                    + (share is null ? "" : $", {share} de la production")
                    + $" ; {M(insurance)} pour les assureurs, {M(all.Total - insurance)} autrement"
            )
            + (
                other is not { Total: > 0 } ? "."
                : other is { Reason: null, Kind: not WriteOffKind.SmallBalance }
                    ? Say($", {M(other.Total)} of that without a reason.", $", dont {M(other.Total)} sans motif.")
                : Say(
                    $", the largest part of that as “{labels.Name(other)}”: {M(other.Total)}.",
                    $", la plus grande part sous « {labels.Name(other)} » : {M(other.Total)}."
                )
            );
    }

    private string Appointments(ByMonth<AppointmentCounts> months) =>
        months.Total is not { MissedShare: { } share } all
            ? Say(
                $"No appointment was due {In(months.Months)}.",
                $"Aucun rendez-vous n’était prévu {In(months.Months)}."
            )
            : Say(
                $"{labels.Percent(share)} of appointments were missed {In(months.Months)}: {N(all.Missed)} of "
                    + $"{N(all.Missed + all.Completed)}; {N(all.Cancelled)} more were cancelled.",
                $"{labels.Percent(share)} des rendez-vous ont été manqués {In(months.Months)} : {N(all.Missed)} sur "
                    + $"{N(all.Missed + all.Completed)} ; {N(all.Cancelled)} autres ont été annulés."
            );

    private string Promises(ByMonth<PromiseTally> months)
    {
        var all = months.Total;
        return all.Made.Count == 0
            ? Say($"No promise was made {In(months.Months)}.", $"Aucune promesse n’a été faite {In(months.Months)}.")
            : Say(
                $"{Of(all.Made.Count, "promise", "promises")} to pay {In(months.Months)} ({M(all.Made.Amount)}): "
                    + $"{N(all.InTime.Count)} kept in time, {N(all.Late.Count)} late, {N(all.Broken.Count)} broken "
                    + $"({M(all.Broken.Amount)}), {N(all.Open.Count)} open.",
                $"{Of(all.Made.Count, "promesse", "promesses")} de paiement {In(months.Months)} "
                    + $"({M(all.Made.Amount)}) : {N(all.InTime.Count)} à temps, {N(all.Late.Count)} en retard, "
                    + $"{N(all.Broken.Count)} non tenues ({M(all.Broken.Amount)}), {N(all.Open.Count)} en cours."
            );
    }

    private string Calls(Calls calls)
    {
        var (all, months) = (calls.Months.Total, calls.Months.Months);
        var recent = months.Where(month => !calls.IsOver(month.Month)).Sum(month => month.Sums.Calls);
        var more =
            recent > 0
                ? Say(
                    $"; for {N(recent)} of them the 30 days are not over",
                    $" ; pour {N(recent)} d’entre eux, les 30 jours ne sont pas passés"
                )
                : "";
        return all.Calls == 0
            ? Say($"No call was made {In(months)}.", $"Aucun appel n’a été fait {In(months)}.")
            : Say(
                $"{Of(all.Calls, "call", "calls")} {In(months)} brought {M(all.Paid)} within 30 days, "
                    + $"{M(all.Paid / all.Calls)} a call{more}.",
                $"{Of(all.Calls, "appel", "appels")} {In(months)} ont rapporté {M(all.Paid)} dans les 30 jours, "
                    + $"{M(all.Paid / all.Calls)} par appel{more}."
            );
    }

    private string Plans(PaymentPlans plans)
    {
        if (plans.Lines.Count == 0)
            return Say("No payment plan runs.", "Aucune entente de paiement n’est en cours.");
        var behind = plans.Behind;
        return Say(
                $"{Of(plans.Lines.Count, "payment plan still has", "payment plans still have")} "
                    + $"{M(plans.Receivable)} to come, {M(plans.Installments)} at each installment; {N(behind.Count)} "
                    + $"{(behind.Count == 1 ? "is" : "are")} behind, by {M(behind.Amount)}.",
                $"Il reste {M(plans.Receivable)} à venir de "
                    + $"{Of(plans.Lines.Count, "entente de paiement", "ententes de paiement")}, "
                    + $"{M(plans.Installments)} à chaque versement ; {N(behind.Count)} "
                    + $"{(behind.Count < 2 ? "est" : "sont")} en retard, de {M(behind.Amount)}."
            )
            + (
                plans.WithoutBalance == 0
                    ? ""
                    : Say(
                        $" Of {N(plans.WithoutBalance)} the export does not say the balance.",
                        $" De {N(plans.WithoutBalance)}, l’export ne dit pas le solde."
                    )
            );
    }

    private string Agency(Agency agency)
    {
        var all = agency.Total;
        var placed =
            all.Placed.Count == 0
                ? Say("No account was placed with the agency.", "Aucun compte n’a été confié à l’agence.")
                : Say(
                    $"{Of(all.Placed.Count, "account", "accounts")} with {M(all.Placed.Amount)} went to the agency; "
                        + $"{M(all.Recovered)} of it came in since, {Format.Percent(all.Share ?? 0)}. "
                        + $"{N(all.Returned.Count)} came back, with {M(all.Returned.Amount)} unpaid.",
                    $"{Of(all.Placed.Count, "compte", "comptes")} de {M(all.Placed.Amount)} ont été confiés à "
                        + $"l’agence ; {M(all.Recovered)} sont rentrés depuis, {Format.Percent(all.Share ?? 0)}. "
                        + $"{N(all.Returned.Count)} ont été rendus, avec {M(all.Returned.Amount)} d’impayé."
                );
        return agency.Untold.Count == 0
            ? placed
            : placed
                + Say(
                    $" {N(agency.Untold.Count)} more, {M(agency.Untold.Amount)}, are there by their billing type "
                        + "alone.",
                    $" {N(agency.Untold.Count)} de plus, {M(agency.Untold.Amount)}, y sont selon leur type de "
                        + "facturation seulement."
                );
    }

    private string Credits(CreditsByAge credits) =>
        credits.Total.Count == 0
            ? Say("No account has a credit.", "Aucun compte n’a de crédit.")
            : Say(
                $"{Of(credits.Total.Count, "account has", "accounts have")} credits of {M(credits.Total.Amount)}; "
                    + $"{M(credits.Over90.Amount)} for more than 90 days, {M(credits.OverYear.Amount)} for more than a "
                    + "year.",
                $"{Of(credits.Total.Count, "compte a", "comptes ont")} des crédits de {M(credits.Total.Amount)} ; "
                    + $"{M(credits.Over90.Amount)} depuis plus de 90 jours, {M(credits.OverYear.Amount)} depuis plus "
                    + "d’un an."
            );

    private string Debt(ByMonth<DebtCollected> months)
    {
        var all = months.Total;
        return all.Total == 0
            ? Say($"Patients paid nothing {In(months.Months)}.", $"Les patients n’ont rien payé {In(months.Months)}.")
            : Say(
                $"Of {M(all.Total)} that patients paid {In(months.Months)}, {M(all.Ages.To30)} "
                    + $"({Format.Percent(all.Ages.To30 / all.Total)}) was for charges up to 30 days old and "
                    + $"{M(all.Ages.Over90)} ({Format.Percent(all.Ages.Over90 / all.Total)}) for charges over 90 days.",
                $"De {M(all.Total)} payés par les patients {In(months.Months)}, {M(all.Ages.To30)} "
                    + $"({Format.Percent(all.Ages.To30 / all.Total)}) allaient à des frais de 30 jours au plus et "
                    + $"{M(all.Ages.Over90)} ({Format.Percent(all.Ages.Over90 / all.Total)}) à des frais de plus de "
                    + "90 jours."
            );
    }

    private string Ahead(Forecast forecast)
    {
        var last = forecast.Months[^1];
        return Say(
                $"If the practice goes on as it does, receivables at the end of {Format.Month(last.Day)} come to about "
                    + $"{M(last.Receivables.Amount)}{Band(last.Receivables)}, and {M(last.Collections.Amount)} comes "
                    + $"in that month{Band(last.Collections)}",
                $"Si le cabinet continue ainsi, les comptes clients atteindront fin {Format.Month(last.Day)} environ "
                    + $"{M(last.Receivables.Amount)}{Band(last.Receivables)}, et il rentrera ce mois-là "
                    + $"{M(last.Collections.Amount)}{Band(last.Collections)}"
            )
            + (
                last.Receivables.Band is { } band
                    ? Say(
                        $"; 4 in 5 of the {N(band.Errors)} earlier forecasts were that near.",
                        $" ; 4 sur 5 des {N(band.Errors)} prévisions passées étaient aussi proches."
                    )
                    : Say("; how far that may be off is not known yet.", " ; l’écart possible n’est pas encore connu.")
            );
    }

    private string Band(Expected expected) =>
        expected.Band is { } band
            ? Say($" ({M(band.Low)} to {M(band.High)})", $" (de {M(band.Low)} à {M(band.High)})")
            : "";

    private string In<T>(IReadOnlyList<InMonth<T>> months) => In(months.Count, months[^1].Month);

    private string In(int count, DateOnly last) =>
        count == 1
            ? Say($"in {labels.MonthOf(last)}", $"en {labels.MonthOf(last)}")
            : Say($"in {count} months", $"en {count} mois");

    private string Of(int count, string one, string many) =>
        $"{N(count)} {(count == 1 || (Format.French && count == 0) ? one : many)}";

    private string M(decimal amount) => Format.WholeMoney(amount);

    private string N(int count) => Format.Number(count);

    private string Say(string english, string french) => labels.Say(english, french);
}
