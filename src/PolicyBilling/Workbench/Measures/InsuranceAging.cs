using PolicyBilling.Facts;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Measures;

/// <summary>A carrier's open claims: how many, and the dollars that are expected of them, by days since they were
/// sent.</summary>
/// <param name="Carrier">The carrier; null where the claim names none.</param>
/// <param name="To30">Sent up to 30 days ago.</param>
/// <param name="To60">Sent 31 to 60 days ago.</param>
/// <param name="To90">Sent 61 to 90 days ago.</param>
/// <param name="Over90">Sent more than 90 days ago.</param>
/// <param name="Unsent">Never sent, whatever their age.</param>
public sealed record ClaimLine(
    string? Carrier,
    Counted To30,
    Counted To60,
    Counted To90,
    Counted Over90,
    Counted Unsent
)
{
    /// <summary>Sent and not answered.</summary>
    public Counted Sent => To30 + To60 + To90 + Over90;

    /// <summary>Sent or not.</summary>
    public Counted Total => Sent + Unsent;

    public static ClaimLine operator +(ClaimLine a, ClaimLine b) =>
        new(a.Carrier, a.To30 + b.To30, a.To60 + b.To60, a.To90 + b.To90, a.Over90 + b.Over90, a.Unsent + b.Unsent);
}

/// <summary>Claims that no insurer has answered. Those of accounts kept out of receivables do not count.</summary>
/// <param name="Lines">By carrier, the most dollars first.</param>
/// <param name="OnCharges">Of the dollars expected, those that lie on open charges: what insurers owe at the month-end.
/// The rest is expected beyond what is open.</param>
public sealed record InsuranceAging(IReadOnlyList<ClaimLine> Lines, decimal OnCharges)
{
    /// <summary>All carriers; the carrier's name is null.</summary>
    public ClaimLine Total => Lines.Aggregate(ClaimSums.None(null), (sum, line) => sum + line);
}

/// <summary>Adds up open claims.</summary>
internal sealed class ClaimSums
{
    private readonly Dictionary<int, Counted[]> _carriers = [];
    private long _onCharges;

    public static ClaimLine None(string? carrier) => Line(carrier, new Counted[5]);

    public void Read(MeasuredAccount account)
    {
        var claims = account.Claims;
        // As in the measures of a comparison: who has no entry is not part of receivables.
        if (account.IsLeftOut || account.Ledger.Count == 0)
            return;
        _onCharges += claims.Estimate;
        for (var i = 0; i < claims.Count; i++)
        {
            ref readonly var claim = ref claims[i];
            if (!claim.IsOpen)
                continue;
            var age = claim.Status == ClaimStatus.Sent ? Aging.BucketOf(LedgerFacts.ClaimDays(claim, account.AsOf)) : 4;
            Of(claim.Row.Carrier)[age] += Counted.One(claim.Estimate);
        }
    }

    public void Add(ClaimSums other)
    {
        _onCharges += other._onCharges;
        foreach (var (carrier, ages) in other._carriers)
            for (var age = 0; age < ages.Length; age++)
                Of(carrier)[age] += ages[age];
    }

    public InsuranceAging Value(PracticeData data) =>
        new(
            [
                .. Named
                    .Merge(
                        _carriers.Select(pair => (Named.Of(data, pair.Key), Line(null, pair.Value))),
                        (a, b) => a + b
                    )
                    .Select(line => line.Value with { Carrier = line.Name })
                    .OrderByDescending(line => line.Total.Amount)
                    .ThenBy(line => line.Carrier, StringComparer.Ordinal),
            ],
            Money.FromCents(_onCharges)
        );

    private Counted[] Of(int carrier)
    {
        if (!_carriers.TryGetValue(carrier, out var ages))
            _carriers[carrier] = ages = new Counted[5];
        return ages;
    }

    private static ClaimLine Line(string? carrier, Counted[] ages) =>
        new(carrier, ages[0], ages[1], ages[2], ages[3], ages[4]);
}
