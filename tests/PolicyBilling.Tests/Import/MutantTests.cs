using System.IO.Compression;
using System.Text;
using PolicyBilling.Files.Import;

namespace PolicyBilling.Tests.Import;

/// <summary>Damaged files of every kind end in words: each is read or refused, and nothing else leaves the import.
/// Some hundred
/// of a kind run here; <c>MUTANTS=10000 dotnet test</c> runs as many of each as it says.</summary>
public class MutantTests
{
    private static readonly int Mutants = int.TryParse(Environment.GetEnvironmentVariable("MUTANTS"), out var number)
        ? number
        : 150;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "",
            "0",
            "-",
            ",",
            "\"",
            "\n",
            "\r",
            "\t",
            ";",
            "<",
            ">",
            "&",
            "</c>",
            "<c>",
            "<row r=\"9999999\">",
            "r=\"ZZZZ1\"",
            "t=\"e\"",
            "t=\"s\"",
            "s=\"99999\"",
            "9999999999999999999",
            "1e400",
            "NaN",
            "#N/A",
            "\u00A0",
            "\uFEFF",
            "\0",
            "é",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
    ];

    [Fact]
    public void Damaged_csv_files_end_in_words() =>
        Try(random =>
        {
            var export = new ExportFolder();
            string[] names = ["accounts.csv", "ledger.csv", "claims.csv", "contacts.csv"];
            export.File("claims.csv", "claim,account,status,estimated_payment", "C1,A1,sent,80.00");
            export.File("contacts.csv", "account,date,kind,until", "A1,2026-10-02,statement,", "A2,2026-10-02,hold,");
            return Damaged(export, names[random.Next(names.Length)], random);
        });

    [Fact]
    public void Damaged_export_yaml_ends_in_words() =>
        Try(random =>
            Damaged(
                new ExportFolder().File(
                    "export.yaml",
                    "source: S",
                    "as_of: 2026-10-31",
                    "encoding: utf-8",
                    "dates: yyyy-MM-dd",
                    "tables: {ledger: {values: {kind: {Visit: charge}}}}",
                    "not_exported: [claims]"
                ),
                "export.yaml",
                random
            )
        );

    [Fact]
    public void Damaged_workbooks_end_in_words() =>
        Try(random =>
        {
            var bytes = new RawWorkbook()
                .Formats("0000", "yyyy-mm-dd")
                .Sheet("accounts", ["account|name|flags", $"{RawWorkbook.Number("12", 1)}|Ann|medicaid", "A2|Ben"])
                .Sheet(
                    "ledger",
                    [
                        "entry|account|date|kind|amount",
                        $"E1|0012|{RawWorkbook.Number("46296", 2)}|charge|<c><f>1+1</f><v>2</v></c>",
                    ],
                    after: "<mergeCells><mergeCell ref=\"D2:D3\"/></mergeCells>"
                )
                .Bytes();
            // Half of them are damaged inside a part, so that the package itself still opens.
            var damaged = random.Next(2) == 0 ? Mutated(bytes, random) : PartMutated(bytes, random);
            return new ExportFolder().Without("accounts.csv").Without("ledger.csv").Bytes("practice.xlsx", damaged);
        });

    private static void Try(Func<Random, ExportFolder> damaged)
    {
        for (var seed = 0; seed < Mutants; seed++)
        {
            using var export = damaged(new Random(seed));
            try
            {
                PracticeImport.Read(export.Path);
            }
            catch (RefusedException refused)
            {
                refused.Problems.ShouldNotBeEmpty($"seed {seed}");
            }
            catch (Exception failure)
            {
                Assert.Fail($"seed {seed}: {failure}");
            }
        }
    }

    private static ExportFolder Damaged(ExportFolder export, string name, Random random) =>
        export.Bytes(name, Mutated(File.ReadAllBytes(Path.Combine(export.Path, name)), random));

    private static byte[] Mutated(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var times = random.Next(1, 4); times > 0 && damaged.Count > 0; times--)
        {
            var at = random.Next(damaged.Count);
            damaged.RemoveRange(at, Math.Min(random.Next(6), damaged.Count - at));
            damaged.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
            if (random.Next(10) == 0)
                damaged.RemoveRange(at, damaged.Count - at);
        }
        return [.. damaged];
    }

    private static byte[] PartMutated(byte[] workbook, Random random)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries[random.Next(zip.Entries.Count)];
            var name = entry.FullName;
            using var content = new MemoryStream();
            using (var part = entry.Open())
                part.CopyTo(content);
            entry.Delete();
            using var target = zip.CreateEntry(name).Open();
            target.Write(Mutated(content.ToArray(), random));
        }
        return stream.ToArray();
    }
}
