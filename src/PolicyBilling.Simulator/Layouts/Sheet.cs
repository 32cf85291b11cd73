using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace PolicyBilling.Simulator.Layouts;

/// <summary>A workbook of one sheet, as small as Excel reads it: texts, amounts and days.</summary>
internal sealed class Sheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        Documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Packages = "http://schemas.openxmlformats.org/package/2006",
        Word = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const int AmountStyle = 1,
        DayStyle = 2;

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private readonly StringBuilder _rows = new();
    private int _row;

    /// <summary>The header that Excel prints on every page, in its own codes; empty for none.</summary>
    public string Header { get; init; } = "";

    /// <summary>Adds a row: texts, <see cref="long"/> for cents, <see cref="DateOnly"/> for days, null for
    /// nothing.</summary>
    public Sheet Row(params IReadOnlyList<object?> cells)
    {
        _row++;
        _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{_row}\">");
        for (var column = 0; column < cells.Count; column++)
            Cell(cells[column], $"{(char)('A' + column)}{_row}");
        _rows.Append("</row>");
        return this;
    }

    /// <summary>The workbook's bytes: the same rows give the same.</summary>
    public byte[] Bytes(string name)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Part(
                zip,
                "[Content_Types].xml",
                $"<Types xmlns=\"{Packages}/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Word}.sheet.main+xml\"/>"
                    + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Word}.styles+xml\"/>"
                    + $"<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Word}.worksheet+xml\"/></Types>"
            );
            Part(zip, "_rels/.rels", Relations(("officeDocument", "xl/workbook.xml")));
            Part(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Documents}\"><sheets>"
                    + $"<sheet name=\"{SecurityElement.Escape(name)}\" sheetId=\"1\" "
                    + $"r:id=\"rId1\"/></sheets></workbook>"
            );
            Part(
                zip,
                "xl/_rels/workbook.xml.rels",
                Relations(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"))
            );
            Part(
                zip,
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                    + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                    + "<cellXfs count=\"3\"><xf/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/>"
                    + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            );
            Part(
                zip,
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"{Main}\"><sheetData>{_rows}</sheetData>"
                    + (
                        Header.Length > 0
                            ? $"<headerFooter><oddHeader>{SecurityElement.Escape(Header)}</oddHeader></headerFooter>"
                            : ""
                    )
                    + "</worksheet>"
            );
        }
        return stream.ToArray();
    }

    private void Cell(object? value, string place)
    {
        switch (value)
        {
            case string { Length: > 0 } text:
                _rows.Append($"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>");
                break;
            case long cents:
                var amount = Money.FromCents(cents).ToString(CultureInfo.InvariantCulture);
                _rows.Append($"<c r=\"{place}\" s=\"{AmountStyle}\"><v>{amount}</v></c>");
                break;
            case DateOnly day:
                _rows.Append($"<c r=\"{place}\" s=\"{DayStyle}\"><v>{day.DayNumber - DayZero.DayNumber}</v></c>");
                break;
        }
    }

    private static string Relations(params (string Type, string Target)[] all) =>
        $"<Relationships xmlns=\"{Packages}/relationships\">"
        + string.Concat(
            all.Select(
                (one, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Documents}/{one.Type}\" Target=\"{one.Target}\"/>"
            )
        )
        + "</Relationships>";

    private static void Part(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name);
        // Nothing of the clock stands in it.
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml);
    }
}
