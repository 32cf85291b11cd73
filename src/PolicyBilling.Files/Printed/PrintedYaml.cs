using System.Globalization;
using System.Text;

namespace PolicyBilling.Files.Printed;

/// <summary>The two YAML files of an imported folder.</summary>
internal static class PrintedYaml
{
    /// <summary><c>export.yaml</c>: the day, and what the report cannot tell.</summary>
    public static string Export(PrintedProposal proposal)
    {
        var brought = proposal.Brought;
        var yaml = new StringBuilder();
        yaml.Append("source: a printed report, brought with import\n");
        if (brought.AsOf is { } day)
            yaml.Append(CultureInfo.InvariantCulture, $"as_of: {day:yyyy-MM-dd}\n");
        List<string> missing = [];
        if (brought.Patients.Count == 0)
            missing.Add("patients");
        if (brought.Claims.Count == 0 && !brought.Accounts.Exists(account => account.Insurance is not null))
            missing.Add("claims");
        missing.Add("appointments");
        if (!PrintedTables.Statements(brought).Any())
            missing.Add("contacts");
        else
            missing.Add("contacts.until");
        missing.AddRange(["payment_plans", "accounts.flags", "accounts.status"]);
        if (!brought.Accounts.Exists(account => account.BillingType.Length > 0))
            missing.Add("accounts.billing_type");
        if (!brought.Accounts.Exists(account => account.Provider.Length > 0))
            missing.Add("accounts.provider");
        missing.Add("patients.flags");
        if (brought.Kind == "ledger")
            missing.AddRange(["ledger.applies_to", "ledger.posted"]);
        if (brought.Claims.Count > 0 && !brought.Accounts.Exists(account => account.Insurance is not null))
            missing.AddRange(["claims.estimated_payment", "claims.estimated_write_off"]);
        yaml.Append(CultureInfo.InvariantCulture, $"not_exported: [{string.Join(", ", missing)}]\n");
        return yaml.ToString();
    }

    /// <summary><c>import.yaml</c>: layout, roles and answers, so that next month asks nothing.</summary>
    public static string Memory(PrintedProposal proposal)
    {
        var brought = proposal.Brought;
        var yaml = new StringBuilder(
            "# How this folder was read from a printed report; `--like` reads the next one in the same way.\n"
        );
        yaml.Append(CultureInfo.InvariantCulture, $"kind: {brought.Kind}\n");
        if (brought.AsOf is { } day)
            yaml.Append(CultureInfo.InvariantCulture, $"as_of: {day:yyyy-MM-dd}\n");
        if (brought.Currency is { } currency)
            yaml.Append(CultureInfo.InvariantCulture, $"currency: {Text(currency)}\n");
        yaml.Append("tables:\n");
        foreach (var layout in brought.Layouts)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - kind: {layout.Kind}\n");
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"    headings: [{string.Join(", ", layout.Headings.Select(Text))}]\n"
            );
            yaml.Append(CultureInfo.InvariantCulture, $"    roles: [{string.Join(", ", layout.Roles.Select(Text))}]\n");
        }
        if (brought.BillingTypes.Count > 0)
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"billing_types: [{string.Join(", ", brought.BillingTypes.Select(Text))}]\n"
            );
        if (proposal.Answers.Count > 0)
            yaml.Append("answers:\n");
        foreach (var (id, answer) in proposal.Answers)
            yaml.Append(CultureInfo.InvariantCulture, $"  {id}: {Text(answer)}\n");
        return yaml.ToString();
    }

    private static string Text(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
