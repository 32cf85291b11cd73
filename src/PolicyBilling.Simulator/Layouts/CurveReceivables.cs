using System.Globalization;
using System.Text;

namespace PolicyBilling.Simulator.Layouts;

/// <summary>Curve, Accounts Receivable as CSV: dollar signs, dashes for nothing, a credit in the first period, the
/// telephone behind the name.</summary>
internal static class CurveReceivables
{
    public static byte[] Print(PrintedPractice practice)
    {
        var accounts = practice.Owing.ToList();
        var rows = accounts.Select(Columns).ToList();
        return Printing.Bytes(
            [
                practice.Name,
                "Accounts Receivable",
                $"As of: {Day(practice.AsOf)}",
                "",
                "Responsible Party,Account #,Total Balance,0 - 30,31 - 60,61 - 90,Over 90,Est. Insurance,"
                    + "Patient Balance,Last Payment,Amount,Last Statement",
                .. accounts.Select(
                    (account, i) =>
                        Printing.Csv([
                            account.Phone.Length > 0 ? $"{account.ListName}  {account.Phone}" : account.ListName,
                            account.Id,
                            .. Amounts(rows[i]),
                            Day(account.LastPayment?.Date),
                            account.LastPayment is { } paid ? Dollars(paid.Cents) : "",
                            Day(account.LastStatement),
                        ])
                ),
                Printing.Csv([
                    "Totals",
                    Printing.Number(accounts.Count),
                    .. Printing.Sums(rows, 7).Select(Dollars),
                    "",
                    "",
                    "",
                ]),
            ],
            new UTF8Encoding(false)
        );
    }

    private static long[] Columns(PrintedAccount account) =>
        [account.Balance, .. account.Netted, account.Insurance, account.Balance - account.Insurance];

    // Of the periods the first is always printed.
    private static IEnumerable<string> Amounts(long[] columns) =>
        columns.Select((cents, i) => cents == 0 && i is > 1 and < 5 ? "-" : Dollars(cents));

    private static string Dollars(long cents) => (cents < 0 ? "-$" : "$") + Printing.Amount(Math.Abs(cents));

    private static string Day(DateOnly? day) => day?.ToString("M/d/yy", CultureInfo.InvariantCulture) ?? "";
}
