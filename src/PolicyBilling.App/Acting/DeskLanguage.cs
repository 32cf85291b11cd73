using System.CommandLine;
using PolicyBilling.App.Commands;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.App.Acting;

/// <summary>The language in which the desk is spoken to: the practice's first.</summary>
internal static class DeskLanguage
{
    /// <summary>The language of whoever gave a command: the one asked for, else that of the policies that were
    /// given.</summary>
    public static string Of(ParseResult parsed) => Of(Given(parsed, "--lang"), Given(parsed, "--policies") ?? "");

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
