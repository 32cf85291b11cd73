using PolicyBilling.Ledgers;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>Adjustments, signed, naming their procedure; their type in the office's words.</summary>
internal static class AdjustmentRows
{
    public const string Prefix = "A";

    /// <summary>Writes them. Gives the numbers of those that raised a balance: payments may name them.</summary>
    public static HashSet<long> Write(Source source, LedgerTable ledger)
    {
        var raising = new HashSet<long>();
        var kinds = source
            .Settings.List(OfficeSettings.AdjustmentTypes)
            .ToDictionary(type => type.Id, type => KindOf(source, type.Definition.Name));
        source.Database.Read(
            "SELECT a.AdjNum, a.PatNum, a.AdjDate, a.AdjAmt, a.AdjType, a.ProvNum, a.ProcNum, "
                + $"{source.Seen.Column("a", "adjustment", "DateEntry", "SecDateTEdit")}, "
                + $"{source.Seen.Column("a", "adjustment", "SecDateTEdit")} FROM adjustment a WHERE a.AdjAmt <> 0",
            row =>
            {
                var written = ledger.Add(
                    new LedgerRow
                    {
                        Entry = Source.Id(Prefix, row.Number(0)),
                        Patient = row.Number(1),
                        Date = row.Day(2),
                        Posted = row.Day(7),
                        Changed = row.Day(8),
                        Kind = kinds.GetValueOrDefault(row.Number(4), EntryKind.Adjustment),
                        Cents = row.Cents(3),
                        Description = source.Settings.Definition(OfficeSettings.AdjustmentTypes, row.Number(4)).Name,
                        Provider = row.Number(5),
                        Procedure = row.Number(6),
                        Adjusts = true,
                    }
                );
                if (written && row.Cents(3) > 0)
                    raising.Add(row.Number(0));
            }
        );
        return raising;
    }

    private static EntryKind KindOf(Source source, string name) =>
        source.Answers.Meaning(OfficeSection.AdjustmentTypes, name) is { } word
            ? (EntryKind)EntryKinds.Words.ToList().IndexOf(word)
            : EntryKind.Adjustment;
}
