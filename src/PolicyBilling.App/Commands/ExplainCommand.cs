using System.CommandLine;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Explanations;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Papers;
using PolicyBilling.Files.Reports;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.App.Commands;

/// <summary><c>explain ACCOUNT</c>: where one account's balance comes from, why it got its decision, and what would
/// change it.</summary>
internal static class ExplainCommand
{
    private sealed record Request(
        string Account,
        string Data,
        string Policies,
        SettingOverride[] Overrides,
        DateOnly? AsOf,
        string Format,
        string? Language,
        string? Workbook,
        string? Pdf
    );

    public static Command Make(Terminal terminal)
    {
        var account = new Argument<string>("ACCOUNT") { Description = "The account's id." };
        var (data, policies, asOf, set, format, language) = (
            Inputs.Data(),
            Inputs.Policies(),
            Inputs.AsOf(),
            Inputs.Set(),
            Inputs.Format(),
            Inputs.Language()
        );
        var workbook = For("xlsx", "Writes the breakdown as a workbook that a patient can follow.");
        var pdf = For("pdf", "Writes the breakdown as a paper for the patient.");
        var command = new Command(
            "explain",
            "Explains one account: its balance by visit, why this decision and no other, and what would change it."
        )
        {
            account,
            data,
            policies,
            asOf,
            set,
            format,
            language,
            workbook,
            pdf,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
                Run(
                    new(
                        parsed.GetValue(account)!,
                        parsed.GetValue(data)!,
                        parsed.GetValue(policies)!,
                        parsed.GetValue(set) ?? [],
                        parsed.GetValue(asOf),
                        parsed.GetValue(format)!,
                        parsed.GetValue(language),
                        parsed.GetValue(workbook),
                        parsed.GetValue(pdf)
                    ),
                    terminal,
                    cancel
                )
        );
        return command;
    }

    private static Option<string?> For(string kind, string description)
    {
        var option = new Option<string?>($"--{kind}") { Description = description, HelpName = "FILE" };
        option.Validators.Add(result =>
        {
            if (
                result.Tokens is [{ Value: var file }]
                && !file.EndsWith($".{kind}", StringComparison.OrdinalIgnoreCase)
            )
                result.Refuse(
                    Said.In(
                        $"--{kind} takes a file whose name ends in .{kind}, not '{file}'.",
                        $"--{kind} prend un fichier dont le nom finit par .{kind}, et non « {file} »."
                    )
                );
        });
        return option;
    }

    private static int Run(Request request, Terminal terminal, CancellationToken cancel)
    {
        var practice = Workspace.Open(
            new Places(request.Data, request.Policies, request.Overrides, Texts: KeptTexts.Of(request.Account)),
            terminal,
            cancel
        );
        var account = AccountSearch.Find(practice.Data, request.Account);
        if (account < 0)
            return UnknownAccount.Say(practice.Data, request.Account, practice.Language(request.Language), terminal);
        var explanation = practice.Explain(account, request.AsOf, request.Language, cancel);
        var language = practice.Language(request.Language);
        var written = new List<string>();
        if (request.Workbook is { } workbook)
            written.Add(
                OutputFiles.One(
                    workbook,
                    "--xlsx",
                    stream =>
                        Workbook.Write(
                            stream,
                            BreakdownReports.Cover(explanation, language),
                            BreakdownReports.All(explanation, language),
                            cancel: cancel
                        )
                )
            );
        if (request.Pdf is { } pdf)
            written.Add(
                OutputFiles.One(
                    pdf,
                    "--pdf",
                    stream => ExplainedPaper.Write(stream, explanation, practice.Policies.Practice, language)
                )
            );
        terminal.Print(
            request.Format,
            json => ExplanationJson.Write(explanation, json, language),
            table =>
            {
                ExplanationText.Write(explanation, table, language);
                foreach (var file in written)
                    table.WriteLine($"{Labels.In(language).Colon(Labels.In(language).Written)} {file}");
            }
        );
        return explanation.IsFault ? ExitCode.Faults : ExitCode.Done;
    }
}
