namespace PolicyBilling.Connectors.OpenDental;

/// <summary>A table of Open Dental's of which something is read.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Columns">The columns without which the import cannot be right.</param>
/// <param name="MayLack">Columns, by a space, that older versions lack; what that costs is said.</param>
/// <param name="IsOptional">Whether older versions lack the table.</param>
internal sealed record SourceTable(string Name, string Columns, string MayLack = "", bool IsOptional = false)
{
    /// <summary>Those that must be there.</summary>
    public string[] Needed => Columns.Split(' ');

    /// <summary>Those that may be lacking.</summary>
    public string[] Wanted => MayLack.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Every table and column that is read, and no other: no notes, no social security numbers, nothing of what
/// was treated beyond its code and price. Names are those of Open Dental 24.3's data dictionary.</summary>
internal static class Schema
{
    public static readonly IReadOnlyList<SourceTable> Tables =
    [
        new(
            "patient",
            "PatNum LName FName MiddleI PatStatus Birthdate Address Address2 City State Zip HmPhone WirelessPhone "
                + "Email Guarantor PriProv BillingType Language Bal_0_30 Bal_31_60 Bal_61_90 BalOver90 InsEst BalTotal"
        ),
        new("definition", "DefNum Category ItemName ItemValue"),
        new("preference", "PrefName ValueString"),
        new("provider", "ProvNum Abbr"),
        new("procedurecode", "CodeNum ProcCode Descript"),
        new(
            "procedurelog",
            "ProcNum PatNum ProcDate ProcFee ProcStatus ProvNum CodeNum UnitQty BaseUnits",
            "DateEntryC SecDateEntry DateTStamp"
        ),
        new(
            "claim",
            "ClaimNum PatNum DateSent ClaimStatus DateReceived PlanNum ClaimFee ClaimType",
            "CustomTracking SecDateTEdit"
        ),
        new(
            "claimproc",
            "ClaimProcNum ProcNum ClaimNum PatNum ProvNum InsPayEst Status InsPayAmt DateCP WriteOff NoBillIns PlanNum "
                + "PayPlanNum",
            "WriteOffEst WriteOffEstOverride DateEntry SecDateEntry SecDateTEdit"
        ),
        new("adjustment", "AdjNum AdjDate AdjAmt PatNum AdjType ProvNum ProcNum", "DateEntry SecDateTEdit"),
        new("payment", "PayNum PayType"),
        new(
            "paysplit",
            "SplitNum SplitAmt PatNum PayNum ProvNum PayPlanNum DatePay ProcNum UnearnedType",
            "AdjNum DateEntry SecDateTEdit"
        ),
        new("payplan", "PayPlanNum PatNum Guarantor PayPlanDate PlanNum CompletedAmt PayAmt", "IsClosed"),
        new(
            "payplancharge",
            "PayPlanChargeNum PayPlanNum Guarantor PatNum ChargeDate Principal Interest ChargeType ProcNum",
            "SecDateTEntry SecDateTEdit"
        ),
        new("payplanlink", "PayPlanLinkNum PayPlanNum LinkType FKey AmountOverride SecDateTEntry", "", true),
        new("statement", "PatNum DateSent Mode_ IsSent", "IsReceipt IsInvoice"),
        new("commlog", "PatNum CommDateTime CommType Mode_ SentOrReceived"),
        new("appointment", "PatNum AptStatus AptDateTime"),
        new("insplan", "PlanNum CarrierNum FilingCode"),
        new("inssub", "InsSubNum PlanNum"),
        new("patplan", "PatNum InsSubNum"),
        new("carrier", "CarrierNum CarrierName"),
        new("insfilingcode", "InsFilingCodeNum EclaimCode"),
        new("popup", "PatNum Description IsDisabled PopupLevel", "IsArchived", true),
        new("tsitranslog", "PatNum TransType TransDateTime", "", true),
        new("dunning", "DunMessage BillingType AgeAccount InsIsPending", "", true),
    ];
}
