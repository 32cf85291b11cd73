using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyBilling.App.Commands;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.App.Acting;

/// <summary>The language in which the desk is spoken to: the practice's first.</summary>
internal static class DeskLanguage
{
    /// <summary>The language of whoever gave a command: the one asked for, else that of the plan that was given, else
    /// that of the policies.</summary>
    public static string Of(ParseResult parsed) =>
        Of(Given(parsed, "--lang") ?? OfPlan(parsed), Given(parsed, "--policies") ?? "");

    private static string? OfPlan(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments is [Argument<string> { Name: ActingInputs.PlanName } plan, ..]
        && parsed.GetValue(plan) is { Length: > 0 } path
            ? MadeFrom.Beside(SavedPlan.FileOf(path))?.Language
            : null;

    /// <summary>The same while it is not known yet whether what was written can be read.</summary>
    public static string Of(SymbolResult written) =>
        written is CommandResult command ? Of(Typed(command, "--lang"), Typed(command, "--policies") ?? "")
        : written.Parent is { } parent ? Of(parent)
        : "en";

    private static string? Typed(CommandResult command, string option) =>
        command.Children.OfType<OptionResult>().FirstOrDefault(given => given.Option.Name == option) switch
        {
            { Tokens: [var token, ..] } => token.Value,
            { Option: Option<string> { HasDefaultValue: true } usual } => usual.GetDefaultValue() as string,
            _ => null,
        };

    private static string? Given(ParseResult parsed, string option) =>
        parsed.CommandResult.Command.Options.Any(known => known.Name == option)
            ? parsed.GetValue<string?>(option)
            : null;

    /// <summary>The language that was asked for, else the first that <c>practice.yaml</c> names, whatever is wrong with
    /// the policies; English where it cannot be told.</summary>
    public static string Of(string? asked, string policies)
    {
        if (asked is not null)
            return asked;
        try
        {
            return PolicyLoader.LanguageOf(PolicyFolderFiles.Read(policies).Files);
        }
        catch (Exception unread) when (unread is RefusedException or IOException or UnauthorizedAccessException)
        {
            return "en";
        }
    }
}
