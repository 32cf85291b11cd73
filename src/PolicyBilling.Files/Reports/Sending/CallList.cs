using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Sending;

/// <summary>Whom to call, in which order, with what may not be said first and what is said then; and columns for what
/// came of it, which <c>import-outcomes</c> reads back.</summary>
public static class CallList
{
    /// <summary>The file's name.</summary>
    public const string Name = "call-list.xlsx";

    /// <summary>Writes the calls.</summary>
    /// <param name="stream">Where they go.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="calls">The accounts to call, each with the identity of its delivery.</param>
    /// <param name="language">The desk's language.</param>
    public static void Write(
        Stream stream,
        BillingPlan plan,
        IReadOnlyList<(Decision Decision, string Id)> calls,
        string language
    )
    {
        var labels = new CallLabels(language);
        Workbook.Write(
            stream,
            new Cover(labels.Title, plan.Practice, plan.AsOf, language)
            {
                About = labels.About,
                Totals = [new Row([labels.Calls, calls.Count, calls.Sum(call => call.Decision.Amount), null])],
            },
            [Report(plan, Ordered(plan, calls, call => call.Decision), labels)]
        );
    }

    /// <summary>Calls in the order in which they are made: who broke a promise first, then who was called before, then
    /// who was not; the most money first.</summary>
    public static IReadOnlyList<T> Ordered<T>(BillingPlan plan, IEnumerable<T> calls, Func<T, Decision> of)
    {
        var places = plan
            .Texts.Where(text => text.Kind == TextKind.Call)
            .Select((text, place) => ((text.Policy, text.Name), place))
            .GroupBy(pair => pair.Item1)
            .ToDictionary(group => group.Key, group => group.First().place);
        return
        [
            .. calls
                .OrderBy(call => of(call).Step is not null)
                .ThenByDescending(call =>
                    places.GetValueOrDefault((of(call).Policy, of(call).Step ?? of(call).Rule ?? ""))
                )
                .ThenByDescending(call => of(call).Amount)
                .ThenBy(call => of(call).Account, StringComparer.Ordinal),
        ];
    }

    private static Report Report(
        BillingPlan plan,
        IReadOnlyList<(Decision Decision, string Id)> calls,
        CallLabels labels
    )
    {
        var general = Labels.In(labels.Language);
        var titles = Titles.Of(plan, labels.Language);
        return Contents.Report.Table<(Decision Decision, string Id)>(
            labels.Calls,
            calls,
            [
                new(general.Account, Id, 11, call => call.Decision.Account),
                new(general.Guarantor, Prose, 22, call => call.Decision.Guarantor),
                new(general.Phone, Id, 16, call => call.Decision.Recipient?.Phone),
                new(
                    general.InLanguage,
                    Text,
                    10,
                    call => call.Decision.Recipient is { Language: var code } ? general.OfLanguage(code) : null
                ),
                new(general.Amount, CellFormat.Money, 13, call => call.Decision.Amount),
                new(
                    labels.Call,
                    Text,
                    20,
                    call => titles.Reason(call.Decision.Policy, call.Decision.Step ?? call.Decision.Rule ?? "")
                ),
                new(
                    labels.First,
                    Prose,
                    34,
                    call => call.Decision.Cautions is { Length: > 0 } cautions ? cautions : null
                ),
                new(general.Outcome, Prose, 18, _ => null) { IsInput = true },
                new(labels.Until, Date, 12, _ => null) { IsInput = true },
                new(labels.Promised, CellFormat.Money, 12, _ => null) { IsInput = true, IsSummed = false },
                new(general.DoneBy, Text, 10, _ => null) { IsInput = true },
                new(general.DoneOn, Date, 12, _ => null) { IsInput = true },
                new(general.Why, Prose, 44, call => call.Decision.Because) { OpensPart = true },
                new(labels.Script, Prose, 80, call => call.Decision.Text),
                new(labels.Row, Id, 34, call => call.Id) { IsPrinted = false },
            ]
        ) with
        {
            Keys = 2,
            About = new SheetPurposes(labels.Language).Calls,
        };
    }
}
