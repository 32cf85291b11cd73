using PolicyBilling.Files.Contents;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Reports;

/// <summary>What several workbooks must warn of.</summary>
internal static class CoverAlarms
{
    /// <summary>Accounts that are held by faults.</summary>
    public static IEnumerable<Alarm> Faults(int faults, decimal? money, string? sheet, CoverLabels labels) =>
        faults == 0 ? [] : [new(labels.Faults, labels.FaultsMean, faults, money, sheet, Stops: true)];

    /// <summary>Errors and warnings; notices alarm nobody.</summary>
    public static IEnumerable<Alarm> Problems(IReadOnlyList<Problem> problems, string? sheet, CoverLabels labels)
    {
        int Of(Severity severity) => problems.Count(problem => problem.Severity == severity);
        if (Of(Severity.Error) is > 0 and var errors)
            yield return new(labels.Errors, labels.ErrorsMean, errors, Sheet: sheet, Stops: true);
        if (Of(Severity.Warning) is > 0 and var warnings)
            yield return new(labels.Warnings, labels.WarningsMean, warnings, Sheet: sheet);
    }

    /// <summary>Tables that the practice's system does not export.</summary>
    public static IEnumerable<Alarm> NotExported(IReadOnlyList<string> tables, CoverLabels labels) =>
        tables.Count == 0
            ? []
            : [new(labels.NotExported, labels.NotExportedMeans(string.Join(", ", tables)), tables.Count)];

    /// <summary>Data that says nothing of the last days.</summary>
    public static IEnumerable<Alarm> Age(DataAge? age, CoverLabels labels, TextFormat format)
    {
        if (age is null)
            yield return new(labels.OldData, labels.NoEntry, Stops: true);
        else if (age.IsOld)
            yield return new(
                labels.OldData,
                labels.OldDataMeans(format.Date(age.Newest), age.Days, format.Date(age.Until)),
                Stops: age.IsTooOld
            );
    }
}
