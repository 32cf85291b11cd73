using PolicyBilling.Ledgers;

namespace PolicyBilling.Breakdowns;

/// <summary>Finds what raised a balance without a visit and without a word of why, so far as it is still owed. Charges
/// and fees are justified: a visit or a rule of the practice stands behind them.</summary>
internal static class UnjustifiedParts
{
    /// <summary>The parts, oldest first.</summary>
    public static IReadOnlyList<UnjustifiedPart> Of(AccountLedger ledger, PostedCredits posted)
    {
        var open = posted.Charges.ToDictionary(charge => charge, charge => Math.Max(0, posted.Open(charge)));
        List<(int Entry, long Cents)> parts =
        [
            .. posted.Charges.Where(charge => IsUnjustified(ledger, charge)).Select(charge => (charge, open[charge])),
        ];
        // An adjustment that names a charge raises it: what is open of the charge is open of the adjustment first.
        foreach (var part in posted.Parts.Where(part => part is { Charge: >= 0, Cents: < 0 }))
            if (IsUnjustified(ledger, part.Entry) && Math.Min(-part.Cents, open[part.Charge]) is var cents and > 0)
            {
                parts.Add((part.Entry, cents));
                open[part.Charge] -= cents;
            }
        return
        [
            .. parts
                .Where(part => part.Cents > 0)
                .OrderBy(part => part.Entry)
                .Select(part => new UnjustifiedPart(
                    DateOnly.FromDayNumber(ledger[part.Entry].Date),
                    ledger[part.Entry].Kind,
                    Money.FromCents(part.Cents)
                )),
        ];
    }

    private static bool IsUnjustified(AccountLedger ledger, int entry) =>
        ledger[entry].Kind switch
        {
            EntryKind.OpeningBalance => true,
            EntryKind.Adjustment or EntryKind.Transfer or EntryKind.Refund => !ledger[entry].Described,
            _ => false,
        };
}
