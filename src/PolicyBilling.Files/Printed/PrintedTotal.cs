using System.Globalization;

namespace PolicyBilling.Files.Printed;

/// <summary>Asks for the total that a report does not print: else a page that was lost is not seen.</summary>
internal static class PrintedTotal
{
    /// <summary>Asks, and refuses where the rows come to something else.</summary>
    public static void Ask(string file, int rows, decimal sum, Interview interview, Brought brought)
    {
        var answer = interview.Ask(
            "printed-total",
            "What is the total balance in your system on that day? The report prints none.",
            $"{rows} rows in {file} come to {sum.ToString("0.00", CultureInfo.InvariantCulture)}.",
            "",
            ("<amount>", "The rows must come to it, or nothing is written.")
        );
        if (answer.Length == 0)
            return;
        if (!new PrintedMoney('.').TryRead(answer, out var said))
            brought.Refuse($"'{answer}' is no amount: answer printed-total as 1234.50.");
        else if (said != sum)
            brought.Differences.Add(new PrintedDifference(file, 0, "the total you gave", said, sum, []));
        else
            brought.PrintedTotals.Add((file, "the total you gave", "balance", said));
    }
}
