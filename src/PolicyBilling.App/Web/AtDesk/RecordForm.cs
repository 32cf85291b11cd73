using PolicyBilling.App.Acting;

namespace PolicyBilling.App.Web.AtDesk;

/// <summary>Reads what somebody wants to record.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Details">What is known of it.</param>
internal sealed record RecordForm(string Kind, Records.Details Details)
{
    /// <summary>What is recorded beside calls, in the order of the form.</summary>
    public static readonly IReadOnlyList<string> Kinds = [.. Records.Kinds.Where(kind => kind != "call")];

    /// <summary>A call with its outcome, which is one of <see cref="Records.Outcomes"/>.</summary>
    public static RecordForm Call(Typed typed, string outcome, DateOnly today, ActWords words) =>
        new(
            "call",
            outcome == "promise"
                ? Promised(typed, today, words) with
                {
                    Outcome = outcome,
                    Note = typed["note"],
                }
                : new Records.Details(Outcome: outcome, Note: typed["note"])
        );

    /// <summary>Anything else.</summary>
    public static RecordForm Other(Typed typed, DateOnly today, ActWords words)
    {
        var (kind, note) = (typed["kind"] ?? "", typed["note"]);
        var details = kind switch
        {
            "promise" => Promised(typed, today, words) with { Note = note },
            "hold" or "review" => new Records.Details(Until: Ahead(typed, today, words), Note: note),
            "returned-mail" => new Records.Details(Channel: typed["channel"], Note: note),
            "release" or "address-changed" => new Records.Details(Note: note),
            "note" => new Records.Details(Note: note ?? throw UsageException.OfForm(words.WordsMissing)),
            _ => throw UsageException.OfForm(words.NotChosen),
        };
        return new(kind, details);
    }

    private static Records.Details Promised(Typed typed, DateOnly today, ActWords words) =>
        new(
            Until: Ahead(typed, today, words) ?? throw UsageException.OfForm(words.DayMissing),
            Amount: typed.Money("amount", words)
        );

    private static DateOnly? Ahead(Typed typed, DateOnly today, ActWords words) =>
        typed.Day("until", words) is { } day && day < today
            ? throw UsageException.OfForm(words.DayBefore(today))
            : typed.Day("until", words);
}
