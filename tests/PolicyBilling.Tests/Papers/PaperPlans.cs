using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Reports;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Reports;

namespace PolicyBilling.Tests.Papers;

/// <summary>Plans to write papers from: the sample that is committed, and some made by hand.</summary>
internal static class PaperPlans
{
    public static readonly DateOnly AsOf = SamplePlan.AsOf;

    public static readonly Stationery Stationery = new(
        new("Érable Dental", "(555) 555-0100", "billing@erable.example", "4 Elm Road, Suite 2, Springfield"),
        new(2026, 11, 20),
        "https://pay.example.com/erable?a={account}&m={amount}",
        PaperSize.Letter
    );

    private static readonly Lazy<BillingPlan> Read = new(() =>
        PlanFile.Read(Path.Combine(PolicyText.ShippedFolder, "..", "reports", "sample", PlanFile.Name))
    );

    /// <summary>The plan of the demo as it is saved.</summary>
    public static BillingPlan Demo => Read.Value;

    public static BillingPlan Of(params Decision[] decisions) =>
        SamplePlan.Of(decisions) with
        {
            Stationery = Stationery,
        };

    public static BillingPlan On(this BillingPlan plan, PaperSize paper) =>
        plan with
        {
            Stationery = plan.Stationery with { Paper = paper },
        };

    public static Recipient To(string name = "Ann Lee", string language = "en") =>
        new(name, "12 Oak Lane", "Barre", "VT", "05641", null, "ann@example.org", language, true);

    /// <summary>A visit of some charges, of which insurers paid, wrote off, are expected to answer; the patient
    /// paid.</summary>
    public static StatementVisit Visit(
        string date,
        string patient,
        decimal[] fees,
        decimal insurance = 0,
        decimal writeOff = 0,
        decimal adjusted = 0,
        decimal paid = 0,
        decimal expected = 0,
        Unasked unasked = Unasked.No,
        string description = "Periodic exam"
    ) =>
        new(
            DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            patient,
            VisitSums.Of(fees.Sum(), insurance, writeOff, adjusted, paid, expected),
            [.. fees.Select(fee => new StatementCharge(EntryKind.Charge, new EntryText("D0120", description), fee))]
        )
        {
            Unasked = unasked,
        };

    public static StatementLines Lines(params StatementVisit[] visits) => new(visits, null, 0.00m);

    /// <summary>A statement; asks for the patient's part where no amount is given.</summary>
    public static Decision Statement(
        StatementLines lines,
        decimal? amount = null,
        Recipient? to = null,
        string account = "1001",
        string by = "mail",
        string? message = null,
        params string[] notes
    ) =>
        Decision(
            account,
            lines,
            amount,
            new Disposition.Statement(
                new Mailing(by, message is null ? null : "message", message) { Lines = lines, Notes = notes },
                to ?? To()
            )
        );

    /// <summary>A letter, with a statement where there are lines.</summary>
    public static Decision Letter(
        string text,
        StatementLines? lines = null,
        Recipient? to = null,
        string account = "1001",
        string by = "mail"
    ) =>
        Decision(
            account,
            lines ?? Lines(Visit("2026-07-01", "Ann Lee", [100.00m])),
            null,
            new Disposition.Collections(
                lines is null ? ["letter"] : ["letter", "statement"],
                lines is null ? null : new Mailing(by) { Lines = lines },
                text,
                To: to ?? To()
            )
        );

    private static Decision Decision(string account, StatementLines lines, decimal? amount, Disposition disposition) =>
        SamplePlan.Account(account, "Ann Lee", disposition.Kind, "statements", "owes", 0.00m, 1.00m) with
        {
            Disposition = disposition,
            Amount = amount ?? lines.PatientPart,
            Figures = new(
                lines.Owed,
                lines.Credit,
                lines.Owed + lines.Credit,
                0.00m,
                0.00m,
                0.00m,
                lines.Owed - lines.PatientPart,
                lines.PatientPart
            ),
        };
}
