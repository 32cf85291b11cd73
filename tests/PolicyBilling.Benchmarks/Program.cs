using PolicyBilling.Benchmarks;

// Part of question 4: the same program again, confined to one core.
if (args is ["one-core", var folder, var count])
    return OneThread.Confined(folder, int.Parse(count));

var options = Options.Of(args);
if (options is null)
{
    Console.Error.WriteLine(
        $"Questions ({string.Join(' ', Questions.All.Select(question => question.Number))}; all when none is "
            + $"given), --accounts N (100000), --large N (1000000), --rounds N (5)."
    );
    return 2;
}
Console.WriteLine("| # | question | ours | against | ratio | aim |");
Console.WriteLine("|---|---|---|---|---|---|");
foreach (var (number, question) in Questions.All)
    if (options.Asks(number))
        foreach (var answer in question(options))
            Console.WriteLine(answer);
return 0;
