using PolicyBilling.Ledgers;
using static PolicyBilling.Files.Import.Noticing.DayChecks;

namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Looks at the days of entries and contacts: after the export, long before it, long ago.</summary>
internal static class EntryDays
{
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
        if (run.Settings.AsOf is not { } day)
            return;
        NoticeEntries(run, day.DayNumber);
        NoticeOldLedger(run, day.DayNumber);
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
            .Where(contact => contact.Row.Date > asOf)
            .Select(contact => (contact.Account, contact.Row.Date, ""))
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
                Said.In(
                    $"{late.Count:N0} of {all:N0} rows are dated after {Written(asOf)}, the `as_of` of "
                        + $"export.yaml, up to "
                        + $"{Written(late.Max(row => row.Day))}: they do not count. Correct `as_of` if "
                        + $"the export is newer.",
                    $"{late.Count:N0} des {all:N0} lignes sont datées après le {Written(asOf)}, l’`as_of` "
                        + $"d’export.yaml, jusqu’au {Written(late.Max(row => row.Day))} : elles ne comptent pas. "
                        + $"Corriger `as_of` si l’export est plus récent."
                )
            );
            return;
        }
        var touched = new Touched(run, reader, AfterExport, "date", "entry");
        foreach (var rows in late.GroupBy(row => row.Account))
        {
            var (account, day, entry) = rows.MinBy(row => (row.Day, row.Entry));
            var what =
                entry.Length > 0
                    ? Said.In($"The entry '{entry}'", $"L’écriture « {entry} »")
                    : Said.In("A contact", $"Un contact");
            var meant =
                DateText.Swapped(day) is { } swapped && swapped <= asOf
                    ? Said.In($" {Written(swapped)} may be meant.", $" Peut-être faut-il {Written(swapped)}.")
                    : Said.Nothing;
            touched.Add(
                account,
                Said.In(
                    $"{what} has the day {Written(day)}, after the export's {Written(asOf)}: it cannot "
                        + $"have been there yet."
                        + $"{meant} Correct it in the practice system.",
                    $"{what} est du {Written(day)}, après l’export du {Written(asOf)} : cela ne pouvait pas "
                        + $"encore y être.{meant} Corriger dans le logiciel du cabinet."
                ),
                entry
            );
        }
        touched.Tell();
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
                Said.In(
                    $"The newest entry is of {Written(newest)}, {asOf - newest:N0} days before the export's "
                        + $"{Written(asOf)}: export the "
                        + "ledger again, or correct `as_of` in export.yaml.",
                    $"La dernière écriture est du {Written(newest)}, {asOf - newest:N0} jours avant l’export du "
                        + $"{Written(asOf)} : exporter de nouveau le grand livre, ou corriger `as_of` dans export.yaml."
                )
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
        var old = Rows(data, data.Ledger).Where(entry => entry.Row.Date < newest - TenYears).ToList();
        var rest = Oldest(data, newest - TenYears);
        var touched = new Touched(run, ledger, LongAgo, "date", "entry");
        foreach (var (account, entry) in old)
            if (
                entry.Date < newest - ThirtyYears
                || (old.Count * ShareOfSlips < data.Ledger.Count && rest - entry.Date > FiveYears)
            )
                touched.Add(
                    account,
                    Said.In(
                        $"An entry is of {Written(entry.Date)}, decades before the others: check the year.",
                        $"Une écriture est du {Written(entry.Date)}, des décennies avant les autres : vérifier "
                            + $"l’année."
                    ),
                    data.EntryIds[entry.Entry]
                );
        touched.Tell();
    }

    private static int Oldest(PracticeData data, int notBefore)
    {
        var oldest = int.MaxValue;
        for (var row = 0; row < data.Ledger.Count; row++)
            if (data.Ledger[row].Date is var date && date >= notBefore)
                oldest = Math.Min(oldest, date);
        return oldest;
    }
}
