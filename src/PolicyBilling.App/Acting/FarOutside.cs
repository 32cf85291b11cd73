using PolicyBilling.Files.Contents;
using PolicyBilling.History.Sending;
using PolicyBilling.Plans;

namespace PolicyBilling.App.Acting;

/// <summary>Asks before a run that is far outside the last ones, or writes off more than the practice allows: a wrong
/// export looks like that.</summary>
/// <param name="terminal">Who is asked.</param>
/// <param name="words">In which words.</param>
internal sealed class FarOutside(Terminal terminal, StaleWords words)
{
    // A run with so many times the statements of those before it is asked about.
    private const int Times = 3,
        Runs = 3;

    /// <summary>Why the run is not sent; null where it is like the last ones, or its number of statements was
    /// given.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="left">Accounts that get nothing.</param>
    /// <param name="all">The runs of the history.</param>
    /// <param name="confirmed">The number that was given; null for none.</param>
    /// <param name="ask">Whether somebody may be asked.</param>
    public string? Refusal(
        BillingPlan plan,
        IReadOnlySet<string> left,
        IEnumerable<RunState> all,
        int? confirmed,
        bool ask
    )
    {
        if (Why(plan, left, all) is not { } asked || confirmed == asked.Statements)
            return null;
        var (why, statements) = asked;
        if (ask && confirmed is null && terminal.Typed is { } typed)
        {
            terminal.Error.Write($"{why} {words.TypeTheNumber}");
            if (typed()?.Trim() == $"{statements}")
                return null;
        }
        return $"{why} {words.NothingSentConfirm(statements)}";
    }

    /// <summary>Why the run is asked about, with its number of statements; null where it is like the last
    /// ones.</summary>
    public (string Why, int Statements)? Why(BillingPlan plan, IReadOnlySet<string> left, IEnumerable<RunState> all)
    {
        var before = all.Where(run => !run.IsTakenBack).TakeLast(Runs).ToList();
        var statements = Delivery
            .Of(plan, left)
            .Count(delivery => delivery.Kind is DeliveryKind.Statement or DeliveryKind.Email);
        var overCap = plan.NeedsApproval.Any(limit => limit.Limit.StartsWith("write_off", StringComparison.Ordinal));
        if (!overCap && (before.Count == 0 || statements <= Times * before.Max(run => run.Body.Statements)))
            return null;
        return (overCap ? words.WriteOffsOverLimit(statements) : words.ManyStatements(statements, Times), statements);
    }
}
