using System.Text;
using PolicyBilling.Files.Explanations;
using PolicyBilling.Files.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Reports;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Tests.Workbench.Explanations;

public class ExplanationTextTests
{
    [Theory]
    // A statement that came too lately, a claim without an answer, and a dispute in French.
    [InlineData("1047", "en")]
    [InlineData("1040", "en")]
    [InlineData("1221", "fr")]
    public void An_explanation_of_the_demo_reads_as_it_was_looked_over(string account, string language)
    {
        var text = new StringWriter { NewLine = "\n" };
        ExplanationText.Write(Explain(account, language), text, language);
        Golden.ShouldMatch(text.ToString(), $"{account}.{language}.txt");
    }

    [Fact]
    public void The_result_for_scripts_reads_as_it_was_looked_over()
    {
        using var json = new MemoryStream();
        ExplanationJson.Write(Explain("1167", "en"), json, "en");
        Golden.ShouldMatch(Encoding.UTF8.GetString(json.ToArray()) + "\n", "1167.json");
    }

    [Fact]
    public void What_the_practice_lays_down_may_be_offered()
    {
        var data = PracticeImport.Read(Demo.Folder, cancel: TestContext.Current.CancellationToken);
        var policies = PolicyText.Load(
            "settings: { settlement_tolerance: 5.00, waive_first_missed_fee: true }",
            ("bills", "rules: [{ name: owes, when: patient_portion > 0, then: statement, because: B. }]")
        );
        IReadOnlyList<string> Offers(string account) =>
            Explainer.Explain(data, data.AccountIds.Find(account), policies, Demo.AsOf, "en").CallSheet.MayOffer;
        Offers("1047").ShouldBeEmpty();
        Offers("1105").ShouldContain(offer => offer.Contains("may be waived this once"));
    }

    [Theory]
    // Represented by an attorney, at the agency, on Medicaid with a missed fee.
    [InlineData("1161")]
    [InlineData("1031")]
    [InlineData("1119")]
    public void Nothing_is_offered_where_the_guarantor_may_not_be_billed(string account) =>
        Explain(account, "en").CallSheet.MayOffer.ShouldBeEmpty();

    private static Explanation Explain(string account, string language)
    {
        var data = PracticeImport.Read(Demo.Folder, texts: KeptTexts.Of(account));
        return Explainer.Explain(data, data.AccountIds.Find(account), PolicyText.Fixture(), Demo.AsOf, language);
    }
}
