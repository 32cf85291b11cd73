using System.Text;

namespace PolicyBilling.Simulator.Layouts;

/// <summary>Open Dental, Aging of Accounts Receivable, saved with tabs: a credit shows in the total alone.</summary>
internal static class OpenDentalAging
{
    public static byte[] Print(PrintedPractice practice)
    {
        var accounts = practice.Owing.ToList();
        var rows = accounts.Select(Columns).ToList();
        return Printing.Bytes(
            [
                "AGING OF ACCOUNTS RECEIVABLE",
                practice.Name,
                $"As of {Printing.Day(practice.AsOf)}",
                "Any Balance",
                "All Billing Types",
                "All Providers",
                "",
                "Guarantor\t0-30 Days\t31-60 Days\t61-90 Days\t> 90 Days\tTotal\t-W/O Est\t-Ins Est\t=Patient",
                .. accounts.Select((account, i) => Line($"{account.Id}-{account.ListName}", rows[i])),
                Line("Totals", Printing.Sums(rows, 8)),
            ],
            new UTF8Encoding(false)
        );
    }

    private static long[] Columns(PrintedAccount account) =>
        [.. account.Buckets, account.Balance, 0, account.Insurance, account.Balance - account.Insurance];

    private static string Line(string name, long[] columns) =>
        string.Join('\t', columns.Select(Printing.Amount).Prepend(name));
}
