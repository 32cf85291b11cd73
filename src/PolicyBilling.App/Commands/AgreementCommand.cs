using System.CommandLine;
using PolicyBilling.Files.Reports;
using PolicyBilling.Pages.Agreements;
using PolicyBilling.Workbench.Wording;

namespace PolicyBilling.App.Commands;

/// <summary><c>agreement</c>: the whole policy in plain sentences, on pages to print and sign.</summary>
internal static class AgreementCommand
{
    public static Command Make(Terminal terminal)
    {
        var (policies, set, language) = (Inputs.Policies(), Inputs.Set(), Inputs.Language());
        var folder = Inputs.Folder("Where agreement.html goes; else reports.");
        var command = new Command(
            "agreement",
            "Writes the whole policy in plain sentences, as pages to print and sign."
        )
        {
            policies,
            set,
            language,
            folder,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
            {
                var loaded = PolicyFolderFiles.Load(parsed.GetValue(policies)!, parsed.GetValue(set) ?? []);
                return Run(
                    Agreement.Of(
                        loaded,
                        parsed.GetValue(language) ?? (loaded.Practice.Languages[0] == "fr" ? "fr" : "en")
                    ),
                    parsed.GetValue(folder) ?? "reports",
                    terminal,
                    cancel
                );
            }
        );
        return command;
    }

    private static int Run(Agreement agreement, string folder, Terminal terminal, CancellationToken cancel)
    {
        using var files = new OutputFiles(folder);
        files.Add(AgreementFile.Name, stream => AgreementFile.Write(agreement, stream, cancel));
        cancel.ThrowIfCancellationRequested();
        foreach (var file in files.Commit())
            terminal.Out.WriteLine(file);
        return ExitCode.Done;
    }
}
