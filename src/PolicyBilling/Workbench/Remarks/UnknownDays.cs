using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Remarks;

/// <summary>What a plan for another day than the export's cannot know.</summary>
internal static class UnknownDays
{
    // An export of Friday is decided on Monday.
    private const int Usual = 4;

    /// <summary>An export of a day that has not come.</summary>
    /// <param name="data">The export.</param>
    /// <param name="today">The day it is; null where nobody knows.</param>
    /// <param name="french">Whether the reader reads French.</param>
    public static IEnumerable<Problem> Ahead(PracticeData data, DateOnly? today, bool french)
    {
        if (data.ExportedAsOf is { } exported && exported > today)
            yield return new Problem(
                Severity.Warning,
                "export.yaml",
                0,
                "as_of",
                null,
                french
                    ? $"L’export serait du {exported:yyyy-MM-dd}, et nous sommes le {today:yyyy-MM-dd} : âges et "
                        + "attentes sont calculés pour un jour à venir. Écrire le jour de l’export."
                    : $"The export is said to be of {exported:yyyy-MM-dd}, and today is {today:yyyy-MM-dd}: ages and "
                        + "holds are reckoned for a day that has not come. Write the day of the export."
            );
    }

    /// <summary>What is not known of a day.</summary>
    public static IEnumerable<Problem> Of(PracticeData data, DateOnly asOf, bool french)
    {
        if (data.ExportedAsOf is not { } exported)
            yield break;
        var after = asOf.DayNumber - exported.DayNumber;
        if (after > 0)
            yield return new Problem(
                after > Usual ? Severity.Warning : Severity.Notice,
                "export.yaml",
                0,
                "as_of",
                null,
                french
                    ? $"Le plan est pour le {asOf:yyyy-MM-dd} et l’export du {exported:yyyy-MM-dd} : ce qui s’est "
                        + $"passé "
                        + $"{(after == 1 ? "le jour" : $"les {after} jours")} entre les deux n’est pas connu. Exporter "
                        + $"de nouveau, ou décider pour le {exported:yyyy-MM-dd}."
                    : $"The plan is for {asOf:yyyy-MM-dd} and the export of {exported:yyyy-MM-dd}: what happened in "
                        + $"the {(after == 1 ? "day" : $"{after:N0} days")} between is not known. Export again, or "
                        + $"decide for {exported:yyyy-MM-dd}."
            );
        if (after < 0 && data.EntriesWithoutPosted > 0 && data.Present.HasFlag(Table.Ledger))
            yield return new Problem(
                Severity.Notice,
                data.FileOf(Table.Ledger),
                0,
                "posted",
                null,
                french
                    ? $"{data.EntriesWithoutPosted} des {data.Ledger.Count} écritures ne disent pas quand elles ont "
                        + $"été "
                        + $"inscrites : certaines sont peut-être venues aux livres après le {asOf:yyyy-MM-dd}, et "
                        + "comptent tout de même."
                    : $"{data.EntriesWithoutPosted:N0} of {data.Ledger.Count:N0} entries do not say when they were "
                        + $"entered (posted): some may have come into the books after {asOf:yyyy-MM-dd}, and count all "
                        + "the same."
            );
    }
}
