using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Papers;
using static PolicyBilling.Tests.Papers.PaperPlans;

namespace PolicyBilling.Tests.Papers;

/// <summary>An account whose papers would be wrong is named with its reason, and nothing is written for it.</summary>
public class PaperRefusalTests
{
    private static readonly StatementLines Some = Lines(Visit("2026-10-01", "Ann", [100.00m], expected: 40.00m));

    [Fact]
    public void The_demo_has_none() => PaperRefusals.Of(Demo, "en").ShouldBeEmpty();

    [Fact]
    public void Mail_needs_a_whole_address()
    {
        const string why = "The postal address is not complete: it needs a name, a street, a city and a postal code.";
        Reason(Statement(Some, to: To() with { Address = null })).ShouldBe(why);
        Reason(Statement(Some, to: To() with { City = " " })).ShouldBe(why);
        Reason(Statement(Some, to: To() with { PostalCode = "" })).ShouldBe(why);
        Reason(Statement(Some, to: To(" "))).ShouldBe(why);
        Reason(Letter("Dear", to: To() with { Address = null })).ShouldBe(why);
        Reason(Statement(Some, to: To() with { State = null })).ShouldBeNull();
    }

    [Fact]
    public void E_mail_needs_none_but_an_address_of_its_own()
    {
        Reason(Statement(Some, to: To() with { Address = null, PostalCode = null }, by: "email")).ShouldBeNull();
        Reason(Statement(Some, to: To() with { Email = null }, by: "email")).ShouldBe("There is no e-mail address.");
    }

    [Fact]
    public void A_sign_that_cannot_be_printed_is_shown()
    {
        Reason(Statement(Some, to: To("يوسف")))
            .ShouldBe("The sign ‘ي’ (U+064A) in “يوسف” cannot be printed: write it in other letters.");
        Reason(Statement(Some, notes: ["Thank you 😀"]))!.ShouldContain("U+1F600");
        Reason(Letter("Dear 王"))!.ShouldContain("‘王’");
        Reason(Statement(Some, to: To("half \ud83d")))!.ShouldContain("U+FFFD");
        Reason(Statement(Some, to: To("Zoe\u0308 \u202eNguyễn\u200f")), "en").ShouldBeNull();
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Reason(Letter(string.Concat(Enumerable.Repeat("Please call us.\n", 27)))).ShouldBeNull();
        Reason(Letter(string.Concat(Enumerable.Repeat("Please call us.\n", 60))))!
            .ShouldContain("does not fit on one page");
        Reason(Statement(Some, notes: [.. Enumerable.Repeat("Please call us.", 30)]))!.ShouldContain("leave no room");
        Reason(Statement(Some, to: To(new string('W', 200))))!.ShouldContain("window");
    }

    [Fact]
    public void A_statement_never_asks_for_more_than_the_patients_part()
    {
        Reason(Statement(Some, 60.00m)).ShouldBeNull();
        Reason(Statement(Some, 60.01m)).ShouldBe("$60.01 would be asked for, but the patient’s part is $60.00.");
        Reason(Statement(Some, 0.00m))!.ShouldContain("$0.00 would be asked");
        Reason(Statement(Some) with { Figures = Figures.Zero })
            .ShouldBe("The visits come to $60.00, the patient portion is $0.00.");
    }

    [Fact]
    public void A_plan_without_lines_recipients_or_text_says_so()
    {
        Reason(Statement(Some) with { Disposition = new Disposition.Statement(new Mailing("mail"), To()) })!
            .ShouldContain("without the lines");
        Reason(Statement(Some) with { Disposition = new Disposition.Statement(new Mailing("mail") { Lines = Some }) })!
            .ShouldContain("whom it goes to");
        Reason(Letter(" ")).ShouldBe("The letter has no text.");
    }

    [Fact]
    public void The_office_reads_it_in_its_language() =>
        Reason(Statement(Some, 60.01m), "fr")
            .ShouldBe("60,01\u00a0$ seraient demandés, mais la part du patient est de 60,00\u00a0$.");

    private static string? Reason(Decision decision, string language = "en")
    {
        var plan = Of(decision, Statement(Some, account: "1002"));
        var refusal = PaperRefusals.Of(plan, language).SingleOrDefault();
        Files
            .Papers.Papers.Of(plan)
            .Select(paper => paper.Account)
            .ShouldBe(refusal is null ? ["1001", "1002"] : ["1002"]);
        return refusal?.Reason;
    }
}
