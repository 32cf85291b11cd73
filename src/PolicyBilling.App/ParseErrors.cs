using System.CommandLine;
using System.Text.RegularExpressions;

namespace PolicyBilling.App;

/// <summary>What the parser says of arguments it does not understand, as a person would say it.</summary>
internal static partial class ParseErrors
{
    /// <summary>The sentence for an error of a command.</summary>
    public static string Plain(string message, Command command)
    {
        if (
            Missing().IsMatch(message)
            && command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0) is { } needed
        )
            return $"'{command.Name}' needs {needed.Name}: {needed.Description}";
        if (MissingValue().Match(message) is { Success: true } option)
            return $"{option.Groups["option"].Value} needs a value behind it.";
        if (NoNumber().Match(message) is { Success: true } number)
            return $"{number.Groups["option"].Value} takes a whole number, not '{number.Groups["value"].Value}'.";
        if (NoneOf().Match(message) is { Success: true } word)
            return $"'{word.Groups["value"].Value}' is not known here: write "
                + $"{string.Join(" or ", word.Groups["known"].Captures.Select(known => known.Value))}.";
        return message;
    }

    [GeneratedRegex("^Required argument missing for command: ")]
    private static partial Regex Missing();

    [GeneratedRegex("^Required argument missing for option: '(?<option>[^']+)'")]
    private static partial Regex MissingValue();

    [GeneratedRegex(
        "^Cannot parse argument '(?<value>.*)' for option '(?<option>[^']+)' as expected type '(System.Nullable`1.)?System.Int(32|64)",
        RegexOptions.Singleline
    )]
    private static partial Regex NoNumber();

    [GeneratedRegex(
        @"^Argument '(?<value>.*)' not recognized. Must be one of:(\s+'(?<known>[^']+)')+",
        RegexOptions.Singleline
    )]
    private static partial Regex NoneOf();
}
