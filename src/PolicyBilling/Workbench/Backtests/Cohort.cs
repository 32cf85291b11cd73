namespace PolicyBilling.Workbench.Backtests;

/// <summary>What would have been done with accounts on a month-end; an account that gets a call and a statement
/// counts under both. Numbers of accounts.</summary>
public readonly record struct Actions(int Accounts, int Statements, int Calls, int Letters, int Agency, int WriteOffs)
{
    public static Actions operator +(Actions a, Actions b) =>
        new(
            a.Accounts + b.Accounts,
            a.Statements + b.Statements,
            a.Calls + b.Calls,
            a.Letters + b.Letters,
            a.Agency + b.Agency,
            a.WriteOffs + b.WriteOffs
        );

    /// <summary>Whether anything would have gone out or been written off.</summary>
    public bool Any => Statements + Calls + Letters + Agency + WriteOffs > 0;
}

/// <summary>What patients of some accounts really paid within so many days after a month-end. Two decimals.</summary>
/// <param name="Paid">All their payments dated after it, for whatever visit; one taken back counts as never
/// made.</param>
/// <param name="Recovered">The same, but of each account at most what was asked of it.</param>
public readonly record struct PaidAfter(decimal Paid, decimal Recovered)
{
    public static PaidAfter operator +(PaidAfter a, PaidAfter b) => new(a.Paid + b.Paid, a.Recovered + b.Recovered);
}

/// <summary>Accounts that were decided alike on one month-end, and what became of them.</summary>
/// <param name="Day">The month-end.</param>
/// <param name="Done">What would have been done.</param>
/// <param name="Asked">The money it was about: the decisions' amounts. Two decimals.</param>
/// <param name="Within30">What was paid in the 30 days after; null while they are not over.</param>
/// <param name="Within60">The same for 60 days.</param>
/// <param name="Within90">The same for 90 days.</param>
public sealed record Cohort(
    DateOnly Day,
    Actions Done,
    decimal Asked,
    PaidAfter? Within30,
    PaidAfter? Within60,
    PaidAfter? Within90
)
{
    /// <summary>What was paid within 30, 60 or 90 days; null while they are not over.</summary>
    public PaidAfter? Within(int days) =>
        days switch
        {
            30 => Within30,
            60 => Within60,
            _ => Within90,
        };
}

/// <summary>What became of accounts over several month-ends, of those alone whose days are over: others would look as
/// if nobody had paid.</summary>
/// <param name="MonthEnds">How many month-ends count.</param>
/// <param name="Done">What would have been done on them.</param>
/// <param name="Asked">The money it was about.</param>
/// <param name="After">What was paid.</param>
public readonly record struct Recovery(int MonthEnds, Actions Done, decimal Asked, PaidAfter After)
{
    /// <summary>Whether anything is known: an account was decided on a month-end whose days are over.</summary>
    public bool IsKnown => Done.Accounts > 0;

    /// <summary>Share of what was asked that came in, 0 to 1; null when nothing was asked or nothing is
    /// known.</summary>
    public decimal? Share => !IsKnown || Asked <= 0 ? null : After.Recovered / Asked;

    /// <summary>Money recovered for each of the currency's units spent on statements; null when no statement counts
    /// or none costs anything.</summary>
    /// <param name="costPerStatement">What one statement costs.</param>
    public decimal? PerCost(decimal costPerStatement) =>
        Done.Statements * costPerStatement is var cost and > 0 ? Money.Round(After.Recovered / cost) : null;

    /// <summary>Adds up the cohorts whose 30, 60 or 90 days are over.</summary>
    public static Recovery Of(IEnumerable<Cohort> cohorts, int days)
    {
        var sum = new Recovery(0, default, 0.00m, new PaidAfter(0.00m, 0.00m));
        foreach (var cohort in cohorts)
            if (cohort.Within(days) is { } after)
                sum = new Recovery(
                    sum.MonthEnds + 1,
                    sum.Done + cohort.Done,
                    sum.Asked + cohort.Asked,
                    sum.After + after
                );
        return sum;
    }
}
