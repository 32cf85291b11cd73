using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Papers;

/// <summary>A letter of one page: letterhead, the address in the window, the date, the text as the policy has
/// it.</summary>
internal sealed class LetterPdf
{
    private const double Leading = 15;
    private const double Bottom = 60;
    private static readonly Ink Word = new(10.5);

    private readonly BillingPlan _plan;
    private readonly Decision _decision;
    private readonly PaperLabels _labels;
    private readonly EnvelopeWindow _sheet;
    private readonly List<string> _lines;

    public LetterPdf(BillingPlan plan, Decision decision, PaperLabels labels)
    {
        (_plan, _decision, _labels) = (plan, decision, labels);
        _sheet = EnvelopeWindow.Of(plan.Stationery.Paper);
        _lines = PaperLines.WrapAll(decision.Text, _sheet.TextWidth - 40, Word);
    }

    /// <summary>Whether the text fits on its page.</summary>
    public bool Fits => TextTop + Heights().Sum() <= _sheet.Height - Bottom;

    private double TextTop => _sheet.Fold + 52;

    public void Draw(PaperCanvas canvas, int pages)
    {
        canvas.NewPage();
        var head = new PaperHead(_plan, _decision, _labels);
        head.Draw(canvas);
        head.DrawAddress(canvas);
        canvas.Paragraph(() => canvas.Write(_labels.Day(_plan.AsOf), _sheet.Left, _sheet.Fold + 20, Word));
        var y = TextTop;
        foreach (var paragraph in Paragraphs())
        {
            canvas.Paragraph(() => y = canvas.Write(paragraph, _sheet.Left, y, Leading, Word));
            y += Leading * 0.6;
        }
        if (pages == 1)
            return;
        var foot = _sheet.Height - 34;
        canvas.Paragraph(() => canvas.Write(_labels.Enclosed, _sheet.Left, foot, new(8.5, Pale: true)));
        canvas.Paragraph(() =>
            canvas.Write(_labels.PageOf(1, pages), _sheet.TextRight, foot, new(8.5, Pale: true, ToLeft: true))
        );
    }

    private IEnumerable<double> Heights() => _lines.Select(line => line.Length == 0 ? Leading * 0.6 : Leading);

    private IEnumerable<List<string>> Paragraphs()
    {
        List<string> paragraph = [];
        foreach (var line in _lines.Append(""))
            if (line.Length > 0)
                paragraph.Add(line);
            else if (paragraph.Count > 0)
            {
                yield return paragraph;
                paragraph = [];
            }
    }
}
