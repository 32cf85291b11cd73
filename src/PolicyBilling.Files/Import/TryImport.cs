namespace PolicyBilling.Files.Import;

/// <summary>The command to try where a file is no table of an export: most likely a system printed it.</summary>
internal static class TryImport
{
    /// <summary>The last sentence of such a problem.</summary>
    /// <param name="file">The file as messages name it; behind <c>#</c> its sheet.</param>
    public static Said Of(string file)
    {
        var command = $"policybilling import \"{file.Split('#')[0]}\" --out DIR";
        return Said.In($" Try: {command}", $" Essayer : {command}");
    }
}
