using System.Globalization;
using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Papers;

/// <summary>The foot of page one: how to pay and whom to ask, and below it the part that is cut off and sent with the
/// payment.</summary>
internal sealed class PaymentPart(BillingPlan plan, Decision decision, PaperLabels labels)
{
    private const double CutHeight = 142;
    private const double WaysHeight = 90;
    private const double CodeSize = 74;
    private static readonly Ink Title = new(9.5, Bold: true);
    private static readonly Ink Words = new(8.5);

    private readonly EnvelopeWindow _sheet = EnvelopeWindow.Of(plan.Stationery.Paper);

    /// <summary>Where it begins.</summary>
    public double Top => Cut - WaysHeight;

    private double Cut => _sheet.Height - CutHeight;

    /// <summary>Where this account pays this amount; null where the practice has no such place.</summary>
    public static string? LinkOf(BillingPlan plan, Decision decision) =>
        plan
            .Stationery.PayLink?.Replace("{account}", Uri.EscapeDataString(decision.Account), StringComparison.Ordinal)
            .Replace(
                "{amount}",
                decision.Amount.ToString("0.00", CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            );

    /// <summary>The place as a person types it: without account and amount.</summary>
    public static string PlaceOf(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var url) ? url.Host + url.AbsolutePath.TrimEnd('/') : link;

    public void Draw(PaperCanvas canvas)
    {
        canvas.Line(_sheet.Left, Top, _sheet.TextRight);
        var left = _sheet.Left;
        var link = LinkOf(plan, decision);
        if (link is not null)
        {
            var code = new Area(left - 4, Top + 6, left - 4 + CodeSize, Top + 6 + CodeSize);
            canvas.Figure(
                labels.CodeInWords(decision.Amount),
                code,
                () => canvas.Squares(PayCode.Areas(link, code.Left, code.Top, CodeSize))
            );
            canvas.Link(code, link);
            left += CodeSize + 4;
        }
        List<(string Title, string Text)> ways = [];
        if (link is not null)
            ways.Add((labels.PayOnline, labels.Scan(PlaceOf(link))));
        ways.Add((labels.PayByCheck, labels.CheckTo(PaperText.Line(plan.Practice))));
        var letterhead = plan.Stationery.Letterhead;
        if (
            labels.CallOrWrite(PaperText.Line(letterhead.Phone), PaperText.Line(letterhead.Email)) is
            { Length: > 0 } call
        )
            ways.Add((labels.Questions, call));
        var width = (_sheet.TextRight - left) / ways.Count;
        foreach (var ((title, text), place) in ways.Select((way, place) => (way, place)))
            canvas.Paragraph(() =>
            {
                var x = left + place * width;
                var y = canvas.Write(PaperLines.Wrap(title, width - 12, Title), x, Top + 23, 12, Title);
                canvas.Write(PaperLines.Wrap(text, width - 12, Words), x, y + 2, 11, Words);
            });
        DrawSlip(canvas);
    }

    private void DrawSlip(PaperCanvas canvas)
    {
        canvas.Dashes(0, Cut, _sheet.Width);
        canvas.Paragraph(() => canvas.Write(labels.CutHere, _sheet.Left, Cut + 14, new(7.5, Pale: true)));
        canvas.Paragraph(() =>
        {
            var y = canvas.Write(
                PaperLines.Wrap(PaperText.Line(plan.Practice), 230, new(11, Bold: true)),
                _sheet.Left,
                Cut + 52,
                13,
                new(11, Bold: true)
            );
            canvas.Write(PaperHead.AddressOf(plan.Stationery.Letterhead.Address), _sheet.Left, y + 1, 13, new(10));
        });
        var left = _sheet.Private.Right + 12;
        (string Label, string Value, bool Bold)[] facts =
        [
            (labels.Account, PaperText.Line(decision.Account), false),
            (labels.PleasePay, labels.Money(decision.Amount), true),
            (labels.DueLabel, labels.Due(plan.Stationery.DueDate), false),
        ];
        var line = Cut + 36;
        foreach (var (label, value, bold) in facts)
        {
            canvas.Paragraph(() =>
            {
                canvas.Write(label, left, line, new(9, Pale: true));
                canvas.Write(value, _sheet.TextRight, line, new(10, bold, ToLeft: true));
            });
            canvas.Line(left, line + 5, _sheet.TextRight);
            line += 20;
        }
        canvas.Paragraph(() => canvas.Write(labels.AmountEnclosed, left, line + 8, new(9, Pale: true)));
        canvas.Frame(new(_sheet.TextRight - 110, line - 7, _sheet.TextRight, line + 18));
    }
}
