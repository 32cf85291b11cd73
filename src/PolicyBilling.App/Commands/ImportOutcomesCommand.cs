using System.CommandLine;
using PolicyBilling.App.Acting;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports.Sending;
using PolicyBilling.History;

namespace PolicyBilling.App.Commands;

/// <summary><c>import-outcomes FILE</c>: reads back what people wrote into a call list or into worklists, each row
/// once.</summary>
internal static class ImportOutcomesCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The call list, or the workbook of a dry run." };
        var (data, policies, asOf, language) = (Inputs.Data(), Inputs.Policies(), Inputs.AsOf(), Inputs.Language());
        var by = ActingInputs.OptionalBy("Who reads it in.");
        var command = new Command("import-outcomes", "Reads back worked call lists and worklists, each row once.")
        {
            file,
            data,
            policies,
            asOf,
            by,
            language,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
            {
                var (path, place) = (parsed.GetValue(file)!, parsed.GetValue(data)!);
                var written = OutcomeWorkbook.Read(path);
                var practice = Workspace.Open(new Places(place, parsed.GetValue(policies)!, []), terminal, cancel);
                var day = ActingDay.Of(
                    parsed.GetValue(asOf),
                    practice.Data.ExportedAsOf,
                    terminal.Today,
                    practice.Policies.Practice.PlanValidDays
                );
                using var history = HistoryFile.Open(ActingInputs.WrittenHistoryOf(place, terminal));
                Approvals.RefuseAnEarlierClock(history, terminal.Clock());
                Approvals.RefuseAnOlderCopy(history, "reports", practice.Policies.Practice.Name);
                var outcomes = new Outcomes(
                    history,
                    practice.Policies,
                    practice.Data,
                    terminal.Clock(),
                    day,
                    terminal.Today
                );
                var words = new DeskWords(practice.Language(parsed.GetValue(language)));
                var (recorded, known, conflicts) = outcomes.Add(
                    path,
                    written,
                    parsed.GetValue(by) ?? Environment.UserName,
                    words
                );
                terminal.Out.WriteLine(words.Outcomes(recorded, known));
                foreach (var conflict in conflicts)
                    terminal.Error.WriteLine(conflict);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
