using System.Globalization;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Papers;

/// <summary>The first pages of a batch, for the office: what is in it and where each account lies.</summary>
internal sealed class BatchCover(EnvelopeWindow sheet, BatchWords words)
{
    private const double Top = 120;
    private const double Leading = 13;
    private static readonly Ink Word = new(9);
    private static readonly Ink Head = new(8, Pale: true);

    private int RowsOnPage => (int)((sheet.Height - Top - 50) / Leading);

    /// <summary>How many pages the table of so many accounts has.</summary>
    public int PagesFor(int accounts) => Math.Max(1, (accounts + RowsOnPage - 1) / RowsOnPage);

    public void Draw(PaperCanvas canvas, BillingPlan plan, IReadOnlyList<BatchPlace> places)
    {
        for (var page = 0; page < PagesFor(places.Count); page++)
        {
            canvas.NewPage();
            canvas.Write(words.Title, sheet.Left, 56, new(16, Bold: true));
            var about = $"{PaperText.Line(plan.Practice)} · {words.Day(plan.AsOf)}";
            canvas.Write(about, sheet.Left, 74, Word);
            canvas.Write(
                $"{words.Envelopes(places.Count, places.Sum(place => place.Pages))} · {words.Order}",
                sheet.Left,
                88,
                Word with
                {
                    Pale = true,
                }
            );
            Row(canvas, words.Heads, Top - 8, Head);
            canvas.Line(sheet.Left, Top - 3, sheet.TextRight, dark: true);
            var y = Top + 10;
            foreach (var place in places.Skip(page * RowsOnPage).Take(RowsOnPage))
            {
                Row(
                    canvas,
                    [place.Account, place.Name, place.PostalCode, Number(place.Page), Number(place.Pages)],
                    y,
                    Word
                );
                y += Leading;
            }
        }
    }

    private void Row(PaperCanvas canvas, IReadOnlyList<string> cells, double y, Ink ink)
    {
        double[] left = [sheet.Left, sheet.Left + 100, sheet.TextRight - 190];
        for (var cell = 0; cell < left.Length; cell++)
        {
            var room = (cell + 1 < left.Length ? left[cell + 1] : sheet.TextRight - 110) - left[cell] - 8;
            canvas.Write(
                PaperLines.Wrap(PaperText.Line(cells[cell]), room, ink).FirstOrDefault(""),
                left[cell],
                y,
                ink
            );
        }
        canvas.Write(cells[3], sheet.TextRight - 50, y, ink with { ToLeft = true });
        canvas.Write(cells[4], sheet.TextRight, y, ink with { ToLeft = true });
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
