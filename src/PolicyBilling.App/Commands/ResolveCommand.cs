using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyBilling.App.Acting;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Resolving;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Resolving;

namespace PolicyBilling.App.Commands;

/// <summary><c>resolve [ACCOUNT]</c>: why balances are not zero, the entries that make them right, what may be settled;
/// and what was decided about it.</summary>
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
        bool Causes,
        bool Reviews,
        bool Expected,
        string? Journal,
        Decided Decided
    );

    // What is written down of one account.
    private sealed record Decided(
        string[] Accept,
        string[] Reject,
        decimal? Agree,
        DateOnly? Until,
        string? Reason,
        string? ApprovedBy,
        string? State,
        string? Note,
        string By
    )
    {
        public bool IsAnything => Accept.Length + Reject.Length > 0 || Agree is not null || State is not null;
    }

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
        var reviews = new Option<bool>("--reviews") { Description = "The review list, and what its month brought." };
        var expected = new Option<bool>("--expected")
        {
            Description = "Entries that were accepted, and whether the export shows them.",
        };
        var journal = new Option<string?>("--journal")
        {
            Description = "Writes the accepted entries that are still to be posted as CSV.",
            HelpName = "FILE",
        };
        var accept = new Option<string[]>("--accept")
        {
            Description = "Accepts a proposal by its id: its entries are to be posted; may be repeated.",
            HelpName = "ID",
        };
        var reject = new Option<string[]>("--reject")
        {
            Description = "Rejects a proposal by its id: it is not made again unless its rows change.",
            HelpName = "ID",
        };
        var agree = new Option<string?>("--agree")
        {
            Description = "The amount that the patient agrees to pay, as the settlement says.",
            HelpName = "MONEY",
        };
        var until = new Option<DateOnly?>("--until")
        {
            Description = "The last day for the agreed amount, yyyy-MM-dd.",
            HelpName = "DATE",
            CustomParser = result => Inputs.Day(result),
        };
        var reason = new Option<string?>("--reason") { Description = "Why it is adjusted off.", HelpName = "WORD" };
        var approvedBy = new Option<string?>("--approved-by") { Description = "Who approved it.", HelpName = "NAME" };
        var state = new Option<string?>("--state")
        {
            Description = $"Where the review stands: {string.Join(", ", ReviewWords.All)}.",
            HelpName = "WORD",
        };
        var note = new Option<string?>("--note") { Description = "In words.", HelpName = "TEXT" };
        var by = ActingInputs.OptionalBy("Who did it.");
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
            reviews,
            expected,
            journal,
            accept,
            reject,
            agree,
            until,
            reason,
            approvedBy,
            state,
            note,
            by,
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
                        parsed.GetValue(causes),
                        parsed.GetValue(reviews),
                        parsed.GetValue(expected),
                        parsed.GetValue(journal),
                        new Decided(
                            parsed.GetValue(accept) ?? [],
                            parsed.GetValue(reject) ?? [],
                            RecordCommand.Money("--agree", parsed.GetValue(agree), least: 0),
                            parsed.GetValue(until),
                            parsed.GetValue(reason),
                            parsed.GetValue(approvedBy),
                            parsed.GetValue(state),
                            parsed.GetValue(note),
                            parsed.GetValue(by) ?? Environment.UserName
                        )
                    ),
                    terminal,
                    cancel
                );
            }
        );
        return command;
    }

    // One word alone may be the export: then it is there.
    private static (string? Account, string Data) Meant(string? account, string data, ArgumentResult? given) =>
        account is not null && given is not { Tokens.Count: > 0 } && Path.Exists(account)
            ? (null, account)
            : (account, data);

    private static int Run(Request request, Terminal terminal, CancellationToken cancel)
    {
        if (request.Account is null && request.Decided.IsAnything)
            throw new UsageException(
                Said.In(
                    "Which account? Write its id after `resolve`.",
                    $"Quel compte ? Écrire son numéro après `resolve`."
                )
            );
        var practice = Workspace.Open(
            new Places(request.Data, request.Policies, request.Overrides, Texts: KeptTexts.OfEverything),
            terminal,
            cancel
        );
        var labels = new ResolveLabels(practice.Language(request.Language), practice.Policies.Practice.Currency);
        if (request.Account is null)
            return All(request, practice, labels, terminal, cancel);
        if (AccountSearch.Find(practice.Data, request.Account) is not (var account and >= 0))
            return UnknownAccount.Say(practice.Data, request.Account, practice.Language(request.Language), terminal);
        if (request.Decided.IsAnything)
            practice = Decide(request, practice, account, labels, terminal, cancel);
        var (resolver, resolution) = Of(request, practice, account, terminal, cancel);
        terminal.Print(
            request.Format,
            json => ResolutionJson.Write(resolution, resolver.NotSearched, json),
            table => ResolutionText.Write(resolution, resolver.NotSearched, table, labels)
        );
        return resolution.Now.Decision.IsFault ? ExitCode.Faults : ExitCode.Done;
    }

    private static (Resolver Resolver, Resolution Resolution) Of(
        Request request,
        Workspace practice,
        int account,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        var resolver = new Resolver(
            practice.Data,
            practice.Policies,
            practice.AsOf(request.AsOf),
            practice.Language(request.Language),
            cancel
        );
        return (resolver, resolver.Resolve(account, ResolveBook.Rejected(request.Data, terminal.History).Contains));
    }

    // What was decided changes what is shown next: the practice is read again.
    private static Workspace Decide(
        Request request,
        Workspace practice,
        int account,
        ResolveLabels labels,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        var (resolving, decided) = (new Resolving(practice, terminal, request.Language), request.Decided);
        var (_, resolution) = Of(request, practice, account, terminal, cancel);
        foreach (var proposal in decided.Accept)
        foreach (var entry in resolving.Accept(resolution, proposal, request.AsOf, decided.By))
            terminal.Out.WriteLine(labels.Kept(entry));
        foreach (var proposal in decided.Reject)
        {
            resolving.Reject(resolution, proposal, request.AsOf, decided.By, decided.Note);
            terminal.Out.WriteLine(labels.KeptRejected(proposal));
        }
        if (decided.Agree is { } amount)
            terminal.Out.WriteLine(
                labels.Kept(
                    resolving.Agree(
                        resolution,
                        amount,
                        decided.Until,
                        decided.Reason,
                        decided.ApprovedBy,
                        request.AsOf,
                        decided.By
                    )
                )
            );
        if (decided.State is { } state)
            terminal.Out.WriteLine(
                labels.Kept(resolving.Review(resolution, state, request.AsOf, decided.By, decided.Note))
            );
        return Workspace.Open(practice.Places, practice.Policies, terminal, cancel);
    }

    private static int All(
        Request request,
        Workspace practice,
        ResolveLabels labels,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        var asOf = practice.AsOf(request.AsOf);
        if (request.Expected || request.Journal is not null)
        {
            var states = PostingMatch.Of(
                practice.Data,
                practice.Data.Accepted,
                asOf,
                practice.Policies.PostWithinDays(asOf)
            );
            var file = request.Journal is { } journal
                ? OutputFiles.One(journal, "--journal", stream => EntryJournal.Write(stream, states))
                : null;
            terminal.Print(
                request.Format,
                json => ResolutionJson.Write(states, json),
                table => AcceptedText.Write(states, file, table, labels)
            );
            return ExitCode.Done;
        }
        if (request.Reviews)
        {
            var open = ReviewList.Open(practice.Data, practice.Policies, asOf);
            var month = ReviewMonth.Of(practice.Data, asOf.AddMonths(-1), asOf);
            terminal.Print(
                request.Format,
                json => ResolutionJson.Write(asOf, open, month, json),
                table => ReviewText.Write(asOf, open, month, table, labels)
            );
            return ExitCode.Done;
        }
        terminal.Progress($"Looking through {practice.Data.Accounts.Count} accounts …");
        var all = ResolveRun.Of(
            practice.Data,
            practice.Policies,
            asOf,
            request.Causes ? 0 : request.Top,
            practice.Language(request.Language),
            ResolveBook.Rejected(request.Data, terminal.History).Contains,
            cancel
        );
        terminal.Print(
            request.Format,
            json => ResolutionJson.Write(all, json),
            table => PracticeResolutionText.Write(all, table, labels, !request.Causes)
        );
        return ExitCode.Done;
    }
}
