using System.CommandLine;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Resolving;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Resolving;

namespace PolicyBilling.App.Commands;

/// <summary><c>resolve [ACCOUNT]</c>: why balances are not zero, the entries that make them right, what may be
/// settled.</summary>
internal static class ResolveCommand
{
    private const int UsualTop = 25,
        MostTop = 100_000;

    private sealed record Request(
        string? Account,
        string Data,
        string Policies,
        SettingOverride[] Overrides,
        DateOnly? AsOf,
        string Format,
        string? Language,
        int Top,
        bool Causes
    );

    public static Command Make(Terminal terminal)
    {
        var account = new Argument<string?>("ACCOUNT")
        {
            Description = "The account's id; none for all that need it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var (data, policies, asOf, set, format, language) = (
            Inputs.Data(),
            Inputs.Policies(),
            Inputs.AsOf(),
            Inputs.Set(),
            Inputs.Format(),
            Inputs.Language()
        );
        var top = Inputs.Number(
            "--top",
            "How many accounts are listed for their money, besides those under review, in dispute or in credit.",
            UsualTop,
            MostTop
        );
        var causes = new Option<bool>("--causes") { Description = "Only the causes, by kind, of the whole practice." };
        var command = new Command(
            "resolve",
            "Finds why balances are not zero, proposes the entries that make them right, and what may be settled."
        )
        {
            account,
            data,
            policies,
            asOf,
            set,
            format,
            language,
            top,
            causes,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
            {
                var (named, place) = Meant(parsed.GetValue(account), parsed.GetValue(data)!, parsed.GetResult(data));
                return Run(
                    new(
                        named,
                        place,
                        parsed.GetValue(policies)!,
                        parsed.GetValue(set) ?? [],
                        parsed.GetValue(asOf),
                        parsed.GetValue(format)!,
                        parsed.GetValue(language),
                        parsed.GetValue(top),
                        parsed.GetValue(causes)
                    ),
                    terminal,
                    cancel
                );
            }
        );
        return command;
    }

    // One word alone may be the export: then it is there.
    private static (string? Account, string Data) Meant(
        string? account,
        string data,
        System.CommandLine.Parsing.ArgumentResult? given
    ) =>
        account is not null && given is not { Tokens.Count: > 0 } && Path.Exists(account)
            ? (null, account)
            : (account, data);

    private static int Run(Request request, Terminal terminal, CancellationToken cancel)
    {
        var practice = Workspace.Open(
            new Places(request.Data, request.Policies, request.Overrides, Texts: KeptTexts.OfEverything),
            terminal,
            cancel
        );
        var labels = new ResolveLabels(practice.Language(request.Language), practice.Policies.Practice.Currency);
        if (request.Account is not { } account)
        {
            terminal.Progress($"Looking through {practice.Data.Accounts.Count} accounts …");
            var all = ResolveRun.Of(
                practice.Data,
                practice.Policies,
                practice.AsOf(request.AsOf),
                request.Causes ? 0 : request.Top,
                practice.Language(request.Language),
                cancel: cancel
            );
            terminal.Print(
                request.Format,
                json => ResolutionJson.Write(all, json),
                table => PracticeResolutionText.Write(all, table, labels, !request.Causes)
            );
            return ExitCode.Done;
        }
        if (AccountSearch.Find(practice.Data, account) is not (var number and >= 0))
            return UnknownAccount.Say(practice.Data, account, terminal);
        var resolver = new Resolver(
            practice.Data,
            practice.Policies,
            practice.AsOf(request.AsOf),
            practice.Language(request.Language),
            cancel
        );
        var resolution = resolver.Resolve(number);
        terminal.Print(
            request.Format,
            json => ResolutionJson.Write(resolution, resolver.NotSearched, json),
            table => ResolutionText.Write(resolution, resolver.NotSearched, table, labels)
        );
        return resolution.Now.Decision.IsFault ? ExitCode.Faults : ExitCode.Done;
    }
}
