using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Workbench.Comparing;

/// <summary>Two days of one practice, and the export that tells of each: the same one, or a later one for the second
/// day.</summary>
/// <param name="Before">The export that tells of <paramref name="From"/>.</param>
/// <param name="From">The first day; what was not in the books by its end is not known yet.</param>
/// <param name="After">The export that tells of <paramref name="To"/>.</param>
/// <param name="To">The second day, later than the first.</param>
public sealed record Period(PracticeData Before, DateOnly From, PracticeData After, DateOnly To)
{
    /// <summary>The first day as it was when its run was sent; null where none was.</summary>
    public DaySnapshot? Kept { get; init; }

    /// <summary>Two days of one export.</summary>
    public static Period Of(PracticeData data, DateOnly from, DateOnly to) => new(data, from, data, to);

    /// <summary>Whether one export tells of both days.</summary>
    public bool IsOneExport => ReferenceEquals(Before, After);

    /// <summary>Throws <see cref="RefusedException"/> when the days or the exports cannot be compared.</summary>
    public void Refuse()
    {
        var problems = Days().Concat(IsOneExport ? [] : Exports()).ToList();
        if (problems.Count > 0)
            throw new RefusedException(problems);
    }

    private IEnumerable<Problem> Days()
    {
        if (From >= To)
            yield return Error(
                After,
                Said.In(
                    $"The first day, {From:yyyy-MM-dd}, is not before the second, {To:yyyy-MM-dd}: give "
                        + $"the earlier one "
                        + $"first.",
                    $"Le premier jour, le {From:yyyy-MM-dd}, n’est pas avant le second, le {To:yyyy-MM-dd} : "
                        + $"donner d’abord le plus ancien."
                )
            );
        var begins = LedgerDays.First(Before);
        if (begins is null)
            yield return Error(
                Before,
                Said.In(
                    "The ledger has no entry: there is nothing to compare.",
                    $"Le grand livre n’a aucune écriture : il n’y a rien à comparer."
                )
            );
        else if (From < begins)
            yield return Error(
                Before,
                Said.In(
                    $"The ledger begins on {begins:yyyy-MM-dd}: nothing can be said of {From:yyyy-MM-dd}. Compare from "
                        + $"{begins:yyyy-MM-dd} or a later day.",
                    $"Le grand livre commence le {begins:yyyy-MM-dd} : on ne peut rien dire du {From:yyyy-MM-dd}. "
                        + $"Comparer à partir du {begins:yyyy-MM-dd} ou d’un jour après."
                )
            );
    }

    private IEnumerable<Problem> Exports()
    {
        if (
            Before.Source is { } ours
            && After.Source is { } theirs
            && !string.Equals(ours, theirs, StringComparison.OrdinalIgnoreCase)
        )
            yield return Error(
                After,
                Said.In(
                    $"The exports are of different practices: '{ours}' and '{theirs}' by the `source` of their "
                        + $"export.yaml. Give two exports of one practice.",
                    $"Les exports sont de cabinets différents : « {ours} » et « {theirs} » selon le `source` de "
                        + $"leur export.yaml. Donner deux exports d’un même cabinet."
                )
            );
        else if (
            !Enumerable
                .Range(0, Before.Accounts.Count)
                .Any(account =>
                    After.AccountIds.Find(Before.AccountIds[account]) is var found and >= 0
                    && found < After.Accounts.Count
                )
        )
            yield return Error(
                After,
                Said.In(
                    "The exports have no account in common: they are of different practices, or one of "
                        + "them numbers its "
                        + "accounts anew. Give two exports of one practice.",
                    $"Les exports n’ont aucun compte en commun : ils sont de cabinets différents, ou l’un d’eux "
                        + $"renumérote ses comptes. Donner deux exports d’un même cabinet."
                )
            );
        var (first, second) =
            Before.ExportedAsOf is { } one && After.ExportedAsOf is { } other
                ? (one, other)
                : (LedgerDays.Last(Before), LedgerDays.Last(After));
        if (second < first)
            yield return Error(
                After,
                Said.In(
                    $"The second export, of {second:yyyy-MM-dd}, is older than the first, of {first:yyyy-MM-dd}: give "
                        + $"the older one first and the newer one with --against.",
                    $"Le second export, du {second:yyyy-MM-dd}, est plus ancien que le premier, du "
                        + $"{first:yyyy-MM-dd} : donner le plus ancien d’abord et le plus récent avec --against."
                )
            );
    }

    private static Problem Error(PracticeData data, Said message) =>
        new(Severity.Error, data.Folder, 0, "", null, message);
}
