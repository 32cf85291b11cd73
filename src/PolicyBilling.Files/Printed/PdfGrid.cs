using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace PolicyBilling.Files.Printed;

/// <summary>PDFs with text as cells: words that stand on one baseline are a line.</summary>
internal static class PdfGrid
{
    // Points by which words of one line differ in height, by rounding.
    private const double SameLine = 2.5;

    /// <summary>Reads a PDF.</summary>
    public static Grid Read(string file, byte[] bytes, CancellationToken cancel)
    {
        var lines = new List<PlacedLine>();
        try
        {
            using var pdf = PdfDocument.Open(bytes);
            foreach (var page in pdf.GetPages())
            {
                cancel.ThrowIfCancellationRequested();
                Add(page, lines);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException and not OutOfMemoryException)
        {
            throw new UnbroughtException(Unbrought.DamagedPdf);
        }
        if (lines.All(line => line.Words.Count == 0))
            throw new UnbroughtException(Unbrought.Picture);
        return PlacedWords.ToGrid(file, GridKind.Pdf, lines);
    }

    private static void Add(Page page, List<PlacedLine> lines)
    {
        var words = page.GetWords()
            .Where(word => word.Text.Trim().Length > 0)
            .OrderByDescending(word => word.Letters[0].StartBaseLine.Y)
            .ThenBy(word => word.BoundingBox.Left)
            .ToList();
        var gaps = new List<double>();
        var last = double.NaN;
        for (var i = 0; i < words.Count; )
        {
            var y = words[i].Letters[0].StartBaseLine.Y;
            var row = words.Skip(i).TakeWhile(word => y - word.Letters[0].StartBaseLine.Y <= SameLine).ToList();
            i += row.Count;
            if (!double.IsNaN(last))
            {
                gaps.Add(last - y);
                if (last - y > 1.6 * gaps.Min())
                    lines.Add(new PlacedLine(lines.Count + 1, "", []));
            }
            last = y;
            var placed = row.OrderBy(word => word.BoundingBox.Left)
                .Select(word => new PlacedWord(word.Text.Trim(), word.BoundingBox.Left, word.BoundingBox.Right))
                .ToList();
            lines.Add(
                new PlacedLine(
                    lines.Count + 1,
                    string.Join(' ', placed.Select(word => word.Text)),
                    JoinedWords.Of(placed, 3.5)
                )
            );
        }
        lines.Add(new PlacedLine(lines.Count + 1, "", []));
    }
}
