using PolicyBilling.Files.Contents;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>What stands above and below each printed page: a page that lies alone on a desk says whose it is, of which
/// day and which sheet, and how many there are.</summary>
/// <param name="Head">Above, in the spreadsheet's codes.</param>
/// <param name="Foot">Below.</param>
internal sealed record MarginTexts(string Head, string Foot)
{
    // Of 255 characters that a margin may have.
    private const int Longest = 90;

    /// <summary>The margins of a workbook.</summary>
    public static MarginTexts Of(Cover cover, CoverLabels labels)
    {
        var day = cover.AsOf is { } asOf ? labels.AsOf(new TextFormat(labels.Language, "").Date(asOf)) : "";
        return new($"&L{Text(cover.Practice)}&C&A&R{Text(day)}", $"&L{Text(cover.Title)}&R{labels.Page("&P", "&N")}");
    }

    private static string Text(string text)
    {
        var line = CellText.ForCell(text).ReplaceLineEndings(" ");
        return (line.Length > Longest ? $"{CellText.WithoutHalfCharacters(line[..Longest])}…" : line).Replace(
            "&",
            "&&"
        );
    }
}
