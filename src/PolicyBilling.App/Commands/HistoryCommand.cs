using System.CommandLine;
using PolicyBilling.App.Acting;
using PolicyBilling.Files.Reports;
using PolicyBilling.History;

namespace PolicyBilling.App.Commands;

/// <summary><c>history verify|backup|export</c>: the file of what was sent and recorded.</summary>
internal static class HistoryCommand
{
    public static Command Make(Terminal terminal)
    {
        var verify = Own("verify", "Finds what was changed in the history, or taken out of it.", terminal, Verify);
        var file = new Argument<string>("FILE") { Description = "The new file." };
        var backup = new Command("backup", "Copies the history while it may be written to.") { file };
        var backupData = Inputs.Data();
        backup.Add(backupData);
        backup.Does(
            terminal,
            (parsed, _) =>
            {
                using var history = Opened(parsed.GetValue(backupData)!, terminal);
                history.BackUp(parsed.GetValue(file)!);
                terminal.Out.WriteLine($"Copied {history.Head().Serial} rows to {parsed.GetValue(file)}.");
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
        return new Command("history", "The file of what was approved, sent and recorded.") { verify, backup, export };
    }

    private static Command Own(string name, string about, Terminal terminal, Func<HistoryFile, Terminal, int> work)
    {
        var data = Inputs.Data();
        var command = new Command(name, about) { data };
        command.Does(
            terminal,
            (parsed, _) =>
            {
                using var history = Opened(parsed.GetValue(data)!, terminal);
                return work(history, terminal);
            }
        );
        return command;
    }

    private static int Verify(HistoryFile history, Terminal terminal)
    {
        var state = HistoryCheck.Of(history);
        foreach (var wrong in state.Wrong)
            terminal.Error.WriteLine(wrong);
        terminal.Out.WriteLine(
            state.Wrong.Count == 0
                ? $"{history.Path}: {state.Rows} rows, all as they were written."
                : $"{history.Path}: {state.Rows} rows, {state.Wrong.Count} mistakes. Put the last backup in its place."
        );
        return state.Wrong.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static HistoryFile Opened(string data, Terminal terminal)
    {
        var path = HistoryPlace.Of(data, terminal.History);
        return File.Exists(path)
            ? HistoryFile.Read(path)
            : throw new HistoryException($"There is no history {path}: nothing was approved, sent or recorded yet.");
    }
}
