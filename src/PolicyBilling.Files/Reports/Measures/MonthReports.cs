using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Measures;
using PolicyBilling.Workbench.Measures;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Measures;

/// <summary>What happened, a line for each month.</summary>
internal static class MonthReports
{
    public static Report? Counter(ByMonth<OverTheCounter>? months, MeasuredLabels labels) =>
        Of(
            MeasuredPart.Counter,
            months,
            labels,
            new(labels.Treatment, CellFormat.Money, 15, month => month.Sums.Treatment),
            new(labels.InsurersPart, CellFormat.Money, 18, month => month.Sums.Insurers),
            new(labels.PatientsPart, CellFormat.Money, 15, month => month.Sums.PatientPart),
            new(labels.PaidThatDay, CellFormat.Money, 15, month => month.Sums.Collected),
            OpenReports.Share<InMonth<OverTheCounter>>(labels.Share, month => month.Sums.Share)
        );

    public static Report? WriteOffs(WriteOffs? all, MeasuredLabels labels) =>
        all is null
            ? null
            : Report.Table<WriteOffLine>(
                labels.Of(MeasuredPart.WriteOffs),
                all.Lines,
                [
                    new(labels.Kind, Text, 22, line => labels.Of(line.Kind)),
                    new(labels.Reason, Text, 34, labels.Name),
                    new(labels.AllMonths, CellFormat.Money, 15, line => line.Total),
                    OpenReports.Share<WriteOffLine>(labels.OfProduction, line => all.Share(line.Total)),
                    .. all.Months.Select(
                        (day, month) =>
                            new Column<WriteOffLine>(
                                labels.MonthOf(day),
                                CellFormat.Money,
                                14,
                                line => line.Months[month]
                            )
                    ),
                ]
            ) with
            {
                Keys = 2,
            };

    public static Report? Appointments(ByMonth<AppointmentCounts>? months, MeasuredLabels labels) =>
        Of(
            MeasuredPart.Appointments,
            months,
            labels,
            OpenReports.Counts<InMonth<AppointmentCounts>>(labels.Completed, month => month.Sums.Completed),
            OpenReports.Counts<InMonth<AppointmentCounts>>(labels.Missed, month => month.Sums.Missed),
            OpenReports.Share<InMonth<AppointmentCounts>>(labels.MissedShare, month => month.Sums.MissedShare),
            OpenReports.Counts<InMonth<AppointmentCounts>>(labels.Cancelled, month => month.Sums.Cancelled)
        );

    public static Report? Promises(ByMonth<PromiseTally>? months, MeasuredLabels labels) =>
        Of(
            MeasuredPart.Promises,
            months,
            labels,
            [
                .. CountAndDollars(labels.Made, labels, sums => sums.Made),
                .. CountAndDollars(labels.InTime, labels, sums => sums.InTime),
                .. CountAndDollars(labels.Late, labels, sums => sums.Late),
                .. CountAndDollars(labels.Broken, labels, sums => sums.Broken),
                .. CountAndDollars(labels.StillOpen, labels, sums => sums.Open),
            ]
        );

    public static Report? Calls(Calls? calls, MeasuredLabels labels) =>
        Of(
            MeasuredPart.Calls,
            calls?.Months,
            labels,
            OpenReports.Counts<InMonth<CallTally>>(labels.Calls, month => month.Sums.Calls),
            new(labels.PaidWithin30, CellFormat.Money, 18, month => month.Sums.Paid),
            new(labels.Days30Over, Text, 14, month => labels.Format.YesNo(calls!.IsOver(month.Month)))
        );

    public static Report? Agency(Agency? agency, MeasuredLabels labels)
    {
        if (agency is null)
            return null;
        List<(string Name, AgencyTally Sums)> lines =
        [
            (labels.Earlier, agency.Earlier),
            .. agency.Months.Months.Select(month => (labels.MonthOf(month.Month), month.Sums)),
        ];
        // What no contact tells of is there, and nobody knows what was placed.
        if (agency.Untold.Count > 0)
            lines.Add((labels.Untold, new() { There = agency.Untold }));
        return Report.Table<(string Name, AgencyTally Sums)>(
            labels.Of(MeasuredPart.Agency),
            lines,
            [
                new(labels.HandedOver, Text, 26, line => line.Name),
                OpenReports.Counts<(string Name, AgencyTally Sums)>(
                    $"{labels.Placed}, {labels.Count}",
                    line => line.Sums.Placed.Count
                ),
                new($"{labels.Placed}, {labels.Dollars}", CellFormat.Money, 15, line => line.Sums.Placed.Amount),
                new(labels.Recovered, CellFormat.Money, 16, line => line.Sums.Recovered),
                OpenReports.Counts<(string Name, AgencyTally Sums)>(
                    $"{labels.Returned}, {labels.Count}",
                    line => line.Sums.Returned.Count
                ),
                new($"{labels.Returned}, {labels.Dollars}", CellFormat.Money, 15, line => line.Sums.Returned.Amount),
                OpenReports.Counts<(string Name, AgencyTally Sums)>(
                    $"{labels.StillThere}, {labels.Count}",
                    line => line.Sums.There.Count
                ),
                new($"{labels.StillThere}, {labels.Dollars}", CellFormat.Money, 15, line => line.Sums.There.Amount),
            ]
        );
    }

    public static Report? Debt(ByMonth<DebtCollected>? months, MeasuredLabels labels) =>
        Of(
            MeasuredPart.Debt,
            months,
            labels,
            new(labels.PaidByPatients, CellFormat.Money, 16, month => month.Sums.Total),
            new(labels.Ahead, CellFormat.Money, 16, month => month.Sums.Ahead),
            new(labels.Age(0), CellFormat.Money, 15, month => month.Sums.Ages.To30),
            new(labels.Age(1), CellFormat.Money, 15, month => month.Sums.Ages.To60),
            new(labels.Age(2), CellFormat.Money, 15, month => month.Sums.Ages.To90),
            new(labels.Age(3), CellFormat.Money, 15, month => month.Sums.Ages.Over90)
        );

    private static Report? Of<T>(
        MeasuredPart part,
        ByMonth<T>? months,
        MeasuredLabels labels,
        params IReadOnlyList<Column<InMonth<T>>> columns
    )
        where T : struct, System.Numerics.IAdditionOperators<T, T, T> =>
        months is null
            ? null
            : Report.Table(
                labels.Of(part),
                months.Months,
                [new(labels.Month, Text, 26, month => labels.MonthOf(month.Month)), .. columns]
            );

    private static Column<InMonth<PromiseTally>>[] CountAndDollars(
        string title,
        MeasuredLabels labels,
        Func<PromiseTally, Counted> of
    ) =>
        [
            OpenReports.Counts<InMonth<PromiseTally>>($"{title}, {labels.Count}", month => of(month.Sums).Count),
            new($"{title}, {labels.Dollars}", CellFormat.Money, 14, month => of(month.Sums).Amount),
        ];
}
