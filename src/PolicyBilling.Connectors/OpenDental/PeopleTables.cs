namespace PolicyBilling.Connectors.OpenDental;

/// <summary>Writes <c>accounts</c> and <c>patients</c>: each guarantor, and who belongs to them today.</summary>
internal static class PeopleTables
{
    public static readonly string[] AccountColumns =
    [
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
        "flags",
    ];

    public static readonly string[] PatientColumns = ["patient", "account", "name", "birth_date", "flags"];

    /// <summary>Writes both in one pass.</summary>
    public static void Write(CsvOutput accounts, CsvOutput patients, Source source)
    {
        var flags = AccountFlags(source);
        var medicaid = MedicaidPatients(source);
        source.Database.Read(
            "SELECT PatNum, PatStatus, LName, FName, MiddleI, Birthdate, BillingType, PriProv, Language, State, Email, "
                + "HmPhone, WirelessPhone, Address, Address2, City, Zip FROM patient ORDER BY PatNum",
            row =>
            {
                var (patient, status) = (row.Number(0), row.Number(1));
                if (source.Families.AccountOf(patient) is not (var account and >= 0))
                    return;
                var name = Name(row.Text(2), row.Text(3), row.Text(4), patient);
                if (source.Families.IsGuarantor(patient))
                    WriteAccount(accounts, row, name, source, flags.GetValueOrDefault(account, []));
                List<string> own = [];
                if (Families.IsDeceased(status))
                    own.Add("deceased");
                if (medicaid.Contains(patient))
                    own.Add("medicaid");
                patients
                    .Number(patient)
                    .Text(source.AccountId(account))
                    .Text(name)
                    .Date(row.Date(5))
                    .Text(string.Join(';', own))
                    .EndRow();
                source.Summary.Wrote("patients");
            }
        );
    }

    private static void WriteAccount(CsvOutput accounts, Row row, string name, Source source, HashSet<string> flags)
    {
        var type = source.Settings.Definition(OfficeSettings.BillingTypes, row.Number(6)).Name;
        var ofType = source.Answers.Meaning(OfficeSection.BillingTypes, type);
        accounts
            .Number(row.Number(0))
            .Text(name)
            .Text(type)
            .Text(source.Settings.Provider(row.Number(7)))
            .Text(source.Families.StatusOf(row.Number(0), row.Number(1)))
            .Text(Language(row.Text(8)))
            .Text(row.Text(9))
            .Text(row.Text(10))
            .Text(row.Text(11) is { Length: > 0 } home ? home : row.Text(12))
            .Text(string.Join(", ", new[] { row.Text(13), row.Text(14) }.Where(line => line.Length > 0)))
            .Text(row.Text(15))
            .Text(row.Text(16))
            .Text(string.Join(';', flags.Concat(Split(ofType)).Distinct().Order(StringComparer.Ordinal)))
            .EndRow();
        source.Summary.Wrote("accounts");
    }

    private static string Name(string last, string first, string middle, long patient)
    {
        var given = string.Join(' ', new[] { first, middle }.Where(part => part.Length > 0));
        var name = string.Join(", ", new[] { last, given }.Where(part => part.Length > 0));
        return name.Length > 0 ? name : Source.Id("#", patient);
    }

    // Open Dental keeps a language by its code of three letters, or as the office wrote it.
    private static string Language(string language) =>
        language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? "fr"
        : language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en"
        : "";

    // The popup's text is searched by the server and does not leave it.
    private static Dictionary<int, HashSet<string>> AccountFlags(Source source)
    {
        var flags = new Dictionary<int, HashSet<string>>();
        if (!source.Seen.Has("popup"))
            return flags;
        var archived = source.Seen.Column("p", "popup", "IsArchived");
        foreach (var (section, word, answer) in source.Answers.Lines)
        {
            if (section != OfficeSection.Popups.Key || answer == OfficeSection.None)
                continue;
            source.Database.Read(
                "SELECT p.PatNum FROM popup p WHERE p.IsDisabled = 0 AND COALESCE("
                    + $"{archived}, 0) = 0 AND LOCATE('{Escaped(word)}', LOWER(p.Description)) > 0",
                row =>
                {
                    if (source.Families.AccountOf(row.Number(0)) is not (var account and >= 0))
                        return;
                    if (!flags.TryGetValue(account, out var own))
                        flags[account] = own = [];
                    own.UnionWith(Split(answer));
                }
            );
        }
        return flags;
    }

    private static HashSet<long> MedicaidPatients(Source source)
    {
        var patients = new HashSet<long>();
        source.Database.Read(
            "SELECT p.PatNum FROM patplan p JOIN inssub s ON s.InsSubNum = p.InsSubNum "
                + "JOIN insplan i ON i.PlanNum = s.PlanNum "
                + "JOIN insfilingcode f ON f.InsFilingCodeNum = i.FilingCode WHERE f.EclaimCode = 'MC'",
            row => patients.Add(row.Number(0))
        );
        return patients;
    }

    private static IEnumerable<string> Split(string? flags) =>
        flags?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string Escaped(string word) =>
        word.ToLowerInvariant()
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("'", "''", StringComparison.Ordinal);
}
