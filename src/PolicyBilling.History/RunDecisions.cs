using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace PolicyBilling.History;

/// <summary>What an account was decided and owed in a run.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Decision">statement, hold, write-off, collections or none.</param>
/// <param name="Policy">The policy that decided.</param>
/// <param name="Rule">The rule; null where a step decided.</param>
/// <param name="Step">The step; null where a rule decided.</param>
/// <param name="Sends">What goes out, by commas.</param>
/// <param name="Amount">The money it is about.</param>
/// <param name="Figures">balance, credit, the four buckets from newest to oldest, insurance estimate, patient
/// portion.</param>
public sealed record RunDecision(
    string Account,
    string Decision,
    string Policy,
    string? Rule,
    string? Step,
    string Sends,
    decimal Amount,
    IReadOnlyList<decimal> Figures
);

/// <summary>Writes and reads the decisions of runs.</summary>
internal static class RunDecisions
{
    private const string Columns =
        "run, account, decision, policy, rule, step, sends, amount, balance, credit, aged_0_30, aged_31_60, "
        + "aged_61_90, aged_over_90, insurance_estimate, patient_portion";

    private const int FirstFigure = 8,
        Figures = 8;

    /// <summary>SHA-256 of the decisions of a run, in the order of their accounts.</summary>
    public static string Digest(IReadOnlyList<RunDecision> decisions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var decision in decisions)
        foreach (var value in Values(decision))
        {
            var bytes = Encoding.UTF8.GetBytes(value ?? "");
            hash.AppendData(BitConverter.GetBytes(value is null ? -1 : bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static void Write(
        SqliteConnection connection,
        SqliteTransaction transaction,
        string run,
        IReadOnlyList<RunDecision> decisions
    )
    {
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        var names = Columns.Split(", ").Select(name => $"${name}").ToArray();
        insert.CommandText = $"INSERT INTO decisions ({Columns}) VALUES ({string.Join(", ", names)})";
        foreach (var decision in decisions)
        {
            insert.Parameters.Clear();
            HistoryFile.Add(insert, names.Zip<string, object?>([run, .. Values(decision)]));
            insert.ExecuteNonQuery();
        }
    }

    public static IReadOnlyList<RunDecision> Read(SqliteConnection connection, string run)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM decisions WHERE run = $run ORDER BY account";
        HistoryFile.Add(command, ("$run", run));
        using var reader = command.ExecuteReader();
        var decisions = new List<RunDecision>();
        while (reader.Read())
            decisions.Add(
                new(
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.IsDBNull(4) ? null : reader.GetString(4),
                    reader.IsDBNull(5) ? null : reader.GetString(5),
                    reader.GetString(6),
                    Money(reader, 7),
                    [.. Enumerable.Range(FirstFigure, Figures).Select(column => Money(reader, column))]
                )
            );
        return decisions;
    }

    private static decimal Money(SqliteDataReader reader, int column) =>
        decimal.Parse(reader.GetString(column), CultureInfo.InvariantCulture);

    private static IEnumerable<string?> Values(RunDecision decision) =>
        [
            decision.Account,
            decision.Decision,
            decision.Policy,
            decision.Rule,
            decision.Step,
            decision.Sends,
            .. decision
                .Figures.Prepend(decision.Amount)
                .Select(money => money.ToString("0.00", CultureInfo.InvariantCulture)),
        ];
}
