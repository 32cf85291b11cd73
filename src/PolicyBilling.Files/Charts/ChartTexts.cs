using PolicyBilling.Policies;

namespace PolicyBilling.Files.Charts;

/// <summary>Every word of the charts, in English or French.</summary>
internal sealed class ChartTexts(TextFormat format)
{
    public TextFormat Format => format;

    public string Month => Say("Month-end", "Fin de mois");
    public string Day(DateOnly day) => Say($"{format.ShortMonth(day)} {day.Day}", $"{(day.Day == 1 ? "1er" : day.Day)} {format.ShortMonth(day)}");
    public string Patients => Say("Patients owe", "Les patients doivent");
    public string Insurers => Say("Insurers owe", "Les assureurs doivent");
    public string Credits => Say("Credits", "Crédits");
    public string CreditsOf(decimal amount) => Say($"credits {Money(amount)}", $"crédits {Money(amount)}");
    public string Receivables => Say("Receivables", "Comptes clients");
    public string LeftOut => Say("Kept out of receivables", "Hors des comptes clients");
    public string Balance => Say("Balance", "Solde");

    private static readonly (string English, string French)[] Ages = [("0–30 days", "0–30 jours"), ("31–60 days", "31–60 jours"), ("61–90 days", "61–90 jours"), ("over 90 days", "plus de 90 jours")];
    public string Age(int bucket) => Say(Ages[bucket].English, Ages[bucket].French);
    public string Of(string what, string age) => Say($"{what}, {age}", $"{what}, {age}");

    // Receivables by month-end
    public string ReceivablesTitle(decimal now, decimal? then, DateOnly first) => then is { } before
        ? Say($"Receivables: {Money(now)}, {Change(now, before)} {SinceEnd(first)}", $"Comptes clients : {Money(now)}, {Change(now, before)} {SinceEnd(first)}")
        : Say($"Receivables: {Money(now)}, one month only", $"Comptes clients : {Money(now)}, un seul mois");

    public string ReceivablesSentence(DateOnly day, decimal all, decimal over90, decimal credits, int months) =>
        Say($"On {format.Date(day)} patients and insurers owed {format.Money(all)}, {format.Money(over90)} of it for more than 90 days; credits of patients came to {format.Money(credits)}.",
            $"Au {format.Date(day)}, patients et assureurs devaient {format.Money(all)}, dont {format.Money(over90)} depuis plus de 90 jours ; les crédits des patients s’élevaient à {format.Money(credits)}.")
        + (months == 1 ? Say(" The ledger holds one month only, so that there is no trend yet.", " Le grand livre ne contient qu’un mois : il n’y a pas encore de tendance.") : "");

    public string NotInBars(decimal amount, IReadOnlyList<string> types) =>
        Say($"Not in these figures: {format.Money(amount)} kept out of receivables ({string.Join(", ", types)}).", $"Hors de ces chiffres : {format.Money(amount)} hors des comptes clients ({string.Join(", ", types)}).");

    private string SinceEnd(DateOnly day) => Say($"at the end of {format.Month(day)}", $"fin {format.Month(day)}");

    private string Change(decimal now, decimal then)
    {
        if (decimal.Round(now) == decimal.Round(then)) return Say("as much as", "autant que");
        var (more, share) = (now > then, then == 0 ? null : (decimal?)decimal.Round(Math.Abs(now - then) / then, 2, MidpointRounding.AwayFromZero));
        var size = share is >= 0.01m and < 10 ? format.Percent(share.Value) : Money(Math.Abs(now - then));
        return more ? Say($"{size} more than", $"{size} de plus que") : Say($"{size} less than", $"{size} de moins que");
    }

    private string Money(decimal amount) => format.WholeMoney(amount);

    private string Say(string english, string french) => format.French ? french.Replace(" :", "\u00a0:", StringComparison.Ordinal).Replace(" ;", "\u00a0;", StringComparison.Ordinal) : english;
}
