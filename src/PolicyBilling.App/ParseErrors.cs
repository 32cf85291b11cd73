using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using PolicyBilling.App.Acting;

namespace PolicyBilling.App;

/// <summary>What the parser says of arguments it does not understand, as a person would say it.</summary>
internal static partial class ParseErrors
{
    /// <summary>Refuses what was written, in the language of whoever wrote it.</summary>
    public static void Refuse(this SymbolResult result, Said said) =>
        result.AddError(said.InLanguage(DeskLanguage.Of(result)));

    /// <summary>The sentence for an error of a command; what the parser alone knows stays in its own words.</summary>
    public static Said Plain(string message, Command command)
    {
        if (
            Missing().IsMatch(message)
            && command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0) is { } needed
        )
            return Said.In(
                $"'{command.Name}' needs {needed.Name}: {needed.Description}",
                $"« {command.Name} » a besoin de {needed.Name}."
            );
        if (MissingValue().Match(message) is { Success: true } option)
            return Said.In(
                $"{option.Groups["option"].Value} needs a value behind it.",
                $"{option.Groups["option"].Value} a besoin d’une valeur à sa suite."
            );
        if (MissingOption().Match(message) is { Success: true } left)
            return Said.In(
                $"'{command.Name}' needs {left.Groups["option"].Value}.",
                $"« {command.Name} » a besoin de {left.Groups["option"].Value}."
            );
        if (NoNumber().Match(message) is { Success: true } number)
            return Said.In(
                $"{number.Groups["option"].Value} takes a whole number, not '{number.Groups["value"].Value}'.",
                $"{number.Groups["option"].Value} prend un nombre entier, et non « {number.Groups["value"].Value} »."
            );
        if (NoneOf().Match(message) is { Success: true } word)
        {
            var known = word.Groups["known"].Captures.Select(known => known.Value).ToList();
            return Said.In(
                $"'{word.Groups["value"].Value}' is not known here: write {string.Join(" or ", known)}.",
                $"« {word.Groups["value"].Value} » n’est pas connu ici : écrire {string.Join(" ou ", known)}."
            );
        }
        if (Unrecognized().Match(message) is { Success: true } unknown)
            return Said.In(message, $"Commande ou argument inconnu : « {unknown.Groups["value"].Value} ».");
        return message == NoCommand ? Said.In(message, $"Il manque une commande.") : Said.Alike(message);
    }

    /// <summary>What the parser says where a command is missing.</summary>
    public const string NoCommand = "Required command was not provided.";

    [GeneratedRegex("^Required argument missing for command: ")]
    private static partial Regex Missing();

    [GeneratedRegex("^Required argument missing for option: '(?<option>[^']+)'")]
    private static partial Regex MissingValue();

    [GeneratedRegex("^Option '(?<option>[^']+)' is required")]
    private static partial Regex MissingOption();

    [GeneratedRegex("^Unrecognized command or argument '(?<value>.*)'", RegexOptions.Singleline)]
    private static partial Regex Unrecognized();

    [GeneratedRegex(
        "^Cannot parse argument '(?<value>.*)' for option '(?<option>[^']+)' "
            + "as expected type '(System.Nullable`1.)?System.Int(32|64)",
        RegexOptions.Singleline
    )]
    private static partial Regex NoNumber();

    [GeneratedRegex(
        @"^Argument '(?<value>.*)' not recognized. Must be one of:(\s+'(?<known>[^']+)')+",
        RegexOptions.Singleline
    )]
    private static partial Regex NoneOf();
}
