using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PolicyBilling.App.Acting;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Commands;

/// <summary>The arguments and options that commands share.</summary>
internal static class Inputs
{
    // As in an export: a year outside these is a slip of the pen.
    private const int FirstYear = 1900,
        LastYear = 2199;

    public static Argument<string> Data()
    {
        var data = new Argument<string>("DATA")
        {
            Description = "The practice's export: a folder of CSV files, or a workbook.",
            DefaultValueFactory = _ => Near(Path.Combine("seeds", "demo"), "demo"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        // A mistyped option would be taken for the export otherwise.
        data.Validators.Add(result =>
        {
            if (result.Tokens is not [{ Value: ['-', ..] option }])
                return;
            var known = result.Parent is CommandResult { Command: var command }
                ? command.Options.Select(option => option.Name)
                : [];
            result.Refuse(
                Said.In(
                    $"There is no option '{option}'.{Nearest.Hint(option, known)}",
                    $"Il n’y a pas d’option « {option} ».{Nearest.Hint(option, known)}"
                )
            );
        });
        return data;
    }

    public static Option<string> Policies() =>
        new("--policies")
        {
            Description = "The folder with the practice's policies.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Near("policies", "policies"),
        };

    // What lies in the current folder; where nothing does, what was handed on with the program.
    private static string Near(string here, string beside) =>
        !Path.Exists(here) && Path.Combine(AppContext.BaseDirectory, beside) is var own && Path.Exists(own)
            ? own
            : here;

    private const string HistoryName = "--history",
        NoHistoryName = "--no-history";

    /// <summary>Which history every command may be told to use.</summary>
    public static IEnumerable<Option> OfHistory() =>
        [
            new Option<string?>(HistoryName)
            {
                Description = "The history of what was sent and recorded; else history.db beside the data.",
                HelpName = "FILE",
                Recursive = true,
            },
            new Option<bool>(NoHistoryName) { Description = "Decide from the export alone.", Recursive = true },
        ];

    /// <summary>Which history was asked for.</summary>
    public static HistoryAsked History(ParseResult parsed) =>
        new(parsed.GetValue<string?>(HistoryName), parsed.GetValue<bool>(NoHistoryName));

    public static Option<DateOnly?> AsOf() =>
        new("--as-of")
        {
            Description = "The day to decide for, yyyy-MM-dd; else the export's day, else today.",
            HelpName = "DATE",
            CustomParser = result => Day(result),
        };

    public static Option<SettingOverride[]> Set() =>
        new("--set")
        {
            Description = "A setting for this run only, e.g. statements.minimum_balance=25.00; may be repeated.",
            HelpName = "policy.setting=value",
            CustomParser = Overrides,
            Arity = ArgumentArity.OneOrMore,
        };

    public static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = "How the result is printed: for reading, or for scripts.",
            DefaultValueFactory = _ => "table",
        };
        return format.AcceptOnlyFromAmong("table", "json");
    }

    public static Option<string?> Language()
    {
        var language = new Option<string?>("--lang")
        {
            Description = "The language of results; else the practice's first.",
        };
        return language.AcceptOnlyFromAmong("en", "fr");
    }

    public static Option<string?> Folder(string description)
    {
        var folder = new Option<string?>("--out") { Description = description, HelpName = "DIR" };
        folder.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
                result.Refuse(
                    Said.In(
                        "--out takes a folder; write . for the current one.",
                        $"--out prend un dossier ; écrire . pour le dossier courant."
                    )
                );
        });
        return folder;
    }

    /// <summary>Reads a day as the contract writes days, and nothing else.</summary>
    public static DateOnly? Day(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            result.Refuse(
                Said.In(
                    $"'{text}' is not a day: write yyyy-MM-dd, e.g. 2026-10-31.",
                    $"« {text} » n’est pas un jour : écrire aaaa-mm-jj, p. ex. 2026-10-31."
                )
            );
        else if (day.Year is >= FirstYear and <= LastYear)
            return day;
        else
            result.Refuse(Said.In($"'{text}': check the year.", $"« {text} » : vérifier l’année."));
        return null;
    }

    /// <summary>A whole number from 1 up to a most.</summary>
    public static Option<int> Number(string name, string description, int usual, int most)
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
                && (number < 1 || number > most)
            )
                result.Refuse(
                    Said.In($"{name} takes a number from 1 to {most}.", $"{name} prend un nombre de 1 à {most}.")
                );
        });
        return option;
    }

    /// <summary>Settings as they were given; what is none is left out.</summary>
    public static SettingOverride[] Parse(IEnumerable<string> given) =>
        [.. given.Select(Override).OfType<SettingOverride>()];

    private static SettingOverride? Override(string text)
    {
        var (equals, dot) = (text.IndexOf('='), text.IndexOf('.'));
        return dot > 0 && equals > dot + 1
            ? new(text[..dot].Trim(), text[(dot + 1)..equals].Trim(), text[(equals + 1)..].Trim())
            : null;
    }

    private static SettingOverride[] Overrides(ArgumentResult result)
    {
        var overrides = new List<SettingOverride>();
        foreach (var token in result.Tokens)
        {
            if (Override(token.Value) is { } given)
                overrides.Add(given);
            else
                result.Refuse(
                    Said.In(
                        $"'{token.Value}' is not a setting: write policy.setting=value, e.g. --set "
                            + $"statements.minimum_balance=25.00.",
                        $"« {token.Value} » n’est pas un réglage : écrire politique.réglage=valeur, p. ex. --set "
                            + $"statements.minimum_balance=25.00."
                    )
                );
        }
        return [.. overrides];
    }
}
