using System.CommandLine;
using System.Globalization;
using PolicyBilling.App.Acting;
using PolicyBilling.Files.Contents;
using PolicyBilling.Ledgers;

namespace PolicyBilling.App.Commands;

/// <summary><c>record ACCOUNT KIND</c>: writes down a call, a promise, a hold, returned mail … as it happens. The next
/// dry run knows it, whether or not the practice's system shows it yet.</summary>
internal static class RecordCommand
{
    public static Command Make(Terminal terminal)
    {
        var account = new Argument<string>("ACCOUNT") { Description = "The account's id." };
        var kind = new Argument<string>("KIND") { Description = $"What happened: {string.Join(", ", Records.Kinds)}." };
        var data = Inputs.Data();
        var (policies, asOf, language) = (Inputs.Policies(), Inputs.AsOf(), Inputs.Language());
        var until = new Option<DateOnly?>("--until")
        {
            Description = "The last day of a promise or a hold, yyyy-MM-dd.",
            HelpName = "DATE",
            CustomParser = result => Inputs.Day(result),
        };
        var amount = new Option<string?>("--amount")
        {
            Description = "Money promised or agreed on.",
            HelpName = "MONEY",
        };
        var outcome = new Option<string?>("--outcome")
        {
            Description = $"What came of a call: {string.Join(", ", Records.Outcomes)}.",
            HelpName = "WORD",
        };
        var direction = new Option<string?>("--direction") { Description = "Who turned to whom; else out." };
        direction.AcceptOnlyFromAmong("out", "in");
        var channel = new Option<string?>("--channel") { Description = "How; for mail that came back: mail or email." };
        channel.AcceptOnlyFromAmong([.. ContactWords.Channels]);
        var step = new Option<string?>("--step") { Description = "The ladder step it was; of a call else the list's." };
        var by = ActingInputs.OptionalBy("Who did it.");
        var note = new Option<string?>("--note") { Description = "In words.", HelpName = "TEXT" };
        var command = new Command("record", "Writes down what happened with an account.")
        {
            account,
            kind,
            data,
            policies,
            asOf,
            until,
            amount,
            outcome,
            direction,
            channel,
            step,
            by,
            note,
            language,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
            {
                var word = parsed.GetValue(kind)!;
                if (!Records.Kinds.Contains(word))
                    throw new UsageException(
                        Said.In(
                            $"'{word}' is nothing to record: write {string.Join(", ", Records.Kinds)}."
                                + Nearest.Hint(word, Records.Kinds),
                            $"« {word} » ne se note pas : écrire {string.Join(", ", Records.Kinds)}."
                                + $"{Nearest.Hint(word, Records.Kinds)}"
                        )
                    );
                var place = parsed.GetValue(data)!;
                var practice = Workspace.Open(new Places(place, parsed.GetValue(policies)!, []), terminal, cancel);
                var spoken = practice.Language(parsed.GetValue(language));
                if (practice.Data.AccountIds.Find(parsed.GetValue(account)!) is < 0)
                    return UnknownAccount.Say(practice.Data, parsed.GetValue(account)!, spoken, terminal);
                var details = new Records.Details(
                    parsed.GetValue(until),
                    Money("--amount", parsed.GetValue(amount)),
                    parsed.GetValue(outcome),
                    parsed.GetValue(direction),
                    parsed.GetValue(channel),
                    parsed.GetValue(step),
                    parsed.GetValue(note)
                );
                var (id, recording) = (parsed.GetValue(account)!, new Recording(practice, terminal, spoken));
                var who = parsed.GetValue(by) ?? Environment.UserName;
                var recorded = recording.Add(id, word, parsed.GetValue(asOf), details, who);
                foreach (var notice in recorded.Notices)
                    terminal.Error.WriteLine(notice);
                terminal.Out.WriteLine(recording.Told(recorded, id, word));
                if (recorded.Day != terminal.Today && parsed.GetValue(asOf) is null)
                    terminal.Error.WriteLine(new DeskWords(spoken).OtherDay(Recording.Iso(recorded.Day)));
                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>Reads an amount as people type it.</summary>
    public static decimal? Money(string option, string? text, decimal least = 0.01m)
    {
        if (text is null)
            return null;
        if (
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount == decimal.Round(amount, 2)
            && amount >= least
            && amount <= Records.MostMoney
        )
            return amount;
        var above = least > 0 ? Said.In(" above 0", $" au-dessus de 0,") : Said.Nothing;
        throw new UsageException(
            Said.In(
                $"{option}: '{text}' is no amount: write one{above} with a point, e.g. 120.00.",
                $"{option} : « {text} » n’est pas un montant : en écrire un{above} avec un point, p. ex. 120.00."
            )
        );
    }
}
