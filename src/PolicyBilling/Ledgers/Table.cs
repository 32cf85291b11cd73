namespace PolicyBilling.Ledgers;

/// <summary>The tables of a practice's export.</summary>
[Flags]
public enum Table
{
    None = 0,
    Accounts = 1,
    Ledger = 2,
    Patients = 4,
    Claims = 8,
    Appointments = 16,
    Contacts = 32,
    PaymentPlans = 64,
    Aging = 128,
    Remittances = 256,
}

/// <summary>The tables' names, as files and sheets are called.</summary>
public static class Tables
{
    /// <summary>Every table with its name.</summary>
    public static readonly IReadOnlyList<(Table Table, string Name)> All =
    [
        (Table.Accounts, "accounts"),
        (Table.Ledger, "ledger"),
        (Table.Patients, "patients"),
        (Table.Claims, "claims"),
        (Table.Appointments, "appointments"),
        (Table.Contacts, "contacts"),
        (Table.PaymentPlans, "payment_plans"),
        (Table.Aging, "aging"),
        (Table.Remittances, "remittances"),
    ];

    /// <summary>The names of the tables in a set.</summary>
    public static IEnumerable<string> Names(this Table tables) =>
        All.Where(pair => tables.HasFlag(pair.Table)).Select(pair => pair.Name);
}
