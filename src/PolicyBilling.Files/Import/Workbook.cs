using System.IO.Compression;
using MiniExcelLibs;
using PolicyBilling.Files.Import.Noticing;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>An export as a workbook with sheets named like the tables.</summary>
internal sealed class Workbook : ExportSource
{
    /// <summary>A workbook, or a folder with one and no more.</summary>
    public static readonly SourceKind Kind = new(
        (place, _) => place.Ending(".xlsx").Count == 1,
        (place, settings, _) =>
            new Workbook(place.IsFolder ? Path.Combine(place.Path, place.Ending(".xlsx")[0]) : place.Path, settings)
    );

    // What insurers answered is kept beside a workbook, which only its owner writes.
    private static readonly string Beside = $"{Word(Table.Remittances)}.csv";

    private readonly string _name,
        _folder;
    private readonly WatchedFile _file;
    private readonly List<string> _sheets;
    private readonly WorkbookParts _parts;
    private readonly Dictionary<string, SheetCells> _cells = [];

    public Workbook(string path, ExportSettings settings)
        : base(settings)
    {
        _name = Path.GetFileName(path);
        _folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        _file = new WatchedFile(path);
        WorkbookGuard.Check(_file);
        _sheets = Undamaged(() =>
        {
            using var stream = _file.Open();
            // A damaged workbook may have a sheet without a name.
            return MiniExcel.GetSheetNames(stream, SheetRows.Reading).Where(name => name is not null).ToList();
        });
        _parts = Undamaged(() =>
        {
            using var zip = new ZipArchive(_file.Open(), ZipArchiveMode.Read);
            return new WorkbookParts(zip);
        });
    }

    /// <summary>Whether a failure of the reader comes from a damaged workbook: it raises whatever its parser
    /// stumbles over.</summary>
    public static bool IsDamage(Exception failure) =>
        failure is not (UnreadableException or OperationCanceledException or OutOfMemoryException);

    /// <inheritdoc/>
    public override string Name => Path.GetFileNameWithoutExtension(_name);

    /// <summary>Whether a file of a folder is the table that is kept beside its workbook.</summary>
    public static bool Keeps(ExportPath place, string file) =>
        place.Ending(".xlsx").Count == 1 && file.Equals(Beside, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Has(Table table) => Sheet(table) is not null || IsBeside(table);

    /// <inheritdoc/>
    public override string NameOf(Table table) =>
        IsBeside(table) ? Beside : $"{_name}#{(Sheet(table) ?? Wanted(table)).Trim()}";

    /// <inheritdoc/>
    protected override RowSource OpenWhole(Table table) =>
        IsBeside(table)
            ? new CsvRows(Path.Combine(_folder, Beside), Settings.For(table))
            : OpenSheet(Sheet(table)!, Settings.Of(table).SkipRows);

    private bool IsBeside(Table table) =>
        table == Table.Remittances && Sheet(table) is null && File.Exists(Path.Combine(_folder, Beside));

    private SheetRows OpenSheet(string sheet, int skip = 0) =>
        Undamaged(() => new SheetRows(_file, sheet, Cells(sheet), _parts.CountsFrom1904, Settings, skip));

    private SheetCells Cells(string name)
    {
        if (_cells.TryGetValue(name, out var cells))
            return cells;
        using var zip = new ZipArchive(_file.Open(), ZipArchiveMode.Read);
        var part = _parts.Sheets.FirstOrDefault(sheet => sheet.Name == name)?.Part ?? "";
        return _cells[name] = SheetCells.Of(zip, part, _parts);
    }

    /// <inheritdoc/>
    public override void Check(List<Problem> problems)
    {
        foreach (var (table, _) in Tables.All)
        {
            if (Settings.Of(table).Sheet is { } sheet && !Has(table))
                problems.Add(
                    new Problem(
                        Severity.Error,
                        _name,
                        0,
                        "",
                        null,
                        Said.In(
                            $"export.yaml reads `{Word(table)}` from the sheet '{sheet}', which is not "
                                + $"there.{Nearest.Hint(sheet, _sheets)}",
                            $"export.yaml lit `{Word(table)}` dans la feuille « {sheet} », qui n’y est "
                                + $"pas.{Nearest.Hint(sheet, _sheets)}"
                        )
                    )
                );
            if (Settings.Of(table).File is not null)
                problems.Add(
                    new Problem(
                        Severity.Error,
                        ExportYaml.FileName,
                        0,
                        "",
                        null,
                        Said.In(
                            $"`file` of `{Word(table)}` is for a folder of CSV files; the export is a workbook: write "
                                + $"`sheet`.",
                            $"`file` de `{Word(table)}` est pour un dossier de fichiers CSV ; l’export "
                                + $"est un classeur : "
                                + $"écrire `sheet`."
                        )
                    )
                );
        }
        if (Sheet(Table.Remittances) is not null && File.Exists(Path.Combine(_folder, Beside)))
            problems.Add(
                new Problem(
                    Severity.Error,
                    Beside,
                    0,
                    "",
                    null,
                    Said.In(
                        $"The workbook has a sheet `{Word(Table.Remittances)}` too: put its rows into this file, and "
                            + "delete the sheet.",
                        $"Le classeur a aussi une feuille `{Word(Table.Remittances)}` : mettre ses lignes dans ce "
                            + $"fichier, et supprimer la feuille."
                    )
                )
            );
        var read = Tables.All.Select(pair => Sheet(pair.Table)).ToHashSet();
        var others = _sheets.Where(sheet => !read.Contains(sheet)).ToList();
        NoteOthers(
            others.Where(sheet => !IsTable(sheet, problems)),
            sheet => $"{_name}#{sheet}",
            Said.In("sheet", $"Cette feuille"),
            problems
        );
        foreach (var sheet in _parts.Sheets.Where(sheet => sheet.IsHidden && read.Contains(sheet.Name)))
            problems.Add(
                Noticed(
                    WorkbookChecks.HiddenSheet,
                    sheet.Name,
                    Said.In(
                        "The sheet is hidden in Excel; it was read. Show it and look through it.",
                        $"La feuille est masquée dans Excel ; elle a été lue. L’afficher et la parcourir."
                    )
                )
            );
        if (_parts.HasLinks)
            problems.Add(
                Noticed(
                    WorkbookChecks.Links,
                    "",
                    Said.In(
                        "Cells take their values from other workbooks; what was stored was read. Open it "
                            + "in Excel, update "
                            + "the links and save it again if they may have changed.",
                        $"Des cellules prennent leurs valeurs d’autres classeurs ; ce qui était enregistré a été lu. "
                            + $"L’ouvrir dans Excel, mettre les liens à jour et l’enregistrer de nouveau s’ils ont pu "
                            + $"changer."
                    )
                )
            );
    }

    // A second sheet with a table's own columns may hold the payments that the first one lacks.
    private bool IsTable(string sheet, List<Problem> problems)
    {
        var header = Header(sheet).Select(RowText.Folded).ToHashSet();
        foreach (var (table, name) in Tables.All)
        {
            var columns = Settings.Of(table).Columns;
            var required = TableColumns
                .Of(table)
                .Where(column => column.Required && !(table == Table.Ledger && column.Name == "amount"))
                .Select(column => RowText.Folded(columns.GetValueOrDefault(column.Name, column.Name)))
                .ToList();
            if (required.Count < 2 || !required.All(header.Contains))
                continue;
            problems.Add(
                Noticed(
                    WorkbookChecks.SecondSheet,
                    sheet,
                    Said.In(
                        $"The sheet has the columns of `{name}` and would not be read: put its rows below those of "
                            + $"'{Sheet(table) ?? Wanted(table)}', or delete it.",
                        $"La feuille a les colonnes de `{name}` et ne serait pas lue : mettre ses lignes sous celles "
                            + $"de « {Sheet(table) ?? Wanted(table)} », ou la supprimer."
                    )
                )
            );
            return true;
        }
        return false;
    }

    private IReadOnlyList<string> Header(string sheet)
    {
        try
        {
            using var rows = OpenSheet(sheet);
            return rows.Header;
        }
        catch (UnreadableException)
        {
            // It is none that is read.
            return [];
        }
    }

    private Problem Noticed(DataCheck check, string sheet, Said message) =>
        new(
            check.Does == Effect.Warns ? Severity.Warning : Severity.Error,
            sheet.Length > 0 ? $"{_name}#{sheet}" : _name,
            0,
            "",
            null,
            message,
            Check: check.Name
        );

    /// <inheritdoc/>
    public override string Report => _name;

    private string Wanted(Table table) => Settings.Of(table).Sheet ?? Word(table);

    private string? Sheet(Table table) => _sheets.Find(sheet => RowText.Folded(sheet) == RowText.Folded(Wanted(table)));

    private static T Undamaged<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new UnreadableException(
                Said.In(
                    $"{WorkbookGuard.NoWorkbook}: open it in Excel and save it again.",
                    $"{WorkbookGuard.NoWorkbook} : l’ouvrir dans Excel et l’enregistrer de nouveau."
                ),
                0,
                e
            );
        }
    }
}
