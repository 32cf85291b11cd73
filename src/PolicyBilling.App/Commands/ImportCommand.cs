using System.CommandLine;
using PolicyBilling.App.Acting;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Printed;

namespace PolicyBilling.App.Commands;

/// <summary><c>import FILE…</c>: what a practice system prints or saves becomes a data folder.</summary>
internal static class ImportCommand
{
    public static Command Make(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Reports of one practice: csv, txt, prn, xlsx, xls, or pdf with text.",
            Arity = ArgumentArity.OneOrMore,
        };
        var folder = new Option<string>("--out")
        {
            Description = "Where the data folder goes.",
            HelpName = "DIR",
            Required = true,
        };
        var like = new Option<string?>("--like")
        {
            Description = "A folder that was imported before: read in the same way.",
            HelpName = "DIR",
        };
        var asNew = new Option<bool>("--as-new")
        {
            Description = "The layout may be another than in --like; its answers are kept.",
        };
        var answers = new Option<string?>("--answers")
        {
            Description = "Answers to questions: one line `id: answer` each.",
            HelpName = "FILE",
        };
        var asOf = Inputs.AsOf();
        asOf.Description = "The day of the balances, yyyy-MM-dd; else the report's own.";
        var policies = Inputs.Policies();
        policies.Description = "The practice's policies: its first language is spoken where --lang is not given.";
        var (format, language) = (Inputs.Format(), Inputs.Language());
        var command = new Command("import", "Brings reports that a practice system prints or saves, as a data folder.")
        {
            files,
            folder,
            like,
            asNew,
            answers,
            asOf,
            format,
            language,
            policies,
            OpenDentalCommand.Make(terminal),
            RemittanceCommand.Make(terminal),
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
            {
                var spoken = DeskLanguage.Of(parsed.GetValue(language), parsed.GetValue(policies)!);
                var labels = new PrintedLabels(spoken);
                terminal.Progress(labels.Reading);
                var given = parsed.GetValue(answers) is { } path
                    ? PrintedAnswers.Read(path)
                    : new Dictionary<string, string>();
                var memory = parsed.GetValue(like) is { } last
                    ? PrintedMemory.Read(last, parsed.GetValue(asNew))
                    : null;
                var read = parsed.GetValue(files)!.Select(Read).ToList();
                PrintedProposal Propose(IReadOnlyDictionary<string, string> said) =>
                    PrintedImport.Propose(read, said, memory, parsed.GetValue(asOf), spoken, cancel);
                var proposal = Propose(given);
                var asTable = parsed.GetValue(format) != "json";
                if (asTable && proposal.Status == PrintedStatus.Asks && terminal.Typed is { } typed)
                    proposal = Asked(proposal, given, Propose, typed, spoken, terminal);
                return Finish(proposal, parsed.GetValue(folder)!, asTable, spoken, terminal);
            }
        );
        return command;
    }

    private static PrintedFile Read(string path)
    {
        if (Directory.Exists(path))
            throw new UsageException(
                Said.In(
                    $"{path} is a folder: give the report's file.",
                    $"{path} est un dossier : donner le fichier du rapport."
                )
            );
        if (!File.Exists(path))
            throw new UsageException(Said.In($"There is no file {path}.", $"Il n’y a pas de fichier {path}."));
        try
        {
            return PrintedFile.Read(path);
        }
        catch (NoFileException error)
        {
            throw new UsageException(Said.In($"{path}: {error.Said}", $"{path} : {error.Said}"));
        }
    }

    // Each answer may raise or settle other questions: the report is understood anew after each.
    private static PrintedProposal Asked(
        PrintedProposal proposal,
        IReadOnlyDictionary<string, string> given,
        Func<IReadOnlyDictionary<string, string>, PrintedProposal> propose,
        Func<string?> typed,
        string language,
        Terminal terminal
    )
    {
        var said = new Dictionary<string, string>(given);
        while (proposal is { Status: PrintedStatus.Asks, Questions: [var question, ..] })
        {
            PrintedText.WriteQuestions([question], language, terminal.Error);
            terminal.Error.Write($"[{question.Default}] ");
            if (typed() is not { } answer)
                return proposal;
            said[question.Id] = answer.Trim().Length > 0 ? answer : question.Default;
            proposal = propose(said);
        }
        return proposal;
    }

    private static int Finish(PrintedProposal proposal, string folder, bool asTable, string language, Terminal terminal)
    {
        var labels = new PrintedLabels(language);
        if (asTable)
            PrintedText.Write(proposal, proposal.Status == PrintedStatus.Refused ? terminal.Error : terminal.Out);
        var code = proposal.Status switch
        {
            PrintedStatus.Refused => ExitCode.Refused,
            PrintedStatus.Asks => ExitCode.QuestionsOpen,
            _ => ExitCode.Done,
        };
        var reads = code == ExitCode.Done;
        if (asTable && !reads)
        {
            PrintedText.WriteQuestions(
                proposal.Questions,
                language,
                code == ExitCode.Refused ? terminal.Error : terminal.Out
            );
            terminal.Error.WriteLine(code == ExitCode.Refused ? labels.Refused : labels.QuestionsOpen);
        }
        var writes = reads && (!asTable || terminal.Typed is not { } typed || Agreed(typed, labels, terminal));
        if (writes)
            PrintedFolder.Write(proposal, folder);
        if (!asTable)
        {
            terminal.Out.Flush();
            PrintedJson.Write(proposal, writes ? folder : null, terminal.Result);
            terminal.Out.WriteLine();
        }
        else if (writes)
            terminal.Out.WriteLine(labels.Written(folder));
        return writes && proposal.Held.Count > 0 ? ExitCode.Faults : code;
    }

    private static bool Agreed(Func<string?> typed, PrintedLabels labels, Terminal terminal)
    {
        terminal.Error.Write(labels.Write);
        var answer = typed()?.Trim();
        var agreed = answer is "y" or "Y" or "yes" or "o" or "oui";
        if (!agreed)
            terminal.Error.WriteLine(labels.NothingWritten);
        return agreed;
    }
}
