using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Calendars;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Pages;

/// <summary>What the page of a dry run is made from.</summary>
/// <param name="Plan">The plan that it is to be signed for.</param>
/// <param name="Before">The same policies a month earlier; null when the export tells nothing of it.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>.</param>
public sealed record PageContent(BillingPlan Plan, BillingPlan? Before, string Language)
{
    /// <summary>The day the page is read on, where that tells how old the data is; null where somebody looks at a day
    /// of their own choice.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The plan at past month-ends, itself last.</summary>
    public IReadOnlyList<PlanMonth> Months { get; init; } = [];

    /// <summary>Receivables at past month-ends, the plan's day last.</summary>
    public IReadOnlyList<MonthEnd> MonthEnds { get; init; } = [];

    /// <summary>The figures that practices steer by, at the same month-ends.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>What a dentist asks for; null where nobody measured.</summary>
    public PracticeMeasures? Figures { get; init; }

    /// <summary>The charts, in the order they are read.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>The practice: from what on data is old, and receivables have moved much.</summary>
    public Practice Practice { get; init; } = new();

    /// <summary>How old the data is; null when it has no entry.</summary>
    public DataAge? Age => DataAge.Of(Plan, Today, Practice.DataAgeDays);

    /// <summary>The day of the last run that was sent, where it was decided by this very data; null for any
    /// other.</summary>
    public DateOnly? SentByThisData { get; init; }

    /// <summary>What comes in the next days; null where nobody looked ahead.</summary>
    public BillingCalendar? Calendar { get; init; }
}
