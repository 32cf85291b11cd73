using System.Numerics;

namespace PolicyBilling.Workbench.Measures;

/// <summary>What a month came to.</summary>
/// <param name="Month">Its last day, or the as-of date where that comes before.</param>
/// <param name="Sums">What was dated in it, as known on the as-of date.</param>
public readonly record struct InMonth<T>(DateOnly Month, T Sums);

/// <summary>Calendar months one after another, the running one last; they do not overlap, so that they add
/// up.</summary>
/// <param name="Months">Oldest first; at least one.</param>
public sealed record ByMonth<T>(IReadOnlyList<InMonth<T>> Months)
    where T : struct, IAdditionOperators<T, T, T>
{
    /// <summary>All months together.</summary>
    public T Total => Months.Aggregate(default(T), (sum, month) => sum + month.Sums);
}

/// <summary>How many of something, and what they come to.</summary>
public readonly record struct Counted(int Count, decimal Amount) : IAdditionOperators<Counted, Counted, Counted>
{
    /// <summary>One of an amount in cents.</summary>
    internal static Counted One(long cents) => new(1, Money.FromCents(cents));

    public static Counted operator +(Counted a, Counted b) => new(a.Count + b.Count, a.Amount + b.Amount);
}
