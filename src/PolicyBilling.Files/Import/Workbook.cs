using System.Xml;
using MiniExcelLibs;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>An export as a workbook with sheets named like the tables.</summary>
internal sealed class Workbook : ExportSource
{
    private readonly string _name;
    private readonly WatchedFile _file;
    private readonly List<string> _sheets;

    public Workbook(string path, ExportSettings settings)
        : base(settings)
    {
        _name = Path.GetFileName(path);
        _file = new WatchedFile(path);
        WorkbookGuard.Check(_file);
        _sheets = Sheets();
    }

    /// <inheritdoc/>
    public override string Name => Path.GetFileNameWithoutExtension(_name);

    /// <inheritdoc/>
    public override bool Has(Table table) => Sheet(table) is not null;

    /// <inheritdoc/>
    public override string NameOf(Table table) => $"{_name}#{(Sheet(table) ?? Wanted(table)).Trim()}";

    /// <inheritdoc/>
    public override RowSource Open(Table table) => new SheetRows(_file, Sheet(table)!, Settings);

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
                        $"export.yaml reads `{Word(table)}` from the sheet '{sheet}', which is not "
                            + $"there.{Nearest.Hint(sheet, _sheets)}"
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
                        $"`file` of `{Word(table)}` is for a folder of CSV files; the export is a workbook: write "
                            + $"`sheet`."
                    )
                );
        }
        var read = Tables.All.Select(pair => Sheet(pair.Table)).ToHashSet();
        NoteOthers(_sheets.Where(sheet => !read.Contains(sheet)), sheet => $"{_name}#{sheet}", "sheet", problems);
    }

    private string Wanted(Table table) => Settings.Of(table).Sheet ?? Word(table);

    private string? Sheet(Table table) => _sheets.Find(sheet => RowText.Folded(sheet) == RowText.Folded(Wanted(table)));

    private List<string> Sheets()
    {
        try
        {
            using var stream = _file.Open();
            return MiniExcel.GetSheetNames(stream, SheetRows.Reading);
        }
        catch (Exception e)
            when (e
                    is XmlException
                        or InvalidDataException
                        or InvalidOperationException
                        or NullReferenceException
                        or KeyNotFoundException
            )
        {
            throw new UnreadableException(
                "The file is no .xlsx workbook, or is damaged: open it in Excel and save it again.",
                0,
                e
            );
        }
    }
}
