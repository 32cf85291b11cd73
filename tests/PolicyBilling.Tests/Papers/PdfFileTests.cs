using System.Text;
using PolicyBilling.Files.Papers;
using static PolicyBilling.Tests.Papers.PaperPlans;

namespace PolicyBilling.Tests.Papers;

/// <summary>What the files are besides what they say.</summary>
public class PdfFileTests
{
    [Fact]
    public void The_same_plan_gives_the_same_bytes()
    {
        foreach (var paper in Files.Papers.Papers.Of(Demo).Take(10))
            PdfPages.BytesOf(paper.Write).ShouldBe(PdfPages.BytesOf(paper.Write));
        Batch().ShouldBe(Batch());
    }

    [Fact]
    public void Another_statement_has_another_identity()
    {
        static string Identity(string note)
        {
            using var pdf = PdfPages.Of(Statement(Lines(Visit("2026-10-01", "Ann", [10.00m])), notes: [note]));
            var text = Encoding.Latin1.GetString(pdf.Bytes);
            return text[text.LastIndexOf("/ID[", StringComparison.Ordinal)..].Split(']')[0];
        }
        Identity("Thank you.").ShouldNotBe(Identity("Thank you!"));
        Identity("Thank you.").ShouldMatch("^/ID\\[<([0-9A-F]{32})><\\1>$");
    }

    [Fact]
    public void It_says_nothing_about_persons_and_nothing_of_the_day_it_was_written()
    {
        foreach (var paper in Files.Papers.Papers.Of(Demo).Take(40))
        {
            using var pdf = PdfPages.Of(paper);
            var about = pdf.Information;
            about.Title.ShouldBeOneOf("Statement", "Relevé de compte", "Letter", "Lettre");
            (about.Author, about.Creator).ShouldBe(("Maple Street Dental", "PolicyBilling"));
            about.Producer!.ShouldStartWith("PDFsharp");
            (about.Subject, about.Keywords).ShouldBe((null, null));
            about.CreationDate!.ShouldStartWith("D:20261031000000");
            about.ModifiedDate.ShouldBe(about.CreationDate);
            // The pages are compressed: what can be read of the file as it lies there is what it says of itself.
            var plain = Encoding.Latin1.GetString(pdf.Bytes);
            var decision = Demo.Decisions.Single(decision => decision.Account == paper.Account);
            foreach (var word in decision.Guarantor.Split(' ').Where(word => word.Length > 3))
                plain.ShouldNotContain(word);
            plain.ShouldNotContain("Created with");
        }
    }

    [Fact]
    public void Its_typeface_is_embedded_and_only_what_is_used_of_it()
    {
        using var pdf = PdfPages.Of(Statement(Lines(Visit("2026-10-01", "Ann", [10.00m]))));
        pdf.Fonts.Distinct().ShouldAllBe(font => font.Length > 7 && font[6] == '+' && font.Contains("Liberation"));
        Encoding.Latin1.GetString(pdf.Bytes).Split("/FontFile2").Length.ShouldBe(3);
        pdf.Bytes.Length.ShouldBeLessThan(80_000);
    }

    [Fact]
    public void A_screen_reader_is_told_the_language_the_title_and_what_things_are()
    {
        using var pdf = PdfPages.Of(
            Statement(Lines(Visit("2026-10-01", "Zoé", [10.00m])), to: To("Zoé Lefèvre", "fr"))
        );
        var plain = Encoding.Latin1.GetString(pdf.Bytes);
        plain.ShouldContain("/Lang(fr)");
        plain.ShouldContain("/DisplayDocTitle true");
        plain.ShouldContain("/Marked true");
        foreach (var tag in new[] { "/S/H1", "/S/P", "/S/Table", "/S/TR", "/S/TH", "/S/TD", "/S/Figure" })
            plain.ShouldContain(tag);
    }

    private static byte[] Batch() =>
        PdfPages.BytesOf(stream =>
            PrintBatch.Write(Demo, new HashSet<string> { "1347", "1106", "1042" }, stream, new("en"))
        );
}
