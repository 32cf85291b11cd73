namespace PolicyBilling.Files.Printed;

/// <content>What the office is asked about a ledger: its total, the day of balances forward, the kinds of
/// entries.</content>
internal sealed partial class LedgerReport
{
    private void AskTotal()
    {
        brought.Say(_texts.NoTotal);
        PrintedTotal.Ask(File, brought.Accounts.Count, _ends, interview, brought);
    }

    private void AddForwards(DateOrder order)
    {
        if (_forwards.Count == 0)
            return;
        var first =
            Titles.SpanStart(table)?.Day(order)
            ?? _entries
                .Select(entry => entry.Entry.Date)
                .DefaultIfEmpty(brought.AsOf ?? DateOnly.MinValue.AddDays(1))
                .Min();
        var answer = interview.Ask(_texts.ForwardDate(File, _forwards.Count, first));
        var day = first.AddDays(-1);
        if (answer != "yes" && (!DateOnly.TryParseExact(answer, "yyyy-MM-dd", out day) || day >= first))
        {
            brought.Refuse(_texts.NoForwardDate(answer, first));
            return;
        }
        foreach (var (account, amount) in _forwards)
            brought.Entries.Add(
                new BroughtEntry(
                    account,
                    "",
                    day,
                    amount > 0 ? "opening-balance" : "adjustment",
                    "",
                    "Balance forward",
                    amount,
                    ""
                )
            );
    }

    private void AddEntries()
    {
        var kinds = _words.Where(pair => pair.Key is not "charge").ToList();
        var proposal = string.Join(
            "; ",
            kinds.Select(pair => $"{string.Join(" / ", pair.Value.Distinct().Take(4))} = {pair.Key}")
        );
        if (kinds.Count > 0 && interview.Ask(_texts.EntryKinds(File, proposal)) == "no")
            brought.Refuse(_texts.NoKinds(File));
        brought.Entries.AddRange(_entries.Select(entry => entry.Entry));
    }
}
