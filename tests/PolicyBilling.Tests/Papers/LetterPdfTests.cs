using PolicyBilling.Files.Papers;
using static PolicyBilling.Tests.Papers.PaperPlans;

namespace PolicyBilling.Tests.Papers;

/// <summary>Letters read back from their PDFs.</summary>
public class LetterPdfTests
{
    private const string Text = "Dear Ann Lee,\n\nPlease call us.\nWe are here.\n\nSincerely,\nÉrable Dental";

    [Fact]
    public void A_letter_has_its_letterhead_the_address_the_date_and_the_text_in_its_paragraphs()
    {
        using var pdf = PdfPages.Of(Letter(Text));
        pdf.Lines.ShouldBe([
            "Érable Dental",
            "4 Elm Road",
            "Suite 2, Springfield",
            "Ann Lee",
            "12 Oak Lane",
            "Barre, VT 05641",
            "October 31, 2026",
            "Dear Ann Lee,",
            "Please call us.",
            "We are here.",
            "Sincerely,",
            "Érable Dental",
        ]);
        var page = pdf.Pages.ShouldHaveSingleItem();
        page.Within(EnvelopeWindow.Of(PolicyBilling.Policies.PaperSize.Letter).Address)
            .ShouldBe(["Ann Lee", "12 Oak Lane", "Barre, VT 05641"]);
        var (call, here, end) = (Baseline("Please call"), Baseline("We are"), Baseline("Sincerely"));
        (end - here).ShouldBeGreaterThan(here - call);

        double Baseline(string start) =>
            page.Lines.Single(line => line.Text.StartsWith(start, StringComparison.Ordinal)).Baseline;
    }

    [Fact]
    public void Its_statement_is_enclosed_and_the_pages_are_counted_through()
    {
        var plan = Of(Letter(Text, Lines(Visit("2026-07-01", "Ann Lee", [100.00m]))));
        var paper = Files.Papers.Papers.Of(plan).ShouldHaveSingleItem();
        (paper.Kind, paper.IsMailed).ShouldBe((PaperKind.Letter, true));
        using var pdf = PdfPages.Of(paper);
        pdf.Pages.Count.ShouldBe(2);
        pdf.Pages[0].Lines[^1].Text.ShouldBe("Enclosed: statement Page 1 of 2");
        pdf.Pages[1].Lines.ShouldContain(line => line.Text.Contains("Page 2 of 2"));
        pdf.Pages[1].Lines.ShouldContain(line => line.Text == "$100.00");
    }

    [Fact]
    public void A_statement_that_goes_by_e_mail_is_a_piece_of_its_own()
    {
        var plan = Of(Letter(Text, Lines(Visit("2026-07-01", "Ann Lee", [100.00m])), by: "email"));
        Files
            .Papers.Papers.Of(plan)
            .Select(paper => (paper.Kind, paper.IsMailed, paper.FileName))
            .ShouldBe([
                (PaperKind.Letter, true, "letter-1001.pdf"),
                (PaperKind.Statement, false, "statement-1001.pdf"),
            ]);
    }
}
