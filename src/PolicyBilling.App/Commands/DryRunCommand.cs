using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyBilling.App.Acting;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Pages;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Receivables;
using PolicyBilling.Workbench.Remarks;

namespace PolicyBilling.App.Commands;

/// <summary><c>dry-run</c>: decides every account, prints the summary and writes the reports and the plan. Nothing is
/// sent.</summary>
internal static class DryRunCommand
{
    // Accounts from which memory counts for more than the tenths of a second that giving some back takes.
    private const int Many = 100_000;

    /// <summary>What a dry run is asked for.</summary>
    public sealed record Request(
        string Data,
        string? Group,
        string Policies,
        bool PoliciesGiven,
        SettingOverride[] Overrides,
        DateOnly? AsOf,
        string Format,
        string? Folder,
        string? Language,
        NameRange? Guarantors,
        string? Provider,
        bool Strict,
        bool PlanOnly
    );

    public static Command Make(Terminal terminal)
    {
        var data = Inputs.Data();
        var (policies, asOf, set, format, language) = (
            Inputs.Policies(),
            Inputs.AsOf(),
            Inputs.Set(),
            Inputs.Format(),
            Inputs.Language()
        );
        var folder = Inputs.Folder("Where the reports and the plan go; else reports/<as-of>, or reports/group.");
        var group = new Option<string?>("--group")
        {
            Description = "Many practices, a folder each; one may have its own policies/.",
            HelpName = "DIR",
        };
        var guarantors = new Option<NameRange?>("--guarantors")
        {
            Description = "Only guarantors whose names lie in a range, e.g. A-M.",
            HelpName = "A-M",
            CustomParser = Names,
        };
        var provider = new Option<string?>("--provider") { Description = "Only accounts of this provider." };
        var strict = new Option<bool>("--strict") { Description = "Refuse the export for a single bad row." };
        var planOnly = new Option<bool>("--plan-only")
        {
            Description = "Write the plan and no reports: for scripts, and for a million accounts.",
        };
        var command = new Command("dry-run", "Decides every account and says why. Nothing is sent.")
        {
            data,
            group,
            policies,
            asOf,
            set,
            format,
            folder,
            language,
            guarantors,
            provider,
            strict,
            planOnly,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(group) is not null && result.GetResult(data) is { Tokens.Count: > 0 })
                result.Refuse(
                    Said.In(
                        "--group names a folder of practices: leave out DATA.",
                        $"--group nomme un dossier de cabinets : laisser DATA de côté."
                    )
                );
        });
        command.Does(
            terminal,
            (parsed, cancel) =>
                Run(
                    new(
                        parsed.GetValue(data)!,
                        parsed.GetValue(group),
                        parsed.GetValue(policies)!,
                        parsed.GetResult(policies) is { Implicit: false },
                        parsed.GetValue(set) ?? [],
                        parsed.GetValue(asOf),
                        parsed.GetValue(format)!,
                        parsed.GetValue(folder),
                        parsed.GetValue(language),
                        parsed.GetValue(guarantors),
                        parsed.GetValue(provider),
                        parsed.GetValue(strict),
                        parsed.GetValue(planOnly)
                    ),
                    terminal,
                    cancel
                )
        );
        return command;
    }

    /// <summary>Reads one practice's export, decides it and writes its results.</summary>
    public static (BillingPlan Plan, IReadOnlyList<string> Written) Practice(
        Request request,
        PolicySet policies,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        var content = Decide(request, policies, terminal, cancel);
        terminal.Progress("Writing the reports …");
        var folder = request.Folder ?? DryRunFiles.Folder("reports", content.Plan.AsOf);
        var reports = Path.GetDirectoryName(Path.GetFullPath(folder)) ?? folder;
        if (HistoryPlace.OlderCopy(request.Data, terminal.History, reports, content.Plan.Practice) is { } older)
            terminal.Error.WriteLine(older.InLanguage(content.Language));
        var origin = MadeFrom.Of(request.Data, request.Policies, request.Overrides, content.Language);
        var (written, kept) = DryRunFiles.Write(content, origin, request.PlanOnly, folder, cancel);
        if (kept is not null)
            terminal.Error.WriteLine(
                Labels
                    .In(content.Language)
                    .KeptOutcomes(Path.Combine(folder, kept.Name), kept.Typed.Rows, kept.Typed.Lists)
            );
        return (content.Plan, written);
    }

    private static int Run(Request request, Terminal terminal, CancellationToken cancel)
    {
        if (request.Group is not null)
            return GroupDryRun.Run(request, terminal, cancel);
        var policies = PolicyFolderFiles.Load(request.Policies, request.Overrides);
        var (plan, written) = Practice(request, policies, terminal, cancel);
        terminal.Print(
            request.Format,
            json => PlanJson.Write(plan, json),
            table => ConsoleSummary.Write(plan, table, LanguageOf(request, policies), written)
        );
        return plan.HasFaults ? ExitCode.Faults : ExitCode.Done;
    }

    private static string LanguageOf(Request request, PolicySet policies) =>
        request.Language ?? policies.Practice.Languages[0];

    // The export is large, and not needed once it is decided: it goes with this method.
    private static PageContent Decide(Request request, PolicySet policies, Terminal terminal, CancellationToken cancel)
    {
        RunRemarks.Begin(policies);
        var practice = Workspace.Open(
            new Places(
                request.Data,
                request.Policies,
                request.Overrides,
                request.Strict,
                KeptTexts.OfChargesAndWriteOffs
            ),
            policies,
            terminal,
            cancel
        );
        // What reading left behind goes back to the system before decisions need the room.
        if (practice.Data.Accounts.Count > Many)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        terminal.Progress($"Deciding {practice.Data.Accounts.Count} accounts …");
        var options = new RunOptions(
            practice.AsOf(request.AsOf),
            request.Language,
            request.Guarantors,
            request.Provider,
            Papers: true
        );
        // In a group a practice may have none of what is asked for; its own run may not.
        if (request.Group is null && Selection.Nobody(practice.Data, options) is { } nobody)
            throw new UsageException(nobody);
        var plan = practice.Plan(options, cancel);
        if (request.PlanOnly)
            return new(plan, null, practice.Language(request.Language));
        terminal.Progress($"Looking {DryRunReports.DaysAhead} days ahead …");
        return practice.Page(options, plan, isOwnDay: request.AsOf is not null, cancel);
    }

    private static NameRange? Names(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (NameRange.Parse(text) is { } range)
            return range;
        result.Refuse(
            Said.In(
                $"'{text}' is not a range of names: write one or two beginnings of names, e.g. A-M or S.",
                $"« {text} » n’est pas un intervalle de noms : écrire un ou deux débuts de noms, p. ex. A-M ou S."
            )
        );
        return null;
    }
}
