using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads <c>appointments</c>.</summary>
internal sealed class AppointmentsReader : TableReader
{
    private readonly int _patient,
        _date,
        _status;

    public AppointmentsReader(ImportRun run)
        : base(run, Table.Appointments) =>
        (_patient, _date, _status) = (Column("patient"), Column("date"), Column("status"));

    /// <inheritdoc/>
    protected override void ReadRow(Row row)
    {
        var date = row.Date(_date, required: true);
        var status = row.Word(_status, required: true);
        if (row.Bad is not null)
            return;
        var read = new AppointmentRow(row.Id(_patient, Data.PatientIds), date, (AppointmentStatus)status);
        Data.Appointments.Add(row.Account, read);
        Fingerprint
            .Row()
            .Add(Data.AccountIds, row.Account)
            .Add(Data.PatientIds, read.Patient)
            .Add(date)
            .Add(status)
            .Done();
    }
}
