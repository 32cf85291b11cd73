using PolicyBilling.Files.Contents;
using PolicyBilling.History.Sending;
using PolicyBilling.Plans;

namespace PolicyBilling.App.Acting;

/// <summary>Asks before a run that is far outside the last ones, writes off more than the practice allows, or asks to
/// be paid by a day that is past: a wrong or an old export looks like that. A script is told of the past day and not
/// stopped: it may well run over an export of last month on purpose.</summary>
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
    /// <param name="approved">The day on which the plan was approved; null where it is not known.</param>
    /// <param name="confirmed">The number that was given; null for none.</param>
    /// <param name="ask">Whether somebody may be asked.</param>
    public string? Refusal(
        BillingPlan plan,
        IReadOnlySet<string> left,
        IEnumerable<RunState> all,
        DateOnly? approved,
        int? confirmed,
        bool ask
    ) =>
        Why(plan, left, all, approved, MaySayYes(confirmed, ask)) is not var (why, statements)
        || IsTyped(why, statements, confirmed, ask, words.TypeTheNumber)
            ? null
            : $"{why} {words.NothingSentConfirm(statements)}";

    /// <summary>Why a plan is not approved: its papers ask to be paid by a day that is past, and whoever is asked did
    /// not give its number of statements. Else null.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="left">Accounts that get nothing.</param>
    /// <param name="confirmed">The number that was given; null for none.</param>
    /// <param name="ask">Whether somebody may be asked.</param>
    public string? Unapproved(BillingPlan plan, HashSet<string> left, int? confirmed, bool ask)
    {
        var statements = Statements(plan, left);
        return
            !MaySayYes(confirmed, ask)
            || PayByDay.Past(plan, left, terminal.Today) is not { } past
            || IsTyped(Past(plan, past, statements), statements, confirmed, ask, words.TypeToApprove)
            ? null
            : $"{Past(plan, past, statements)} {words.NothingApprovedConfirm(statements)}";
    }

    /// <summary>Why the run is asked about, with its number of statements; null where it is like the last
    /// ones.</summary>
    public (string Why, int Statements)? Why(
        BillingPlan plan,
        IReadOnlySet<string> left,
        IEnumerable<RunState> all,
        DateOnly? approved,
        bool withPast = true
    )
    {
        var before = all.Where(run => !run.IsTakenBack).TakeLast(Runs).ToList();
        var statements = Statements(plan, left);
        List<string> why = [];
        if (plan.NeedsApproval.Any(limit => limit.Limit.StartsWith("write_off", StringComparison.Ordinal)))
            why.Add(words.WriteOffsOverLimit(statements));
        else if (before.Count > 0 && statements > Times * before.Max(run => run.Body.Statements))
            why.Add(words.ManyStatements(statements, Times));
        // Whoever approved it after that day said yes to it then.
        if (withPast && PayByDay.Past(plan, left, terminal.Today) is { } past && !(approved > past.Due))
            why.Add(Past(plan, past, statements));
        return why.Count == 0 ? null : (string.Join(' ', why), statements);
    }

    private bool MaySayYes(int? confirmed, bool ask) => confirmed is not null || (ask && terminal.Typed is not null);

    private bool IsTyped(string why, int statements, int? confirmed, bool ask, string question)
    {
        if (confirmed is not null || !ask || terminal.Typed is not { } typed)
            return confirmed == statements;
        terminal.Error.Write($"{why} {question}");
        return typed()?.Trim() == $"{statements}";
    }

    private string Past(BillingPlan plan, PayByDay past, int statements)
    {
        var format = new SendLabels(words.Language, plan.Currency).Format;
        return words.PayByPast(past.Papers, format.Date(past.Due), format.Date(terminal.Today), statements);
    }

    private static int Statements(BillingPlan plan, IReadOnlySet<string> left) =>
        Delivery.Of(plan, left).Count(delivery => delivery.Kind is DeliveryKind.Statement or DeliveryKind.Email);
}
