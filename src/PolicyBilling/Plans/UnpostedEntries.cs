using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>Entries that somebody agreed to post in the practice's system and that its export does not show two weeks
/// later: until then the balance is what it was, and the patient may be asked for it again.</summary>
internal sealed class UnpostedEntries(PracticeData data, Policies.PolicySet policies, RunOptions options)
{
    /// <summary>The worklist on which they stand, and who works it.</summary>
    public static readonly WorklistInForce Worklist = new(Policies.Worklist.Unposted, "manager", ByClaim: false);

    private readonly string _language = options.Language ?? policies.Practice.Languages[0];

    /// <summary>Adds the accounts with such entries to a run's worklists, a row each, and to their
    /// decisions.</summary>
    public void Add(
        int[] order,
        List<Decision> decisions,
        List<WorklistRow> rows,
        Func<int, WorklistRow, WorklistRow> detailed
    )
    {
        if (data.Accepted.Count == 0)
            return;
        var overdue = PostingMatch
            .Of(data, data.Accepted, options.AsOf, policies.PostWithinDays(options.AsOf))
            .Where(state => state.State == PostingState.Overdue)
            .ToLookup(state => state.Entry.Account, state => state.Entry);
        for (var place = 0; place < order.Length; place++)
            if (overdue[decisions[place].Account].ToList() is { Count: > 0 } entries)
            {
                rows.Add(detailed(order[place], Row(decisions[place], entries)));
                decisions[place] = decisions[place] with { Worklists = [.. decisions[place].Worklists, Worklist.Name] };
            }
    }

    private WorklistRow Row(Decision decision, List<AcceptedEntry> entries)
    {
        var format = new TextFormat(_language, policies.Practice.Currency);
        var listed = string.Join(
            "; ",
            entries.Select(entry => $"{entry.Kind.Word()} {format.Money(entry.Amount)}, {format.Date(entry.Day)}")
        );
        return new(
            Worklist.Name,
            decision.Account,
            decision.Guarantor,
            null,
            null,
            null,
            null,
            Math.Abs(entries.Sum(entry => entry.Amount)),
            _language == "fr"
                ? $"Accepté et absent de l’export : {listed}. À inscrire dans le logiciel du cabinet."
                : $"Accepted, and not in the export: {listed}. Post it in the practice system."
        );
    }
}
