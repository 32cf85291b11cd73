using System.Text.RegularExpressions;
using PolicyBilling.Files.Import.Noticing;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>An export as a folder of CSV files named like the tables.</summary>
internal sealed partial class CsvFolder : ExportSource
{
    /// <summary>A folder with a CSV file, or with files that <c>export.yaml</c> names.</summary>
    public static readonly SourceKind Kind = new(
        (place, settings) =>
            place.IsFolder
            && (
                place.Ending(".csv").Any(name => !Workbook.Keeps(place, name))
                || settings.Tables.Values.Any(table => table.File is not null)
            ),
        (place, settings, problems) =>
        {
            foreach (var workbook in place.Ending(".xlsx"))
                problems.Add(
                    new Problem(
                        Severity.Notice,
                        workbook,
                        0,
                        "",
                        null,
                        Said.In(
                            "The folder has CSV files; the workbook was not read.",
                            $"Le dossier a des fichiers CSV ; le classeur n’a pas été lu."
                        )
                    )
                );
            return new CsvFolder(place.Path, settings);
        }
    );

    private static readonly string[] PrintedEndings = [".txt", ".prn", ".csv", ".pdf", ".xls", ".xlsx"];

    private readonly string _folder;
    private readonly ILookup<string, string> _files;

    public CsvFolder(string folder, ExportSettings settings)
        : base(settings)
    {
        _folder = folder;
        // A file is found whatever the case of its name, on every system.
        _files = Directory
            .EnumerateFiles(folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => !Leftovers.Are(name))
            .Order(StringComparer.Ordinal)
            .ToLookup(name => name, StringComparer.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public override string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(_folder)));

    /// <inheritdoc/>
    public override bool Has(Table table) => _files.Contains(Wanted(table));

    /// <inheritdoc/>
    public override string NameOf(Table table) => _files[Wanted(table)].FirstOrDefault(Wanted(table));

    /// <inheritdoc/>
    public override string Report =>
        _files
            .Select(same => same.Key)
            .FirstOrDefault(
                name =>
                    PrintedEndings.Contains(Path.GetExtension(name).ToLowerInvariant())
                    && !Tables.All.Any(pair => Wanted(pair.Table) == name),
                "AGING.TXT"
            );

    /// <inheritdoc/>
    protected override RowSource OpenWhole(Table table) =>
        new CsvRows(
            Path.Combine(_folder, NameOf(table)),
            Settings.For(table) with
            {
                Delimiter = Settings.Of(table).Delimiter ?? Settings.For(table).Delimiter,
            },
            Settings.Of(table).SkipRows
        );

    /// <inheritdoc/>
    public override void Check(List<Problem> problems)
    {
        foreach (var (table, _) in Tables.All)
        {
            if (_files[Wanted(table)].Skip(1).FirstOrDefault() is { } second)
                problems.Add(
                    new Problem(
                        Severity.Error,
                        NameOf(table),
                        0,
                        "",
                        null,
                        Said.In(
                            $"There is also '{second}', the same name but for its case: delete one of them.",
                            $"Il y a aussi « {second} », le même nom aux majuscules près : supprimer l’un des deux."
                        )
                    )
                );
            if (Settings.Of(table).File is { } file && !Has(table))
                problems.Add(
                    new Problem(
                        Severity.Error,
                        file,
                        0,
                        "",
                        null,
                        Said.In(
                            $"export.yaml reads `{Word(table)}` from this file, which is not in the "
                                + $"folder.{Nearest.Hint(file, _files.Select(group => group.Key))}",
                            $"export.yaml lit `{Word(table)}` dans ce fichier, qui n’est pas dans le "
                                + $"dossier.{Nearest.Hint(file, _files.Select(group => group.Key))}"
                        )
                    )
                );
            if (Settings.Of(table).Sheet is not null)
                problems.Add(
                    new Problem(
                        Severity.Error,
                        "export.yaml",
                        0,
                        "",
                        null,
                        Said.In(
                            $"`sheet` of `{Word(table)}` is for a workbook; the export is a folder of CSV files: write "
                                + $"`file`.",
                            $"`sheet` de `{Word(table)}` est pour un classeur ; l’export est un dossier "
                                + $"de fichiers CSV : "
                                + $"écrire `file`."
                        )
                    )
                );
        }
        var read = Tables.All.Select(pair => Wanted(pair.Table)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = _files
            .Select(group => group.Key)
            .Where(name => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !read.Contains(name));
        foreach (var name in others)
            if (Tables.All.FirstOrDefault(pair => Has(pair.Table) && IsPartOf(pair.Table, name)) is { Name: { } table })
                problems.Add(
                    new Problem(
                        Severity.Error,
                        name,
                        0,
                        "",
                        null,
                        Said.In(
                            $"It looks like a second part of `{table}` and would not be read: join the "
                                + $"two files below one "
                                + "header, or take it out of the folder.",
                            $"Il ressemble à une seconde partie de `{table}` et ne serait pas lu : réunir les deux "
                                + $"fichiers sous un seul en-tête, ou le retirer du dossier."
                        ),
                        Check: TableChecks.SecondFile.Name
                    )
                );
        NoteOthers(others.Select(name => name[..^4]), name => name + ".csv", Said.In("file", $"Ce fichier"), problems);
    }

    // ledger2.csv, ledger (1).csv, ledger-2026.csv.
    private bool IsPartOf(Table table, string name) =>
        Path.GetFileNameWithoutExtension(Wanted(table)) is var whole
        && name.StartsWith(whole, StringComparison.OrdinalIgnoreCase)
        && Part().IsMatch(name[whole.Length..^4]);

    [GeneratedRegex(@"^[\s_.-]*\(?\d{1,8}\)?$")]
    private static partial Regex Part();

    private string Wanted(Table table) => Settings.Of(table).File ?? Word(table) + ".csv";
}
