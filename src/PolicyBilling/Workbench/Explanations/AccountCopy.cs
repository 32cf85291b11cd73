using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>
/// One account taken out of a practice's data, with nothing of any other and only what was known on a day: its facts
/// on that day are the
/// same, and on later days they are what they will be if nothing more is posted.
/// </summary>
internal sealed class AccountCopy(PracticeData source, int account, DateOnly knownOn)
{
    private readonly int _day = knownOn.DayNumber;

    // In the order in which they count, so that no reader of a copy has to put them in order again.
    private LedgerEntry[]? _entries;

    /// <summary>The day whose knowledge it holds.</summary>
    public DateOnly KnownOn => knownOn;

    /// <summary>Whether an account's rows, but what is to come, were all known on a day: then a copy would leave
    /// nothing out.</summary>
    public static bool IsNeedless(PracticeData source, int account, DateOnly knownOn)
    {
        var day = knownOn.DayNumber;
        for (var i = 0; i < source.Ledger.CountOf(account); i++)
            if (!source.Ledger.Of(account, i).CountsOn(day))
                return false;
        for (var i = 0; i < source.Claims.CountOf(account); i++)
            if (source.Claims.Of(account, i) is var claim && (claim.Sent > day || claim.Received > day))
                return false;
        for (var i = 0; i < source.Appointments.CountOf(account); i++)
            if (
                source.Appointments.Of(account, i) is { Status: not AppointmentStatus.Scheduled } appointment
                && appointment.Date > day
            )
                return false;
        for (var i = 0; i < source.Contacts.CountOf(account); i++)
            if (source.Contacts.Of(account, i).Date > day)
                return false;
        for (var i = 0; i < source.Remittances.CountOf(account); i++)
            if (source.Remittances.Of(account, i).Date > day)
                return false;
        return true;
    }

    /// <summary>A fresh copy, with a change made to its rows.</summary>
    public PracticeData With(Action<AccountDraft>? change = null)
    {
        var draft = new AccountDraft();
        CopyAccount(draft);
        CopyLedger(draft);
        CopyClaims(draft);
        CopyOthers(draft);
        change?.Invoke(draft);
        return draft.Finish();
    }

    private void CopyAccount(AccountDraft draft)
    {
        var (data, row) = (draft.Data, source.Accounts[account]);
        data.AccountIds.Intern(source.AccountIds[account]);
        (data.Source, data.Folder, data.ExportedAsOf, data.Present, data.NotExported, data.EarliestAsOf) = (
            source.Source,
            source.Folder,
            source.ExportedAsOf,
            source.Present,
            source.NotExported,
            source.EarliestAsOf
        );
        (data.FillsAppliesTo, data.HasPostalCodes) = (source.FillsAppliesTo, source.HasPostalCodes);
        data.Accepted = [.. source.Accepted.Where(entry => entry.Account == source.AccountIds[account])];
        draft.Account = row with
        {
            Name = Text(data, row.Name),
            Email = Text(data, row.Email),
            Phone = Text(data, row.Phone),
            Address = Text(data, row.Address),
            City = Word(data, row.City),
            PostalCode = Word(data, row.PostalCode),
            BillingType = Word(data, row.BillingType),
            Provider = Word(data, row.Provider),
            Language = Word(data, row.Language),
            State = Word(data, row.State),
            Flags = data.FlagSets.Intern(source.FlagSets[row.Flags]),
        };
        if (source.BadAccounts.TryGetValue(account, out var problem))
            data.Hold(AccountDraft.Number, problem);
        data.Add(source.Problems.Where(found => found.Account == source.AccountIds[account]));
    }

    private void CopyLedger(AccountDraft draft)
    {
        foreach (var row in _entries ??= Known())
        {
            var copy = row;
            copy.Entry = Id(draft.Data.EntryIds, source.EntryIds, row.Entry);
            copy.AppliesTo = Id(draft.Data.EntryIds, source.EntryIds, row.AppliesTo);
            copy.Patient = Id(draft.Data.PatientIds, source.PatientIds, row.Patient);
            copy.Claim = Id(draft.Data.ClaimIds, source.ClaimIds, row.Claim);
            draft.Ledger.Add(copy);
            var text = source.EntryTexts.Of(row.Entry);
            draft.Data.Keep(copy.Entry, text.Code, text.Description);
        }
    }

    private LedgerEntry[] Known()
    {
        var ledger = new AccountLedger(source);
        ledger.Read(account, _day);
        return [.. Enumerable.Range(0, ledger.Count).Select(place => ledger[place])];
    }

    // An answer or a sending that came later is not known yet, and a claim whose charges all came later is not there.
    private void CopyClaims(AccountDraft draft)
    {
        var (later, known) = (new HashSet<int>(), new HashSet<int>());
        for (var i = 0; i < source.Ledger.CountOf(account); i++)
        {
            ref readonly var entry = ref source.Ledger.Of(account, i);
            if (entry.Date > _day || entry.Posted > _day)
            {
                if (entry.Cents > 0)
                    later.Add(entry.Claim);
            }
            else if (entry.Kind <= EntryKind.OpeningBalance)
                known.Add(entry.Claim);
        }
        for (var i = 0; i < source.Claims.CountOf(account); i++)
        {
            var row = source.Claims.Of(account, i);
            if (later.Contains(row.Claim) && !known.Contains(row.Claim))
                continue;
            if (row.Status is ClaimStatus.Received or ClaimStatus.Denied && row.Received > _day)
                row = row with { Status = ClaimStatus.Sent, Received = 0 };
            if (row.Status == ClaimStatus.Sent && row.Sent > _day)
                row = row with { Status = ClaimStatus.Unsent, Sent = 0 };
            draft.Claims.Add(
                row with
                {
                    Claim = Id(draft.Data.ClaimIds, source.ClaimIds, row.Claim),
                    Patient = Id(draft.Data.PatientIds, source.PatientIds, row.Patient),
                    Carrier = Word(draft.Data, row.Carrier),
                }
            );
        }
    }

    private void CopyOthers(AccountDraft draft)
    {
        var data = draft.Data;
        for (var i = 0; i < source.Patients.CountOf(account); i++)
        {
            var row = source.Patients.Of(account, i);
            data.Patients.Add(
                AccountDraft.Number,
                row with
                {
                    Patient = Id(data.PatientIds, source.PatientIds, row.Patient),
                    Name = Text(data, row.Name),
                    Flags = data.FlagSets.Intern(source.FlagSets[row.Flags]),
                }
            );
        }
        for (var i = 0; i < source.Appointments.CountOf(account); i++)
        {
            var row = source.Appointments.Of(account, i);
            if (row.Date > _day && row.Status != AppointmentStatus.Scheduled)
                continue;
            data.Appointments.Add(
                AccountDraft.Number,
                row with
                {
                    Patient = Id(data.PatientIds, source.PatientIds, row.Patient),
                }
            );
        }
        for (var i = 0; i < source.Contacts.CountOf(account); i++)
        {
            var row = source.Contacts.Of(account, i);
            if (row.Date <= _day)
                draft.Contacts.Add(row with { Step = Word(data, row.Step) });
        }
        for (var i = 0; i < source.Plans.CountOf(account); i++)
        {
            var row = source.Plans.Of(account, i);
            data.Plans.Add(AccountDraft.Number, row with { Plan = Text(data, row.Plan) });
        }
        CopyRemittances(data);
    }

    private void CopyRemittances(PracticeData data)
    {
        for (var i = 0; i < source.Remittances.CountOf(account); i++)
            if (source.Remittances.Of(account, i) is var row && row.Date <= _day)
                data.Remittances.Add(
                    AccountDraft.Number,
                    row with
                    {
                        Claim = Id(data.ClaimIds, source.ClaimIds, row.Claim),
                        Payer = Word(data, row.Payer),
                        Trace = Word(data, row.Trace),
                    }
                );
    }

    private int Text(PracticeData data, int text) => text < 0 ? -1 : data.Texts.Add(source.Texts[text]);

    private int Word(PracticeData data, int word) => Id(data.Words, source.Words, word);

    private static int Id(TextIndex target, TextIndex from, int id) => id < 0 ? -1 : target.Intern(from[id]);
}
