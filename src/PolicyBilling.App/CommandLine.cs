using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyBilling.App.Acting;
using PolicyBilling.App.Commands;

namespace PolicyBilling.App;

/// <summary>From arguments to an exit code: parses, runs one command, and turns whatever stops it into a sentence on
/// standard error.</summary>
internal static class CommandLine
{
    // No "@file" arguments: an account or a folder may start with an at sign.
    private static readonly ParserConfiguration Parsing = new()
    {
        ResponseFileTokenReplacer = null,
        EnablePosixBundling = false,
    };

    // What the parser returns when work that was told to end did not do so in time.
    private const int Terminated = 143;

    /// <summary>Runs the program.</summary>
    public static async Task<int> Run(string[] arguments, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(Meant(arguments, terminal), Parsing);
        if (parsed.Errors.Count > 0)
            return Misunderstood(parsed, terminal);
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            // Whatever cannot stop sooner is left to end with the process; files take their places whole or not at all.
            ProcessTerminationTimeout = TimeSpan.FromMilliseconds(700),
        };
        // The help of a command shows its own arguments, and none of the command above it.
        foreach (var argument in Above(parsed.CommandResult.Command).SelectMany(command => command.Arguments))
            argument.Hidden = true;
        var code = await parsed.InvokeAsync(invocation);
        await terminal.Out.FlushAsync();
        return code == Terminated ? ExitCode.Cancelled : code;
    }

    /// <summary>Runs a command's work where Ctrl-C can reach it, and says in a sentence why it stopped.</summary>
    public static void Does(this Command command, Terminal terminal, Func<ParseResult, CancellationToken, int> work) =>
        command.SetAction(
            (parsed, cancel) =>
                Task.Run(() =>
                {
                    try
                    {
                        terminal.History = Inputs.History(parsed);
                        return work(parsed, cancel);
                    }
                    catch (Exception error)
                    {
                        var failure = Failure.Of(error, DeskLanguage.Of(parsed));
                        terminal.Error.Write(failure.Text);
                        return failure.Code;
                    }
                })
        );

    // Whoever starts the program without a word wants to see it; a script that lost its words must not wait for ever.
    private static string[] Meant(string[] arguments, Terminal terminal) =>
        arguments.Length == 0 && terminal.Typed is not null ? [ServeCommand.Name] : arguments;

    private static RootCommand Root(Terminal terminal)
    {
        var root = Commands(terminal);
        foreach (var option in Inputs.OfHistory())
            root.Add(option);
        return root;
    }

    private static RootCommand Commands(Terminal terminal) =>
        new("Decides what a dental practice bills this month, to whom, and why: by the practice's own policies.")
        {
            DryRunCommand.Make(terminal),
            CompareCommand.Make(terminal),
            ExplainCommand.Make(terminal),
            ChartsCommand.Make(terminal),
            WhatIfCommand.Make(terminal),
            BacktestCommand.Make(terminal),
            CalendarCommand.Make(terminal),
            MeasuresCommand.Make(terminal),
            ResolveCommand.Make(terminal),
            CheckCommand.Make(terminal),
            TestCommand.Make(terminal),
            DiffCommand.Make(terminal),
            AgreementCommand.Make(terminal),
            SchemaCommand.Make(terminal),
            ImportCommand.Make(terminal),
            GenerateCommand.Make(terminal),
            ApproveCommand.Make(terminal),
            SendCommand.Make(terminal),
            UndoCommand.Make(terminal),
            RecordCommand.Make(terminal),
            ImportOutcomesCommand.Make(terminal),
            HistoryCommand.Make(terminal),
            ServeCommand.Make(terminal),
        };

    private static int Misunderstood(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var language = DeskLanguage.Of(parsed.CommandResult);
        var known = command
            .Subcommands.Select(sub => sub.Name)
            .Concat(command.Options.Select(option => option.Name))
            .ToList();
        // Where a word was not understood, that a command is missing says nothing more.
        var isAll = parsed.UnmatchedTokens.Count == 0;
        foreach (var error in parsed.Errors.Where(error => isAll || error.Message != ParseErrors.NoCommand))
        {
            var hint = parsed.UnmatchedTokens.FirstOrDefault(token =>
                error.Message.Contains($"'{token}'", StringComparison.Ordinal)
            )
                is { } token
                ? Nearest.Hint(token, known)
                : Said.Nothing;
            var said = ParseErrors.Plain(error.Message, command) + hint;
            terminal.Error.WriteLine(said.InLanguage(language));
        }
        var help = string.Join(' ', Path(command).Append("--help"));
        var more = Said.In($"'{help}' tells what can be written.", $"« {help} » dit ce qui peut s’écrire.");
        terminal.Error.WriteLine(more.InLanguage(language));
        return ExitCode.Usage;
    }

    private static IEnumerable<string> Path(Command command) =>
        command is RootCommand ? ["policybilling"] : [.. Path((Command)command.Parents.First()), command.Name];

    private static IEnumerable<Command> Above(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => Above(parent).Prepend(parent));
}
