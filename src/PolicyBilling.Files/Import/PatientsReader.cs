using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Reads <c>patients</c>.</summary>
internal sealed class PatientsReader : TableReader
{
    private readonly int _patient,
        _name,
        _birthDate,
        _flags;
    private readonly HashSet<(int, int)> _seen = [];

    public PatientsReader(ImportRun run)
        : base(run, Table.Patients) =>
        (_patient, _name, _birthDate, _flags) = (
            Column("patient"),
            Column("name"),
            Column("birth_date"),
            Column("flags")
        );

    /// <inheritdoc/>
    protected override void ReadRow(Row row)
    {
        var id = row.Required(_patient);
        var birthDate = row.Date(_birthDate);
        var flags = Run.Flags.Read(row, _flags, Problems);
        // Who stands in a row that cannot be read is known all the same.
        var patient = id.IsEmpty ? -1 : Data.PatientIds.Intern(id);
        if (row.Bad is not null)
            return;
        if (!_seen.Add((row.Account, patient)))
        {
            row.Fail(
                _patient,
                Said.In(
                    $"The account has the patient {RowText.Shown(id)} on an earlier line already: delete "
                        + $"one of the two "
                        + $"rows.",
                    $"Le compte a déjà le patient {RowText.Shown(id)} sur une ligne plus haut : supprimer l’une "
                        + $"des deux."
                )
            );
            return;
        }
        // Most accounts have their guarantor among their patients: one copy of the name is enough.
        var read = new PatientRow(
            patient,
            Data.Texts.Add(row.Text(_name), known: Data.Accounts[row.Account].Name),
            birthDate,
            flags
        );
        Data.Patients.Add(row.Account, read);
        Fingerprint
            .Row()
            .Add(Data.PatientIds, patient)
            .Add(Data.AccountIds, row.Account)
            .Add(Data.Texts, read.Name)
            .Add(birthDate)
            .Add(Run.Flags.Canonical(flags))
            .Done();
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        Run.KnownPatients = Data.PatientIds.Count;
        Run.Flags.Tell(Problems);
    }
}
