using System.Globalization;
using MiniExcelLibs;
using PolicyBilling.Files.Import;

namespace PolicyBilling.Benchmarks;

/// <summary>Question 10: an export as a workbook against MiniExcel reading the same rows.</summary>
internal static class Workbooks
{
    public static IEnumerable<Answer> Ask(Options options)
    {
        var practice = Practices.Of(Math.Max(1, options.Accounts / 20), months: 24);
        var workbook = Path.Combine(Directory.CreateDirectory(practice + "-workbook").FullName, "export.xlsx");
        if (!File.Exists(workbook))
            MiniExcel.SaveAs(
                workbook,
                Directory
                    .GetFiles(practice, "*.csv")
                    .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => (object)Rows(file).ToList())
            );
        File.Copy(
            Path.Combine(practice, "export.yaml"),
            Path.Combine(Path.GetDirectoryName(workbook)!, "export.yaml"),
            overwrite: true
        );
        var rows = 0;
        var race = Race.Run(options.Rounds, () => PracticeImport.Read(workbook), () => rows = Query(workbook));
        yield return new(
            10,
            $"a workbook of {rows:N0} rows read",
            Race.Shown(race.Ours),
            $"MiniExcel, dynamic rows: {Race.Shown(race.Theirs)}",
            Race.Times(race.Ratio),
            "≤ 1.2×"
        );
    }

    private static int Query(string workbook) =>
        MiniExcel
            .GetSheetNames(workbook)
            .Sum(sheet => MiniExcel.Query(workbook, useHeaderRow: true, sheetName: sheet).Count());

    private static IEnumerable<Dictionary<string, object?>> Rows(string file)
    {
        using var reader = Sylvan.Data.Csv.CsvDataReader.Create(file);
        while (reader.Read())
            yield return Enumerable
                .Range(0, reader.FieldCount)
                .ToDictionary(reader.GetName, i => Cell(reader.GetName(i), reader.GetString(i)));
    }

    private static object? Cell(string column, string text) =>
        text.Length == 0 ? null
        : column is "amount" or "billed" or "estimated_payment" or "estimated_write_off"
        && decimal.TryParse(text, CultureInfo.InvariantCulture, out var amount)
            ? amount
        : text;
}
