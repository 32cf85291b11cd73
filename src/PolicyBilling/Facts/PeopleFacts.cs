using PolicyBilling.Ledgers;

namespace PolicyBilling.Facts;

/// <summary>What is known of an account's guarantor and patients. Reused from account to account.</summary>
internal sealed class PeopleFacts(PracticeData data)
{
    private IReadOnlySet<string> _own = data.FlagSets[0];

    public bool GuarantorDeceased,
        GuarantorUnder18,
        MemberDeceased,
        Turned18;
    public int GuarantorAge;
    public IReadOnlySet<string> Flags = data.FlagSets[0];

    /// <summary>Whether the account itself has a flag.</summary>
    public bool Has(string flag) => _own.Contains(flag);

    /// <summary>Whether the account or a patient of it has a flag.</summary>
    public bool AnyHas(string flag) => Flags.Contains(flag);

    public void Read(int account, DateOnly asOf)
    {
        (GuarantorDeceased, GuarantorUnder18, MemberDeceased, Turned18, GuarantorAge) = (false, false, false, false, 0);
        Flags = _own = data.FlagSets[data.Accounts[account].Flags];
        var guarantor = Guarantor(account);
        for (var i = 0; i < data.Patients.CountOf(account); i++)
        {
            ref readonly var patient = ref data.Patients.Of(account, i);
            var flags = data.FlagSets[patient.Flags];
            var deceased = flags.Contains("deceased");
            if (flags.Count > 0)
                Flags = new HashSet<string>(Flags.Concat(flags), StringComparer.OrdinalIgnoreCase);
            var adult =
                patient.BirthDate == 0 ? default(DateOnly?) : DateOnly.FromDayNumber(patient.BirthDate).AddYears(18);
            if (i == guarantor)
            {
                GuarantorDeceased = deceased;
                GuarantorUnder18 = adult > asOf;
                GuarantorAge = AgeOf(patient.BirthDate, asOf);
            }
            else
            {
                MemberDeceased |= deceased;
                Turned18 |= !deceased && adult <= asOf && adult.Value.AddMonths(12) >= asOf;
            }
        }
    }

    private static int AgeOf(int birthDate, DateOnly asOf) =>
        birthDate == 0 ? 0 : Math.Max(0, Months.Between(DateOnly.FromDayNumber(birthDate), asOf) / 12);

    // The guarantor is the patient with the account's id, else the one of its name.
    private int Guarantor(int account)
    {
        var id = data.AccountIds.Bytes(account);
        var name = data.Accounts[account].Name;
        var byName = -1;
        for (var i = 0; i < data.Patients.CountOf(account); i++)
        {
            ref readonly var patient = ref data.Patients.Of(account, i);
            if (data.PatientIds.Bytes(patient.Patient).SequenceEqual(id))
                return i;
            if (
                byName < 0
                && patient.Name >= 0
                && (
                    patient.Name == name
                    || data.Texts[patient.Name].Equals(data.Texts[name], StringComparison.OrdinalIgnoreCase)
                )
            )
                byName = i;
        }
        return byName;
    }
}
