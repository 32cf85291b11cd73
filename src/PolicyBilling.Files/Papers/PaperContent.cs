using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Papers;

/// <summary>What one piece holds: a letter, a statement, or both.</summary>
internal sealed class PaperContent
{
    private readonly BillingPlan _plan;
    private readonly Decision _decision;
    private readonly bool _withStatement;
    private readonly PaperLabels _labels;

    private PaperContent(BillingPlan plan, Decision decision, PaperKind kind, bool isMailed, bool withStatement)
    {
        (_plan, _decision, Kind, IsMailed, _withStatement) = (plan, decision, kind, isMailed, withStatement);
        _labels = new PaperLabels(decision.Recipient!.Language, plan.Currency);
    }

    private int? _pages;

    private StatementPdf? Statement =>
        _withStatement ? new StatementPdf(_plan, _decision, _decision.Mailing!.Lines!, _labels) : null;

    public PaperKind Kind { get; }
    public bool IsMailed { get; }
    public Decision Decision => _decision;

    /// <summary>The pieces of a decision: none where nothing goes out, two where a letter goes by mail and its
    /// statement by e-mail.</summary>
    public static IEnumerable<PaperContent> Of(BillingPlan plan, Decision decision)
    {
        if (decision.Recipient is null)
            yield break;
        var (letter, mailing) = (decision.Sends.Contains("letter"), decision.Mailing);
        var byMail = mailing is not null && mailing.By != "email";
        if (letter)
            yield return new(plan, decision, PaperKind.Letter, isMailed: true, withStatement: byMail);
        if (mailing is not null && !(letter && byMail))
            yield return new(plan, decision, PaperKind.Statement, isMailed: byMail, withStatement: true);
    }

    /// <summary>How many pages it has.</summary>
    public int Pages => _pages ??= (Kind == PaperKind.Letter ? 1 : 0) + (Statement?.Pages ?? 0);

    /// <summary>Draws its pages behind those that stand there.</summary>
    public void Draw(PaperCanvas canvas)
    {
        if (Kind == PaperKind.Letter)
            new LetterPdf(_plan, _decision, _labels).Draw(canvas, Pages);
        Statement?.Draw(canvas, Kind == PaperKind.Letter ? 1 : 0);
    }

    public void Write(Stream stream, bool preview)
    {
        var title = Kind == PaperKind.Letter ? _labels.Letter : _labels.Statement;
        using var canvas = new PaperCanvas(
            EnvelopeWindow.Of(_plan.Stationery.Paper),
            new PaperTitle(title, _plan.Practice, _labels.Language, _plan.AsOf),
            preview ? _labels.Preview : null,
            tagged: true
        );
        Draw(canvas);
        canvas.Save(stream);
    }
}
