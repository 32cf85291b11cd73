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

    /// <summary>Looks at everything that was read, once the tables are grouped by account.</summary>
    public static void Notice(ImportRun run)
    {
        EntryDays.Notice(run);
        OtherDays.Notice(run);
    }

    /// <summary>The rows of a table, account by account.</summary>
    public static IEnumerable<(int Account, T Row)> Rows<T>(PracticeData data, AccountRows<T> rows)
        where T : struct
    {
        for (var account = 0; account < data.Accounts.Count; account++)
        for (var i = 0; i < rows.CountOf(account); i++)
            yield return (account, rows.Of(account, i));
    }

    /// <summary>A day as messages have it.</summary>
    public static string Written(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd");
}
