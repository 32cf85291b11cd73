using System.Globalization;
using System.Text;

namespace PolicyBilling.Simulator.Layouts;

/// <summary>A PDF of text in Helvetica, as small as readers take it: cells at their places, line by line.</summary>
internal sealed class PdfPage
{
    private const int Width = 792,
        Height = 612,
        Top = 570,
        LineHeight = 11,
        Size = 8;

    // Thousandths of the size, as the font's own metrics have them: only what amounts are made of is set by its end.
    private const int Digit = 556,
        Mark = 278,
        Minus = 333;

    private readonly StringBuilder _text = new();
    private int _line;

    /// <summary>Goes on with the next line.</summary>
    public PdfPage Line()
    {
        _line++;
        return this;
    }

    /// <summary>A text that begins at a place, in points from the left.</summary>
    public PdfPage At(double left, string text)
    {
        if (text.Length > 0)
            _text.Append(
                CultureInfo.InvariantCulture,
                $"BT /F1 {Size} Tf {left:0.##} {Top - LineHeight * _line} Td ({Escaped(text)}) Tj ET\n"
            );
        return this;
    }

    /// <summary>An amount, or a heading over amounts, that ends at a place.</summary>
    public PdfPage Until(double right, string text) => At(right - text.Sum(WidthOf) * Size / 1000.0, text);

    /// <summary>The document of pages: the same pages give the same bytes.</summary>
    public static byte[] Bytes(IReadOnlyList<PdfPage> pages)
    {
        const int first = 4;
        var kids = string.Join(' ', pages.Select((_, i) => $"{first + 2 * i} 0 R"));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {Printing.Number(pages.Count)} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        foreach (var (i, page) in pages.Index())
        {
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Resources << /Font << /F1 3 0 R >> >> "
                    + $"/Contents {first + 2 * i + 1} 0 R >>"
            );
            objects.Add($"<< /Length {page._text.Length} >>\nstream\n{page._text}endstream");
        }
        var document = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (i, content) in objects.Index())
        {
            places.Add(document.Length);
            document.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }
        var table = document.Length;
        document.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            document.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        document.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
        );
        // One byte a character, so that the places above are right.
        return Encoding.Latin1.GetBytes(document.ToString());
    }

    private static int WidthOf(char c) =>
        c switch
        {
            '-' => Minus,
            ',' or '.' or ' ' => Mark,
            _ => Digit,
        };

    private static string Escaped(string text) =>
        string.Concat(
            text.Select(c =>
                c is '(' or ')' or '\\' ? $"\\{c}"
                : c == '’' ? "'"
                : $"{c}"
            )
        );
}
