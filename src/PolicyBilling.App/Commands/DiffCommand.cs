using System.CommandLine;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Differences;

namespace PolicyBilling.App.Commands;

/// <summary><c>diff</c>: what changed between two versions of the policies, in words.</summary>
internal static class DiffCommand
{
    private static readonly Said Same = Said.In("Nothing changed.", $"Rien n’a changé."),
        Idle = Said.In(
            "Nothing that decides changed: only comments or layout.",
            $"Rien de ce qui décide n’a changé : seulement des commentaires ou la mise en page."
        );

    public static Command Make(Terminal terminal)
    {
        var before = new Argument<string>("OLD") { Description = "The folder with the policies as they were." };
        var after = new Argument<string>("NEW")
        {
            Description = "The folder with the policies as they are.",
            DefaultValueFactory = _ => "policies",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var language = Inputs.Language();
        var command = new Command("diff", "Says in words what changed between two versions of the policies.")
        {
            before,
            after,
            language,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
                Run(
                    Alternatives.Both((parsed.GetValue(before)!, "OLD"), (parsed.GetValue(after)!, "NEW")),
                    parsed.GetValue(language),
                    terminal,
                    cancel
                )
        );
        return command;
    }

    private static int Run(
        (PolicySet Old, PolicySet New) policies,
        string? asked,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        cancel.ThrowIfCancellationRequested();
        var (before, after) = policies;
        var language = asked ?? after.Practice.Languages[0];
        var changes = PolicyDiff.Between(before, after, language);
        foreach (var policy in changes.GroupBy(change => change.Policy))
        {
            terminal.Out.WriteLine(Titled(policy.Key, after, language));
            foreach (var change in policy)
                terminal.Out.WriteLine($"  {change.Sentence}");
        }
        if (changes.Count == 0)
            terminal.Out.WriteLine((before.Fingerprint == after.Fingerprint ? Same : Idle).InLanguage(language));
        var (was, now) = (before.Fingerprint[..12], after.Fingerprint[..12]);
        terminal.Out.WriteLine(
            Said.In($"Fingerprints: {was} -> {now}", $"Empreintes : {was} -> {now}").InLanguage(language)
        );
        return ExitCode.Done;
    }

    private static string Titled(string policy, PolicySet policies, string language)
    {
        if (policies.Policies.FirstOrDefault(each => each.Name == policy)?.Title is not { } titles)
            return policy;
        var title = titles.In(language, policies.Practice.Languages[0]).Text;
        return Said.In($"{policy}: {title}", $"{policy} : {title}").InLanguage(language);
    }
}
