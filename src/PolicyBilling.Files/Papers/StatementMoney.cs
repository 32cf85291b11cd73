using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;

namespace PolicyBilling.Files.Papers;

/// <summary>What a statement says of its money beside the visits themselves. To the cent: what the visits come to
/// (<see cref="Part"/>), less <see cref="NotAsked"/>, with <see cref="Corrections"/>, less <see cref="Rest"/>, is
/// <see cref="Asked"/>.</summary>
internal sealed record StatementMoney
{
    /// <summary>What is asked for.</summary>
    public required decimal Asked { get; init; }

    /// <summary>The patient's part of all visits, less the credit.</summary>
    public required decimal Part { get; init; }

    /// <summary>What insurers are still expected to take off.</summary>
    public required decimal Expected { get; init; }

    /// <summary>What visits that are not asked for come to, by reason; none where the statement asks for a part of
    /// theirs.</summary>
    public required IReadOnlyList<(Unasked Why, decimal Amount)> NotAsked { get; init; }

    /// <summary>What is to be put right and the books do not show yet; negative for what is taken off.</summary>
    public IReadOnlyList<(string Label, decimal Amount)> Corrections { get; init; } = [];

    /// <summary>What is left for later: an installment asks for less than the patient owes.</summary>
    public decimal Rest => Owed - Asked;

    /// <summary>What the patient owes now, asked for or left for later.</summary>
    public decimal Owed => Part - NotAsked.Sum(some => some.Amount) + Corrections.Sum(some => some.Amount);

    /// <summary>What the patient owes now, by the age of the visits: up to 30, 60 and 90 days, and more.</summary>
    public required IReadOnlyList<decimal> Aged { get; init; }

    public static StatementMoney Of(
        decimal asked,
        StatementLines lines,
        DateOnly asOf,
        IReadOnlyList<(string Label, decimal Amount)>? corrections = null
    )
    {
        var notAsked = lines
            .Visits.Where(visit => visit.Unasked != Unasked.No)
            .GroupBy(visit => visit.Unasked)
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Sum(visit => visit.Sums.PatientPart)))
            .ToList();
        // An installment may be asked for a visit whose insurer was never asked: then no visit is left out.
        if (notAsked.Sum(some => some.Item2) > lines.PatientPart - asked)
            notAsked.Clear();
        var owed = lines.Visits.Where(visit => notAsked.Count == 0 || visit.Unasked == Unasked.No).ToList();
        return new()
        {
            Asked = asked,
            Part = lines.PatientPart,
            Expected = lines.Visits.Sum(visit => visit.Sums.InsuranceExpected),
            NotAsked = notAsked,
            Corrections = corrections ?? [],
            Aged = AgedOf(owed, lines.Credit - (corrections ?? []).Sum(some => some.Amount), asOf),
        };
    }

    // What was paid beyond a visit, and the credit, pay what is oldest.
    private static decimal[] AgedOf(List<StatementVisit> visits, decimal credit, DateOnly asOf)
    {
        var (aged, paid) = (new decimal[4], credit);
        foreach (var visit in visits)
            if (visit.Sums.PatientPart < 0)
                paid -= visit.Sums.PatientPart;
            else
                aged[Bucket(asOf.DayNumber - visit.Date.DayNumber)] += visit.Sums.PatientPart;
        for (var bucket = aged.Length - 1; bucket >= 0; bucket--)
        {
            var taken = bucket == 0 ? paid : Math.Min(paid, aged[bucket]);
            aged[bucket] -= taken;
            paid -= taken;
        }
        return aged;
    }

    private static int Bucket(int days) =>
        days switch
        {
            <= 30 => 0,
            <= 60 => 1,
            <= 90 => 2,
            _ => 3,
        };
}
