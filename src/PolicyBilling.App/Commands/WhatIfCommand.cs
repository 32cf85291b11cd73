using System.CommandLine;
using System.Globalization;
using PolicyBilling.Files.Charts.WhatIf;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Reports.WhatIf;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.App.Commands;

/// <summary><c>what-if</c>: what other settings or other policies would change, in accounts and money, before anybody
/// changes them.</summary>
internal static class WhatIfCommand
{
    private sealed record Request(
        string Data,
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
        var data = Inputs.Data();
        var (policies, against, asOf, set, format, language) = (
            Inputs.Policies(),
            Alternatives.Against(),
            Inputs.AsOf(),
            Inputs.Set(),
            Inputs.Format(),
            Inputs.Language()
        );
        var folder = Inputs.Folder("Where the workbook and the charts go; else reports/<as-of>.");
        var command = new Command(
            "what-if",
            "Decides every account twice, as it is and with other settings or policies, and shows what moves."
        )
        {
            data,
            policies,
            against,
            asOf,
            set,
            format,
            folder,
            language,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(against) is null && result.GetResult(set) is null)
                result.AddError(
                    "Say what to try: other settings, e.g. --set statements.minimum_balance=25.00, or a folder with "
                        + "other policies, --against DIR."
                );
        });
        command.Does(
            terminal,
            (parsed, cancel) =>
                Run(
                    new(
                        parsed.GetValue(data)!,
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
        terminal.Progress($"Deciding {data.Accounts.Count} accounts twice …");
        var asOf = practice.AsOf(request.AsOf);
        var change = WhatIfRun.Of(data, own, other!, new RunOptions(asOf, request.Language), cancel);
        var language = practice.Language(request.Language);
        using var files = new OutputFiles(
            request.Folder ?? Path.Combine("reports", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        var charts = WhatIfCharts.All(change, language);
        files.Add(
            WhatIfReports.FileName,
            stream =>
                Workbook.Write(
                    stream,
                    WhatIfCover.Of(change, language),
                    WhatIfReports.All(change, language),
                    charts,
                    cancel: cancel
                )
        );
        ChartFiles.AddTo(files, charts, cancel, WhatIfCharts.Sometimes);
        cancel.ThrowIfCancellationRequested();
        var written = ChartFiles.AsFolder(files.Commit());
        terminal.Print(
            request.Format,
            json => WhatIfJson.Write(change, json),
            table => WhatIfScreen.Write(change, table, language, written)
        );
        return change.HasFaults ? ExitCode.Faults : ExitCode.Done;
    }
}
