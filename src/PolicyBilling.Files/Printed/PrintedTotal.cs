namespace PolicyBilling.Files.Printed;

/// <summary>Asks for the total that a report does not print: else a page that was lost is not seen.</summary>
internal static class PrintedTotal
{
    /// <summary>Asks, and refuses where the rows come to something else.</summary>
    public static void Ask(string file, int rows, decimal sum, Interview interview, Brought brought)
    {
        var words = new TotalWords(brought.Language);
        var answer = interview.Ask(words.PrintedTotal(file, rows, sum));
        if (answer.Length == 0)
            return;
        if (!new PrintedMoney('.').TryRead(answer, out var said))
            brought.Refuse(words.NoAmount(answer));
        else if (said != sum)
            brought.Differences.Add(new PrintedDifference(file, 0, words.TotalGiven, said, sum, []));
        else
            brought.PrintedTotals.Add((file, words.TotalGiven, "balance", said));
    }
}
