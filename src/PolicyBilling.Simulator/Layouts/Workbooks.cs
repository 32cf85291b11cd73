using System.Globalization;

namespace PolicyBilling.Simulator.Layouts;

/// <summary>Dentrix Ascend, Aged Receivables as Excel: credits in a column of their own, nothing of insurers.</summary>
internal static class AscendReceivables
{
    public static byte[] Print(PrintedPractice practice)
    {
        var sheet = new Sheet()
            .Row("Aged Receivables")
            .Row(practice.Name)
            .Row("As Of:", practice.AsOf, null, "Skip accounts with claim pending (CP): No")
            .Row()
            .Row(
                "Guarantor ID",
                "Guarantor",
                "CP",
                "Last Payment",
                "0-30",
                "31-60",
                "61-90",
                "91+",
                "Unapplied Credits",
                "Balance"
            );
        var accounts = practice.Owing.Where(account => account.Balance != 0).ToList();
        var rows = accounts.Select(Columns).ToList();
        for (var i = 0; i < accounts.Count; i++)
            sheet.Row([
                accounts[i].Id,
                accounts[i].ListName,
                null,
                accounts[i].LastPayment?.Date,
                .. rows[i].Cast<object?>(),
            ]);
        return sheet
            .Row()
            .Row([null, "Total", null, null, .. Printing.Sums(rows, 6).Cast<object?>()])
            .Bytes("Aged Receivables");
    }

    private static long[] Columns(PrintedAccount account) => [.. account.Buckets, -account.Credit, account.Balance];
}

/// <summary>ClearDent, Accounts Receivable Aging as Excel: a credit in the first period, the insurers' part beside the
/// patient's.</summary>
internal static class ClearDentReceivables
{
    public static byte[] Print(PrintedPractice practice)
    {
        var day = practice.AsOf.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var sheet = new Sheet()
            .Row(null, "Accounts Receivable Aging")
            .Row(null, practice.Name)
            .Row(null, $"As at {day}")
            .Row()
            .Row(
                "Acct",
                "Account Holder",
                "Provider",
                "Current",
                "31 - 60",
                "61 - 90",
                "90+",
                "Insurance Portion",
                "Patient Portion",
                "Total"
            );
        var accounts = practice.Owing.ToList();
        var rows = accounts.Select(Columns).ToList();
        for (var i = 0; i < accounts.Count; i++)
            sheet.Row([accounts[i].Id, accounts[i].ListName, "DR1", .. rows[i].Cast<object?>()]);
        return sheet.Row([null, "TOTAL", null, .. Printing.Sums(rows, 7).Cast<object?>()]).Bytes("AR");
    }

    private static long[] Columns(PrintedAccount account) =>
        [.. account.Netted, account.Insurance, account.Balance - account.Insurance, account.Balance];
}

/// <summary>QuickBooks Desktop, A/R Aging Summary as Excel: names alone, every second column empty, the day in the
/// page's header.</summary>
internal static class QuickBooksAging
{
    public static byte[] Print(PrintedPractice practice)
    {
        var day = practice.AsOf.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        var sheet = new Sheet { Header = $"&L10:15 AM&C{practice.Name}\nA/R Aging Summary\nAs of {day}" }.Row(
            null,
            null,
            "Current",
            null,
            "1 - 30",
            null,
            "31 - 60",
            null,
            "61 - 90",
            null,
            "> 90",
            null,
            "TOTAL"
        );
        var accounts = practice.Owing.Where(account => account.Balance != 0).ToList();
        var rows = accounts.Select(Columns).ToList();
        var names = accounts.CountBy(account => account.ListName).ToDictionary();
        for (var i = 0; i < accounts.Count; i++)
        {
            // No two customers bear the same name there.
            var name = accounts[i].ListName;
            sheet.Row([null, names[name] > 1 ? $"{name} {accounts[i].Id}" : name, .. Spaced(rows[i])]);
        }
        return sheet.Row(["TOTAL", null, .. Spaced(Printing.Sums(rows, 6))]).Bytes("Sheet1");
    }

    private static long[] Columns(PrintedAccount account) => [-account.Credit, .. account.Buckets, account.Balance];

    private static IEnumerable<object?> Spaced(long[] columns) =>
        columns.SelectMany((cents, i) => i == 0 ? new object?[] { cents } : [null, cents]);
}
