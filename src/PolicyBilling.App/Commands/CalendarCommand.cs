using System.CommandLine;
using System.Globalization;
using PolicyBilling.Files.Charts.Calendars;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Reports.Calendars;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Calendars;

namespace PolicyBilling.App.Commands;

/// <summary><c>calendar</c>: what the policies would send week by week if nothing were paid, so that the flood of calls
/// is seen before it comes.</summary>
internal static class CalendarCommand
{
    private sealed record Request(
        string Data,
        int Days,
        string Policies,
        SettingOverride[] Overrides,
        DateOnly? AsOf,
        string Format,
        string? Folder,
        string? Language
    );

    public static Command Make(Terminal terminal)
    {
        var (data, days) = (
            Inputs.Data(),
            Inputs.Number("--days", "How many days to look ahead, the first day among them.", usual: 120, most: 400)
        );
        var (policies, asOf, set, format, language) = (
            Inputs.Policies(),
            Inputs.AsOf(),
            Inputs.Set(),
            Inputs.Format(),
            Inputs.Language()
        );
        var folder = Inputs.Folder("Where the workbook and the chart go; else reports/<as-of>.");
        var command = new Command("calendar", "Shows what would go out week by week if nothing were paid.")
        {
            data,
            days,
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
                        parsed.GetValue(days),
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
        var practice = Workspace.Open(new Places(request.Data, request.Policies, request.Overrides), terminal, cancel);
        terminal.Progress($"Looking {request.Days} days ahead over {practice.Data.Accounts.Count} accounts …");
        var asOf = practice.AsOf(request.AsOf);
        var calendar = practice.Calendar(new RunOptions(asOf, request.Language), request.Days, cancel);
        var language = practice.Language(request.Language);
        using var files = new OutputFiles(
            request.Folder ?? Path.Combine("reports", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        var chart = CalendarChart.Of(calendar, language);
        files.Add(
            CalendarReports.FileName,
            stream =>
                Workbook.Write(
                    stream,
                    CalendarCover.Of(calendar, language),
                    CalendarReports.All(calendar, language),
                    [chart],
                    cancel: cancel
                )
        );
        ChartFiles.AddTo(files, [chart], cancel);
        cancel.ThrowIfCancellationRequested();
        var written = ChartFiles.AsFolder(files.Commit());
        terminal.Print(
            request.Format,
            json => CalendarJson.Write(calendar, json),
            table => CalendarScreen.Write(calendar, table, language, written)
        );
        return calendar.Faults > 0 ? ExitCode.Faults : ExitCode.Done;
    }
}
