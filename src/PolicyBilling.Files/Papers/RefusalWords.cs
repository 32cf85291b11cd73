using System.Text;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Papers;

/// <summary>Why papers cannot be written, in words for the office.</summary>
internal sealed class RefusalWords(string language, string currency)
{
    private readonly TextFormat _format = new(language, currency);

    public string NoRecipient =>
        Say(
            "The plan does not say whom it goes to: make the plan anew.",
            "Le plan ne dit pas à qui l’envoyer : refaites le plan."
        );

    public string NoAddress =>
        Say(
            "The postal address is not complete: it needs a name, a street, a city and a postal code.",
            "L’adresse postale est incomplète : il faut un nom, une rue, une ville et un code postal."
        );

    public string NoEmail => Say("There is no e-mail address.", "Il n’y a pas d’adresse de courriel.");

    public string AddressTooLong =>
        Say(
            "Name and address do not fit into the envelope’s window: shorten them.",
            "Le nom et l’adresse ne tiennent pas dans la fenêtre de l’enveloppe : abrégez-les."
        );

    public string NoText => Say("The letter has no text.", "La lettre n’a pas de texte.");

    public string TooLong =>
        Say(
            "The letter does not fit on one page: shorten its text in the policy.",
            "La lettre ne tient pas sur une page : abrégez son texte dans la politique."
        );

    public string NotesTooLong =>
        Say(
            "Message and notes leave no room on the first page: shorten them in the policies.",
            "Le message et les notes ne laissent pas de place sur la première page : abrégez-les dans les politiques."
        );

    public string NoLines =>
        Say(
            "The plan was made without the lines of the statement: make it anew.",
            "Le plan a été fait sans les lignes du relevé : refaites-le."
        );

    public string DoesNotAddUp(decimal lines, decimal portion) =>
        Say(
            $"The visits come to {_format.Money(lines)}, the patient portion is {_format.Money(portion)}.",
            $"Les visites donnent {_format.Money(lines)}, la part du patient est de {_format.Money(portion)}."
        );

    public string AsksTooMuch(decimal asked, decimal part) =>
        Say(
            $"{_format.Money(asked)} would be asked for, but the patient’s part is {_format.Money(part)}.",
            $"{_format.Money(asked)} seraient demandés, mais la part du patient est de {_format.Money(part)}."
        );

    public string NoSign(Rune sign, string text) =>
        Say(
            $"The sign ‘{sign}’ (U+{sign.Value:X4}) in “{Short(text)}” cannot be printed: write it in other letters.",
            $"Le signe « {sign} » (U+{sign.Value:X4}) dans « {Short(text)} » ne s’imprime pas : écrivez-le autrement."
        );

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private string Say(string english, string french) => _format.French ? FrenchSpaces.Of(french) : english;
}
