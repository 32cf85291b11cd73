using System.Globalization;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What the self-check found, in sentences, the summary first.</summary>
internal static class CheckWords
{
    private const int MostAccounts = 10;

    public static IReadOnlyList<string> Tell(
        int accounts,
        IReadOnlyList<AgingDifference> differences,
        DateOnly day,
        DateOnly today
    )
    {
        var lines = new List<string>
        {
            string.Create(
                CultureInfo.InvariantCulture,
                $"Self-check: {accounts - differences.Count:N0} of {accounts:N0} accounts agree to the cent with what "
                    + $"Open Dental computed for {day:yyyy-MM-dd}."
            ),
        };
        foreach (var kind in differences.GroupBy(difference => difference.Cause).OrderBy(kind => kind.Key))
            lines.Add(Line([.. kind], kind.Key, day));
        if (differences.Any(difference => !difference.IsExplained))
            lines.Add(
                $"Run Aging from the Tools menu of Open Dental, so that its figures are of {today:yyyy-MM-dd}, and "
                    + "import again. If it still differs, look at one of these accounts in both; "
                    + "--accept-differences writes the data all the same."
            );
        return lines;
    }

    public static string NeverAged(DateOnly today) =>
        "Open Dental does not say for which day it last computed its aging (DateLastAging): the self-check takes "
        + $"{today:yyyy-MM-dd}.";

    private static string Line(IReadOnlyList<AgingDifference> kind, DifferenceCause cause, DateOnly day)
    {
        var accounts = string.Join(", ", kind.Take(MostAccounts).Select(one => one.Account));
        var more = kind.Count > MostAccounts ? ", …" : "";
        var sum = kind.Sum(one =>
            one.Ours.Balance - one.Stored.Balance + one.Stored.InsuranceEstimate - one.Ours.InsuranceEstimate
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {kind.Count:N0} {Cause(cause, day)}; patient portions differ by {Money.FromCents(sum):N2} in all: "
                + $"{accounts}{more}"
        );
    }

    private static string Cause(DifferenceCause cause, DateOnly day) =>
        cause switch
        {
            DifferenceCause.ChangedSince =>
                $"differ because something was entered or changed on or after {day:yyyy-MM-dd}",
            DifferenceCause.Estimates =>
                "differ in the insurance estimate alone (a claim marked received whose procedures are not?)",
            DifferenceCause.PaymentPlan => "differ and have a payment plan (was PayPlansVersion changed since?)",
            DifferenceCause.Buckets => "have the same balance of other ages (was the aging preference changed since?)",
            _ => "differ in the balance (entries deleted, or a patient moved to another family since?)",
        };
}
