using System.Globalization;

namespace PolicyBilling.Simulator.Layouts;

/// <summary>Eaglesoft, Account Aging Report as PDF: number and name in one cell, the telephone in a second line, a
/// credit in the first period, payments below zero.</summary>
internal static class EaglesoftAging
{
    private const int PerPage = 22,
        Left = 40;

    private static readonly (string Heading, int Right)[] Columns =
    [
        ("Current", 260),
        ("30 Days", 320),
        ("60 Days", 380),
        ("90 Days", 440),
        ("Balance", 510),
        ("Est Ins", 570),
        ("Est Resp", 630),
        ("Last Pmt", 690),
        ("Date", 750),
    ];

    public static byte[] Print(PrintedPractice practice)
    {
        var accounts = practice.Owing.ToList();
        var pages = Math.Max(1, (accounts.Count + PerPage - 1) / PerPage);
        var printed = new List<PdfPage>();
        for (var i = 0; i < pages; i++)
        {
            var page = Head(practice, i + 1, pages);
            foreach (var account in accounts.Skip(i * PerPage).Take(PerPage))
                Add(page, account);
            printed.Add(page);
        }
        var totals = printed[^1].Line().At(Left, "Report Totals:");
        foreach (var (i, cents) in Printing.Sums([.. accounts.Select(Amounts)], Columns.Length - 2).Index())
            totals.Until(Columns[i].Right, Printing.Amount(cents));
        return PdfPage.Bytes(printed);
    }

    private static PdfPage Head(PrintedPractice practice, int page, int pages)
    {
        var day = practice.AsOf.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        var head = new PdfPage()
            .At(Left, practice.Name)
            .At(700, $"Page {Printing.Number(page)} of {Printing.Number(pages)}")
            .Line()
            .At(330, "Account Aging Report")
            .Line()
            .At(270, $"Account balances as of {day} (Sorted by: name)")
            .Line()
            .Line()
            .At(Left, "Account / Home Phone");
        foreach (var (heading, right) in Columns)
            head.Until(right, heading);
        return head.Line().Line();
    }

    private static void Add(PdfPage page, PrintedAccount account)
    {
        page.At(Left, $"{account.Id} - {account.ListName}");
        foreach (var (i, cents) in Amounts(account).Index())
            page.Until(Columns[i].Right, Printing.Amount(cents));
        if (account.LastPayment is { } paid)
            page.Until(Columns[^2].Right, Printing.Amount(-paid.Cents))
                .Until(Columns[^1].Right, paid.Date.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture));
        page.Line().At(Left + 12, account.Phone).Line();
    }

    private static long[] Amounts(PrintedAccount account) =>
        [.. account.Netted, account.Balance, account.Insurance, account.Balance - account.Insurance];
}
