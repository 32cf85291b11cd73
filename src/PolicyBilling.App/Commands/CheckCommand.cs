using System.CommandLine;
using PolicyBilling.Files.Reports;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Workbench.Checking;

namespace PolicyBilling.App.Commands;

/// <summary><c>check</c>: everything that can be found wrong with the policies without data.</summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var (policies, asOf, set, format, language) = (
            Inputs.Policies(),
            Inputs.AsOf(),
            Inputs.Set(),
            Inputs.Format(),
            Inputs.Language()
        );
        asOf.Description = "The day on which gaps are looked for, yyyy-MM-dd; else today.";
        var command = new Command(
            "check",
            "Finds everything that is wrong with the policies, without data. Prints nothing and exits with 0 when "
                + "all is well, with 1 when anything was found."
        )
        {
            policies,
            asOf,
            set,
            format,
            language,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
                Run(
                    parsed.GetValue(policies)!,
                    parsed.GetValue(set) ?? [],
                    parsed.GetValue(asOf) ?? terminal.Today,
                    parsed.GetValue(format)!,
                    parsed.GetValue(language),
                    terminal,
                    cancel
                )
        );
        return command;
    }

    private static int Run(
        string folder,
        SettingOverride[] overrides,
        DateOnly asOf,
        string format,
        string? language,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        var (files, shown) = PolicyFolderFiles.Read(folder);
        var loaded = PolicyLoader.Load(files, overrides, shown);
        var findings = PolicyCheck.Run(files, loaded, asOf, shown, cancel);
        if (format == "json")
            CheckJson.Write(loaded, findings, terminal.Result);
        else
            terminal.Out.Write(
                PolicyProblems.Render(
                    [.. loaded.Problems, .. findings.Select(finding => finding.Problem)],
                    language ?? loaded.Practice.Languages[0]
                )
            );
        return loaded.Problems.Count + findings.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
