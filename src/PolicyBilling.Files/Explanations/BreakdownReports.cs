using PolicyBilling.Breakdowns;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports;
using PolicyBilling.Workbench.Explanations;
using static PolicyBilling.Files.Contents.CellFormat;
using static PolicyBilling.Files.Explanations.ExplanationLabels;

namespace PolicyBilling.Files.Explanations;

/// <summary>The workbook that a patient can follow: a page with what became of each visit, and a table of every
/// entry. Nothing of decisions, calls or reasons: those are for the desk, on the screen.</summary>
public static class BreakdownReports
{
    /// <summary>The reports, in the order of the workbook's sheets, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static IReadOnlyList<Report> All(Explanation explanation, string language)
    {
        var labels = ExplanationLabels.Of(explanation, language);
        return [Page(explanation, labels), Entries(explanation.Breakdown, labels)];
    }

    /// <summary>What it says of itself, without the patient's name; a paper for one patient needs no sheet for
    /// that.</summary>
    public static Cover Cover(Explanation explanation, string language) =>
        new(
            $"{Labels.In(language).Account} {explanation.Decision.Account}",
            explanation.Practice,
            explanation.AsOf,
            language
        );

    private static Report Page(Explanation explanation, ExplanationLabels labels)
    {
        var breakdown = explanation.Breakdown;
        List<Row> rows =
        [
            Line(labels.Head(explanation.Decision.Guarantor, explanation.Decision.Account, explanation.AsOf)),
            Line(),
            new(
                [
                    labels.Visit,
                    labels.Patient,
                    labels.Fee,
                    Less(labels.InsurancePaid),
                    Less(labels.InsuranceWriteOff),
                    Plus(labels.Adjustments),
                    Less(labels.PatientPaid),
                    Is(labels.Owed),
                    labels.InsuranceExpected,
                    labels.PatientPart,
                ],
                RowKind.Heading
            ),
            .. breakdown.Visits.Select(visit =>
                Sums(labels.Format.Date(visit.Date), visit.Patient, visit.Sums, RowKind.Line)
            ),
            Sums(labels.Total, "", breakdown.Total, RowKind.Total),
            .. breakdown.AgedOtherwise.Count > 0 ? new[] { Line(labels.AgedOtherwise(breakdown.AgedOtherwise)) } : [],
            Line(),
            .. Figures(breakdown, labels),
            .. Corrections(explanation, labels),
            .. Claims(breakdown, labels),
        ];
        return new Report(
            labels.ByVisit,
            [
                new(explanation.Practice, Text, 30),
                new("", Text, 24),
                new("", CellFormat.Money, 13),
                new("", CellFormat.Money, 18),
                new("", CellFormat.Money, 22),
                new("", CellFormat.Money, 14),
                new("", CellFormat.Money, 17),
                new("", CellFormat.Money, 15),
                new("", CellFormat.Money, 21),
                new("", CellFormat.Money, 15),
            ],
            rows.Count,
            rows
        )
        {
            IsPage = true,
        };
    }

    private static IEnumerable<Row> Figures(Breakdown breakdown, ExplanationLabels labels)
    {
        yield return Figure(labels.Owed, breakdown.Total.Owed);
        if (breakdown.Credit != 0)
            yield return Figure(labels.CreditLeft, -breakdown.Credit);
        yield return Figure(labels.Balance, breakdown.Balance, RowKind.Total);
        if (breakdown.InsuranceEstimate == 0)
            yield break;
        yield return Figure(labels.ExpectedInAll, -breakdown.InsuranceEstimate);
        if (breakdown.ExpectedBeyond > 0)
            yield return Line(labels.ExpectedBeyond(breakdown.ExpectedBeyond));
        yield return Figure(labels.PatientPortion, breakdown.PatientPortion, RowKind.Total);
    }

    private static IEnumerable<Row> Corrections(Explanation explanation, ExplanationLabels labels)
    {
        foreach (var entry in explanation.Corrections)
            yield return Figure(labels.Correction(entry), entry.Amount);
        if (explanation.Corrections.Count > 0)
            yield return Figure(labels.Corrected, explanation.CorrectedPortion, RowKind.Total);
        if (explanation.Agreed is var (amount, until))
            yield return Figure(labels.Agreed(until), amount);
    }

    private static IEnumerable<Row> Claims(Breakdown breakdown, ExplanationLabels labels)
    {
        if (breakdown.Expected.Count == 0)
            yield break;
        yield return Line();
        yield return new Row(
            [labels.ExpectedClaims, null, null, null, null, null, null, null, null, null],
            RowKind.Heading
        );
        foreach (var claim in breakdown.Expected)
            yield return Line(labels.Claim(claim));
    }

    private static Report Entries(Breakdown breakdown, ExplanationLabels labels) =>
        Report.Table<BookedEntry>(
            labels.Entries,
            breakdown.Entries,
            [
                new(labels.Date, Date, 12, entry => entry.Date),
                new(labels.Patient, Text, 24, entry => entry.Patient),
                new(labels.What, Prose, 46, entry => BreakdownText.Words(entry, labels)),
                new(labels.Amount, CellFormat.Money, 13, entry => entry.Amount),
                new(labels.Balance, CellFormat.Money, 13, entry => entry.Balance) { IsSummed = false },
                new(
                    labels.AppliedTo,
                    Prose,
                    60,
                    entry => BreakdownText.Went(entry, labels) is { Length: > 0 } went ? went : null
                ),
            ]
        );

    private static Row Line(string? text = null) => new([text, null, null, null, null, null, null, null, null, null]);

    private static Row Figure(string label, decimal amount, RowKind kind = RowKind.Line) =>
        new([label, null, amount, null, null, null, null, null, null, null], kind);

    private static Row Sums(string visit, string patient, VisitSums sums, RowKind kind) =>
        new(
            [
                visit,
                patient,
                sums.Fee,
                Some(sums.InsurancePaid),
                Some(sums.InsuranceWriteOff),
                Some(sums.Adjustments),
                Some(sums.PatientPaid),
                sums.Owed,
                Some(sums.InsuranceExpected),
                sums.PatientPart,
            ],
            kind
        );

    // What is not there is easier to pass over as a blank.
    private static decimal? Some(decimal amount) => amount == 0 ? null : amount;
}
