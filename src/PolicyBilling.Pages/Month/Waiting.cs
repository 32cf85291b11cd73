using PolicyBilling.Decisions;
using PolicyBilling.Pages.Parts;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Pages.Month;

/// <summary>Why some accounts are held.</summary>
/// <param name="Title">The reason.</param>
/// <param name="Waits">What they wait for.</param>
/// <param name="Accounts">How many accounts.</param>
/// <param name="Owing">Those of which the patient owes something, and what.</param>
/// <param name="Filter">Its accounts.</param>
public sealed record WaitReason(string Title, WaitsFor Waits, int Accounts, GroupTotal Owing, string Filter);

/// <summary>Who is held, and what they wait for.</summary>
public static class Waiting
{
    private const int MostNamed = 2;
    private static readonly WaitsFor[] Order =
    [
        WaitsFor.Us,
        WaitsFor.Insurer,
        WaitsFor.Patient,
        WaitsFor.Day,
        WaitsFor.Never,
        WaitsFor.Unsaid,
    ];

    /// <summary>The answer in a sentence.</summary>
    public static Sentence Answer(MonthFacts facts) =>
        facts.Words.HeldAnswer(facts.Held.Count, MonthFacts.Owing(facts.Held));

    /// <summary>A line for each thing that holds wait for, those first whose rows or rules failed.</summary>
    public static IReadOnlyList<MonthLine> Lines(MonthFacts facts)
    {
        var failed = facts.Held.Where(decision => decision.IsFault).ToList();
        List<MonthLine> lines = [];
        if (failed.Count > 0)
            lines.Add(
                new(
                    "rows",
                    facts.Words.NotReadable,
                    facts.Words.WaitsForMending,
                    new(failed.Count, MonthFacts.Owing(failed).Amount),
                    "failed=yes",
                    []
                )
            );
        foreach (var waits in Order)
        {
            var some = facts
                .Held.Where(decision => (decision.WaitsFor ?? WaitsFor.Unsaid) == waits && !decision.IsFault)
                .ToList();
            if (some.Count > 0)
                lines.Add(
                    new(
                        Word(waits),
                        facts.Words.Of(waits),
                        string.Join(", ", Named(some, facts))
                            + (waits == WaitsFor.Never ? $" · {facts.Words.UntilItsGround}" : ""),
                        new(some.Count, MonthFacts.Owing(some).Amount),
                        $"waits={Word(waits)}",
                        facts.Line(month => month.Of(waits))
                    )
                );
        }
        return lines;
    }

    /// <summary>How many of the held owe nothing now, what the practice owes to some, and how many accounts have no
    /// balance.</summary>
    public static Sentence Foot(MonthFacts facts) =>
        facts.Words.HeldFoot(
            facts.Held.Count - MonthFacts.Owing(facts.Held).Accounts,
            MonthFacts.Credits(facts.Held),
            facts.Now.Of(DecisionGroup.None).Accounts
        );

    /// <summary>Every reason to hold, by what is waited for, the most money first.</summary>
    public static IReadOnlyList<WaitReason> Reasons(MonthFacts facts) =>
        [
            .. facts
                .Held.GroupBy(decision =>
                    (Title: facts.Titles.Reason(decision), WaitsFor: decision.WaitsFor ?? WaitsFor.Unsaid)
                )
                .Select(group => new WaitReason(
                    group.Key.Title,
                    group.Key.WaitsFor,
                    group.Count(),
                    MonthFacts.Owing(group),
                    $"waits={Word(group.Key.WaitsFor)}&reason={InAddress(group.Key.Title)}"
                ))
                .OrderBy(reason => Array.IndexOf(Order, reason.Waits))
                .ThenByDescending(reason => reason.Owing.Amount)
                .ThenByDescending(reason => reason.Accounts)
                .ThenBy(reason => reason.Title, StringComparer.Ordinal),
        ];

    /// <summary>The word of what is waited for in addresses, and the name of its colour.</summary>
    public static string Word(WaitsFor waits) => waits.ToString().ToLowerInvariant();

    private static string InAddress(string title) =>
        Uri.EscapeDataString(title).Replace("%20", "+", StringComparison.Ordinal);

    private static IEnumerable<string> Named(List<Decision> some, MonthFacts facts) =>
        some.CountBy(facts.Titles.Reason)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MostNamed)
            .Select(pair => $"{pair.Key} {facts.Count(pair.Value)}");
}
