using System.Text;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Simulator.Layouts;

/// <summary>Account ledgers as CSV, each with a running balance, as several systems print them.</summary>
internal static class RunningLedgers
{
    public static byte[] Print(PrintedPractice practice)
    {
        var accounts = practice.Accounts.Where(account => account.Entries.Count > 0).ToList();
        var first = accounts
            .SelectMany(account => account.Entries)
            .Select(entry => entry.Date)
            .Append(practice.AsOf)
            .Min();
        var all = accounts.SelectMany(account => account.Entries).ToList();
        return Printing.Bytes(
            [
                practice.Name,
                "Account ledgers",
                $"{Printing.Day(first)} to {Printing.Day(practice.AsOf)}",
                "",
                "Date,Patient,Code,Description,Charge,Credit,Balance",
                .. accounts.SelectMany(Lines),
                Total("Grand totals", all),
            ],
            new UTF8Encoding(false)
        );
    }

    private static IEnumerable<string> Lines(PrintedAccount account)
    {
        yield return Printing.Csv([$"Account: {account.Id}   {account.ListName}", "", "", "", "", "", ""]);
        yield return ",,,Balance forward,,,0.00";
        var balance = 0L;
        foreach (var entry in account.Entries)
        {
            balance += entry.Cents;
            var amount = Printing.Amount(Math.Abs(entry.Cents));
            yield return Printing.Csv(
                Printing.Day(entry.Date),
                account.Name.Split(' ')[0],
                entry.Kind == EntryKind.Charge ? "D9999" : "",
                Description(entry.Kind),
                entry.Cents > 0 ? amount : "",
                entry.Cents > 0 ? "" : amount,
                Printing.Amount(balance)
            );
        }
        yield return Printing.Csv(["", "", "", "Ending balance", "", "", Printing.Amount(balance)]);
        yield return "";
    }

    private static string Total(string name, List<PrintedEntry> entries) =>
        Printing.Csv([
            "",
            "",
            "",
            name,
            Printing.Amount(entries.Where(entry => entry.Cents > 0).Sum(entry => entry.Cents)),
            Printing.Amount(-entries.Where(entry => entry.Cents < 0).Sum(entry => entry.Cents)),
            Printing.Amount(entries.Sum(entry => entry.Cents)),
        ]);

    /// <summary>An entry in words.</summary>
    public static string Description(EntryKind kind) =>
        kind switch
        {
            EntryKind.Charge => "Treatment",
            EntryKind.MissedFee => "Missed appointment fee",
            EntryKind.LateFee => "Late fee",
            EntryKind.FinanceCharge => "Finance charge",
            EntryKind.OpeningBalance => "Opening balance",
            EntryKind.PatientPayment => "Check payment",
            EntryKind.InsurancePayment => "Insurance payment",
            EntryKind.InsuranceWriteOff => "Insurance write-off",
            EntryKind.WriteOff => "Write-off",
            EntryKind.Refund => "Refund",
            EntryKind.ReturnedPayment => "Returned check",
            EntryKind.Transfer => "Transfer",
            _ => "Adjustment",
        };
}
