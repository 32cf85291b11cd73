using System.CommandLine;
using System.Globalization;
using PolicyBilling.App.Acting;
using PolicyBilling.Files.Contents;
using PolicyBilling.History;

namespace PolicyBilling.App.Commands;

/// <summary><c>undo RUN [ACCOUNT…]</c>: takes back what never left: papers that were printed and not mailed, a call
/// that was recorded by mistake. Nothing is erased: a row says that it counts no more.</summary>
internal static class UndoCommand
{
    public static Command Make(Terminal terminal)
    {
        var what = new Argument<string>("RUN") { Description = "The run, or the number of a record." };
        var accounts = new Argument<string[]>("ACCOUNT") { Description = "Only these accounts of the run." };
        accounts.Arity = ArgumentArity.ZeroOrMore;
        var data = new Option<string>("--data")
        {
            Description = "The practice's export, beside which the history lies.",
            DefaultValueFactory = _ => Path.Combine("seeds", "demo"),
        };
        var by = ActingInputs.OptionalBy("Who takes it back.");
        var (policies, language) = (Inputs.Policies(), Inputs.Language());
        var why = new Option<string?>("--because") { Description = "Why, in words.", HelpName = "TEXT" };
        var command = new Command("undo", "Takes back what never left the house.")
        {
            what,
            accounts,
            data,
            policies,
            by,
            why,
            language,
        };
        command.Does(
            terminal,
            (parsed, _) =>
            {
                var path = HistoryPlace.Of(parsed.GetValue(data)!, terminal.History);
                var words = new DeskWords(DeskLanguage.Of(parsed.GetValue(language), parsed.GetValue(policies)!));
                if (!File.Exists(path))
                    throw new HistoryException(DeskWords.NoHistory(path));
                using var history = HistoryFile.Open(path);
                Approvals.RefuseAnEarlierClock(history, terminal.Clock());
                var undo = new TakingBack(
                    new Undo(
                        history,
                        terminal.Clock(),
                        parsed.GetValue(by) ?? Environment.UserName,
                        parsed.GetValue(why) ?? ""
                    ),
                    words
                );
                var name = parsed.GetValue(what)!;
                IReadOnlyList<string> said = long.TryParse(
                    name,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var serial
                )
                    ? [undo.Record(serial)]
                    : undo.Run(name, parsed.GetValue(accounts) ?? []);
                foreach (var line in said)
                    terminal.Out.WriteLine(line);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
