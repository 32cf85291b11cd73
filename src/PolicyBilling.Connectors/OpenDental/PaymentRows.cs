using PolicyBilling.Ledgers;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What patients paid, from the splits of payments, each naming what it paid; and what they got
/// back.</summary>
internal static class PaymentRows
{
    /// <summary>Writes them.</summary>
    /// <param name="source">What is read with.</param>
    /// <param name="raising">Adjustments that payments may name.</param>
    /// <param name="ledger">Where they go.</param>
    public static void Write(Source source, HashSet<long> raising, LedgerTable ledger)
    {
        // Prepayments for planned treatment are kept off the account while the list says so beside their type.
        var hidden = source
            .Settings.List(OfficeSettings.UnearnedTypes)
            .Where(type => type.Definition.Value.Length > 0)
            .Select(type => type.Id)
            .ToHashSet();
        var toPlansCounts = source.Settings.PayPlans is PayPlans.CreditsAndDebits or PayPlans.NoCharges;
        source.Database.Read(
            "SELECT s.SplitNum, s.PatNum, s.DatePay, s.SplitAmt, s.ProvNum, s.ProcNum, s.PayPlanNum, s.UnearnedType, "
                + $"p.PayType, {source.Seen.Column("s", "paysplit", "AdjNum")}, "
                + $"{source.Seen.Column("s", "paysplit", "DateEntry", "SecDateTEdit")}, "
                + $"{source.Seen.Column("s", "paysplit", "SecDateTEdit")} FROM paysplit s "
                + "LEFT JOIN payment p ON p.PayNum = s.PayNum WHERE s.SplitAmt <> 0",
            row =>
            {
                if (hidden.Contains(row.Number(7)))
                    source.Summary.LeftOut(OpenDentalWords.Prepaid, row.Cents(3));
                else if (row.Number(6) != 0 && !toPlansCounts)
                    source.Summary.LeftOut(OpenDentalWords.PaidToPlan, row.Cents(3));
                else
                    ledger.Add(Of(row, source, raising));
            }
        );
    }

    private static LedgerRow Of(Row row, Source source, HashSet<long> raising) =>
        new()
        {
            Entry = Source.Id("S", row.Number(0)),
            Patient = row.Number(1),
            Date = row.Day(2),
            Posted = row.Day(10),
            Changed = row.Day(11),
            Kind = KindOf(row, source),
            Cents = -row.Cents(3),
            Description = source.Settings.Definition(OfficeSettings.PaymentTypes, row.Number(8)).Name,
            Provider = row.Number(4),
            Procedure = row.Number(5),
            Names = raising.Contains(row.Number(9)) ? Source.Id(AdjustmentRows.Prefix, row.Number(9)) : null,
        };

    // A payment without a type moves money from one charge to another ("income transfer").
    private static EntryKind KindOf(Row row, Source source) =>
        row.Number(8) == 0 ? EntryKind.Transfer
        : row.Cents(3) > 0 ? EntryKind.PatientPayment
        : source.Meaning(OfficeSection.PaymentTypes, OfficeSettings.PaymentTypes, row.Number(8)) switch
        {
            "returned-payment" => EntryKind.ReturnedPayment,
            "transfer" => EntryKind.Transfer,
            _ => EntryKind.Refund,
        };
}
