namespace PolicyBilling.Ledgers;

/// <summary>Columns that guard or protect: without them facts read as if nobody were protected, so they are asked for
/// like tables.</summary>
public static class GuardingColumns
{
    /// <summary>Each column with the facts that need it; <c>has_flag</c> stands for the question of a flag.</summary>
    public static readonly IReadOnlyList<(Table Table, string Column, IReadOnlyList<string> Facts)> All =
    [
        (
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
        (Table.Accounts, "status", ["inactive", "deceased"]),
        (Table.Accounts, "billing_type", ["billing_type"]),
        (Table.Accounts, "provider", ["provider"]),
        (Table.Patients, "flags", ["medicaid", "deceased", "deceased_member"]),
        (Table.Claims, "estimated_payment", ["insurance_estimate", "patient_portion"]),
        (Table.Claims, "estimated_write_off", ["insurance_estimate", "patient_portion", "missing_write_off"]),
        (Table.Contacts, "until", ["promise_open", "promise_broken", "on_hold"]),
        (Table.Ledger, "applies_to", ["unapplied_payments"]),
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
