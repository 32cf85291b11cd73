using System.CommandLine;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Commands;

/// <summary><c>check</c>: everything that can be found wrong with the policies without data.</summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var (policies, set) = (Inputs.Policies(), Inputs.Set());
        var command = new Command("check", "Finds everything that is wrong with the policies, without data.") { policies, set };
        command.Does(terminal, (parsed, _) => Run(parsed.GetValue(policies)!, parsed.GetValue(set) ?? [], terminal));
        return command;
    }

    private static int Run(string folder, SettingOverride[] overrides, Terminal terminal)
    {
        var loaded = PolicyFolderFiles.Load(folder, overrides);
        terminal.Out.Write(PolicyProblems.Render(loaded.Problems));
        var rules = loaded.Policies.Sum(policy => policy.Rules.Count + (policy.Ladder?.Steps.Count ?? 0));
        var guards = loaded.Policies.Sum(policy => policy.Guards.Count);
        var verdict = Verdict(loaded.Problems.Count);
        terminal.Out.WriteLine($"{folder}: {loaded.Policies.Count} policies with {rules} rules and steps, {guards} guards, {loaded.Exceptions.Count} exceptions. {verdict}");
        return ExitCode.Done;
    }

    private static string Verdict(int problems) => problems switch { 0 => "Nothing is wrong.", 1 => "One thing to look at, above.", _ => $"{problems} things to look at, above." };
}
