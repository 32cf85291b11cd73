using PolicyBilling.Tests.Reports;

namespace PolicyBilling.Tests.Papers;

/// <summary>What some papers of the demo say, as another library reads them: a family with insurance, a kept plan, one
/// in French, and a final notice with its statement.</summary>
public class PaperGoldenTests
{
    [Theory]
    [InlineData("statement-1347")]
    [InlineData("statement-1530")]
    [InlineData("statement-1589")]
    [InlineData("letter-1106")]
    public void A_paper_of_the_demo_reads_as_it_did(string name)
    {
        using var pdf = PdfPages.Of(
            Files.Papers.Papers.Of(PaperPlans.Demo).Single(paper => paper.FileName == $"{name}.pdf")
        );
        Golden.ShouldMatch(pdf.Text, $"{name}.txt");
    }
}
