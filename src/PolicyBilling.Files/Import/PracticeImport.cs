using PolicyBilling.Files.Import.Noticing;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads a practice's export: a folder of CSV files, a folder with one workbook, or a workbook, as
/// <c>export.yaml</c> beside it says.</summary>
public static class PracticeImport
{
    /// <summary>
    /// Reads an export. What makes it unusable is thrown together as a <see cref="RefusedException"/>; bad rows are
    /// left out, hold their
    /// accounts and stand in <see cref="PracticeData.Problems"/>.
    /// </summary>
    /// <param name="path">The folder or the workbook.</param>
    /// <param name="strict">Whether a single bad row refuses the export.</param>
    /// <param name="cancel">Stops the reading between two rows.</param>
    /// <param name="texts">Whose codes and descriptions are kept; null for nobody's.</param>
    /// <param name="history">Lays what the practice's history knows over the rows that were read; null for
    /// nothing.</param>
    public static PracticeData Read(
        string path,
        bool strict = false,
        CancellationToken cancel = default,
        KeptTexts? texts = null,
        Action<PracticeData>? history = null
    )
    {
        var problems = new List<Problem>();
        var settings = ExportYaml.Read(ExportPlace.FolderOf(path), problems);
        RefuseErrors(problems);
        var source = ExportPlace.Open(path, settings, problems);
        RefuseErrors(problems);

        source!.Check(problems);
        var usesLedger = RequireTables(source, settings, problems);
        RefuseErrors(problems);

        var run = new ImportRun(source, settings, cancel) { Texts = texts };
        run.Data.NotExported = Absent(source, settings, problems);
        run.Data.NotExportedColumns = settings.NotExportedColumns;
        var readers = run.ReadTables(usesLedger);
        run.Data.Seal();
        foreach (var reader in readers)
            reader.Link();
        DataChecks.Notice(run);
        Refuse(readers, problems, strict);
        run.Data.EntryIds.Forget();
        run.Data.ClaimIds.Forget();
        run.Data.PatientIds.Forget();

        run.Data.Source = settings.Source;
        run.Data.Folder = source.Name;
        run.Data.ExportedAsOf = settings.AsOf;
        run.Data.Fingerprint = run.Fingerprint(readers, run.Data.NotExported);
        run.Data.Add([.. problems, .. readers.SelectMany(reader => reader.Problems.All())]);
        history?.Invoke(run.Data);
        run.Data.Freeze();
        return run.Data;
    }

    // Ledger or aging: where both are there, the ledger knows more.
    private static bool RequireTables(ExportSource source, ExportSettings settings, List<Problem> problems)
    {
        var (ledger, aging) = (source.Has(Table.Ledger), source.Has(Table.Aging));
        if (!source.Has(Table.Accounts))
            problems.Add(Missing(source, Table.Accounts, Said.In("who owes", $"qui doit")));
        if (!ledger && !aging)
            problems.Add(
                Missing(
                    source,
                    Table.Ledger,
                    Said.In(
                        $"what is owed ({source.NameOf(Table.Aging)} in its place if the system exports no more)",
                        $"ce qui est dû ({source.NameOf(Table.Aging)} à sa place si le logiciel n’exporte rien de "
                            + $"plus)"
                    )
                )
            );
        if (ledger && aging)
            problems.Add(
                new Problem(
                    Severity.Notice,
                    source.NameOf(Table.Aging),
                    0,
                    "",
                    null,
                    Said.In(
                        $"{source.NameOf(Table.Ledger)} is there too and says more; the aging was not read.",
                        $"{source.NameOf(Table.Ledger)} est là aussi et en dit plus ; l’ancienneté n’a pas été lue."
                    )
                )
            );
        if (!ledger && aging && settings.AsOf is null)
            problems.Add(
                new Problem(
                    Severity.Error,
                    source.NameOf(Table.Aging),
                    0,
                    "",
                    null,
                    Said.In(
                        "An aging report holds for one day only: write that day in export.yaml, e.g. "
                            + "`as_of: 2026-10-31`.",
                        $"Un rapport d’ancienneté vaut pour un seul jour : écrire ce jour dans export.yaml, p. ex. "
                            + $"`as_of: 2026-10-31`."
                    )
                )
            );
        return ledger;
    }

    private static Problem Missing(ExportSource source, Table table, Said says) =>
        new(
            Severity.Error,
            source.NameOf(table),
            0,
            "",
            null,
            Said.In(
                $"It is missing; it says {says}. Export it, or name it in export.yaml if it is called otherwise.",
                $"Il manque ; il dit {says}. L’exporter, ou le nommer dans export.yaml s’il s’appelle autrement."
            ) + TryImport.Of(source.Report)
        );

    private static Table Absent(ExportSource source, ExportSettings settings, List<Problem> problems)
    {
        var absent = settings.NotExported;
        foreach (var (table, name) in Tables.All)
        {
            if (!absent.HasFlag(table) || !source.Has(table))
                continue;
            problems.Add(
                new Problem(
                    Severity.Warning,
                    source.NameOf(table),
                    0,
                    "",
                    null,
                    Said.In(
                        $"export.yaml says that `{name}` is not exported, but it is there; it was read.",
                        $"export.yaml dit que `{name}` n’est pas exporté, mais il est là ; il a été lu."
                    )
                )
            );
            absent &= ~table;
        }
        return absent;
    }

    private static void Refuse(IReadOnlyList<TableReader> readers, List<Problem> problems, bool strict)
    {
        if (readers.Any(reader => reader.Problems.Refused || (strict && reader.Problems.HasBadRows)))
            throw new RefusedException([
                .. problems
                    .Concat(readers.SelectMany(reader => reader.Problems.All()))
                    .Where(problem => problem.Severity != Severity.Notice),
            ]);
    }

    private static void RefuseErrors(List<Problem> problems)
    {
        if (problems.Exists(problem => problem.Severity == Severity.Error))
            throw new RefusedException([.. problems.Where(problem => problem.Severity != Severity.Notice)]);
    }
}
