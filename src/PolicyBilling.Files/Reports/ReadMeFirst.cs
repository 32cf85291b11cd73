using PolicyBilling.Files.Contents;
using PolicyBilling.Policies;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports;

/// <summary>A workbook's first sheet: what it is, what must be looked at first, what it comes to, where everything is,
/// and what its colours say.</summary>
internal static class ReadMeFirst
{
    /// <summary>The sheet for a workbook of some reports.</summary>
    public static Report Of(Cover cover, IReadOnlyList<Report> reports, CoverLabels labels)
    {
        List<Row> rows =
        [
            Line(cover.Title),
            .. cover.About.Select(text => Line(text)),
            .. Alarms(cover, labels),
            .. Totals(cover, labels),
            .. Sheets(reports, labels),
            .. Colours(reports, labels),
        ];
        return new(
            labels.ReadMeFirst,
            [
                new(cover.Practice, Text, 34),
                new("", CellFormat.Count, 12),
                new("", CellFormat.Money, 18),
                new("", Prose, 76),
            ],
            rows.Count,
            rows
        )
        {
            IsPage = true,
        };
    }

    private static IEnumerable<Row> Alarms(Cover cover, CoverLabels labels) =>
        cover.Alarms is not { } alarms
            ? []
            :
            [
                .. Heading(labels.LookFirst, labels.Count, labels.Amount),
                .. alarms.Select(alarm =>
                    Line(
                        new Marked(
                            alarm.Kind,
                            Tone: alarm.Stops ? Tone.Alarm : Tone.Warning,
                            Link: alarm.Sheet is { } sheet ? new Target(sheet) : null
                        ),
                        alarm.Count,
                        alarm.Amount,
                        alarm.Says
                    )
                ),
                .. alarms.Count == 0 ? new[] { Line(labels.NothingToLookAt) } : [],
            ];

    private static IEnumerable<Row> Totals(Cover cover, CoverLabels labels) =>
        cover.Totals.Count == 0 ? [] : [.. Heading(labels.WhatItComesTo, labels.Count, labels.Amount), .. cover.Totals];

    private static IEnumerable<Row> Sheets(IReadOnlyList<Report> reports, CoverLabels labels) =>
        [
            .. Heading(labels.Sheets, labels.HowMany, null, labels.WhatFor),
            .. reports.Select(report =>
                Line(
                    new Marked(report.Name, Link: new Target(report.Name)),
                    report.IsPage && report.Columns.Count > 0 ? null : report.Count,
                    null,
                    report.About
                )
            ),
        ];

    // Only those that occur are explained.
    private static IEnumerable<Row> Colours(IReadOnlyList<Report> reports, CoverLabels labels)
    {
        var words = Labels.In(labels.Language);
        var columns = reports.SelectMany(report => report.Columns).ToList();
        List<Row> rows =
        [
            Colour(labels.Stops, Tone.Alarm, labels.StopsMeans),
            Colour(labels.Beware, Tone.Warning, labels.BewareMeans),
        ];
        if (columns.Exists(column => column.Title.StartsWith(words.Decision, StringComparison.Ordinal)))
            rows.AddRange([
                Colour(words.Of(DecisionKind.Statement), Tone.Statement, labels.DecisionMeans),
                Colour(words.Of(DecisionKind.Hold), Tone.Hold, labels.DecisionMeans),
                Colour(words.Of(DecisionKind.WriteOff), Tone.WriteOff, labels.DecisionMeans),
                Colour(words.Of(DecisionKind.Collections), Tone.Collections, labels.DecisionMeans),
            ]);
        if (columns.Exists(column => column.Title == words.AgedOver90))
            rows.AddRange([
                Colour(words.Aged61To90, Tone.Aging, labels.AgingMeans),
                Colour(words.AgedOver90, Tone.Old, labels.OldMeans),
            ]);
        if (columns.Exists(column => column.IsInput))
            rows.Add(Colour(labels.ToFillIn, Tone.Input, labels.ToFillInMeans));
        rows.Add(Line(new Marked(labels.Leads, Tone: Tone.Link), null, null, labels.LeadsMeans));
        return [.. Heading(labels.Colours), .. rows];
    }

    private static Row Colour(string word, Tone tone, string means) =>
        Line(new Marked(word, Tone: tone), null, null, means);

    private static Row Line(object what, int? count = null, decimal? amount = null, string? note = null) =>
        new([what, count, amount, note]);

    // An empty row before each heading sets the parts apart.
    private static Row[] Heading(string what, string? count = null, string? amount = null, string? note = null) =>
        [Line(""), new([what, count, amount, note], RowKind.Heading)];
}
