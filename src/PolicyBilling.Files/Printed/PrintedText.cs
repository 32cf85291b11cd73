using System.Globalization;

namespace PolicyBilling.Files.Printed;

/// <summary>A proposal for reading: what was understood, totals beside the printed ones, what the report cannot
/// tell.</summary>
public static class PrintedText
{
    /// <summary>Writes what was understood.</summary>
    public static void Write(PrintedProposal proposal, TextWriter output)
    {
        var brought = proposal.Brought;
        var labels = new PrintedLabels(proposal.Language);
        if (brought.Accounts.Count > 0)
            output.WriteLine(
                labels.Head(proposal.Kind == "ledger", proposal.Accounts, proposal.AsOf, proposal.Currency)
            );
        foreach (var column in proposal.Columns)
            output.WriteLine(
                $"  {column.Heading}: {labels.Role(column.Role)}"
                    + (column.Ground.Length > 0 ? $" ({labels.Ground(column.Ground)})" : "")
            );
        if (proposal.Status != PrintedStatus.Refused && brought.Kind == "aging")
            Rows(proposal, labels, output);
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

    private static void Rows(PrintedProposal proposal, PrintedLabels labels, TextWriter output)
    {
        output.WriteLine($"  {labels.Columns}");
        foreach (var row in proposal.Sample)
            output.WriteLine(
                $"  {row.Account} | {row.Name} | {string.Join(" | ", row.Buckets.Select(Money))} "
                    + $"| {Money(row.Credit)} | {Money(row.Balance)} | "
                    + $"{(row.Insurance is { } estimate ? Money(estimate) : labels.NotKnown)}"
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
