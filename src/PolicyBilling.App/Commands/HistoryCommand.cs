using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyBilling.App.Acting;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports;
using PolicyBilling.History;

namespace PolicyBilling.App.Commands;

/// <summary><c>history verify|backup|export</c>: the file of what was sent and recorded.</summary>
internal static class HistoryCommand
{
    public static Command Make(Terminal terminal)
    {
        var verify = Verify(terminal);
        var file = new Argument<string>("FILE") { Description = "The new file." };
        var backup = new Command("backup", "Copies the history while it may be written to.") { file };
        var backupData = Inputs.Data();
        backup.Add(backupData);
        backup.Does(
            terminal,
            (parsed, _) =>
            {
                var words = Words(parsed);
                using var history = Opened(parsed.GetValue(backupData)!, terminal);
                history.BackUp(parsed.GetValue(file)!);
                terminal.Out.WriteLine(words.Copied(history.Head().Serial, parsed.GetValue(file)!));
                return ExitCode.Done;
            }
        );
        var export = new Command("export", "Writes the history as CSV files, for other programs.");
        var (exportData, folder) = (Inputs.Data(), Inputs.Folder("Where the files go; else reports/history."));
        export.Add(exportData);
        export.Add(folder);
        export.Does(
            terminal,
            (parsed, _) =>
            {
                using var history = Opened(parsed.GetValue(exportData)!, terminal);
                using var files = new OutputFiles(parsed.GetValue(folder) ?? Path.Combine("reports", "history"));
                foreach (var (name, header, rows) in HistoryTables.All(history))
                    files.Add(name, stream => Files.Reports.Sending.CsvLines.Write(stream, header, rows));
                terminal.Out.WriteLine(string.Join(", ", files.Commit()));
                return ExitCode.Done;
            }
        );
        var command = new Command("history", "The file of what was approved, sent and recorded.")
        {
            verify,
            backup,
            export,
        };
        foreach (var own in command.Subcommands)
        {
            own.Add(Inputs.Policies());
            own.Add(Inputs.Language());
        }
        return command;
    }

    private static DeskWords Words(ParseResult parsed) => new(DeskLanguage.Of(parsed));

    private static Command Verify(Terminal terminal)
    {
        var data = Inputs.Data();
        var command = new Command("verify", "Finds what was changed in the history, or taken out of it.") { data };
        command.Does(
            terminal,
            (parsed, _) =>
            {
                var language = DeskLanguage.Of(parsed);
                using var history = Opened(parsed.GetValue(data)!, terminal);
                var (rows, wrong) = HistoryVerified.Of(history, "reports");
                foreach (var line in wrong)
                    terminal.Error.WriteLine(line.InLanguage(language));
                terminal.Out.WriteLine(new DeskWords(language).Verified(history.Path, rows, wrong.Count));
                return wrong.Count == 0 ? ExitCode.Done : ExitCode.Refused;
            }
        );
        return command;
    }

    private static HistoryFile Opened(string data, Terminal terminal)
    {
        var path = HistoryPlace.Of(data, terminal.History);
        return File.Exists(path) ? HistoryFile.Read(path) : throw new HistoryException(DeskWords.NoHistory(path));
    }
}
