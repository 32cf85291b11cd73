using System.Globalization;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What the import says to the office.</summary>
internal static class OpenDentalWords
{
    // Descriptions of entries that Open Dental shows without one.
    public const string Installment = "Payment plan installment",
        MovedToPlan = "Moved to a payment plan";

    // What is left out of the ledger.
    public const string OfNobody = "entries of patients who are deleted or not there",
        OfOthers = "links of entries to a procedure of another family (the entries themselves are written)",
        WithoutDate = "entries without a date",
        Prepaid = "prepayments that Open Dental keeps off the account (unearned types that are not shown)",
        PaidToPlan = "payments to payment plans, which Open Dental keeps off the account (PayPlansVersion)";

    /// <summary>How long a promise of the log is worth writing down, in days.</summary>
    public const int PromiseDays = 90;

    public static string LeftOut(string what, long rows, long cents) =>
        string.Create(CultureInfo.InvariantCulture, $"Left out: {rows:N0} {what}, {Money.FromCents(cents):N2} in all.");

    public static string Promises(IReadOnlyDictionary<string, DateOnly> promises)
    {
        const int most = 20;
        var shown = promises
            .Take(most)
            .Select(one => FormattableString.Invariant($"{one.Key} ({one.Value:yyyy-MM-dd})"));
        var more = promises.Count > most ? $" and {promises.Count - most} more" : "";
        return $"Promises of the last {PromiseDays} days have neither a day nor an amount in the commlog, so nobody "
            + $"can tell whether they were kept. Accounts: {string.Join(", ", shown)}{more}. Write each down: "
            + $"policybilling record {promises.First().Key} promise --until DATE --amount AMOUNT.";
    }

    public static string LacksTable(string table, bool denied) =>
        denied
            ? $"The user may not read {table}, or it is not there: what it says is not known."
            : $"This version of Open Dental has no {table}: what it says is not known.";

    public static string LacksWanted(string table, string column) =>
        $"{table}.{column} cannot be read: where it says when something was entered or changed, past month-ends and "
        + "the self-check know less.";

    public static string LacksNeeded(string table, IEnumerable<string> columns) =>
        $"  {table} has no {string.Join(", ", columns)}. The import was written for Open Dental 24.3 and needs it: "
        + "update Open Dental, or tell us its version.";

    public static string Denied(string user, string table, IEnumerable<string> columns, string grant) =>
        $"  User {user} may not read {string.Join(", ", columns)} of {table}. Whoever looks after the server can allow "
        + $"it:\n    {grant}";

    public static string ChangedMeanwhile(IReadOnlyList<string> tables) =>
        $"Somebody was at work while the data was read: {string.Join(", ", tables)} changed, and nothing was written. "
        + "Import again when the office is closed.";

    public static string WithoutPosted(long rows) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{rows:N0} entries do not say when they were entered: for past month-ends they count from their own date."
        );

    public static string Orphans(int count) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{count:N0} patients have a guarantor who is deleted or not there: each is an account of their own."
        );

    public static string Deleted(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"Left out: {count:N0} deleted patients.");

    public static string OtherAging(bool adjustmentsFirst) =>
        $"To age as your Open Dental does, write under aging: in practice.yaml `method: "
        + $"{(adjustmentsFirst ? "adjustments-first" : "oldest-first")}` and `taken_back: own-date`.";
}
