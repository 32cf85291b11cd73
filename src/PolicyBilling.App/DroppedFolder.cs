namespace PolicyBilling.App;

/// <summary>A folder that somebody dropped on the program: a dry run of it, with its reports in it.</summary>
internal static class DroppedFolder
{
    /// <summary>The folder; null where the arguments are something else. A desktop gives its whole path, which no
    /// command is called.</summary>
    public static string? In(string[] arguments) =>
        arguments is [var only] && Path.IsPathFullyQualified(only) && Directory.Exists(only) ? only : null;

    /// <summary>Decides it.</summary>
    public static async Task<int> Run(string folder, Terminal terminal)
    {
        // Whoever drops a folder stands nowhere: policies of its own are those in it, and the reports go there too.
        Environment.CurrentDirectory = folder;
        var code = await CommandLine.Run(["dry-run", folder], terminal);
        if (terminal.Typed is { } typed)
        {
            // The window goes with the program, and what it says with it.
            terminal.Error.WriteLine("Enter closes this window. · Entrée ferme cette fenêtre.");
            typed();
        }
        return code;
    }
}
