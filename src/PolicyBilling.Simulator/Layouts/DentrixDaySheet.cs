using System.Globalization;
using System.Text;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator.Layouts;

/// <summary>Dentrix, chronological Day Sheet of a month, printed to a text file: charges, receipts and adjustments in
/// three columns, and nothing of what was owed by whom.</summary>
internal static class DentrixDaySheet
{
    private const int PerPage = 40,
        Width = 120,
        DayWidth = 11,
        NameWidth = 24,
        CodeWidth = 9,
        DescriptionWidth = 28,
        ProviderWidth = 5,
        ChargeWidth = 12,
        OtherWidth = 11;

    public static byte[] Print(PrintedPractice practice)
    {
        var entries = practice.InMonth.ToList();
        var lines = new List<string>();
        for (var i = 0; i < Math.Max(1, entries.Count); i++)
        {
            if (i % PerPage == 0)
                lines.AddRange(Head(practice, i / PerPage + 1));
            if (i < entries.Count)
                lines.Add(Row(entries[i].Account, entries[i].Entry));
        }
        var sums = Sums(practice);
        var balance = practice.Accounts.Sum(account => account.Balance);
        lines.Add(new string('-', Width));
        lines.Add(
            "TOTALS".PadRight(Width - ChargeWidth - 2 * OtherWidth - 2)
                + Printing.Amount(sums[0]).PadLeft(ChargeWidth + 2)
                + Printing.Amount(sums[1]).PadLeft(OtherWidth)
                + Printing.Amount(sums[2]).PadLeft(OtherWidth)
        );
        lines.Add("");
        lines.Add($"PREVIOUS BALANCE  {Printing.Amount(balance - sums.Sum())}");
        lines.Add($"NET CHANGE        {Printing.Amount(sums.Sum())}");
        lines.Add($"BALANCE AS OF {Printing.Day(practice.AsOf)}  {Printing.Amount(balance)}");
        return Printing.Bytes(lines, Encoding.Latin1);
    }

    /// <summary>What the month's charges, receipts and adjustments come to, in cents.</summary>
    public static long[] Sums(PrintedPractice practice) =>
        [
            .. Enumerable
                .Range(0, 3)
                .Select(column =>
                    practice.InMonth.Where(pair => ColumnOf(pair.Entry) == column).Sum(pair => pair.Entry.Cents)
                ),
        ];

    private static int ColumnOf(PrintedEntry entry) =>
        entry.Kind switch
        {
            EntryKind.PatientPayment or EntryKind.InsurancePayment or EntryKind.Refund or EntryKind.ReturnedPayment =>
                1,
            EntryKind.InsuranceWriteOff or EntryKind.WriteOff or EntryKind.Adjustment or EntryKind.Transfer => 2,
            _ => 0,
        };

    private static string Row(PrintedAccount account, PrintedEntry entry)
    {
        var amounts = new string[3];
        Array.Fill(amounts, "");
        amounts[ColumnOf(entry)] = Printing.Amount(entry.Cents);
        return string.Concat(
                Printing.Day(entry.Date).PadRight(DayWidth),
                Printing.Day(entry.Date).PadRight(DayWidth),
                Cut(account.ListName, NameWidth),
                Cut(Code(entry.Kind), CodeWidth),
                Cut(RunningLedgers.Description(entry.Kind), DescriptionWidth),
                "DR1".PadRight(ProviderWidth),
                amounts[0].PadLeft(ChargeWidth),
                amounts[1].PadLeft(OtherWidth),
                amounts[2].PadLeft(OtherWidth)
            )
            .TrimEnd();
    }

    private static string Code(EntryKind kind) =>
        kind switch
        {
            EntryKind.Charge => "D9999",
            EntryKind.MissedFee => "D9986",
            EntryKind.PatientPayment => "PMT",
            EntryKind.InsurancePayment => "INS PMT",
            _ => "ADJ",
        };

    private static string Cut(string text, int width) =>
        (text.Length < width ? text : text[..(width - 1)]).PadRight(width);

    private static IEnumerable<string> Head(PrintedPractice practice, int page)
    {
        var (first, last) = (Day(practice.MonthBegins), Day(practice.AsOf));
        return
        [
            (page > 1 ? "\f" : "")
                + $"Date: {last}".PadRight(50)
                + "DAY SHEET - CHRONOLOGICAL".PadRight(60)
                + $"Page: {Printing.Number(page)}",
            $"{practice.Name, 70}",
            $"                                 Entry Dates {first} - {last}   Providers: <ALL>",
            "",
            "ENTRY      PROC DATE  PATIENT                 CODE     DESCRIPTION                 PROV     CHARGES"
                + "   RECEIPTS     ADJUST",
            new string('-', Width),
        ];
    }

    private static string Day(DateOnly day) => day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);
}
