using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>What stands in a column, so far as <c>export.yaml</c> may translate it.</summary>
internal enum ColumnKind : byte
{
    Id,
    Text,
    Date,
    Money,
    Number,
    Word,
    FreeWord,
    Flags,
}

/// <summary>A column of the contract.</summary>
/// <param name="Name">Its name in the header row.</param>
/// <param name="Kind">What stands in it.</param>
/// <param name="Required">Whether the table is refused without it.</param>
/// <param name="Words">The valid words of a <see cref="ColumnKind.Word"/> column.</param>
internal sealed record Column(string Name, ColumnKind Kind, bool Required = false, IReadOnlyList<string>? Words = null);

/// <summary>The columns of every table, as the contract lists them.</summary>
internal static class TableColumns
{
    private static readonly Dictionary<Table, Column[]> ByTable = new()
    {
        [Table.Accounts] =
        [
            new("account", ColumnKind.Id, true),
            new("name", ColumnKind.Text, true),
            new("billing_type", ColumnKind.FreeWord),
            new("provider", ColumnKind.FreeWord),
            new("status", ColumnKind.Word, false, ExportWords.AccountStatuses),
            new("language", ColumnKind.FreeWord),
            new("state", ColumnKind.FreeWord),
            new("email", ColumnKind.Text),
            new("phone", ColumnKind.Text),
            new("address", ColumnKind.Text),
            new("city", ColumnKind.Text),
            new("postal_code", ColumnKind.Text),
            new("flags", ColumnKind.Flags),
            new("balance", ColumnKind.Money),
        ],
        [Table.Ledger] =
        [
            new("entry", ColumnKind.Id, true),
            new("account", ColumnKind.Id, true),
            new("patient", ColumnKind.Id),
            new("date", ColumnKind.Date, true),
            new("posted", ColumnKind.Date),
            new("kind", ColumnKind.Word, true, EntryKinds.Words),
            new("code", ColumnKind.FreeWord),
            new("description", ColumnKind.Text),
            new("amount", ColumnKind.Money, true),
            new("provider", ColumnKind.FreeWord),
            new("claim", ColumnKind.Id),
            new("applies_to", ColumnKind.Id),
            new("currency", ColumnKind.FreeWord),
        ],
        [Table.Patients] =
        [
            new("patient", ColumnKind.Id, true),
            new("account", ColumnKind.Id, true),
            new("name", ColumnKind.Text),
            new("birth_date", ColumnKind.Date),
            new("flags", ColumnKind.Flags),
        ],
        [Table.Claims] =
        [
            new("claim", ColumnKind.Id, true),
            new("account", ColumnKind.Id, true),
            new("patient", ColumnKind.Id),
            new("carrier", ColumnKind.FreeWord),
            new("sent", ColumnKind.Date),
            new("status", ColumnKind.Word, true, ExportWords.ClaimStatuses),
            new("received", ColumnKind.Date),
            new("billed", ColumnKind.Money),
            new("estimated_payment", ColumnKind.Money),
            new("estimated_write_off", ColumnKind.Money),
        ],
        [Table.Appointments] =
        [
            new("account", ColumnKind.Id, true),
            new("patient", ColumnKind.Id),
            new("date", ColumnKind.Date, true),
            new("status", ColumnKind.Word, true, ExportWords.AppointmentStatuses),
        ],
        [Table.Contacts] =
        [
            new("account", ColumnKind.Id, true),
            new("date", ColumnKind.Date, true),
            new("kind", ColumnKind.Word, true, ContactWords.Kinds),
            new("step", ColumnKind.FreeWord),
            new("channel", ColumnKind.Word, false, ContactWords.Channels),
            new("direction", ColumnKind.Word, false, ContactWords.Directions),
            new("until", ColumnKind.Date),
            new("amount", ColumnKind.Money),
            new("note", ColumnKind.Text),
        ],
        [Table.PaymentPlans] =
        [
            new("plan", ColumnKind.Id, true),
            new("account", ColumnKind.Id, true),
            new("installment", ColumnKind.Money),
            new("next_due", ColumnKind.Date),
            new("balance", ColumnKind.Money),
            new("missed", ColumnKind.Number),
        ],
        [Table.Remittances] =
        [
            new("trace", ColumnKind.Id, true),
            new("payer", ColumnKind.Id, true),
            new("line", ColumnKind.Id, true),
            new("account", ColumnKind.Id, true),
            new("claim", ColumnKind.Id, true),
            new("date", ColumnKind.Date, true),
            new("kind", ColumnKind.Word, true, ExportWords.RemittanceKinds),
            new("paid", ColumnKind.Money, true),
            new("write_off", ColumnKind.Money, true),
            new("refused", ColumnKind.Money, true),
            new("payer_name", ColumnKind.Text),
            new("billed", ColumnKind.Money),
            new("patient_part", ColumnKind.Money),
            new("other_payers", ColumnKind.Money),
            new("reasons", ColumnKind.Text),
            new("reference", ColumnKind.Text),
        ],
        [Table.Aging] =
        [
            new("account", ColumnKind.Id, true),
            new("aged_0_30", ColumnKind.Money),
            new("aged_31_60", ColumnKind.Money),
            new("aged_61_90", ColumnKind.Money),
            new("aged_over_90", ColumnKind.Money),
            new("credit", ColumnKind.Money),
            new("insurance_estimate", ColumnKind.Money),
            new("balance", ColumnKind.Money),
        ],
    };

    /// <summary>The columns of a table.</summary>
    public static Column[] Of(Table table) => ByTable[table];
}

/// <summary>The closed lists of words in an export, each in the order of its enumeration.</summary>
internal static class ExportWords
{
    public static readonly IReadOnlyList<string> AccountStatuses = ["active", "inactive", "deceased"];
    public static readonly IReadOnlyList<string> ClaimStatuses = ["unsent", "sent", "received", "denied"];
    public static readonly IReadOnlyList<string> RemittanceKinds = ["answer", "denial", "reversal", "takeback"];
    public static readonly IReadOnlyList<string> AppointmentStatuses =
    [
        "completed",
        "scheduled",
        "missed",
        "cancelled",
    ];
}
