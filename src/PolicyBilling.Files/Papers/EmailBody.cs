using System.Net;
using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Papers;

/// <summary>What an e-mail with a statement says: how much, by when, where to pay and whom to ask. No treatment, since
/// anybody may read over a shoulder.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its body as plain text.</param>
/// <param name="Html">The same as HTML.</param>
public sealed record EmailBody(string Subject, string Text, string Html)
{
    /// <summary>The e-mail for a decision that sends a statement by e-mail, in its recipient's language.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="attached">Whether the statement is attached.</param>
    public static EmailBody Of(BillingPlan plan, Decision decision, bool attached)
    {
        var to = decision.Recipient!;
        var labels = new PaperLabels(to.Language, plan.Currency);
        var words = new EmailWords(new TextFormat(to.Language, plan.Currency), labels);
        var practice = PaperText.Line(plan.Practice);
        var letterhead = plan.Stationery.Letterhead;
        var (phone, email) = (PaperText.Line(letterhead.Phone), PaperText.Line(letterhead.Email));
        var (hello, ready) = (words.Hello(PaperText.Line(to.Name)), words.Ready(plan.AsOf, attached));
        var (pay, link) = (words.Pay(decision.Amount, plan.Stationery.DueDate), PaymentPart.LinkOf(plan, decision));
        var ask = labels.CallOrWrite(phone, email);
        string[] sender = [practice, .. PaperHead.AddressOf(letterhead.Address)];
        string?[] parts = [hello, ready, pay, link is null ? null : words.PayAt(link), ask, string.Join('\n', sender)];
        string?[] html =
        [
            P(Encoded(hello)),
            P(Encoded(ready)),
            P($"<strong>{Encoded(pay)}</strong>"),
            link is null ? null : P($"<a href=\"{Encoded(link)}\">{Encoded(labels.PayOnline)}</a>"),
            ask.Length > 0 ? P(Encoded(ask)) : null,
            P(string.Join("<br>", sender.Select(Encoded))),
        ];
        return new(
            words.Subject(practice),
            string.Join("\n\n", parts.Where(part => !string.IsNullOrEmpty(part))) + "\n",
            $"<!doctype html>\n<html lang=\"{labels.Language}\"><head><meta charset=\"utf-8\">"
                + $"<title>{Encoded(words.Subject(practice))}</title></head><body>\n"
                + string.Join('\n', html.Where(part => part is not null))
                + "\n</body></html>\n"
        );
    }

    private static string P(string html) => $"<p>{html}</p>";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private sealed class EmailWords(TextFormat format, PaperLabels labels)
    {
        public string Subject(string practice) =>
            Say($"Your statement from {practice}", $"Votre relevé de compte de {practice}");

        public string Hello(string name) => Say($"Hello {name},", $"Bonjour {name},");

        public string Ready(DateOnly day, bool attached) =>
            attached
                ? Say(
                    $"Your statement of {format.Date(day)} is attached.",
                    $"Votre relevé du {format.Date(day)} est joint à ce courriel."
                )
                : Say(
                    $"Your statement of {format.Date(day)} is ready. It is not attached, since you have not asked us "
                        + "to send it by e-mail; we are glad to mail it or to go through it with you.",
                    $"Votre relevé du {format.Date(day)} est prêt. Il n’est pas joint, puisque vous ne nous avez pas "
                        + "demandé de l’envoyer par courriel ; nous vous le postons ou le voyons volontiers avec vous."
                );

        public string Pay(decimal amount, DateOnly? due) =>
            Say(
                $"Please pay {labels.Money(amount)} {labels.By(due)}.",
                $"À payer : {labels.Money(amount)} {labels.By(due)}."
            );

        public string PayAt(string link) => Say($"Pay online: {link}", $"Payer en ligne : {link}");

        private string Say(string english, string french) => format.French ? FrenchSpaces.Of(french) : english;
    }
}
