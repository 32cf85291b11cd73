namespace PolicyBilling.Connectors.OpenDental;

/// <summary>Writes <c>payment_plans</c>: what is agreed with patients and not yet paid; plans with insurers are
/// none.</summary>
internal static class PlanTable
{
    public static readonly string[] Columns = ["plan", "account", "installment", "next_due", "balance", "missed"];

    private sealed class Plan
    {
        public required long Guarantor { get; init; }
        public required long Installment { get; init; }
        public long Paid { get; set; }
        public List<(DateOnly Due, long Cents)> Debits { get; } = [];
    }

    public static void Write(CsvOutput csv, Source source)
    {
        var plans = Read(source);
        foreach (var (number, plan) in plans)
        {
            plan.Debits.Sort();
            var paid = plan.Paid;
            var total = plan.Debits.Sum(debit => debit.Cents);
            if (total - paid <= 0 || source.Families.AccountOf(plan.Guarantor) is not (var account and >= 0))
                continue;
            var due = plan.Debits.Where(debit => debit.Due <= source.Settings.Today).ToList();
            var next = plan.Debits.FirstOrDefault(debit => debit.Due > source.Settings.Today);
            csv.Number(number)
                .Text(source.AccountId(account))
                .Money(plan.Installment != 0 ? plan.Installment : next.Cents)
                .Date(next.Cents == 0 ? null : next.Due)
                .Money(total - paid)
                .Number(Missed(due, paid))
                .EndRow();
            source.Summary.Wrote("payment_plans");
        }
    }

    // Payments pay the oldest installment first: those that fell due and are not paid whole.
    private static int Missed(List<(DateOnly Due, long Cents)> due, long paid)
    {
        var left = paid;
        foreach (var (place, (_, cents)) in due.Index())
            if ((left -= cents) < 0)
                return due.Count - place;
        return 0;
    }

    private static SortedDictionary<long, Plan> Read(Source source)
    {
        var plans = new SortedDictionary<long, Plan>();
        var closed = source.Seen.Column("p", "payplan", "IsClosed");
        source.Database.Read(
            "SELECT p.PayPlanNum, p.Guarantor, p.PayAmt FROM payplan p "
                + $"WHERE p.PlanNum = 0 AND COALESCE({closed}, 0) = 0",
            row => plans[row.Number(0)] = new Plan { Guarantor = row.Number(1), Installment = row.Cents(2) }
        );
        source.Database.Read(
            "SELECT PayPlanNum, ChargeDate, Principal, Interest FROM payplancharge WHERE ChargeType = 0",
            row =>
            {
                if (plans.TryGetValue(row.Number(0), out var plan) && row.Date(1) is { } due)
                    plan.Debits.Add((due, row.Cents(2) + row.Cents(3)));
            }
        );
        source.Database.Read(
            "SELECT PayPlanNum, SplitAmt FROM paysplit WHERE PayPlanNum <> 0",
            row =>
            {
                if (plans.TryGetValue(row.Number(0), out var plan))
                    plan.Paid += row.Cents(1);
            }
        );
        return plans;
    }
}
