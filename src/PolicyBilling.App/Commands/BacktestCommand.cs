using System.CommandLine;
using PolicyBilling.Files.Charts.Backtests;
using PolicyBilling.Files.Reports.Backtests;
using PolicyBilling.Workbench.Backtests;

namespace PolicyBilling.App.Commands;

/// <summary><c>backtest</c>: what the policies would have decided on past month-ends, with what patients really paid
/// afterwards.</summary>
internal static class BacktestCommand
{
    public static Command Make(Terminal terminal)
    {
        var months = Inputs.Number("--months", "How many month-ends to look back on.", usual: 12, most: 120);
        var against = Alternatives.Against();
        var inputs = new PracticeInputs("Where the workbook and the charts go; else reports/<as-of>.");
        inputs.AsOf.Description = "The day to look back from, yyyy-MM-dd; else the export's day, else today.";
        var command = inputs.Command(
            "backtest",
            "Decides past month-ends and shows what patients really paid afterwards.",
            months,
            against
        );
        command.Does(
            terminal,
            (parsed, cancel) =>
                Run(inputs.Read(parsed), parsed.GetValue(months), parsed.GetValue(against), terminal, cancel)
        );
        return command;
    }

    private static int Run(
        PracticeInputs.Asked asked,
        int months,
        string? against,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        var (own, other) = Alternatives.Load(asked.Policies, against, asked.Overrides);
        var practice = Workspace.Open(new Places(asked.Data, asked.Policies, []), own.Policies, terminal, cancel);
        terminal.Progress($"Deciding {practice.Data.Accounts.Count} accounts on {months} month-ends …");
        var options = asked.Options(practice);
        var backtest = BacktestRun.Of(practice.Data, other is null ? [own] : [own, other], options, months, cancel);
        var language = practice.Language(asked.Language);
        var written = asked.Write(
            options.AsOf,
            (BacktestReports.FileName, BacktestCover.Of(backtest, language), BacktestReports.All(backtest, language)),
            BacktestCharts.All(backtest, language),
            cancel,
            BacktestCharts.Sometimes
        );
        terminal.Print(
            asked.Format,
            json => BacktestJson.Write(backtest, json),
            table => BacktestScreen.Write(backtest, table, language, written)
        );
        return backtest.HasFaults ? ExitCode.Faults : ExitCode.Done;
    }
}
