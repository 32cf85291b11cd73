namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What the procedures and adjustments that payment plans name are worth to the patient: the fee less
/// adjustments, insurance and what was paid outside the plan.</summary>
internal sealed class LinkedFees
{
    private readonly Dictionary<(bool IsProcedure, long Number), (long Patient, long Cents)> _fees = [];

    public LinkedFees(Source source)
    {
        const string Linked = "SELECT FKey FROM payplanlink WHERE LinkType = ";
        void Add(bool isProcedure, string sql) =>
            source.Database.Read(sql, row => _fees[(isProcedure, row.Number(0))] = (row.Number(1), row.Cents(2)));
        void Change(string sql) =>
            source.Database.Read(
                sql,
                row =>
                {
                    if (_fees.TryGetValue((true, row.Number(0)), out var fee))
                        _fees[(true, row.Number(0))] = fee with { Cents = fee.Cents + row.Cents(1) };
                }
            );
        Add(
            true,
            "SELECT ProcNum, PatNum, ProcFee * (UnitQty + BaseUnits) FROM procedurelog "
                + $"WHERE ProcStatus = 2 AND ProcNum IN ({Linked}2)"
        );
        Add(false, $"SELECT AdjNum, PatNum, AdjAmt FROM adjustment WHERE AdjNum IN ({Linked}1)");
        Change($"SELECT ProcNum, AdjAmt FROM adjustment WHERE ProcNum IN ({Linked}2)");
        Change(
            "SELECT ProcNum, -(CASE WHEN Status IN (1, 4, 7) THEN InsPayAmt ELSE InsPayEst END) - WriteOff "
                + $"FROM claimproc WHERE Status <> 2 AND ProcNum IN ({Linked}2)"
        );
        Change($"SELECT ProcNum, -SplitAmt FROM paysplit WHERE PayPlanNum = 0 AND ProcNum IN ({Linked}2)");
    }

    /// <summary>What something linked is worth in cents, and to whom; null where it is not in the books.</summary>
    public (long Patient, long Cents)? Find(bool isProcedure, long number) =>
        _fees.TryGetValue((isProcedure, number), out var found) ? found : null;
}
