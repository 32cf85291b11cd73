using PolicyBilling.Breakdowns;
using PolicyBilling.Files.Papers;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Files.Explanations;

/// <summary>A paper for a patient who asked where the balance comes from: the visits behind it, corrections that the
/// books do not show yet as lines of their own, and what was agreed. Nothing of decisions, calls or reasons.</summary>
public sealed class ExplainedPaper
{
    private const double Top = 128,
        FurtherTop = 76,
        Bottom = 48;

    private readonly Explanation _explanation;
    private readonly Practice _practice;
    private readonly PaperLabels _labels;
    private readonly EnvelopeWindow _sheet;
    private readonly VisitTable _table;
    private readonly IReadOnlyList<IReadOnlyList<TableLine>> _pages;

    private ExplainedPaper(Explanation explanation, Practice practice, string language)
    {
        (_explanation, _practice) = (explanation, practice);
        _labels = new PaperLabels(language, practice.Currency);
        _sheet = EnvelopeWindow.Of(practice.Paper);
        var lines = LinesOf(explanation.Breakdown);
        var money = StatementMoney.Of(
            explanation.CorrectedPortion,
            lines,
            explanation.AsOf,
            [.. explanation.Corrections.Select(entry => (Label(entry), entry.Amount))]
        );
        _table = new VisitTable(_sheet, lines, money, _labels);
        _pages = TablePages.Of(
            new StatementTable(lines, money, _labels, _table)
            {
                LastLabel = _labels.Corrected,
                Sentences = explanation.Agreed is var (amount, until) ? [_labels.Agreed(amount, until)] : [],
            }.Lines(),
            _sheet.Height - Top - Bottom - _table.HeadHeight,
            _sheet.Height - FurtherTop - Bottom - _table.HeadHeight,
            patient => new TableLine(LineStyle.Patient, _labels.WentOn(patient)) { KeepsWithNext = true }
        );
    }

    /// <summary>Writes it as a PDF, in a language (<c>en</c>, <c>fr</c>): the same explanation, the same
    /// bytes.</summary>
    public static void Write(Stream stream, Explanation explanation, Practice practice, string language)
    {
        var paper = new ExplainedPaper(explanation, practice, language);
        using var canvas = new PaperCanvas(
            paper._sheet,
            new PaperTitle(paper._labels.Explained, practice.Name, paper._labels.Language, explanation.AsOf),
            null,
            tagged: true
        );
        for (var page = 0; page < paper._pages.Count; page++)
            paper.Draw(canvas, page);
        canvas.Save(stream);
    }

    private string Label(AcceptedEntry entry) =>
        entry.Cause == AcceptedEntry.Settlement ? _labels.AgreedOff : _labels.Correction(entry.Kind, entry.Amount);

    private void Draw(PaperCanvas canvas, int page)
    {
        canvas.NewPage();
        if (page == 0)
            DrawHead(canvas);
        var top = page == 0 ? Top : FurtherTop;
        canvas.Paragraph(() =>
            canvas.Write(
                _labels.PageOf(page + 1, _pages.Count),
                _sheet.TextRight,
                top - 18,
                new(8.5, Pale: true, ToLeft: true)
            )
        );
        _table.Draw(canvas, _pages[page], top);
    }

    private void DrawHead(PaperCanvas canvas)
    {
        PaperHead.Draw(canvas, _sheet, _practice.Name, _practice.Address);
        var right = _sheet.Private.Right + 12;
        canvas.Heading(() => canvas.Write(_labels.Explained, right, 60, new(15, Bold: true)));
        var name = PaperText.Line(_explanation.Guarantor.Name);
        canvas.Paragraph(() =>
            canvas.Write(
                [
                    $"{_labels.Account} {PaperText.Line(_explanation.Decision.Account)}",
                    .. PaperText.Missing(name) is null ? PaperLines.Wrap(name, _sheet.TextRight - right, new(9)) : [],
                    _labels.Until(_explanation.AsOf),
                ],
                right,
                78,
                12,
                new(9)
            )
        );
    }

    // Settled visits in one line: nobody asks about them.
    private static StatementLines LinesOf(Breakdown breakdown)
    {
        var settled = breakdown.Visits.Where(visit => visit.Sums is { Owed: 0, InsuranceExpected: 0 }).ToList();
        return new StatementLines(
            [
                .. breakdown
                    .Visits.Except(settled)
                    .Select(visit => new StatementVisit(
                        visit.Date,
                        visit.Patient,
                        visit.Sums,
                        [
                            .. visit.Charges.Select(charge => new StatementCharge(
                                charge.Kind,
                                new EntryText(charge.Code, charge.Description),
                                charge.Amount
                            )),
                        ]
                    )),
            ],
            settled.Count == 0
                ? null
                : new SettledVisits(settled.Count, settled.Aggregate(VisitSums.Zero, (sum, visit) => sum + visit.Sums)),
            breakdown.Credit
        );
    }
}
