using System.Globalization;
using PolicyBilling.Files.Reports.Sending;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Resolving;

/// <summary>The entries that were accepted, as a file to type from in the practice's system.</summary>
public static class EntryJournal
{
    private static readonly string[] Header =
    [
        "account",
        "kind",
        "amount",
        "patient",
        "claim",
        "applies_to",
        "moves",
        "reason",
        "accepted",
        "by",
        "state",
    ];

    /// <summary>Writes those that the export does not show yet.</summary>
    public static void Write(Stream stream, IEnumerable<AcceptedState> states) =>
        CsvLines.Write(
            stream,
            Header,
            states
                .Where(state => state.State != PostingState.Posted)
                .Select(
                    IReadOnlyList<string?> (state) =>
                        [
                            state.Entry.Account,
                            state.Entry.Kind.Word(),
                            state.Entry.Amount.ToString("0.00", CultureInfo.InvariantCulture),
                            state.Entry.Patient,
                            state.Entry.Claim,
                            state.Entry.AppliesTo,
                            state.Entry.Moves,
                            state.Entry.Reason.Length > 0 ? state.Entry.Reason : state.Entry.Cause,
                            state.Entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                            state.Entry.By,
                            state.State.ToString().ToLowerInvariant(),
                        ]
                )
        );
}
