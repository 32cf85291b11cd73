namespace PolicyBilling.Ledgers;

/// <summary>Columns that guard or protect: without them facts read as if nobody were protected, so they are asked for
/// like tables.</summary>
public static class GuardingColumns
{
    /// <summary>A column that guards.</summary>
    /// <param name="Table">Its table.</param>
    /// <param name="Column">Its name.</param>
    /// <param name="Facts">The facts that need it; <c>has_flag</c> stands for the question of a flag.</param>
    /// <param name="PastOnly">Whether they need it for days before the export's alone.</param>
    public sealed record Guarding(Table Table, string Column, IReadOnlyList<string> Facts, bool PastOnly = false);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Guarding> All =
    [
        new(
            Table.Accounts,
            "flags",
            [
                "bad_address",
                "bankruptcy",
                "attorney",
                "dispute",
                "cease_contact",
                "written_only",
                "medicaid",
                "minor",
                "email_consent",
                "has_flag",
            ]
        ),
        new(Table.Accounts, "status", ["inactive", "deceased"]),
        new(Table.Accounts, "billing_type", ["billing_type"]),
        new(Table.Accounts, "provider", ["provider"]),
        new(Table.Patients, "flags", ["medicaid", "deceased", "deceased_member"]),
        new(Table.Claims, "estimated_payment", ["insurance_estimate", "patient_portion"]),
        new(Table.Claims, "estimated_write_off", ["insurance_estimate", "patient_portion", "missing_write_off"]),
        new(Table.Contacts, "until", ["promise_open", "promise_broken", "on_hold"]),
        new(Table.Ledger, "applies_to", ["unapplied_payments"]),
        // What came into the books later must not count on a day before the export's.
        new(Table.Ledger, "posted", ["balance", "credit", "insurance_estimate", "patient_portion"], PastOnly: true),
    ];

    /// <summary>The columns of a table that guard.</summary>
    public static IEnumerable<string> Of(Table table) =>
        All.Where(column => column.Table == table).Select(column => column.Column);

    /// <summary>A column by the name that <c>not_exported</c> gives it, such as <c>accounts.flags</c>.</summary>
    public static string Name(Table table, string column) =>
        $"{Tables.All.First(pair => pair.Table == table).Name}.{column}";

    /// <summary>All names of such columns.</summary>
    public static IEnumerable<string> Names => All.Select(column => Name(column.Table, column.Column));
}
