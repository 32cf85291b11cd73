using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Charts;

/// <summary>Where each dollar that patients owe goes: one bar, taken apart piece by piece, that adds up to the
/// total.</summary>
internal static class DollarsChart
{
    private const int MostReasons = 8,
        MostSteps = 5;

    private sealed record Piece(string Name, Shade Shade, Tally Tally);

    public static Chart Of(BillingPlan plan, Labels labels, ChartTexts texts)
    {
        var words = new PlanTexts(texts);
        var sums = new DollarSums(plan.Decisions);
        var pieces = Pieces(plan, sums, labels, words).Where(piece => piece.Tally.Amount > 0).ToList();
        var note = Note(plan, sums, words);
        var isOwed = sums.Owed.Accounts > 0;
        return new Chart(
            "each-dollar",
            words.DollarsTitle(sums.Owed.Amount, sums.Alone + sums.Steps, sums.Held),
            $"{(isOwed ? words.DollarsSentence(sums) : words.NobodyOwes)} {note}".TrimEnd(),
            Table(pieces, sums.Owed, texts, words),
            isOwed
                ? new Figure([Panel(pieces, sums.Owed, texts)], Lying: true, note.Length == 0 ? null : note)
                : Figure.None
        );
    }

    private static string Note(BillingPlan plan, DollarSums sums, PlanTexts words)
    {
        var leftOut = plan.Decisions.Where(Owing.IsLeftOut(plan)).Where(decision => Owing.Of(decision) > 0);
        var apart = words.Apart(Owing.Sum(leftOut), plan.LeftOut, Owing.Credits(plan.Decisions));
        return sums.Beyond == 0 ? apart : $"{apart} {words.Beyond(sums.Beyond)}".TrimStart();
    }

    // In the order of the page: what is asked, what leaves the books, what waits.
    private static IEnumerable<Piece> Pieces(BillingPlan plan, DollarSums sums, Labels labels, PlanTexts words)
    {
        var titles = Titles.Of(plan, labels.Language);
        Piece One(string name, Shade shade, DollarWay way) => new(name, shade, Sum(sums.Parts(way)));
        IEnumerable<Piece> Each(
            DollarWay way,
            Shade shade,
            int most,
            Func<string, string> name,
            Func<int, string> more
        ) =>
            Most(
                sums.Parts(way)
                    .GroupBy(part => titles.Reason(part.Decision))
                    .Select(group => new Piece(name(group.Key), shade, Sum(group))),
                most,
                rest => new(more(rest.Count), shade, rest.Aggregate(default(Tally), (sum, piece) => sum + piece.Tally))
            );
        return
        [
            One(words.StatementAlone, Shade.Statement, DollarWay.Alone),
            .. Each(DollarWay.Step, Shade.Collections, MostSteps, words.AskedBy, words.OtherSteps),
            One(words.ToAgency, Shade.Collections, DollarWay.Agency),
            One(labels.Of(Policies.DecisionKind.WriteOff), Shade.WriteOff, DollarWay.WrittenOff),
            One(words.NotAsked, Shade.NotAsked, DollarWay.NotAsked),
            .. Each(DollarWay.Held, Shade.Hold, MostReasons, words.Held, words.OtherReasons),
        ];
    }

    private static IEnumerable<Piece> Most(IEnumerable<Piece> pieces, int most, Func<List<Piece>, Piece> others)
    {
        var ordered = pieces
            .OrderByDescending(piece => piece.Tally.Amount)
            .ThenBy(piece => piece.Name, StringComparer.Ordinal)
            .ToList();
        // One left over is named; it takes no more room than "1 other".
        return ordered.Count <= most + 1 ? ordered : [.. ordered.Take(most), others(ordered[most..])];
    }

    private static Tally Sum(IEnumerable<DollarPart> parts) =>
        parts.Aggregate(default(Tally), (sum, part) => sum.With(part.Amount));

    private static Panel Panel(List<Piece> pieces, Tally all, ChartTexts texts)
    {
        List<Bar> bars =
        [
            new(0, 0.7, 0, all.Amount, Shade.Total, texts.AmountAndAccounts(all), Bold: true, texts.Money(all.Amount)),
        ];
        var links = new List<Link>();
        var at = 0m;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            bars.Add(
                new(
                    i + 1,
                    0.7,
                    at,
                    at + piece.Tally.Amount,
                    piece.Shade,
                    texts.AmountAndAccounts(piece.Tally),
                    Brief: texts.Money(piece.Tally.Amount)
                )
            );
            at += piece.Tally.Amount;
            if (i < pieces.Count - 1)
                links.Add(new(i + 1.35, i + 1.65, at));
        }
        return new(
            null,
            [new(0, texts.PatientsOwe, Bold: true), .. pieces.Select((piece, i) => new Mark(i + 1, piece.Name))],
            bars
        )
        {
            Links = links,
        };
    }

    // An account of which a part is not asked is in two rows, and once in the total.
    private static Report Table(List<Piece> pieces, Tally all, ChartTexts texts, PlanTexts words)
    {
        List<Row> rows =
        [
            .. pieces.Select(piece => new Row([piece.Name, piece.Tally.Accounts, piece.Tally.Amount])),
            new Row([texts.PatientsOwe, all.Accounts, all.Amount], RowKind.Total),
        ];
        return new(
            "each-dollar",
            [
                new(words.WhereTo, CellFormat.Text, 44),
                new(texts.Accounts, CellFormat.Count, 10),
                new(texts.PatientsOwe, CellFormat.Money, 16),
            ],
            rows.Count,
            rows
        );
    }
}
