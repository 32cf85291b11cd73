using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Comparing;

/// <summary>What a reader of a comparison should know before trusting it.</summary>
internal static class ComparisonRemarks
{
    private const int MostNames = 8;

    private static readonly int Last = WalkLines.All.Count - 1;

    public static IEnumerable<Problem> On(
        Period period,
        Walk walk,
        PolicySet policies,
        PolicySet? fromPolicies,
        bool french
    )
    {
        if (fromPolicies is not null && fromPolicies.Fingerprint == policies.Fingerprint)
            yield return new(
                Severity.Notice,
                "policies",
                0,
                "",
                null,
                french
                    ? "Les politiques données pour le premier jour sont celles du second : rien ne leur est dû."
                    : "The policies given for the first day are the same as those for the second: nothing is due to "
                        + "them."
            );
        if (fromPolicies is not null && fromPolicies.Practice.Aging != policies.Practice.Aging)
            yield return new(
                Severity.Warning,
                "policies/practice.yaml",
                0,
                "",
                null,
                french
                    ? "Les politiques des deux jours comptent l’âge autrement. Le passage et la migration suivent, "
                        + "pour "
                        + "les deux jours, celles du second."
                    : "The policies of the two days age differently (aging: method). The walk and the migration age "
                        + "both days as the second day's policies do."
            );
        if (period.Kept is not null && RewrittenDay(period, walk, policies.Practice.Currency, french) is { } problem)
            yield return problem;
        if (period.IsOneExport)
            yield break;
        foreach (var told in OnExports(period, walk, french))
            yield return told;
    }

    // An entry with an earlier date was posted, changed or deleted since the day's run was sent.
    private static Problem? RewrittenDay(Period period, Walk walk, string currency, bool french)
    {
        var moved = walk
            .Accounts.Where(account =>
                account.Cents[^1] != 0
                && period.Kept!.Accounts.ContainsKey(account.Account)
                && !IsPostedThatDay(period, account.Account)
            )
            .ToList();
        if (moved.Count == 0)
            return null;
        var format = new TextFormat(french ? "fr" : "en", currency);
        var then = moved.Sum(account => account.Opening.Balance);
        var (was, shows) = (format.Money(then), format.Money(then + moved.Sum(account => account.Of(Last))));
        var names = string.Join(", ", moved.Take(MostNames).Select(account => account.Account));
        var more = moved.Count > MostNames ? ", …" : "";
        return new(
            Severity.Warning,
            "ledger",
            0,
            "",
            null,
            french
                ? $"Au {format.Date(period.From)}, l’export montre maintenant d’autres soldes qu’à l’envoi de ce jour : "
                    + $"{moved.Count} compte{(moved.Count > 1 ? "s" : "")}, {was} alors, {shows} maintenant "
                    + $"({names}{more}). La comparaison part de ce qui a été envoyé ; l’écart est la ligne « Modifié "
                    + "aux livres ». Voir ce qui a été antidaté, changé ou supprimé."
                : $"On {format.Date(period.From)} the export now shows other balances than when the run of that day "
                    + $"was sent: {moved.Count} account{(moved.Count > 1 ? "s" : "")}, {was} then, {shows} now "
                    + $"({names}{more}). The comparison starts from what was sent; the difference is the line 'changed "
                    + "in the books'. See what was backdated, changed or deleted."
        );
    }

    // What a run asks for is typed on its own day, after the export.
    private static bool IsPostedThatDay(Period period, string id)
    {
        var (data, day) = (period.Before, period.From.DayNumber);
        var account = data.AccountIds.Find(id);
        return account >= 0
            && account < data.Accounts.Count
            && Enumerable
                .Range(0, data.Ledger.CountOf(account))
                .Select(place => data.Ledger.Of(account, place))
                .Any(entry => Math.Max(entry.Date, entry.Posted) == day);
    }

    private static IEnumerable<Problem> OnExports(Period period, Walk walk, bool french)
    {
        if (period.Before.ExportedAsOf is { } exported && exported < period.From)
            yield return new(
                Severity.Warning,
                "export.yaml",
                0,
                "",
                null,
                french
                    ? $"Le premier export est du {exported:yyyy-MM-dd} : ce qui est venu jusqu’au "
                        + $"{period.From:yyyy-MM-dd} n’y est pas et paraît nouveau."
                    : $"The first export is of {exported:yyyy-MM-dd}: what came in until {period.From:yyyy-MM-dd} is "
                        + "not in it and shows as new."
            );
        var (rewritten, known) = (walk.Lines[^1].Entries, Entries(period));
        if (rewritten == 0)
            yield break;
        var say = french
            ? $"{rewritten} des {known} écritures que le premier export connaissait sont dites autrement ou plus du "
                + "tout par le second"
            : $"{rewritten} of the {known} entries that the first export knew are told otherwise or no more by the "
                + "second";
        yield return rewritten * 2 > known
            ? new(
                Severity.Warning,
                "ledger",
                0,
                "",
                null,
                french
                    ? $"{say} : les numéros d’écriture semblent refaits, et lignes et migration disent peu. Soldes et "
                        + "tranches d’âge valent."
                    : $"{say}: its entry ids seem to be numbered anew, so that lines and migration say little. "
                        + "Balances and buckets hold."
            )
            : new(
                Severity.Notice,
                "ledger",
                0,
                "",
                null,
                french
                    ? $"{say} ; ensemble, elles font la ligne « Modifié aux livres »."
                    : $"{say}; together they are the line 'changed in the books'."
            );
    }

    private static int Entries(Period period)
    {
        var count = 0;
        for (var account = 0; account < period.Before.Accounts.Count; account++)
        for (var i = 0; i < period.Before.Ledger.CountOf(account); i++)
            if (period.Before.Ledger.Of(account, i).CountsOn(period.From.DayNumber))
                count++;
        return count;
    }
}
