using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Ledgers;

/// <summary>Aging as the trade's rules read, a cent at a time nowhere but a list at a time everywhere: the oracle of
/// the fast one.</summary>
internal static class SlowAging
{
    public sealed record Entry(string Id, EntryKind Kind, int Days, decimal Amount, string? Names);

    /// <summary>The four buckets and the credit.</summary>
    public static decimal[] Of(IEnumerable<Entry> entries, AgingRules rules)
    {
        var known = entries
            .Where(entry => entry.Days >= 0)
            .OrderByDescending(entry => entry.Days)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .ToList();
        known = WithoutReversed(known);
        if (rules.TakenBack == TakenBackAges.Reopens)
            known = WithoutTakenBack(known);
        var adjustments =
            rules.Method == AgingMethod.OldestFirst ? [] : known.Where(entry => Adjusts(entry, known)).ToList();
        var others = known.Except(adjustments).ToList();
        var charges = others
            .Where(entry => entry.Amount > 0)
            .Select(entry => (entry.Id, entry.Days, entry.Amount))
            .ToList();
        var credit = -others.Where(entry => entry.Amount < 0).Sum(entry => entry.Amount);

        var nets = adjustments
            .GroupBy(entry => (entry.Names, entry.Days))
            .Select(group => (group.Key.Names, group.Key.Days, Net: group.Sum(entry => entry.Amount)))
            .ToList();
        charges.AddRange(nets.Where(net => net.Net > 0).Select(net => ("", net.Days, net.Net)));
        var buckets = new decimal[4];
        for (var bucket = 0; bucket < 4; bucket++)
        {
            var lowered = nets.Where(net =>
                    net.Net < 0 && Bucket(known.Single(entry => entry.Id == net.Names).Days) == bucket
                )
                .Sum(net => net.Net);
            buckets[bucket] =
                charges.Where(charge => Bucket(charge.Days) == bucket).Sum(charge => charge.Amount) + lowered;
            if (buckets[bucket] < 0)
            {
                credit -= buckets[bucket];
                buckets[bucket] = 0;
            }
        }
        for (var bucket = 3; bucket >= 0; bucket--)
        {
            var paid = Math.Min(credit, buckets[bucket]);
            buckets[bucket] -= paid;
            credit -= paid;
        }
        return [.. buckets, credit];
    }

    private static int Bucket(int days) =>
        days switch
        {
            <= 30 => 0,
            <= 60 => 1,
            <= 90 => 2,
            _ => 3,
        };

    private static bool Adjusts(Entry entry, List<Entry> known) =>
        entry.Kind is EntryKind.Adjustment or EntryKind.WriteOff
        && known.Exists(charge =>
            charge.Id == entry.Names && charge.Kind <= EntryKind.OpeningBalance && charge.Amount > 0
        );

    /// <summary>The entries, in order, with charges that were booked back made smaller and what booked them back
    /// too.</summary>
    public static List<Entry> WithoutReversed(List<Entry> known)
    {
        var left = known.ToDictionary(entry => entry.Id, entry => entry.Amount);
        var charges = known.Where(entry => entry.Kind <= EntryKind.OpeningBalance).ToList();
        foreach (var reversal in charges.Where(entry => entry.Amount < 0))
            Net(reversal, charges.Find(charge => charge.Id == reversal.Names));
        foreach (
            var reversal in charges.Where(entry =>
                entry.Amount < 0 && entry.Names is null && entry.Kind != EntryKind.OpeningBalance
            )
        )
            Net(
                reversal,
                charges.LastOrDefault(charge =>
                    charge.Kind == reversal.Kind
                    && charge.Days >= reversal.Days
                    && charge.Amount == -reversal.Amount
                    && left[charge.Id] == charge.Amount
                )
            );
        return [.. known.Select(entry => entry with { Amount = left[entry.Id] })];

        void Net(Entry reversal, Entry? charge)
        {
            if (charge is null || left[charge.Id] <= 0)
                return;
            var amount = Math.Min(left[charge.Id], -left[reversal.Id]);
            left[charge.Id] -= amount;
            left[reversal.Id] += amount;
        }
    }

    /// <summary>The entries, in order, with payments that were taken back made smaller and what took them back
    /// too.</summary>
    public static List<Entry> WithoutTakenBack(List<Entry> known)
    {
        var left = known.ToDictionary(entry => entry.Id);
        foreach (var taker in known)
        {
            var raising = left[taker.Id].Amount > 0;
            if (
                !raising
                || taker.Kind
                    is not (
                        EntryKind.Refund
                        or EntryKind.ReturnedPayment
                        or EntryKind.PatientPayment
                        or EntryKind.InsurancePayment
                    )
            )
                continue;
            var payments = known
                .Where(entry =>
                    entry.Kind is EntryKind.PatientPayment or EntryKind.InsurancePayment && left[entry.Id].Amount < 0
                )
                .ToList();
            var before = payments.Where(entry => entry.Days >= taker.Days).ToList();
            var payment =
                payments.Find(entry => entry.Id == taker.Names)
                ?? before.LastOrDefault(entry =>
                    entry.Kind
                    == (
                        taker.Kind == EntryKind.InsurancePayment ? EntryKind.InsurancePayment : EntryKind.PatientPayment
                    )
                )
                ?? (taker.Kind == EntryKind.Refund ? before.LastOrDefault() : null);
            if (payment is null)
                continue;
            var amount = Math.Min(left[taker.Id].Amount, -left[payment.Id].Amount);
            left[taker.Id] = left[taker.Id] with { Amount = left[taker.Id].Amount - amount };
            left[payment.Id] = left[payment.Id] with { Amount = left[payment.Id].Amount + amount };
        }
        return [.. known.Select(entry => left[entry.Id])];
    }
}
