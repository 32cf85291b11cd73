using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Files.Charts;

/// <summary>The words of the charts over month-ends: receivables, their share over 90 days, collections.</summary>
internal sealed class ReceivablesTexts(ChartTexts common)
{
    private readonly TextFormat _format = common.Format;

    public string NotInBars(decimal amount, IReadOnlyList<string> types) =>
        Say(
            $"Not in these figures: {_format.Money(amount)} kept out of receivables ({ChartTexts.Types(types)}).",
            $"Hors de ces chiffres : {_format.Money(amount)} hors des comptes clients ({ChartTexts.Types(types)})."
        );

    private string NoTrend(int months) =>
        months > 1
            ? ""
            : Say(
                " The ledger has one month-end only, so that no trend can be shown yet.",
                " Le registre n’a qu’une fin de mois : aucune tendance ne peut encore être montrée."
            );

    // Receivables by month-end
    public string ReceivablesTitle(MonthEnd now, MonthEnd? before) =>
        before is null
            ? now.Receivables.Total == 0
                ? Say("Receivables: nothing is owed", "Comptes clients : rien n’est dû")
                : Say(
                    $"Receivables: {Money(now.Receivables.Total)}, one month-end only",
                    $"Comptes clients : {Money(now.Receivables.Total)}, une seule fin de mois"
                )
            : Say(
                $"Receivables: {Money(now.Receivables.Total)}, {Change(now, before)} at the end of "
                    + _format.Month(before.Day),
                $"Comptes clients : {Money(now.Receivables.Total)}, {Change(now, before)} fin "
                    + _format.Month(before.Day)
            );

    public string ReceivablesSentence(MonthEnd end, int months)
    {
        var (patients, insurers, over90, credits) = (
            _format.Money(end.Patients.Total),
            _format.Money(end.Insurers.Total),
            _format.Money(end.Receivables.Over90),
            _format.Money(end.Credits)
        );
        return Say(
                $"On {_format.Date(end.Day)} patients owed {patients} and insurers {insurers}; {over90} of both is "
                    + $"on charges older than 90 days. Credits of patients, not taken off, came to {credits}.",
                $"Au {_format.Date(end.Day)}, les patients devaient {patients} et les assureurs {insurers} ; "
                    + $"{over90} du tout portent sur des frais de plus de 90 jours. Les crédits des patients, non "
                    + $"déduits, s’élevaient à {credits}."
            ) + NoTrend(months);
    }

    public string NothingOwed(int months, bool orCredited) =>
        (
            months == 1
                ? Say("There is nothing to draw", "Il n’y a rien à dessiner")
                : Say(
                    $"There is nothing to draw at any of {months} month-ends",
                    $"Il n’y a rien à dessiner à aucune des {months} fins de mois"
                )
        )
        + Say(": nobody owes anything", " : nul ne doit rien")
        + (orCredited ? Say(", and no patient has a credit.", ", et aucun patient n’a de crédit.") : ".");

    public string InsurersOweNothing =>
        Say("Insurers owe nothing at any of them.", "Les assureurs ne doivent rien à aucune d’elles.");

    public string PatientsOweNothing =>
        Say("Patients owe nothing at any of them.", "Les patients ne doivent rien à aucune d’elles.");

    private string Change(MonthEnd now, MonthEnd before)
    {
        var (owed, then) = (now.Receivables.Total, before.Receivables.Total);
        if (PolicyBilling.Money.Round(owed, 0) == PolicyBilling.Money.Round(then, 0))
            return Say("as much as", "autant que");
        var size = Math.Abs(owed - then);
        // A share of next to nothing says nothing.
        var share = then > 0 && size / then is >= 0.01m and < 10 ? common.SharePercent(size / then) : Money(size);
        return owed > then
            ? Say($"{share} more than", $"{share} de plus que")
            : Say($"{share} less than", $"{share} de moins que");
    }

    // What is expected of the next month-ends
    public string ForecastSentence(DateOnly day, Expected expected) =>
        Say(
            $"If the practice goes on so, receivables will come to about {_format.Money(expected.Amount)} at the end "
                + $"of {_format.Month(day)}",
            $"Si le cabinet continue ainsi, les comptes clients atteindront environ "
                + $"{_format.Money(expected.Amount)} fin {_format.Month(day)}"
        ) + Between(expected);

    public string PaleIsForecast(Forecast forecast) =>
        Say(
            $"Paler: what is expected if the practice goes on as in its last {forecast.MonthsUsed} months.",
            $"Plus pâle : ce qui est attendu si le cabinet continue comme dans ses {forecast.MonthsUsed} derniers mois."
        )
        + (
            forecast.Months[0].Receivables.Band is null
                ? ""
                : Say(
                    " Lines: at least 8 of 10 earlier forecasts were off by no more.",
                    " Traits : au moins 8 prévisions passées sur 10 ne s’écartaient pas plus."
                )
        );

    private string Between(Expected expected) =>
        expected.Band is { } band
            ? Say(
                $", between {_format.Money(band.Low)} and {_format.Money(band.High)}.",
                $", entre {_format.Money(band.Low)} et {_format.Money(band.High)}."
            )
            : ".";

    // Collections by month
    public string CollectionsTitle(decimal last, DateOnly day, decimal average, int months) =>
        months == 1
            ? Say(
                $"Collected in the month to {_format.Date(day)}: {Money(last)}",
                $"Encaissé dans le mois jusqu’au {_format.Date(day)} : {Money(last)}"
            )
            : Say(
                $"Collected in the month to {_format.Date(day)}: {Money(last)}; average of these {months} months "
                    + Money(average),
                $"Encaissé dans le mois jusqu’au {_format.Date(day)} : {Money(last)} ; moyenne de ces {months} mois "
                    + Money(average)
            );

    public string CollectionsForecast(DateOnly day, Expected expected) =>
        Say(
            $"If the practice goes on so, about {_format.Money(expected.Amount)} will come in during "
                + _format.Month(day),
            $"Si le cabinet continue ainsi, environ {_format.Money(expected.Amount)} rentreront en "
                + _format.Month(day)
        ) + Between(expected);

    public string NothingCollected(int months) =>
        months == 1
            ? Say(
                "There is nothing to draw: no payment came in this month.",
                "Il n’y a rien à dessiner : aucun paiement n’est rentré ce mois."
            )
            : Say(
                $"There is nothing to draw: no payment came in during these {months} months.",
                $"Il n’y a rien à dessiner : aucun paiement n’est rentré durant ces {months} mois."
            );

    // Share over 90 days
    public string Over90Title(decimal? share, decimal? good, decimal? act) =>
        share is not { } now
            ? Say("Over 90 days: nothing is owed", "Plus de 90 jours : rien n’est dû")
            : Say(
                $"Over 90 days: {common.SharePercent(now, 1)} of receivables",
                $"Plus de 90 jours : {common.SharePercent(now, 1)} des comptes clients"
            ) + (good is { } target ? Say($", target {Target(target, act)}", $", cible : {Target(target, act)}") : "");

    public string Over90Sentence(MonthEnd last, MonthEnd first, int months, decimal? good, decimal? act)
    {
        var (over90, all) = (_format.Money(last.Receivables.Over90), _format.Money(last.Receivables.Total));
        var sentence = Say(
            $"On {_format.Date(last.Day)}, {over90} of {all} was on charges older than 90 days.",
            $"Au {_format.Date(last.Day)}, {over90} sur {all} portaient sur des frais de plus de 90 jours."
        );
        if (good is { } target)
            sentence +=
                Say(
                    $" The practice’s target is {Target(target, act)}",
                    $" La cible du cabinet est : {Target(target, act)}"
                )
                + (
                    act is { } from
                        ? Say(
                            $"; above {Percent(from)} it wants to act.",
                            $" ; au-delà de {Percent(from)}, il veut agir."
                        )
                        : "."
                );
        if (months > 1 && first.Over90Share is { } before)
            sentence += Say(
                $" At the end of {_format.Month(first.Day)} the share was {common.SharePercent(before, 1)}.",
                $" Fin {_format.Month(first.Day)}, la part était de {common.SharePercent(before, 1)}."
            );
        return sentence + NoTrend(months);
    }

    public string TargetLine(decimal percent) => Say($"target {Percent(percent)}", $"cible {Percent(percent)}");

    public string ActLine(decimal percent) =>
        Say($"act above {Percent(percent)}", $"agir au-delà de {Percent(percent)}");

    // Where there is a figure to act on, the target itself is not met yet.
    private string Target(decimal good, decimal? act) =>
        act is null
            ? Say($"at most {Percent(good)}", $"au plus {Percent(good)}")
            : Say($"under {Percent(good)}", $"moins de {Percent(good)}");

    private string Percent(decimal percent) => $"{_format.Number(percent)}\u00a0%";

    private string Money(decimal amount) => common.Money(amount);

    private string Say(string english, string french) => common.Say(english, french);
}
