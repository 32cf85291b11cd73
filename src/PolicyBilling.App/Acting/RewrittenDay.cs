using PolicyBilling.Plans;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.App.Acting;

/// <summary>Says where an export shows a day otherwise than it was when a run of that day was sent: an entry with an
/// earlier date was posted, changed or deleted since.</summary>
internal static class RewrittenDay
{
    private const int MostNames = 8;

    /// <summary>A warning for a day of which the history has a run and the export shows other balances; none where they
    /// agree.</summary>
    /// <param name="data">The export.</param>
    /// <param name="asked">Which history is used.</param>
    /// <param name="day">The day.</param>
    /// <param name="shown">The day as the export shows it now; asked for where there is a run of it.</param>
    /// <param name="language">The reader's language.</param>
    public static IEnumerable<Problem> Of(
        string data,
        HistoryAsked asked,
        DateOnly day,
        Func<BillingPlan> shown,
        string language
    )
    {
        var runs = HistoryPlace.Runs(data, asked, run => run.Body.AsOf == day);
        if (runs is not [.., var (_, decisions)])
            yield break;
        var plan = shown();
        var now = plan.Decisions.ToDictionary(decision => decision.Account, decision => decision.Figures.Balance);
        var moved = decisions
            .Where(then => now.GetValueOrDefault(then.Account) != then.Figures[0])
            .Select(then => (then.Account, Then: then.Figures[0], Now: now.GetValueOrDefault(then.Account)))
            .ToList();
        if (moved.Count == 0)
            yield break;
        var format = new TextFormat(language, plan.Currency);
        var names = string.Join(", ", moved.Take(MostNames).Select(account => account.Account));
        var (was, shows) = (format.Money(moved.Sum(account => account.Then)), format.Money(moved.Sum(a => a.Now)));
        var more = moved.Count > MostNames ? ", …" : "";
        yield return new Problem(
            Severity.Warning,
            "ledger",
            0,
            "",
            null,
            language == "fr"
                ? $"Au {format.Date(plan.AsOf)}, l’export montre maintenant d’autres soldes qu’à l’envoi de ce jour : "
                    + $"{moved.Count} comptes, {was} alors, {shows} maintenant ({names}{more}). Voir ce qui a été "
                    + "antidaté, changé ou supprimé."
                : $"On {format.Date(plan.AsOf)} the export now shows other balances than when the run of that day was "
                    + $"sent: {moved.Count} accounts, {was} then, {shows} now ({names}{more}). See what was backdated, "
                    + "changed or deleted."
        );
    }
}
