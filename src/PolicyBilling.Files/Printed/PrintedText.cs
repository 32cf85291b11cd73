using System.Globalization;

namespace PolicyBilling.Files.Printed;

/// <summary>A proposal for reading: what was understood, totals beside the printed ones, what the report cannot
/// tell.</summary>
public static class PrintedText
{
    private const int Most = 10;

    /// <summary>Writes what was understood.</summary>
    public static void Write(PrintedProposal proposal, TextWriter output)
    {
        var brought = proposal.Brought;
        if (brought.Accounts.Count > 0)
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Kind(proposal)}, {brought.Accounts.Count(account => !account.NothingOwed)} accounts, "
                        + $"as of {proposal.AsOf:yyyy-MM-dd}, {proposal.Currency ?? "currency not known"}"
                )
            );
        foreach (var column in proposal.Columns)
            output.WriteLine(
                $"  {column.Heading}: "
                    + $"{column.Role.Replace('_', ' ')}{(column.Ground.Length > 0 ? $" ({column.Ground})" : "")}"
            );
        if (proposal.Status != PrintedStatus.Refused && brought.Kind == "aging")
            Rows(brought, output);
        foreach (var (_, column, _, printed) in brought.PrintedTotals)
            output.WriteLine(
                $"  printed total {column}: "
                    + $"{Money(printed)}{(proposal.Differences.Count == 0 ? ", and the rows come to it" : "")}"
            );
        Section(output, "What the report cannot tell, and what that does:", proposal.Says);
        Section(output, "What holds accounts until it is put right:", proposal.Held);
        foreach (var difference in proposal.Differences)
        {
            output.WriteLine(
                $"{difference.File}:{difference.Line}: {difference.Column}: printed "
                    + $"{Number(difference, difference.Printed)}, the rows come to "
                    + $"{Number(difference, difference.Summed)}: "
                    + $"{Number(difference, difference.Printed - difference.Summed)} differ."
            );
            foreach (var row in difference.MayExplain)
                output.WriteLine($"  may explain it: {row}");
        }
        foreach (var refusal in proposal.Refusals)
            output.WriteLine(refusal);
    }

    /// <summary>Writes the open questions with their ids, for an answers file.</summary>
    public static void WriteQuestions(IReadOnlyList<PrintedQuestion> questions, TextWriter output)
    {
        foreach (var question in questions)
        {
            output.WriteLine($"{question.Id}: {question.Text}");
            output.WriteLine($"  seen: {question.Seen}");
            foreach (var choice in question.Choices)
                output.WriteLine(
                    $"  {(choice.Answer == question.Default ? "*" : "-")} {choice.Answer}: {choice.Changes}"
                );
            if (question.Choices.All(choice => choice.Answer != question.Default) && question.Default.Length > 0)
                output.WriteLine($"  * {question.Default}");
        }
    }

    private static string Kind(PrintedProposal proposal) => proposal.Kind == "ledger" ? "Ledgers" : "An aging report";

    private static void Rows(Brought brought, TextWriter output)
    {
        var owing = brought.Accounts.Where(account => !account.NothingOwed).ToList();
        var shown = owing
            .Take(3)
            .Concat(owing.OrderByDescending(account => account.Balance).Take(3))
            .Concat(owing.Where(account => account.Credit > 0 && account.Buckets.Sum() == 0).Take(2))
            .Concat(owing.Where(account => account.Credit > 0 && account.Buckets.Sum() > 0).Take(2))
            .DistinctBy(account => account.Account)
            .Take(Most);
        output.WriteLine("  account | name | 0-30 | 31-60 | 61-90 | over 90 | credit | balance | insurance");
        foreach (var account in shown)
            output.WriteLine(
                $"  {account.Account} | {account.Name} | {string.Join(" | ", account.Buckets.Select(Money))} "
                    + $"| {Money(account.Credit)} | {Money(account.Balance)} | "
                    + $"{(account.Insurance is { } estimate ? Money(estimate) : "not known")}"
            );
    }

    private static void Section(TextWriter output, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        output.WriteLine(title);
        foreach (var line in lines)
            output.WriteLine($"  {line}");
    }

    private static string Money(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    private static string Number(PrintedDifference difference, decimal amount) =>
        difference.Column == "number of accounts" ? amount.ToString("0", CultureInfo.InvariantCulture) : Money(amount);
}
