using System.Globalization;
using System.Text;

namespace PolicyBilling.Simulator.Layouts;

/// <summary>Dentrix, Aging Report, printed to a text file: two lines an account, pages, a credit in the first
/// period.</summary>
internal static class DentrixAging
{
    private const int PerPage = 14,
        Width = 129,
        NameWidth = 22,
        PhoneWidth = 16,
        PaymentEnds = 51,
        FirstEnds = 63,
        ColumnWidth = 11;

    public static byte[] Print(PrintedPractice practice)
    {
        var accounts = practice.Owing.ToList();
        var rows = accounts.Select(Columns).ToList();
        var lines = new List<string>();
        for (var i = 0; i < accounts.Count; i++)
        {
            if (i % PerPage == 0)
                lines.AddRange(Head(practice, i / PerPage + 1));
            lines.Add(Row(accounts[i], rows[i]));
            var paid = accounts[i].LastPayment is { } payment ? Printing.Day(payment.Date) : "";
            lines.Add($"  {Printing.Day(accounts[i].LastStatement), -10}    0.00{"", 23}{paid}");
            lines.Add("");
        }
        if (accounts.Count == 0)
            lines.AddRange(Head(practice, 1));
        lines.Add(new string('-', Width));
        lines.Add("TOTALS".PadRight(PaymentEnds) + Amounts(Printing.Sums(rows, 7)));
        lines.Add("");
        lines.Add($"NUMBER OF ACCOUNTS: {Printing.Number(accounts.Count)}");
        return Printing.Bytes(lines, Encoding.Latin1);
    }

    private static long[] Columns(PrintedAccount account) =>
        [.. account.Netted, account.Insurance, account.Balance - account.Insurance, account.Balance];

    private static string Row(PrintedAccount account, long[] columns) =>
        (
            Cut(account.ListName, NameWidth)
            + Cut(account.Phone, PhoneWidth)
            + "1"
            + Printing.Amount(account.LastPayment?.Cents ?? 0).PadLeft(PaymentEnds - NameWidth - PhoneWidth - 1)
        ) + Amounts(columns);

    private static string Cut(string text, int width) =>
        (text.Length < width ? text : text[..(width - 1)]).PadRight(width);

    private static string Amounts(long[] columns) =>
        string.Concat(
            columns.Select((cents, i) => Printing.Amount(cents).PadLeft(i == 0 ? FirstEnds - PaymentEnds : ColumnWidth))
        );

    private static IEnumerable<string> Head(PrintedPractice practice, int page) =>
        [
            (page > 1 ? "\f" : "")
                + Spread(
                    $"Date: {practice.AsOf.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture)}",
                    practice.Name.ToUpperInvariant(),
                    $"Page: {Printing.Number(page)}"
                ),
            Spread("", "AGING REPORT", ""),
            "Guarantors: <ALL> - <ALL>   Providers: <ALL> - <ALL>   Billing Types: <ALL> - <ALL>   "
                + "Min Balance: <ALL>   Last Pmt Before: <ALL>",
            "",
            "                                               LAST        0-30      31-60      61-90       OVER   "
                + "    INSR"
                + "       GUAR           ",
            "GUARANTOR             PHONE           BT        PMT        DAYS       DAYS       DAYS    90 DAYS   "
                + "     EST"
                + "    PORTION    BALANCE",
            "  LAST STMT   AGREED                           DATE",
            new string('-', Width),
        ];

    private static string Spread(string left, string middle, string right)
    {
        var at = (Width - middle.Length) / 2;
        return (left.PadRight(at) + middle).PadRight(Width - right.Length) + right;
    }
}
