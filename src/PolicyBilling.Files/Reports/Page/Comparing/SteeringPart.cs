using PolicyBilling.Files.Charts.Comparing;
using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.Comparing;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Page.Comparing;

/// <summary>What the partners steer by: decisions, what statements brought, the measures; then where it all comes
/// from.</summary>
internal static class SteeringPart
{
    public static void WriteDecisions(HtmlWriter html, ComparisonFacts page)
    {
        var decisions = page.Comparison.Decisions;
        using var section = html.In("section", ("class", "wide"));
        html.Element("h2", page.Labels.Decisions);
        var changed = page.Labels.DecisionsChanged(
            page.Format.Number(decisions.Changed),
            page.Format.Number(decisions.Moves.Sum(move => move.Accounts))
        );
        html.Element(
            "p",
            $"{changed}. {(decisions.Waterfall is null ? page.Words.SamePolicies : page.Words.OtherPolicies)}"
        );
        ChangesPart.WriteTables(html, decisions, page.Labels.Common, page.Common);
        page.Write(html, EffectsChart.Name);
    }

    public static void WriteRecovery(HtmlWriter html, ComparisonFacts page)
    {
        using var section = html.In("section", ("class", "wide"));
        html.Element("h2", page.Words.AfterStatements);
        if (page.Chart(RecoveryChart.Name) is null)
            html.Element(
                "p",
                page.Comparison.Recovery.Count == 0 ? page.Words.ContactsNotExported : page.Words.NoStatements
            );
        page.Write(html, RecoveryChart.Name);
    }

    public static void WriteMeasures(HtmlWriter html, ComparisonFacts page)
    {
        using var section = html.In("section", ("class", "wide"));
        html.Element("h2", page.Labels.Measures);
        html.Table(Now(page), captionHidden: true);
        WriteMeanings(html, page);
        page.Write(html, "measures", numbers: false);
    }

    private static void WriteMeanings(HtmlWriter html, ComparisonFacts page)
    {
        using var meaning = html.In("section", ("class", "settings"));
        html.Element("h3", page.Words.WhatTheyMean);
        using var list = html.In("dl");
        foreach (var measure in page.Comparison.Measures)
        {
            html.Element("dt", page.Measures.Title(measure.Name));
            html.Element("dd", page.Measures.Definition(measure.Name));
        }
    }

    public static void WriteOrigin(HtmlWriter html, ComparisonFacts page)
    {
        var (comparison, common) = (page.Comparison, page.Labels.Common);
        using var section = html.In("section", ("class", "wide"));
        html.Element("h2", page.Words.Origin);
        string Of(string? source, string folder, string policies, string data) =>
            $"{source ?? folder} · {page.Words.PrintOf(ClosingPart.Short(policies), ClosingPart.Short(data))}";
        using var list = html.In("dl", ("class", "pairs"));
        Pair(
            page.Words.FromData,
            Of(
                comparison.Sources.From,
                comparison.Folders.From,
                comparison.PolicyFingerprints.From,
                comparison.DataFingerprints.From
            )
        );
        Pair(
            page.Words.ToData,
            Of(
                comparison.Sources.To,
                comparison.Folders.To,
                comparison.PolicyFingerprints.To,
                comparison.DataFingerprints.To
            )
        );
        Pair(
            common.NotExported,
            comparison.NotExported.Count == 0
                ? page.Common.EverythingExported
                : $"{string.Join(", ", comparison.NotExported)} ({common.ReadsAsNoHistory})"
        );
        Pair(common.Version, Plans.BillingRun.Version);

        void Pair(string term, string text)
        {
            html.Element("dt", term);
            using (html.In("dd"))
                html.Data(text);
        }
    }

    // The second day, the month-end before and the first one; a young ledger has fewer.
    private static Report Now(ComparisonFacts page)
    {
        var days = page.Comparison.Measures[0].Values;
        int[] places = [.. new[] { days.Count - 1, days.Count - 2, 0 }.Where(place => place >= 0).Distinct()];
        return Report.Table<Measure>(
            page.Labels.Measures,
            page.Comparison.Measures,
            [
                new(page.Labels.Measures, Text, 30, measure => page.Measures.Title(measure.Name)),
                // Each has a unit of its own: text that stands like numbers.
                .. places.Select(place => new Column<Measure>(
                    page.Format.Date(days[place].Day),
                    Count,
                    12,
                    measure => page.Measures.Value(measure, measure.Values[place])
                )),
                new(page.Labels.Target, Count, 10, measure => page.Measures.Target(measure)),
                new(page.Labels.Standing, Text, 12, measure => page.Measures.Of(measure.Standing)),
                new(page.Labels.Trend, Text, 12, measure => page.Measures.Of(measure.SinceMonth)),
                new(page.Labels.YearTrend, Text, 12, measure => page.Measures.Of(measure.SinceFirst)),
            ]
        );
    }
}
