using PolicyBilling.Ledgers;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What insurers paid and let off, from the procedures of claims; and what they are still expected
/// to.</summary>
internal static class InsuranceRows
{
    // Values of claimproc.Status: what is not received is expected; 1, 4, 5 and 7 are in the ledger.
    private const int NotReceived = 0;

    public static void Write(Source source, Claims claims, LedgerTable ledger) =>
        source.Database.Read(
            "SELECT p.ClaimProcNum, p.PatNum, p.ProcNum, p.ClaimNum, p.Status, p.DateCP, p.ProvNum, p.InsPayAmt, "
                + "p.WriteOff, p.InsPayEst, p.PayPlanNum, "
                + $"{source.Seen.Column("p", "claimproc", "WriteOffEst")}, "
                + $"{source.Seen.Column("p", "claimproc", "WriteOffEstOverride")}, "
                + $"{source.Seen.Column("p", "claimproc", "DateEntry", "SecDateEntry", "SecDateTEdit")}, "
                + $"{source.Seen.Column("p", "claimproc", "SecDateTEdit")} FROM claimproc p "
                + "WHERE p.Status IN (0, 1, 4, 5, 7)",
            row =>
            {
                var claim = claims.Find(row.Number(3));
                if (row.Number(4) == NotReceived)
                {
                    Expect(claim, row);
                    return;
                }
                // What an insurer pays in installments is tracked in its plan, not in the ledger.
                var paid = row.Number(10) == 0 ? row.Cents(7) : 0;
                var letOff = row.Cents(8);
                if (claim is not null)
                {
                    claim.PostedPayment += paid;
                    claim.PostedWriteOff += letOff;
                    claim.OncePayment += row.Cents(9);
                    claim.OnceWriteOff += Estimate(row.Cents(12)) ?? Estimate(row.Cents(11)) ?? 0;
                }
                Write(row, claim, paid, letOff, ledger);
            }
        );

    private static void Expect(Claim? claim, Row row)
    {
        if (claim is null)
            return;
        claim.ExpectedPayment += row.Cents(9);
        claim.ExpectedWriteOff += row.Cents(8);
    }

    // -1.00 is how Open Dental writes that there is no estimate.
    private static long? Estimate(long cents) => cents == -100 ? null : cents;

    private static void Write(Row row, Claim? claim, long paid, long letOff, LedgerTable ledger)
    {
        var payment = new LedgerRow
        {
            Entry = Source.Id("I", row.Number(0)),
            Patient = row.Number(1),
            Date = row.Day(5),
            Posted = row.Day(13),
            Changed = row.Day(14),
            Kind = EntryKind.InsurancePayment,
            Cents = -paid,
            Provider = row.Number(6),
            Claim = claim is null ? null : Source.Id("", claim.Number),
            Procedure = row.Number(2),
        };
        var writeOff = payment with
        {
            Entry = Source.Id("W", row.Number(0)),
            Kind = EntryKind.InsuranceWriteOff,
            Cents = -letOff,
        };
        // Money one way and a write-off the other are one event that moved the difference: as two, the one below zero
        // would age as a charge.
        if (Math.Sign(paid) * Math.Sign(letOff) < 0)
            ledger.Add((Math.Abs(paid) >= Math.Abs(letOff) ? payment : writeOff) with { Cents = -paid - letOff });
        else
        {
            ledger.Add(payment);
            ledger.Add(writeOff);
        }
    }
}
