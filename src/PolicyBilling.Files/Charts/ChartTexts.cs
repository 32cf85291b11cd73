using PolicyBilling.Files.Contents;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Charts;

/// <summary>The words that charts share, in English or French.</summary>
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

    public string PatientsOwe => Say("Patients owe", "Les patients doivent");
    public string Asked => Say("Asked", "Demandé");
    public string Balance => Say("Balance", "Solde");
    public string Over90 => Say("Over 90 days", "Plus de 90 jours");
    public string Share => Say("Share", "Part");
    public string None => "–";
    public string Accounts => Say("Accounts", "Comptes");
    public string PatientPortion => Say("Patient portion", "Part du patient");
    public string Decision => Say("Decision", "Décision");
    public string NothingOwed => Say("Nothing owed", "Rien à payer");
    public string Statements => Say("Statements", "Relevés");
    public string Forecast => Say("forecast", "prévision");
    public string ForecastLow => Say("Forecast, low", "Prévision, bas");
    public string ForecastHigh => Say("Forecast, high", "Prévision, haut");
    public string Collections => Say("Collected in the month", "Encaissé dans le mois");

    public string About(decimal amount) => $"≈ {Money(amount)}";

    public string Total => Say("Total", "Total");
    public string Clock => Say("Oldest money due", "Somme la plus ancienne");

    public string Age(int bucket) => Say(Ages[bucket].English, Ages[bucket].French);

    public string Of(string what, string age) => $"{what}, {age}";

    public string On(string what, DateOnly day) => $"{what}, {Day(day)}";

    public string Day(DateOnly day) =>
        Say($"{format.ShortMonth(day)} {day.Day}", $"{(day.Day == 1 ? "1er" : day.Day)} {format.ShortMonth(day)}");

    public string AmountAndAccounts(Tally tally) => $"{Money(tally.Amount)} · {CountOfAccounts(tally.Accounts)}";

    public string NotDrawn(int accounts) =>
        Say(
            $"Not drawn: {CountOfAccounts(accounts)} that {(accounts == 1 ? "owes" : "owe")} nothing.",
            $"Non dessiné : {CountOfAccounts(accounts)} ne {(accounts == 1 ? "doit" : "doivent")} rien."
        );

    public string AccountsFor(Tally tally) => $"{CountOfAccounts(tally.Accounts)} ({format.Money(tally.Amount)})";

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

    /// <summary>Billing types that the practice keeps out of its receivables.</summary>
    public static string Types(IReadOnlyList<string> types) => OnOneLine(string.Join(", ", types));

    /// <summary>A title behind a colon.</summary>
    public static string Plain(string title) => Titles.Inside(OnOneLine(title));

    /// <summary>A share of one; what is not quite nothing or all does not read as if it were.</summary>
    public string SharePercent(decimal share, int digits = 0)
    {
        var (shown, least) = (PolicyBilling.Money.Round(share * 100, digits), digits == 0 ? 1 : 0.1m);
        return share > 0 && shown == 0 ? $"<\u00a0{Written(least)}"
            : share < 1 && shown == 100 ? $">\u00a0{Written(100 - least)}"
            : Written(shown);

        string Written(decimal percent) => $"{format.Number(percent)}\u00a0%";
    }

    private static string OnOneLine(string text) => CellText.ForCell(text).Replace('\n', ' ').Replace('\t', ' ');

    /// <summary>Money without cents, except where it would read as nothing.</summary>
    public string Money(decimal amount) =>
        amount != 0 && PolicyBilling.Money.Round(amount, 0) == 0 ? format.Money(amount) : format.WholeMoney(amount);

    // French sets double signs off with a space that does not break.
    internal string Say(string english, string french) =>
        format.French
            ? french
                .Replace(" :", "\u00a0:", StringComparison.Ordinal)
                .Replace(" ;", "\u00a0;", StringComparison.Ordinal)
            : english;
}
