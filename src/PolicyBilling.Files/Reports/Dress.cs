using PolicyBilling.Files.Contents;
using PolicyBilling.Policies;

namespace PolicyBilling.Files.Reports;

/// <summary>What all tables of a workbook have in common, by the words of their headings: who stays in sight, where an
/// account leads, and what is coloured.</summary>
internal static class Dress
{
    // Farther to the right, too much would stay in sight.
    private const int MostKeys = 4;

    /// <summary>The reports with it.</summary>
    public static List<Report> Of(IEnumerable<Report> reports, Labels labels)
    {
        var all = reports.ToList();
        var register = all.Find(report => report.Find is not null);
        return [.. all.Select(report => report.IsPage ? report : Of(report, register, labels))];
    }

    /// <summary>A decision's colour.</summary>
    public static Tone ToneOf(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Statement => Tone.Statement,
            DecisionKind.Hold => Tone.Hold,
            DecisionKind.WriteOff => Tone.WriteOff,
            DecisionKind.Collections => Tone.Collections,
            _ => Tone.None,
        };

    private static Report Of(Report report, Report? register, Labels labels)
    {
        int Place(string title) => report.Columns.Take(MostKeys).ToList().FindIndex(column => column.Title == title);
        var find = ReferenceEquals(report, register) ? null : register?.Find;
        return report with
        {
            Keys = Math.Max(report.Keys, Math.Max(Place(labels.Account), Place(labels.Guarantor)) + 1),
            Columns =
            [
                .. report.Columns.Select(column =>
                    column with
                    {
                        Tone = column.Tone ?? ToneOf(column, labels),
                        Link =
                            column.Link
                            ?? (
                                find is not null && column.Title == labels.Account
                                    ? value =>
                                        value is string id && find(id) is { } line ? new(register!.Name, line) : null
                                    : null
                            ),
                    }
                ),
            ],
        };
    }

    private static Func<object, Tone>? ToneOf(Column column, Labels labels)
    {
        if (column.Title == labels.Severity)
            return Words((labels.Of(Severity.Error), Tone.Alarm), (labels.Of(Severity.Warning), Tone.Warning));
        if (column.Title == labels.AgedOver90)
            return value => value is > 0m ? Tone.Old : Tone.None;
        if (column.Title == labels.Aged61To90)
            return value => value is > 0m ? Tone.Aging : Tone.None;
        return column.Title.StartsWith(labels.Decision, StringComparison.Ordinal)
            ? Words([.. Enum.GetValues<DecisionKind>().Select(kind => (labels.Of(kind), ToneOf(kind)))])
            : null;
    }

    private static Func<object, Tone> Words(params (string Word, Tone Tone)[] tones)
    {
        var known = tones.ToDictionary(pair => pair.Word, pair => pair.Tone);
        return value => value is string word ? known.GetValueOrDefault(word) : Tone.None;
    }
}
