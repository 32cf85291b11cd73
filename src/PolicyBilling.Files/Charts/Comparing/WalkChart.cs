using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Files.Charts.Comparing;

/// <summary>From the opening to the closing balance, each line beginning where the one before ends.</summary>
internal static class WalkChart
{
    public static Chart Of(Comparison comparison, ComparisonTexts texts)
    {
        var walk = comparison.Walk;
        var isEmpty =
            walk.Opening.Balance == 0 && walk.Closing.Balance == 0 && walk.Lines.All(line => line.Amount == 0);
        return new(
            "walk",
            texts.WalkTitle(walk),
            isEmpty ? texts.NothingToWalk : texts.WalkSentence(walk),
            WalkTable.Of(comparison, texts.Labels, texts.Format),
            isEmpty ? Figure.None : new Figure([Panel(comparison, texts)], Lying: true)
        );
    }

    private static Panel Panel(Comparison comparison, ComparisonTexts texts)
    {
        var (walk, write) = (comparison.Walk, (Func<decimal, string>)texts.Charts.Money);
        Bar End(double at, decimal balance) => new(at, 0.7, 0, balance, Shade.Total, write(balance), Bold: true);
        List<Mark> marks = [new(0, texts.BalanceOn(comparison.From), Bold: true)];
        List<Bar> bars = [End(0, walk.Opening.Balance)];
        List<Link> links = [new(0.35, 0.65, walk.Opening.Balance)];
        var at = walk.Opening.Balance;
        foreach (var line in walk.Lines.Where(line => line.Amount != 0))
        {
            var (place, change) = (marks.Count, texts.Signed(line.Amount));
            marks.Add(new(place, texts.Labels.Of(line.Line)));
            bars.Add(
                new(
                    place,
                    0.7,
                    at,
                    at + line.Amount,
                    line.Amount > 0 ? Shade.Rise : Shade.Fall,
                    $"{change} · {texts.Entries(line.Entries)}",
                    Brief: change
                )
            );
            at += line.Amount;
            links.Add(new(place + 0.35, place + 0.65, at));
        }
        bars.Add(End(marks.Count, at));
        marks.Add(new(marks.Count, texts.BalanceOn(comparison.To), Bold: true));
        return new(null, marks, bars) { Links = links };
    }
}
