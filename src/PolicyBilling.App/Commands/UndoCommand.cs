using System.CommandLine;
using System.Globalization;
using PolicyBilling.App.Acting;
using PolicyBilling.Files.Contents;
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
                    throw new HistoryException(words.NoHistory(path));
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
                    ? Told(undo.Record(serial), words)
                    : Told(name, parsed.GetValue(accounts) ?? [], undo, words);
                foreach (var line in said)
                    terminal.Out.WriteLine(line);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static IEnumerable<string> Told(RecordTakenBack record, DeskWords words)
    {
        var row = record.Row;
        var madeOn = record.IsSlip ? null : LogRow.Time(row.At);
        yield return words.RecordTakenBack(row.Serial, row.Body<ContactBody>().What, row.Row.Account!, madeOn, row.Who);
    }

    private static IEnumerable<string> Told(string run, string[] accounts, Undo undo, DeskWords words)
    {
        var back = undo.Run(run, accounts);
        yield return accounts.Length == 0
            ? words.RunTakenBack(run, back.Contacts)
            : words.AccountsTakenBack(accounts.Distinct().Count(), back.Contacts);
        // Of a whole run every list is void; of some accounts their rows are.
        foreach (var list in back.Listed.Where(_ => accounts.Length > 0).GroupBy(row => row.File))
            yield return words.Strike(list.Key, list.Select(row => row.Account));
        if (back.Accepted.Count > 0)
            yield return words.Accepted(back.Accepted);
    }
}
