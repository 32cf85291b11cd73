using PolicyBilling.Ledgers;

namespace PolicyBilling.Breakdowns;

/// <summary>What a statement prints of an account's money: the visits of which something is owed, expected or new, one
/// line for those settled earlier, and the credit left over. To the cent, the sums of <see cref="Visits"/> and
/// <see cref="Earlier"/> less <see cref="Credit"/> are the account's balance, and their patient's part less
/// <see cref="Credit"/> is its patient portion.</summary>
/// <param name="Visits">The visits, oldest first.</param>
/// <param name="Earlier">The visits that are settled, and of which nothing was posted of late; null when there are
/// none.</param>
/// <param name="Credit">Credits for which there is nothing left to pay; two decimals.</param>
public sealed record StatementLines(IReadOnlyList<StatementVisit> Visits, SettledVisits? Earlier, decimal Credit)
{
    /// <summary>What was agreed to be taken off the account and is not in its books yet; two decimals.</summary>
    public decimal AgreedOff { get; init; }

    /// <summary>What is owed in all: the account's balance.</summary>
    public decimal Owed => Sums.Owed - Credit;

    /// <summary>What is left of it for the patient: the account's patient portion.</summary>
    public decimal PatientPart => Sums.PatientPart - Credit;

    private VisitSums Sums => Visits.Aggregate(Earlier?.Sums ?? VisitSums.Zero, (sum, visit) => sum + visit.Sums);
}

/// <summary>A visit as a statement prints it.</summary>
/// <param name="Date">The day its charges age from.</param>
/// <param name="Patient">The patient's name, else id; empty when the entries name none.</param>
/// <param name="Sums">What became of its charges.</param>
/// <param name="Charges">Its charges; their amounts add up to the fee.</param>
public sealed record StatementVisit(
    DateOnly Date,
    string Patient,
    VisitSums Sums,
    IReadOnlyList<StatementCharge> Charges
)
{
    /// <summary>Why it is not asked for now, where the statement asks for less than the patient's part.</summary>
    public Unasked Unasked { get; init; }
}

/// <summary>A charge as a statement prints it.</summary>
public readonly record struct StatementCharge
{
    // Kept as cents: a plan has millions.
    private readonly long _amount;

    /// <summary>A charge with an amount of at most two decimals.</summary>
    public StatementCharge(EntryKind kind, EntryText text, decimal amount) =>
        (Kind, Text, _amount) = (kind, text, Money.ToCents(amount));

    /// <summary>What it is: for fees and balances brought over all there is to say.</summary>
    public EntryKind Kind { get; }

    /// <summary>Its procedure code and description.</summary>
    public EntryText Text { get; }

    /// <summary>What counts of it; two decimals.</summary>
    public decimal Amount => Money.FromCents(_amount);
}

/// <summary>Visits of which nothing is owed and nothing expected any more.</summary>
/// <param name="Count">How many.</param>
/// <param name="Sums">What became of their charges.</param>
public sealed record SettledVisits(int Count, VisitSums Sums);
