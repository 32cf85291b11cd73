using System.CommandLine;
using System.Globalization;
using PolicyBilling.App.Acting;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;

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
        var by = new Option<string?>("--by") { Description = "Who takes it back.", HelpName = "NAME" };
        var why = new Option<string?>("--because") { Description = "Why, in words.", HelpName = "TEXT" };
        var command = new Command("undo", "Takes back what never left the house.") { what, accounts, data, by, why };
        command.Does(
            terminal,
            (parsed, _) =>
            {
                var path = HistoryPlace.Of(parsed.GetValue(data)!, terminal.History);
                if (!File.Exists(path))
                    throw new HistoryException($"There is no history {path}: nothing was sent or recorded.");
                using var history = HistoryFile.Open(path);
                Approvals.RefuseAnEarlierClock(history, terminal.Clock());
                var undo = new Undo(
                    history,
                    terminal.Clock(),
                    parsed.GetValue(by) ?? Environment.UserName,
                    parsed.GetValue(why) ?? ""
                );
                var name = parsed.GetValue(what)!;
                var said = long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
                    ? undo.Record(serial)
                    : undo.Run(name, parsed.GetValue(accounts) ?? []);
                foreach (var line in said)
                    terminal.Out.WriteLine(line);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
