using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>Adds to the rows that people work what they need beside the reason: how the guarantor is reached, and what
/// must be known before money is mentioned.</summary>
internal sealed class RowDetails(
    PracticeData data,
    PolicySet policies,
    RecipientReader recipients,
    TextFormat format,
    Waiting waiting
)
{
    // A list of visits that nobody claimed says itself what is to be seen first.
    private readonly HashSet<string> _ofUnclaimed =
    [
        .. policies
            .Policies.SelectMany(policy => policy.Worklists)
            .Where(list =>
                list.When.Facts.Contains("owed_unclaimed") || list.When.Facts.Contains("newest_unclaimed_days")
            )
            .Select(list => list.Name),
    ];

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
        return (
            decision with
            {
                Cautions = Lines(cautions),
            },
            [
                .. rows.Select(row =>
                    row with
                    {
                        Recipient = reached,
                        Cautions = Lines(cautions, _ofUnclaimed.Contains(row.Worklist) ? cautions?.NeverClaimed : null),
                    }
                ),
            ]
        );
    }

    private static string Lines(Cautions? cautions, string? without = null) =>
        cautions is null ? "" : string.Join('\n', cautions.Lines.Where(line => line != without));
}
