using System.CommandLine;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Differences;

namespace PolicyBilling.App.Commands;

/// <summary><c>diff</c>: what changed between two versions of the policies, in words.</summary>
internal static class DiffCommand
{
    public static Command Make(Terminal terminal)
    {
        var before = new Argument<string>("OLD") { Description = "The folder with the policies as they were." };
        var after = new Argument<string>("NEW")
        {
            Description = "The folder with the policies as they are.",
            DefaultValueFactory = _ => "policies",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("diff", "Says in words what changed between two versions of the policies.")
        {
            before,
            after,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
                Run(
                    Alternatives.Both((parsed.GetValue(before)!, "OLD"), (parsed.GetValue(after)!, "NEW")),
                    terminal,
                    cancel
                )
        );
        return command;
    }

    private static int Run((PolicySet Old, PolicySet New) policies, Terminal terminal, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var (before, after) = policies;
        var changes = PolicyDiff.Between(before, after);
        foreach (var policy in changes.GroupBy(change => change.Policy))
        {
            terminal.Out.WriteLine(Titled(policy.Key, after));
            foreach (var change in policy)
                terminal.Out.WriteLine($"  {change.Sentence}");
        }
        if (changes.Count == 0)
            terminal.Out.WriteLine(
                before.Fingerprint == after.Fingerprint
                    ? "Nothing changed."
                    : "Nothing that decides changed: only comments or layout."
            );
        terminal.Out.WriteLine($"Fingerprints: {before.Fingerprint[..12]} -> {after.Fingerprint[..12]}");
        return ExitCode.Done;
    }

    private static string Titled(string policy, PolicySet policies) =>
        policies.Policies.FirstOrDefault(each => each.Name == policy)?.Title is { } title
            ? $"{policy}: {title.In("en", policies.Practice.Languages[0]).Text}"
            : policy;
}
