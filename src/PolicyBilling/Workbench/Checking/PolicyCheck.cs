using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Everything that can be found in policies that load and may not be meant as they stand. Nothing is claimed
/// that is not proven: silence rather than a false alarm.</summary>
public static class PolicyCheck
{
    // What a run must say, too: a letter goes out, or does not, because of it.
    private static readonly HashSet<string> Silent =
    [
        "never-true",
        "never-decides",
        "step-never-due",
        "setting-unused",
    ];

    /// <summary>Those of the findings that make a run decide otherwise than its policies read: what never holds or
    /// never decides, and settings that change nothing.</summary>
    /// <param name="policies">The policies as loaded, with their files.</param>
    public static IReadOnlyList<Finding> Silently(PolicySet policies)
    {
        var sources = new Sources(policies.Files, policies.Folder);
        // On no day in particular: what never decides does so on none.
        var account = new Account(policies, DateOnly.MaxValue);
        var (reach, conditions) = (new Reach(account), new ConditionCheck(account, sources));
        return InOrder([
            .. (
                (IEnumerable<Finding>)
                    [
                        .. conditions.Run(),
                        .. new RuleCheck(account, sources, reach, conditions).Run(),
                        .. new LadderCheck(account, sources, reach, conditions).Run(),
                        .. new SettingCheck(account, sources).Run(),
                    ]
            ).Where(finding => Silent.Contains(finding.Kind) && !finding.IsByGuards),
        ]);
    }

    /// <summary>The findings, by file, line and column.</summary>
    /// <param name="files">The files that the policies were loaded from.</param>
    /// <param name="policies">The policies as loaded.</param>
    /// <param name="asOf">The day on which gaps are looked for.</param>
    /// <param name="folder">The folder as people know it, as it was given when loading.</param>
    /// <param name="cancel">Stops the check between two questions.</param>
    public static IReadOnlyList<Finding> Run(
        IReadOnlyList<PolicyFile> files,
        PolicySet policies,
        DateOnly asOf,
        string folder = "policies",
        CancellationToken cancel = default
    )
    {
        var sources = new Sources(files, folder);
        var account = new Account(policies, asOf, cancel);
        var reach = new Reach(account);
        var conditions = new ConditionCheck(account, sources);
        // The conditions first: what holds for no account is said once, not again of its rule.
        Finding[] findings =
        [
            .. conditions.Run(),
            .. new RuleCheck(account, sources, reach, conditions).Run(),
            .. new LadderCheck(account, sources, reach, conditions).Run(),
            .. new GapCheck(account, sources, reach).Run(),
            .. new TextCheck(account, sources).Run(),
            .. new SettingCheck(account, sources).Run(),
            .. new LimitCheck(account, sources).Run(),
            .. new AmountCheck(account, sources, reach).Run(),
            .. new QuietCheck(policies, sources, asOf).Run(),
            .. new WorklistCheck(account, sources).Run(),
            .. new OwnerCheck(account, sources, reach).Run(),
        ];
        return InOrder(findings);
    }

    private static IReadOnlyList<Finding> InOrder(IEnumerable<Finding> findings) =>
        [
            .. findings
                .OrderBy(finding => finding.Problem.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Problem.Line)
                .ThenBy(finding =>
                    int.Parse(finding.Problem.Column, System.Globalization.CultureInfo.InvariantCulture)
                ),
        ];
}
