using PolicyBilling.Ledgers;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What payment plans do to the ledger, which the office chose (<see cref="PayPlans"/>).</summary>
internal static class PlanRows
{
    private const int Debit = 0,
        LinksProcedure = 2;

    public static void Write(Source source, LedgerTable ledger, AgingCheck check)
    {
        var plans = source.Settings.PayPlans;
        if (plans == PayPlans.DoNotAge)
            WriteCompleted(source, ledger, check);
        if (plans is PayPlans.CreditsAndDebits or PayPlans.CreditsOnly)
        {
            WriteCharges(source, ledger, check, plans == PayPlans.CreditsAndDebits);
            if (source.Seen.Has("payplanlink"))
                WriteLinks(source, ledger, check);
        }
    }

    private static void WriteCompleted(Source source, LedgerTable ledger, AgingCheck check) =>
        source.Database.Read(
            "SELECT PayPlanNum, PatNum, PayPlanDate, CompletedAmt FROM payplan WHERE CompletedAmt <> 0",
            row =>
                Add(
                    Credit(Source.Id("plan-", row.Number(0)), row.Number(1), row.Day(2), -row.Cents(3)),
                    ledger,
                    check,
                    source
                )
        );

    // The amount leaves the patient's account; installments enter that of who agreed to pay them.
    private static void WriteCharges(Source source, LedgerTable ledger, AgingCheck check, bool withDebits)
    {
        var edited = source.Seen.Column("c", "payplancharge", "SecDateTEdit");
        source.Database.Read(
            "SELECT c.PayPlanChargeNum, c.ChargeType, c.Guarantor, p.PatNum, c.ChargeDate, c.Principal, c.Interest, "
                + $"c.ProcNum, p.PlanNum, {source.Seen.Column("c", "payplancharge", "SecDateTEntry")}, {edited} "
                + "FROM payplancharge c JOIN payplan p ON p.PayPlanNum = c.PayPlanNum "
                + "WHERE c.ChargeDate <= CURDATE()",
            row =>
            {
                var isDebit = row.Number(1) == Debit;
                // The plan of an insurer asks nothing of the patient.
                if (isDebit && (!withDebits || row.Number(8) != 0))
                    return;
                var id = Source.Id("D", row.Number(0));
                var line = isDebit
                    ? new LedgerRow
                    {
                        Entry = id,
                        Patient = row.Number(2),
                        Date = row.Day(4),
                        Posted = 0,
                        Kind = EntryKind.Transfer,
                        Cents = row.Cents(5) + row.Cents(6),
                        Description = OpenDentalWords.Installment,
                    }
                    : Credit(id, row.Number(3), row.Day(4), -row.Cents(5)) with
                    {
                        Procedure = row.Number(7),
                    };
                Add(line with { Posted = row.Day(9), Changed = row.Day(10) }, ledger, check, source);
            }
        );
    }

    // A plan that grows with the work names what it covers; the amount leaves the account on the day it was named.
    private static void WriteLinks(Source source, LedgerTable ledger, AgingCheck check)
    {
        var fees = new LinkedFees(source);
        source.Database.Read(
            "SELECT PayPlanLinkNum, LinkType, FKey, AmountOverride, SecDateTEntry FROM payplanlink "
                + "WHERE LinkType IN (1, 2)",
            row =>
            {
                var isProcedure = row.Number(1) == LinksProcedure;
                if (fees.Find(isProcedure, row.Number(2)) is not { } linked)
                    return;
                var cents = row.Cents(3) != 0 ? row.Cents(3) : linked.Cents;
                var line = Credit(Source.Id("L", row.Number(0)), linked.Patient, row.Day(4), -cents);
                Add(
                    line with
                    {
                        Posted = row.Day(4),
                        Procedure = isProcedure ? row.Number(2) : 0,
                    },
                    ledger,
                    check,
                    source
                );
            }
        );
    }

    private static LedgerRow Credit(string entry, long patient, int day, long cents) =>
        new()
        {
            Entry = entry,
            Patient = patient,
            Date = day,
            Posted = 0,
            Kind = EntryKind.Adjustment,
            Cents = cents,
            Description = OpenDentalWords.MovedToPlan,
            Adjusts = true,
        };

    private static void Add(LedgerRow row, LedgerTable ledger, AgingCheck check, Source source)
    {
        if (ledger.Add(row))
            check.HasPlan(source.Families.AccountOf(row.Patient));
    }
}
