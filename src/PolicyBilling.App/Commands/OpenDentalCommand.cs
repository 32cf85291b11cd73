using System.CommandLine;
using System.Globalization;
using PolicyBilling.App.Acting;
using PolicyBilling.Connectors.OpenDental;
using PolicyBilling.Files.Reports;

namespace PolicyBilling.App.Commands;

/// <summary><c>import open-dental</c>: an office's Open Dental database becomes a data folder.</summary>
internal static class OpenDentalCommand
{
    private sealed record Asked(
        string Folder,
        string? Policies,
        bool AcceptsDifferences,
        string Format,
        string Language
    );

    public static Command Make(Terminal terminal)
    {
        var server = Text("--server", "The database server's name or address.", "HOST", "localhost");
        var port = new Option<uint>("--port")
        {
            Description = "The server's port.",
            HelpName = "N",
            DefaultValueFactory = _ => 3306,
        };
        var socket = Text("--socket", "The server's socket, on its own computer, in place of --server.", "FILE", null);
        var database = Text("--database", "The office's database.", "NAME", "opendental");
        var user = Text("--user", "A user of the server; --grants shows how one is made.", "NAME", null);
        var passwordFile = Text(
            "--password-file",
            $"A file that only you may read, with the password; else {DatabasePassword.Variable}, else it is asked.",
            "FILE",
            null
        );
        var folder = Text("--out", "Where the data folder goes.", "DIR", null);
        var policies = Text(
            "--first-policies",
            "Where first policies go, made of the office's billing options; an empty folder.",
            "DIR",
            null
        );
        var accepts = new Option<bool>("--accept-differences")
        {
            Description = "Write the data though Open Dental's own balances differ.",
        };
        var grants = new Option<bool>("--grants")
        {
            Description = "Print the SQL of a user that may read what is needed and no more; nothing is read.",
        };
        var (format, language, policyFolder) = (Inputs.Format(), Inputs.Language(), Inputs.Policies());
        var command = new Command("open-dental", "Brings the database of Open Dental, as a data folder.")
        {
            server,
            port,
            socket,
            database,
            user,
            passwordFile,
            folder,
            policies,
            accepts,
            grants,
            format,
            language,
            policyFolder,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
            {
                var name = parsed.GetValue(database)!;
                if (parsed.GetValue(grants))
                {
                    terminal.Out.Write(OpenDentalGrants.Sql(name, parsed.GetValue(user) ?? "policybilling"));
                    return ExitCode.Done;
                }
                var where = new OpenDentalServer(
                    parsed.GetValue(server)!,
                    parsed.GetValue(port),
                    parsed.GetValue(socket),
                    name,
                    parsed.GetValue(user)
                        ?? throw new UsageException(
                            Said.In(
                                "Give the user of the database with --user.",
                                $"Donner l’utilisateur de la base de données avec --user."
                            )
                        ),
                    DatabasePassword.Of(parsed.GetValue(passwordFile), DeskLanguage.Of(parsed), terminal)
                );
                var asked = new Asked(
                    parsed.GetValue(folder)
                        ?? throw new UsageException(
                            Said.In(
                                "Give the folder for the data with --out, or --grants.",
                                $"Donner le dossier des données avec --out, ou --grants."
                            )
                        ),
                    parsed.GetValue(policies),
                    parsed.GetValue(accepts),
                    parsed.GetValue(format)!,
                    DeskLanguage.Of(parsed)
                );
                return Run(where, asked, terminal, cancel);
            }
        );
        return command;
    }

    private static int Run(OpenDentalServer server, Asked asked, Terminal terminal, CancellationToken cancel)
    {
        if (asked.Policies is { } first)
            NewFolder.MustBeFree(first);
        terminal.Progress($"Connecting to {server} …");
        using var import = OpenDentalImport.Open(server, cancel);
        var path = Path.Combine(asked.Folder, OfficeYaml.FileName);
        var answers = File.Exists(path) ? OfficeYaml.Read(File.ReadAllBytes(path)) : new OfficeAnswers();
        var open = answers.Open(import.Names);
        if (open.Count > 0 && terminal.Typed is { } typed)
        {
            open = Ask(open, answers, typed, asked.Language, terminal);
            // Nobody answers twice because something else refuses the import.
            ImportedFolder.WriteOne(asked.Folder, OfficeYaml.FileName, OfficeYaml.Write(import.Names, answers));
        }
        if (open.Count > 0)
            return SayOpen(open, import, answers, asked, terminal);
        answers.Accept(import.Names);
        ImportSummary? summary = null;
        ImportedFolder.Write(
            asked.Folder,
            OfficeYaml.FileName,
            create =>
            {
                summary = import.Write(create, answers, terminal.Progress);
                return !summary.Differs || asked.AcceptsDifferences;
            }
        );
        var written = !summary!.Differs || asked.AcceptsDifferences;
        if (written && asked.Policies is { } policies)
            NewFolder.Write(policies, import.Policies());
        terminal.Print(
            asked.Format,
            json => OpenDentalJson.Write(summary, written ? asked.Folder : null, json),
            _ => Tell(summary, written, asked, terminal)
        );
        return written ? ExitCode.Done : ExitCode.Refused;
    }

    private static IReadOnlyList<OfficeName> Ask(
        IReadOnlyList<OfficeName> open,
        OfficeAnswers answers,
        Func<string?> typed,
        string language,
        Terminal terminal
    )
    {
        foreach (var name in open)
        {
            terminal.Error.WriteLine(Question(name).InLanguage(language));
            Said? wrong;
            do
            {
                terminal.Error.Write($"[{OfficeSection.None}] ");
                if (typed()?.Trim() is not { } answer)
                    return answers.Open(open);
                wrong = name.Section.WrongWith(answer);
                if (wrong is null)
                    answers.Set(name.Section, name.Name, answer.Length > 0 ? answer : OfficeSection.None);
                else
                    terminal.Error.WriteLine(wrong.Value.InLanguage(language));
            } while (wrong is not null);
        }
        return [];
    }

    private static int SayOpen(
        IReadOnlyList<OfficeName> open,
        OpenDentalImport import,
        OfficeAnswers answers,
        Asked asked,
        Terminal terminal
    )
    {
        terminal.Print(
            asked.Format,
            json => OpenDentalJson.Write(open, json),
            table =>
            {
                foreach (var name in open)
                    table.WriteLine(Question(name).InLanguage(asked.Language));
            }
        );
        ImportedFolder.WriteOne(asked.Folder, OfficeYaml.FileName, OfficeYaml.Write(import.Names, answers));
        var file = Path.Combine(asked.Folder, OfficeYaml.FileName);
        var blanks = Said.In(
            $"{open.Count} of the office's own names have no meaning yet: fill in the blanks of {file} and import "
                + "again. No data was written.",
            $"{open.Count} noms propres au cabinet n’ont pas encore de sens : remplir les blancs de {file} et importer "
                + $"de nouveau. Aucune donnée n’a été écrite."
        );
        terminal.Error.WriteLine(blanks.InLanguage(asked.Language));
        return ExitCode.QuestionsOpen;
    }

    private static Said Question(OfficeName name)
    {
        var answers = $"{string.Join(", ", name.Section.Words)}; {OfficeSection.None}";
        var rows = name.Count.ToString("N0", CultureInfo.InvariantCulture);
        return Said.In(
            $"{name.Section.Key}: \"{name.Name}\" ({rows} rows). {name.Section.Meaning} {answers}",
            $"{name.Section.Key} : \"{name.Name}\" ({name.Count:N0} lignes). {name.Section.Meaning} {answers}"
        );
    }

    private static void Tell(ImportSummary summary, bool written, Asked asked, Terminal terminal)
    {
        var to = written ? terminal.Out : terminal.Error;
        foreach (var line in Told(summary, written, asked))
            to.WriteLine(line.InLanguage(asked.Language));
    }

    private static IEnumerable<Said> Told(ImportSummary summary, bool written, Asked asked)
    {
        var rows = summary.Rows.Select(table =>
            Said.In(
                string.Create(CultureInfo.InvariantCulture, $"{table.Key} {table.Value:N0}"),
                $"{table.Key} {table.Value:N0}"
            )
        );
        var all = Said.Joined(", ", ", ", [.. rows]);
        yield return Said.In(
            $"Open Dental as of {summary.AsOf:yyyy-MM-dd}: {all}.",
            $"Open Dental au {summary.AsOf:yyyy-MM-dd} : {all}."
        );
        foreach (var line in summary.Check.Concat(summary.Notes))
            yield return line;
        if (!written)
            yield return Said.In("Refused; nothing was written.", $"Refusé ; rien n’a été écrit.");
        else if (asked.Policies is { } policies)
            yield return Said.In(
                $"{policies} holds first policies: look at every line before you bill by them.",
                $"{policies} contient de premières politiques : en revoir chaque ligne avant de facturer."
            );
        if (written)
            yield return Said.In(
                $"{asked.Folder} was written. Next: policybilling dry-run \"{asked.Folder}\"",
                $"{asked.Folder} est écrit. Ensuite : policybilling dry-run \"{asked.Folder}\""
            );
    }

    private static Option<string?> Text(string name, string description, string shown, string? usual) =>
        new(name)
        {
            Description = description,
            HelpName = shown,
            DefaultValueFactory = _ => usual,
        };
}
