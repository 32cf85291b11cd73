using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Papers;

/// <summary>What stands above the first fold: whose paper it is, whom it goes to, and on the right what it is
/// about.</summary>
internal sealed class PaperHead
{
    private const double AddressSize = 10;
    private const double AddressLeading = 12;

    private readonly BillingPlan _plan;
    private readonly Decision _decision;
    private readonly PaperLabels _labels;
    private readonly EnvelopeWindow _sheet;

    public PaperHead(BillingPlan plan, Decision decision, PaperLabels labels)
    {
        (_plan, _decision, _labels) = (plan, decision, labels);
        _sheet = EnvelopeWindow.Of(plan.Stationery.Paper);
    }

    /// <summary>The practice's address, the street apart from what follows.</summary>
    public static IReadOnlyList<string> AddressOf(string address)
    {
        var lines = PaperText.Lines(address).Where(line => line.Length > 0).ToList();
        if (lines is [var only] && only.IndexOf(',') is var comma and > 0)
            lines = [only[..comma], only[(comma + 1)..].Trim()];
        return lines;
    }

    /// <summary>The lines of a recipient's address.</summary>
    public static List<string> AddressOf(Recipient to)
    {
        List<string> lines = [PaperText.Line(to.Name)];
        lines.AddRange(PaperText.Lines(to.Address).Select(PaperText.Line));
        var region = string.Join(
            ' ',
            new[] { PaperText.Line(to.State), PaperText.Line(to.PostalCode) }.Where(some => some.Length > 0)
        );
        lines.Add(string.Join(", ", new[] { PaperText.Line(to.City), region }.Where(some => some.Length > 0)));
        return [.. lines.Where(line => line.Length > 0)];
    }

    /// <summary>Whether the address fits into the window.</summary>
    public static bool FitsWindow(EnvelopeWindow sheet, Recipient to) => Laid(sheet, to) is not null;

    /// <summary>The letterhead.</summary>
    public void Draw(PaperCanvas canvas) => Draw(canvas, _sheet, _plan.Practice, _plan.Stationery.Letterhead.Address);

    /// <summary>A practice's letterhead.</summary>
    public static void Draw(PaperCanvas canvas, EnvelopeWindow sheet, string practice, string address)
    {
        var top = sheet.Return?.Top ?? 40;
        canvas.Paragraph(() =>
        {
            var names = PaperLines.Wrap(
                PaperText.Line(practice),
                sheet.Address.Right - sheet.Left + 20,
                new(11, Bold: true)
            );
            var y = canvas.Write(names, sheet.Left, top + 9, 11.5, new(11, Bold: true));
            canvas.Write(AddressOf(address), sheet.Left, y - 1, 10, new(8.5));
        });
    }

    /// <summary>The recipient in the envelope's window.</summary>
    public void DrawAddress(PaperCanvas canvas)
    {
        if (Laid(_sheet, _decision.Recipient!) is not var (lines, size, leading))
            return;
        var window = _sheet.Address;
        var top = window.Top;
        if (_sheet.Return is null)
        {
            // No second window: who sent it stands small above the address.
            var sender = string.Join(
                " · ",
                AddressOf(_plan.Stationery.Letterhead.Address).Prepend(PaperText.Line(_plan.Practice))
            );
            var small = PaperLines.Wrap(sender, window.Right - _sheet.Left, new(6.5, Pale: true));
            canvas.Paragraph(() => canvas.Write(small[0], _sheet.Left, top + 7, new(6.5, Pale: true)));
            top += 10;
        }
        var baseline = top + (window.Bottom - top - lines.Count * leading) / 2 + leading - 2.5;
        canvas.Paragraph(() => canvas.Write(lines, _sheet.Left, baseline, leading, new(size)));
    }

    /// <summary>What is owed and by when.</summary>
    public void DrawStatement(PaperCanvas canvas, int page, int pages)
    {
        var left = _sheet.Private.Right + 12;
        canvas.Heading(() => canvas.Write(_labels.Statement, left, 60, new(19, Bold: true)));
        (string Label, string Value)[] facts =
        [
            (_labels.StatementDate, _labels.Day(_plan.AsOf)),
            (_labels.Account, PaperText.Line(_decision.Account)),
        ];
        var y = 82.0;
        foreach (var (label, value) in facts)
        {
            canvas.Paragraph(() =>
            {
                canvas.Write(label, left, y, new(9, Pale: true));
                canvas.Write(value, left + 88, y, new(9));
            });
            y += 13.5;
        }
        canvas.Paragraph(() =>
            canvas.Write(_labels.PageOf(page, pages), _sheet.TextRight, 82, new(8.5, Pale: true, ToLeft: true))
        );
        var box = new Area(left, _sheet.Private.Top - 8, _sheet.TextRight, _sheet.Fold - 20);
        canvas.Fill(box);
        var middle = box.Top + box.Height / 2;
        canvas.Paragraph(() =>
        {
            canvas.Write(_labels.PleasePay, left + 16, middle - 27, new(10.5, Pale: true));
            canvas.Write(
                _labels.Money(_decision.Amount),
                left + 16,
                middle + 10,
                new(AmountSize(box.Width - 32), Bold: true)
            );
            canvas.Write(_labels.By(_plan.Stationery.DueDate), left + 16, middle + 32, new(11.5));
        });
    }

    private double AmountSize(double room) =>
        Math.Min(33, 33 * room / PaperFonts.Width(_labels.Money(_decision.Amount), 33, bold: true));

    // In the usual size, else smaller; null where it does not fit at all.
    private static (List<string> Lines, double Size, double Leading)? Laid(EnvelopeWindow sheet, Recipient to)
    {
        var room = sheet.Address.Bottom - sheet.Address.Top - (sheet.Return is null ? 10 : 0);
        foreach (var size in new[] { AddressSize, 9, 8 })
        {
            var lines = AddressOf(to)
                .SelectMany(line => PaperLines.Wrap(line, sheet.Address.Right - sheet.Left, new(size)))
                .ToList();
            var leading = size * AddressLeading / AddressSize;
            if (lines.Count * leading <= room + 1)
                return (lines, size, leading);
        }
        return null;
    }
}
