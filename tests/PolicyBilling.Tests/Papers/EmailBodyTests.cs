using PolicyBilling.Files.Papers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using static PolicyBilling.Tests.Papers.PaperPlans;

namespace PolicyBilling.Tests.Papers;

/// <summary>What an e-mail with a statement says.</summary>
public class EmailBodyTests
{
    private static readonly PolicyBilling.Decisions.Decision Some = Statement(
        Lines(Visit("2026-10-01", "Secret <b>Child", [210.00m], description: "Root canal")),
        by: "email",
        to: To("Ann <i>Lee</i>"),
        account: "A&1"
    );

    [Fact]
    public void It_says_how_much_by_when_where_and_whom_to_ask() =>
        EmailBody
            .Of(Of(Some), Some, attached: true)
            .Text.Replace('\u00a0', ' ')
            .ShouldBe(
                """
                Hello Ann <i>Lee</i>,

                Your statement of October 31, 2026 is attached.

                Please pay $210.00 by November 20, 2026.

                Pay online: https://pay.example.com/erable?a=A%261&m=210.00

                Call us at (555) 555-0100 or write to billing@erable.example.

                Érable Dental
                4 Elm Road
                Suite 2, Springfield

                """
            );

    [Fact]
    public void Markup_in_names_is_text_and_no_treatment_is_told()
    {
        var mail = EmailBody.Of(Of(Some), Some, attached: false);
        mail.Subject.ShouldBe("Your statement from Érable Dental");
        mail.Html.ShouldContain("Hello Ann &lt;i&gt;Lee&lt;/i&gt;,");
        mail.Html.ShouldContain("href=\"https://pay.example.com/erable?a=A%261&amp;m=210.00\"");
        (mail.Html + mail.Text).ShouldNotContain("Root");
        (mail.Html + mail.Text).ShouldNotContain("Child");
        mail.Text.ShouldContain("It is not attached");
    }

    [Fact]
    public void French_and_without_a_day_a_link_or_a_phone()
    {
        var plan = Of(Some) with { Stationery = new(new("P", "", "", ""), null, null, PaperSize.Letter) };
        var french = Statement(Lines(Visit("2026-10-01", "Zoé", [210.00m])), by: "email", to: To("Zoé", "fr"));
        EmailBody
            .Of(plan, french, attached: true)
            .Text.ShouldBe(
                "Bonjour Zoé,\n\nVotre relevé du 31 octobre 2026 est joint à ce courriel.\n\n"
                    + "À payer\u00a0: 210,00\u00a0$ à la réception.\n\nÉrable Dental\n"
            );
    }
}
