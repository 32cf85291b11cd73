using PolicyBilling.Breakdowns;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Papers;

/// <summary>The lines of a statement's table: by patient and visit what was charged and what became of it, the totals,
/// and from there to the amount that is asked for.</summary>
internal sealed class StatementTable(StatementLines lines, StatementMoney money, PaperLabels labels, VisitTable table)
{
    /// <summary>What the last amount is.</summary>
    public string LastLabel { get; init; } = labels.ToPayNow;

    /// <summary>What is said below the table besides.</summary>
    public IReadOnlyList<string> Sentences { get; init; } = [];

    public IReadOnlyList<TableLine> Lines() => [.. Visits(), .. Totals(), .. Words(), new(LineStyle.Aging)];

    private IEnumerable<TableLine> Visits()
    {
        if (lines.Earlier is { } earlier)
            yield return new(LineStyle.Visit, labels.Earlier(earlier.Count))
            {
                Money = table.Row(earlier.Sums),
                IsApart = true,
            };
        var patients = lines.Visits.GroupBy(visit => visit.Patient).ToList();
        foreach (var patient in patients)
        {
            var name = PatientName(patient.Key);
            if (name.Length > 0 || patients.Count > 1)
                foreach (var line in table.Wrapped(name.Length > 0 ? name : labels.Somebody))
                    yield return new(LineStyle.Patient, line) { KeepsWithNext = true };
            foreach (var line in patient.SelectMany(Visit))
                yield return line;
            if (patients.Count > 1 && patient.Count() > 1)
                yield return new(LineStyle.PatientTotal, labels.TotalOf(name.Length > 0 ? name : labels.Somebody))
                {
                    Money = table.Row(patient.Aggregate(VisitSums.Zero, (sum, visit) => sum + visit.Sums)),
                };
        }
        if (lines.Credit != 0)
            yield return new(LineStyle.Visit, labels.Credit) { Money = table.Last(-lines.Credit), IsApart = true };
    }

    private IEnumerable<TableLine> Visit(StatementVisit visit)
    {
        List<TableLine> all = [];
        var several = visit.Charges.Count > 1;
        foreach (var charge in visit.Charges)
        {
            var texts = table.WrappedCharge(Description(charge));
            foreach (var (text, place) in texts.Select((text, place) => (text, place)))
                all.Add(
                    new(LineStyle.Visit, text)
                    {
                        Item = several && place == texts.Count - 1 ? labels.Figure(charge.Amount) : "",
                    }
                );
        }
        if (all.Count == 0 || table.IsStacked)
            all.Add(new(LineStyle.Visit));
        all[0] = all[0] with { Date = labels.ShortDay(visit.Date) };
        all[^1] = all[^1] with { Money = table.Row(visit.Sums) };
        if (visit.Unasked != Unasked.No && money.NotAsked.Count > 0)
            all.AddRange(
                table
                    .WrappedRemark(labels.NotAsked(visit.Unasked))
                    .Select(text => new TableLine(LineStyle.Remark, text))
            );
        // A visit stays on one page, unless it is as long as one.
        return all.Select((line, place) => line with { KeepsWithNext = place < all.Count - 1 && all.Count < 25 });
    }

    private IEnumerable<TableLine> Totals()
    {
        var differs = money.Part != money.Asked;
        yield return new(LineStyle.Total, labels.Total)
        {
            Money = table.Row(table.Total, money.Part),
            KeepsWithNext = true,
        };
        if (!differs)
            yield break;
        foreach (var (why, amount) in money.NotAsked)
            yield return new(LineStyle.Sum, labels.NotAskedSum(why))
            {
                Item = labels.Figure(-amount),
                KeepsWithNext = true,
            };
        foreach (var (label, amount) in money.Corrections)
            yield return new(LineStyle.Sum, label) { Item = labels.Figure(amount), KeepsWithNext = true };
        if (money.Rest != 0)
            yield return new(LineStyle.Sum, labels.LaterPayments)
            {
                Item = labels.Figure(-money.Rest),
                KeepsWithNext = true,
            };
        yield return new(LineStyle.Asked, LastLabel) { Item = labels.Money(money.Asked), KeepsWithNext = true };
    }

    private IEnumerable<TableLine> Words()
    {
        IEnumerable<string> sentences =
        [
            .. money.Expected != 0 ? [labels.StillExpected(money.Expected)] : Array.Empty<string>(),
            .. money.Rest != 0 ? [labels.OnlyInstallment(money.Asked, money.Rest)] : Array.Empty<string>(),
            .. Sentences,
        ];
        return sentences
            .SelectMany(table.WrappedSentence)
            .Select(line => new TableLine(LineStyle.Sentence, line) { KeepsWithNext = true });
    }

    // What the typeface cannot show is told by a word, never by wrong letters.
    private string PatientName(string name) => PaperText.Missing(name) is null ? PaperText.Line(name) : labels.Somebody;

    private string Description(StatementCharge charge)
    {
        // What a system calls an old balance is in its own language and says no more.
        var isKnown = charge.Kind == EntryKind.OpeningBalance || PaperText.Missing(charge.Text.Description) is not null;
        var text = isKnown ? "" : PaperText.Line(charge.Text.Description);
        return text.Length > 0 ? text : labels.ChargeOf(charge.Kind);
    }
}
