using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices days that cannot be meant, held against the day of the export and against each other.</summary>
internal static class DayChecks
{
    /// <summary>Dates that fit another order than the one declared.</summary>
    public static readonly DataCheck Swapped = new(
        "swapped-dates",
        Effect.Refuses,
        "All dates of a table fit with day and month the other way round, and some do not fit as export.yaml says.",
        "Write the right `dates` into export.yaml, or export all tables alike."
    );

    /// <summary>Rows dated after the day of the export.</summary>
    public static readonly DataCheck AfterExport = new(
        "after-the-export",
        Effect.Holds,
        "An entry, a hold or another contact is dated, or was entered, after the day of the export: it was typed "
            + "wrongly, or "
            + "day and month are swapped.",
        "Correct the date in the practice system."
    );

    /// <summary>A day of the export before many of its rows.</summary>
    public static readonly DataCheck AsOfTooEarly = new(
        "as-of-too-early",
        Effect.Warns,
        "Many rows are dated after `as_of` in export.yaml: they do not count.",
        "Correct `as_of` if the export is newer."
    );

    /// <summary>A day of the export long after its newest entry.</summary>
    public static readonly DataCheck AsOfTooLate = new(
        "as-of-too-late",
        Effect.Warns,
        "The newest entry of the ledger is more than six weeks older than `as_of` in export.yaml: the ledger is an "
            + "older "
            + "export, or the day is wrong.",
        "Export the ledger again, or correct `as_of`."
    );

    /// <summary>A day long before all others.</summary>
    public static readonly DataCheck LongAgo = new(
        "long-ago",
        Effect.Holds,
        "An entry is dated decades before all others, such as 1926 for 2026.",
        "Correct the date in the practice system."
    );

    /// <summary>A promise or a hold without an end in sight.</summary>
    public static readonly DataCheck FarAhead = new(
        "far-ahead",
        Effect.Warns,
        "A promise or a hold runs for more than five years.",
        "Correct its end."
    );

    /// <summary>A promise or a hold that ends before it begins.</summary>
    public static readonly DataCheck EndsBefore = new(
        "ends-before-it-begins",
        Effect.Holds,
        "A promise or a hold ends before the day on which it was made.",
        "Correct its end; often the year is last year's."
    );

    /// <summary>A birth date in the future.</summary>
    public static readonly DataCheck Unborn = new(
        "born-after-the-export",
        Effect.Holds,
        "A patient is born after the day of the export, such as 2071 for 1971: nobody can tell who is a minor.",
        "Correct the birth date in the practice system."
    );

    /// <summary>A visit completed in the future.</summary>
    public static readonly DataCheck CompletedAhead = new(
        "completed-ahead",
        Effect.Warns,
        "A visit after the day of the export is completed already.",
        "Correct the date or the status of the appointment."
    );

    /// <summary>Appointments of the past that are still scheduled.</summary>
    public static readonly DataCheck StillScheduled = new(
        "still-scheduled",
        Effect.Warns,
        "Many appointments of the last three months are still scheduled: the table is an older export.",
        "Export the appointments again."
    );

    /// <summary>A claim sent before its visit.</summary>
    public static readonly DataCheck SentBefore = new(
        "sent-before-the-visit",
        Effect.Holds,
        "A claim was sent more than two months before the visit that it is for.",
        "Correct the day on which it was sent."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All =
    [
        Swapped,
        AfterExport,
        LongAgo,
        EndsBefore,
        Unborn,
        SentBefore,
        AsOfTooEarly,
        AsOfTooLate,
        StillScheduled,
        CompletedAhead,
        FarAhead,
    ];

    // So few rows after the export are slips; so large a share of them means that the day is wrong.
    private const int Slips = 4,
        ShareOfSlips = 20;
    private const int SixWeeks = 45,
        EnoughEntries = 10;
    private const int ThirtyYears = 30 * 365,
        TenYears = 10 * 365,
        FiveYears = 5 * 366;

    /// <summary>Looks at everything that was read, once the tables are grouped by account.</summary>
    public static void Notice(ImportRun run)
    {
        NoticeLongAgo(run);
        NoticeContacts(run);
        NoticeClaims(run);
        if (run.Settings.AsOf is not { } day)
            return;
        var asOf = day.DayNumber;
        NoticeEntries(run, asOf);
        NoticeOldLedger(run, asOf);
        NoticePatients(run, asOf);
        NoticeAppointments(run, asOf);
    }

    private static IEnumerable<(int Account, int Index)> Rows<T>(PracticeData data, AccountRows<T> rows)
        where T : struct
    {
        for (var account = 0; account < data.Accounts.Count; account++)
        for (var i = 0; i < rows.CountOf(account); i++)
            yield return (account, i);
    }

    private static void NoticeEntries(ImportRun run, int asOf)
    {
        var data = run.Data;
        var late = new List<(int Account, int Day, string Entry)>();
        if (HasLateEntry(data, asOf))
            for (var account = 0; account < data.Accounts.Count; account++)
            for (var i = 0; i < data.Ledger.CountOf(account); i++)
            {
                ref readonly var entry = ref data.Ledger.Of(account, i);
                if (entry.Date > asOf || entry.Posted > asOf)
                    late.Add((account, Math.Max(entry.Date, entry.Posted), data.EntryIds[entry.Entry]));
            }
        var contacts = Rows(data, data.Contacts)
            .Where(row => data.Contacts.Of(row.Account, row.Index).Date > asOf)
            .Select(row => (row.Account, data.Contacts.Of(row.Account, row.Index).Date, ""))
            .ToList();
        Late(run, Table.Ledger, data.Ledger.Count, late, asOf);
        Late(run, Table.Contacts, data.Contacts.Count, contacts, asOf);
    }

    private static bool HasLateEntry(PracticeData data, int asOf)
    {
        for (var row = 0; row < data.Ledger.Count; row++)
            if (data.Ledger[row].Date > asOf || data.Ledger[row].Posted > asOf)
                return true;
        return false;
    }

    private static int Newest(PracticeData data, int asOf)
    {
        var newest = 0;
        for (var row = 0; row < data.Ledger.Count; row++)
            if (data.Ledger[row].Date is var date && date <= asOf)
                newest = Math.Max(newest, date);
        return newest;
    }

    private static void Late(
        ImportRun run,
        Table table,
        int all,
        List<(int Account, int Day, string Entry)> late,
        int asOf
    )
    {
        if (late.Count == 0 || run.ReaderOf(table) is not { } reader)
            return;
        if (late.Count > Slips && late.Count * ShareOfSlips > all)
        {
            reader.Problems.Notice(
                AsOfTooEarly,
                0,
                "date",
                null,
                $"{late.Count:N0} of {all:N0} rows are dated after {Written(asOf)}, the `as_of` of export.yaml, up to "
                    + $"{Written(late.Max(row => row.Day))}: they do not count. Correct `as_of` if the export is newer."
            );
            return;
        }
        foreach (
            var rows in late.GroupBy(row => row.Account)
                .OrderBy(rows => run.Data.AccountIds[rows.Key], StringComparer.Ordinal)
        )
        {
            var (account, day, entry) = rows.MinBy(row => row.Day);
            var what = entry.Length > 0 ? $"The entry '{entry}'" : "A contact";
            var meant =
                DateText.Swapped(day) is { } swapped && swapped <= asOf ? $" {Written(swapped)} may be meant." : "";
            run.Hold(
                reader.Problems.Notice(
                    AfterExport,
                    reader.LineOf(account),
                    "date",
                    run.Data.AccountIds[account],
                    $"{what} has the day {Written(day)}, after the export's {Written(asOf)}: it cannot have been "
                        + $"there yet."
                        + $"{meant} Correct it in the practice system."
                ),
                [account]
            );
        }
    }

    private static void NoticeOldLedger(ImportRun run, int asOf)
    {
        if (run.ReaderOf(Table.Ledger) is not { } ledger || run.Data.Ledger.Count < EnoughEntries)
            return;
        var newest = Newest(run.Data, int.MaxValue);
        if (asOf - newest > SixWeeks)
            ledger.Problems.Notice(
                AsOfTooLate,
                0,
                "date",
                null,
                $"The newest entry is of {Written(newest)}, {asOf - newest:N0} days before the export's "
                    + $"{Written(asOf)}: export the "
                    + "ledger again, or correct `as_of` in export.yaml."
            );
    }

    // Far from all others: whoever has been in practice for long has entries of every year.
    private static void NoticeLongAgo(ImportRun run)
    {
        var data = run.Data;
        if (run.ReaderOf(Table.Ledger) is not { } ledger || data.Ledger.Count == 0)
            return;
        var newest = Newest(data, run.Settings.AsOf?.DayNumber ?? int.MaxValue);
        if (Oldest(data, 0) >= newest - TenYears)
            return;
        var old = Rows(data, data.Ledger)
            .Where(row => data.Ledger.Of(row.Account, row.Index).Date < newest - TenYears)
            .Select(row => (row.Account, data.Ledger.Of(row.Account, row.Index).Date))
            .OrderBy(row => row.Date)
            .ToList();
        var rest = Oldest(data, newest - TenYears);
        foreach (var (account, date) in old)
            if (
                date < newest - ThirtyYears
                || (old.Count * ShareOfSlips < data.Ledger.Count && rest - date > FiveYears)
            )
                run.Hold(
                    ledger.Problems.Notice(
                        LongAgo,
                        ledger.LineOf(account),
                        "date",
                        data.AccountIds[account],
                        $"An entry is of {Written(date)}, decades before the others: check the year."
                    ),
                    [account]
                );
    }

    private static int Oldest(PracticeData data, int notBefore)
    {
        var oldest = int.MaxValue;
        for (var row = 0; row < data.Ledger.Count; row++)
            if (data.Ledger[row].Date is var date && date >= notBefore)
                oldest = Math.Min(oldest, date);
        return oldest;
    }

    private static void NoticeContacts(ImportRun run)
    {
        var data = run.Data;
        if (run.ReaderOf(Table.Contacts) is not { } contacts)
            return;
        foreach (var (account, index) in Rows(data, data.Contacts))
        {
            var row = data.Contacts.Of(account, index);
            if (row.Until == 0 || row.Kind is not (ContactKind.Promise or ContactKind.Hold))
                continue;
            var what = row.Kind == ContactKind.Hold ? "hold" : "promise";
            if (row.Until < row.Date)
                run.Hold(
                    contacts.Problems.Notice(
                        EndsBefore,
                        contacts.LineOf(account),
                        "until",
                        data.AccountIds[account],
                        $"The {what} of {Written(row.Date)} ends before it begins, on {Written(row.Until)}: is "
                            + $"{Written(Later(row.Until, row.Date))} meant?"
                    ),
                    [account]
                );
            else if (row.Until > row.Date + FiveYears)
                contacts.Problems.Notice(
                    FarAhead,
                    contacts.LineOf(account),
                    "until",
                    data.AccountIds[account],
                    $"The {what} of {Written(row.Date)} runs until {Written(row.Until)}: check the year."
                );
        }
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
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            if (data.Claims.CountOf(account) == 0)
                continue;
            for (var c = 0; c < data.Claims.CountOf(account); c++)
            {
                var claim = data.Claims.Of(account, c);
                var visit = Visit(data, account, claim.Claim);
                if (claim.Sent == 0 || visit == 0 || claim.Sent >= visit - TwoMonths)
                    continue;
                run.Hold(
                    claims.Problems.Notice(
                        SentBefore,
                        claims.LineOf(account),
                        "sent",
                        data.AccountIds[account],
                        $"The claim '{data.ClaimIds[claim.Claim]}' was sent on {Written(claim.Sent)}, long before "
                            + $"its visit of "
                            + $"{Written(visit)}: check the day."
                    ),
                    [account]
                );
            }
        }
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
        foreach (var (account, index) in Rows(data, data.Patients))
        {
            var patient = data.Patients.Of(account, index);
            if (patient.BirthDate <= asOf)
                continue;
            run.Hold(
                patients.Problems.Notice(
                    Unborn,
                    patients.LineOf(account),
                    "birth_date",
                    data.AccountIds[account],
                    $"The patient '{data.PatientIds[patient.Patient]}' is born on {Written(patient.BirthDate)}, "
                        + $"after the "
                        + $"export's {Written(asOf)}: check the year."
                ),
                [account]
            );
        }
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
        foreach (var (account, index) in Rows(data, data.Appointments))
        {
            var visit = data.Appointments.Of(account, index);
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
                $"{ahead.Rows("is", "are")} completed after the export's {Written(asOf)}, the first for "
                    + $"{ahead.Said}: check the "
                    + "day or the status."
            );
        if (scheduled >= Few && scheduled * ShareStillScheduled > recent)
            appointments.Problems.Notice(
                StillScheduled,
                0,
                "status",
                null,
                $"{scheduled:N0} of {recent:N0} appointments of the three months before {Written(asOf)} are still "
                    + $"scheduled: is the "
                    + "table an older export? Nobody can tell who came."
            );
    }

    private static string Written(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd");
}
