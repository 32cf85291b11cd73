using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>Adds to the rows that people work what they need beside the reason: how the guarantor is reached, and what
/// must be known before money is mentioned.</summary>
internal sealed class RowDetails(PracticeData data, RecipientReader recipients, TextFormat format, Waiting waiting)
{
    private readonly CautionReader _cautions = new(data, format, waiting);

    /// <summary>An account's decision and its rows of worklists, with their details where anybody works them.</summary>
    public (Decision Decision, IReadOnlyList<WorklistRow> Rows) Add(
        int account,
        Decision decision,
        IReadOnlyList<WorklistRow> rows,
        AccountFacts facts,
        FactsReader reader
    )
    {
        // What nobody works needs no phone: of a million accounts that is a tenth of the memory.
        if (rows.Count == 0 && decision.Sends.Count == 0)
            return (decision, rows);
        var reached = recipients.Read(account);
        var cautions = _cautions.Read(account, facts, reader);
        var lines = cautions is null ? "" : string.Join('\n', cautions.Lines);
        return (
            decision with
            {
                Cautions = lines,
            },
            [.. rows.Select(row => row with { Recipient = reached, Cautions = lines })]
        );
    }
}
