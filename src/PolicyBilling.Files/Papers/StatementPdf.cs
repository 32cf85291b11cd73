using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Papers;

/// <summary>A statement: page one says what is owed, by when, how to pay and whom to ask, with the visits behind it,
/// and has a part to cut off; what does not fit goes on behind it.</summary>
internal sealed class StatementPdf
{
    private const double ContinuedTop = 76;
    private const double ContinuedBottom = 48;

    private readonly BillingPlan _plan;
    private readonly Decision _decision;
    private readonly PaperLabels _labels;
    private readonly EnvelopeWindow _sheet;
    private readonly PaperHead _head;
    private readonly PaymentPart _payment;
    private readonly VisitTable _table;
    private readonly IReadOnlyList<string> _words;
    private readonly IReadOnlyList<IReadOnlyList<TableLine>> _pages;

    public StatementPdf(BillingPlan plan, Decision decision, StatementLines lines, PaperLabels labels)
    {
        (_plan, _decision, _labels) = (plan, decision, labels);
        _sheet = EnvelopeWindow.Of(plan.Stationery.Paper);
        _head = new PaperHead(plan, decision, labels);
        _payment = new PaymentPart(plan, decision, labels);
        var money = StatementMoney.Of(
            decision.Amount,
            lines,
            plan.AsOf,
            lines.AgreedOff == 0 ? [] : [(labels.AgreedOff, -lines.AgreedOff)]
        );
        _table = new VisitTable(_sheet, lines, money, labels);
        _words = Words();
        _pages = TablePages.Of(
            new StatementTable(lines, money, labels, _table).Lines(),
            RoomOnFirst,
            _sheet.Height - ContinuedTop - ContinuedBottom - _table.HeadHeight,
            patient => new TableLine(LineStyle.Patient, labels.WentOn(patient)) { KeepsWithNext = true }
        );
    }

    /// <summary>How many pages it has.</summary>
    public int Pages => _pages.Count;

    /// <summary>Whether message and notes leave room for the visits on page one.</summary>
    public bool Fits => RoomOnFirst >= 60;

    /// <summary>Draws its pages behind those that a letter has.</summary>
    public void Draw(PaperCanvas canvas, int before = 0)
    {
        DrawFirst(canvas, before);
        for (var page = 1; page < _pages.Count; page++)
            DrawFurther(canvas, page, before);
    }

    private double WordsTop => _sheet.Fold + 20;

    private double TableTop => WordsTop + (_words.Count == 0 ? -6 : _words.Count * WordLeading + 2);

    private double RoomOnFirst => _payment.Top - 10 - TableTop - _table.HeadHeight;

    private const double WordLeading = 12.5;
    private static readonly Ink Word = new(9.5);

    private List<string> Words()
    {
        var lines = new List<string>();
        foreach (var text in new[] { _decision.MessageText }.Concat(_decision.Notes))
            if (!string.IsNullOrWhiteSpace(text))
                lines.AddRange(PaperLines.WrapAll(text, _sheet.TextWidth, Word));
        return lines;
    }

    private void DrawFirst(PaperCanvas canvas, int before)
    {
        canvas.NewPage();
        _head.Draw(canvas);
        _head.DrawAddress(canvas);
        _head.DrawStatement(canvas, before + 1, before + Pages);
        if (_words.Count > 0)
            canvas.Paragraph(() => canvas.Write(_words, _sheet.Left, WordsTop, WordLeading, Word));
        _table.Draw(canvas, _pages[0], TableTop);
        if (Pages > 1)
            canvas.Paragraph(() =>
                canvas.Write(
                    _labels.GoesOn(before + 2),
                    _sheet.TextRight,
                    _payment.Top - 6,
                    new(7.5, Pale: true, ToLeft: true)
                )
            );
        _payment.Draw(canvas);
    }

    private void DrawFurther(PaperCanvas canvas, int page, int before)
    {
        canvas.NewPage();
        const double baseline = 48;
        canvas.Paragraph(() =>
        {
            canvas.Write(PaperText.Line(_plan.Practice), _sheet.Left, baseline, new(9.5, Bold: true));
            canvas.Write(
                _labels.Continued(PaperText.Line(_decision.Account), _plan.AsOf),
                _sheet.Left,
                baseline + 12,
                new(8.5, Pale: true)
            );
            canvas.Write(
                _labels.PageOf(before + page + 1, before + Pages),
                _sheet.TextRight,
                baseline + 12,
                new(8.5, Pale: true, ToLeft: true)
            );
        });
        _table.Draw(canvas, _pages[page], ContinuedTop);
    }
}
