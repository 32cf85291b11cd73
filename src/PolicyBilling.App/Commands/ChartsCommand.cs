using System.CommandLine;
using System.Globalization;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.App.Commands;

/// <summary><c>charts</c>: the charts of a dry run alone. Nothing is sent.</summary>
internal static class ChartsCommand
{
    private sealed record Request(
        string Data,
        string Policies,
        SettingOverride[] Overrides,
        DateOnly? AsOf,
        string? Folder,
        string? Language
    );

    public static Command Make(Terminal terminal)
    {
        var data = Inputs.Data();
        var (policies, asOf, set, language) = (Inputs.Policies(), Inputs.AsOf(), Inputs.Set(), Inputs.Language());
        var folder = Inputs.Folder("The charts go into charts/ under this folder; else under reports/<as-of>.");
        var command = new Command("charts", "Draws the charts of a dry run and writes nothing else.")
        {
            data,
            policies,
            asOf,
            set,
            folder,
            language,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
                Run(
                    new(
                        parsed.GetValue(data)!,
                        parsed.GetValue(policies)!,
                        parsed.GetValue(set) ?? [],
                        parsed.GetValue(asOf),
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
        var practice = Workspace.Open(new Places(request.Data, request.Policies, request.Overrides), terminal, cancel);
        var options = new RunOptions(practice.AsOf(request.AsOf), request.Language);
        var plan = practice.Plan(options, cancel);
        var charts = practice.Charts(plan, practice.PlanBefore(options, cancel), request.Language, cancel);
        terminal.Progress("Drawing …");
        using var files = new OutputFiles(
            request.Folder ?? Path.Combine("reports", options.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        ChartFiles.AddTo(files, charts, cancel);
        cancel.ThrowIfCancellationRequested();
        files.Commit();
        foreach (var chart in charts)
            terminal.Out.WriteLine($"{ChartFiles.Folder}/{chart.Name}  {chart.Title}");
        return plan.HasFaults ? ExitCode.Faults : ExitCode.Done;
    }
}
