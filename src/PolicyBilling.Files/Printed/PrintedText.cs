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
        var labels = new PrintedLabels(proposal.Language);
        if (brought.Accounts.Count > 0)
            output.WriteLine(
                labels.Head(
                    proposal.Kind == "ledger",
                    brought.Accounts.Count(account => !account.NothingOwed),
                    proposal.AsOf,
                    proposal.Currency
                )
            );
        foreach (var column in proposal.Columns)
            output.WriteLine(
                $"  {column.Heading}: {labels.Role(column.Role)}"
                    + (column.Ground.Length > 0 ? $" ({labels.Ground(column.Ground)})" : "")
            );
        if (proposal.Status != PrintedStatus.Refused && brought.Kind == "aging")
            Rows(brought, labels, output);
        foreach (var (_, column, _, printed) in brought.PrintedTotals)
            output.WriteLine($"  {labels.Total(column, Money(printed), proposal.Differences.Count == 0)}");
        Section(output, labels.CannotTell, proposal.Says);
        Section(output, labels.Holds, proposal.Held);
        foreach (var difference in proposal.Differences)
        {
            string Number(decimal amount) =>
                difference.IsCount ? amount.ToString("0", CultureInfo.InvariantCulture) : Money(amount);
            output.WriteLine(
                $"{difference.File}:{difference.Line}: "
                    + labels.Difference(
                        difference.Column,
                        Number(difference.Printed),
                        Number(difference.Summed),
                        Number(difference.Printed - difference.Summed)
                    )
            );
            foreach (var row in difference.MayExplain)
                output.WriteLine($"  {labels.MayExplain(row)}");
        }
        foreach (var refusal in proposal.Refusals)
            output.WriteLine(refusal);
    }

    /// <summary>Writes the open questions with their ids, for an answers file.</summary>
    public static void WriteQuestions(IReadOnlyList<PrintedQuestion> questions, string language, TextWriter output)
    {
        var labels = new PrintedLabels(language);
        foreach (var question in questions)
        {
            output.WriteLine($"{question.Id}: {question.Text}");
            output.WriteLine($"  {labels.Seen(question.Seen)}");
            foreach (var choice in question.Choices)
                output.WriteLine(
                    $"  {(choice.Answer == question.Default ? "*" : "-")} {choice.Answer}: {choice.Changes}"
                );
            if (question.Choices.All(choice => choice.Answer != question.Default) && question.Default.Length > 0)
                output.WriteLine($"  * {question.Default}");
        }
    }

    // Ten rows: the first, the largest, every kind of credit.
    private static void Rows(Brought brought, PrintedLabels labels, TextWriter output)
    {
        var owing = brought.Accounts.Where(account => !account.NothingOwed).ToList();
        var shown = owing
            .Take(3)
            .Concat(owing.OrderByDescending(account => account.Balance).Take(3))
            .Concat(owing.Where(account => account.Credit > 0 && account.Buckets.Sum() == 0).Take(2))
            .Concat(owing.Where(account => account.Credit > 0 && account.Buckets.Sum() > 0).Take(2))
            .DistinctBy(account => account.Account)
            .Take(Most);
        output.WriteLine($"  {labels.Columns}");
        foreach (var account in shown)
            output.WriteLine(
                $"  {account.Account} | {account.Name} | {string.Join(" | ", account.Buckets.Select(Money))} "
                    + $"| {Money(account.Credit)} | {Money(account.Balance)} | "
                    + $"{(account.Insurance is { } estimate ? Money(estimate) : labels.NotKnown)}"
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
}
