using PolicyBilling.Files.Contents;
using PolicyBilling.Policies;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports;

/// <summary>Reports with a subtotal for each policy: holds by reason, collections by step.</summary>
internal static class GroupedReports
{
    public static Report HeldByReason(Overview overview, Labels labels, Titles titles) =>
        Page(
            labels.HeldByReason,
            labels,
            overview.Holds.Select(hold => new Item(
                titles.Policy(hold.Policy),
                titles.Reason(hold.Policy, hold.Rule),
                hold.Tally,
                string.Join(", ", hold.Owners.Select(owner => $"{titles.Owner(owner.Key)} {owner.Value}"))
            )),
            labels.PatientsOwe,
            labels.Owner
        );

    public static Report CollectionsByStep(Overview overview, Labels labels, Titles titles)
    {
        var sends = overview
            .Plan.Decisions.Where(decision => decision.Kind == DecisionKind.Collections)
            .GroupBy(Overview.Decider)
            .ToDictionary(
                step => step.Key,
                step => step.SelectMany(decision => decision.Sends).CountBy(send => send).ToDictionary()
            );
        return Page(
            labels.CollectionsByStep,
            labels,
            overview.Steps.Select(step => new Item(
                titles.Policy(step.Policy),
                titles.Reason(step.Policy, step.Step),
                step.Tally,
                string.Join(
                    ", ",
                    sends[(step.Policy, step.Step)].Select(send => $"{labels.OfWord(send.Key)} {send.Value}")
                )
            )),
            labels.Amount,
            labels.GoesOut
        );
    }

    private sealed record Item(string Policy, string Name, Tally Tally, string Note);

    private static Report Page(string title, Labels labels, IEnumerable<Item> items, string money, string note)
    {
        List<Row> rows = [];
        var all = new Tally();
        // The policy with the most money first; within it the items come so already.
        foreach (
            var policy in items
                .GroupBy(item => item.Policy)
                .OrderByDescending(policy => policy.Sum(item => item.Tally.Amount))
                .ThenBy(policy => policy.Key, StringComparer.Ordinal)
        )
        {
            var sum = policy.Aggregate(new Tally(), (tally, item) => tally + item.Tally);
            all += sum;
            rows.Add(new([policy.Key, labels.Accounts, money, note], RowKind.Heading));
            rows.AddRange(
                policy.Select(item => new Row([
                    item.Name,
                    item.Tally.Accounts,
                    item.Tally.Amount,
                    item.Note.Length > 0 ? item.Note : null,
                ]))
            );
            rows.Add(new([labels.Subtotal(policy.Key), sum.Accounts, sum.Amount, null], RowKind.Total));
            rows.Add(new(["", null, null, null]));
        }
        rows.Add(new([labels.Total, all.Accounts, all.Amount, null], RowKind.Total));
        return new(
            title,
            [new(title, Text, 60), new("", CellFormat.Count, 12), new("", CellFormat.Money, 18), new("", Text, 60)],
            rows.Count,
            rows
        )
        {
            IsPage = true,
        };
    }
}
