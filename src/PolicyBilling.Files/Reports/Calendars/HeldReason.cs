using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.Calendars;

namespace PolicyBilling.Files.Reports.Calendars;

/// <summary>What holds accounts on every day of a calendar.</summary>
internal sealed record HeldReason(string Name, Tally Tally)
{
    /// <summary>All of them, the most money first.</summary>
    public static IReadOnlyList<HeldReason> Of(BillingCalendar calendar, Titles titles) =>
        [
            .. calendar
                .NoWayOut.GroupBy(account => titles.Reason(account.Policy, account.Rule))
                .Select(held => new HeldReason(
                    held.Key,
                    new(held.Count(), held.Sum(account => account.PatientPortion))
                ))
                .OrderByDescending(reason => reason.Tally.Amount)
                .ThenBy(reason => reason.Name, StringComparer.Ordinal),
        ];
}
