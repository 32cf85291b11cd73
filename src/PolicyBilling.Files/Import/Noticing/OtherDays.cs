using PolicyBilling.Ledgers;
using static PolicyBilling.Files.Import.Noticing.DayChecks;

namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Looks at the days of promises, holds, claims, births and appointments.</summary>
internal static class OtherDays
{
    private const int FiveYears = 5 * 366;

    /// <summary>Looks at everything that was read, once the tables are grouped by account.</summary>
    public static void Notice(ImportRun run)
    {
        NoticeContacts(run);
        NoticeClaims(run);
        if (run.Settings.AsOf is not { } day)
            return;
        NoticePatients(run, day.DayNumber);
        NoticeAppointments(run, day.DayNumber);
    }

    private static void NoticeContacts(ImportRun run)
    {
        var data = run.Data;
        if (run.ReaderOf(Table.Contacts) is not { } contacts)
            return;
        var backwards = new Touched(run, contacts, EndsBefore, "until");
        var far = new Touched(run, contacts, FarAhead, "until");
        foreach (var (account, row) in Rows(data, data.Contacts))
        {
            if (row.Until == 0 || row.Kind is not (ContactKind.Promise or ContactKind.Hold))
                continue;
            var what =
                row.Kind == ContactKind.Hold ? Said.In("hold", $"La retenue") : Said.In("promise", $"La promesse");
            if (row.Until < row.Date)
                backwards.Add(
                    account,
                    Said.In(
                        $"The {what} of {Written(row.Date)} ends before it begins, on {Written(row.Until)}: is "
                            + $"{Written(Later(row.Until, row.Date))} meant?",
                        $"{what} du {Written(row.Date)} finit avant de commencer, le {Written(row.Until)} : veut-on "
                            + $"dire {Written(Later(row.Until, row.Date))} ?"
                    )
                );
            else if (row.Until > row.Date + FiveYears)
                far.Add(
                    account,
                    Said.In(
                        $"The {what} of {Written(row.Date)} runs until {Written(row.Until)}: check the year.",
                        $"{what} du {Written(row.Date)} va jusqu’au {Written(row.Until)} : vérifier l’année."
                    )
                );
        }
        backwards.Tell();
        far.Tell();
    }

    // The same day of the first year in which it comes after the other.
    private static int Later(int until, int date)
    {
        var (end, begin) = (DateOnly.FromDayNumber(until), DateOnly.FromDayNumber(date));
        var years = Math.Max(1, begin.Year - end.Year);
        return end.AddYears(end.AddYears(years) < begin ? years + 1 : years).DayNumber;
    }

    private static void NoticeClaims(ImportRun run)
    {
        const int TwoMonths = 60;
        var data = run.Data;
        if (run.ReaderOf(Table.Claims) is not { } claims || run.ReaderOf(Table.Ledger) is null)
            return;
        var touched = new Touched(run, claims, SentBefore, "sent", "claim");
        foreach (var (account, claim) in Rows(data, data.Claims))
        {
            var visit = Visit(data, account, claim.Claim);
            if (claim.Sent > 0 && visit > 0 && claim.Sent < visit - TwoMonths)
                touched.Add(
                    account,
                    Said.In(
                        $"The claim '{data.ClaimIds[claim.Claim]}' was sent on {Written(claim.Sent)}, long before its "
                            + $"visit of {Written(visit)}: check the day.",
                        $"La demande « {data.ClaimIds[claim.Claim]} » a été envoyée le {Written(claim.Sent)}, "
                            + $"longtemps avant sa visite du {Written(visit)} : vérifier le jour."
                    ),
                    data.ClaimIds[claim.Claim]
                );
        }
        touched.Tell();
    }

    private static int Visit(PracticeData data, int account, int claim)
    {
        var visit = 0;
        for (var i = 0; i < data.Ledger.CountOf(account); i++)
        {
            ref readonly var entry = ref data.Ledger.Of(account, i);
            if (entry.Claim == claim && entry.Kind == EntryKind.Charge && (visit == 0 || entry.Date < visit))
                visit = entry.Date;
        }
        return visit;
    }

    private static void NoticePatients(ImportRun run, int asOf)
    {
        var data = run.Data;
        if (run.ReaderOf(Table.Patients) is not { } patients)
            return;
        var touched = new Touched(run, patients, Unborn, "birth_date", "patient");
        foreach (var (account, patient) in Rows(data, data.Patients))
            if (patient.BirthDate > asOf)
                touched.Add(
                    account,
                    Said.In(
                        $"The patient '{data.PatientIds[patient.Patient]}' is born on "
                            + $"{Written(patient.BirthDate)}, after "
                            + $"the export's {Written(asOf)}: check the year.",
                        $"Le patient « {data.PatientIds[patient.Patient]} » est né le {Written(patient.BirthDate)}, "
                            + $"après l’export du {Written(asOf)} : vérifier l’année."
                    ),
                    data.PatientIds[patient.Patient]
                );
        touched.Tell();
    }

    private static void NoticeAppointments(ImportRun run, int asOf)
    {
        const int ThreeMonths = 92,
            AWeek = 7,
            Few = 3,
            ShareStillScheduled = 5;
        var data = run.Data;
        if (run.ReaderOf(Table.Appointments) is not { } appointments)
            return;
        var (ahead, scheduled, recent) = (new Tally(), 0, 0);
        foreach (var (account, visit) in Rows(data, data.Appointments))
        {
            if (visit.Date > asOf && visit.Status == AppointmentStatus.Completed)
                ahead.Add(appointments.LineOf(account), $"{data.AccountIds[account]}, {Written(visit.Date)}");
            if (visit.Date > asOf - AWeek || visit.Date < asOf - ThreeMonths)
                continue;
            recent++;
            scheduled += visit.Status == AppointmentStatus.Scheduled ? 1 : 0;
        }
        if (ahead.Count > 0)
            appointments.Problems.Notice(
                CompletedAhead,
                ahead.Line,
                "date",
                null,
                Said.In(
                    $"{ahead.Rows("is", "are", "est terminée", "sont terminées")} completed after the "
                        + $"export's {Written(asOf)}, the first for "
                        + $"{ahead.First}: check the "
                        + "day or the status.",
                    $"{ahead.Rows("is", "are", "est terminée", "sont terminées")} après l’export du "
                        + $"{Written(asOf)}, en premier pour {ahead.First} : vérifier le jour ou le statut."
                )
            );
        if (scheduled >= Few && scheduled * ShareStillScheduled > recent)
            appointments.Problems.Notice(
                StillScheduled,
                0,
                "status",
                null,
                Said.In(
                    $"{scheduled:N0} of {recent:N0} appointments of the three months before {Written(asOf)} are still "
                        + $"scheduled: is the "
                        + "table an older export? Nobody can tell who came.",
                    $"{scheduled:N0} des {recent:N0} rendez-vous des trois mois avant le {Written(asOf)} sont "
                        + $"encore prévus : la table est-elle d’un export plus ancien ? Personne ne peut dire qui est "
                        + $"venu."
                )
            );
    }
}
