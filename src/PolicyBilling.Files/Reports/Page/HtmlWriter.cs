using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PolicyBilling.Files.Contents;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>Writes elements, attributes and texts that are XML as well as HTML. Every text and every attribute is
/// encoded: nothing from data can become markup.</summary>
internal sealed class HtmlWriter(TextWriter writer, TextFormat format, CancellationToken cancel)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private const int Few = 10;
    private int _captions;

    /// <summary>How numbers, money and dates are written.</summary>
    public TextFormat Format => format;

    /// <summary>An element around what is written until it is disposed.</summary>
    public Scope In(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        writer.Write(">");
        return new Scope(writer, name);
    }

    /// <summary>An element with a text.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        writer.Write($">{Encode(text)}</{name}>\n");
    }

    /// <summary>An element without content.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        writer.Write(" />\n");
    }

    /// <summary>Text of the program's own.</summary>
    public void Text(string text) => writer.Write(Encode(text));

    /// <summary>Text from data or policies, set apart so that its writing direction turns nothing around it.</summary>
    public void Data(string text) => writer.Write($"<bdi>{Encode(text)}</bdi>");

    /// <summary>A picture inside the page, with the words for whoever cannot see it.</summary>
    public void Picture(string svg, string alt)
    {
        Start("img", [("alt", alt)]);
        writer.Write($" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}\" />\n");
    }

    /// <summary>The program's own style sheet.</summary>
    public void Style(string css) => writer.Write($"<style>{css}</style>\n");

    /// <summary>A report as a table. The first column's cells head their rows; a wide one can be scrolled on a small
    /// screen.</summary>
    public void Table(Report report, string? caption = null, bool captionHidden = false)
    {
        var id = $"table-{++_captions}";
        var wide = report.Columns.Count > 4;
        using var scroll = wide
            ? In("div", ("class", "scroll"), ("role", "region"), ("aria-labelledby", id), ("tabindex", "0"))
            : default;
        // Few rows stay together on paper.
        using var table = report.Count > Few ? In("table") : In("table", ("class", "few"));
        Element("caption", caption ?? report.Name, captionHidden ? [("id", id), ("class", "hidden")] : [("id", id)]);
        using (In("thead"))
        using (In("tr"))
            foreach (var column in report.Columns)
                Element("th", column.Title, IsNumber(column) ? [("scope", "col"), ("class", "n")] : [("scope", "col")]);
        using (In("tbody"))
            foreach (var row in report.Rows)
                Line(row, report.Columns);
    }

    private void Line(Row row, IReadOnlyList<Column> columns)
    {
        cancel.ThrowIfCancellationRequested();
        using var line = row.Kind switch
        {
            RowKind.Total => In("tr", ("class", "total")),
            RowKind.Heading => In("tr", ("class", "part")),
            _ => In("tr"),
        };
        for (var i = 0; i < columns.Count; i++)
        {
            using var cell =
                i == 0 ? In("th", ("scope", "row"))
                : IsNumber(columns[i]) ? In("td", ("class", "n"))
                : columns[i].Format == CellFormat.Prose ? In("td", ("class", "prose"))
                : In("td");
            if (Shown(row.Cells[i], columns[i]) is not { Length: > 0 } text)
                continue;
            if (row.Cells[i] is string)
                Data(text);
            else
                Text(text);
        }
    }

    private static bool IsNumber(Column column) =>
        column.Format is CellFormat.Money or CellFormat.Count or CellFormat.Percent;

    private string? Shown(object? value, Column column) =>
        value switch
        {
            null => null,
            decimal share when column.Format == CellFormat.Percent => format.Percent(share),
            decimal amount => column.Format == CellFormat.Money ? format.Money(amount) : format.Number(amount),
            int count => format.Number(count),
            DateOnly day => format.Date(day),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    private void Start(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.Write($"<{name}");
        foreach (var (key, value) in attributes)
            writer.Write($" {key}=\"{Encode(value)}\"");
    }

    private static string Encode(string text) => Encoder.Encode(CellText.ForCell(text));

    /// <summary>An element that is open.</summary>
    public readonly struct Scope(TextWriter? writer, string? name) : IDisposable
    {
        /// <summary>Closes it.</summary>
        public void Dispose() => writer?.Write($"</{name}>\n");
    }
}
