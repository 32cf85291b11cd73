using System.Text;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>An office's Open Dental database, opened for reading: it becomes a data folder.</summary>
public sealed class OpenDentalImport : IDisposable
{
    private readonly Database _database;
    private readonly SeenSchema _seen;
    private readonly OfficeSettings _settings;

    private OpenDentalImport(Database database, SeenSchema seen)
    {
        (_database, _seen) = (database, seen);
        _settings = OfficeSettings.Read(database);
        Names = OfficeNames.Find(database, seen, _settings);
    }

    /// <summary>The office's own names that need a meaning.</summary>
    public IReadOnlyList<OfficeName> Names { get; }

    /// <summary>Connects and looks at what may be read. Throws <see cref="ConnectorException"/> where that is not
    /// enough.</summary>
    public static OpenDentalImport Open(OpenDentalServer server, CancellationToken cancel)
    {
        var database = Database.Open(server, cancel);
        try
        {
            return new OpenDentalImport(database, SeenSchema.Look(database, server));
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Reads everything as it stands now and writes the tables, row by row. Throws
    /// <see cref="ConnectorException"/> where the connection is lost or the data changes meanwhile: what was written
    /// then is worth nothing.</summary>
    /// <param name="create">Makes a file of the folder.</param>
    /// <param name="answers">What the office's names mean.</param>
    /// <param name="progress">Hears what is being done.</param>
    public ImportSummary Write(Func<string, Stream> create, OfficeAnswers answers, Action<string> progress)
    {
        var counts = RowCounts.Take(_database);
        _database.StartSnapshot();
        var source = new Source(_database, _seen, _settings, Families.Read(_database), answers, new ImportSummary());
        var check = new AgingCheck(source.Families, _settings.LastAging ?? _settings.Today, _settings.AdjustmentsFirst);
        WriteTables(create, source, check, progress);
        counts.MustBeTheSame();
        Tell(source, check);
        WriteText(create, OfficeYaml.FileName, OfficeYaml.Write(Names, answers));
        WriteText(
            create,
            "export.yaml",
            Encoding.UTF8.GetBytes($"source: Open Dental\nas_of: {_settings.Today:yyyy-MM-dd}\n")
        );
        return source.Summary;
    }

    /// <summary>The files of a first <c>policies</c> folder, by name, that does what the office's billing options
    /// do.</summary>
    public IReadOnlyDictionary<string, string> Policies() =>
        BillingList.Policies(
            _settings,
            [.. Names.Where(name => name.Section == OfficeSection.BillingTypes).Select(name => name.Name)],
            BillingList.ReadDunnings(_database, _seen, _settings)
        );

    /// <inheritdoc />
    public void Dispose() => _database.Dispose();

    private static void WriteTables(
        Func<string, Stream> create,
        Source source,
        AgingCheck check,
        Action<string> progress
    )
    {
        CsvOutput Open(string table, IReadOnlyList<string> columns) =>
            new(new StreamWriter(create($"{table}.csv"), new UTF8Encoding(false), 1 << 16), columns);

        progress("Reading patients …");
        using (var accounts = Open("accounts", PeopleTables.AccountColumns))
        using (var patients = Open("patients", PeopleTables.PatientColumns))
            PeopleTables.Write(accounts, patients, source);
        progress("Reading claims …");
        var procedures = new Procedures(source.Database.About("procedurelog"));
        var claims = Claims.Read(source, procedures, check);
        using (var csv = Open("ledger", LedgerTable.Columns))
        {
            var ledger = new LedgerTable(csv, source, procedures, check);
            progress("Reading procedures …");
            ChargeRows.Write(source, procedures, ledger);
            progress("Reading payments …");
            InsuranceRows.Write(source, claims, ledger);
            PaymentRows.Write(source, AdjustmentRows.Write(source, ledger), ledger);
            PlanRows.Write(source, ledger, check);
            if (ledger.WithoutPosted > 0)
                source.Summary.Lines.Add(OpenDentalWords.WithoutPosted(ledger.WithoutPosted));
        }
        using (var csv = Open("claims", Claims.Columns))
            claims.Write(csv, source, check);
        progress("Reading appointments and contacts …");
        using (var csv = Open("appointments", OtherTables.AppointmentColumns))
            OtherTables.WriteAppointments(csv, source);
        using (var csv = Open("contacts", OtherTables.ContactColumns))
            OtherTables.WriteContacts(csv, source);
        using (var csv = Open("payment_plans", PlanTable.Columns))
            PlanTable.Write(csv, source);
    }

    private void Tell(Source source, AgingCheck check)
    {
        var (summary, families) = (source.Summary, source.Families);
        summary.AsOf = _settings.Today;
        var differences = check.Differences();
        summary.Differs = differences.Any(difference => !difference.IsExplained);
        summary.Check = CheckWords.Tell(families.Guarantors.Count, differences, check.Day, _settings.Today);
        summary.Lines.AddRange(_seen.Lacking);
        if (_settings.LastAging is null)
            summary.Lines.Add(CheckWords.NeverAged(_settings.Today));
        if (families.LeftOut > 0)
            summary.Lines.Add(OpenDentalWords.Deleted(families.LeftOut));
        if (families.Orphans.Count > 0)
            summary.Lines.Add(OpenDentalWords.Orphans(families.Orphans.Count));
        summary.Lines.Add(OpenDentalWords.OtherAging(_settings.AdjustmentsFirst));
    }

    private static void WriteText(Func<string, Stream> create, string name, byte[] content)
    {
        using var stream = create(name);
        stream.Write(content);
    }
}
