using PolicyBilling.Facts;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>A contact as it stands in the books, without its note, and what it counted as.</summary>
/// <param name="Date">Its day.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Channel">How; <see cref="Channel.None"/> when not said.</param>
/// <param name="Direction">Who turned to whom.</param>
/// <param name="Step">The step that it names; empty when it names none.</param>
/// <param name="Until">Until when a promise, hold or review runs; null when not said.</param>
/// <param name="Amount">The money promised, two decimals; null when not said.</param>
/// <param name="CountsAs">What it counted as on the ladders, and why.</param>
public sealed record ContactLine(
    DateOnly Date,
    ContactKind Kind,
    Channel Channel,
    Direction Direction,
    string Step,
    DateOnly? Until,
    decimal? Amount,
    StepReading CountsAs
)
{
    /// <summary>Whether the history alone knows of it: sent or recorded here, and not shown by the export.</summary>
    public bool IsOursAlone { get; init; }

    /// <summary>Marks the lines of contacts that the export does not show.</summary>
    internal static IReadOnlyList<ContactLine> Marked(IReadOnlyList<ContactLine> lines, IEnumerable<PastContact> unseen)
    {
        var ours = unseen.ToList();
        return
        [
            .. lines.Select(line =>
                ours.FindIndex(contact => line.Is(contact)) is var found and >= 0
                    ? line with
                    {
                        IsOursAlone = Taken(ours, found),
                    }
                    : line
            ),
        ];
    }

    // Each marks one line.
    private static bool Taken(List<PastContact> ours, int found)
    {
        ours.RemoveAt(found);
        return true;
    }

    private bool Is(PastContact contact) =>
        (Date, Kind, Channel, Direction, Step)
        == (contact.Date, contact.Kind, contact.Channel, contact.Direction, contact.Step ?? "");

    /// <summary>The contacts of an account, oldest first, as the facts were read of them.</summary>
    internal static IReadOnlyList<ContactLine> Of(PracticeData data, FactsReader facts, int account) =>
        [
            .. facts
                .ReadContacts(account)
                .Select(reading => new ContactLine(
                    DateOnly.FromDayNumber(reading.Contact.Date),
                    reading.Contact.Kind,
                    reading.Contact.Channel,
                    reading.Contact.Direction,
                    reading.Contact.Step < 0 ? "" : data.Words[reading.Contact.Step],
                    reading.Contact.Until == 0 ? null : DateOnly.FromDayNumber(reading.Contact.Until),
                    reading.Contact.Amount < 0 ? null : Money.FromCents(reading.Contact.Amount),
                    reading.Step
                )),
        ];
}
