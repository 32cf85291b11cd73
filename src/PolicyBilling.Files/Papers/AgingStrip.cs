namespace PolicyBilling.Files.Papers;

/// <summary>What the patient owes by the age of the visits, in boxes side by side that add up to the last.</summary>
internal sealed class AgingStrip(EnvelopeWindow sheet, StatementMoney money, PaperLabels labels)
{
    public double Draw(PaperCanvas canvas, double top)
    {
        (string Label, decimal Amount)[] boxes = [.. labels.AgedLabels.Zip(money.Aged), (labels.Total, money.Owed)];
        var width = sheet.TextWidth / boxes.Length;
        canvas.Fill(new(sheet.Left, top + 21, sheet.TextRight, top + 48));
        canvas.Paragraph(() => canvas.Write(labels.AgedTitle, sheet.Left, top + 16, new(7.5, Pale: true)));
        canvas.Table(() =>
        {
            canvas.Row(() =>
            {
                for (var box = 0; box < boxes.Length; box++)
                    canvas.HeadCell(() =>
                        canvas.Write(boxes[box].Label, Right(box), top + 31, new(7.5, Pale: true, ToLeft: true))
                    );
            });
            canvas.Row(() =>
            {
                for (var box = 0; box < boxes.Length; box++)
                    canvas.Cell(() =>
                        canvas.Write(
                            labels.Figure(boxes[box].Amount),
                            Right(box),
                            top + 43,
                            new(9.5, Bold: box == boxes.Length - 1, Pale: boxes[box].Amount == 0, ToLeft: true)
                        )
                    );
            });
        });
        return top + 48;

        double Right(int box) => sheet.Left + (box + 1) * width - 10;
    }
}
