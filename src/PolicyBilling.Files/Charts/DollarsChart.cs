using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Files.Charts;

/// <summary>Where each dollar of the patient portion goes: one bar, taken apart piece by piece, that adds up to the
/// total.</summary>
internal static class DollarsChart
{
    private const int MostReasons = 7,
        MostSteps = 5;

    private sealed record Piece(string Name, Shade Shade, Tally Tally);

    public static Chart Of(BillingPlan plan, Labels labels, ChartTexts texts)
    {
        // What adds comes first and what takes away last, so that the bar never turns back twice.
        var pieces = Pieces(plan, labels, texts).Where(piece => piece.Tally.Accounts > 0).ToList();
        var drawn = pieces
            .Where(piece => piece.Tally.Amount > 0)
            .Concat(pieces.Where(piece => piece.Tally.Amount < 0))
            .ToList();
        var all = new Tally(plan.Decisions.Count, plan.Totals.PatientPortion);
        var statements = pieces.FirstOrDefault(piece => piece.Shade == Shade.Statement)?.Tally ?? default;
        var held = pieces.Where(piece => piece.Shade == Shade.Hold).Sum(piece => piece.Tally.Amount);
        return new Chart(
            "each-dollar",
            texts.DollarsTitle(statements.Amount, all.Amount),
            texts.DollarsSentence(all, statements, held, drawn.Exists(piece => piece.Tally.Amount < 0)),
            Table(pieces, all, texts),
            new Figure([Panel(drawn, all, texts)], Lying: true)
        );
    }

    private static IEnumerable<Piece> Pieces(BillingPlan plan, Labels labels, ChartTexts texts)
    {
        var titles = Titles.Of(plan, labels.Language);
        var (leftOut, kept) = LeftOut.Split(plan);
        yield return new(
            labels.Of(DecisionKind.Statement),
            Shade.Statement,
            Sum(kept.Where(decision => decision.Kind == DecisionKind.Statement))
        );
        foreach (
            var piece in Most(
                kept,
                DecisionKind.Collections,
                titles.Reason,
                MostSteps,
                texts.CollectionsStep,
                texts.OtherSteps,
                Shade.Collections
            )
        )
            yield return piece;
        yield return new(
            labels.Of(DecisionKind.WriteOff),
            Shade.WriteOff,
            Sum(kept.Where(decision => decision.Kind == DecisionKind.WriteOff))
        );
        foreach (
            var piece in Most(
                kept,
                DecisionKind.Hold,
                titles.Reason,
                MostReasons,
                texts.Held,
                texts.OtherReasons,
                Shade.Hold
            )
        )
            yield return piece;
        yield return new(
            texts.NothingOwed,
            Shade.LeftOut,
            Sum(kept.Where(decision => decision.Kind == DecisionKind.None))
        );
        yield return new(texts.LeftOut, Shade.LeftOut, Sum(leftOut));
    }

    private static IEnumerable<Piece> Most(
        IEnumerable<Decision> decisions,
        DecisionKind kind,
        Func<Decision, string> reason,
        int most,
        Func<string, string> name,
        Func<int, string> others,
        Shade shade
    )
    {
        var reasons = decisions
            .Where(decision => decision.Kind == kind)
            .GroupBy(reason)
            .Select(group => new Piece(name(group.Key), shade, Sum(group)))
            .OrderByDescending(piece => Math.Abs(piece.Tally.Amount))
            .ThenBy(piece => piece.Name, StringComparer.Ordinal)
            .ToList();
        // One left over is named; it takes no more room than "1 other".
        if (reasons.Count <= most + 1)
            return reasons.OrderByDescending(piece => piece.Tally.Amount);
        var rest = reasons.Skip(most).ToList();
        return reasons
            .Take(most)
            .OrderByDescending(piece => piece.Tally.Amount)
            .Append(
                new(
                    others(rest.Count),
                    shade,
                    new(rest.Sum(piece => piece.Tally.Accounts), rest.Sum(piece => piece.Tally.Amount))
                )
            );
    }

    private static Tally Sum(IEnumerable<Decision> decisions) =>
        decisions.Aggregate(default(Tally), (sum, decision) => sum.With(decision.Figures.PatientPortion));

    private static Panel Panel(List<Piece> pieces, Tally all, ChartTexts texts)
    {
        List<Bar> bars =
        [
            new(
                0,
                0.7,
                0,
                all.Amount,
                Shade.Total,
                texts.AmountAndAccounts(all),
                Bold: true,
                texts.Format.WholeMoney(all.Amount)
            ),
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
                    piece.Tally.Amount < 0 ? Shade.Credit : piece.Shade,
                    texts.AmountAndAccounts(piece.Tally),
                    Brief: texts.Format.WholeMoney(piece.Tally.Amount)
                )
            );
            at += piece.Tally.Amount;
            if (i < pieces.Count - 1)
                links.Add(new(i + 1.35, i + 1.65, at));
        }
        return new(
            null,
            [new(0, texts.AllPatientPortions, Bold: true), .. pieces.Select((piece, i) => new Mark(i + 1, piece.Name))],
            bars
        )
        {
            Links = links,
        };
    }

    private static Report Table(List<Piece> pieces, Tally all, ChartTexts texts)
    {
        List<Row> rows =
        [
            .. pieces.Select(piece => new Row([piece.Name, piece.Tally.Accounts, piece.Tally.Amount])),
            new Row([texts.AllPatientPortions, all.Accounts, all.Amount], RowKind.Total),
        ];
        return new(
            "each-dollar",
            [
                new(texts.WhereTo, CellFormat.Text, 44),
                new(texts.Accounts, CellFormat.Count, 10),
                new(texts.PatientPortion, CellFormat.Money, 16),
            ],
            rows.Count,
            rows
        );
    }
}
