using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Workbench.Measures;

/// <summary>The parts of the measures, in the order they are read.</summary>
public enum MeasuredPart
{
    Carriers,
    Providers,
    BillingTypes,
    Insurance,
    Counter,
    WriteOffs,
    Appointments,
    Promises,
    Calls,
    Plans,
    Agency,
    Credits,
    Debt,
    Forecast,
}

/// <summary>
/// The figures a dentist asks for. Receivables, insurance and credits are those of the as-of date; everything that
/// happened is counted in the month it is dated in, as it is known on the as-of date, so that months add up. A part
/// that the practice's system says nothing of is null, and <see cref="Lacks"/> says for want of what. The same input
/// gives the same measures.
/// </summary>
public sealed record PracticeMeasures
{
    /// <summary>The day everything is known on.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The practice's name.</summary>
    public required string Practice { get; init; }

    /// <summary>ISO 4217 code of the practice's money.</summary>
    public required string Currency { get; init; }

    /// <summary>Where the data came from, as the export says; null where it does not.</summary>
    public required string? Source { get; init; }

    /// <summary>The day the export was made, where it says. Appointments, plans, estimates and billing types are as of
    /// then.</summary>
    public required DateOnly? ExportedAsOf { get; init; }

    /// <summary>Names of tables and columns that the practice's system does not export.</summary>
    public required IReadOnlyList<string> NotExported { get; init; }

    /// <summary>For each part that is null, the table or column it needs: <c>claims</c>, <c>accounts.provider</c>. The
    /// forecast is not among them: what it needs is time.</summary>
    public required IReadOnlyDictionary<MeasuredPart, string> Lacks { get; init; }

    /// <summary>Billing types that the practice keeps out of its receivables.</summary>
    public required IReadOnlyList<string> LeftOutTypes { get; init; }

    /// <summary>Open charges and credits of accounts kept out of receivables.</summary>
    public required Position LeftOut { get; init; }

    /// <summary>Receivables at month-ends, the as-of date last.</summary>
    public required IReadOnlyList<MonthEnd> MonthEnds { get; init; }

    /// <summary>Receivables by carrier.</summary>
    public required OpenBy? Carriers { get; init; }

    /// <summary>Receivables by the account's provider.</summary>
    public required OpenBy? Providers { get; init; }

    /// <summary>Receivables by billing type.</summary>
    public required OpenBy? BillingTypes { get; init; }

    /// <summary>Open claims by carrier and age.</summary>
    public required InsuranceAging? Insurance { get; init; }

    /// <summary>What patients paid on the day of treatment.</summary>
    public required ByMonth<OverTheCounter>? Counter { get; init; }

    /// <summary>What was written off.</summary>
    public required WriteOffs? WriteOffs { get; init; }

    /// <summary>What became of appointments.</summary>
    public required ByMonth<AppointmentCounts>? Appointments { get; init; }

    /// <summary>Promises to pay.</summary>
    public required ByMonth<PromiseTally>? Promises { get; init; }

    /// <summary>Calls and what they brought.</summary>
    public required Calls? Calls { get; init; }

    /// <summary>Payment plans.</summary>
    public required PaymentPlans? Plans { get; init; }

    /// <summary>The collections agency.</summary>
    public required Agency? Agency { get; init; }

    /// <summary>Credits by age.</summary>
    public required CreditsByAge Credits { get; init; }

    /// <summary>What patients paid by the age of what they paid.</summary>
    public required ByMonth<DebtCollected>? Debt { get; init; }

    /// <summary>The next three month-ends; null where the ledger covers too few, or there is none.</summary>
    public required Forecast? Forecast { get; init; }

    /// <summary>How many month-ends a forecast could learn from: those since the ledger begins, or since two months one
    /// after another in which no treatment was charged.</summary>
    public required int MonthEndsCovered { get; init; }

    /// <summary>Fingerprint of the data, whatever the order of its rows.</summary>
    public required string DataFingerprint { get; init; }

    /// <summary>Fingerprint of the policies and overrides.</summary>
    public required string PolicyFingerprint { get; init; }

    /// <summary>Everything found wrong in the data.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}
