using PolicyBilling.App.Commands;

namespace PolicyBilling.App.Acting;

/// <summary>The language in which the desk is spoken to: the practice's first.</summary>
internal static class DeskLanguage
{
    /// <summary>The language that was asked for, else that of the policies; English where they cannot be
    /// read.</summary>
    public static string Of(string? asked, string policies)
    {
        if (asked is not null)
            return asked;
        try
        {
            return PolicyFolderFiles.Load(policies, []).Practice.Languages[0];
        }
        catch (RefusedException)
        {
            return "en";
        }
    }
}
