using System.CommandLine;
using PolicyBilling.Policies;
using PolicyBilling.Workbench;

namespace PolicyBilling.App.Commands;

/// <summary>The policies as they are, and those to hold against them: another folder, settings changed for this run,
/// or both.</summary>
internal static class Alternatives
{
    public static Option<string?> Against() =>
        new("--against")
        {
            Description = "A folder with other policies to hold against the practice's.",
            HelpName = "DIR",
        };

    /// <summary>Loads both; what is wrong in either is told together. The second is null when neither another folder
    /// nor a setting is given.</summary>
    public static (NamedPolicies Own, NamedPolicies? Other) Load(
        string folder,
        string? against,
        SettingOverride[] overrides
    )
    {
        var problems = new List<Problem>();
        var own = Load(folder, [], problems, "--policies");
        var other =
            against is null && overrides.Length == 0
                ? null
                : Load(against ?? folder, overrides, problems, against is null ? "--policies" : "--against");
        return problems.Count > 0 ? throw new RefusedException([.. problems.Distinct()]) : (own!, other);
    }

    /// <summary>Loads two folders; what is wrong in either is told together.</summary>
    public static (PolicySet Old, PolicySet New) Both(
        (string Folder, string How) old,
        (string Folder, string How) other
    )
    {
        var problems = new List<Problem>();
        var (first, second) = (Load(old.Folder, [], problems, old.How), Load(other.Folder, [], problems, other.How));
        return problems.Count > 0
            ? throw new RefusedException([.. problems.Distinct()])
            : (first!.Policies, second!.Policies);
    }

    private static NamedPolicies? Load(
        string folder,
        SettingOverride[] overrides,
        List<Problem> problems,
        string option
    )
    {
        try
        {
            return new(
                folder,
                PolicyFolderFiles.Load(folder, overrides, option),
                [.. overrides.Select(given => $"{given.Policy}.{given.Setting}={given.Value}")]
            );
        }
        catch (RefusedException refused)
        {
            problems.AddRange(refused.Problems);
            return null;
        }
    }
}
