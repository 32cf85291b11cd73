using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Comparing;

/// <summary>What an account owed and was decided on a day.</summary>
/// <param name="Kind">The decision.</param>
/// <param name="Policy">The policy that made it.</param>
/// <param name="Rule">The rule; null where a step decided.</param>
/// <param name="Step">The ladder step; null where a rule decided.</param>
/// <param name="Sends">What went out.</param>
/// <param name="Amount">The money it was about.</param>
/// <param name="Figures">What it owed.</param>
public sealed record KeptAccount(
    DecisionKind Kind,
    string Policy,
    string? Rule,
    string? Step,
    IReadOnlyList<string> Sends,
    decimal Amount,
    Figures Figures
)
{
    internal PositionCents Position =>
        new()
        {
            To30 = Money.ToCents(Figures.Aged0To30),
            To60 = Money.ToCents(Figures.Aged31To60),
            To90 = Money.ToCents(Figures.Aged61To90),
            Over90 = Money.ToCents(Figures.AgedOver90),
            Credit = Money.ToCents(Figures.Credit),
        };

    internal bool IsEmpty => Figures == Figures.Zero;

    internal bool IsOf(Decision decision) =>
        (Kind, Policy, Rule, Step, Amount, Figures)
        == (decision.Kind, decision.Policy, decision.Rule, decision.Step, decision.Amount, decision.Figures);

    internal Decision Into(Decision decision, string because) =>
        decision with
        {
            Disposition = Kind switch
            {
                DecisionKind.Statement => new Disposition.Statement(new Mailing("")),
                DecisionKind.Hold => new Disposition.Hold(),
                DecisionKind.WriteOff => new Disposition.WriteOff(null),
                DecisionKind.Collections => new Disposition.Collections(Sends),
                _ => new Disposition.None(),
            },
            Policy = Policy,
            Rule = Rule,
            Step = Step,
            Amount = Amount,
            Figures = Figures,
            Because = because,
        };
}

/// <summary>A day as it was when its run was sent, whatever exports have made of it since.</summary>
/// <param name="Accounts">What is kept, by account.</param>
public sealed record DaySnapshot(IReadOnlyDictionary<string, KeptAccount> Accounts)
{
    /// <summary>A plan for the day with what was really decided in place of what an export of today would
    /// give.</summary>
    internal BillingPlan Into(BillingPlan plan, string language)
    {
        var day = new TextFormat(language, plan.Currency).Date(plan.AsOf);
        var because =
            language == "fr"
                ? $"Décidé ainsi dans l’envoi du {day}."
                : $"Decided so in the run that was sent for {day}.";
        IReadOnlyList<Decision> decisions =
        [
            .. plan.Decisions.Select(decision =>
                Accounts.TryGetValue(decision.Account, out var kept) && !kept.IsOf(decision)
                    ? kept.Into(decision, because)
                    : decision
            ),
        ];
        return plan with
        {
            Decisions = decisions,
            ByDecision = [.. DecisionTotal.Of(decisions)],
            Totals = decisions.Aggregate(Figures.Zero, (sum, decision) => sum + decision.Figures),
        };
    }
}
