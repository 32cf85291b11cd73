using PolicyBilling.Breakdowns;
using PolicyBilling.Workbench.Explanations;
using static PolicyBilling.Files.Explanations.ExplanationLabels;

namespace PolicyBilling.Files.Explanations;

/// <summary>The breakdown as tables of text.</summary>
internal sealed class BreakdownText(
    Breakdown breakdown,
    ExplanationLabels labels,
    Action<string> row,
    Action<string, int> line
)
{
    private const int Date = 11,
        Patient = 16,
        Money = 13,
        What = 54;

    // More than this nobody reads on a screen.
    private const int MostVisits = 60,
        MostEntries = 80,
        MostClaims = 20;

    public void Write()
    {
        Visits();
        Booked();
        if (breakdown.Expected.Count == 0)
            return;
        line(labels.ExpectedClaims, 0);
        foreach (var claim in breakdown.Expected.Take(MostClaims))
            line(labels.Claim(claim), 2);
        if (breakdown.Expected.Skip(MostClaims).ToList() is { Count: > 0 } more)
            line(labels.MoreClaims(more.Count, more.Sum(claim => claim.Amount)), 2);
        line("", 0);
    }

    private void Visits()
    {
        string[] heads =
        [
            labels.Fee,
            Less(labels.InsurancePaid),
            Less(labels.InsuranceWriteOff),
            Plus(labels.Adjustments),
            Less(labels.PatientPaid),
            Is(labels.Owed),
            labels.InsuranceExpected,
        ];
        row("".PadRight(Date + Patient) + string.Concat(heads.Select(head => Split(head).First.PadLeft(Money))));
        row(
            labels.Visit.PadRight(Date)
                + labels.Patient.PadRight(Patient)
                + string.Concat(heads.Select(head => Split(head).Second.PadLeft(Money)))
        );
        var (shown, more) = Shown();
        if (more.Count > 0)
            Sums(labels.MoreVisits(more.Count), "", more.Aggregate(VisitSums.Zero, (sum, visit) => sum + visit.Sums));
        foreach (var visit in shown)
            Sums(Day(visit.Date), visit.Patient, visit.Sums);
        Sums(labels.Total, "", breakdown.Total);
        if (more.Count > 0)
            line(labels.AllVisits(more.Count(visit => visit.Sums.Owed != 0)), 0);
        if (breakdown.AgedOtherwise.Count > 0)
            line(labels.AgedOtherwise(breakdown.AgedOtherwise), 0);
        line("", 0);
        Figure(labels.Owed, breakdown.Total.Owed);
        if (breakdown.Credit != 0)
            Figure(labels.CreditLeft, -breakdown.Credit);
        Figure(labels.Balance, breakdown.Balance);
        if (breakdown.InsuranceEstimate != 0)
            Figure(labels.ExpectedInAll, -breakdown.InsuranceEstimate);
        if (breakdown.ExpectedBeyond > 0)
            line(labels.ExpectedBeyond(breakdown.ExpectedBeyond), 2);
        Figure(labels.PatientPortion, breakdown.PatientPortion);
        line("", 0);
    }

    // What is settled goes first, then what is oldest.
    private (List<Visit> Shown, List<Visit> More) Shown()
    {
        if (breakdown.Visits.Count <= MostVisits)
            return ([.. breakdown.Visits], []);
        var kept = breakdown
            .Visits.Reverse()
            .OrderByDescending(visit => visit.Sums.Owed != 0)
            .Take(MostVisits)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return (
            [.. breakdown.Visits.Where(kept.Contains)],
            [.. breakdown.Visits.Where(visit => !kept.Contains(visit))]
        );
    }

    private void Booked()
    {
        row(
            labels.Date.PadRight(Date)
                + labels.Patient.PadRight(Patient)
                + labels.What.PadRight(What)
                + labels.Amount.PadLeft(Money)
                + labels.Balance.PadLeft(Money + 2)
        );
        var before = breakdown.Entries.Count - MostEntries;
        if (before > 0)
            line(labels.EarlierEntries(before, breakdown.Entries[before - 1].Balance), 0);
        foreach (var entry in breakdown.Entries.Skip(before))
        {
            row(
                Day(entry.Date).PadRight(Date)
                    + Cut(entry.Patient, Patient)
                    + Cut(Words(entry, labels), What)
                    + labels.Format.Money(entry.Amount).PadLeft(Money)
                    + labels.Format.Money(entry.Balance).PadLeft(Money + 2)
            );
            if (Went(entry, labels) is { Length: > 0 } went)
                line(went, Date + Patient);
        }
        line("", 0);
    }

    /// <summary>What an entry is, with its code and description.</summary>
    public static string Words(BookedEntry entry, ExplanationLabels labels) =>
        string.Join(
            ", ",
            new[] { labels.Of(entry.Kind), entry.Code, entry.Description }.Where(part => part.Length > 0)
        );

    /// <summary>Where a credit went; empty for a charge that stands as it was booked.</summary>
    public static string Went(BookedEntry entry, ExplanationLabels labels)
    {
        var parts = entry.PaidFor.Select(paid => labels.Applied(paid));
        if (entry.Unapplied != 0)
            parts = parts.Append(labels.Unapplied(entry.Unapplied));
        if (entry.Reversed != 0)
            parts = parts.Append(labels.Reversed(entry.Reversed));
        if (entry.TakenBack != 0)
            parts = parts.Append(
                entry.Amount < 0 ? labels.TakenBack(entry.TakenBack) : labels.TakesBack(entry.TakenBack)
            );
        return string.Join("; ", parts);
    }

    private void Sums(string visit, string patient, VisitSums sums)
    {
        decimal[] amounts =
        [
            sums.Fee,
            sums.InsurancePaid,
            sums.InsuranceWriteOff,
            sums.Adjustments,
            sums.PatientPaid,
            sums.Owed,
            sums.InsuranceExpected,
        ];
        row(
            visit.PadRight(Date)
                + Cut(patient, Patient)
                + string.Concat(
                    amounts.Select(amount => (amount == 0 ? "–" : labels.Format.Money(amount)).PadLeft(Money))
                )
        );
    }

    private void Figure(string label, decimal amount) =>
        row(label.PadRight(Date + Patient + 5 * Money - 10) + labels.Format.Money(amount).PadLeft(Money + 10));

    private static string Cut(string text, int width) =>
        (text.Length < width ? text : text[..(width - 2)] + "…").PadRight(width);

    private static (string First, string Second) Split(string head) =>
        head.LastIndexOf(' ') is var space and > 1 ? (head[..space], head[(space + 1)..]) : ("", head);
}
