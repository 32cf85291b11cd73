using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Sending;

/// <summary>An outcome that somebody wrote into a call list or a worklist.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Line">Its row, from 1.</param>
/// <param name="Id">The delivery that the row of a call list is; null for a worklist.</param>
/// <param name="Account">The account.</param>
/// <param name="Claim">The claim, of a worklist by claim; null for none.</param>
/// <param name="Outcome">What came of it, as written.</param>
/// <param name="Until">The day by which payment was promised.</param>
/// <param name="Promised">The money that was promised.</param>
/// <param name="DoneBy">Who did it.</param>
/// <param name="DoneOn">When.</param>
public sealed record WrittenOutcome(
    string Sheet,
    int Line,
    string? Id,
    string Account,
    string? Claim,
    string Outcome,
    DateOnly? Until,
    decimal? Promised,
    string? DoneBy,
    DateOnly? DoneOn
);

/// <summary>Reads back the outcomes that people wrote into a call list or into the worklists of a dry run.</summary>
public static class OutcomeWorkbook
{
    // Else patients' data would stay behind in a cache on disk.
    private static readonly OpenXmlConfiguration Reading = new() { EnableSharedStringCache = false };

    private static readonly (Labels General, CallLabels Calls)[] Languages =
    [
        (Labels.In("en"), new CallLabels("en")),
        (Labels.In("fr"), new CallLabels("fr")),
    ];

    /// <summary>Every row into which an outcome was written, in the order of sheets and rows. Throws
    /// <see cref="RefusedException"/> with everything that cannot be meant.</summary>
    public static IReadOnlyList<WrittenOutcome> Read(string path)
    {
        var (outcomes, problems) = (new List<WrittenOutcome>(), new List<Problem>());
        var known = false;
        try
        {
            using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            foreach (var sheet in MiniExcel.GetSheetNames(stream, Reading))
                known |= ReadSheet(stream, path, sheet, outcomes, problems);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refused(
                path,
                Said.In(
                    $"The workbook could not be read: {error.Message}",
                    $"Le classeur n’a pas pu être lu : {error.Message}"
                )
            );
        }
        // The reader raises whatever its parser stumbles over.
        catch (Exception error) when (error is not (OutOfMemoryException or RefusedException))
        {
            throw Refused(
                path,
                Said.In(
                    "This is no workbook that can be read. Save it as .xlsx and try again.",
                    $"Ce n’est pas un classeur lisible. L’enregistrer en .xlsx et réessayer."
                )
            );
        }
        if (!known)
            throw Refused(
                path,
                Said.In(
                    "No sheet has the columns of a call list or a worklist: Account and Outcome.",
                    $"Aucune feuille n’a les colonnes d’une liste d’appels ou de travail : Compte et Résultat."
                )
            );
        return problems.Count == 0 ? outcomes : throw new RefusedException(problems);
    }

    /// <summary>Whether a sheet of a dry run's workbook is that of a worklist.</summary>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="title">The worklist's title, in the workbook's language.</param>
    public static bool IsSheetOf(string sheet, string title) => WorklistReport.IsSheetOf(sheet, title);

    private static bool ReadSheet(
        Stream stream,
        string path,
        string sheet,
        List<WrittenOutcome> outcomes,
        List<Problem> problems
    )
    {
        Dictionary<string, string>? columns = null;
        var line = 0;
        foreach (
            var row in MiniExcel
                .Query(stream, useHeaderRow: false, sheet, ExcelType.XLSX, "A1", Reading)
                .Cast<IDictionary<string, object?>>()
        )
        {
            line++;
            if (columns is null)
            {
                columns = Columns(row);
                if (columns is null)
                    return false;
                continue;
            }
            var cells = new Cells(row, columns, path, sheet, line, problems);
            if (cells.Text("outcome") is { } outcome && cells.Text("account") is { } account)
                outcomes.Add(
                    new(
                        sheet,
                        line,
                        cells.Text("row"),
                        account,
                        cells.Text("claim"),
                        outcome,
                        cells.Date("until"),
                        cells.Money("promised"),
                        cells.Text("by"),
                        cells.Date("on")
                    )
                );
        }
        return columns is not null;
    }

    // The headings may be in either language; a sheet without the two that say whose and what is none of ours.
    private static Dictionary<string, string>? Columns(IDictionary<string, object?> row)
    {
        foreach (var (general, calls) in Languages)
        {
            var titles = new Dictionary<string, string>
            {
                [general.Account] = "account",
                [general.Claim] = "claim",
                [general.Outcome] = "outcome",
                [general.DoneBy] = "by",
                [general.DoneOn] = "on",
                [calls.Until] = "until",
                [calls.Promised] = "promised",
                [calls.Row] = "row",
            };
            var columns = new Dictionary<string, string>();
            foreach (var (column, value) in row)
                if (value is string title && titles.TryGetValue(title.Trim(), out var name))
                    columns.TryAdd(name, column);
            if (columns.ContainsKey("account") && columns.ContainsKey("outcome"))
                return columns;
        }
        return null;
    }

    private static RefusedException Refused(string path, Said message) =>
        new([new Problem(Severity.Error, path, 0, "", null, message)]);

    private sealed record Cells(
        IDictionary<string, object?> Row,
        Dictionary<string, string> Columns,
        string Path,
        string Sheet,
        int Line,
        List<Problem> Problems
    )
    {
        public string? Text(string name) =>
            Value(name) is { } value
            && Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() is { Length: > 0 } text
                ? text
                : null;

        public DateOnly? Date(string name)
        {
            if (Value(name) is DateTime day)
                return DateOnly.FromDateTime(day);
            if (Text(name) is not { } text)
                return null;
            if (
                DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                )
            )
                return date;
            Wrong(
                name,
                Said.In(
                    $"'{text}' is no day: write yyyy-MM-dd, or a date that Excel knows.",
                    $"« {text} » n’est pas un jour : écrire yyyy-MM-dd, ou une date qu’Excel connaît."
                )
            );
            return null;
        }

        public decimal? Money(string name)
        {
            if (Text(name) is not { } text)
                return null;
            if (
                decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                && amount is > 0 and < 10_000_000
                && PolicyBilling.Money.Round(amount) == amount
            )
                return PolicyBilling.Money.Round(amount);
            Wrong(
                name,
                Said.In(
                    $"'{text}' is no amount: write one above 0, e.g. 120.00.",
                    $"« {text} » n’est pas un montant : en écrire un au-dessus de 0, p. ex. 120.00."
                )
            );
            return null;
        }

        private object? Value(string name) =>
            Columns.TryGetValue(name, out var column) && Row.TryGetValue(column, out var value) ? value : null;

        private void Wrong(string name, Said message) =>
            Problems.Add(new Problem(Severity.Error, $"{Path}, {Sheet}", Line, name, Text("account"), message));
    }
}
