using System.CommandLine;
using System.Text;
using PolicyBilling.Files.Reports;
using PolicyBilling.Simulator;
using PolicyBilling.Simulator.Layouts;
using PolicyBilling.Simulator.Mistakes;

namespace PolicyBilling.App.Commands;

/// <summary><c>generate</c>: an invented practice, for training and for measuring.</summary>
internal static class GenerateCommand
{
    public static Command Make(Terminal terminal)
    {
        var accounts = Number("--accounts", "How many accounts.", 600, 1, 5_000_000);
        var months = Number("--months", "How many months of visits.", 24, 1, 240);
        var seed = new Option<long>("--seed")
        {
            Description = "Another number invents another practice.",
            DefaultValueFactory = _ => 1,
        };
        var asOf = Inputs.AsOf();
        asOf.Description = "The day of the export, yyyy-MM-dd; else today.";
        var folder = new Option<string>("--out")
        {
            Description = "Where the practice's files go.",
            HelpName = "DIR",
            Required = true,
        };
        var mistakes = new Option<bool>("--mistakes")
        {
            Description = "The desk makes slips, for training with resolve; what they are lies beside the folder.",
        };
        var layout = new Option<string?>("--as")
        {
            Description = "Print it as a practice system would, e.g. dentrix-aging-text.",
            HelpName = "LAYOUT",
        };
        var command = new Command("generate", "Invents a practice's export, for training and for measuring.")
        {
            accounts,
            months,
            seed,
            asOf,
            folder,
            mistakes,
            layout,
        };
        command.Does(
            terminal,
            (parsed, cancel) =>
                Run(
                    new(
                        parsed.GetValue(accounts),
                        parsed.GetValue(months),
                        parsed.GetValue(seed),
                        parsed.GetValue(asOf) ?? terminal.Today
                    )
                    {
                        WithMistakes = parsed.GetValue(mistakes),
                    },
                    parsed.GetValue(folder)!,
                    parsed.GetValue(layout) is { } name ? GeneratedReport.Find(name) : null,
                    terminal,
                    cancel
                )
        );
        return command;
    }

    private static int Run(
        GenerateOptions options,
        string folder,
        Layout? layout,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        if (layout is null)
            RefuseRealData(folder, options);
        else
            NewFolder.MustBeFree(folder);
        terminal.Progress($"Inventing {options.Accounts} accounts …");
        IReadOnlyList<PlantedMistake> mistakes = [];
        if (layout is null)
            mistakes = GeneratedPractice.Write(options, folder, cancel);
        else
            GeneratedReport.Write(options, layout, folder, cancel);
        if (options.WithMistakes)
            WriteTruth(mistakes, $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))}-mistakes.csv");
        var size = FormattableString.Invariant(
            $"{options.Accounts} accounts, {options.Months} months up to {options.AsOf:yyyy-MM-dd}, seed {options.Seed}"
        );
        var where = layout is null or { Beside.Count: > 0 } ? folder : Path.Combine(folder, layout.File);
        terminal.Out.WriteLine($"{where}: {options.Source}, {size}.");
        return ExitCode.Done;
    }

    // Beside the practice's folder, where no command reads it.
    private static void WriteTruth(IEnumerable<PlantedMistake> mistakes, string file)
    {
        using var csv = new CsvOutput(
            new StreamWriter(file, false, new UTF8Encoding(false)),
            ["account", "cause", "amount"]
        );
        foreach (var (account, cause, cents) in mistakes)
            csv.Text(account).Text(cause).Money(cents == 0 ? null : cents).EndRow();
    }

    // An invented practice must never take the place of a real one's export.
    private static void RefuseRealData(string folder, GenerateOptions options)
    {
        if (File.Exists(folder))
            throw new OutputException(
                Said.In(
                    $"{folder} is a file: give a folder with --out.",
                    $"{folder} est un fichier : donner un dossier avec --out."
                )
            );
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
            return;
        var export = Path.Combine(folder, "export.yaml");
        if (!File.Exists(export) || !File.ReadAllText(export).Contains(options.Source, StringComparison.Ordinal))
            throw new OutputException(
                Said.In(
                    $"{folder} holds files that were not invented here: give an empty folder with --out.",
                    $"{folder} contient des fichiers qui n’ont pas été inventés ici : donner un dossier vide avec "
                        + $"--out."
                )
            );
    }

    private static Option<int> Number(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => usual,
        };
        option.Validators.Add(result =>
        {
            if (
                result.Tokens.Count > 0
                && int.TryParse(result.Tokens[0].Value, out var number)
                && (number < least || number > most)
            )
                result.Refuse(
                    Said.In(
                        $"{name} takes a number from {least} to {most}.",
                        $"{name} prend un nombre de {least} à {most}."
                    )
                );
        });
        return option;
    }
}
