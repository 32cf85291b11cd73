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
    public static IReadOnlyList<ToldVersion> Tell(Places places, IReadOnlyList<PolicyVersion> versions, int most)
    {
        var told = new List<ToldVersion>();
        IReadOnlyList<PolicyFile> files = PolicyFolderFiles.Read(places.Policies).Files;
        foreach (var version in versions.Reverse().Take(most))
        {
            var (after, before) = (
                With(files, version.Body.File, version.Body.AfterText),
                With(files, version.Body.File, version.Body.BeforeText)
            );
            told.Add(
                new(
                    version,
                    Between(before, after),
                    LineChange.Between(version.Body.BeforeText, version.Body.AfterText)
                )
            );
            files = before;
        }
        return told;
    }

    private static IReadOnlyList<PolicyFile> With(IReadOnlyList<PolicyFile> files, string name, string text) =>
        [
            .. files.Where(file => file.Name != $"{name}.yaml"),
            new PolicyFile($"{name}.yaml", Encoding.UTF8.GetBytes(text)),
        ];

    private static IReadOnlyList<Change>? Between(IReadOnlyList<PolicyFile> before, IReadOnlyList<PolicyFile> after)
    {
        try
        {
            return PolicyDiff.Between(PolicyLoader.Load(before, []), PolicyLoader.Load(after, []));
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
