using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports.Sending;

/// <summary>
/// Statements that go by e-mail, for the practice's e-statement service where the program itself sends no e-mail: a row
/// for each, with what the guarantor reads on its first page. No visit and no procedure.
/// </summary>
public static class EStatementFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "e-statements.csv";

    private static readonly string[] Header =
    [
        "account",
        "name",
        "email",
        "language",
        "statement_date",
        "due_date",
        "amount",
        "message",
        "notes",
    ];

    /// <summary>Writes the statements of some accounts.</summary>
    public static void Write(Stream stream, BillingPlan plan, IEnumerable<Decision> accounts) =>
        CsvLines.Write(
            stream,
            Header,
            accounts.Select(
                IReadOnlyList<string?> (decision) =>
                    [
                        decision.Account,
                        decision.Guarantor,
                        decision.Recipient?.Email,
                        decision.Recipient?.Language,
                        CsvLines.Day(plan.AsOf),
                        CsvLines.Day(plan.Stationery.DueDate),
                        CsvLines.Money(decision.Amount),
                        decision.MessageText,
                        string.Join("\n", decision.Notes),
                    ]
            )
        );
}
