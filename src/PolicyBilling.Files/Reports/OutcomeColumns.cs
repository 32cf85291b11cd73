using PolicyBilling.Files.Contents;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports;

/// <summary>The columns that whoever works a row fills in: <see cref="TypedOutcomes"/> looks for them in an earlier
/// run's workbook.</summary>
internal static class OutcomeColumns
{
    /// <summary>What came of it, by whom, and when.</summary>
    public static Column<T>[] Of<T>(Labels labels) =>
        [
            new(labels.Outcome, Prose, 24, _ => null) { IsInput = true, OpensPart = true },
            new(labels.DoneBy, Text, 10, _ => null) { IsInput = true },
            new(labels.DoneOn, Date, 12, _ => null) { IsInput = true },
        ];
}
