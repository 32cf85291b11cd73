using PolicyBilling.Ledgers;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>Charges: completed procedures at their fee, as often as they were done, on the day of the
/// procedure.</summary>
internal static class ChargeRows
{
    public static void Write(Source source, Procedures procedures, LedgerTable ledger) =>
        source.Database.Read(
            "SELECT p.ProcNum, p.PatNum, p.ProcDate, p.ProcFee, p.UnitQty + p.BaseUnits, p.ProvNum, c.ProcCode, "
                + $"c.Descript, {source.Seen.Column("p", "procedurelog", "DateEntryC", "SecDateEntry")}, "
                + $"{source.Seen.Column("p", "procedurelog", "DateTStamp")} FROM procedurelog p "
                + "LEFT JOIN procedurecode c ON c.CodeNum = p.CodeNum WHERE p.ProcStatus = 2 AND p.ProcFee <> 0",
            row =>
            {
                var (number, patient, day) = (row.Number(0), row.Number(1), row.Day(2));
                var known = procedures.Find(number);
                var written = ledger.Add(
                    new LedgerRow
                    {
                        Entry = Source.Id(Procedures.Prefix, number),
                        Patient = patient,
                        Date = day,
                        Posted = row.Day(8),
                        Changed = row.Day(9),
                        Kind = EntryKind.Charge,
                        Cents = row.Cents(3) * row.Number(4),
                        Code = row.Text(6),
                        Description = row.Text(7),
                        Provider = row.Number(5),
                        Claim =
                            known.Claim != 0 ? Source.Id("", known.Claim)
                            : known.IsUnsent ? Claims.UnsentId(patient, day)
                            : null,
                    }
                );
                if (written)
                    procedures.Keep(number, known with { Day = day, Account = source.Families.AccountOf(patient) });
            }
        );
}
