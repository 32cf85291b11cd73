namespace PolicyBilling.Benchmarks;

/// <summary>What is measured, and how large.</summary>
/// <param name="Numbers">The questions; none for all.</param>
/// <param name="Accounts">Accounts of the usual practice.</param>
/// <param name="Large">Accounts of the large one.</param>
/// <param name="Rounds">How often each side runs; the medians count.</param>
internal sealed record Options(
    IReadOnlyList<int> Numbers,
    int Accounts = 100_000,
    int Large = 1_000_000,
    int Rounds = 5
)
{
    /// <summary>Whether a question is asked.</summary>
    public bool Asks(int number) => Numbers.Count == 0 || Numbers.Contains(number);

    /// <summary>Reads arguments; null when they cannot be understood.</summary>
    public static Options? Of(string[] arguments)
    {
        var options = new Options([]);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (int.TryParse(arguments[i], out var number))
                options = options with { Numbers = [.. options.Numbers, number] };
            else if (
                i + 1 < arguments.Length
                && int.TryParse(arguments[++i], out var size)
                && size > 0
                && options.With(arguments[i - 1], size) is { } changed
            )
                options = changed;
            else
                return null;
        }
        return options;
    }

    private Options? With(string name, int value) =>
        name switch
        {
            "--accounts" => this with { Accounts = value },
            "--large" => this with { Large = value },
            "--rounds" => this with { Rounds = value },
            _ => null,
        };
}

/// <summary>A row of the table.</summary>
internal sealed record Answer(int Number, string Question, string Ours, string Against, string Ratio, string Aim)
{
    public override string ToString() =>
        FormattableString.Invariant($"| {Number} | {Question} | {Ours} | {Against} | {Ratio} | {Aim} |");
}

/// <summary>The questions in the order of the table.</summary>
internal static class Questions
{
    public static readonly IReadOnlyList<(int Number, Func<Options, IEnumerable<Answer>> Ask)> All =
    [
        (1, RulesEngineRunner.Ask),
        (2, HandWritten.Ask),
        (3, NodeEngines.Ask),
        (4, OneThread.Ask),
        (5, DuckDb.Ask),
        (6, Outputs.Ask),
        (7, AgingAlone.Ask),
        (8, Growth.Ask),
        (9, RandomOrder.Ask),
        (10, Workbooks.Ask),
        (11, StartUp.Ask),
        (12, Group.Ask),
        (13, Months.Ask),
        (14, Trials.WhatIf),
        (15, Trials.Backtest),
        (16, PaperSpeed.Ask),
        (17, Typing.Ask),
        (18, CausesFound.Ask),
    ];
}
