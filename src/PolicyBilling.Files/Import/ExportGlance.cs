namespace PolicyBilling.Files.Import;

/// <summary>What a folder says of itself before anything of it is read.</summary>
/// <param name="Source">Where the data came from; null where it does not say.</param>
/// <param name="AsOf">Its day; null where it does not say.</param>
public sealed record ExportGlance(string? Source, DateOnly? AsOf)
{
    /// <summary>Whether it says that nothing of it is real.</summary>
    public bool IsInvented => Source?.EndsWith("(invented)", StringComparison.Ordinal) == true;

    /// <summary>Looks at a folder; null where it has neither an <c>export.yaml</c> nor accounts.</summary>
    public static ExportGlance? Of(string folder)
    {
        if (!new[] { ExportYaml.FileName, "accounts.csv" }.Any(file => File.Exists(Path.Combine(folder, file))))
            return null;
        // What is wrong with it is said when it is opened.
        var settings = ExportYaml.Read(folder, []);
        return new(settings.Source, settings.AsOf);
    }
}
