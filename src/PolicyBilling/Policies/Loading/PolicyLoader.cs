using PolicyBilling.Policies.Language;

namespace PolicyBilling.Policies.Loading;

/// <summary>From policy files to the practice's whole agreement. Everything wrong in any file is found before
/// anything is refused.</summary>
public static class PolicyLoader
{
    /// <summary>Loads and checks all policies.</summary>
    /// <param name="files">The files of the policy folder; those that do not end in <c>.yaml</c> or something like it
    /// are passed over.</param>
    /// <param name="overrides">Values for this run in place of the files'; they are in effect before any condition is
    /// compiled.</param>
    /// <param name="folder">The folder as people know it, for messages.</param>
    /// <param name="kept">What other loadings compiled; null where none is to share.</param>
    /// <exception cref="RefusedException">Something is wrong in the files; it holds all problems, by file and
    /// line.</exception>
    /// <exception cref="SettingOverrideException">An override names no setting, or is of another kind than the
    /// setting.</exception>
    public static PolicySet Load(
        IReadOnlyList<PolicyFile> files,
        IReadOnlyList<SettingOverride> overrides,
        string folder = "policies",
        CompiledExpressions? kept = null
    )
    {
        var problems = new List<Problem>();
        var read = new PolicyFolder(files, folder, problems);
        var (practice, order) = ReadPractice(read, problems);
        var settings = ReadSettings(read, order, problems, out var unjudged);
        SettingOverrides.Apply(settings, overrides, read);
        var known = problems.Count;
        var policies = ReadPolicies(read, order, practice, settings, unjudged, problems, kept);
        if (SettingKinds.Wrong(settings) is { Count: > 0 } wrong)
        {
            // What names them is not to blame: it is read again without them.
            problems.RemoveRange(known, problems.Count - known);
            problems.AddRange(wrong.Select(setting => SettingKinds.Problem(setting, read)));
            unjudged.UnionWith(wrong.Select(setting => setting.Name));
            settings = [.. settings.Except(wrong)];
            policies = ReadPolicies(read, order, practice, settings, unjudged, problems, kept);
        }
        var exceptions = ReadExceptions(read, practice, settings, unjudged, problems);
        TitlePracticeSettings(read, practice, settings, unjudged, problems);
        SettingLimits.Check(settings, overrides, read, problems);
        if (unjudged.Count == 0)
            StepNames.Check(policies, read, problems);
        var sorted = PolicyProblems.InOrder(problems);
        if (sorted.Any(problem => problem.Severity == Severity.Error))
            throw new RefusedException(sorted);
        return new PolicySet
        {
            Practice = practice with
            {
                Settings = [.. settings.Where(setting => setting.Policy == PolicyFolder.Practice)],
            },
            Policies = policies,
            Exceptions = exceptions,
            Problems = sorted,
            Fingerprint = PolicyFingerprint.Of(files.Where(PolicyFolder.IsPolicy), overrides),
            Files = files,
            Folder = folder,
        };
    }

    /// <summary>The practice's first language as <c>practice.yaml</c> says it, whatever is wrong beside it; English
    /// where it cannot be told.</summary>
    /// <param name="files">The files of the policy folder.</param>
    public static string LanguageOf(IReadOnlyList<PolicyFile> files)
    {
        var problems = new List<Problem>();
        var read = new PolicyFolder(files.Where(file => file.Name == $"{PolicyFolder.Practice}.yaml"), "", problems);
        return read[PolicyFolder.Practice] is { } map ? PracticeReader.Read(map, problems).Practice.Languages[0] : "en";
    }

    private static (Practice Practice, IReadOnlyList<string> Order) ReadPractice(
        PolicyFolder read,
        List<Problem> problems
    )
    {
        if (read[PolicyFolder.Practice] is { } map)
        {
            var (practice, order) = PracticeReader.Read(map, problems);
            return (practice, read.InOrder(order));
        }
        if (!read.Unread.Contains(PolicyFolder.Practice))
            problems.Add(
                read.Error(
                    PolicyFolder.Practice,
                    Said.In(
                        "The file is missing. It says who the practice is and in which order the policies decide.",
                        $"Le fichier manque. Il dit qui est le cabinet et dans quel ordre les politiques décident."
                    )
                )
            );
        // Without its languages no text's language can be judged.
        return (new Practice { Languages = [] }, []);
    }

    private static List<Setting> ReadSettings(
        PolicyFolder read,
        IReadOnlyList<string> order,
        List<Problem> problems,
        out HashSet<string> unjudged
    )
    {
        // Without the practice's settings nothing can be judged: the empty name is part of every expression.
        unjudged =
        [
            .. read.Unread.Select(policy => $"{policy}."),
            .. read[PolicyFolder.Practice] is null ? [""] : Array.Empty<string>(),
        ];
        var settings = new List<Setting>();
        foreach (var name in order.Prepend(PolicyFolder.Practice).Union(read.PolicyNames))
            if (read[name] is { } map)
                settings.AddRange(SettingReader.Read(name, map, problems, unjudged));
        return settings;
    }

    private static List<Policy> ReadPolicies(
        PolicyFolder read,
        IReadOnlyList<string> order,
        Practice practice,
        List<Setting> settings,
        HashSet<string> unjudged,
        List<Problem> problems,
        CompiledExpressions? kept
    )
    {
        var (steps, worklists) = (
            new UniqueNames(PartWord.Step, PartWord.InAllPolicies),
            new UniqueNames(PartWord.Worklist, PartWord.InAllPolicies)
        );
        var policies = new List<Policy>();
        foreach (var name in order.Union(read.PolicyNames))
        {
            if (read[name] is not { } map)
                continue;
            var phrases = new Phrases(
                new Scope(name, settings, practice.BillingTypes) { Kept = kept },
                practice.Languages,
                unjudged,
                problems
            );
            SettingTitles.Read(name, map, phrases, problems);
            policies.Add(new PolicyReader(phrases, steps, worklists, problems).Read(name, map));
        }
        return policies;
    }

    private static void TitlePracticeSettings(
        PolicyFolder read,
        Practice practice,
        List<Setting> settings,
        HashSet<string> unjudged,
        List<Problem> problems
    )
    {
        if (read[PolicyFolder.Practice] is { } map)
            SettingTitles.Read(
                PolicyFolder.Practice,
                map,
                new Phrases(new Scope(PolicyFolder.Practice, settings), practice.Languages, unjudged, problems),
                problems
            );
    }

    private static IReadOnlyDictionary<string, AccountException> ReadExceptions(
        PolicyFolder read,
        Practice practice,
        List<Setting> settings,
        HashSet<string> unjudged,
        List<Problem> problems
    )
    {
        if (read[PolicyFolder.Exceptions] is not { } map)
            return new Dictionary<string, AccountException>();
        return new ExceptionReader(
            new Phrases(new Scope(PolicyFolder.Practice, settings), practice.Languages, unjudged, problems),
            problems
        ).Read(map);
    }
}
