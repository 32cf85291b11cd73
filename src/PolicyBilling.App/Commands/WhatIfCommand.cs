using System.CommandLine;
using PolicyBilling.Files.Charts.WhatIf;
using PolicyBilling.Files.Reports.WhatIf;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.App.Commands;

/// <summary><c>what-if</c>: what other settings or other policies would change, in accounts and money, before anybody
/// changes them.</summary>
internal static class WhatIfCommand
{
    public static Command Make(Terminal terminal)
    {
        var against = Alternatives.Against();
        var inputs = new PracticeInputs("Where the workbook and the charts go; else reports/<as-of>.");
        var command = inputs.Command(
            "what-if",
            "Decides every account twice, as it is and with other settings or policies, and shows what moves.",
            against
        );
        command.Validators.Add(result =>
        {
            if (result.GetResult(against) is null && result.GetResult(inputs.Set) is null)
                result.Refuse(
                    Said.In(
                        "Say what to try: other settings, e.g. --set statements.minimum_balance=25.00, or a folder "
                            + "with other policies, --against DIR.",
                        $"Dire quoi essayer : d’autres réglages, p. ex. --set statements.minimum_balance=25.00, ou un "
                            + $"dossier avec d’autres politiques, --against DOSSIER."
                    )
                );
        });
        command.Does(
            terminal,
            (parsed, cancel) => Run(inputs.Read(parsed), parsed.GetValue(against), terminal, cancel)
        );
        return command;
    }

    private static int Run(PracticeInputs.Asked asked, string? against, Terminal terminal, CancellationToken cancel)
    {
        var (own, other) = Alternatives.Load(asked.Policies, against, asked.Overrides);
        var practice = Workspace.Open(new Places(asked.Data, asked.Policies, []), own.Policies, terminal, cancel);
        terminal.Progress($"Deciding {practice.Data.Accounts.Count} accounts twice …");
        var options = asked.Options(practice);
        var change = WhatIfRun.Of(practice.Data, own, other!, options, cancel);
        var language = practice.Language(asked.Language);
        var written = asked.Write(
            options.AsOf,
            (WhatIfReports.FileName, WhatIfCover.Of(change, language), WhatIfReports.All(change, language)),
            WhatIfCharts.All(change, language),
            cancel,
            WhatIfCharts.Sometimes
        );
        terminal.Print(
            asked.Format,
            json => WhatIfJson.Write(change, json),
            table => WhatIfScreen.Write(change, table, language, written)
        );
        return change.HasFaults ? ExitCode.Faults : ExitCode.Done;
    }
}
