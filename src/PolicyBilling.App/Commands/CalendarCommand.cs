using System.CommandLine;
using PolicyBilling.Files.Charts.Calendars;
using PolicyBilling.Files.Reports.Calendars;

namespace PolicyBilling.App.Commands;

/// <summary><c>calendar</c>: what the policies would send week by week if nothing were paid, so that the flood of calls
/// is seen before it comes.</summary>
internal static class CalendarCommand
{
    public static Command Make(Terminal terminal)
    {
        var days = Inputs.Number(
            "--days",
            "How many days to look ahead, the first day among them.",
            usual: 120,
            most: 400
        );
        var inputs = new PracticeInputs("Where the workbook and the chart go; else reports/<as-of>.");
        var command = inputs.Command("calendar", "Shows what would go out week by week if nothing were paid.", days);
        command.Does(terminal, (parsed, cancel) => Run(inputs.Read(parsed), parsed.GetValue(days), terminal, cancel));
        return command;
    }

    private static int Run(PracticeInputs.Asked asked, int days, Terminal terminal, CancellationToken cancel)
    {
        var practice = Workspace.Open(new Places(asked.Data, asked.Policies, asked.Overrides), terminal, cancel);
        terminal.Progress($"Looking {days} days ahead over {practice.Data.Accounts.Count} accounts …");
        var options = asked.Options(practice);
        var calendar = practice.Calendar(options, days, cancel);
        var language = practice.Language(asked.Language);
        var written = asked.Write(
            options.AsOf,
            (CalendarReports.FileName, CalendarCover.Of(calendar, language), CalendarReports.All(calendar, language)),
            [CalendarChart.Of(calendar, language)],
            cancel
        );
        terminal.Print(
            asked.Format,
            json => CalendarJson.Write(calendar, json),
            table => CalendarScreen.Write(calendar, table, language, written)
        );
        return calendar.Faults > 0 ? ExitCode.Faults : ExitCode.Done;
    }
}
