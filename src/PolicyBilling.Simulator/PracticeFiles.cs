using System.Text;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator;

/// <summary>The seven files of an export, open at once so that accounts stream through one after the other.</summary>
internal sealed class PracticeFiles : IDisposable
{
    private readonly CsvOutput _accounts,
        _ledger,
        _patients,
        _claims,
        _appointments,
        _contacts,
        _plans;
    private long _lastEntry;

    public PracticeFiles(string folder)
    {
        Directory.CreateDirectory(folder);
        CsvOutput Open(string table, params string[] columns) =>
            new(
                new StreamWriter(Path.Combine(folder, table + ".csv"), false, new UTF8Encoding(false), 1 << 16),
                columns
            );
        _accounts = Open(
            "accounts",
            "account",
            "name",
            "billing_type",
            "provider",
            "status",
            "language",
            "state",
            "email",
            "phone",
            "address",
            "city",
            "postal_code",
            "flags"
        );
        _ledger = Open(
            "ledger",
            "entry",
            "account",
            "patient",
            "date",
            "posted",
            "kind",
            "code",
            "description",
            "amount",
            "provider",
            "claim",
            "applies_to"
        );
        _patients = Open("patients", "patient", "account", "name", "birth_date", "flags");
        _claims = Open(
            "claims",
            "claim",
            "account",
            "patient",
            "carrier",
            "sent",
            "status",
            "received",
            "billed",
            "estimated_payment",
            "estimated_write_off"
        );
        _appointments = Open("appointments", "account", "patient", "date", "status");
        _contacts = Open("contacts", "account", "date", "kind", "step", "channel", "until", "amount", "note");
        _plans = Open("payment_plans", "plan", "account", "installment", "next_due", "balance", "missed");
    }

    /// <summary>Takes the files of a practice out of a folder.</summary>
    public static void Delete(string folder)
    {
        foreach (var (_, table) in Tables.All)
            File.Delete(Path.Combine(folder, $"{table}.csv"));
        File.Delete(Path.Combine(folder, "export.yaml"));
    }

    /// <summary>Writes <c>export.yaml</c>: where the data comes from and the day it shows.</summary>
    public static void WriteDescription(string folder, GenerateOptions options)
    {
        var source = options.Source.Replace("\"", "\\\"", StringComparison.Ordinal);
        var asOf = FormattableString.Invariant($"{options.AsOf:yyyy-MM-dd}");
        File.WriteAllText(
            Path.Combine(folder, "export.yaml"),
            $"source: \"{source}\"\nas_of: {asOf}\n",
            new UTF8Encoding(false)
        );
    }

    /// <summary>Writes everything of one account.</summary>
    public void Write(AccountBook book)
    {
        _accounts
            .Text(book.Id)
            .Text(book.Name)
            .Text(book.BillingType)
            .Text(book.Provider)
            .Text(book.Status)
            .Text(book.Language)
            .Text(book.State)
            .Text(book.Email)
            .Text(book.Phone)
            .Text(book.Address)
            .Text(book.City)
            .Text(book.PostalCode)
            .Text(string.Join(';', book.Flags))
            .EndRow();
        foreach (var patient in book.Patients)
            _patients
                .Text(patient.Id)
                .Text(book.Id)
                .Text(patient.Name)
                .Date(patient.Birth)
                .Text(string.Join(';', patient.Flags))
                .EndRow();
        foreach (var entry in book.Entries.OrderBy(entry => entry.Posted))
            Write(book, entry);
        foreach (var claim in book.Claims)
            _claims
                .Text(claim.Id)
                .Text(book.Id)
                .Text(claim.Patient.Id)
                .Text(claim.Carrier)
                .Date(claim.Sent)
                .Text(Word(claim.Status))
                .Date(claim.Received)
                .Money(claim.Billed)
                .Money(claim.EstimatedPayment)
                .Money(claim.EstimatedWriteOff)
                .EndRow();
        foreach (var appointment in book.Appointments.OrderBy(appointment => appointment.Date))
            _appointments
                .Text(book.Id)
                .Text(appointment.Patient.Id)
                .Date(appointment.Date)
                .Text(Word(appointment.Status))
                .EndRow();
        foreach (var contact in book.Contacts.OrderBy(contact => contact.Date))
            _contacts
                .Text(book.Id)
                .Date(contact.Date)
                .Text(contact.Kind)
                .Text(contact.Step)
                .Text(contact.Channel)
                .Date(contact.Until)
                .Money(contact.Cents)
                .Text(contact.Note)
                .EndRow();
        foreach (var plan in book.Plans)
            _plans
                .Text(plan.Id)
                .Text(book.Id)
                .Money(plan.Installment)
                .Date(plan.NextDue)
                .Money(plan.Balance)
                .Number(plan.Missed)
                .EndRow();
    }

    public void Dispose()
    {
        foreach (var file in new[] { _accounts, _ledger, _patients, _claims, _appointments, _contacts, _plans })
            file.Dispose();
    }

    private void Write(AccountBook book, Entry entry)
    {
        entry.Id = ++_lastEntry;
        _ledger
            .Number(entry.Id)
            .Text(book.Id)
            .Text(entry.Patient?.Id ?? "")
            .Date(entry.Date)
            .Date(entry.Posted)
            .Text(entry.Kind.Word())
            .Text(entry.Code)
            .Text(entry.Description)
            .Money(entry.Cents)
            .Text(entry.Provider)
            .Text(entry.Claim?.Id ?? "")
            .Number(entry.AppliesTo?.Id)
            .EndRow();
    }

    private static string Word(ClaimStatus status) =>
        status switch
        {
            ClaimStatus.Unsent => "unsent",
            ClaimStatus.Sent => "sent",
            ClaimStatus.Received => "received",
            _ => "denied",
        };

    private static string Word(AppointmentStatus status) =>
        status switch
        {
            AppointmentStatus.Completed => "completed",
            AppointmentStatus.Scheduled => "scheduled",
            AppointmentStatus.Missed => "missed",
            _ => "cancelled",
        };
}
