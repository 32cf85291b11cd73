using System.CommandLine;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.App.Commands;

/// <summary><c>schema</c>: the JSON schema of policy files, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Option<string?>("--out")
        {
            Description = $"The file to write, e.g. policies/{PolicySchema.FileName}; else it is printed.",
            HelpName = "FILE",
        };
        var command = new Command(
            "schema",
            "Prints the JSON schema of policy files, so that editors complete and check them."
        )
        {
            file,
        };
        command.Does(
            terminal,
            (parsed, _) =>
            {
                if (parsed.GetValue(file) is not { } target)
                    terminal.Out.Write(PolicySchema.Write());
                else
                {
                    File.WriteAllText(target, PolicySchema.Write());
                    terminal.Out.WriteLine(target);
                }
                return ExitCode.Done;
            }
        );
        return command;
    }
}
