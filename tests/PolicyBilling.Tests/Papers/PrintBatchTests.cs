using PolicyBilling.Files.Papers;
using static PolicyBilling.Tests.Papers.PaperPlans;

namespace PolicyBilling.Tests.Papers;

/// <summary>What goes by mail, as one document to print.</summary>
public class PrintBatchTests
{
    [Fact]
    public void The_demos_batch_holds_every_mailed_account_once_by_postal_code_and_name()
    {
        var (pdf, places) = Batch(new("en"));
        using var _ = pdf;
        places
            .Select(place => place.Account)
            .Order()
            .ShouldBe(
                Files.Papers.Papers.Of(Demo).Where(paper => paper.IsMailed).Select(paper => paper.Account).Order()
            );
        places
            .Select(place => (place.PostalCode, place.Name))
            .ShouldBe(places.Select(place => (place.PostalCode, place.Name)).Order());
        pdf.Pages.Count.ShouldBe(places[^1].Page + places[^1].Pages - 1);
        foreach (var place in places)
        {
            pdf.Pages[place.Page - 1].In(EnvelopeWindow.Of(Demo.Stationery.Paper).Address)[0].ShouldBe(place.Name);
            var row = $"{place.Account} {place.Name} {place.PostalCode} {place.Page} {place.Pages}";
            pdf.Pages.Take(places[0].Page - 1).SelectMany(page => page.Lines).ShouldContain(line => line.Text == row);
        }
    }

    [Fact]
    public void A_page_of_the_batch_is_that_of_the_accounts_own_paper()
    {
        var (pdf, places) = Batch(new("en"));
        using var _ = pdf;
        foreach (var paper in Files.Papers.Papers.Of(Demo).Where(paper => paper.IsMailed).Take(20))
        {
            using var own = PdfPages.Of(paper);
            var place = places.Single(place => place.Account == paper.Account);
            pdf.Pages.Skip(place.Page - 1)
                .Take(place.Pages)
                .SelectMany(page => page.Lines.Select(line => line.Text))
                .ShouldBe(own.Lines);
        }
    }

    [Fact]
    public void Printed_on_both_sides_every_account_begins_on_an_odd_page()
    {
        var (pdf, places) = Batch(new("fr", BothSides: true));
        using var _ = pdf;
        places.ShouldAllBe(place => place.Page % 2 == 1);
        pdf.Pages.Count(page => page.Words.Count == 0).ShouldBeGreaterThan(20);
        pdf.Pages[0].Lines[0].Text.ShouldBe("À poster");
    }

    [Fact]
    public void Only_the_accounts_asked_for_are_in_it()
    {
        using var stream = new MemoryStream();
        PrintBatch
            .Write(Demo, new HashSet<string> { "1106", "1155", "1347", "no such" }, stream, new("en"))
            .Select(place => place.Account)
            .ShouldBe(["1347", "1106"]);
    }

    [Fact]
    public void A_batch_of_none_is_a_page_that_says_so()
    {
        using var pdf = PdfPages.Of(
            PdfPages.BytesOf(stream => PrintBatch.Write(Demo, new HashSet<string>(), stream, new("en")))
        );
        pdf.Pages.ShouldHaveSingleItem().Lines.ShouldContain(line => line.Text.StartsWith("0 envelopes, 0 pages"));
    }

    private static (PdfPages Pdf, IReadOnlyList<BatchPlace> Places) Batch(BatchOptions options)
    {
        IReadOnlyList<BatchPlace> places = [];
        var bytes = PdfPages.BytesOf(stream =>
            places = PrintBatch.Write(
                Demo,
                Demo.Decisions.Select(decision => decision.Account).ToHashSet(),
                stream,
                options
            )
        );
        return (PdfPages.Of(bytes), places);
    }
}
