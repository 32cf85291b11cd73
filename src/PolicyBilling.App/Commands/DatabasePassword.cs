namespace PolicyBilling.App.Commands;

/// <summary>The password of a database: from a private file, from the environment, or typed. Never from an argument,
/// which every user of the computer can see.</summary>
internal static class DatabasePassword
{
    public const string Variable = "POLICYBILLING_DB_PASSWORD";

    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>The password. Throws <see cref="UsageException"/> where there is none.</summary>
    /// <param name="file">The file that was named; null for none.</param>
    /// <param name="language">In which language it is asked.</param>
    /// <param name="terminal">Where it may be asked.</param>
    public static string Of(string? file, string language, Terminal terminal)
    {
        if (file is not null)
            return Read(file);
        if (Environment.GetEnvironmentVariable(Variable) is { } given)
            return given;
        if (terminal.TypedUnseen is not { } typed)
            throw new UsageException(
                Said.In(
                    $"Give the database's password with --password-file, or in {Variable}.",
                    $"Donner le mot de passe de la base de données avec --password-file, ou dans {Variable}."
                )
            );
        terminal.Error.Write(
            Said.In("Password of the database: ", $"Mot de passe de la base de données : ").InLanguage(language)
        );
        var password = typed() ?? "";
        terminal.Error.WriteLine();
        return password;
    }

    private static string Read(string file)
    {
        if (!File.Exists(file))
            throw new UsageException(Said.In($"There is no file {file}.", $"Il n’y a pas de fichier {file}."));
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != 0)
            throw new UsageException(
                Said.In(
                    $"Others may read {file}: take their rights away first (chmod 600 \"{file}\").",
                    $"D’autres peuvent lire {file} : leur retirer d’abord ce droit (chmod 600 \"{file}\")."
                )
            );
        return File.ReadAllText(file).TrimEnd('\r', '\n');
    }
}
