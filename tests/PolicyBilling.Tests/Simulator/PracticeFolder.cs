using PolicyBilling.Simulator;
using PolicyBilling.Simulator.Mistakes;
using Sylvan.Data.Csv;

namespace PolicyBilling.Tests.Simulator;

/// <summary>A generated practice in a folder of its own, read back as any importer would.</summary>
public sealed class PracticeFolder : IDisposable
{
    public static readonly GenerateOptions Demo = new(600, 18, 20261031, new DateOnly(2026, 10, 31));
    public static readonly string[] Tables =
    [
        "accounts",
        "ledger",
        "patients",
        "claims",
        "appointments",
        "contacts",
        "payment_plans",
    ];

    private readonly Dictionary<string, List<Dictionary<string, string>>> _read = [];

    public PracticeFolder()
        : this(Demo) { }

    internal PracticeFolder(GenerateOptions options)
    {
        Options = options;
        Folder = Directory.CreateTempSubdirectory("practice").FullName;
        Mistakes = GeneratedPractice.Write(options, Folder);
    }

    public GenerateOptions Options { get; }
    public string Folder { get; }

    /// <summary>What its desk did wrong, where it was asked to.</summary>
    public IReadOnlyList<PlantedMistake> Mistakes { get; }

    public IReadOnlyList<Dictionary<string, string>> this[string table] =>
        _read.TryGetValue(table, out var rows) ? rows : _read[table] = Read(table);

    public byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public static IEnumerable<string> Files => Tables.Select(table => table + ".csv").Append("export.yaml");

    public void Dispose() => Directory.Delete(Folder, true);

    private List<Dictionary<string, string>> Read(string table)
    {
        using var csv = CsvDataReader.Create(Path.Combine(Folder, table + ".csv"));
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            csv.RowFieldCount.ShouldBe(csv.FieldCount, $"{table}, row {csv.RowNumber}");
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName, csv.GetString));
        }
        return rows;
    }
}
