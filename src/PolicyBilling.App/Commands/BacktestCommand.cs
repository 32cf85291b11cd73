using System.CommandLine;
using System.Globalization;
using PolicyBilling.Files.Charts.Backtests;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Reports.Backtests;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Backtests;

namespace PolicyBilling.App.Commands;

/// <summary><c>backtest</c>: what the policies would have decided on past month-ends, with what patients really paid
/// afterwards.</summary>
internal static class BacktestCommand
{
    private sealed record Request(
        string Data,
        int Months,
        string Policies,
        string? Against,
        SettingOverride[] Overrides,
        DateOnly? AsOf,
        string Format,
        string? Folder,
        string? Language
    );

    public static Command Make(Terminal terminal)
    {
        var (data, months) = (
            Inputs.Data(),
            Inputs.Number("--months", "How many month-ends to look back on.", usual: 12, most: 120)
        );
        var (policies, against, asOf, set, format, language) = (
            Inputs.Policies(),
            Alternatives.Against(),
            Inputs.AsOf(),
            Inputs.Set(),
            Inputs.Format(),
            Inputs.Language()
        );
        var folder = Inputs.Folder("Where the workbook and the charts go; else reports/<as-of>.");
        asOf.Description = "The day to look back from, yyyy-MM-dd; else the export's day, else today.";
        var command = new Command("backtest", "Decides past month-ends and shows what patients really paid afterwards.")
        {
            data,
            months,
            policies,
            against,
            asOf,
            set,
            format,
            folder,
            language,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
                Run(
                    new(
                        parsed.GetValue(data)!,
                        parsed.GetValue(months),
                        parsed.GetValue(policies)!,
                        parsed.GetValue(against),
                        parsed.GetValue(set) ?? [],
                        parsed.GetValue(asOf),
                        parsed.GetValue(format)!,
                        parsed.GetValue(folder),
                        parsed.GetValue(language)
                    ),
                    terminal,
                    cancel
                )
        );
        return command;
    }

    private static int Run(Request request, Terminal terminal, CancellationToken cancel)
    {
        var (own, other) = Alternatives.Load(request.Policies, request.Against, request.Overrides);
        var practice = Workspace.Open(new Places(request.Data, request.Policies, []), own.Policies, terminal, cancel);
        var data = practice.Data;
        terminal.Progress($"Deciding {data.Accounts.Count} accounts on {request.Months} month-ends …");
        var asOf = practice.AsOf(request.AsOf);
        var backtest = BacktestRun.Of(
            data,
            other is null ? [own] : [own, other],
            new RunOptions(asOf, request.Language),
            request.Months,
            cancel
        );
        var language = practice.Language(request.Language);
        using var files = new OutputFiles(
            request.Folder ?? Path.Combine("reports", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        var charts = BacktestCharts.All(backtest, language);
        files.Add(
            BacktestReports.FileName,
            stream =>
                Workbook.Write(
                    stream,
                    BacktestCover.Of(backtest, language),
                    BacktestReports.All(backtest, language),
                    charts,
                    cancel: cancel
                )
        );
        ChartFiles.AddTo(files, charts, cancel, BacktestCharts.Sometimes);
        cancel.ThrowIfCancellationRequested();
        var written = ChartFiles.AsFolder(files.Commit());
        terminal.Print(
            request.Format,
            json => BacktestJson.Write(backtest, json),
            table => BacktestScreen.Write(backtest, table, language, written)
        );
        return backtest.HasFaults ? ExitCode.Faults : ExitCode.Done;
    }
}
