namespace PolicyBilling.Tests.OpenDental;

/// <summary>Tables with the columns that the import reads, named as in Open Dental 24.3, and a few that it must not
/// read. Whatever a test does not say is 0, empty, or the day that stands for none.</summary>
internal static class OfficeTables
{
    // Each column by its name and a letter: n number, m money, t text, d day, s moment.
    private const string Columns = """
        patient PatNum:n LName:t FName:t MiddleI:t PatStatus:n Birthdate:d Address:t Address2:t City:t State:t Zip:t
         HmPhone:t WirelessPhone:t Email:t Guarantor:n PriProv:n BillingType:n Language:t Bal_0_30:m Bal_31_60:m
         Bal_61_90:m BalOver90:m InsEst:m BalTotal:m SSN:t MedUrgNote:t
        definition DefNum:n Category:n ItemName:t ItemValue:t
        preference PrefNum:n PrefName:t ValueString:t
        provider ProvNum:n Abbr:t SSN:t
        procedurecode CodeNum:n ProcCode:t Descript:t
        procedurelog ProcNum:n PatNum:n ProcDate:d ProcFee:m ProcStatus:n ProvNum:n CodeNum:n UnitQty:n BaseUnits:n
         DateEntryC:d SecDateEntry:s DateTStamp:s ClaimNote:t
        claim ClaimNum:n PatNum:n DateSent:d ClaimStatus:t DateReceived:d PlanNum:n ClaimFee:m ClaimType:t
         CustomTracking:n SecDateTEdit:s ClaimNote:t
        claimproc ClaimProcNum:n ProcNum:n ClaimNum:n PatNum:n ProvNum:n InsPayEst:m Status:n InsPayAmt:m DateCP:d
         WriteOff:m NoBillIns:n PlanNum:n PayPlanNum:n WriteOffEst:m WriteOffEstOverride:m DateEntry:d SecDateEntry:d
         SecDateTEdit:s
        adjustment AdjNum:n AdjDate:d AdjAmt:m PatNum:n AdjType:n ProvNum:n ProcNum:n DateEntry:d SecDateTEdit:s AdjNote:t
        payment PayNum:n PayType:n PayNote:t
        paysplit SplitNum:n SplitAmt:m PatNum:n PayNum:n ProvNum:n PayPlanNum:n DatePay:d ProcNum:n UnearnedType:n
         AdjNum:n DateEntry:d SecDateTEdit:s
        payplan PayPlanNum:n PatNum:n Guarantor:n PayPlanDate:d PlanNum:n CompletedAmt:m PayAmt:m IsClosed:n
        payplancharge PayPlanChargeNum:n PayPlanNum:n Guarantor:n PatNum:n ChargeDate:d Principal:m Interest:m
         ChargeType:n ProcNum:n SecDateTEntry:s SecDateTEdit:s
        payplanlink PayPlanLinkNum:n PayPlanNum:n LinkType:n FKey:n AmountOverride:m SecDateTEntry:s
        statement StatementNum:n PatNum:n DateSent:d Mode_:n IsSent:n IsReceipt:n IsInvoice:n Note:t
        commlog CommlogNum:n PatNum:n CommDateTime:s CommType:n Mode_:n SentOrReceived:n Note:t
        appointment AptNum:n PatNum:n AptStatus:n AptDateTime:s Note:t
        insplan PlanNum:n CarrierNum:n FilingCode:n
        inssub InsSubNum:n PlanNum:n
        patplan PatPlanNum:n PatNum:n InsSubNum:n
        carrier CarrierNum:n CarrierName:t
        insfilingcode InsFilingCodeNum:n EclaimCode:t
        popup PopupNum:n PatNum:n Description:t IsDisabled:n PopupLevel:n IsArchived:n
        tsitranslog TsiTransLogNum:n PatNum:n TransType:n TransDateTime:s
        dunning DunningNum:n DunMessage:t BillingType:n AgeAccount:n InsIsPending:n
        """;

    private static IEnumerable<string[]> All =>
        Columns.Replace("\n ", " ", StringComparison.Ordinal).Split('\n').Select(table => table.Split(' '));

    /// <summary>The tables' names.</summary>
    public static IEnumerable<string> Names => All.Select(table => table[0]);

    /// <summary>The statements that make them.</summary>
    public static IEnumerable<string> Statements(string engine) =>
        All.Select(parts =>
            $"CREATE TABLE {parts[0]} ({string.Join(", ", parts.Skip(1).Select(Column))}, "
            + $"PRIMARY KEY ({Key(parts)})) ENGINE={engine} CHARSET=utf8mb4"
        );

    private static string Key(string[] parts) => parts[1].Split(':')[0];

    private static string Column(string column) =>
        column.Split(':') switch
        {
            // The first number is the table's own and counts itself up.
            [var name, "n"] => $"{name} bigint NOT NULL DEFAULT 0",
            [var name, "m"] => $"{name} double NOT NULL DEFAULT 0",
            [var name, "t"] => $"{name} varchar(255) NOT NULL DEFAULT ''",
            [var name, "d"] => $"{name} date NOT NULL DEFAULT '0001-01-01'",
            [var name, _] => $"{name} datetime NOT NULL DEFAULT '0001-01-01 00:00:00'",
            _ => throw new ArgumentException(column),
        };
}
