using System.CommandLine;
using System.Globalization;
using PolicyBilling.Files.Charts.Measures;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Reports.Measures;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Commands;

/// <summary><c>measures</c>: the figures a dentist asks for, with a forecast. Nothing is decided.</summary>
internal static class MeasuresCommand
{
    private sealed record Request(
        string Data,
        int MonthEnds,
        string Policies,
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
            Inputs.Number("--months", "How many month-ends to look back, the last day among them.", usual: 13, most: 60)
        );
        var (policies, asOf, set, format, language) = (
            Inputs.Policies(),
            Inputs.AsOf(),
            Inputs.Set(),
            Inputs.Format(),
            Inputs.Language()
        );
        var folder = Inputs.Folder("Where the workbook and the charts go; else reports/<as-of>.");
        var command = new Command("measures", "Says the figures a dentist asks for, with a forecast.")
        {
            data,
            months,
            policies,
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
        var practice = Workspace.Open(
            new Places(request.Data, request.Policies, request.Overrides, Texts: KeptTexts.OfWriteOffs),
            terminal,
            cancel
        );
        terminal.Progress($"Measuring {practice.Data.Accounts.Count} accounts …");
        var asOf = practice.AsOf(request.AsOf);
        var measures = practice.Measures(asOf, cancel, request.MonthEnds);
        var language = practice.Language(request.Language);
        var answers = MeasuresSentences.All(measures, language);
        using var files = new OutputFiles(
            request.Folder ?? Path.Combine("reports", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        var charts = MeasuresCharts.All(measures, language);
        files.Add(
            MeasuresReports.FileName,
            stream =>
                Workbook.Write(
                    stream,
                    MeasuresCover.Of(measures, language),
                    MeasuresReports.All(measures, language),
                    charts,
                    cancel: cancel
                )
        );
        ChartFiles.AddTo(files, charts, cancel, MeasuresCharts.Sometimes);
        cancel.ThrowIfCancellationRequested();
        var written = ChartFiles.AsFolder(files.Commit());
        terminal.Print(
            request.Format,
            json => MeasuresJson.Write(measures, answers, json),
            table => MeasuresScreen.Write(measures, answers, table, language, written)
        );
        return ExitCode.Done;
    }
}
