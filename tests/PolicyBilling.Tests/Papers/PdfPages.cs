using System.Globalization;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Papers;
using PolicyBilling.Plans;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace PolicyBilling.Tests.Papers;

/// <summary>A paper read back from its PDF by another library: words with their places, in points from the upper left
/// corner.</summary>
internal sealed class PdfPages : IDisposable
{
    private readonly PdfDocument _document;

    private PdfPages(byte[] bytes)
    {
        (Bytes, _document) = (bytes, PdfDocument.Open(bytes));
        Pages = [.. _document.GetPages().Select(page => new PdfPageText(page))];
    }

    public byte[] Bytes { get; }
    public IReadOnlyList<PdfPageText> Pages { get; }
    public DocumentInformation Information => _document.Information;
    public IEnumerable<string> Fonts =>
        _document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.FontName!);

    /// <summary>All lines of all pages.</summary>
    public IEnumerable<string> Lines => Pages.SelectMany(page => page.Lines).Select(line => line.Text);

    public string Text => string.Join('\n', Lines) + "\n";

    /// <summary>The one paper of a plan.</summary>
    public static PdfPages Of(BillingPlan plan, bool preview = false) =>
        Of(Files.Papers.Papers.Of(plan, preview).ShouldHaveSingleItem());

    public static PdfPages Of(Decision decision) => Of(PaperPlans.Of(decision));

    public static PdfPages Of(Paper paper) => Of(BytesOf(paper.Write));

    public static PdfPages Of(byte[] bytes) => new(bytes);

    public static byte[] BytesOf(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    public void Dispose() => _document.Dispose();
}

/// <summary>A page's text.</summary>
internal sealed class PdfPageText
{
    public PdfPageText(Page page)
    {
        (Width, Height) = (page.Width, page.Height);
        Words = [.. WordsOf(page)];
        Lines =
        [
            .. Words
                .GroupBy(word => Math.Round(word.Baseline, 1))
                .OrderBy(line => line.Key)
                .Select(line => new PdfLine(line.Key, [.. line.OrderBy(word => word.Left)])),
        ];
    }

    // In the order in which they are drawn; a space that does not break keeps an amount or a day together.
    private static IEnumerable<PdfWord> WordsOf(Page page)
    {
        List<Letter> word = [];
        foreach (var letter in page.Letters)
        {
            if (word.Count > 0 && (letter.Value == " " || !Follows(word[^1], letter)))
            {
                yield return Word(page, word);
                word = [];
            }
            if (letter.Value != " ")
                word.Add(letter);
        }
        if (word.Count > 0)
            yield return Word(page, word);
    }

    private static bool Follows(Letter letter, Letter next) =>
        Math.Abs(letter.EndBaseLine.X - next.StartBaseLine.X) < 0.5
        && Math.Abs(letter.EndBaseLine.Y - next.StartBaseLine.Y) < 0.5;

    private static PdfWord Word(Page page, List<Letter> letters) =>
        new(
            string.Concat(letters.Select(letter => letter.Value)).Replace('\u00a0', ' '),
            letters[0].StartBaseLine.X,
            letters[^1].EndBaseLine.X,
            page.Height - letters[0].StartBaseLine.Y,
            letters[0].PointSize,
            letters[0].FontName!.Contains("Bold", StringComparison.Ordinal)
        );

    public double Width { get; }
    public double Height { get; }
    public IReadOnlyList<PdfWord> Words { get; }
    public IReadOnlyList<PdfLine> Lines { get; }

    /// <summary>The lines of what stands wholly in an area, capitals and tails too.</summary>
    public IReadOnlyList<string> Within(Area area) =>
        LinesOf(word =>
            word.Left >= area.Left
            && word.Right <= area.Right
            && word.Baseline - word.Size * 0.73 >= area.Top
            && word.Baseline + word.Size * 0.21 <= area.Bottom
        );

    /// <summary>The lines of what stands wholly or partly in an area.</summary>
    public IReadOnlyList<string> In(Area area) =>
        LinesOf(word =>
            word.Right > area.Left
            && word.Left < area.Right
            && word.Baseline > area.Top
            && word.Baseline - word.Size * 0.7 < area.Bottom
        );

    private IReadOnlyList<string> LinesOf(Func<PdfWord, bool> some) =>
        [
            .. Words
                .Where(some)
                .GroupBy(word => Math.Round(word.Baseline, 1))
                .OrderBy(line => line.Key)
                .Select(line => string.Join(' ', line.OrderBy(word => word.Left).Select(word => word.Text))),
        ];
}

internal sealed record PdfLine(double Baseline, IReadOnlyList<PdfWord> Words)
{
    public string Text => string.Join(' ', Words.Select(word => word.Text));
}

internal sealed record PdfWord(string Text, double Left, double Right, double Baseline, double Size, bool Bold)
{
    /// <summary>The amount that it is; null where it is none.</summary>
    public decimal? Amount =>
        decimal.TryParse(
            Text.Replace('−', '-').Replace(" ", ""),
            NumberStyles.Number,
            Text.Contains(',') && Text.IndexOf(',') == Text.Length - 3 ? French : CultureInfo.InvariantCulture,
            out var amount
        )
        && Text.Length > 3
            ? amount
            : null;

    private static readonly NumberFormatInfo French = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = " ",
    };
}
