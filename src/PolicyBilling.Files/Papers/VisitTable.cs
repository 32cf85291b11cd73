using PolicyBilling.Breakdowns;

namespace PolicyBilling.Files.Papers;

/// <summary>The table's places on the page: where its columns stand, how its lines are broken and drawn.</summary>
internal sealed class VisitTable
{
    public const double Size = 8.5;
    public const double HeadSize = 7.5;
    private const double HeadLeading = 8.8;
    private const double DateWidth = 58;
    private const double ItemWidth = 42;
    private const double StackedGap = 10;

    // Below this a description has no room beside the amounts, and stands above them.
    private const double NarrowText = 88;

    private static readonly Ink Plain = new(Size);
    private static readonly Ink Strong = new(Size, Bold: true);
    private static readonly Ink Soft = new(Size, Pale: true);
    private static readonly Ink Head = new(HeadSize, Pale: true);
    private static readonly Ink Name = new(9.5, Bold: true);
    private static readonly Ink Sentence = new(9);

    private readonly EnvelopeWindow _sheet;
    private readonly MoneyColumns _money;
    private readonly StatementMoney _sums;
    private readonly PaperLabels _labels;
    private readonly double _textWidth;
    private readonly bool _hasItems;

    public VisitTable(EnvelopeWindow sheet, StatementLines lines, StatementMoney sums, PaperLabels labels)
    {
        (_sheet, _sums, _labels) = (sheet, sums, labels);
        _money = new MoneyColumns(lines, labels);
        _hasItems = lines.Visits.Any(visit => visit.Charges.Count > 1);
        var room = sheet.TextWidth - DateWidth - (_hasItems ? ItemWidth : 0) - _money.Widths.Sum();
        IsStacked = room < NarrowText;
        _textWidth = IsStacked ? 240 : room;
    }

    /// <summary>Whether a visit's amounts stand below its charges and not beside them.</summary>
    public bool IsStacked { get; }

    public VisitSums Total => _money.Total;

    /// <summary>How high the heads of the columns are.</summary>
    public double HeadHeight => _money.Labels.Max(label => label.Count) * HeadLeading + 7;

    public IReadOnlyList<string> Row(VisitSums sums) => _money.Row(sums, _labels);

    /// <summary>A row whose last amount is another, since a credit counts too.</summary>
    public IReadOnlyList<string> Row(VisitSums sums, decimal part) => [.. Row(sums).SkipLast(1), _labels.Figure(part)];

    public IReadOnlyList<string> Last(decimal amount) => _money.Last(amount, _labels);

    public List<string> Wrapped(string name) => PaperLines.Wrap(name, _sheet.TextWidth, Name);

    public List<string> WrappedCharge(string text) => PaperLines.Wrap(text, _textWidth - 6, Plain);

    public List<string> WrappedRemark(string text) => PaperLines.Wrap(text, _sheet.TextWidth - DateWidth, Soft);

    public List<string> WrappedSentence(string text) => PaperLines.Wrap(text, _sheet.TextWidth, Sentence);

    /// <summary>Draws lines below their heads, and tells where they end.</summary>
    public double Draw(PaperCanvas canvas, IReadOnlyList<TableLine> lines, double top)
    {
        var aging = lines.Count > 0 && lines[^1].Style == LineStyle.Aging;
        var rows = aging ? lines.SkipLast(1).ToList() : lines;
        var y = top;
        if (rows.Any(line => line.Style != LineStyle.Sentence))
            canvas.Table(() =>
            {
                if (rows.Any(line => line.Money.Count > 0))
                    y = DrawHead(canvas, y);
                foreach (var line in rows.Where(line => line.Style != LineStyle.Sentence))
                    y = Draw(canvas, line, y);
            });
        var sentences = rows.Where(line => line.Style == LineStyle.Sentence).ToList();
        if (sentences.Count > 0)
            canvas.Paragraph(() =>
                canvas.Write(sentences.Select(line => line.Text), _sheet.Left, y + 14, sentences[0].Height, Sentence)
            );
        y += sentences.Sum(line => line.Height);
        return aging ? new AgingStrip(_sheet, _sums, _labels).Draw(canvas, y) : y;
    }

    private double DrawHead(PaperCanvas canvas, double top)
    {
        var bottom = top + HeadHeight - 7;
        canvas.Row(() =>
        {
            canvas.HeadCell(() => canvas.Write(_labels.Date, _sheet.Left, bottom, Head));
            canvas.HeadCell(() => canvas.Write(_labels.Treatment, _sheet.Left + DateWidth, bottom, Head));
            foreach (var (right, label) in Rights().Zip(_money.Labels))
                canvas.HeadCell(() =>
                    canvas.Write(
                        label,
                        right,
                        bottom - (label.Count - 1) * HeadLeading,
                        HeadLeading,
                        Head with
                        {
                            ToLeft = true,
                        }
                    )
                );
        });
        canvas.Line(_sheet.Left, bottom + 4, _sheet.TextRight, dark: true);
        return bottom + 7;
    }

    private double Draw(PaperCanvas canvas, TableLine line, double top)
    {
        var bottom = top + line.Height;
        var baseline = bottom - 2.8;
        if (line.Style == LineStyle.Total)
            canvas.Line(_sheet.Left, top + 4, _sheet.TextRight, dark: true);
        if (line.Style == LineStyle.PatientTotal)
            canvas.Line(_sheet.Left + DateWidth, top + 2.5, _sheet.TextRight);
        canvas.Row(() =>
        {
            if (line.Date.Length > 0)
                canvas.Cell(() => canvas.Write(line.Date, _sheet.Left, baseline, Plain));
            if (line.Text.Length > 0 || line.Item.Length > 0)
                canvas.Cell(() => DrawText(canvas, line, baseline));
            foreach (var (right, amount) in Rights().Zip(line.Money))
                if (amount.Length > 0)
                    canvas.Cell(() => canvas.Write(amount, right, baseline, InkOf(line.Style) with { ToLeft = true }));
        });
        return bottom;
    }

    private void DrawText(PaperCanvas canvas, TableLine line, double baseline)
    {
        var ink = InkOf(line.Style);
        switch (line.Style)
        {
            case LineStyle.Patient:
                canvas.Write(line.Text, _sheet.Left, baseline - 1, ink);
                break;
            case LineStyle.Total:
                canvas.Write(line.Text, _sheet.Left, baseline, ink);
                break;
            case LineStyle.Sum or LineStyle.Asked:
                canvas.Write(line.Text, _sheet.TextRight - 80, baseline, ink with { ToLeft = true });
                canvas.Write(line.Item, _sheet.TextRight, baseline, ink with { ToLeft = true });
                break;
            default:
                canvas.Write(line.Text, _sheet.Left + DateWidth, baseline, ink);
                // Above the columns it stands behind its text, lest it be read as one of them.
                if (IsStacked)
                    canvas.Write(
                        line.Item,
                        _sheet.Left + DateWidth + PaperFonts.Width(line.Text, Size, bold: false) + StackedGap,
                        baseline,
                        Soft
                    );
                else
                    canvas.Write(
                        line.Item,
                        _sheet.Left + DateWidth + _textWidth + ItemWidth,
                        baseline,
                        Soft with
                        {
                            ToLeft = true,
                        }
                    );
                break;
        }
    }

    private IEnumerable<double> Rights()
    {
        var right = _sheet.TextRight - _money.Widths.Sum();
        foreach (var width in _money.Widths)
            yield return right += width;
    }

    private static Ink InkOf(LineStyle style) =>
        style switch
        {
            LineStyle.Patient => Name,
            LineStyle.Total or LineStyle.PatientTotal => Strong,
            LineStyle.Asked => new(10.5, Bold: true),
            LineStyle.Remark => Soft,
            _ => Plain,
        };
}
