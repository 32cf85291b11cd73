using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Measures;
using PolicyBilling.Workbench.Measures;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Measures;

/// <summary>What stands open on the day: charges, claims, plans, credits.</summary>
internal static class OpenReports
{
    /// <summary>Receivables divided one way. Its last line is what is kept out of receivables, so that the columns add
    /// up to all accounts.</summary>
    public static Report? Of(MeasuredPart part, OpenBy? by, PracticeMeasures measures, MeasuredLabels labels)
    {
        if (by is null)
            return null;
        var (title, nobody) = part switch
        {
            MeasuredPart.Carriers => (labels.Carrier, labels.NoCarrier),
            MeasuredPart.Providers => (labels.Provider, labels.NoProvider),
            _ => (labels.Common.BillingType, labels.NoType),
        };
        return Report.Table<OpenLine>(
            labels.Of(part),
            [
                .. by.Lines.Select(line => line with { Name = line.Name ?? nobody }),
                .. measures.LeftOut == default || measures.LeftOut == Workbench.Comparing.Position.Zero
                    ? []
                    : new[] { new OpenLine(labels.Common.LeftOut, measures.LeftOut) },
            ],
            [
                new(title, Text, 30, line => line.Name),
                new(labels.Open, CellFormat.Money, 15, line => line.At.Open.Total),
                new(labels.Age(0), CellFormat.Money, 15, line => line.At.Open.To30),
                new(labels.Age(1), CellFormat.Money, 15, line => line.At.Open.To60),
                new(labels.Age(2), CellFormat.Money, 15, line => line.At.Open.To90),
                new(labels.Age(3), CellFormat.Money, 15, line => line.At.Open.Over90),
                Share<OpenLine>(
                    labels.Over90Share,
                    line => line.At.Open.Total > 0 ? line.At.Open.Over90 / line.At.Open.Total : null
                ),
                new(labels.Credits, CellFormat.Money, 15, line => line.At.Credit),
            ]
        );
    }

    /// <summary>Open claims by carrier and days since they were sent.</summary>
    public static Report? Claims(InsuranceAging? insurance, MeasuredLabels labels)
    {
        if (insurance is null)
            return null;
        (string Age, Func<ClaimLine, Counted> Of)[] ages =
        [
            (labels.Age(0), line => line.To30),
            (labels.Age(1), line => line.To60),
            (labels.Age(2), line => line.To90),
            (labels.Age(3), line => line.Over90),
            (labels.Unsent, line => line.Unsent),
        ];
        return Report.Table<ClaimLine>(
            labels.Of(MeasuredPart.Insurance),
            insurance.Lines,
            [
                new(labels.Carrier, Text, 30, line => line.Carrier ?? labels.NoCarrier),
                Counts<ClaimLine>(labels.Claims, line => line.Total.Count),
                new(labels.Expected, CellFormat.Money, 15, line => line.Total.Amount),
                .. ages.SelectMany(age =>
                    new Column<ClaimLine>[]
                    {
                        Counts<ClaimLine>($"{age.Age}, {labels.Count}", line => age.Of(line).Count),
                        new($"{age.Age}, {labels.Dollars}", CellFormat.Money, 15, line => age.Of(line).Amount),
                    }
                ),
            ]
        );
    }

    /// <summary>Payment plans that run.</summary>
    public static Report? Plans(PaymentPlans? plans, MeasuredLabels labels) =>
        plans is null
            ? null
            : Report.Table<PlanLine>(
                labels.Of(MeasuredPart.Plans),
                plans.Lines,
                [
                    new(labels.Common.Account, Id, 11, line => line.Account),
                    new(labels.Common.Guarantor, Text, 26, line => line.Guarantor),
                    new(labels.Plan, Id, 12, line => line.Plan),
                    new(labels.Installment, CellFormat.Money, 14, line => line.Installment),
                    new(labels.NextDue, Date, 13, line => line.NextDue),
                    new(labels.OnPlan, CellFormat.Money, 16, line => line.Balance),
                    new(labels.InstallmentsMissed, CellFormat.Count, 14, line => line.Missed),
                    new(labels.Arrears, CellFormat.Money, 14, line => line.Arrears),
                ]
            );

    /// <summary>Credits by age.</summary>
    public static Report Credits(CreditsByAge credits, MeasuredLabels labels) =>
        Report.Table<(string Age, Counted Sum)>(
            labels.Of(MeasuredPart.Credits),
            [
                (labels.Age(0), credits.To30),
                (labels.Age(1), credits.To60),
                (labels.Age(2), credits.To90),
                (labels.Days91To365, credits.ToYear),
                (labels.OverYear, credits.OverYear),
                .. credits.LeftOut.Count == 0 ? [] : new[] { (labels.Common.LeftOut, credits.LeftOut) },
            ],
            [
                new(labels.CreditFor, Text, 28, line => line.Age),
                Counts<(string Age, Counted Sum)>(labels.Common.Accounts, line => line.Sum.Count),
                new(labels.Credits, CellFormat.Money, 15, line => line.Sum.Amount),
            ]
        );

    /// <summary>A column of counts, each thing in one row alone, so that they add up.</summary>
    public static Column<T> Counts<T>(string title, Func<T, int> count) =>
        new(title, CellFormat.Count, 12, item => count(item)) { IsSummed = true };

    /// <summary>A column of shares.</summary>
    public static Column<T> Share<T>(string title, Func<T, decimal?> share) =>
        new(title, CellFormat.Percent, 14, item => share(item));
}
