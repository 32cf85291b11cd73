using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Files.Reports.WhatIf;

/// <summary>Accounts that move from one rule or step to another.</summary>
internal sealed record MoveGroup(string Before, string After, ChangeKind Change, Tally Tally)
{
    /// <summary>All of them: other decisions first, then the most money.</summary>
    public static IReadOnlyList<MoveGroup> Of(PolicyChange change, Titles titles) =>
        [
            .. change
                .Moves.GroupBy(move =>
                    (Before: titles.Reason(move.Before), After: titles.Reason(move.After), move.Change)
                )
                .Select(group => new MoveGroup(
                    group.Key.Before,
                    group.Key.After,
                    group.Key.Change,
                    new(group.Count(), group.Sum(move => move.PatientPortion))
                ))
                .OrderBy(group => group.Change)
                .ThenByDescending(group => group.Tally.Amount)
                .ThenByDescending(group => group.Tally.Accounts)
                .ThenBy(group => group.Before, StringComparer.Ordinal)
                .ThenBy(group => group.After, StringComparer.Ordinal),
        ];
}
