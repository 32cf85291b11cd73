using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace PolicyBilling.Files.Papers;

/// <summary>How a text is drawn: its size in points, its weight, how dark, and on which side of its place.</summary>
internal readonly record struct Ink(double Size, bool Bold = false, bool Pale = false, bool ToLeft = false);

/// <summary>Draws on the pages of one document. Texts are drawn as what they are, so that a screen reader
/// knows; lines and areas are decoration.</summary>
internal sealed class PaperCanvas : IDisposable
{
    private static readonly XColor Dark = XColor.FromArgb(0x1c, 0x25, 0x2e);
    private static readonly XBrush Text = new XSolidBrush(Dark);
    private static readonly XColor Pale = XColor.FromArgb(0x56, 0x62, 0x6d);
    private static readonly XBrush PaleText = new XSolidBrush(Pale);
    private static readonly XBrush Tint = new XSolidBrush(XColor.FromArgb(0xf1, 0xf4, 0xf7));
    private static readonly XBrush Stamp = new XSolidBrush(XColor.FromArgb(20, 0x1c, 0x25, 0x2e));
    private static readonly XColor Hair = XColor.FromArgb(0xc3, 0xcb, 0xd3);

    private readonly PdfDocument _document = new();
    private readonly EnvelopeWindow _sheet;
    private readonly StructureBuilder? _tags;
    private readonly string? _stamp;
    private XGraphics? _page;

    /// <param name="sheet">The sheet.</param>
    /// <param name="about">What the document says of itself.</param>
    /// <param name="stamp">A word across each page; null for none.</param>
    /// <param name="tagged">Whether the document is one that is read on a screen.</param>
    public PaperCanvas(EnvelopeWindow sheet, PaperTitle about, string? stamp, bool tagged)
    {
        (_sheet, _stamp) = (sheet, stamp);
        var day = about.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        (_document.Info.Title, _document.Info.Author, _document.Info.Creator) = (
            about.Title,
            about.Practice,
            "PolicyBilling"
        );
        (_document.Info.CreationDate, _document.Info.ModificationDate) = (day, day);
        _document.ViewerPreferences.DisplayDocTitle = true;
        _tags = tagged ? UAManager.ForDocument(_document).StructureBuilder : null;
        // After the manager, which sets one of its own.
        _document.Language = about.Language;
    }

    public int Pages => _document.PageCount;

    public void NewPage()
    {
        EndPage();
        _page = XGraphics.FromPdfPage(AddPage());
    }

    /// <summary>A page with nothing on it, the back of a sheet.</summary>
    public void NewBlankPage()
    {
        EndPage();
        AddPage();
    }

    /// <summary>Makes a page found by a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="page">The page, counted from 1.</param>
    public void Bookmark(string name, int page) => _document.Outlines.Add(name, _document.Pages[page - 1]);

    public void Heading(Action draw) => Tag(PdfBlockLevelElementTag.Heading1, draw);

    public void Paragraph(Action draw) => Tag(PdfBlockLevelElementTag.Paragraph, draw);

    public void Table(Action draw) => Tag(PdfBlockLevelElementTag.Table, draw);

    public void Row(Action draw) => Tag(PdfBlockLevelElementTag.TableRow, draw);

    public void HeadCell(Action draw) => Tag(PdfBlockLevelElementTag.TableHeaderCell, draw);

    public void Cell(Action draw) => Tag(PdfBlockLevelElementTag.TableDataCell, draw);

    /// <summary>Draws a picture that is read as a text.</summary>
    public void Figure(string text, Area area, Action draw)
    {
        _tags?.BeginElement(
            PdfIllustrationElementTag.Figure,
            text,
            new XRect(area.Left, area.Top, area.Width, area.Height)
        );
        draw();
        _tags?.End();
    }

    public void Write(string text, double x, double baseline, Ink ink)
    {
        if (text.Length == 0)
            return;
        var drawn = PaperText.Drawn(text);
        var left = ink.ToLeft ? x - PaperFonts.Width(drawn, ink.Size, ink.Bold) : x;
        _page!.DrawString(drawn, PaperFonts.Of(ink.Size, ink.Bold), ink.Pale ? PaleText : Text, left, baseline);
    }

    /// <summary>Draws lines below each other and tells the baseline after the last.</summary>
    public double Write(IEnumerable<string> lines, double x, double baseline, double leading, Ink ink)
    {
        foreach (var line in lines)
        {
            Write(line, x, baseline, ink);
            baseline += leading;
        }
        return baseline;
    }

    public void Line(double x, double y, double right, double weight = 0.6, bool dark = false) =>
        Decoration(() => _page!.DrawLine(new XPen(dark ? Dark : Hair, weight), x, y, right, y));

    public void Dashes(double x, double y, double right) =>
        Decoration(() =>
            _page!.DrawLine(new XPen(Pale, 0.7) { DashPattern = [4, 4], DashStyle = XDashStyle.Custom }, x, y, right, y)
        );

    public void Fill(Area area) =>
        Decoration(() => _page!.DrawRectangle(Tint, area.Left, area.Top, area.Width, area.Height));

    public void Frame(Area area) =>
        Decoration(() => _page!.DrawRectangle(new XPen(Pale, 0.8), area.Left, area.Top, area.Width, area.Height));

    /// <summary>Fills squares, with nothing between those that touch.</summary>
    public void Squares(IEnumerable<Area> squares)
    {
        var path = new XGraphicsPath { FillMode = XFillMode.Winding };
        foreach (var square in squares)
            path.AddRectangle(square.Left, square.Top, square.Width, square.Height);
        _page!.DrawPath(XBrushes.Black, path);
    }

    /// <summary>Makes an area of the page open an address on a screen.</summary>
    public void Link(Area area, string url)
    {
        var link = _document
            .Pages[Pages - 1]
            .AddWebLink(
                new PdfRectangle(
                    new XPoint(area.Left, _sheet.Height - area.Bottom),
                    new XPoint(area.Right, _sheet.Height - area.Top)
                ),
                url
            );
        // A name drawn by lot, and the time.
        link.Elements.Remove("/NM");
        link.Elements.Remove("/M");
    }

    public void Save(Stream stream)
    {
        EndPage();
        StablePdf.Save(_document, stream);
    }

    public void Dispose()
    {
        _page?.Dispose();
        _document.Dispose();
    }

    private void EndPage()
    {
        if (_page is null)
            return;
        if (_stamp is not null)
            Decoration(() => DrawStamp(_page, _stamp));
        _page.Dispose();
        _page = null;
    }

    private PdfPage AddPage()
    {
        var page = _document.AddPage();
        (page.Width, page.Height) = (XUnit.FromPoint(_sheet.Width), XUnit.FromPoint(_sheet.Height));
        return page;
    }

    private void DrawStamp(XGraphics page, string stamp)
    {
        const double size = 96;
        var state = page.Save();
        page.RotateAtTransform(-52, new XPoint(_sheet.Width / 2, _sheet.Height / 2));
        var left = (_sheet.Width - PaperFonts.Width(stamp, size, bold: true)) / 2;
        page.DrawString(stamp, PaperFonts.Of(size, true), Stamp, left, _sheet.Height / 2 + size / 3);
        page.Restore(state);
    }

    // What is drawn in it is read as one thing.
    private void Tag(PdfBlockLevelElementTag kind, Action draw)
    {
        _tags?.BeginElement(kind);
        draw();
        _tags?.End();
    }

    private void Decoration(Action draw)
    {
        _tags?.BeginArtifact();
        draw();
        _tags?.End();
    }
}

/// <summary>What a document says of itself; nothing about persons.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Practice">Whose it is.</param>
/// <param name="Language">The language it is in.</param>
/// <param name="Day">The day of its plan.</param>
internal sealed record PaperTitle(string Title, string Practice, string Language, DateOnly Day);
