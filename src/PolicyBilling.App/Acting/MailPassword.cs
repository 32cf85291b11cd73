namespace PolicyBilling.App.Acting;

/// <summary>The mail server's password: never in a policy, never an argument.</summary>
internal static class MailPassword
{
    /// <summary>The password from a private file, else from the environment; null where there is none.</summary>
    public static string? Of(string? given)
    {
        if (given is not { } file)
            return Environment.GetEnvironmentVariable("POLICYBILLING_SMTP_PASSWORD");
        if (
            !OperatingSystem.IsWindows()
            && (File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0
        )
            throw new UsageException(
                Said.In(
                    $"--password-file: others may read {file}; take that right away first.",
                    $"--password-file : d’autres peuvent lire {file} ; leur retirer d’abord ce droit."
                )
            );
        return File.ReadAllText(file).Trim();
    }
}
