using System.Globalization;
using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Explanations;
using Sylvan.Data.Csv;

namespace PolicyBilling.Tests.Workbench.Explanations;

/// <summary>An export in which accounts of another stand once more for each move, with the move made in its rows as a
/// practice would: nothing of the program's own copy is used.</summary>
internal sealed class MovedExport(string source, DateOnly asOf) : IDisposable
{
    private static readonly string[] Tables =
    [
        "accounts",
        "ledger",
        "patients",
        "claims",
        "appointments",
        "contacts",
        "payment_plans",
    ];

    // Whatever names an account, a patient, a claim, an entry or a plan is named apart for each copy.
    private static readonly HashSet<string> Ids = ["account", "patient", "claim", "entry", "applies_to", "plan"];

    private readonly Dictionary<string, (string[] Header, ILookup<string, Dictionary<string, string>> Rows)> _source =
        Tables.ToDictionary(table => table, table => Read(source, table));
    private readonly Dictionary<string, List<Dictionary<string, string>>> _rows = Tables.ToDictionary(
        table => table,
        _ => new List<Dictionary<string, string>>()
    );

    public string Folder { get; } = Directory.CreateTempSubdirectory("moved-").FullName;

    /// <summary>Adds an account with a move made today; gives the copy's id.</summary>
    public string Add(string account, Move move, int number)
    {
        var suffix = $"#{number}";
        var copy = Tables.ToDictionary(
            table => table,
            table =>
                _source[table]
                    .Rows[account]
                    .Select(row =>
                        row.ToDictionary(
                            cell => cell.Key,
                            cell => Ids.Contains(cell.Key) && cell.Value.Length > 0 ? cell.Value + suffix : cell.Value
                        )
                    )
                    .ToList()
        );
        Make(copy, move, account + suffix, suffix);
        foreach (var table in Tables)
            _rows[table].AddRange(copy[table]);
        return account + suffix;
    }

    /// <summary>Writes the export.</summary>
    public void Write()
    {
        foreach (var table in Tables)
            File.WriteAllLines(
                Path.Combine(Folder, table + ".csv"),
                _rows[table]
                    .Select(row =>
                        string.Join(
                            ',',
                            _source[table].Header.Select(column => Quoted(row.GetValueOrDefault(column, "")))
                        )
                    )
                    .Prepend(string.Join(',', _source[table].Header))
            );
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Make(
        Dictionary<string, List<Dictionary<string, string>>> copy,
        Move move,
        string account,
        string suffix
    )
    {
        var today = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Dictionary<string, string> Entry(string kind, decimal amount, string claim, string patient) =>
            new()
            {
                ["entry"] = $"new-{copy["ledger"].Count}{suffix}",
                ["account"] = account,
                ["date"] = today,
                ["kind"] = kind,
                ["description"] = "A move",
                ["amount"] = amount.ToString(CultureInfo.InvariantCulture),
                ["claim"] = claim,
                ["patient"] = patient,
            };
        switch (move)
        {
            case PatientPays pays:
                copy["ledger"].Add(Entry("patient-payment", -pays.Amount, "", ""));
                break;
            case ClaimAnswered answered:
                var claim = copy["claims"].Single(row => row["claim"] == answered.Claim + suffix);
                (claim["status"], claim["received"]) = ("received", today);
                if (claim["sent"].Length == 0)
                    claim["sent"] = today;
                if (answered.Payment > 0)
                    copy["ledger"].Add(Entry("insurance-payment", -answered.Payment, claim["claim"], claim["patient"]));
                if (answered.WriteOff > 0)
                    copy["ledger"]
                        .Add(Entry("insurance-write-off", -answered.WriteOff, claim["claim"], claim["patient"]));
                break;
            case ContactDone done:
                copy["contacts"]
                    .Add(
                        new()
                        {
                            ["account"] = account,
                            ["date"] = today,
                            ["kind"] = done.Kind.ToString().ToLowerInvariant(),
                            ["step"] = done.Step ?? "",
                            ["channel"] = done.Kind switch
                            {
                                ContactKind.Call => "phone",
                                ContactKind.Statement or ContactKind.Letter => "mail",
                                _ => "",
                            },
                        }
                    );
                break;
            case FlagChanged flag:
                var flags = copy["accounts"]
                    [0]["flags"]
                    .Split(';', StringSplitOptions.RemoveEmptyEntries)
                    .Where(known => known != flag.Flag);
                copy["accounts"][0]["flags"] = string.Join(';', flag.Set ? flags.Append(flag.Flag) : flags);
                break;
        }
    }

    private static (string[], ILookup<string, Dictionary<string, string>>) Read(string folder, string table)
    {
        using var csv = CsvDataReader.Create(Path.Combine(folder, table + ".csv"));
        var header = Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).ToArray();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(
                header.Select((name, i) => (name, csv.GetString(i))).ToDictionary(cell => cell.name, cell => cell.Item2)
            );
        return (header, rows.ToLookup(row => row["account"]));
    }

    private static string Quoted(string cell) =>
        cell.Contains(',') || cell.Contains('"') ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
