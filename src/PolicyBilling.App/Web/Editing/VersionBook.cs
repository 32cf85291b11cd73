using System.Text;
using PolicyBilling.App.Commands;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Workbench.Differences;

namespace PolicyBilling.App.Web.Editing;

/// <summary>A version with what it changed.</summary>
/// <param name="Version">The version.</param>
/// <param name="Changes">What changed, in words; null where the policies of that time cannot be loaded.</param>
/// <param name="Lines">The lines that differ.</param>
internal sealed record ToldVersion(
    PolicyVersion Version,
    IReadOnlyList<Change>? Changes,
    IReadOnlyList<LineChange> Lines
);

/// <summary>Tells of versions: the folder is taken back from now on, one version after the other.</summary>
internal static class VersionBook
{
    /// <summary>The newest versions, the newest first.</summary>
    /// <param name="places">Where the practice lies.</param>
    /// <param name="versions">All versions, oldest first.</param>
    /// <param name="most">How many are told.</param>
    /// <param name="language">The reader's language.</param>
    public static IReadOnlyList<ToldVersion> Tell(
        Places places,
        IReadOnlyList<PolicyVersion> versions,
        int most,
        string language
    )
    {
        var told = new List<ToldVersion>();
        IReadOnlyList<PolicyFile> files = PolicyFolderFiles.Read(places.Policies).Files;
        PolicySet? after = null;
        foreach (var version in versions.Reverse().Take(most))
        {
            // As the later version found the folder, this one left it; else somebody else wrote in between.
            if (after is null || !Has(files, version.Body.File, version.Body.AfterText))
                after = Load(With(files, version.Body.File, version.Body.AfterText));
            files = With(files, version.Body.File, version.Body.BeforeText);
            var before = Load(files);
            told.Add(
                new(
                    version,
                    before is null || after is null ? null : PolicyDiff.Between(before, after, language),
                    LineChange.Between(version.Body.BeforeText, version.Body.AfterText)
                )
            );
            after = before;
        }
        return told;
    }

    private static IReadOnlyList<PolicyFile> With(IReadOnlyList<PolicyFile> files, string name, string text) =>
        [
            .. files.Where(file => file.Name != $"{name}.yaml"),
            new PolicyFile($"{name}.yaml", Encoding.UTF8.GetBytes(text)),
        ];

    private static bool Has(IReadOnlyList<PolicyFile> files, string name, string text) =>
        files.Any(file => file.Name == $"{name}.yaml" && file.Content.SequenceEqual(Encoding.UTF8.GetBytes(text)));

    private static PolicySet? Load(IReadOnlyList<PolicyFile> files)
    {
        try
        {
            return PolicyLoader.Load(files, []);
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
