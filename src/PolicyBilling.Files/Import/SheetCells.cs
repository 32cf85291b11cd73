using System.Globalization;
using System.IO.Compression;

namespace PolicyBilling.Files.Import;

/// <summary>The cells of a sheet whose value is not what stands in them: errors, formulas without a result, the covered
/// cells of a merged area, numbers shown with leading zeros or with more digits than Excel keeps; and what is
/// hidden.</summary>
internal sealed class SheetCells
{
    // Excel has no more.
    private const int MostRows = 1_048_576,
        MostColumns = 16_384;

    // Rows of nothing between two others: more of them than this are no slip.
    private const int MostGap = 100_000;
    private const int DigitsKept = 15;

    private readonly Dictionary<(int Row, int Column), Said> _faults = [];
    private readonly Dictionary<(int Row, int Column), string> _formats = [];
    private readonly List<Area> _merged = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private (int Row, int Column) _cell;
    private bool _isError,
        _isFormula,
        _hasValue,
        _isNumber;

    /// <summary>A merged area: only its first cell has a value.</summary>
    private sealed record Area(string Reference, int FirstRow, int FirstColumn, int LastRow, int LastColumn)
    {
        /// <summary>Whether its first cell turned out to be blank: then nothing is covered.</summary>
        public bool IsBlank { get; set; }
    }

    /// <summary>How many rows are hidden, and the first of them.</summary>
    public (int Count, int First) HiddenRows { get; private set; }

    /// <summary>Goes through a sheet of an open package.</summary>
    public static SheetCells Of(ZipArchive zip, string part, WorkbookParts parts)
    {
        var cells = new SheetCells();
        if (zip.GetEntry(part) is not { } entry)
            return cells;
        using var stream = entry.Open();
        using var xml = System.Xml.XmlReader.Create(
            stream,
            new() { DtdProcessing = System.Xml.DtdProcessing.Prohibit, XmlResolver = null }
        );
        var (row, before) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType == System.Xml.XmlNodeType.EndElement && xml.LocalName == "c")
                cells.EndCell();
            if (xml.NodeType != System.Xml.XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "row":
                    row = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var number)
                        ? number
                        : row + 1;
                    if (row < 1 || row > MostRows || row - before > MostGap)
                        throw new UnreadableException(
                            Said.In(
                                $"The sheet has a row numbered {xml.GetAttribute("r")}, far below the "
                                    + $"others: delete the "
                                    + "rows below the last one in Excel and save it again.",
                                $"La feuille a une ligne numéro {xml.GetAttribute("r")}, loin sous les "
                                    + $"autres : supprimer "
                                    + $"dans Excel les lignes sous la dernière et enregistrer de nouveau."
                            ),
                            before
                        );
                    before = row;
                    if (IsTrue(xml.GetAttribute("hidden")))
                        cells.HiddenRows = (
                            cells.HiddenRows.Count + 1,
                            cells.HiddenRows.Count == 0 ? row : cells.HiddenRows.First
                        );
                    cells._cell = (row, -1);
                    break;
                case "c":
                    cells.StartCell(xml.GetAttribute("r"), xml.GetAttribute("t"), xml.GetAttribute("s"), parts);
                    if (xml.IsEmptyElement)
                        cells.EndCell();
                    break;
                case "f":
                    cells._isFormula = true;
                    break;
                case "v":
                    cells.Value(xml);
                    break;
                case "is":
                    cells._hasValue = true;
                    break;
                case "col" when IsTrue(xml.GetAttribute("hidden")):
                    cells._hiddenColumns.Add((Number(xml.GetAttribute("min")), Number(xml.GetAttribute("max"))));
                    break;
                case "mergeCell" when Reference(xml.GetAttribute("ref")) is { } area:
                    cells._merged.Add(area);
                    break;
            }
        }
        return cells;
    }

    /// <summary>Why the value of a cell is not known; null for every other cell. Rows are asked for in their
    /// order.</summary>
    /// <param name="row">The 1-based row.</param>
    /// <param name="column">The 0-based column.</param>
    /// <param name="isBlank">Whether the cell was read as blank.</param>
    public Said? Fault(int row, int column, bool isBlank)
    {
        if (_faults.TryGetValue((row, column), out var fault))
            return fault;
        foreach (var area in _merged)
        {
            if (row < area.FirstRow || row > area.LastRow || column < area.FirstColumn || column > area.LastColumn)
                continue;
            if ((row, column) == (area.FirstRow, area.FirstColumn))
                area.IsBlank = isBlank;
            else if (!area.IsBlank)
                return Said.In(
                    $"{area.Reference} is merged: unmerge it and write the value in each row.",
                    $"{area.Reference} est fusionné : défusionner et écrire la valeur sur chaque ligne."
                );
        }
        return null;
    }

    /// <summary>Whether any cell needs to be asked about.</summary>
    public bool HasFaults => _faults.Count + _merged.Count > 0;

    /// <summary>The number format of a cell that shows leading zeros; null for every other.</summary>
    public string? Zeros(int row, int column) => _formats.GetValueOrDefault((row, column));

    /// <summary>Whether a column, by its 0-based number, is hidden.</summary>
    public bool IsHidden(int column) =>
        _hiddenColumns.Exists(columns => column + 1 >= columns.First && column + 1 <= columns.Last);

    private void StartCell(string? reference, string? type, string? style, WorkbookParts parts)
    {
        _cell = (_cell.Row, ColumnOf(reference) is >= 0 and var column ? column : _cell.Column + 1);
        _isError = type == "e";
        _isNumber = type is null or "n";
        (_isFormula, _hasValue) = (false, false);
        if (_isNumber && style is not null && parts.Format(Number(style)) is { Length: > 0 } format)
            if (ShownNumber.HasLeadingZeros(format))
                _formats[_cell] = format;
    }

    private void Value(System.Xml.XmlReader xml)
    {
        // The result of a formula that is a text may be an empty one.
        _hasValue = true;
        if (!_isError && !_isNumber)
            return;
        // The reader stays on the text, and the end of the element comes next.
        var text = xml.IsEmptyElement || !xml.Read() ? "" : xml.Value;
        _hasValue = text.Length > 0;
        if (_isError)
            _faults[_cell] = Said.In(
                $"{Name(_cell)} holds the error {text}: mend the formula, or write the value itself.",
                $"{Name(_cell)} contient l’erreur {text} : réparer la formule, ou écrire la valeur elle-même."
            );
        else if (double.TryParse(text, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) >= 1e15)
            _faults[_cell] = Said.In(
                $"{Name(_cell)} is a number of more than {DigitsKept} digits, of which Excel keeps {DigitsKept}: "
                    + "format the column as text and write it again.",
                $"{Name(_cell)} est un nombre de plus de {DigitsKept} chiffres, dont Excel garde "
                    + $"{DigitsKept} : donner à la colonne le format texte et l’écrire de nouveau."
            );
    }

    private void EndCell()
    {
        if (_isFormula && !_hasValue && !_isError)
            _faults[_cell] = Said.In(
                $"{Name(_cell)} is a formula without a result: open the workbook in Excel, save it, and try again.",
                $"{Name(_cell)} est une formule sans résultat : ouvrir le classeur dans Excel, l’enregistrer, "
                    + $"et réessayer."
            );
    }

    private static bool IsTrue(string? value) => value is "1" or "true";

    private static int Number(string? text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static Area? Reference(string? reference)
    {
        if (reference?.Split(':') is not [var first, var last])
            return null;
        var area = new Area(reference, RowOf(first), ColumnOf(first), RowOf(last), ColumnOf(last));
        return area.FirstRow > 0 && area.LastRow > 0 && area.FirstColumn >= 0 && area.LastColumn >= 0 ? area : null;
    }

    private static int RowOf(string cell) => Number(cell.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"]).TrimStart('$'));

    // A is 0, Z is 25, AA is 26; -1 for what names no column.
    private static int ColumnOf(string? cell)
    {
        var column = 0;
        foreach (var letter in cell ?? "")
        {
            if (letter == '$')
                continue;
            if (!char.IsAsciiLetterUpper(letter))
                break;
            column = column * 26 + (letter - 'A' + 1);
            if (column > MostColumns)
                return -1;
        }
        return column - 1;
    }

    private static string Name((int Row, int Column) cell)
    {
        var letters = "";
        for (var column = cell.Column + 1; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return $"{letters}{cell.Row}";
    }
}
