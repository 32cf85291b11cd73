using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Measures;

/// <summary>A payment plan that runs, as the export has it today, whatever the as-of date.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Guarantor">Who pays it.</param>
/// <param name="Plan">The plan's id.</param>
/// <param name="Installment">Due each time.</param>
/// <param name="NextDue">When the next installment is due; null where the export does not say.</param>
/// <param name="Balance">Still on the plan; null where the export does not say.</param>
/// <param name="Missed">Installments missed.</param>
public sealed record PlanLine(
    string Account,
    string Guarantor,
    string Plan,
    decimal Installment,
    DateOnly? NextDue,
    decimal? Balance,
    int Missed
)
{
    /// <summary>What is late: the installments missed, at most what is still on the plan.</summary>
    public decimal Arrears => Math.Min(Missed * Installment, Balance ?? decimal.MaxValue);
}

/// <summary>The payment plans that run. One that is paid off is history.</summary>
/// <param name="Lines">The most in arrears first, then by account and plan.</param>
public sealed record PaymentPlans(IReadOnlyList<PlanLine> Lines)
{
    /// <summary>What patients still pay by plans; plans whose balance nobody exported add nothing.</summary>
    public decimal Receivable => Lines.Sum(line => line.Balance ?? 0.00m);

    /// <summary>One installment of each.</summary>
    public decimal Installments => Lines.Sum(line => line.Installment);

    /// <summary>Installments missed.</summary>
    public int Missed => Lines.Sum(line => line.Missed);

    /// <summary>Plans with an installment missed, and what is late of them.</summary>
    public Counted Behind =>
        Lines
            .Where(line => line.Missed > 0)
            .Aggregate(default(Counted), (sum, line) => sum + new Counted(1, line.Arrears));

    /// <summary>Plans whose balance nobody exported.</summary>
    public int WithoutBalance => Lines.Count(line => line.Balance is null);
}

/// <summary>Gathers payment plans.</summary>
internal sealed class PlanSums
{
    private readonly List<PlanLine> _lines = [];

    public void Read(MeasuredAccount account)
    {
        var data = account.Data;
        for (var i = 0; i < data.Plans.CountOf(account.Number); i++)
        {
            ref readonly var plan = ref data.Plans.Of(account.Number, i);
            if (plan.Balance != 0)
                _lines.Add(
                    new(
                        data.AccountIds[account.Number],
                        data.Texts[data.Accounts[account.Number].Name],
                        data.Texts[plan.Plan],
                        Money.FromCents(plan.Installment),
                        plan.NextDue == 0 ? null : DateOnly.FromDayNumber(plan.NextDue),
                        plan.Balance < 0 ? null : Money.FromCents(plan.Balance),
                        plan.Missed
                    )
                );
        }
    }

    public void Add(PlanSums other) => _lines.AddRange(other._lines);

    public PaymentPlans Value =>
        new([
            .. _lines
                .OrderByDescending(line => line.Arrears)
                .ThenBy(line => line.Account, StringComparer.Ordinal)
                .ThenBy(line => line.Plan, StringComparer.Ordinal),
        ]);
}
