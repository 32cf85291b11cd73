using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Files.Charts.Comparing;

/// <summary>Each measure at each month-end, in a field and a scale of its own, with its target.</summary>
internal static class MeasuresChart
{
    public static Chart Of(Comparison comparison, ComparisonTexts texts)
    {
        // One that never had a value, or none but 0, says so in the table.
        var drawn = comparison
            .Measures.Where(measure => measure.Values.Any(value => value.Value is not (null or 0)))
            .ToList();
        var sentence = texts.MeasuresSentence(comparison.Measures, comparison.Measures[0].Values.Count);
        return new(
            "measures",
            texts.MeasuresTitle([.. comparison.Measures.Where(measure => measure.Standing != Standing.None)]),
            drawn.Count == 0 ? sentence + texts.NothingMeasured : sentence,
            MeasureTable.Of(comparison, texts.Labels, texts.Measures, texts.Format),
            drawn.Count == 0
                ? Figure.None
                : new Figure([.. drawn.Select(measure => Panel(measure, texts))], Apart: true)
        );
    }

    private static Panel Panel(Measure measure, ComparisonTexts texts) =>
        new(
            texts.Heading(measure),
            [.. measure.Values.Select((value, place) => ReceivablesChart.MarkOf(place, value.Day, texts.Charts))],
            [.. measure.Values.Select((value, place) => Bar(measure, value, place, texts))]
        )
        {
            Scale = value => Short(measure.Unit, value, texts.Charts),
            Bands = [.. Bands(measure, texts)],
        };

    private static Bar Bar(Measure measure, MeasureValue value, int place, ComparisonTexts texts)
    {
        var last = measure.Values.Count - 1;
        var label =
            value.Value is not { } known ? texts.Charts.None
            : place == 0 || place == last || place == Highest(measure) ? Short(measure.Unit, known, texts.Charts)
            : null;
        return new(place, 0.62, 0, value.Value ?? 0, place == last ? Shade.Now : Shade.Before, label, place == last);
    }

    // Where its label has room between those of the first and the last.
    private static int Highest(Measure measure)
    {
        var place = measure.Values.Index().MaxBy(value => value.Item.Value ?? decimal.MinValue).Index;
        return place > 1 && place < measure.Values.Count - 2 ? place : -1;
    }

    private static IEnumerable<Band> Bands(Measure measure, ComparisonTexts texts)
    {
        var higher = measure.HigherIsBetter == true;
        if (measure.Good is { } good)
            yield return new(
                higher ? good : 0,
                higher ? null : good,
                Shade.Good,
                good,
                Short(measure.Unit, good, texts.Charts)
            );
        if (measure.Act is { } act)
            yield return new(
                higher ? 0 : act,
                higher ? act : null,
                Shade.Act,
                act,
                Short(measure.Unit, act, texts.Charts)
            );
    }

    private static string Short(MeasureUnit unit, decimal value, ChartTexts texts) =>
        unit switch
        {
            MeasureUnit.Percent => texts.SharePercent(value / 100),
            MeasureUnit.Money => texts.Money(value),
            MeasureUnit.Days => texts.Format.Number(Money.Round(value, 0)),
            _ => texts.Format.Number(Money.Round(value, 1)),
        };
}
