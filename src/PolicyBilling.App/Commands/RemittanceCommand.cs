using System.CommandLine;
using PolicyBilling.App.Acting;
using PolicyBilling.Connectors.Remittances;
using PolicyBilling.Files.Printed;

namespace PolicyBilling.App.Commands;

/// <summary><c>import 835</c>: what insurers answered becomes a table beside a practice's data.</summary>
internal static class RemittanceCommand
{
    private sealed record Asked(string Folder, DateOnly? AsOf, string Language, bool AsTable);

    public static Command Make(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description =
                "Files of electronic remittance advice (835, ERA), and the data folder if --out does not name it.",
            Arity = ArgumentArity.OneOrMore,
        };
        var folder = new Option<string?>("--out")
        {
            Description = "The practice's data folder, or its workbook: there, or beside it, the answers are kept.",
            HelpName = "DIR",
        };
        var answers = new Option<string?>("--answers")
        {
            Description = "Answers to questions: one line `id: answer` each.",
            HelpName = "FILE",
        };
        var asOf = Inputs.AsOf();
        asOf.Description = "The day on which it is looked what is posted, yyyy-MM-dd; else the export's, else today.";
        var policies = Inputs.Policies();
        policies.Description = "The practice's policies: its first language is spoken where --lang is not given.";
        var (format, language) = (Inputs.Format(), Inputs.Language());
        var command = new Command("835", "Brings insurers' electronic remittances (835) to a data folder.")
        {
            files,
            folder,
            answers,
            asOf,
            format,
            language,
            policies,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
            {
                var (paths, data) = Places(parsed.GetValue(files)!, parsed.GetValue(folder));
                var asked = new Asked(
                    data,
                    parsed.GetValue(asOf),
                    DeskLanguage.Of(parsed.GetValue(language), parsed.GetValue(policies)!),
                    parsed.GetValue(format) != "json"
                );
                var given = parsed.GetValue(answers) is { } path
                    ? PrintedAnswers.Read(path)
                    : new Dictionary<string, string>();
                return Run(paths, given, asked, terminal, cancel);
            }
        );
        return command;
    }

    // The data folder, or its workbook, may stand among the files, as the last word or the first.
    private static (IReadOnlyList<string> Files, string Data) Places(string[] given, string? folder)
    {
        var folders = given.Where(IsData).ToList();
        if (folder is not null)
            folders.Add(folder);
        if (folders.Count != 1)
            throw new UsageException(
                folders.Count == 0
                    ? Said.In(
                        "Name the practice's data folder, with --out or behind the files.",
                        $"Nommer le dossier de données du cabinet, avec --out ou après les fichiers."
                    )
                    : Said.In(
                        $"Name one data folder, not {folders.Count}: {string.Join(", ", folders)}.",
                        $"Nommer un seul dossier de données, et non {folders.Count} : {string.Join(", ", folders)}."
                    )
            );
        if (!IsData(folders[0]))
            throw new UsageException(
                File.Exists(folders[0])
                    ? Said.In(
                        $"{folders[0]} is a file: answers are kept in a folder with accounts.csv and claims.csv, or "
                            + "beside a workbook (.xlsx).",
                        $"{folders[0]} est un fichier : les réponses sont gardées dans un dossier avec accounts.csv et "
                            + $"claims.csv, ou à côté d’un classeur (.xlsx)."
                    )
                    : Said.In(
                        $"There is no data folder {folders[0]}.",
                        $"Il n’y a pas de dossier de données {folders[0]}."
                    )
            );
        var files = given.Where(path => !IsData(path)).ToList();
        return files.Count == 0
                ? throw new UsageException(
                    Said.In("Name a file: an 835 of an insurer.", $"Nommer un fichier : le 835 d’un assureur.")
                )
            : files.Find(path => !File.Exists(path)) is { } missing
                ? throw new UsageException(
                    Said.In($"There is no file {missing}.", $"Il n’y a pas de fichier {missing}.")
                )
            : (files, folders[0]);
    }

    private static bool IsData(string path) =>
        Directory.Exists(path)
        || File.Exists(path) && Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    private static int Run(
        IReadOnlyList<string> files,
        IReadOnlyDictionary<string, string> answers,
        Asked asked,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        var payments = BroughtRemittances.Payments(
            files.Select(path => (Path.GetFileName(path), File.ReadAllBytes(path))),
            asked.Language
        );
        terminal.Progress($"Reading {asked.Folder} …");
        var brought = BroughtRemittances.Beside(payments, asked.Folder, asked.Language, cancel);
        var import = brought.With(answers);
        if (asked.AsTable && terminal.Typed is { } typed)
            import = Ask(import, answers, brought.With, typed, terminal);
        if (import.Questions.Count > 0)
            return SayOpen(import, asked, brought.Day(asked.AsOf, terminal.Today), terminal);
        brought.Write(import, cancel);
        return Tell(import, brought, asked, terminal);
    }

    private static RemittanceImport Ask(
        RemittanceImport import,
        IReadOnlyDictionary<string, string> answers,
        Func<IReadOnlyDictionary<string, string>, RemittanceImport> of,
        Func<string?> typed,
        Terminal terminal
    )
    {
        var said = new Dictionary<string, string>(answers);
        foreach (var question in import.Questions)
        {
            string? answer;
            do
            {
                terminal.Error.Write($"{question.Text}[{RemittanceQuestion.None}] ");
                if (typed() is not { } line)
                    return import;
                answer = line.Trim().Length > 0 ? line.Trim() : RemittanceQuestion.None;
            } while (!question.Choices.Contains(answer));
            said[question.Id] = answer;
        }
        return said.Count == answers.Count ? import : of(said);
    }

    private static int SayOpen(RemittanceImport import, Asked asked, DateOnly day, Terminal terminal)
    {
        if (asked.AsTable)
        {
            new RemittanceText(import, null, day, asked.Language).Write(terminal.Out);
            RemittanceText.WriteQuestions(import.Questions, terminal.Out);
            terminal.Error.WriteLine(
                asked.Language == "fr"
                    ? "Des questions restent ouvertes : y répondre avec --answers FICHIER. Rien n’a été écrit."
                    : "Questions are open: answer them with --answers FILE. Nothing was written."
            );
        }
        else
            Json(import, null, day, terminal);
        return ExitCode.QuestionsOpen;
    }

    private static int Tell(RemittanceImport import, BroughtRemittances brought, Asked asked, Terminal terminal)
    {
        var day = brought.Day(asked.AsOf, terminal.Today);
        var tasks = brought.Tasks(import, day);
        if (asked.AsTable)
        {
            new RemittanceText(import, tasks, day, asked.Language).Write(terminal.Out);
            terminal.Out.WriteLine(Written(import, brought, asked));
        }
        else
            Json(import, tasks, day, terminal);
        return brought.Data.BadAccounts.Count > 0 ? ExitCode.Faults : ExitCode.Done;
    }

    private static string Written(RemittanceImport import, BroughtRemittances brought, Asked asked)
    {
        var path = Path.Combine(brought.Folder, RemittanceImport.FileName);
        return (import.Added, asked.Language) switch
        {
            (0, "fr") => $"Rien de nouveau pour {path}.",
            (0, _) => $"Nothing new for {path}.",
            (var lines, "fr") => $"{path}\u00A0: {lines} lignes de plus.",
            var (lines, _) => $"{path}: {lines} lines more.",
        };
    }

    private static void Json(
        RemittanceImport import,
        IReadOnlyDictionary<(int, int), RemittanceTask>? tasks,
        DateOnly day,
        Terminal terminal
    )
    {
        terminal.Out.Flush();
        RemittanceJson.Write(import, tasks, day, terminal.Result);
        terminal.Out.WriteLine();
    }
}
