using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Papers;

/// <summary>The words of a batch's own pages, in the office's language.</summary>
internal sealed class BatchWords(string language, string currency)
{
    private readonly TextFormat _format = new(language, currency);

    public string Language => Say("en", "fr");
    public string Title => Say("To be mailed", "À poster");
    public string Preview => Say("PREVIEW", "APERÇU");
    public string Order =>
        Say("In the order of postal codes, then names", "Dans l’ordre des codes postaux, puis des noms");

    public IReadOnlyList<string> Heads =>
        [
            Say("Account", "Compte"),
            Say("Name", "Nom"),
            Say("Postal code", "Code postal"),
            Say("From page", "De la page"),
            Say("Pages", "Pages"),
        ];

    public string Day(DateOnly day) => _format.Date(day);

    public string Envelopes(int count, int pages) =>
        Say(
            $"{count} {(count == 1 ? "envelope" : "envelopes")}, {pages} {(pages == 1 ? "page" : "pages")}",
            $"{count} {(count == 1 ? "enveloppe" : "enveloppes")}, {pages} {(pages == 1 ? "page" : "pages")}"
        );

    private string Say(string english, string french) => _format.French ? french : english;
}
