using System.CommandLine;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Commands;

/// <summary><c>test</c>: whether the policies do what their own examples say.</summary>
internal static class TestCommand
{
    public static Command Make(Terminal terminal)
    {
        var (policies, set) = (Inputs.Policies(), Inputs.Set());
        var command = new Command("test", "Runs the policies' own examples.") { policies, set };
        command.Does(terminal, (parsed, _) => Run(PolicyFolderFiles.Load(parsed.GetValue(policies)!, parsed.GetValue(set) ?? []), terminal));
        return command;
    }

    private static int Run(PolicySet policies, Terminal terminal)
    {
        var results = ExampleRun.Run(policies).ToList();
        foreach (var result in results.Where(result => result.Failures.Count > 0))
        {
            terminal.Out.WriteLine($"{result.Example.Place.File}:{result.Example.Place.Line}: {result.Example.Name}");
            foreach (var failure in result.Failures) terminal.Out.WriteLine($"  {failure}");
        }
        var failed = results.Count(result => result.Failures.Count > 0);
        terminal.Out.WriteLine(failed == 0 ? $"{results.Count} examples hold." : $"{failed} of {results.Count} examples do not hold.");
        return failed == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
