using System.Globalization;
using System.Text;

namespace PolicyBilling.Files.Printed;

/// <summary>The contract's tables as CSV.</summary>
internal static class PrintedTables
{
    /// <summary>Each table that has something to say, with its rows.</summary>
    public static IEnumerable<(string Name, string Rows)> Of(Brought brought)
    {
        yield return ("accounts.csv", Accounts(brought));
        if (brought.Kind == "aging")
            yield return ("aging.csv", Aging(brought));
        else
            yield return ("ledger.csv", Ledger(brought));
        if (brought.Patients.Count > 0)
            yield return (
                "patients.csv",
                Csv(
                    ["patient", "account", "name", "birth_date"],
                    brought.Patients.Select(patient =>
                        new[] { patient.Patient, patient.Account, patient.Name, Day(patient.BirthDate) }
                    )
                )
            );
        if (brought.Claims.Count > 0)
            yield return ("claims.csv", Claims(ExpectedParts.Of(brought)));
        if (Statements(brought).ToList() is { Count: > 0 } statements)
            yield return (
                "contacts.csv",
                Csv(
                    ["account", "date", "kind", "direction"],
                    statements.Select(statement => new[] { statement.Account, statement.Day, "statement", "out" })
                )
            );
    }

    /// <summary>The statements that went out, from a list of them and from the balances' own column. A day that is none
    /// is written as it is printed, so that a dry run holds the account.</summary>
    public static IEnumerable<(string Account, string Day)> Statements(Brought brought) =>
        brought
            .Accounts.Where(account => account.LastStatement is not null || account.UnreadStatement.Length > 0)
            .Select(account => new BroughtStatement(account.Account, account.LastStatement, account.UnreadStatement))
            .Concat(brought.Statements)
            .Select(statement => (statement.Account, statement.Day is null ? $"{statement.Text}?" : Day(statement.Day)))
            .Distinct();

    private static string Claims(IReadOnlyList<BroughtClaim> claims)
    {
        var expected = claims.Any(claim => claim.Expected is not null);
        string[] head = ["claim", "account", "patient", "carrier", "sent", "status", "billed"];
        return Csv(
            expected ? [.. head, "estimated_payment", "estimated_write_off"] : head,
            claims.Select(
                (claim, at) =>
                {
                    string[] row =
                    [
                        $"claim-{at + 1}",
                        claim.Account,
                        claim.Patient,
                        claim.Carrier,
                        Day(claim.Sent),
                        // A status that nobody knows: a dry run holds the account because of it.
                        claim.IsDoubtful
                            ? "whose?"
                            : "sent",
                        Money(claim.Billed),
                    ];
                    return expected ? [.. row, Money(claim.Expected ?? 0), Money(0)] : row;
                }
            )
        );
    }

    private static string Accounts(Brought brought)
    {
        (string Name, Func<BroughtAccount, string> Value)[] all =
        [
            ("account", account => account.Account),
            ("name", account => account.Name),
            ("billing_type", account => account.BillingType),
            ("provider", account => account.Provider),
            ("state", account => account.State),
            ("email", account => account.Email),
            ("phone", account => account.Phone),
            ("address", account => account.Address),
            ("city", account => account.City),
            ("postal_code", account => account.PostalCode),
        ];
        var used = all.Where(
                (column, at) => at < 2 || brought.Accounts.Any(account => column.Value(account).Length > 0)
            )
            .ToList();
        return Csv(
            [.. used.Select(column => column.Name)],
            brought.Accounts.Select(account => used.Select(column => column.Value(account)).ToArray())
        );
    }

    private static string Aging(Brought brought)
    {
        var insured = brought.Accounts.Any(account => account.Insurance is not null);
        string[] head = ["account", "aged_0_30", "aged_31_60", "aged_61_90", "aged_over_90", "credit", "balance"];
        return Csv(
            insured ? [.. head, "insurance_estimate"] : head,
            brought
                .Accounts.Where(account => !account.NothingOwed)
                .Select(account =>
                {
                    string[] row =
                    [
                        account.Account,
                        .. account.Buckets.Select(Money),
                        Money(account.Credit),
                        Money(account.Balance),
                    ];
                    return insured ? [.. row, Money(account.Insurance ?? 0)] : row;
                })
        );
    }

    private static string Ledger(Brought brought) =>
        Csv(
            ["entry", "account", "date", "kind", "code", "description", "amount", "provider"],
            brought.Entries.Select(
                (entry, at) =>
                    new[]
                    {
                        string.Create(CultureInfo.InvariantCulture, $"E{at + 1:000000}"),
                        entry.Account,
                        Day(entry.Date),
                        entry.Kind,
                        entry.Code,
                        entry.Description,
                        Money(entry.Amount),
                        entry.Provider,
                    }
            )
        );

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Csv(string[] head, IEnumerable<string[]> rows)
    {
        var csv = new StringBuilder();
        csv.AppendJoin(',', head).Append('\n');
        foreach (var row in rows)
            csv.AppendJoin(',', row.Select(Quoted)).Append('\n');
        return csv.ToString();
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") >= 0 || text.StartsWith(' ') || text.EndsWith(' ')
            ? $"\"{text.Replace("\"", "\"\"")}\""
            : text;
}
