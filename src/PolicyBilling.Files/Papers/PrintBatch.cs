using PolicyBilling.Plans;

namespace PolicyBilling.Files.Papers;

/// <summary>Where an account lies in a print batch.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Name">Whom it goes to.</param>
/// <param name="PostalCode">The code by which the batch is sorted.</param>
/// <param name="Page">Its first page, counted from the batch's own first.</param>
/// <param name="Pages">How many pages it has, blank ones left out.</param>
public sealed record BatchPlace(string Account, string Name, string PostalCode, int Page, int Pages);

/// <summary>Everything that goes by mail as one document to print: a table to find an account in it, then the accounts
/// by postal code and name, each beginning on a sheet of its own.</summary>
public static class PrintBatch
{
    /// <summary>Writes the batch: the same plan and accounts, the same bytes.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="accounts">The accounts that are printed; those whose papers cannot be written, or do not go by
    /// mail, are left out.</param>
    /// <param name="stream">Where it goes.</param>
    /// <param name="options">How it is printed.</param>
    /// <returns>Where each account lies, in the batch's order.</returns>
    public static IReadOnlyList<BatchPlace> Write(
        BillingPlan plan,
        IReadOnlySet<string> accounts,
        Stream stream,
        BatchOptions options
    )
    {
        var pieces = Pieces(plan, accounts);
        var sheet = EnvelopeWindow.Of(plan.Stationery.Paper);
        var words = new BatchWords(options.Language, plan.Currency);
        var cover = new BatchCover(sheet, words);
        var places = Places(pieces, cover.PagesFor(pieces.Count), options.BothSides);
        using var canvas = new PaperCanvas(
            sheet,
            new PaperTitle(words.Title, plan.Practice, words.Language, plan.AsOf),
            options.Preview ? words.Preview : null,
            tagged: false
        );
        cover.Draw(canvas, plan, places);
        foreach (var (piece, place) in pieces.Zip(places))
        {
            while (canvas.Pages < place.Page - 1)
                canvas.NewBlankPage();
            piece.Draw(canvas);
            canvas.Bookmark(piece.Decision.Account, place.Page);
        }
        canvas.Save(stream);
        return places;
    }

    private static List<PaperContent> Pieces(BillingPlan plan, IReadOnlySet<string> accounts) =>
        [
            .. plan
                .Decisions.Where(decision =>
                    accounts.Contains(decision.Account) && PaperRefusals.Of(plan, decision) is null
                )
                .SelectMany(decision => PaperContent.Of(plan, decision))
                .Where(piece => piece.IsMailed)
                .OrderBy(
                    piece => PaperText.Line(piece.Decision.Recipient!.PostalCode),
                    StringComparer.OrdinalIgnoreCase
                )
                .ThenBy(piece => piece.Decision.Recipient!.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(piece => piece.Decision.Account, StringComparer.Ordinal),
        ];

    private static List<BatchPlace> Places(List<PaperContent> pieces, int before, bool bothSides)
    {
        var (places, page) = (new List<BatchPlace>(), before + 1);
        foreach (var piece in pieces)
        {
            // On both sides a sheet begins with an odd page.
            if (bothSides && page % 2 == 0)
                page++;
            var to = piece.Decision.Recipient!;
            var pages = piece.Pages;
            places.Add(
                new(piece.Decision.Account, PaperText.Line(to.Name), PaperText.Line(to.PostalCode), page, pages)
            );
            page += pages;
        }
        return places;
    }
}

/// <summary>How a batch is printed.</summary>
/// <param name="Language">The office's language, for the table.</param>
/// <param name="BothSides">Whether sheets are printed on both sides: then a blank page follows where an account would
/// begin on the back of another's.</param>
/// <param name="Preview">Whether each page says across that it is one to look at.</param>
public sealed record BatchOptions(string Language, bool BothSides = false, bool Preview = false);
